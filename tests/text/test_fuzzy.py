"""Slips are found, ordinary words are not."""

import pytest

from cvscreen.text.fuzzy import SIMILARITY_MIN, SpellingIndex

INDEX = SpellingIndex(
    ["docker", "kubernetes", "pytorch", "tensorflow", "keras", "spark", "scala", "pandas", "python"], ["sparse"]
)


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("dockr", "docker"),
        ("kubernets", "kubernetes"),
        ("kuberentes", "kubernetes"),
        ("kubernates", "kubernetes"),
        ("pytorh", "pytorch"),
        ("pyhton", "python"),
        ("tensorfow", "tensorflow"),
    ],
)
def test_a_slip_finds_its_word(slip: str, word: str) -> None:
    """One missing, extra, swapped or (in long words) wrong letter is mended."""
    neighbour = INDEX.nearest(slip)
    assert neighbour is not None
    assert neighbour.word == word


@pytest.mark.parametrize(
    "word",
    ["spoke", "sparks", "pastas", "dockers", "kerns", "scales", "panda", "scalar", "keras", "dock", "ocker", "sparse"],
)
def test_another_word_is_no_slip(word: str) -> None:
    """Inflections, short words, known and ordinary words are not mended, or are weak at best."""
    neighbour = INDEX.nearest(word)
    assert neighbour is None or neighbour.similarity < SIMILARITY_MIN
