"""ODT: paragraphs, headings, lists, tables and frames of ``content.xml``; hidden text kept apart."""

from typing import NamedTuple

from lxml import etree

from cvscreen.errors import ReadError
from cvscreen.model.document import HiddenReason, HiddenText, Region
from cvscreen.readers.archive import Package
from cvscreen.readers.colors import is_invisible
from cvscreen.readers.compose import MAX_ROWS
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Piece, Row
from cvscreen.readers.xml_names import attribute, child, local, number
from cvscreen.text.normalize import repair_characters

MAX_DEPTH = 60
"""Nesting of lists, tables and frames that is followed."""
TINY_PT = 3.0
"""Below this nobody reads."""
_SKIPPED = frozenset(
    {"annotation", "tracked-changes", "sequence-decls", "note-citation", "forms", "bookmark", "ruby-text"}
)


class _Look(NamedTuple):
    bold: bool = False
    italic: bool = False
    size_pt: float | None = None
    color: str | None = None
    background: str | None = None
    display: bool = True
    parent: str | None = None


class _Writer:
    def __init__(self, styles: dict[str, _Look]) -> None:
        self.styles = styles
        self.rows: list[Row] = []
        self.hidden: list[HiddenText] = []
        self.segments: list[list[Piece]] = [[]]
        self.glued = False
        self.region: Region = "body"

    def look(self, name: str | None, base: _Look) -> _Look:
        """Return a style's look on top of another."""
        own = _Look()
        for _ in range(12):
            style = self.styles.get(name or "")
            if style is None:
                break
            own = _Look(
                own.bold or style.bold,
                own.italic or style.italic,
                own.size_pt or style.size_pt,
                own.color or style.color,
                own.background or style.background,
                own.display and style.display,
            )
            name = style.parent
        return own._replace(
            bold=own.bold or base.bold,
            italic=own.italic or base.italic,
            size_pt=own.size_pt or base.size_pt,
            color=own.color or base.color,
            background=own.background or base.background,
            display=own.display and base.display,
        )

    def write(self, text: str | None, look: _Look, uri: str | None) -> None:
        """Add text as shown, or keep it apart."""
        text = repair_characters(text or "")
        if not text:
            return
        if reason := _hidden_reason(look):
            if text.strip():
                self.hidden.append(HiddenText(text.strip(), reason, 1, None))
            return
        glue = self.glued and not text[0].isspace()
        for word in text.split():
            last = self.segments[-1]
            if glue and last:
                last[-1] = last[-1]._replace(text=last[-1].text + word)
            else:
                last.append(Piece(word, None, look.size_pt, "", look.bold, look.italic, look.color, 0.0, uri))
            glue = False
        self.glued = not text[-1].isspace()

    def end_segment(self) -> None:
        """End a part of the line."""
        if self.segments[-1]:
            self.segments.append([])
        self.glued = False

    def end_line(self, level: int | None = None, bullet: bool = False) -> None:
        """End the line, if it holds anything."""
        segments = tuple(tuple(segment) for segment in self.segments if segment)
        if segments and len(self.rows) <= MAX_ROWS:
            gap = 0.0 if self.rows else None
            self.rows.append(Row(segments, bullet=bullet, heading_level=level, gap_pt=gap, region=self.region))
        self.segments, self.glued = [[]], False


