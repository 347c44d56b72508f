"""Words that tell a title from an employer, a school, a place or a form's label."""

import pytest

from cvscreen.vocabulary.titles import is_employer_label, is_field_label, is_place, without_field_label, word_count


@pytest.mark.parametrize(
    "text", ["Springfield, IL", "Porto", "Tübingen, Germany", "San Jose, California", "Remote", "上海"]
)
def test_places(text: str) -> None:
    """A known place, or a town before a state's code or a country, is a place."""
    assert is_place(text)


@pytest.mark.parametrize(
    "text", ["Blue Pine, Chicago, IL", "Blue Pine (Chicago, IL)", "Nora Lindqvist", "Paris Engineer", ""]
)
def test_no_places(text: str) -> None:
    """An employer with its place, a person or a title is no place."""
    assert not is_place(text)


def test_compounds_are_titles() -> None:
    """A German compound ends in its head noun."""
    assert word_count("Softwareentwicklerin", "titles") == 1


def test_labels_of_forms() -> None:
    """A label of a form is known by itself, glued to its value, and as an employer's."""
    glued = "Nome e indirizzo del datore di lavoro Pino Blu"
    told = (is_field_label("Zajmowane stanowisko"), glued[without_field_label(glued) :], is_employer_label(glued))
    assert told == (True, "Pino Blu", True)
