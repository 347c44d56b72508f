import re

import pytest

from cvscreen.model import EvidenceKind
from cvscreen.reports.person import render_check, render_explanation, render_scorecard
from tests.reports.golden import golden
from tests.reports.sample import HOSTILE, IN_FULL, READ_IN_PART, STRONG, WEAK, card, found, set_aside

FORMS = {
    "check": render_check(IN_FULL),
    "scorecard": render_scorecard(READ_IN_PART),
    "explanation": render_explanation(STRONG.contributions[0]),
}


@pytest.mark.parametrize("form", FORMS)
def test_golden(form):
    """One person's outcome says what it said when somebody last looked."""
    made = FORMS[form].encode("utf-8")
    assert golden(f"{form}.txt.golden", made) == made


@pytest.mark.parametrize("render", [render_check, render_scorecard])
def test_nothing_steers_the_terminal(render):
    """No escape, control or direction mark of a CV is printed, and no tag."""
    made = render(HOSTILE)
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]|<[a-z/]", made) == []


@pytest.mark.parametrize("render", [render_check, render_scorecard])
def test_what_could_not_be_read_has_a_reason_and_no_score(render):
    """An unreadable CV is told with its reason, never as a score of nought."""
    assert (
        render(set_aside("a.pdf", "C-1", "encrypted").result)
        == "No score: encrypted\n  encrypted: a sentence with its mend\n"
    )


def test_what_is_missing_is_said_as_if_true():
    """A check never tells anybody to claim what is not so."""
    assert "What would raise the score, and only if it is true" in render_check(IN_FULL)


def test_gaps_that_are_left_out_are_counted():
    """Four are told; how many more there are stands below."""
    assert "… and 3 more." in render_check(IN_FULL)


def test_what_may_be_true_already_comes_before_growth():
    """Two headings: shown badly, and not shown."""
    made = render_check(IN_FULL)
    assert 0 < made.index("Perhaps true already") < made.index("Not shown anywhere")


def test_without_gaps_nothing_is_said_of_them():
    """A ranking's scorecard holds none."""
    assert "What would raise" not in render_check(WEAK)


def test_the_heaviest_findings_come_first():
    """Findings are ordered by how much they cost."""
    made = render_check(HOSTILE)
    assert made.index("R02") < made.index("R04")


def test_what_is_denied_is_not_among_what_was_found():
    """Words that earn nothing stand under a heading that says so."""
    denied = found("SQL", "No experience with SQL", "m").model_copy(update={"worth": 0, "kind": EvidenceKind.NEGATED})
    made = render_check(
        card((1000, 0, 0, 0, 0, 0), {"languages": STRONG.contributions[0].evidence, "breadth": (denied,)})
    )
    assert made.index("What was found") < made.index("Read, but earns nothing") < made.index("No experience with SQL")


def test_an_explanation_shows_the_arithmetic():
    """Points times level is written out, as it was computed."""
    assert "23.0 points × level 1000 of 1000 = 23.0" in FORMS["explanation"]


def test_a_check_says_why_weights_are_others():
    """As every report of a rubric that extends another does."""
    reason = {"extends": "ml-engineer", "reason": "We train people."}
    other = WEAK.model_copy(update={"rubric": WEAK.rubric.model_copy(update=reason)})
    assert "The weights differ from those of ml-engineer: We train people." in render_check(other)
