"""Ruled tables: a row between two rules is read cell by cell, so that no cell's second line runs into another cell."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip

MIN_RULES = 3
"""Rules of the same extent below each other that make a table: two rows; fewer frame a heading or a paragraph."""
EXTENT_PT = 3.0
"""The rules of one table begin and end within this distance of each other."""
TOUCH_PT = 2.0
"""Pieces of a rule, drawn cell by cell, that are nearer than this are one rule."""
MAX_ROW_PT = 260.0
"""A row higher than this (a third of a page) is a part of the page, not a row."""
MIN_COLUMNS = 2
"""Names in the row that names a table's columns."""
EDGE_PT = 2.0
"""What stands in a cell begins at most this much to the left of the column's name."""
MIN_GRID_COLUMNS = 3
"""Names in the row over a table without rules; two would be a line with its date."""
GRID_GAP_PT = 2.0
"""Rows of a table without rules stand further apart than the lines of its cells by this."""
MAX_GRID_LINES = 8
"""Lines of a row of such a table."""
GRID_PADDING_PT = 3.0
"""Blank space on each side of a cell's text where no border shows it; basis: default of the usual programs, 2–5 pt."""
MAX_PADDING_PT = 8.0
"""More is no padding of a cell."""
WRAP_SPACE_EM = 0.25
"""A cell's line is wrapped when the next word, with a space of this width, would not have fitted."""
OPEN_ENDS = ("–", "-", "—", "−", "/", "&")
"""A line that ends so goes on below, whatever its width: "04/2019 –"."""


class Rule(NamedTuple):
    """A horizontal rule."""

    x0: float
    x1: float
    y: float


def make_rules(lines: Sequence[Box]) -> list[Rule]:
    """Return the horizontal rules among drawn lines from top to bottom, those drawn in pieces put together.

    Example:
        >>> make_rules([Box(1, 50, 100, 150, 101), Box(1, 150, 100, 300, 101)])
        [Rule(x0=50, x1=300, y=100.5)]
    """
    flat = [box for box in lines if box.bottom - box.top <= TOUCH_PT + 1.0 and box.x1 - box.x0 >= 10.0]
    made: list[Rule] = []
    for box in sorted(flat, key=lambda box: (round(box.top + box.bottom), box.x0)):
        y = (box.top + box.bottom) / 2
        last = made[-1] if made else None
        if last is not None and abs(last.y - y) <= TOUCH_PT and box.x0 <= last.x1 + TOUCH_PT:
            made[-1] = Rule(last.x0, max(last.x1, box.x1), last.y)
        else:
            made.append(Rule(box.x0, box.x1, y))
    return made


def read_tables(strips: Sequence[Strip], rules: Sequence[Rule]) -> list[Strip]:
    """Return the strips with the rows of ruled tables read cell by cell.

    A table has a first row of one line that names its columns. Sections between rules have none: their lines stay.
    """
    made: list[Strip] = []
    at = 0
    for table in _tables(rules):
        edges: list[float] = []
        for top, bottom in pairwise(table):
            while at < len(strips) and _middle(strips[at]) < top.y:
                made.append(strips[at])
                at += 1
            end = at
            while end < len(strips) and _middle(strips[end]) < bottom.y:
                end += 1
            row = strips[at:end]
            at = end
            if len(row) == 1 and (not edges or len(row[0].chunks) == 1):
                # a row of one line names the columns of what follows; a lone heading ends them
                edges = [chunk.x0 for chunk in row[0].chunks] if len(row[0].chunks) >= MIN_COLUMNS else []
            if not edges or not _fits(row, edges, top):
                made.extend(row)
                edges = edges if len(row) == 1 else []
                continue
            made.extend(_read_row(row, edges, top) if len(row) > 1 else row)
    return [*made, *strips[at:]]


