"""Gains are what the same scorer would add, at most four, and only "if true"."""

import pytest
from hypothesis import given, settings

from cvscreen.model import EvidenceKind
from cvscreen.rubric import load_rubric
from cvscreen.scoring import assumed_mentions, main_gaps, weigh
from cvscreen.scoring.counterfactual import MOST_GAINS

from .making import criterion, document, mention, rubric
from .test_weighted import RUBRIC, mentions

ML = load_rubric("ml-engineer")
DEGREES = rubric(
    criterion("degree", "coverage", 600, lists=[{"at": "A:1", "strength": "required", "any_of": ["bachelor"]}]),
    criterion("post", "any_of", 400, items=["ml-job"], expects="used"),
)


def total(found, by=RUBRIC):
    return weigh(found, by, document()).total


@settings(max_examples=60)
@given(mentions)
def test_a_promised_gain_is_what_re_scoring_gives(found):
    """Add what the gain assumes, score again: the difference is the gain, unit for unit."""
    for gain in main_gaps(found, RUBRIC).gains:
        assert total([*found, *assumed_mentions(gain.assumed)]) - total(found) == gain.units


@pytest.mark.parametrize("found", [[], ["python"], ["python", "statistics", "docker"]])
def test_the_bundled_rubrics_gains_are_exact_too(found):
    """The promise holds with its implications, equivalents and ladders."""
    shown = [mention(item, "listed") for item in found]
    for gain in main_gaps(shown, ML).gains:
        assert total([*shown, *assumed_mentions(gain.assumed)], ML) - total(shown, ML) == gain.units


@settings(max_examples=60)
@given(mentions)
def test_every_gain_is_positive_and_the_largest_comes_first(found):
    """A gap that would add nothing is none."""
    units = [gain.units for gain in main_gaps(found, RUBRIC).gains]
    assert all(gain > 0 for gain in units)
    assert units == sorted(units, reverse=True)


def test_at_most_four_are_told_and_the_rest_is_counted():
    """A longer list would be copied."""
    gaps = main_gaps([], ML)
    assert (len(gaps.gains), gaps.more > 0) == (MOST_GAINS, True)


def test_what_is_only_listed_is_a_matter_of_presentation():
    """It may be true already: the CV shows it badly."""
    (gain, *_) = main_gaps([mention("python", "listed"), mention("r")], RUBRIC).gains
    gains = {gain.criterion: gain for gain in main_gaps([mention("python", "listed")], RUBRIC).gains}
    assert (gains["any"].way, [one.item for one in gains["any"].assumed]) == ("presentation", ["python"])
    assert "if true" in gain.sentence


def test_what_nothing_shows_is_growth():
    """Nobody claims that it is true."""
    gains = main_gaps([], RUBRIC).gains
    assert {gain.way for gain in gains} == {"growth"}
    assert all("if it becomes true" in gain.sentence for gain in gains)


def test_what_could_not_be_read_is_a_matter_of_presentation():
    """What is missing may stand on the page that was not read."""
    gains = main_gaps([], RUBRIC, partly_read=True).gains
    assert {gain.way for gain in gains} == {"presentation"}
    assert all("could not be read" in gain.sentence for gain in gains)


def test_who_shows_everything_has_no_gaps():
    """100 cannot be raised."""
    everything = [mention(item) for item in ("python", "r", "java", "cpp", "pytorch", "deep-learning")]
    assert main_gaps(everything, RUBRIC) == ((), 0)


def test_each_gain_assumes_evidence_that_a_person_can_have():
    """A degree is studied, a post is held."""
    kinds = {gain.criterion: gain.assumed[0].kind for gain in main_gaps([], DEGREES).gains}
    assert kinds == {"degree": EvidenceKind.STUDIED, "post": EvidenceKind.JOB}


def test_denied_skills_are_growth():
    """Who says that he cannot is not told to say it better."""
    gains = {gain.criterion: gain for gain in main_gaps([mention("python", "negated")], RUBRIC).gains}
    assert gains["any"].way == "growth"


def test_a_gain_names_what_it_assumes_and_each_criterion_that_it_lifts():
    """Points that come from several criteria are not told under the name of one."""
    both = rubric(
        criterion("one", "any_of", 600, items=["python"], expects="used"),
        criterion("two", "any_of", 400, items=["python"], expects="used"),
    )
    (gain,) = main_gaps([], both).gains
    assert gain.sentence == "python, used in a job or a project, if it becomes true: +100.0 (One 60.0, Two 40.0)."


@pytest.mark.parametrize("kind", ["listed", "mentioned", "studied", "in_progress"])
def test_what_the_cv_shows_is_never_told_as_shown_nowhere(kind):
    """Growth is for what nothing shows."""
    gains = main_gaps([mention("python", kind)], rubric(criterion("any", "any_of", 1000, items=["python"]))).gains
    assert [gain.way for gain in gains] == ["presentation"]
