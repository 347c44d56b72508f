"""What every reader hands on: pieces (words without a place in the text yet) in rows.

A reader decides what stands on a line, in which order, and what its parts are; ``readers.compose`` writes the text.
"""

from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.model.document import Region


class Piece(NamedTuple):
    """A word before it has a place in the text. ``baseline`` is measured from the top of the page, in points."""

    text: str
    box: Box | None = None
    size_pt: float | None = None
    font: str = ""
    bold: bool = False
    italic: bool = False
    color: str | None = None
    baseline: float = 0.0
    uri: str | None = None
    """The target of the link it lies under."""
    confidence: float | None = None
    """How sure text recognition is of it; None where the file states it."""


class Row(NamedTuple):
    """A line before it has a place in the text: its segments, each at least one piece; the rest as in ``Line``.

    ``box`` lies around its pieces where that is known already; None leaves it to be found.
    """

    segments: tuple[tuple[Piece, ...], ...]
    page: int = 1
    column: int = 0
    bullet: bool = False
    heading_level: int | None = None
    rule: bool = False
    gap_pt: float | None = None
    region: Region = "body"
    cells: tuple[tuple[int, int], ...] = ()
    box: Box | None = None


def make_pieces(text: str, *, bold: bool = False, italic: bool = False) -> tuple[Piece, ...]:
    """Split a text without a page into pieces at white space.

    Example:
        >>> [piece.text for piece in make_pieces("Data  Analyst")]
        ['Data', 'Analyst']
    """
    return tuple(Piece(word, bold=bold, italic=italic) for word in text.split())
