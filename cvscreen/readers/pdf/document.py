"""A PDF from its first byte to the rows of a document."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from cvscreen.errors import ReadError
from cvscreen.model import Box, HiddenText, Link, Notice, Unread
from cvscreen.model.document import HiddenReason
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.layout import Marker, PageLayout, lay_out_page, mark_regions, mark_rules, order_pages
from cvscreen.readers.pdf.actual_text import Stated, choose_words, shows_stated, take_stated
from cvscreen.readers.pdf.blank import may_hold_words
from cvscreen.readers.pdf.cargo import Signs, find_signs, notice_cargo
from cvscreen.readers.pdf.damaged import read_damaged
from cvscreen.readers.pdf.fields import open_form, read_fields
from cvscreen.readers.pdf.frame import PageFrame, frame_of
from cvscreen.readers.pdf.links import link_words, read_links
from cvscreen.readers.pdf.notices import hidden_texts, page_notices
from cvscreen.readers.pdf.placing import PageWord
from cvscreen.readers.pdf.plumber import is_garbled, read_words_again
from cvscreen.readers.pdf.scan import MAX_SCANS, read_scan
from cvscreen.readers.pdf.shapes import Drawing, Objects, read_drawing, walk_objects
from cvscreen.readers.pdf.visibility import judge_words, keep_painted
from cvscreen.readers.pdf.words import PageText, read_page_words, read_upright
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


class _File(NamedTuple):
    document: pypdfium2.PdfDocument
    form: "pdfium.FPDF_FORMHANDLE | None"
    content: bytes
    signs: Signs
    ocr: bool


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
            return _read_pages(_File(document, form, content, find_signs(content), ocr))
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
    notices = [*notice_cargo(file.document.raw, file.signs), *(one for read in pages for one in read.notices)]
    return Draft(
        tuple(_rows(pages)),
        tuple(page_read.sheet for page_read in pages),
        links=tuple(link for page_read in pages for link in page_read.links),
        hidden=tuple(hidden for page_read in pages for hidden in page_read.hidden),
        unread=tuple(unread),
        notices=tuple(notices),
    )


def _read_page(file: _File, page: "pdfium.FPDF_PAGE", number: int, above: PageLayout | None) -> _PageRead:
    objects = walk_objects(page)
    stated = take_stated(objects)
    frame, found = read_upright(page, frame_of(page, number))
    others: tuple[tuple[PageWord, HiddenReason], ...] = ()
    spoken = not shows_stated(found.words, stated.texts)
    if spoken:
        found, others = _read_both_ways(file, found, objects, stated, frame)
    words, text, inks = found
    drawing = read_drawing(objects, frame)
    garbled = is_garbled(text) or (drawing.has_text and not words)
    again = read_words_again(file.content, frame) if garbled else []
    if again and sum(len(word.piece.text) for word in again) > sum(map(str.isalpha, text)) // 2:
        judged, garbled = keep_painted(again, drawing, page, frame), False
    else:
        judged = judge_words(words, drawing, page, frame, layers=stated.marked and file.signs.layers)
    judged = judged._replace(hidden=(*judged.hidden, *others))
    fields = read_fields(file.form, page, frame)
    links = read_links(file.document.raw, page, frame)
    turned = [word for word in judged.visible if word.ink.turn] if spoken or any(ink.turn for ink in inks) else []
    visible = [word.piece for word in judged.visible if not turned or word.ink.turn == 0]
    icons = [piece for piece in visible if _is_icon(piece[0])] if spoken or _ICON.search(text) else []
    level = link_words([piece for piece in visible if not _is_icon(piece[0])] if icons else visible, links)
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
        hidden_texts(judged, number),
        tuple(Link(uri, None, box) for uri, box in links),
        page_notices(text, judged, number, fields=bool(fields)),
        not judged.ocr and may_hold_words(page, frame, drawing, [*visible, *fields, *(word.piece for word in turned)]),
        garbled and is_garbled(text),
    )


def _read_both_ways(
    file: _File, shown: PageText, objects: Objects, stated: Stated, frame: PageFrame
) -> tuple[PageText, tuple[tuple[PageWord, HiddenReason], ...]]:
    """Return a page's words, of those shown and those stated, and the words that are stated only."""
    page = pdfium.FPDF_LoadPage(file.document.raw, frame.number - 1)
    if not page:
        return shown, ()
    try:
        told = read_page_words(page, frame)
        same = dict(zip(walk_objects(page).addresses, objects.addresses, strict=False))
    finally:
        pdfium.FPDF_ClosePage(page)
    words = [word._replace(object_id=same.get(word.object_id, 0)) for word in told.words]
    chosen = choose_words(shown.words, words, stated.texts)
    return PageText(chosen.words, told.text, (*shown.inks, *told.inks)), chosen.stated


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


def _is_icon(text: str) -> bool:
    return "\ue000" <= text <= "\uf8ff" and len(text) == 1


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


def _rows(pages: Sequence[_PageRead]) -> list[Row]:
    ordered = order_pages([page.layout for page in pages])
    drawings = {page.sheet.number: page.drawing.shapes for page in pages}
    lines = {page.sheet.number: _rule_boxes(page.drawing) for page in pages}
    bands = {n: [s.box for s in shapes if s.kind == "fill" and s.color != "#ffffff"] for n, shapes in drawings.items()}
    ruled: list[Row] = []
    for number, group in groupby(ordered, key=lambda row: row.page):
        ruled.extend(mark_rules(list(group), lines[number], bands[number]))
    return mark_regions(ruled, {page.sheet.number: page.sheet.height_pt for page in pages})
