"""Profiles written as tables: a row is an item, and a column says how much it weighs, in words or by a legend."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cvscreen.deriving.model import Block, Sense
from cvscreen.deriving.senses import Heading
from cvscreen.deriving.strength import strength_of
from cvscreen.deriving.wording import word_list
from cvscreen.model.document import Document, Line
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

# "3 = essential": a sign, and in words what it means
_MEANING = re.compile(
    r"(?<![\w.])([a-z0-9]{1,3}|[*+●■★]{1,4})\s{0,2}(?:=|:|–|-|means|bedeutet|is)\s{0,2}"
    r"([^,;.|()\n]{3,48})"
)
MAX_CELL_WORDS = 14
"""A cell of more words is prose."""

Legend = Mapping[str, Strength]


def read_legend(document: Document) -> Legend:
    r"""Return what the signs of a text mean, where it says so for two of them or more.

    Example:
        >>> from cvscreen.readers import read_document
        >>> dict(read_legend(read_document(b"3 = essential, 1 = nice to have\n", filename="x.txt")))
        {'3': 'required', '1': 'optional'}
    """
    found: dict[str, Strength] = {}
    for sign, words in _MEANING.findall(flatten(document.text)):
        strength, cue = strength_of(words)
        if cue and sign not in found:
            found[sign] = strength
    return found if len(found) >= 2 else {}


def is_row(document: Document, row: Sequence[Line]) -> bool:
    """Say whether a block is a row of a table: cells side by side, none of them prose."""
    if len(row) != 1 or len(row[0].segments) < 2 or row[0].bullet:
        return False
    return all(len(_words(document, cell).split()) <= MAX_CELL_WORDS for cell in row[0].segments)


def row_block(
    document: Document, head: Sequence[Line], row: Sequence[Line], legend: Legend, part: Heading
) -> Block | None:
    """Return a table's row as an item of a list; None for a row that holds nothing but figures.

    Args:
        document: The document.
        head: The table's first row.
        row: The row.
        legend: What the signs of the text mean.
        part: The part that it stands in.
    """
    cells = row[0].segments
    if not re.search(r"[^\W\d_]{2}", _words(document, cells[0])):
        return None
    strength = next(_strengths(document, head, cells, legend), None)
    sense: Sense = "asked" if part.sense == "plain" else part.sense
    return Block(_item(document, head, cells), True, sense, strength or part.strength, part.field)


def _item(document: Document, head: Sequence[Line], cells: Sequence[Span]) -> Span:
    """Return the cells that say what is asked: the first, and the next where the first is a class of things."""
    named = [word_list("column_weight").search(flatten(_words(document, cell))) for cell in head[0].segments]
    last = 0
    for number, cell in enumerate(cells[1:], start=1):
        weighs = number < len(named) and named[number] is not None
        if weighs or len(_words(document, cell).split()) < 1 or _is_sign(_words(document, cell)):
            break
        if strength_of(flatten(_words(document, cell)))[1]:
            break
        last = number
    return Span(cells[0].start, cells[last].end)


def _strengths(document: Document, head: Sequence[Line], cells: Sequence[Span], legend: Legend) -> Iterator[Strength]:
    """Yield how strongly a row asks: by the column that is headed so, else by any cell that says it."""
    order = sorted(range(1, len(cells)), key=lambda number: not _weighs(document, head, number))
    for number in order:
        words = flatten(_words(document, cells[number])).strip(" .()")
        if words in legend and (_weighs(document, head, number) or not _is_levels(document, head, number)):
            yield legend[words]
        elif len(words.split()) <= 4:
            strength, cue = strength_of(words)
            if cue:
                yield strength


def _weighs(document: Document, head: Sequence[Line], number: int) -> bool:
    return _headed(document, head, number, "column_weight")


def _is_levels(document: Document, head: Sequence[Line], number: int) -> bool:
    return _headed(document, head, number, "column_level")


def _headed(document: Document, head: Sequence[Line], number: int, name: str) -> bool:
    heads = head[0].segments
    return number < len(heads) and word_list(name).search(flatten(_words(document, heads[number]))) is not None


def _is_sign(words: str) -> bool:
    return len(words.strip()) <= 3


def _words(document: Document, cell: Span) -> str:
    return document.text[cell.start : cell.end]