def read_odt(content: bytes) -> Draft:
    """Read an ODT.

    Raises:
        ReadError: corrupt, encrypted, zip-bomb or xml-entities.
    """
    package = Package(content)
    root = package.read_xml("content.xml")
    body = child(root, "body", "text")
    if root is None or body is None:
        raise ReadError("corrupt", "the document has no body")
    manifest = package.read("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError("encrypted", "the document asks for a password")
    common = package.read_xml("styles.xml")
    styles = {**_styles(common), **_styles(root)}
    writer = _Writer(styles)
    master = child(common, "master-styles")
    for region in ("header", "footer"):
        writer.region = "header" if region == "header" else "footer"
        found = [node for node in (master.iter() if master is not None else ()) if local(node) == region]
        if region == "footer":
            writer.region = "body"
            _blocks(body, writer, 0)
            writer.region = "footer"
        for node in found[:1]:
            _blocks(node, writer, 0)
    notices = notice_characters("".join(map(str, body.itertext())))
    return Draft(tuple(writer.rows), (Sheet(1, 595.0, 842.0, 1),), hidden=tuple(writer.hidden), notices=notices)


def _styles(root: etree._Element | None) -> dict[str, _Look]:
    made: dict[str, _Look] = {}
    for element in root.iter() if root is not None else ():
        if local(element) != "style":
            continue
        text, paragraph = child(element, "text-properties"), child(element, "paragraph-properties")
        size = attribute(text, "font-size") or ""
        background = attribute(text, "background-color") or attribute(paragraph, "background-color")
        made[attribute(element, "name") or ""] = _Look(
            attribute(text, "font-weight") == "bold",
            attribute(text, "font-style") == "italic",
            number(size[:-2]) if size.endswith("pt") else None,
            attribute(text, "color"),
            None if background in (None, "transparent") else background,
            attribute(text, "display") != "none",
            attribute(element, "parent-style-name"),
        )
    return made


def _blocks(parent: etree._Element, writer: _Writer, depth: int, *, bullet: bool = False) -> None:
    if depth > MAX_DEPTH:
        return
    for element in parent:
        name = local(element)
        if name in ("p", "h"):
            level = int(number(attribute(element, "outline-level")) or 1) if name == "h" else None
            frames: list[etree._Element] = []
            _inline(element, writer.look(attribute(element, "style-name"), _Look()), writer, frames, uri=None)
            writer.end_line(min(level, 6) if level else None, bullet)
            for frame in frames:
                _blocks(frame, writer, depth + 1)
            bullet = False
        elif name == "list-item":
            _blocks(element, writer, depth + 1, bullet=True)
        elif name == "table-row":
            _table_row(element, writer, depth)
        elif name not in _SKIPPED:
            _blocks(element, writer, depth + 1, bullet=bullet)


def _table_row(row: etree._Element, writer: _Writer, depth: int) -> None:
    """Read a row's cells side by side, line by line."""
    cells: list[list[Row]] = []
    outer, writer.rows = writer.rows, []
    for cell in row:
        if local(cell) == "table-cell":
            writer.rows = []
            _blocks(cell, writer, depth + 1)
            cells.append(writer.rows)
    writer.rows = outer
    for index in range(max((len(cell) for cell in cells), default=0)):
        here = [cell[index] for cell in cells if index < len(cell)]
        writer.rows.append(
            here[0]._replace(segments=tuple(part for line in here for part in line.segments), gap_pt=0.0)
        )


def _inline(
    element: etree._Element, look: _Look, writer: _Writer, frames: list[etree._Element], *, uri: str | None
) -> None:
    writer.write(element.text, look, uri)
    for node in element:
        name = local(node)
        if name == "tab":
            writer.end_segment()
        elif name == "line-break":
            writer.end_line()
        elif name == "s":
            writer.write(" ", look, uri)
        elif name in ("frame", "custom-shape", "rect", "text-box"):
            frames.append(node)
        elif name == "a":
            _inline(node, look, writer, frames, uri=attribute(node, "href") or uri)
        elif name == "hidden-text" or name == "hidden-paragraph":
            writer.write(node.text, look._replace(display=False), uri)
        elif name not in _SKIPPED and name:
            _inline(node, writer.look(attribute(node, "style-name"), look), writer, frames, uri=uri)
        writer.write(node.tail, look, uri)


def _hidden_reason(look: _Look) -> HiddenReason | None:
    if not look.display:
        return "hidden-run"
    if look.size_pt is not None and look.size_pt < TINY_PT:
        return "tiny-text"
    return "same-colour" if is_invisible(look.color, look.background) else None
