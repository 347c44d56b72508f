"""Paragraphs of a DOCX: runs to pieces, tabs to segments, breaks to lines; what Word hides is kept apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cvscreen.model.document import HiddenReason, HiddenText
from cvscreen.readers.colors import is_invisible
from cvscreen.readers.docx.fields import Fields, link_of
from cvscreen.readers.docx.styles import Look, Style, Styles, read_fill, read_look
from cvscreen.readers.pieces import Piece, Row
from cvscreen.readers.xml_names import attribute, child, local, number
from cvscreen.text.normalize import repair_characters

TINY_PT = 3.0
"""Below this nobody reads; print starts at 4 pt."""
NORMAL_PT = 10.0
"""Word's own size where nothing states one."""
MIN_WIDTH = 0.25
"""Letters squeezed below a quarter of their width cannot be read; condensed print uses 0.8."""
MAX_OVERLAP_EM = 0.3
"""Letters that stand closer than this to each other lie on each other: a letter is half an em wide."""
MIN_LINE_PT = 3.0
"""A line that is held to less than this shows nothing of its letters."""
MAX_SHIFT_PT = 1_000.0
"""Indented further than this, text stands beside the paper."""

_PARTS = re.compile(r"[\n\r\v\t]|[^\S\n\r\v\t]+|\S+")

_WIDE = re.compile(r"(?<=\S)[ \u00a0]{3,200}(?=\S)")
"""Spaces that set parts of a line apart, as in plain text."""

DROPPED = frozenset({"del", "moveFrom", "pPr", "rPr", "instrText", "delText", "delInstrText", "sdtPr", "annotationRef"})
"""Elements with text that Word does not show."""


class Paper(NamedTuple):
    """What lies behind a paragraph: the fill of its cell or text box, None for white; ``look`` is its table's."""

    fill: str | None = None


class Bit(NamedTuple):
    """A stretch of text with its look; tabs and breaks stand in it as such."""

    text: str
    look: Look
    link_id: str | None = None


class Paragraph(NamedTuple):
    """A paragraph's rows, what it hides, and the text boxes anchored in it; ``uri`` is a relationship's id."""

    rows: tuple[Row, ...]
    hidden: tuple[HiddenText, ...]
    boxes: tuple[etree._Element, ...]


def read_paragraph(element: etree._Element, styles: Styles, paper: Paper) -> Paragraph:
    """Read a ``w:p``."""
    properties = child(element, "pPr")
    style = styles.of(attribute(child(properties, "pStyle"), "val"))
    base = style.look.over(styles.default)
    paragraph_fill = read_fill(properties, styles.theme) or paper.fill
    found = _Found([], Fields())
    shown: list[Bit] = []
    hidden: list[HiddenText] = []
    placed = _hidden_by_place(properties)
    for bit in _bits(element, base, styles, found):
        reason = (placed or _hidden_reason(bit.look, bit.look.fill or paragraph_fill)) if bit.text.strip() else None
        if reason:
            hidden.append(HiddenText(repair_characters(bit.text).strip(), reason, 1, None))
        else:
            shown.append(bit)
    rows = _rows(shown, properties, style)
    return Paragraph(tuple(rows), tuple(hidden), tuple(found.boxes))


class _Found(NamedTuple):
    """What is met on the way through a paragraph: text boxes anchored in it, and the fields open at the place."""

    boxes: list[etree._Element]
    fields: Fields


def _bits(element: etree._Element, base: Look, styles: Styles, found: _Found) -> Iterator[Bit]:
    for node in element:
        name = local(node)
        if name in DROPPED:
            continue
        if name == "r":
            yield from _run(node, base, styles, found)
        elif name == "AlternateContent":
            yield from _bits(_alternative(node), base, styles, found)
        elif name in ("hyperlink", "fldSimple"):
            link_id = attribute(node, "id") if name == "hyperlink" else link_of(attribute(node, "instr"))
            yield from (bit._replace(link_id=link_id or bit.link_id) for bit in _bits(node, base, styles, found))
        else:
            yield from _bits(node, base, styles, found)


def _run(run: etree._Element, base: Look, styles: Styles, found: _Found) -> Iterator[Bit]:
    properties = child(run, "rPr")
    character = attribute(child(properties, "rStyle"), "val")
    look = (
        read_look(properties, styles.theme)
        .over(styles.by_id[character].look if character in styles.by_id else Look())
        .over(base)
    )
    for node in run:
        yield from _run_content(node, look, found)


