"""Levels and subjects of degrees: either of two levels, and what else a degree may be in."""

from pathlib import Path

import pytest

from tests.deriving.making import said_of

ROLE = """\
ML engineer

Requirements
- Python, SQL and Docker
- {}
"""


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("MSc or PhD in physics", ["master", "doctorate", "physics"]),
        ("A master's degree or doctorate", ["master", "doctorate"]),
        ("Degree in physics or another numerate subject", ["bachelor", "physics", "related-field"]),
        ("Studium der Informatik oder eines verwandten Faches", ["bachelor", "computer-science", "related-field"]),
        ("BSc in physics or similar", ["bachelor", "physics", "related-field"]),
    ],
)
def test_either_level_and_what_else_it_may_be_in(tmp_path: Path, item: str, expected: list[str]) -> None:
    """Each is said by itself: whoever has one of them meets it."""
    assert [name for line, name, _, _ in said_of(tmp_path, ROLE.format(item)) if line == 5] == expected
