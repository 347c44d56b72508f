"""What a draft leaves out, and says so."""

from pathlib import Path

import pytest

from cvscreen.deriving import render_draft
from tests.deriving.making import derive

AD = "Baker wanted\n\nRequirements\n- Sourdough\n- {}\n"


@pytest.mark.parametrize(
    "line",
    [
        "You are a team player, aged 25 to 35",
        "Native English speaker",
        "5+ years in Berlin",
        "Young and dynamic",
        "Do not apply if you are over 40",
        "Recent graduate of a top university such as Oxford",
        "Male candidates preferred",
        "Jung und belastbar",
        "Deutsch-Muttersprachler",
        "Nicht älter als 35",
    ],
)
def test_who_somebody_is_yields_nothing_and_is_told(line: str, tmp_path: Path) -> None:
    """No criterion, no question, and a line in the report that says why."""
    derived = derive(tmp_path, AD.format(line))
    told = [(at, words.startswith(line)) for at, words in derived.refused]
    assert (["Sourdough"], (), [("A:5", True)]) == (
        [one.title for one in derived.rubric.criteria()],
        derived.rubric.ask_only,
        told,
    )


def test_the_rest_of_the_line_counts(tmp_path: Path) -> None:
    """Only the phrase and its examples are left out."""
    derived = derive(tmp_path, AD.format("Native English speaker, experience with rye rolls"))
    assert ["Sourdough", "rye rolls"] == [one.title for one in derived.rubric.criteria()]


def test_equal_opportunities_are_no_demand(tmp_path: Path) -> None:
    """Whoever says that age does not matter asks for none."""
    text = AD.format("Rolls") + "\nWe welcome applications regardless of age, gender or nationality.\n"
    assert () == derive(tmp_path, text).refused


def test_a_line_that_was_not_understood_is_listed(tmp_path: Path) -> None:
    """Nothing that asks for something vanishes without a word."""
    derived = derive(tmp_path, AD.format("Good knowledge is required"))
    assert [("A:5", "Good knowledge is required")] == list(derived.missed)
    assert "#   A:5: Good knowledge is required" in render_draft(derived)
