"""HTML: blocks as lines, cells as segments; what a browser does not show is kept apart."""

import re

from lxml import etree
from lxml import html as lxml_html

from cvscreen.errors import ReadError
from cvscreen.model import Unread
from cvscreen.model.document import HiddenText
from cvscreen.readers.compose import MAX_ROWS
from cvscreen.readers.css_rules import Sheet, read_sheet, style_of
from cvscreen.readers.draft import Draft
from cvscreen.readers.draft import Sheet as PageSheet
from cvscreen.readers.html_style import Style, inner_style
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Piece, Row
from cvscreen.readers.text_bytes import decode
from cvscreen.text.normalize import repair_characters

MAX_TAG_CHARS = 20_000
"""Characters of a tag; lxml takes 20 s for one of 100,000 attributes."""
MAX_NODES = 60_000
"""Elements of a page that are looked at; a CV has 3,000."""
MAX_DEPTH = 200
"""Nesting of elements that is followed."""

_LONG_TAG = re.compile(rf"<[A-Za-z/!][^>]{{{MAX_TAG_CHARS}}}")
_DROPPED = frozenset({
    "script", "style", "svg", "iframe", "object", "select", "canvas", "title", "meta", "link",
    "textarea",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_BLOCK_DISPLAYS = ("block", "flex", "grid", "list-item", "table")
_CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_-]{1,20})", re.IGNORECASE)
_UNSHOWN = frozenset({"template", "noscript"})
"""Elements that hold text which no browser shows."""


