"""What the space between words tells: where items of a list end, and whether a line broke for want of room."""

from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model.document import Document
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Row

WIDE_EM = 0.45
"""A space between words is a quarter to a third of an em wide; what is wider sets items apart."""

WIDER = 1.6
"""How many times wider than the other spaces of a list the space between its items is at least."""

USUAL_EM = 0.35
"""The widest space between words of a line that is not stretched."""

LETTER_EM = 0.8
"""The width of a wide letter."""

NEAR_LINES = 40
"""Lines above and below that show how wide a column is."""

NEAR_EM = 6.0
"""Left edges that differ by less are of one column: labels, bullets and their text."""

FEWEST_ICONS = 3
"""Rows that begin with a sign of another font before it is taken for an icon."""


def wide_gaps(rows: Sequence[Row]) -> frozenset[int]:
    """Give the positions in the text after which a list without separators is set apart by wide spaces.

    The usual space is the narrowest of the rows; () where the words have no boxes.
    """
    gaps: list[tuple[float, int]] = []
    for row in rows:
        size = row.line.size_pt or 0.0
        for left, right in pairwise(row.words):
            if left.box and right.box and size and left.box.page == right.box.page:
                gaps.append(((right.box.x0 - left.box.x1) / size, left.span.end))
    if not gaps:
        return frozenset()
    usual = min(USUAL_EM, max(0.1, min(gap for gap, _ in gaps)))
    return frozenset(end for gap, end in gaps if gap >= WIDE_EM and gap >= WIDER * usual)


def cut_at(spans: Sequence[Span], positions: frozenset[int]) -> list[Span]:
    """Cut spans at positions of the text.

    Example:
        >>> cut_at([Span(0, 9)], frozenset({4}))
        [Span(start=0, end=4), Span(start=4, end=9)]
    """
    found: list[Span] = []
    for span in spans:
        edges = [span.start, *sorted(p for p in positions if span.start < p < span.end), span.end]
        found += [Span(start, end) for start, end in pairwise(edges)]
    return found


def had_no_room(document: Document, above: Row, row: Row) -> bool:
    """Say whether a row's first word would not have fitted on the line above: that line was cut by the margin."""
    box, first = above.line.box, next((word for word in row.words if word.box), None)
    if box is None or first is None or first.box is None or above.index + 1 != row.index:
        return False
    space = USUAL_EM * (above.line.size_pt or 10.0)
    return box.x1 + space + (first.box.x1 - first.box.x0) > _right_edge(document, above) + 0.5


def is_full(document: Document, row: Row) -> bool:
    """Say whether not one letter more had room on a line."""
    box, size = row.line.box, row.line.size_pt or 10.0
    return box is not None and box.x1 > _right_edge(document, row) - LETTER_EM * size


def _right_edge(document: Document, row: Row) -> float:
    """Give the right edge of the lines near a row that begin about where it does and are not larger."""
    box, size = row.line.box, row.line.size_pt or 10.0
    edges = [box.x1] if box else [0.0]
    for line in document.lines[max(0, row.index - NEAR_LINES) : row.index + NEAR_LINES]:
        same = line.page == row.line.page and line.column == row.line.column and (line.size_pt or 0.0) <= 1.3 * size
        if line.box and box and same and abs(line.box.x0 - box.x0) <= NEAR_EM * size:
            edges.append(line.box.x1)
    return max(edges)


def icon_ends(rows: Sequence[Row]) -> frozenset[int]:
    """Give the positions in the text after the sign of a symbol font that stands before each item of a list."""
    signs: list[tuple[str, int]] = []
    for row in rows:
        firsts = {piece.span.start for piece in row.pieces}
        for word, after in pairwise(row.words):
            if word.span.start in firsts and len(word.text) == 1 and word.font != after.font:
                signs.append((word.text, word.span.end))
    if len(signs) < FEWEST_ICONS or len({text for text, _ in signs}) > 1:
        return frozenset()
    return frozenset(end for _, end in signs)
