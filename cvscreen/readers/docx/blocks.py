"""The body of a DOCX: paragraphs, tables and text boxes, put into reading order."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from lxml import etree

from cvscreen.model.document import HiddenReason, HiddenText
from cvscreen.readers.docx.frames import box_fill, hidden_by_frame
from cvscreen.readers.docx.runs import MIN_LINE_PT, Paper, read_paragraph
from cvscreen.readers.docx.styles import Styles, read_fill
from cvscreen.readers.pieces import Row
from cvscreen.readers.xml_names import attribute, child, local, number

MAX_BLOCKS = 20_000
"""Paragraphs and tables read of a body or a cell; as many as lines are kept of a document."""
MAX_DEPTH = 40
"""Tables and boxes within each other that are followed."""
TALL_LINES = 4
"""From this many lines on a cell or a text box is a column of its own."""
SIDE_WIDTH_EMU = 4_600_000
"""A text box narrower than this (12.8 cm of a 21 cm page) can stand beside the text."""
COLUMN_SHARE = 0.4
"""A document has two columns when this share of its lines stands in them."""


WHITE_PAPER = Paper()
"""What lies behind text outside of cells and boxes."""


class Story(NamedTuple):
    """A stretch of a document as read. ``aside`` is what stands in columns to the right of it, to be read after it."""

    rows: tuple[Row, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    aside: tuple[Row, ...] = ()
    side_lines: int = 0
    """Lines that stand beside others."""

    def plus(self, other: "Story") -> "Story":
        """Return both, one after the other."""
        return Story(
            self.rows + other.rows,
            self.hidden + other.hidden,
            self.aside + other.aside,
            self.side_lines + other.side_lines,
        )


def read_story(
    elements: Iterable[etree._Element], styles: Styles, *, paper: Paper = WHITE_PAPER, depth: int = 0
) -> Story:
    """Read block elements in document order."""
    parts: list[Story] = []
    if depth > MAX_DEPTH:
        return Story()
    for element in islice(elements, MAX_BLOCKS):
        name = local(element)
        if name == "p":
            parts.append(_read_paragraph(element, styles, paper, depth))
        elif name == "tbl":
            parts.append(_read_table(element, styles, paper, depth))
        elif name == "sdt":
            content = child(element, "sdtContent")
            parts.append(read_story(content if content is not None else (), styles, paper=paper, depth=depth + 1))
        elif name in ("ins", "moveTo", "customXml", "smartTag"):
            parts.append(read_story(element, styles, paper=paper, depth=depth + 1))
        elif name == "AlternateContent":
            branch = next((node for node in element if local(node) in ("Choice", "Fallback")), None)
            parts.append(read_story(branch if branch is not None else (), styles, paper=paper, depth=depth + 1))
    return join(parts)


def join(parts: Sequence[Story]) -> Story:
    """Return several stories as one."""
    return Story(
        tuple(row for part in parts for row in part.rows),
        tuple(hidden for part in parts for hidden in part.hidden),
        tuple(row for part in parts for row in part.aside),
        sum(part.side_lines for part in parts),
    )


def _read_paragraph(element: etree._Element, styles: Styles, paper: Paper, depth: int) -> Story:
    paragraph = read_paragraph(element, styles, paper)
    story = Story(tuple(row for row in paragraph.rows if row.segments), paragraph.hidden)
    for box in paragraph.boxes:
        fill = box_fill(box, styles.theme)
        inner = read_story(box, styles, paper=Paper(fill) if fill else paper, depth=depth + 1)
        anchor = next((node for node in box.iterancestors() if local(node) == "anchor"), None)
        if reason := hidden_by_frame(anchor):
            story = story.plus(_hidden(inner, reason))
            continue
        if len(inner.rows) < TALL_LINES or not _stands_beside(anchor):
            story = story.plus(inner)
        elif _is_left(anchor):
            story = story.plus(inner._replace(side_lines=inner.side_lines + len(inner.rows)))
        else:
            aside = tuple(row._replace(column=1) for row in inner.rows)
            story = story.plus(inner._replace(rows=(), aside=aside + inner.aside, side_lines=len(aside)))
    return story


def _hidden(story: Story, reason: HiddenReason) -> Story:
    """Return a story whose lines nobody sees."""
    lines = (" ".join(piece.text for part in row.segments for piece in part) for row in (*story.rows, *story.aside))
    return Story(hidden=(*story.hidden, *(HiddenText(line, reason, 1, None) for line in lines if line)))


def _stands_beside(anchor: etree._Element | None) -> bool:
    width = number(attribute(child(anchor, "extent"), "cx"))
    return anchor is not None and width is not None and width < SIDE_WIDTH_EMU


def _is_left(anchor: etree._Element | None) -> bool:
    position = child(anchor, "positionH")
    align, offset = child(position, "align"), child(position, "posOffset")
    if align is not None:
        return (align.text or "") in ("left", "inside")
    width = number(attribute(child(anchor, "extent"), "cx")) or 0.0
    # 7,560,000 EMU is a page of 21 cm
    return (number(offset.text if offset is not None else None) or 0.0) + width / 2 < 7_560_000 / 2


def _read_table(element: etree._Element, styles: Styles, paper: Paper, depth: int) -> Story:
    striped = attribute(child(element, "tblPr", "tblStyle"), "val") not in (None, "TableGrid", "TableNormal")
    stories: list[Story] = []
    waiting: list[list[Story]] = []
    for row_number, row in enumerate(_descend(element, "tr")):
        cells, column = [], 0
        height = child(row, "trPr", "trHeight")
        held = attribute(height, "hRule") == "exact" and (number(attribute(height, "val")) or 0.0) / 20 < MIN_LINE_PT
        for cell in _descend(row, "tc"):
            fill = read_fill(child(cell, "tcPr"), styles.theme) or paper.fill or ("#" if striped else None)
            inner = read_story(cell, styles, paper=Paper(fill), depth=depth + 1)
            inner = _in_cell(inner, (row_number, column))
            cells.append(_hidden(inner, "clipped") if held else inner)
            column += int(number(attribute(child(cell, "tcPr", "gridSpan"), "val")) or 1)
        filled = [cell for cell in cells if cell.rows]
        if sum(len(cell.rows) >= TALL_LINES for cell in filled) >= 2:
            # rows of a table that lays out a page go on with the columns of the row before
            if waiting and len(waiting[-1]) != len(filled):
                stories.append(_columns(waiting))
                waiting = []
            waiting.append(filled)
            continue
        if waiting:
            stories.append(_columns(waiting))
            waiting = []
        stories.append(_beside(cells))
    if waiting:
        stories.append(_columns(waiting))
    return join(stories)


def _in_cell(story: Story, place: tuple[int, int]) -> Story:
    """Return a story whose lines know the row and the column of the table's cell that they stand in."""
    return story._replace(rows=tuple(row._replace(cells=(place,) * len(row.segments)) for row in story.rows))


def _descend(element: etree._Element, name: str) -> list[etree._Element]:
    """Return rows or cells, also those inside content controls and tracked insertions."""
    found: list[etree._Element] = []
    for node in element:
        if local(node) == name:
            found.append(node)
        elif local(node) in ("sdt", "sdtContent", "ins", "customXml"):
            found.extend(_descend(node, name))
    return found


def _columns(table: list[list[Story]]) -> Story:
    """Read cells as columns: the first of every row, then the second of every row."""
    parts = []
    for number_, cells in enumerate(zip(*table, strict=True)):
        column = join(cells)
        parts.append(column._replace(rows=tuple(row._replace(column=number_) for row in column.rows)))
    story = join(parts)
    return story._replace(side_lines=len(story.rows))


def _beside(cells: list[Story]) -> Story:
    """Read a row of a table as lines: the first lines of all cells side by side, then the second, and so on."""
    story = join(cells)
    depth = max((len(cell.rows) for cell in cells), default=0)
    rows: list[Row] = []
    for index in range(depth):
        here = [cell.rows[index] for cell in cells if index < len(cell.rows)]
        segments = tuple(segment for row in here for segment in row.segments)
        places = tuple(place for row in here for place in row.cells)
        rows.append(here[0]._replace(segments=segments, cells=places, bullet=any(row.bullet for row in here[:1])))
    return story._replace(rows=tuple(rows))