def _run_content(node: etree._Element, look: Look, found: _Found) -> Iterator[Bit]:
    name = local(node)
    if name == "t":
        yield Bit(_WIDE.sub("\t", node.text or ""), look, found.fields.link())
    elif name in ("fldChar", "instrText"):
        found.fields.meet(node)
    elif name in ("tab", "ptab"):
        yield Bit("\t", look)
    elif name in ("br", "cr"):
        yield Bit("\n", look)
    elif name == "noBreakHyphen":
        yield Bit("-", look)
    elif name == "AlternateContent":
        for part in _alternative(node):
            yield from _run_content(part, look, found)
    elif name in ("drawing", "pict", "object"):
        boxes = (inner for inner in node.iter() if local(inner) == "txbxContent")
        found.boxes.extend(box for box in boxes if not _inside_box(box, node))


def _alternative(element: etree._Element) -> etree._Element:
    """Return the branch to read: the same text stands in both, the choice for new programs, the fallback for old."""
    branches = [node for node in element if local(node) in ("Choice", "Fallback")]
    for branch in branches:
        if any(local(node) in ("txbxContent", "t") for node in branch.iter()):
            return branch
    return branches[0] if branches else etree.Element("none")


def _inside_box(element: etree._Element, root: etree._Element) -> bool:
    """Whether a text box lies in another, or in the fallback of a drawing whose choice was read."""
    for parent in element.iterancestors():
        if parent is root:
            return False
        if local(parent) == "txbxContent":
            return True
        if local(parent) == "Fallback" and parent.getparent() is not None:
            return _alternative(parent.getparent()) is not parent  # type: ignore[arg-type]
    return False


def _hidden_reason(look: Look, fill: str | None) -> HiddenReason | None:
    if look.vanish:
        return "hidden-run"
    size = look.size_pt if look.size_pt is not None else NORMAL_PT
    if size < TINY_PT or (look.width is not None and look.width < MIN_WIDTH):
        return "tiny-text"
    if look.spread_pt is not None and look.spread_pt < -MAX_OVERLAP_EM * size:
        return "tiny-text"
    if look.clear:
        return "transparent"
    return "same-colour" if look.color and is_invisible(look.color, fill) else None


def _hidden_by_place(properties: etree._Element | None) -> HiddenReason | None:
    """Say whether a paragraph is squeezed into a line of no height, or set beside the paper."""
    spacing, indent = child(properties, "spacing"), child(properties, "ind")
    height = number(attribute(spacing, "line"))
    if attribute(spacing, "lineRule") == "exact" and height is not None and height / 20 < MIN_LINE_PT:
        return "clipped"
    shifts = (number(attribute(indent, side)) for side in ("left", "start", "firstLine", "right", "end"))
    if any(shift is not None and abs(shift) / 20 > MAX_SHIFT_PT for shift in shifts):
        return "off-page"
    frame = child(properties, "framePr")
    places = (number(attribute(frame, side)) for side in ("x", "y"))
    return "off-page" if any(place is not None and abs(place) / 20 > MAX_SHIFT_PT for place in places) else None


def _rows(bits: list[Bit], properties: etree._Element | None, style: Style) -> Iterator[Row]:
    level = style.level
    outline = number(attribute(child(properties, "outlineLvl"), "val"))
    if outline is not None:
        level = int(outline) + 1 if 0 <= outline <= 5 else None
    numbering = child(properties, "numPr")
    bullet = style.listed if numbering is None else attribute(child(numbering, "numId"), "val") != "0"
    ruled = child(properties, "pBdr", "bottom") is not None or child(properties, "pBdr", "top") is not None
    spacing = number(attribute(child(properties, "spacing"), "before"))
    for segments in _lines(bits):
        yield Row(segments, bullet=bullet and not level, heading_level=level, rule=ruled, gap_pt=(spacing or 0.0) / 20)
        bullet = False


def _lines(bits: list[Bit]) -> Iterator[tuple[tuple[Piece, ...], ...]]:
    line = _Line()
    for bit in bits:
        for part in _PARTS.findall(bit.text):
            if not part.isspace():
                line.add(part, bit)
                continue
            line.end_word()
            if part in "\n\r\v":
                yield line.take()
            elif part == "\t":
                line.segments.append([])
    line.end_word()
    yield line.take()


class _Line:
    """A line in the making: words may be split over runs."""

    def __init__(self) -> None:
        self.segments: list[list[Piece]] = [[]]
        self.word = ""
        self.first: Bit | None = None

    def add(self, text: str, bit: Bit) -> None:
        """Add letters to the word."""
        if not self.word:
            self.first = bit
        self.word += text

    def end_word(self) -> None:
        """End the word, if there is one."""
        text = repair_characters(self.word).strip()
        if text and self.first is not None:
            look = self.first.look
            bold, italic = bool(look.bold), bool(look.italic)
            piece = Piece(text, None, look.size_pt, "", bold, italic, look.color, uri=self.first.link_id)
            self.segments[-1].append(piece)
        self.word = ""

    def take(self) -> tuple[tuple[Piece, ...], ...]:
        """Return the line's segments and begin the next."""
        made = tuple(tuple(segment) for segment in self.segments if segment)
        self.segments = [[]]
        return made
