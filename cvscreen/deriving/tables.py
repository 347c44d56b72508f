"""Profiles written as tables: a column weighs the rows, or the columns are strengths, or the rows are parts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cvscreen.deriving.legends import Legend, Weight, is_weight, weight_of
from cvscreen.deriving.model import Block, Grid, Sense
from cvscreen.deriving.senses import Heading, read_heading
from cvscreen.deriving.wording import word_list
from cvscreen.model.document import Document
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_FIGURES = re.compile(r"[\d.,%/ –-]{1,20}")
_MARK = re.compile(r"[x✓✔✗●•■☑*√+]{1,3}|yes|ja|oui|si|y|j")
_BLANK = re.compile(r"[-–—./\s]{0,4}|none|no|n/?a|not applicable|nil|keine?r?|entfallt|nein|aucune?|ningun[oa]?|non")
LABEL_WORDS = 4
"""Cells that have more words on average describe the one before them; shorter ones are what it is the label of."""
HEAD_WORDS = 6
"""A cell of more words is no column's head."""
# columns that are headed by both letters need no legend
_LETTERS: tuple[tuple[re.Pattern[str], Legend], ...] = (
    (re.compile(r"\be(?:ssential)?\s?(?:/|or)\s?d(?:esirable)?\b"), {"e": "required", "d": "optional"}),
    (re.compile(r"\bm(?:ust|uss)?\s?/\s?k(?:ann)?\b"), {"m": "required", "k": "optional"}),
    (re.compile(r"\bmoscow\b"), {"m": "required", "s": "expected", "c": "optional", "w": "denied"}),
)


class _Table(NamedTuple):
    document: Document
    grid: Grid
    legend: Legend
    part: Heading

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell; "" for a blank one."""
        return " ".join(self.document.text[s.start : s.end] for s in self.grid.rows[row].get(column, ()))

    def body(self, column: int) -> list[str]:
        """Return the words of a column's cells below its head where it has one, without blank ones."""
        first = 0 if self.is_headless() else 1
        return [words for row in range(first, len(self.grid.rows)) if (words := self.words(row, column))]

    def is_headless(self) -> bool:
        """Say whether the first row is weighed by a sign like those below it."""
        told = [column for column in self.grid.rows[0] if _weighs(self, 0, column)]
        return any(flatten(self.words(0, column)).strip() in self.legend for column in told) or any(
            column > 0 and all(_weighs(self, row, column) for row in range(len(self.grid.rows))) for column in told
        )

    def head(self, column: int) -> str:
        """Return what stands above a column, flattened."""
        return "" if self.is_headless() else flatten(self.words(0, column))

    def columns(self) -> list[int]:
        """Return all columns."""
        return sorted({column for row in self.grid.rows for column in row})


def _weighs(table: _Table, row: int, column: int) -> bool:
    """Say whether a cell only weighs."""
    words = flatten(table.words(row, column)).strip()
    return words in table.legend or is_weight(words)


def table_blocks(document: Document, grid: Grid, legend: Legend, part: Heading) -> tuple[Block, ...]:
    """Return what a table asks for as items of a list; nothing where it says nothing of a person.

    Args:
        document: The document.
        grid: The table.
        legend: What the signs of the text mean.
        part: The part that it stands in.
    """
    table = _Table(document, grid, legend, part)
    weighing = _weighing(table)
    if weighing is not None:
        return tuple(_weighed(table, weighing))
    asking = {column: said for column in table.columns() if (said := _asks(table, column))}
    if asking:
        return tuple(_asked(table, asking))
    if any(_key(table, row).known for row in range(len(grid.rows))) and len(table.columns()) == 2:
        return tuple(_keyed(table))
    return tuple(_listed(table)) if part.sense in ("asked", "duty") else ()


def _weighing(table: _Table) -> int | None:
    """Return the column that says how strongly; of several, the one that says it in words of its own."""
    first, *others = table.columns()
    headed = len(others) > 1 and word_list("column_weight").search(flatten(table.words(0, first)))
    told = {column: _weights(table, column) for column in (first, *others)[0 if headed else 1 :]}
    found = [column for column, weights in told.items() if weights]
    named = [column for column in found if word_list("column_weight").search(flatten(table.words(0, column)))]
    return next(iter(named or found), None)


def _weights(table: _Table, column: int) -> list[Weight]:
    """Return what the cells of a column weigh, where most of them weigh anything."""
    cells = table.body(column)
    legend = _legend(table, column)
    signs = bool(cells) and all(flatten(cell).strip() in legend for cell in cells)
    if word_list("column_level").search(table.head(column)) and not signs:
        return []
    told = [weight for cell in cells if (weight := weight_of(cell, legend))]
    return told if 2 * len(told) >= len(cells) else []


def _legend(table: _Table, column: int) -> Legend:
    head = flatten(table.words(0, column))
    return next((letters for pattern, letters in _LETTERS if pattern.search(head)), table.legend)


