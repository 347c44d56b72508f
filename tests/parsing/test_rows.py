"""Rows: what a line's end parts is joined as the CV writes it, and running heads are no content."""

import pytest

from cvscreen.model import Document
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import make_value
from cvscreen.readers import read_document


def value_of(text: str) -> str | None:
    document: Document = read_document(text.encode(), filename="cv.txt")
    value = make_value(document, Span(0, len(document.text)))
    return value.text if value else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moved data around, and checked data-\nquality in tests", "data-quality"),
        ("Used scikit-learn at work. Trained models in scikit-\nlearn again", "models in scikit-learn"),
        ("Built distri-\nbuted systems", "distributed systems"),
        ("The theory of it: a the-\nory of trams", "a theory of trams"),
        ("Kept a database of trams, data of them, in a data-\nbase here", "in a database here"),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_where_it_is_the_words_own(text: str, expected: str) -> None:
    """A compound keeps its hyphen, a word cut by the line's end loses it."""
    assert expected in (value_of(text) or "")
