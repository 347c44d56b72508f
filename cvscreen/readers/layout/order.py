"""From the words of a page to rows in reading order."""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.readers.layout.bullets import take_bullet
from cvscreen.readers.layout.columns import find_areas
from cvscreen.readers.layout.lines import Strip, find_strips
from cvscreen.readers.pieces import Piece, Row


class PageLayout(NamedTuple):
    """A page's rows in reading order, and how many columns of body text stand side by side."""

    rows: tuple[Row, ...]
    columns: int


def lay_out_page(pieces: Sequence[Piece], *, page: int, width: float) -> PageLayout:
    """Put the words of a page into rows, in reading order."""
    strips = find_strips(pieces)
    areas = find_areas(strips, width)
    rows: list[Row] = []
    last_bottom: dict[int, float] = {}
    for area in areas:
        for number, strips_of_column in enumerate(area.columns):
            column = number
            for strip in strips_of_column:
                rows.append(_make_row(strip, page, column, last_bottom))
    return PageLayout(tuple(row for row in rows if row.segments), max((len(area.columns) for area in areas), default=1))


def _make_row(strip: Strip, page: int, column: int, last_bottom: dict[int, float]) -> Row:
    segments: list[tuple[Piece, ...]] = []
    bullet = False
    for chunk in strip.chunks:
        found, left = take_bullet(chunk.pieces)
        bullet = bullet or (found and not segments)
        if left:
            segments.append(left)
    above = last_bottom.get(column)
    last_bottom[column] = strip.bottom
    gap = None if above is None else max(round(strip.top - above, 1), 0.0)
    return Row(tuple(segments), page=page, column=column, bullet=bullet, gap_pt=gap)