def _weighed(table: _Table, weighing: int) -> Iterator[Block]:
    """Yield the rows of a table in which a column weighs."""
    named = [column for column in table.columns() if column < weighing and not _signs(table, column)]
    named = named or [column for column in table.columns() if column > weighing and not _signs(table, column)]
    classes = named[0] if len(named) > 1 and _classes(table, named[0]) else None
    named = named[1:] if classes is not None else named
    described = len(named) > 1 and _describes(table, named[1])
    part: Sense = "asked" if table.part.sense == "plain" else table.part.sense
    for row in range(0 if table.is_headless() else 1, len(table.grid.rows)):
        cells = [span for column in named for span in table.grid.rows[row].get(column, ())]
        if not cells or not _names(table.document.text[cells[0].start : cells[0].end]):
            continue
        weight = weight_of(table.words(row, weighing), _legend(table, weighing))
        if classes is not None and (label := table.words(row, classes)):
            told = read_heading(label, None, 0).sense
            part = told if told in ("soft", "none") else "asked" if part in ("soft", "none") else part
        sense: Sense = "denied" if weight == "denied" else part
        strength = table.part.strength if weight is None or weight == "denied" else weight
        names_end = cells[0].end if described else None
        if cells[-1].end - cells[0].start == sum(cell.end - cell.start + 1 for cell in cells) - 1:
            cells = [Span(cells[0].start, cells[-1].end)]
        for cell in cells:
            yield Block(cell, True, sense, strength, table.part.field, names_end)


def _asks(table: _Table, column: int) -> tuple[Sense, Strength | None] | None:
    """Return of what and how strongly all cells of a column ask, by its head."""
    words = table.words(0, column)
    flat = flatten(words)
    only_weighs = word_list("column_importance").search(flat) or word_list("column_level").search(flat)
    if not words or len(words.split()) > HEAD_WORDS or only_weighs or len(table.grid.rows) < 2:
        return None
    weight = weight_of(words, {})
    if weight is None:
        heading = read_heading(words, None, 0)
        return (heading.sense, heading.strength) if heading.known and heading.strength not in (None, "stated") else None
    return ("denied", None) if weight == "denied" else ("asked", weight)


def _asked(table: _Table, asking: Mapping[int, tuple[Sense, Strength | None]]) -> Iterator[Block]:
    """Yield the cells below heads that say how strongly; where a cell is a mark only, what its row is called."""
    names = [column for column in table.columns() if column < min(asking) and not _signs(table, column)]
    label: Span | None = None
    for row in range(1, len(table.grid.rows)):
        cells = table.grid.rows[row]
        own = [span for column in names for span in cells.get(column, ())]
        label = own[0] if own else label
        called = read_heading(_shown(table, label), None, 0) if label else Heading("plain", None, "")
        if called.sense == "none":
            continue
        for column, (sense, strength) in asking.items():
            sense = called.sense if called.sense in ("soft", "duty") and sense == "asked" else sense
            words = flatten(table.words(row, column)).strip()
            if _MARK.fullmatch(words) and own:
                yield Block(Span(own[0].start, own[-1].end), True, sense, strength, table.part.field)
                break
            if not _BLANK.fullmatch(words):
                field = called.field or table.part.field
                yield from (Block(span, True, sense, strength, field, label=label) for span in cells[column])


def _key(table: _Table, row: int) -> Heading:
    return read_heading(table.words(row, 0), None, 0)


def _keyed(table: _Table) -> Iterator[Block]:
    """Yield the second cells of a table whose first ones are headings: "Qualifications | Diploma in nursing"."""
    for row, cells in enumerate(table.grid.rows):
        heading = _key(table, row)
        if not heading.known or heading.sense == "none":
            continue
        label = next(iter(cells.get(0, ())), None)
        for span in cells.get(1, ()):
            yield Block(span, True, heading.sense, heading.strength, heading.field, label=label)


def _listed(table: _Table) -> Iterator[Block]:
    """Yield the rows of a table below a heading of what is asked, without its head and its signs."""
    named = [column for column in table.columns() if not _signs(table, column)]
    if len(named) > 1 and _classes(table, named[0]):
        named = named[1:]
    for cells in table.grid.rows[1:]:
        spans = [span for column in named for span in cells.get(column, ())]
        if spans and _names(table.document.text[spans[0].start : spans[0].end]):
            described = spans[0].end if len(named) > 1 and _describes(table, named[1]) else None
            whole = Span(spans[0].start, spans[-1].end)
            yield Block(whole, True, table.part.sense, table.part.strength, table.part.field, described)


def _names(words: str) -> bool:
    return re.search(r"[^\W\d_]{2}|\b[A-Z]\b", words) is not None


def _shown(table: _Table, span: Span) -> str:
    return table.document.text[span.start : span.end]


def _signs(table: _Table, column: int) -> bool:
    """Say whether a column holds signs or figures, or says how deep or how it is found out."""
    if word_list("column_level").search(head := table.head(column)) or word_list("column_test").search(head):
        return True
    cells = [cell.strip() for cell in table.body(column)]
    return sum(len(cell) <= 2 or _FIGURES.fullmatch(cell) is not None for cell in cells) * 2 > len(cells)


def _classes(table: _Table, column: int) -> bool:
    """Say whether a column names the class of each row: it repeats itself, or has blanks."""
    cells = table.body(column)
    return len(set(cells)) < len(cells) or len(cells) < len(table.grid.rows) - 1


def _describes(table: _Table, column: int) -> bool:
    cells: Sequence[str] = table.body(column)
    return sum(len(cell.split()) for cell in cells) > LABEL_WORDS * len(cells)
