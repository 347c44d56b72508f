"""Degrees of the world."""

import pytest

from cvscreen.vocabulary.degrees import find_degrees


def test_the_longest_name_wins() -> None:
    """A diploma that is a school's leaving certificate is not any diploma."""
    assert [match.kind for match in find_degrees("Diploma di maturità")] == ["secondary"]


def test_two_degrees_are_found_in_order() -> None:
    """A line may name two degrees."""
    assert [match.kind for match in find_degrees("B.Sc. and M.Sc. in Physics")] == ["bachelor", "master"]


@pytest.mark.parametrize("text", ["Maschinenbau", "Acme Labs", ""])
def test_other_texts_name_none(text: str) -> None:
    """A subject or an employer is no degree."""
    assert find_degrees(text) == ()
