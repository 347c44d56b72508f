"""What stands across a gutter: rules and lines that end columns, and lines that only come near to the next column.

A long word may leave less than a gutter, so that its line and the one beside it read as one.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip
from cvscreen.readers.layout.tables import Rule

CROSS_PT = 24.0
"""A rule that runs this far into both sides parts what is above it from what is below."""

CROSSING_SHARE = 0.15
"""Share of the lines between two columns that may read as one with what stands beside; basis: default, one in seven."""
NEAR_SHARE = 0.25
"""The same where nothing stands close beside them: lines that end short of the gutter; basis: default, one in four."""
EDGE_PT = 2.0
"""Left edges within this distance are one edge."""
MIN_GAP_PT = 1.0
"""Blank space that is left at least."""


def crosses(rule: Rule, x: float) -> bool:
    """Say whether a rule runs across a gutter."""
    return rule.x0 < x - CROSS_PT and rule.x1 > x + CROSS_PT


def runs_of(strips: Sequence[Strip], across: set[int], barriers: Sequence[float], least: int) -> list[tuple[int, int]]:
    """Return the runs of at least so many strips of which none stands across a gutter, and between which no rule does.

    Args:
        strips: The lines from top to bottom.
        across: The numbers of those across the gutter.
        barriers: Where rules run across it, by their y.
        least: The fewest lines of a run.
    """
    runs = []
    start = 0
    ends = across if not barriers else across | _below(strips, barriers)
    for index in sorted(ends):
        if index - start >= least:
            runs.append((start, index))
        start = index + 1 if index in across else index
    if len(strips) - start >= least:
        runs.append((start, len(strips)))
    return runs


def _below(strips: Sequence[Strip], barriers: Sequence[float]) -> set[int]:
    """Return which strips stand right below a rule."""
    heights = sorted(barriers)
    passed = [bisect_right(heights, strip[1]) for strip in strips]
    return {index for index, (above, here) in enumerate(pairwise(passed), 1) if above < here}


def find_crossings(strips: Sequence[Strip], across: Iterable[int], x: float) -> set[int]:
    """Return which of the strips across a gutter only come near to it: what stands behind begins at its edge.

    Args:
        strips: The lines.
        across: The numbers of those that leave no gutter.
        x: The left edge of the column on the right.
    """
    return {index for index in across if _parts(strips[index], x) is not None}


def few_cross(strips: Sequence[Strip], near: Iterable[int], others: int, x: float) -> bool:
    """Whether few enough strips come near to a gutter: few of them all, and still fewer that read as one across it.

    Args:
        strips: The lines.
        near: The numbers of those that leave less than a gutter.
        others: How many others stand between the same two columns.
        x: The left edge of the column on the right.
    """
    found = list(near)
    joined = sum(split_strip(strips[index], x) is not strips[index] for index in found)
    return len(found) <= NEAR_SHARE * others and joined <= CROSSING_SHARE * others


def split_strip(strip: Strip, x: float) -> Strip:
    """Return a strip with the chunk that runs into the next column split at its edge; any other comes back as it is."""
    parts = _parts(strip, x)
    return strip if parts is None or len(parts) == len(strip.chunks) else make_strip(parts)


def _parts(strip: Strip, x: float) -> list[Chunk] | None:
    parts: list[Chunk] = []
    for chunk in strip.chunks:
        if chunk.x1 <= x - MIN_GAP_PT or chunk.x0 >= x - EDGE_PT:
            parts.append(chunk)
            continue
        left = [piece for piece in chunk.pieces if piece.box is not None and piece.box.x0 < x - EDGE_PT]
        right = [piece for piece in chunk.pieces if piece.box is not None and piece.box.x0 >= x - EDGE_PT]
        if not left or not right or len(left) + len(right) < len(chunk.pieces):
            return None
        ends = max(piece.box.x1 for piece in left if piece.box is not None)
        begins = min(piece.box.x0 for piece in right if piece.box is not None)
        if ends > x - MIN_GAP_PT or begins > x + EDGE_PT:
            return None
        parts += [make_chunk(left), make_chunk(right)]
    return parts


def side_of(strip: Strip, x: float, left: bool) -> Strip | None:
    """Return the part of a strip on one side of a gutter; None where nothing stands there."""
    chunks = [chunk for chunk in strip.chunks if (chunk.x0 < x - EDGE_PT) == left]
    return make_strip(chunks) if chunks else None