def read_grids(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with the rows of tables without rules read cell by cell.

    Such a table has a bold first row that names its columns; what follows begins where the names do, and its rows stand
    further apart than the lines of a cell.
    """
    made: list[Strip] = []
    at = 0
    while at < len(strips):
        records = _records(strips, at)
        made.append(strips[at])
        at += 1
        if records:
            edges = [chunk.x0 for chunk in strips[at - 1].chunks]
            right = max(chunk.x1 for record in records for strip in record for chunk in strip.chunks)
            frame = Rule(edges[0] - GRID_PADDING_PT, right + GRID_PADDING_PT, strips[at - 1].top)
            for record in records:
                made.extend(_read_row(record, edges, frame) if len(record) > 1 else record)
                at += len(record)
    return made


def _records(strips: Sequence[Strip], at: int) -> list[Sequence[Strip]]:
    """Return the rows under a row that names columns, each of one strip or several; [] where there is no such table."""
    names = strips[at].chunks
    if len(names) < MIN_GRID_COLUMNS or not all(piece.bold for chunk in names for piece in chunk.pieces):
        return []
    edges = [chunk.x0 for chunk in names]
    end = at + 1
    while end < len(strips) and _stands_in(strips[end], edges):
        end += 1
    inner = strips[at + 1 : end]
    gaps = [below.top - above.bottom for above, below in pairwise(inner)]
    if not gaps or max(gaps) < min(gaps) + GRID_GAP_PT:
        return []
    starts = [0, *(number for number, gap in enumerate(gaps, 1) if gap >= min(gaps) + GRID_GAP_PT)]
    records = [inner[start:stop] for start, stop in pairwise([*starts, len(inner)])]
    whole = all(len(record[0].chunks) >= len(edges) - 1 and len(record) <= MAX_GRID_LINES for record in records)
    return records if len(records) >= MIN_COLUMNS and whole else []


def _stands_in(strip: Strip, edges: Sequence[float]) -> bool:
    """Whether every chunk of a strip begins at the edge of a cell and none runs into the next."""
    columns = [
        next((n for n, edge in enumerate(edges) if abs(chunk.x0 - edge) <= EDGE_PT), -1) for chunk in strip.chunks
    ]
    if -1 in columns or (any(piece.bold for chunk in strip.chunks for piece in chunk.pieces[:1]) and len(columns) == 1):
        return False
    return all(
        chunk.x1 <= edges[column + 1] if column + 1 < len(edges) else True
        for chunk, column in zip(strip.chunks, columns, strict=True)
    )


def _tables(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Return the rules of each table from top to bottom; tables side by side would take each other's lines."""
    groups: list[list[Rule]] = []
    for rule in rules:
        for group in groups:
            last = group[-1]
            near = abs(last.x0 - rule.x0) <= EXTENT_PT and abs(last.x1 - rule.x1) <= EXTENT_PT
            if near and TOUCH_PT < rule.y - last.y <= MAX_ROW_PT:
                group.append(rule)
                break
        else:
            groups.append([rule])
    tables: list[list[Rule]] = []
    for group in groups:
        if len(group) >= MIN_RULES and (not tables or tables[-1][-1].y <= group[0].y + TOUCH_PT):
            tables.append(group)
    return tables


def _middle(strip: Strip) -> float:
    return (strip.top + strip.bottom) / 2


def _fits(strips: Sequence[Strip], edges: Sequence[float], rule: Rule) -> bool:
    """Whether all that stands in a row stands in the cells below the columns' names."""
    chunks = [chunk for strip in strips for chunk in strip.chunks]
    if not all(rule.x0 - EXTENT_PT <= chunk.x0 and chunk.x1 <= rule.x1 + EXTENT_PT for chunk in chunks):
        return False
    if any(chunk.x0 < edge - EDGE_PT and chunk.x1 > edge for chunk in chunks for edge in edges[1:]):
        return False
    firsts = (cell[0].x0 - edge for cell, edge in zip(_cells(chunks, edges), edges, strict=True) if cell)
    return all(abs(offset) <= EDGE_PT for offset in firsts)


def _cells(chunks: Sequence[Chunk], edges: Sequence[float]) -> list[list[Chunk]]:
    cells: list[list[Chunk]] = [[] for _ in edges]
    for chunk in chunks:
        cells[max((number for number, edge in enumerate(edges) if chunk.x0 >= edge - EDGE_PT), default=0)].append(chunk)
    return cells


def _read_row(strips: Sequence[Strip], edges: Sequence[float], rule: Rule) -> list[Strip]:
    chunks = [chunk for strip in strips for chunk in strip.chunks]
    cells = _cells(chunks, edges)
    # a cell's text ends as far before the next cell as the first one's begins behind the border, on both sides
    padding = max(0.0, min(edges[0] - rule.x0, MAX_PADDING_PT))
    rights = [*(edge - 2 * padding for edge in edges[1:]), rule.x1 - padding]
    lines = [_unwrap(cell, right) for cell, right in zip(cells, rights, strict=True)]
    # the cell with most lines holds the text; what the others say beside their first line comes before its next
    most = max(range(len(lines)), key=lambda number: (len(lines[number]), number))
    rest = [line for number, cell in enumerate(lines) if number != most for line in cell[1:]]
    first = make_strip([cell[0] for cell in lines if cell])
    return [first, *(make_strip([line]) for line in (*rest, *lines[most][1:]))]


def _unwrap(cell: Sequence[Chunk], right: float) -> list[Chunk]:
    """Return a narrow cell's lines with those put together that only the cell's width has broken."""
    made: list[Chunk] = []
    for chunk in sorted(cell, key=lambda chunk: (chunk.baseline, chunk.x0)):
        last = made[-1] if made else None
        first = chunk.pieces[0].box
        if last is not None and first is not None and len(cell) <= 3:
            needed = last.x1 - last.x0 + WRAP_SPACE_EM * chunk.size + first.x1 - first.x0
            open_end = last.pieces[-1].text in OPEN_ENDS
            if (open_end or needed > right - last.x0) and chunk.size == last.size:
                made[-1] = make_chunk((*last.pieces, *chunk.pieces))._replace(baseline=last.baseline)
                continue
        made.append(chunk)
    return made
