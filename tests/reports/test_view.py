from cvscreen.model import RankedPerson, Ranking, Record
from cvscreen.reports import view
from cvscreen.reports.view import page_view
from tests.reports.sample import GROUPS, RANKING, RUBRIC, STRONG, card, found


def one_person(**evidence):
    """Return the view of one person with this evidence."""
    made = card((1000, 0, 0, 0, 0, 0), evidence)
    people = (RankedPerson(rank=1, record=Record(file="a.pdf", id="C-001", result=made)),)
    return page_view(Ranking(rubric=RUBRIC, people=people), names=False, group_titles=GROUPS).people[0]


def test_a_quote_is_shown_once_with_all_that_was_found_in_it():
    """Two skills of one sentence are two marks in one quote."""
    quote = "Moved it from C++ to Rust"
    line = one_person(languages=(found("C++", quote, "j"), found("Rust", quote, "j"))).groups[0].lines[0]
    assert [[part.text for part in shown.parts if part.found] for shown in line.evidence] == [["C++", "Rust"]]


def test_the_parts_of_a_quote_are_the_quote():
    """Marking loses and adds nothing, also where one found text stands inside another."""
    quote = "machine learning and learning machines"
    both = (found("learning", quote, "j"), found("machine learning", quote, "j"))
    (shown,) = one_person(languages=both).groups[0].lines[0].evidence
    assert "".join(part.text for part in shown.parts) == quote


def test_more_quotes_are_counted():
    """Beyond the best few, a criterion says how many places there are."""
    many = tuple(found("Go", f"Wrote service {number} in Go", "j") for number in range(7))
    assert one_person(languages=many).groups[0].lines[0].more == 7 - view.EVIDENCE_SHOWN


def test_people_far_down_have_no_lines():
    """A page of thousands stays a page: the lines of the first people are written out, results.jsonl has them all."""
    person = RankedPerson(rank=1, record=Record(file="a.pdf", id="C-001", result=STRONG))
    page = page_view(Ranking(rubric=RUBRIC, people=(person,) * (view.MOST_DETAILED + 1)), names=False, group_titles={})
    assert [bool(page.people[i].groups) for i in (0, -2, -1)] == [True, True, False]


def test_weights_are_told_once_for_everybody():
    """What the documents say stands on the page once, in full."""
    page = page_view(RANKING, names=False, group_titles=GROUPS)
    assert page.weights[0] == ("Programming language", "23.0", ('B:18 (expected, "important")',))


def test_people_with_equal_scores_are_shown_as_tied():
    """A shared rank says so."""
    people = page_view(RANKING, names=False, group_titles=GROUPS).people
    assert [person.tied for person in people] == [False, True, True, False, False]
