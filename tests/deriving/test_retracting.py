"""Which sentences take back what is asked elsewhere, by their words."""

import pytest

from cvscreen.deriving.retracting import MOST, Retracting, grams_of, load_retracting

RETRACTING = Retracting(-100, {"can go": 300, "go": -50, "0 years": 20, "ever": 900})


@pytest.mark.parametrize(
    ("words", "weight"),
    [
        ("The licence can go.", 150),
        ("Go, can we?", -150),
        ("The 12 YEARS stay.", -80),
        ("The 3 years can go.", 170),
        ("Has it ever been asked?", MOST),
        ("", -100),
    ],
)
def test_words_in_a_row_add_up(words: str, weight: int) -> None:
    """Each counts once, up to a bound; all numbers are alike."""
    assert RETRACTING.weigh(words) == weight


def test_rows_of_words_end_with_the_sentence() -> None:
    """No more than three."""
    assert max(len(gram.split()) for gram in grams_of("one two three four five")) == 3


@pytest.mark.parametrize(
    ("back", "asks"),
    [
        ("Please ignore the line about the driving licence.", "A driving licence is required."),
        ("As for the five years: nobody counts them.", "You have five years of practice."),
        ("Die drei Jahre sind kein Muss.", "Drei Jahre Berufserfahrung setzen wir voraus."),
        ("The degree was dropped from the form.", "You hold a degree in statistics."),
    ],
)
def test_what_is_shipped_tells_what_takes_back_from_what_asks(back: str, asks: str) -> None:
    """Weights that are learned."""
    shipped = load_retracting()
    assert shipped.weigh(back) > shipped.weigh(asks) + 100
