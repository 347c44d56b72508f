"""Places: in the text of a document, and on its pages."""

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of characters in ``Document.text``.

    Example:
        >>> "deep learning"[slice(*Span(0, 4))]
        'deep'
        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
    """

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether the other range lies wholly in this one."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """Return the characters of this range."""
        return text[self.start : self.end]


class Box(NamedTuple):
    """A rectangle on a page in points, origin at the top left (pdfplumber's convention).

    ``page`` counts from 1.

    Example:
        >>> Box(1, 10, 20, 40, 32).union(Box(1, 45, 20, 60, 33))
        Box(page=1, x0=10, top=20, x1=60, bottom=33)
    """

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    def union(self, other: "Box") -> "Box":
        """Return the smallest box around both; both must be on one page."""
        return Box(
            self.page,
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )
