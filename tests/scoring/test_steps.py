"""The steps that explain prints are the computation's own figures."""

import re

from hypothesis import given, settings

from cvscreen.scoring import weigh

from .making import criterion, document, mention, rubric
from .test_weighted import RUBRIC, mentions


def steps(found, made=RUBRIC):
    return {part.criterion: part.steps for part in weigh(found, made, document(), with_steps=True).contributions}


@settings(max_examples=60)
@given(mentions)
def test_every_line_ends_in_its_own_level_and_units(found):
    """L and t of the steps are those of the contribution."""
    for part in weigh(found, RUBRIC, document(), with_steps=True).contributions:
        level, units, shown = part.steps[-3:]
        assert level.endswith(f"= {part.level}")
        assert f"= {part.earned:,} units" in units
        assert shown.startswith(f"shown as {re.search('earns ([0-9.]+) of', part.sentence)[1]}:")


def test_a_mention_is_told_with_kind_and_confidence():
    """x is what the best mention is worth."""
    assert (
        "x(python) = listed 0.3 · confidence 0.8 = 0.24" in steps([mention("python", "listed", confidence=0.8)])["any"]
    )


def test_an_implication_is_told_with_its_path_and_credit():
    """PyTorch shows deep learning at .8."""
    told = steps([mention("pytorch")])["any"]
    assert "x(deep-learning) = job 1 · confidence 1 · credit 0.8 (pytorch → deep-learning) = 0.8" in told


def test_an_equivalent_is_told_with_its_credit():
    """Another framework counts as .7."""
    made = rubric(
        criterion(
            "count", "count", 1000, items=["python"], curve=[0, 1], expects="used",
            equivalents=[{"items": ["go"], "credit": 0.7, "basis": "default"}],
        )
    )  # fmt: skip
    assert "d(go) = 0.7 · min(1, 1 / 0.9) = 0.7" in steps([mention("go")], made)["count"]


def test_a_coverage_says_which_list_gave_what():
    """Each document's list stands with its line and its strength."""
    (told,) = [step for step in steps([mention("python")])["coverage"] if step.startswith("y")]
    assert told == "y = (0.75·1 (python [A:1]) + 1·0 (nothing [B:1])) / 1.75 = ≈0.4286"


def test_a_rounded_figure_says_that_it_is_rounded():
    """A third is not .3333."""
    (told,) = [step for step in steps([mention("python")])["all"] if step.startswith("L")]
    assert told == "L = floor(1000 · ≈0.3333 + ½) = 333"


def test_without_asking_there_are_no_steps():
    """A ranking does without."""
    assert {part.steps for part in weigh([mention("python")], RUBRIC, document()).contributions} == {()}
