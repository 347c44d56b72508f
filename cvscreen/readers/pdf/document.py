"""A PDF from its first byte to the rows of a document."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from cvscreen.errors import ReadError
from cvscreen.model import Box, HiddenText, Link, Notice, Unread
from cvscreen.model.document import HiddenReason
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.layout import Marker, PageLayout, lay_out_page, mark_regions, mark_rules, order_pages
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pdf.actual_text import read_glyphs
from cvscreen.readers.pdf.blank import may_hold_words
from cvscreen.readers.pdf.cargo import notice_cargo
from cvscreen.readers.pdf.damaged import read_damaged
from cvscreen.readers.pdf.fields import open_form, read_fields
from cvscreen.readers.pdf.frame import PageFrame, frame_of
from cvscreen.readers.pdf.links import link_words, read_links
from cvscreen.readers.pdf.placing import PageWord
from cvscreen.readers.pdf.plumber import is_garbled, read_words_again
from cvscreen.readers.pdf.scan import MAX_SCANS, read_scan
from cvscreen.readers.pdf.shapes import Drawing, read_drawing
from cvscreen.readers.pdf.visibility import Judged, judge_words, keep_painted
from cvscreen.readers.pdf.words import read_page_words, read_upright
from cvscreen.readers.pieces import Piece, Row

MAX_PAGES = 20
"""Pages read: an academic CV may have as many; a thesis has more."""
BACKGROUND_HEIGHT = 0.3
"""A filled box at least this share of the page high can be what a sidebar stands on."""
BACKGROUND_WIDTH = (0.12, 0.65)
"""Shares of the page's width that a sidebar's box has."""
MARKER_PT = (1.2, 6.5)
"""Width of a drawn bullet."""

_ICON = re.compile("[\ue000-\uf8ff]")
"""A glyph of an icon font."""
_OWN_MARKS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe]")
"""Control codes in a PDF are glyphs of fonts that name no letters."""


@dataclass(frozen=True)
class _File:
    document: pypdfium2.PdfDocument
    form: "pdfium.FPDF_FORMHANDLE | None"
    content: bytes
    ocr: bool

    @cached_property
    def layers(self) -> bool:
        """Whether layers may be declared: in the catalog, which may lie in a compressed object stream."""
        return b"/ObjStm" in self.content or b"/OCProperties" in self.content


class _PageRead(NamedTuple):
    layout: PageLayout
    sheet: Sheet
    drawing: Drawing
    hidden: tuple[HiddenText, ...]
    links: tuple[Link, ...]
    notices: tuple[Notice, ...]
    unread: bool
    garbled: bool


def read_pdf(content: bytes, *, ocr: bool = False) -> Draft:
    """Read a PDF.

    Args:
        content: Its bytes.
        ocr: Whether pages without text are read by text recognition, which must be installed.

    Raises:
        ReadError: encrypted or corrupt.
    """
    try:
        document = _open(content)
    except ReadError as error:
        again = read_damaged(content) if error.code == "corrupt" else None
        if again is None:
            raise
        return again
    try:
        with open_form(document.raw) as form:
            return _read_pages(_File(document, form, content, ocr))
    finally:
        document.close()


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
        total = len(document)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error) or "ecurity" in str(error):
            raise ReadError("encrypted", "the PDF asks for a password") from error
        raise ReadError("corrupt", "the PDF cannot be opened") from error
    if total == 0:
        document.close()
        raise ReadError("corrupt", "the PDF has no pages")
    return document


def _read_pages(file: _File) -> Draft:
    document = file.document
    pages: list[_PageRead] = []
    unread: list[Unread] = []
    scans = 0
    total = len(document)
    for number in range(1, min(total, MAX_PAGES) + 1):
        page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        if not page:
            unread.append(Unread(number, "corrupt", "the page cannot be opened"))
            continue
        try:
            read = _read_page(file, page, number, pages[-1].layout if pages else None)
            if read.unread and file.ocr and scans < MAX_SCANS:
                scans += 1
                read = _with_scan(read, page, number)
            pages.append(read)
        finally:
            pdfium.FPDF_ClosePage(page)
        if pages[-1].garbled:
            unread.append(Unread(number, "unreadable-text", "the page's fonts do not say which letters they show"))
        elif pages[-1].unread:
            unread.append(Unread(number, "no-text", "the page shows a picture or outlines that may hold words"))
    if total > MAX_PAGES:
        unread.append(Unread(None, "too-many-pages", f"the file has {total} pages; the first {MAX_PAGES} were read"))
    notices = [*notice_cargo(file.document.raw, file.content), *(one for read in pages for one in read.notices)]
    return Draft(
        tuple(_rows(pages)),
        tuple(page_read.sheet for page_read in pages),
        links=tuple(link for page_read in pages for link in page_read.links),
        hidden=tuple(hidden for page_read in pages for hidden in page_read.hidden),
        unread=tuple(unread),
        notices=tuple(notices),
    )


def _read_page(file: _File, page: "pdfium.FPDF_PAGE", number: int, above: PageLayout | None) -> _PageRead:
    frame, (words, text, inks, marked) = read_upright(page, frame_of(page, number))
    drawing = read_drawing(page, frame)
    stated: tuple[tuple[PageWord, HiddenReason], ...] = ()
    spoken = any(ink.spoken for ink in inks)
    if spoken:
        found = read_glyphs(drawing.texts(), words, lambda: read_page_words(page, frame).words)
        words, stated = list(found.words), found.stated
    garbled = is_garbled(text) or (drawing.has_text and not words)
    again = read_words_again(file.content, frame) if garbled else []
    if again and sum(len(word.piece.text) for word in again) > sum(map(str.isalpha, text)) // 2:
        judged, garbled = keep_painted(again, drawing, page, frame), False
    else:
        judged = judge_words(words, drawing, page, frame, layers=marked and file.layers)
    judged = judged._replace(hidden=(*judged.hidden, *stated))
    fields = read_fields(file.form, page, frame)
    links = read_links(file.document.raw, page, frame)
    turned = [word for word in judged.visible if word.ink.turn] if spoken or any(ink.turn for ink in inks) else []
    visible = [word.piece for word in judged.visible if not turned or word.ink.turn == 0]
    icons = [piece for piece in visible if _is_icon(piece)] if spoken or _ICON.search(text) else []
    level = link_words([piece for piece in visible if not _is_icon(piece)] if icons else visible, links)
    layout = lay_out_page(
        [*level, *fields],
        page=number,
        backgrounds=_backgrounds(drawing, frame),
        markers=[*_icon_markers(icons), *_drawn_markers(drawing)],
        lines=_rule_boxes(drawing),
        above=above,
    )
    layout = _with_turned(layout, turned, number)
    return _PageRead(
        layout,
        Sheet(number, frame.width, frame.height, layout.columns),
        drawing,
        _hidden_texts(judged, number),
        tuple(Link(uri, None, box) for uri, box in links),
        tuple(_notices(text, judged, bool(fields), number)),
        not judged.ocr and may_hold_words(page, frame, drawing, [*visible, *fields, *(word.piece for word in turned)]),
        garbled and is_garbled(text),
    )


def _with_scan(read: _PageRead, page: "pdfium.FPDF_PAGE", number: int) -> _PageRead:
    """Return a page with what text recognition reads on it, as it was when that is nothing."""
    frame, _ = read_upright(page, frame_of(page, number))
    pieces = read_scan(page, frame)
    if not pieces:
        return read
    layout = lay_out_page(pieces, page=number, lines=_rule_boxes(read.drawing))
    sure = sum(piece.confidence or 0.0 for piece in pieces) / len(pieces)
    notice = Notice("ocr", f"the page is a picture; {len(pieces)} words were recognised, {sure:.0%} sure", number)
    sheet = read.sheet._replace(columns=layout.columns)
    return read._replace(layout=layout, sheet=sheet, notices=(*read.notices, notice), unread=False)


def _is_icon(piece: Piece) -> bool:
    return len(piece.text) == 1 and "\ue000" <= piece.text <= "\uf8ff"


def _icon_markers(pieces: Sequence[Piece]) -> list[Marker]:
    return [Marker(piece.text, piece.box) for piece in pieces if piece.box is not None]


def _drawn_markers(drawing: Drawing) -> list[Marker]:
    """Return small shapes as wide as high: the dots and squares that some programs draw before list items."""
    low, high = MARKER_PT
    markers = []
    for kind, box, *_ in drawing.shapes:
        _, x0, top, x1, bottom = box
        if low <= x1 - x0 <= high and abs((x1 - x0) - (bottom - top)) <= 1.0 and kind in ("fill", "line"):
            markers.append(Marker("drawn", box))
    return markers


def _rule_boxes(drawing: Drawing) -> list[Box]:
    return [box for kind, box, *_ in drawing.shapes if kind == "line" and box[4] - box[2] <= 3.0]


def _backgrounds(drawing: Drawing, frame: PageFrame) -> list[Box]:
    low, high = BACKGROUND_WIDTH
    return [
        shape.box
        for shape in drawing.shapes
        if shape.kind == "fill"
        and shape.color != "#ffffff"
        and shape.box.bottom - shape.box.top >= BACKGROUND_HEIGHT * frame.height
        and low * frame.width <= shape.box.x1 - shape.box.x0 <= high * frame.width
    ]


def _with_turned(layout: PageLayout, turned: Sequence[PageWord], number: int) -> PageLayout:
    """Append words that run up or down the page, one row a direction and text object."""
    if not turned:
        return layout
    rows = [
        Row((tuple(word.piece for word in group),), page=number)
        for _, group in groupby(turned, key=lambda word: (word.ink.turn, word.object_id))
    ]
    return layout.with_rows(rows)


def _hidden_texts(judged: Judged, number: int) -> tuple[HiddenText, ...]:
    """Return hidden words as runs of one reason and line."""
    found = []
    for (reason, _), group in groupby(judged.hidden, key=lambda pair: (pair[1], round(pair[0].piece.baseline))):
        words = [word for word, _ in group]
        boxes = [word.piece.box for word in words if word.piece.box is not None]
        box = boxes[0] if boxes else None
        for other in boxes[1:]:
            box = box.union(other) if box is not None else other
        found.append(HiddenText(" ".join(word.piece.text for word in words), reason, number, box))
    return tuple(found)


def _notices(text: str, judged: Judged, fields: bool, number: int) -> list[Notice]:
    notices = []
    reasons = {reason for _, reason in judged.hidden}
    if judged.ocr:
        notices.append(Notice("ocr-layer", "the text is the layer that a text recognition put under a scan", number))
    if "glyph-text-mismatch" in reasons:
        notices.append(Notice("glyph-text-mismatch", "the file states other letters than it shows", number))
    if reasons - {"tiny-text", "off-page", "glyph-text-mismatch"}:
        notices.append(Notice("hidden-text", "the page holds text that a reader cannot see; it is not scored", number))
    if "tiny-text" in reasons:
        notices.append(Notice("tiny-text", "the page holds text too small to read; it is not scored", number))
    if "off-page" in reasons:
        notices.append(Notice("offpage-text", "text lies outside of the page; it is not scored", number))
    if fields:
        notices.append(Notice("form-fields", "the page holds form fields; what was typed in is read", number))
    if not text.isascii():
        notices.extend(notice_characters(_without_own_marks(text), number))
    return notices


def _without_own_marks(text: str) -> str:
    """Return PDFium's text without what PDFium puts into it: its sign for a hyphen, and zeros for unknown letters."""
    return _OWN_MARKS.sub("", text)


def _rows(pages: Sequence[_PageRead]) -> list[Row]:
    ordered = order_pages([page.layout for page in pages])
    drawings = {page.sheet.number: page.drawing.shapes for page in pages}
    lines = {page.sheet.number: _rule_boxes(page.drawing) for page in pages}
    bands = {n: [s.box for s in shapes if s.kind == "fill" and s.color != "#ffffff"] for n, shapes in drawings.items()}
    ruled: list[Row] = []
    for number, group in groupby(ordered, key=lambda row: row.page):
        ruled.extend(mark_rules(list(group), lines[number], bands[number]))
    return mark_regions(ruled, {page.sheet.number: page.sheet.height_pt for page in pages})
