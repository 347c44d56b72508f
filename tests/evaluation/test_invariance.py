"""One made-up person in many templates is read as the same CV."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cvscreen.parsing import to_json_resume
from cvscreen.screening import read_resume

PERSON = Path(__file__).parents[2] / "examples" / "same_person"

Fields = dict[str, Any]


def _headline_in_capitals(truth: Fields) -> Fields:
    return truth | {"basics": truth["basics"] | {"label": truth["basics"]["label"].upper()}}


def _skills_without_groups(truth: Fields) -> Fields:
    return truth | {"skills": [{"keywords": [item for group in truth["skills"] for item in group["keywords"]]}]}


PRINTED: dict[str, Callable[[Fields], Fields]] = {
    "spaced.pdf": _headline_in_capitals,
    "layout_table.docx": _skills_without_groups,
}
"""Templates that print something otherwise than the plain text does: that, and nothing else, may differ."""


def fields(path: Path) -> Fields:
    """Give every field of JSON Resume, without the places in the file."""
    resume = dict(to_json_resume(read_resume(path)))
    resume.pop("meta")
    return resume


@pytest.mark.parametrize("path", sorted(PERSON.iterdir()), ids=lambda path: path.name)
def test_the_same_person_is_the_same_resume_in_any_template(path: Path) -> None:
    """Every field is the same, whatever the template."""
    truth = fields(PERSON / "text.txt")
    assert PRINTED.get(path.name, dict)(truth) == fields(path)
