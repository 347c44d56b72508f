"""Columns that end on the next page: a few lines at its top, too few to be told as columns by themselves."""

from collections.abc import Sequence

from cvscreen.model import Box
from cvscreen.readers.layout.columns import (
    BARE_SHARE,
    COLUMN_SHARED,
    EDGE_PT,
    Area,
    bare_share,
    shared_share,
    stands_on,
)
from cvscreen.readers.layout.crossings import side_of
from cvscreen.readers.layout.lines import Strip

MIN_RIGHT = 2
"""Lines of the main column; with one line beside it, a sidebar's rest could be its label."""


def carry_columns(
    strips: Sequence[Strip], gutter: float, lefts: tuple[float, float], backgrounds: Sequence[Box] = ()
) -> tuple[Area, int] | None:
    """Return the two columns with which a page goes on from the page before, and how many of its lines they take.

    Args:
        strips: The page's lines from top to bottom.
        gutter: Where the second column began on the page before.
        lefts: The left edges of both columns there.
        backgrounds: Tall filled boxes of the page.

    Returns:
        None where the page begins otherwise: its lines stand across the gutter or at other edges, or both sides share
        their baselines as a rail and its text do.
    """
    across = (
        number
        for number, strip in enumerate(strips)
        if any(chunk.x0 < gutter - EDGE_PT and chunk.x1 > gutter - EDGE_PT for chunk in strip.chunks)
    )
    end = next(across, len(strips))
    sides = [[s for s in (side_of(strip, gutter, left) for strip in strips[:end]) if s] for left in (True, False)]
    chunks = [[chunk for strip in side for chunk in strip.chunks] for side in sides]
    if not chunks[0] or len(sides[1]) < MIN_RIGHT:
        return None
    for side, edge in zip(chunks, lefts, strict=True):
        if not any(abs(chunk.x0 - edge) <= EDGE_PT for chunk in side) or bare_share(side) >= BARE_SHARE:
            return None
    left, right = chunks
    if shared_share(left, right) >= COLUMN_SHARED and not stands_on(backgrounds, left, right):
        return None
    return Area((tuple(sides[0]), tuple(sides[1])), gutter), end
