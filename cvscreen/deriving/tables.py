"""Profiles written as tables: a row is an item, and a column says how much it weighs, in words or by a legend."""

import re
from collections.abc import Iterator, Mapping, Sequence

from cvscreen.deriving.model import Block, Sense
from cvscreen.deriving.senses import Heading
from cvscreen.deriving.strength import strength_of
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.document import Document, Line
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

# "3 = essential": a sign, and in words what it means
_MEANING = re.compile(
    r"(?<![\w.])([a-z0-9]{1,3}|[*+●■★]{1,4})\s{0,2}(?:=|:|–|-|\t|means|bedeutet|is)\s{0,2}"
    r"([^,;.|()\n]{3,48})"
)
# "3 essential, 2 important": signs before their meanings, two of them or more in a line
_LISTED = re.compile(r"(?<![\w.])([0-9]|[a-d]|[*+●■★]{1,4})\s([a-z][a-z -]{3,40})(?=[,;.|()·/]|$)")
_FIGURES = re.compile(r"[\d.,%/ –-]{1,20}")
LABEL_WORDS = 4
"""Cells that have more words on average describe the one before them; shorter ones are what it is the label of."""
_WEIGHT = re.compile(r"\b(?:weight|gewicht|gewichtung|prio|priority|prioritat)\s{0,2}:?\s{0,2}([a-z0-9]{1,3})\b")
MAX_CELL_WORDS = 30
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
    flat = flatten(document.text)
    pairs = _MEANING.findall(flat)
    for line in flat.split("\n"):
        listed = _LISTED.findall(line)
        pairs += listed if len(listed) >= 2 else []
    for sign, words in pairs:
        strength, cue = strength_of(words)
        # "2 = solid knowledge" says how well, not how strongly
        strongly = cue and not cues()["praised"].fullmatch(cue)
        if strongly and sign not in found:
            found[sign] = strength
    return found if len(found) >= 2 else {}


def is_row(document: Document, row: Sequence[Line]) -> bool:
    """Say whether a block is a row of a table: cells side by side, none of them prose."""
    if len(row) != 1 or len(row[0].segments) < 2 or row[0].bullet:
        return False
    return all(len(_words(document, cell).split()) <= MAX_CELL_WORDS for cell in row[0].segments)


def table_blocks(document: Document, rows: Sequence[Line], legend: Legend, part: Heading) -> Iterator[Block]:
    """Yield the rows of a table as items of a list, without its head.

    Args:
        document: The document.
        rows: The lines of the table.
        legend: What the signs of the text mean.
        part: The part that it stands in.
    """
    head, *body = rows
    weighing = [column for column in range(1, len(head.segments)) if _weighs(document, rows, column, legend)]
    named = [
        column for column in range(len(head.segments)) if column not in weighing and not _signs(document, body, column)
    ]
    if len(named) > 1 and _classes(document, body, named[0]):
        named = named[1:]
    described = len(named) > 1 and _describes(document, body, named[1])
    sense: Sense = "asked" if part.sense == "plain" else part.sense
    for line in body:
        cells = line.segments
        # a blank first cell leaves no segment: the row is shorter by it
        shift = len(cells) - len(head.segments)
        item = [cells[column + shift] for column in named if 0 <= column + shift < len(cells)]
        if not item or not re.search(r"[^\W\d_]{2}|\b[A-Z]\b", _words(document, item[0])):
            continue
        said = (_strength(_words(document, cells[c + shift]), legend) for c in weighing if 0 <= c + shift < len(cells))
        strength = next((one for one in said if one), part.strength)
        names_end = item[0].end if described else None
        yield Block(Span(item[0].start, item[-1].end), True, sense, strength, part.field, names_end)


def by_weight(words: str, legend: Legend) -> Strength | None:
    """Return how strongly a line asks that gives its weight by a sign: "German: weight 1"; None where it does not."""
    found = _WEIGHT.search(flatten(words)) if legend else None
    return legend.get(found.group(1)) if found else None


def _weighs(document: Document, rows: Sequence[Line], column: int, legend: Legend) -> bool:
    """Say whether a column says how strongly: by most of its cells; of two that do, by its head."""
    head, *body = rows
    name = flatten(_words(document, head.segments[column]))
    if word_list("column_level").search(name):
        return False
    cells = [_words(document, line.segments[column]) for line in body if len(line.segments) == len(head.segments)]
    told = sum(_strength(cell, legend) is not None for cell in cells)
    return bool(cells) and 2 * told >= len(cells)


def _strength(cell: str, legend: Legend) -> Strength | None:
    words = flatten(cell).strip(" .()")
    if words in legend:
        return legend[words]
    strength, cue = strength_of(words)
    return strength if cue and len(words.split()) <= 4 else None


def _signs(document: Document, body: Sequence[Line], column: int) -> bool:
    """Say whether a column holds signs or figures."""
    cells = [_words(document, line.segments[column]) for line in body if column < len(line.segments)]
    return sum(len(cell.strip()) <= 2 or _FIGURES.fullmatch(cell.strip()) is not None for cell in cells) * 2 > len(
        cells
    )


def _classes(document: Document, body: Sequence[Line], column: int) -> bool:
    """Say whether a column names the class of each row: it repeats itself, or has blanks that shorten the row."""
    cells = [_words(document, line.segments[column]) for line in body if column < len(line.segments)]
    return len(set(cells)) < len(cells) or len({len(line.segments) for line in body}) > 1


def _describes(document: Document, body: Sequence[Line], column: int) -> bool:
    cells = [_words(document, line.segments[column]).split() for line in body if column < len(line.segments)]
    return sum(len(cell) for cell in cells) > LABEL_WORDS * len(cells)


def _words(document: Document, cell: Span) -> str:
    return document.text[cell.start : cell.end]
