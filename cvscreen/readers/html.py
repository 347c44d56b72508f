"""HTML: blocks as lines, cells as segments; what a browser does not show is kept apart."""

import re
from typing import NamedTuple

from lxml import etree
from lxml import html as lxml_html

from cvscreen.errors import ReadError
from cvscreen.model.document import HiddenReason, HiddenText
from cvscreen.readers.colors import is_invisible
from cvscreen.readers.compose import MAX_ROWS
from cvscreen.readers.css import TINY_PX, Sheet, color_of, length_px, read_sheet, style_of
from cvscreen.readers.draft import Draft
from cvscreen.readers.draft import Sheet as PageSheet
from cvscreen.readers.pieces import Piece, Row
from cvscreen.readers.text_bytes import decode
from cvscreen.text.normalize import repair_characters

MAX_TAG_CHARS = 20_000
"""Characters of a tag; lxml takes 20 s for one of 100,000 attributes."""
MAX_NODES = 200_000
"""Elements of a page that are looked at."""
MAX_DEPTH = 200
"""Nesting of elements that is followed."""

_LONG_TAG = re.compile(rf"<[A-Za-z/!][^>]{{{MAX_TAG_CHARS}}}")
_DROPPED = frozenset({
    "script", "style", "template", "noscript", "svg", "iframe", "object", "select", "canvas", "title", "meta", "link",
    "textarea",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
    "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_BLOCK_DISPLAYS = ("block", "flex", "grid", "list-item", "table")
_HEADING = re.compile("h([1-6])")


class _Style(NamedTuple):
    bold: bool = False
    italic: bool = False
    color: str | None = None
    background: str | None = None
    uri: str | None = None
    level: int | None = None
    hidden: HiddenReason | None = None


class _Writer:
    """Collects pieces into rows as the tree is walked."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.rows: list[Row] = []
        self.hidden: list[HiddenText] = []
        self.segments: list[list[Piece]] = [[]]
        self.bullet = False
        self.glued = False
        self.level: int | None = None
        self.nodes = 0

    def write(self, text: str | None, style: _Style) -> None:
        """Add text as shown, or keep it apart."""
        if not text:
            return
        text = repair_characters(text)
        if style.hidden is not None:
            if words := " ".join(text.split()):
                self.hidden.append(HiddenText(words, style.hidden, 1, None))
            return
        glue = self.glued and not text[0].isspace()
        for word in text.split():
            last = self.segments[-1]
            if glue and last:
                last[-1] = last[-1]._replace(text=last[-1].text + word)
            else:
                last.append(Piece(word, bold=style.bold, italic=style.italic, color=style.color, uri=style.uri))
                self.level = self.level or style.level
            glue = False
        self.glued = not text[-1].isspace()

    def end_line(self) -> None:
        """End the line, if it holds anything."""
        segments = tuple(tuple(segment) for segment in self.segments if segment)
        if segments and len(self.rows) <= MAX_ROWS:
            gap = None if not self.rows else 6.0 if self.level else 0.0
            self.rows.append(Row(segments, bullet=self.bullet, heading_level=self.level, gap_pt=gap))
        if segments:
            self.bullet = False
        self.segments, self.glued, self.level = [[]], False, None

    def end_cell(self) -> None:
        """End a part of the line."""
        if self.segments[-1]:
            self.segments.append([])
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
    decoded = decode(content)
    if _LONG_TAG.search(decoded.text):
        raise ReadError("too-large", f"a tag is longer than {MAX_TAG_CHARS} characters")
    text = re.sub(r"^\s{0,100}<\?xml[^>]{0,400}>", "", decoded.text.replace("\x00", ""))
    try:
        root = lxml_html.document_fromstring(text)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise ReadError("no-text", "the page holds no text") from error
    styles = "\n".join(element.text or "" for element in root.iter("style"))
    writer = _Writer(read_sheet(styles))
    _walk(root, _Style(), writer, 0)
    writer.end_line()
    sheet = PageSheet(1, 595.0, 842.0, _columns(root, styles))
    return Draft(tuple(writer.rows), (sheet,), hidden=tuple(writer.hidden), notices=decoded.notices)


def _walk(element: etree._Element, style: _Style, writer: _Writer, depth: int, *, cell: bool = False) -> None:
    tag = element.tag
    writer.nodes += 1
    if not isinstance(tag, str) or tag in _DROPPED or depth > MAX_DEPTH or writer.nodes > MAX_NODES:
        return
    declared = style_of(element, writer.sheet)
    style = _style(element, tag, style, declared)
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


def _is_inline(element: etree._Element) -> bool:
    """Whether an element holds no blocks: beside its neighbours in a row it is a part of one line."""
    return not any(node.tag in _BLOCKS for node in element.iterdescendants())


def _style(element: etree._Element, tag: str, outer: _Style, declared: dict[str, str]) -> _Style:
    heading = _HEADING.fullmatch(tag)
    weight = declared.get("font-weight", "")
    background = declared.get("background-color") or declared.get("background")
    style = outer._replace(
        bold=outer.bold
        or tag in ("b", "strong", "th")
        or heading is not None
        or weight in ("bold", "600", "700", "800", "900"),
        italic=outer.italic or tag in ("i", "em") or declared.get("font-style") == "italic",
        color=color_of(declared.get("color")) or outer.color,
        background=(color_of(background) or "#") if background else outer.background,
        level=int(heading.group(1)) if heading else outer.level,
    )
    if tag == "a" and (uri := (element.get("href") or "").strip()).lower().startswith(
        ("http:", "https:", "mailto:", "tel:")
    ):
        style = style._replace(uri=uri[:2_000])
    if style.hidden is None:
        style = style._replace(hidden=_hidden_reason(element, declared, style))
    return style


def _hidden_reason(element: etree._Element, declared: dict[str, str], style: _Style) -> HiddenReason | None:
    if element.get("hidden") is not None or declared.get("display") == "none":
        return "hidden-run"
    if declared.get("visibility") in ("hidden", "collapse"):
        return "hidden-run"
    if re.match(r"0*(?:\.0{0,9}[0-9]?)?%?$|0?\.0", declared.get("opacity", "1")):
        return "transparent"
    size = length_px(declared.get("font-size"))
    if size is not None and size < TINY_PX:
        return "tiny-text"
    if declared.get("position") in ("absolute", "fixed"):
        for side in ("left", "top", "right", "bottom"):
            offset = length_px(declared.get(side))
            if offset is not None and offset <= -200:
                return "off-page"
    indent = length_px(declared.get("text-indent"))
    if indent is not None and indent <= -200:
        return "off-page"
    if re.match(r"rect\(0|inset\((?:50|100)%", declared.get("clip", "") or declared.get("clip-path", "")):
        return "clipped"
    height = length_px(declared.get("height")) if declared.get("overflow") == "hidden" else None
    if height is not None and height < TINY_PX:
        return "clipped"
    return "same-colour" if is_invisible(style.color, style.background) else None


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
