r"""A CV as it was read: every word in reading order, with its place on the page.

``Document.text`` is the one string that every later span points into. It is built by these rules:

* lines stand in reading order, separated by ``"\\n"``; words of a line are separated by one space;
* parts of a line that a wide gap, a tab or a cell border sets apart are its *segments*, separated by ``"\\t"``
  (a right-aligned date, a label beside its text, the cells of a table row);
* a bullet glyph is not part of the text: the line says ``bullet=True``;
* text that a reader cannot see is not part of the text: it is kept in ``Document.hidden``.

Invariant: ``document.text[slice(*word.span)] == word.text`` for every word.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import SkipValidation

from cvscreen.errors import ReasonCode
from cvscreen.model.base import Model
from cvscreen.model.span import Box, Span

Format = Literal["pdf", "docx", "odt", "rtf", "html", "markdown", "text", "json-resume"]
Region = Literal["body", "header", "footer"]
HiddenReason = Literal[
    "same-colour", "tiny-text", "render-mode", "transparent", "off-page", "covered", "clipped", "hidden-run",
    "invisible-characters", "ghost-text", "glyph-text-mismatch",
]  # fmt: skip


class Word(NamedTuple):
    """A word as printed.

    ``box`` and ``size_pt`` are None in formats without pages (text, Markdown); ``color`` is ``"#rrggbb"`` or None.
    """

    text: str
    span: Span
    box: Box | None = None
    size_pt: float | None = None
    font: str = ""
    bold: bool = False
    italic: bool = False
    color: str | None = None
    confidence: float | None = None
    """How sure text recognition is of it, 0 to 1; None where the file itself states the letters."""


class Line(NamedTuple):
    """A line as a person reads it; what the layout says of it stands beside its text.

    Attributes:
        span: Its characters in ``Document.text``, without the final newline.
        words: Range of indices into ``Document.words``.
        segments: Its parts, set apart by a wide gap, a tab or a cell border; at least one; spans into the text.
        page: From 1; always 1 in formats without pages.
        column: Reading column on its page, from 0. A sidebar is a column, a date rail or label rail is not.
        box: Around its words; None in formats without pages.
        size_pt: The commonest size of its words; None when unknown.
        bold: Whether every word is bold.
        italic: Whether every word is italic.
        bullet: Whether it began with a bullet or a list number, which is not part of the text.
        heading_level: 1..6 where the format itself declares a heading (DOCX style, Markdown ``#``, HTML ``h2``).
        rule: Whether a drawn rule stands right above or below it, or it stands on a filled band of its own.
        gap_pt: Blank space above it in its column; None for the first line of a column or without pages
            (text and Markdown give blank lines × 12).
        region: Page headers and footers are told apart from the body.
        cells: Row and column, from 0, of the table's cell that each segment stands in; empty where the format
            declares no table. A row may have several lines, and a blank cell has none.
    """

    span: Span
    words: Span
    segments: tuple[Span, ...]
    page: int = 1
    column: int = 0
    box: Box | None = None
    size_pt: float | None = None
    bold: bool = False
    italic: bool = False
    bullet: bool = False
    heading_level: int | None = None
    rule: bool = False
    gap_pt: float | None = None
    region: Region = "body"
    cells: tuple[tuple[int, int], ...] = ()


class Page(NamedTuple):
    """A page: its size in points, how many columns of body text stand side by side, its lines (a range of indices).

    Text and Markdown know no pages: all of it is one page, whose size is 0.
    """

    number: int
    width_pt: float
    height_pt: float
    columns: int
    lines: Span


class Link(NamedTuple):
    """A link of the file: its target, the text it lies on (None where it lies on none) and its place."""

    uri: str
    span: Span | None
    box: Box | None


class HiddenText(NamedTuple):
    """Text that a reader cannot see: never scored, always reported. ``page`` counts from 1."""

    text: str
    reason: HiddenReason
    page: int
    box: Box | None


class Unread(NamedTuple):
    """A part that could not be read: a page (from 1; None for the whole file), the reason code, and a sentence."""

    page: int | None
    code: ReasonCode
    message: str


class Notice(NamedTuple):
    """Something worth saying about the reading, such as ``("ocr-layer", "the text is an OCR layer", 1)``."""

    code: str
    message: str
    page: int | None = None


class Source(Model):
    """Where a document came from."""

    name: str
    """File name as given, for people only: nothing of it is ever parsed or scored."""
    format: Format
    sha256: str
    size_bytes: int


class Document(Model):
    """A CV as it was read. See the module's docstring for how ``text`` is built."""

    source: Source
    text: str
    words: Annotated[tuple[Word, ...], SkipValidation] = ()
    lines: Annotated[tuple[Line, ...], SkipValidation] = ()
    pages: Annotated[tuple[Page, ...], SkipValidation] = ()
    links: Annotated[tuple[Link, ...], SkipValidation] = ()
    hidden: Annotated[tuple[HiddenText, ...], SkipValidation] = ()
    unread: Annotated[tuple[Unread, ...], SkipValidation] = ()
    notices: Annotated[tuple[Notice, ...], SkipValidation] = ()

    def page_of(self, span: Span) -> int:
        """Return the page (from 1) on which a span starts."""
        page = 1
        for line in self.lines:
            if line.span.start > span.start:
                break
            page = line.page
        return page

    def boxes_of(self, span: Span) -> tuple[Box, ...]:
        """Return the boxes of the words that a span touches, one for each run of words on a line; () without pages."""
        boxes: list[Box] = []
        for line in self.lines:
            if not line.span.overlaps(span):
                continue
            touched = [w.box for w in self.words[line.words.start : line.words.end] if w.box and w.span.overlaps(span)]
            if touched:
                merged = touched[0]
                for box in touched[1:]:
                    merged = merged.union(box)
                boxes.append(merged)
        return tuple(boxes)
