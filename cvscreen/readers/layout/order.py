"""From the words of a page to rows in reading order, and from pages to one order."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.bullets import take_bullet
from cvscreen.readers.layout.cards import split_cards
from cvscreen.readers.layout.carried import carry_columns
from cvscreen.readers.layout.columns import Area, find_areas
from cvscreen.readers.layout.edges import split_at_edges
from cvscreen.readers.layout.lines import Strip, find_strips
from cvscreen.readers.layout.lists import split_lists
from cvscreen.readers.layout.markers import Marker, attach_markers
from cvscreen.readers.layout.rails import join_labels, raise_labels
from cvscreen.readers.layout.seating import seat_bullets
from cvscreen.readers.layout.tables import make_rules, read_grids, read_tables
from cvscreen.readers.pieces import Piece, Row

MIN_SHARE = 0.25
"""Share of a page's lines that must stand side by side before the page has columns."""
COLUMNS_CARRIED = 2
"""Columns that are looked for at the top of the next page."""
SAME_GUTTER_PT = 12.0
"""Gutters of two pages within this distance are one: the columns run on."""

_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used once a line only."""


class Part(NamedTuple):
    """A stretch of a page: its columns, each a list of rows; ``gutter`` is None for one column."""

    columns: tuple[tuple[Row, ...], ...]
    gutter: float | None = None


class PageLayout(NamedTuple):
    """A page's parts from top to bottom, and how many columns of body text stand side by side."""

    parts: tuple[Part, ...]
    columns: int

    def with_rows(self, rows: Sequence[Row]) -> "PageLayout":
        """Return the layout with rows after all others."""
        return self._replace(parts=(*self.parts, Part((tuple(rows),))))


def lay_out_page(
    pieces: Sequence[Piece],
    *,
    page: int,
    backgrounds: Sequence[Box] = (),
    markers: Sequence[Marker] = (),
    lines: Sequence[Box] = (),
    above: PageLayout | None = None,
) -> PageLayout:
    """Put the words of a page into rows and columns.

    Args:
        pieces: Words with boxes, in any order.
        page: The page's number, from 1.
        backgrounds: Tall filled boxes of the page.
        markers: Marks of the page that may be bullets.
        lines: Thin lines drawn on the page.
        above: The page before, whose columns may end on this one.
    """
    rules = make_rules(lines)
    strips = read_grids(read_tables(attach_markers(split_at_edges(find_strips(seat_bullets(pieces))), markers), rules))
    bottoms: dict[int, float] = {}
    parts: list[Part] = []
    columns = 1
    areas = find_areas(strips, backgrounds, rules)
    if above is not None and areas and areas[0].gutter is None:
        areas = _carried(strips, above, backgrounds) or areas
    for area in areas:
        rows = tuple(_rows(column, page, number, bottoms) for number, column in enumerate(area.columns))
        parts.append(Part(rows, area.gutter))
        if len(rows) > 1 and sum(map(len, area.columns)) >= MIN_SHARE * len(strips):
            columns = max(columns, len(rows))
    return PageLayout(tuple(parts), columns)


def _carried(strips: Sequence[Strip], above: PageLayout, backgrounds: Sequence[Box]) -> list[Area]:
    """Return the areas of a page that begins with the rest of the columns of the page before; [] where it does not."""
    last = above.parts[-1] if above.parts else None
    if last is None or last.gutter is None or len(last.columns) != COLUMNS_CARRIED or not all(last.columns):
        return []
    left, right = (min((row.box.x0 for row in column if row.box), default=0.0) for column in last.columns)
    carried = carry_columns(strips, last.gutter, (left, right), backgrounds)
    return [carried[0], *find_areas(strips[carried[1] :], backgrounds)] if carried else []


def order_pages(layouts: Iterable[PageLayout]) -> list[Row]:
    """Return all rows in reading order; columns that run over several pages are read one after the other.

    Example:
        >>> left, right = Row(((Piece("left"),),)), Row(((Piece("right"),),))
        >>> page = PageLayout((Part(((left,), (right,)), 200.0),), 2)
        >>> [row.segments[0][0].text for row in order_pages([page, page])]
        ['left', 'left', 'right', 'right']
    """
    chains: list[list[Part]] = []
    for layout in layouts:
        for index, part in enumerate(layout.parts):
            runs_on = index == 0 and bool(chains) and _runs_on(chains[-1][-1], part)
            if runs_on:
                chains[-1].append(part)
            else:
                chains.append([part])
    rows: list[Row] = []
    for chain in chains:
        for column in range(max(len(part.columns) for part in chain)):
            for part in chain:
                rows.extend(part.columns[column] if column < len(part.columns) else ())
    return rows


def _runs_on(above: Part, below: Part) -> bool:
    if above.gutter is None or below.gutter is None or len(above.columns) != len(below.columns):
        return False
    return abs(above.gutter - below.gutter) <= SAME_GUTTER_PT


def _rows(strips: Sequence[Strip], page: int, column: int, bottoms: dict[int, float]) -> tuple[Row, ...]:
    parted = split_lists(split_cards(join_labels(raise_labels(strips))))
    return tuple((kernels.order.rows_of if kernels.COMPILED else _rows_of)(parted, page, column, bottoms))


def _rows_of(strips: Sequence[Strip], page: int, column: int, bottoms: dict[int, float]) -> Iterable[Row]:
    for strip in strips:
        chunks = strip.chunks
        segments: list[tuple[Piece, ...]] = []
        bullet = altered = False
        for chunk in chunks:
            found, left = take_bullet(chunk.pieces)
            bullet = bullet or (found and not segments)
            altered = altered or found
            if left:
                segments.append(left)
        if not segments:
            continue
        above = bottoms.get(column)
        bottoms[column] = strip.bottom
        gap = None if above is None else max(round(strip.top - above, 1), 0.0)
        if altered:
            box = box_around([piece[1] for segment in segments for piece in segment], page)
        else:
            x0, x1 = min([chunk[1] for chunk in chunks]), max([chunk[2] for chunk in chunks])
            box = _new(Box, (page, x0, strip.top, x1, strip.bottom))
        yield _new(Row, (tuple(segments), page, column, bullet, None, False, gap, "body", (), box))


def box_around(boxes: Sequence[Box | None], page: int) -> Box | None:
    """Return the box around boxes of a page; None where there is none."""
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    _, lefts, tops, rights, bottoms = zip(*known, strict=True)
    return _new(Box, (page, min(lefts), min(tops), max(rights), max(bottoms)))
