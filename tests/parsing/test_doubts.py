"""Tests of what lowers a value's confidence."""

import pytest

from cvscreen.model import Education, Span, Value, Work
from cvscreen.parsing.doubts import doubted_job, doubted_study

THRESHOLD = 0.7


def value(text: str) -> Value:
    return Value(text=text, span=Span(0, len(text)))


def job(title: str | None, employer: str | None) -> Work:
    return doubted_job(
        Work(
            span=Span(0, 9),
            section=0,
            position=value(title) if title else None,
            name=value(employer) if employer else None,
        )
    )


@pytest.mark.parametrize("employer", ["&", "Museum", "Blue Pine &", "Ltd", "Lyon", "Organisation of three trade fairs"])
def test_an_odd_employer_is_doubted(employer):
    """Cut off, generic, a legal form alone, a place, what was done."""
    assert job("Data Engineer", employer).name.confidence < THRESHOLD


@pytest.mark.parametrize("title", ["Malmö Ekonomiassistent", "Oak Grammar School", "Bachelor of Science", "Nurse and"])
def test_an_odd_title_is_doubted(title):
    """With a place before it, a school, a degree, cut off."""
    assert job(title, "Blue Pine Ltd").position.confidence < THRESHOLD


def test_a_job_of_known_words_is_sure():
    """Title and employer by their words; a missing half makes the other less sure."""
    sure = job("Data Engineer", "Blue Pine Ltd")
    assert sure.position.confidence > job("Data Engineer", None).position.confidence >= THRESHOLD - 0.2
    assert sure.name.confidence > THRESHOLD - 0.1


@pytest.mark.parametrize(("field", "text"), [("institution", "University"), ("area", "Nashik, India"), ("area", "at")])
def test_an_odd_field_of_a_study_is_doubted(field, text):
    """A generic word for a school, a place or a small word for a subject."""
    study = doubted_study(Education(span=Span(0, 9), section=0, **{field: value(text)}))
    assert getattr(study, field).confidence < THRESHOLD
