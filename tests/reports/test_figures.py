import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvscreen.model import EvidenceKind, Scorecard, SectionKind
from cvscreen.reports.figures import (
    earned_tenths,
    first_question,
    points_text,
    reach_text,
    score_text,
    strongest_evidence,
)
from tests.reports.sample import CRITERIA, READ_IN_PART, RUBRIC, SAME_SCORE, STRONG, WEAK, card, found


@given(st.lists(st.integers(0, 1000), min_size=len(CRITERIA), max_size=len(CRITERIA)))
def test_shown_lines_add_up_to_the_shown_score(levels):
    """The tenths of a row's lines add up to its score, whatever the levels."""
    made = card(tuple(levels), {})
    assert points_text(sum(earned_tenths(made.contributions))) == score_text(made)


def test_reach_is_shown_as_the_score_would_be():
    """Reach has one decimal, from the same integers."""
    assert (score_text(READ_IN_PART), reach_text(READ_IN_PART)) == ("62.7", "97.7")


def test_no_score_is_shown_as_nothing():
    """A file without a score has no figure, not a nought."""
    assert score_text(Scorecard(status="unreadable", rubric=RUBRIC)) == ""


def test_a_score_without_its_total_is_still_shown():
    """A scorecard read back from elsewhere may lack the integer total."""
    assert score_text(Scorecard(status="scored", rubric=RUBRIC, score=41.25)) == "41.3"


def test_a_quote_behind_more_points_speaks_first():
    """One sentence that shows two small criteria says more than one that shows a larger one."""
    both = "Wrote Go and ran a t-test"
    shown = {
        "breadth": (found("Go", both, "j"),),
        "statistics": (found("t-test", both, "j"),),
        "degree": (found("lecturer", "Was a lecturer", "j"),),
    }
    best = strongest_evidence(card((0, 1000, 1000, 0, 0, 1000), shown))
    assert best is not None
    assert (best.quote, best.text) == (both, "t-test")


def test_nothing_earned_is_no_evidence():
    """Where nothing counted there is nothing to show."""
    assert strongest_evidence(WEAK) is None


def test_the_strongest_evidence_is_of_what_earned_most():
    """Of two criteria shown in jobs, the one that earned more speaks first."""
    best = strongest_evidence(STRONG)
    assert best is not None
    assert best.text == "PyTorch"


def test_done_comes_before_listed():
    """A small criterion shown in a job speaks before a large one that is only listed."""
    lists = {"training": (found("Keras", "Keras", "l"),), "breadth": (found("Go", "Wrote Go", "j"),)}
    best = strongest_evidence(card((0, 1000, 0, 0, 1000, 0), lists))
    assert best is not None
    assert best.kind == EvidenceKind.JOB


@pytest.mark.parametrize(("made", "question"), [(WEAK, "Which model did you train yourself?"), (SAME_SCORE, None)])
def test_the_first_question_is_the_first_of_the_scorecard(made, question):
    """Reports ask what the scorecard asks first, and nothing where it asks nothing."""
    made = made if question else made.model_copy(update={"questions": ()})
    assert question == first_question(made)


def test_a_sentence_speaks_before_a_heading_with_dates():
    """Dates and an employer say nothing, whatever they earned."""
    heading = found("Developer", "Developer, Northwind Ltd, 2019 - 2021", "j")
    sentence = found("Go", "Moved the gateway from Node to Go", "j")
    best = strongest_evidence(card((1000, 100, 0, 0, 0, 0), {"languages": (heading,), "breadth": (sentence,)}))
    assert best is not None
    assert best.quote == sentence.quote


def test_a_study_is_quoted_without_its_school():
    """The anonymous table names the degree alone."""
    line = found("MSc", "MSc Statistics, University of Example", "s")
    line = line.model_copy(update={"section": SectionKind.EDUCATION})
    best = strongest_evidence(card((0, 0, 0, 0, 0, 1000), {"degree": (line,)}))
    assert best is not None
    assert best.quote == "MSc"
