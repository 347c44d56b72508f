"""The level of a degree."""

import json
from pathlib import Path

import pytest

from cvscreen.parsing.education.degrees import degree_level

LABELLED = Path(__file__).parents[2] / ".." / "shared" / "data" / "text" / "degree_level.dev.jsonl"


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("B. Tech in Robotics", "bachelor"),
        ("Licence de chimie", "bachelor"),
        ("Diplomingenieurin (TU)", "master"),
        ("Laurea magistrale in Fisica", "master"),
        ("studia magisterskie, fizyka", "master"),
        ("博士", "doctorate"),
        ("Abitur", "secondary"),
        ("Associate of Arts", "associate"),
        ("Postgraduate Diploma in Law", "other"),
        ("12-week data bootcamp", "other"),
    ],
)
def test_levels(text: str, level: str | None) -> None:
    """Each country's names have their level; what is no degree is "other" or None."""
    assert degree_level(text) == level


@pytest.mark.parametrize(
    "text", ["Scrum Master", "Cambridge, MA", "MS Office", "LA MARTINIERE", "BE the change", "AS of 2020", "MS Excel"]
)
def test_traps(text: str) -> None:
    """Words that look like a degree are none."""
    assert degree_level(text) is None


def test_labelled_strings() -> None:
    """At least 97 of 100 labelled strings get their level."""
    if not LABELLED.exists():
        pytest.skip("the labelled degrees are not beside the checkout")
    rows = [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]
    right = sum((degree_level(row["text"]) or "none") == row["level"] for row in rows)
    assert right / len(rows) >= 0.97
