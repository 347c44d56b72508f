"""Role texts → a draft rubric."""

from pathlib import Path

import pytest

from cvscreen.deriving import NothingAskedError, derive_rubric, render_draft
from cvscreen.errors import ReadError
from cvscreen.rubric import load_rubric
from tests.deriving.making import derive

NURSE = """\
Nurse on the children's ward

Your tasks
- Wound care
- Giving medication

Requirements
- Registration as a nurse is essential
- At least two years of experience in paediatrics
- English or Welsh
- A degree is not required
- You are a team player

Nice to have
- Palliative care
"""
BAKER = """\
Baker (m/w/d)

Anforderungen
- Abgeschlossene Ausbildung als Bäcker
- Kenntnisse in Sauerteigführung

Von Vorteil
- Englisch
"""


@pytest.mark.parametrize("text", [NURSE, BAKER])
def test_a_draft_is_a_rubric_that_loads(text: str, tmp_path: Path) -> None:
    """What is written is valid, a draft, and its points follow from its citations."""
    path = tmp_path / "draft.yaml"
    path.write_text(render_draft(derive(tmp_path, text)), encoding="utf-8")
    loaded = load_rubric(path)
    assert ("draft", 1000, "document-support/1") == (
        loaded.status,
        sum(one.points for one in loaded.criteria()),
        loaded.weighting.rule,
    )


def test_every_criterion_says_file_line_and_quote(tmp_path: Path) -> None:
    """A person can go to the place."""
    derived = derive(tmp_path, NURSE)
    lines = NURSE.split("\n")
    for criterion in derived.rubric.criteria():
        for citation in criterion.sources:
            document, line = citation.at.split(":")
            assert derived.rubric.sources[document].file == "role-0.txt"
            assert citation.quote is not None
            assert citation.quote in lines[int(line) - 1]


def test_alternatives_are_one_criterion(tmp_path: Path) -> None:
    """ "English or Welsh" is satisfied by either."""
    text = "Baker wanted\n\nProfile\n- Sourdough or flatbread\n"
    assert [("Sourdough / flatbread", 2)] == [
        (one.title, len(one.items)) for one in derive(tmp_path, text).rubric.criteria()
    ]


def test_contradictions_are_reported_with_both_quotes(tmp_path: Path) -> None:
    """Nobody settles them: both sides are shown."""
    one = "Baker wanted\n\nRequirements\n- A degree\n- Sourdough\n"
    other = "Baker wanted\n\nProfile\n- A degree is not required\n- Sourdough\n"
    derived = derive(tmp_path, one, other)
    assert [("degree-level", "A:4", "A degree", "B:4", "A degree is not required")] == list(derived.contradictions)


def test_words_that_no_vocabulary_knows_are_listed_by_how_telling_they_are(tmp_path: Path) -> None:
    """tf-idf orders the review and sets no weight."""
    derived = derive(tmp_path, "Baker wanted\n\nProfile\n- Customers\n- Sourdough\n")
    assert ["Sourdough", "Customers"] == [one.words for one in derived.unknown]
    assert [500, 500] == [one.points for one in derived.rubric.criteria()]


def test_equally_important_groups_get_the_same_support(tmp_path: Path) -> None:
    """A comparative is an equality: the lower is raised."""
    text = (
        "Data engineer\n\nProfile\n- Python\n- SQL\n- Spark\n- A degree is essential\n\n"
        "While a degree helps, practical experience is equally important.\n"
    )
    constraints = derive(tmp_path, text).rubric.weighting.constraints
    assert [{"education", "experience"}] == [set(one.equal) for one in constraints]


def test_a_text_that_asks_for_nothing_is_an_error(tmp_path: Path) -> None:
    """An empty rubric would score everybody 0."""
    path = tmp_path / "poem.txt"
    path.write_text("The river was high that day.\n", encoding="utf-8")
    with pytest.raises(NothingAskedError, match="no requirement was understood"):
        derive_rubric([path])


def test_the_same_texts_give_the_same_draft(tmp_path: Path) -> None:
    """No clock, no chance."""
    assert render_draft(derive(tmp_path, NURSE, BAKER)) == render_draft(derive(tmp_path, NURSE, BAKER))


def test_a_must_is_said_in_words_and_not_by_a_heading_alone(tmp_path: Path) -> None:
    """A must is a flag and a question: a list under "Requirements" would flag everybody."""
    text = "Baker wanted\n\nRequirements\n- Sourdough\n- Rolls are a must\n"
    assert {"Sourdough": "should", "Rolls": "must"} == {
        one.title: one.need for one in derive(tmp_path, text).rubric.criteria()
    }


def test_known_alternatives_are_one_criterion_too(tmp_path: Path) -> None:
    """Either of AWS and GCP satisfies it."""
    text = "Data engineer\n\nProfile\n- Python\n- SQL\n- Experience with AWS or GCP\n"
    found = {one.title: one.items for one in derive(tmp_path, text).rubric.criteria()}
    assert ("aws", "gcp") == next(items for title, items in found.items() if " or " in title)


def test_a_book_is_no_role_text(tmp_path: Path) -> None:
    """What would take long is refused with its reason."""
    path = tmp_path / "book.txt"
    path.write_text("You must know bread.\n\n" * 20_000, encoding="utf-8")
    with pytest.raises(ReadError, match="no role text"):
        derive_rubric([path])


def test_one_of_several_stays_one_criterion_where_a_member_is_asked_for_alone(tmp_path: Path) -> None:
    """ "At least one cloud (A, B or C)" is one criterion, although a duty names A; "A, B or similar" is one too."""
    text = (
        "Data engineer\n\nYour tasks\n- You run our services on Azure\n\nRequirements\n"
        "- Experience with at least one cloud (Azure, AWS or GCP) is essential\n"
        "- Experience with large datasets (Spark, BigQuery or similar)\n"
    )
    listed = {
        criterion.items: criterion.need for criterion in derive(tmp_path, text).rubric.criteria() if criterion.items
    }
    assert {("azure",): "should", ("cloud", "azure", "aws", "gcp"): "must"}.items() <= listed.items()
    assert ("spark", "bigquery") in listed


def test_what_one_text_states_should_be_there(tmp_path: Path) -> None:
    """A plain statement of the only text is more than nice to have; an option is no more."""
    needs = {one.title: one.need for one in derive(tmp_path, NURSE).rubric.criteria()}
    assert {"Wound care": "should", "Palliative care": "nice"}.items() <= needs.items()
