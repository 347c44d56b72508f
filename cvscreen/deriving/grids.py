"""Lines of a document → grids: the cells of a table by row and column, each with all of its lines."""

from collections.abc import Iterator, Sequence

from cvscreen.deriving.model import Grid
from cvscreen.model.document import Document, Line
from cvscreen.model.span import Span

MAX_CELL_WORDS = 30
"""A part of a line that has more words is prose, and no cell, where the format declares no table."""


def is_row(document: Document, row: Sequence[Line]) -> bool:
    """Say whether a block is a row of a table: cells side by side; where no format declares them, none is prose."""
    if len(row) != 1:
        return False
    if row[0].cells:
        return True
    if len(row[0].segments) < 2 or row[0].bullet:
        return False
    return all(len(document.text[cell.start : cell.end].split()) <= MAX_CELL_WORDS for cell in row[0].segments)


def goes_on(table: Sequence[Line], line: Line) -> bool:
    """Say whether a row is of the same table as those above it."""
    if not table:
        return True
    if bool(table[-1].cells) != bool(line.cells):
        return False
    return not line.cells or line.cells[0] > (0, 0) or table[-1].cells[0] == (0, 0)


def make_grid(lines: Sequence[Line]) -> Grid:
    """Return the cells of a table."""
    rows: dict[int, dict[int, list[Span]]] = {}
    for row, column, span in _cells(lines):
        rows.setdefault(row, {}).setdefault(column, []).append(span)
    return Grid(tuple({column: tuple(spans) for column, spans in rows[row].items()} for row in sorted(rows)))


def _cells(lines: Sequence[Line]) -> Iterator[tuple[int, int, Span]]:
    width = len(lines[0].segments)
    for number, line in enumerate(lines):
        if line.cells:
            yield from ((row, column, span) for (row, column), span in zip(line.cells, line.segments, strict=True))
            continue
        # a blank first cell leaves no segment: the row is shorter by it
        shift = max(0, width - len(line.segments))
        yield from ((number, column + shift, span) for column, span in enumerate(line.segments))
