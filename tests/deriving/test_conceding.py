"""What a text takes back: years that are not to be read strictly, what it does not look for either."""

from pathlib import Path

import pytest

from cvscreen.deriving.strength import is_denied
from tests.deriving.making import derive

YEARS = """\
Clerk

Requirements
- Three years of book-keeping
- Payroll accounting

{}
"""


@pytest.mark.parametrize(
    "words",
    [
        "If you have done this for two years only, ring us all the same.",
        "We are flexible on the three years.",
        "Fehlt Ihnen ein Jahr, sehen wir darüber hinweg.",
        "The three years come from a form. Somebody with two good ones should write to us nevertheless.",
        "As for the three years, somebody good came to us straight from school.",
        "Was die drei Jahre betrifft: Unsere beste Kraft kam direkt von der Schule.",
        "The three years above are indicative.",
        "Once we took a clerk after ten months, so the three years are no iron rule.",
        "Clerks with fewer than three years may apply, where their references are good.",
    ],
)
def test_years_that_are_not_read_strictly_are_taken_back(tmp_path: Path, words: str) -> None:
    """Both sides are shown: the years, and that fewer may do."""
    said = derive(tmp_path, YEARS.format(words)).said
    assert [(one.criterion, one.polarity) for one in said if one.line == 7] == [("practical-experience", "-")]


@pytest.mark.parametrize(
    "words", ["As for the three years, they are essential.", "Payroll is what the three years were spent on."]
)
def test_years_that_are_asked_for_once_more_are_not_taken_back(tmp_path: Path, words: str) -> None:
    """To come back to years is not yet to yield."""
    said = derive(tmp_path, YEARS.format(words)).said
    assert "-" not in [one.polarity for one in said if one.line == 7]


@pytest.mark.parametrize(
    "words",
    [
        "nor are we looking for deep learning",
        "and neither is a master's degree",
        "ebenso wenig suchen wir eine leitung",
        "englisch wird hier nicht gebraucht",
        "welding is no part of this post",
    ],
)
def test_what_is_not_looked_for_either_is_denied(words: str) -> None:
    """ "Nor" and "neither" deny what follows them."""
    assert is_denied(words)
