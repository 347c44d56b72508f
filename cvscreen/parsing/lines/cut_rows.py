"""Rows of a section that only go on with the row above, because the margin has cut it."""

from collections.abc import Sequence
from itertools import pairwise

from cvscreen.parsing.education.schooling import EDGE_PT, Edges, wraps
from cvscreen.parsing.lines.rows import Row


def cut_rows(rows: Sequence[Row], edges: Edges) -> frozenset[int]:
    """Give the indices of the lines that go on with the last segment above, under which they begin."""
    return frozenset(row.index for above, row in pairwise(rows) if _goes_on(above, row, edges))


def _goes_on(above: Row, row: Row, edges: Edges) -> bool:
    if not above.pieces or any(date.span.overlaps(word.span) for word in above.words[-1:] for date in above.dates):
        return False
    last = above.pieces[-1].span
    edge = next((word.box.x0 for word in above.words if word.box and word.span.start >= last.start), None)
    return edge is not None and abs(edge - row.x0) <= EDGE_PT and wraps(above, last, row, edges)
