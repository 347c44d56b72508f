"""Columns: where body text stands side by side, and where a gap is only a rail, a date or a table."""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.readers.layout.lines import Strip

EDGE_PT = 3.0
"""Left edges within this distance are one edge."""
MIN_LINES = 4
"""Lines that each side needs before it is a column."""
ALIGNED_SHARE = 0.6
"""From this share of shared baselines on, the sides are rows of one text, not columns."""


class Area(NamedTuple):
    """A part of the page from top to bottom: its columns from left to right, each a list of strips."""

    columns: tuple[tuple[Strip, ...], ...]


def find_areas(strips: Sequence[Strip], width: float) -> list[Area]:
    """Divide a page into areas, each of one column or of several."""
    best = _best_gutter(strips)
    if best is None:
        return [Area((tuple(strips),))] if strips else []
    first, last, x = best
    areas: list[Area] = []
    if first:
        areas.append(Area((tuple(strips[:first]),)))
    areas.append(Area(tuple(_side(strips[first:last], x, side) for side in (True, False))))
    if last < len(strips):
        areas.extend(find_areas(strips[last:], width))
    return areas


def _side(strips: Sequence[Strip], x: float, left: bool) -> tuple[Strip, ...]:
    made = []
    for strip in strips:
        chunks = tuple(chunk for chunk in strip.chunks if (chunk.x0 < x - 1) == left)
        if chunks:
            made.append(
                Strip(
                    chunks,
                    chunks[0].baseline,
                    min(chunk.top for chunk in chunks),
                    max(chunk.bottom for chunk in chunks),
                )
            )
    return tuple(made)


def _best_gutter(strips: Sequence[Strip]) -> tuple[int, int, float] | None:
    best: tuple[int, int, float] | None = None
    best_score = 0
    edges = sorted({round(chunk.x0) for strip in strips for chunk in strip.chunks})
    for x in edges:
        start = 0
        for index in range(len(strips) + 1):
            crossed = index == len(strips) or any(
                chunk.x0 < x - EDGE_PT and chunk.x1 > x - 1 for chunk in strips[index].chunks
            )
            if crossed:
                score = _score(strips[start:index], x)
                if score > best_score:
                    best, best_score = (start, index, float(x)), score
                start = index + 1
    return best


def _score(strips: Sequence[Strip], x: float) -> int:
    left = sum(any(chunk.x0 < x - EDGE_PT for chunk in strip.chunks) for strip in strips)
    right = sum(any(chunk.x0 >= x - EDGE_PT for chunk in strip.chunks) for strip in strips)
    both = left + right - len(strips)
    if min(left, right) < MIN_LINES or both > ALIGNED_SHARE * min(left, right):
        return 0
    return min(left, right) * 2 + max(left, right)