class _Writer:
    """Collects pieces into rows as the tree is walked."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows: list[Row] = []
        self.hidden: list[HiddenText] = []
        self.segments: list[list[Piece]] = [[]]
        self.cell: tuple[int, int] | None = None
        self.place = (-1, 0)
        self.until: dict[int, int] = {}
        self.cells: list[tuple[int, int] | None] = [None]
        self.bullet = False
        self.glued = False
        self.level: int | None = None
        self.nodes = 0
        self.raw: list[str] = []

    def write(self, text: str | None, style: Style) -> None:
        """Add text as shown, or keep it apart."""
        if not text:
            return
        self.raw.append(text)
        text = repair_characters(text)
        if (reason := style.hidden) is not None:
            if words := " ".join(text.split()):
                self.hidden.append(HiddenText(words, reason, 1, None))
            return
        glue = self.glued and not text[0].isspace()
        for word in text.split():
            last = self.segments[-1]
            if glue and last:
                last[-1] = last[-1]._replace(text=last[-1].text + word)
            else:
                self.cells[-1] = self.cell
                last.append(Piece(word, bold=style.bold, italic=style.italic, color=style.color, uri=style.uri))
                self.level = self.level or style.level
            glue = False
        self.glued = not text[-1].isspace()

    def end_line(self) -> None:
        """End the line, if it holds anything."""
        segments = tuple(tuple(segment) for segment in self.segments if segment)
        if segments and len(self.rows) <= MAX_ROWS:
            gap = None if not self.rows else 6.0 if self.level else 0.0
            cells = tuple(cell for cell, segment in zip(self.cells, self.segments, strict=True) if segment and cell)
            self.rows.append(Row(segments, bullet=self.bullet, heading_level=self.level, gap_pt=gap, cells=cells))
        if segments:
            self.bullet = False
        self.segments, self.cells, self.glued, self.level = [[]], [None], False, None

    def end_cell(self) -> None:
        """End a part of the line."""
        if self.segments[-1]:
            self.segments.append([])
            self.cells.append(None)
        self.glued = False


def read_html(content: bytes) -> Draft:
    """Read HTML.

    Raises:
        ReadError: binary, corrupt or too-large.

    Example:
        >>> draft = read_html(b"<h1>Ada</h1><p>Python<span style='display:none'> Go</span></p>")
        >>> [row.heading_level for row in draft.rows], draft.hidden[0].text
        ([1, None], 'Go')
    """
    charset = _CHARSET.search(content[:2_048])
    decoded = decode(content, charset.group(1).decode().lower() if charset else None)
    if _LONG_TAG.search(decoded.text):
        raise ReadError("too-large", f"a tag is longer than {MAX_TAG_CHARS} characters")
    text = re.sub(r"^\s{0,100}<\?xml[^>]{0,400}>", "", decoded.text.replace("\x00", ""))
    try:
        root = lxml_html.document_fromstring(text)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadError("no-text", "the page holds no text") from error
    styles = "\n".join(element.text or "" for element in root.iter("style"))
    writer = _Writer(read_sheet(styles))
    _walk(root, Style(), writer, 0)
    writer.end_line()
    notices = (*decoded.notices, *notice_characters("".join(writer.raw)))
    sheet = PageSheet(1, 595.0, 842.0, _columns(root, styles))
    cut = (Unread(None, "limit", f"elements beyond the first {MAX_NODES} were left out"),)
    return Draft(
        tuple(writer.rows),
        (sheet,),
        hidden=tuple(writer.hidden),
        unread=cut if writer.nodes > MAX_NODES else (),
        notices=notices,
    )


def _walk(element: etree._Element, style: Style, writer: _Writer, depth: int, *, cell: bool = False) -> None:
    tag = element.tag
    writer.nodes += 1
    if not isinstance(tag, str) or tag in _DROPPED or depth > MAX_DEPTH or writer.nodes > MAX_NODES:
        return
    if tag in _UNSHOWN:
        style = style._replace(gone="hidden-run")
    declared = style_of(element, writer.sheet)
    style = inner_style(element, style, declared)
    display = declared.get("display", "")
    in_row = display == "flex" and "column" not in declared.get("flex-direction", "")
    in_cell = any(parent.tag in ("td", "th") for parent in element.iterancestors()) if tag in _BLOCKS else False
    block = (
        (tag in _BLOCKS or display in _BLOCK_DISPLAYS)
        and not cell
        and not (in_cell and tag in ("p", "div") and element.getprevious() is None)
    )
    if block or tag == "br":
        writer.end_line()
    if tag == "li":
        writer.bullet = True
    outer = writer.cell, writer.place
    _enter(element, writer)
    writer.write(element.text, style)
    for node in element:
        _walk(node, style, writer, depth + 1, cell=in_row and _is_inline(node))
        writer.write(node.tail, style)
    if display.startswith("inline-"):
        writer.end_cell()
    if cell or tag in ("td", "th"):
        writer.end_cell()
    elif block:
        writer.end_line()
    writer.cell = outer[0]
    if tag == "table":
        writer.place = outer[1]


def _enter(element: etree._Element, writer: _Writer) -> None:
    """Take note of the table's row and cell that begins here; a cell over several columns stands in the first."""
    if element.tag == "table":
        writer.place, writer.until = (-1, 0), {}
    elif element.tag == "tr":
        writer.place = (writer.place[0] + 1, 0)
    elif element.tag in ("td", "th"):
        row, column = writer.place
        while writer.until.get(column, -1) >= row:
            column += 1
        width = _span(element, "colspan")
        writer.until |= dict.fromkeys(range(column, column + width), row + _span(element, "rowspan") - 1)
        writer.cell = (max(row, 0), column)
        writer.place = (row, column + width)


def _span(cell: etree._Element, name: str) -> int:
    """Return over how many columns or rows a cell goes."""
    told = cell.get(name, "")
    return int(told) if told.isdecimal() and 0 < len(told) < 3 and int(told) else 1


def _is_inline(element: etree._Element) -> bool:
    """Whether an element holds no blocks: beside its neighbours in a row it is a part of one line."""
    return not any(node.tag in _BLOCKS for node in element.iterdescendants())


def _columns(root: etree._Element, styles: str) -> int:
    """Two when the page says so: an aside, or a grid or flow of two and more columns that holds whole sections."""
    tracks = re.search(r"grid-template-columns\s{0,4}:\s{0,4}([^;}]{1,200})", styles)
    if (
        tracks
        and len(tracks.group(1).split()) >= 2
        and len(root.findall(".//aside")) + len(root.findall(".//section")) >= 2
    ):
        return 2
    return 2 if root.find(".//aside") is not None else 1
