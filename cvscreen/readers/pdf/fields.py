"""Form fields of a PDF: what was typed into them is text that stands where the field is."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

MAX_FIELDS = 500
"""Fields read of a page."""
MAX_VALUE_BYTES = 20_000
"""Bytes read of a field's value (UTF-16)."""
FIELD_SIZE_PT = 10.0
"""Size assumed of a field's text: its appearance is not asked."""
_LINE_PT = 12.0
_HIDDEN_FLAGS = 0x02 | 0x20
"""Annotation flags Hidden and NoView (ISO 32000-1, table 165)."""


@contextmanager
def open_form(document: "pdfium.FPDF_DOCUMENT") -> Iterator["pdfium.FPDF_FORMHANDLE | None"]:
    """Open the document's form for the time of a ``with``; None when it has none."""
    if pdfium.FPDF_GetFormType(document) == pdfium.FORMTYPE_NONE:
        yield None
        return
    settings = pdfium.FPDF_FORMFILLINFO(version=2)
    form = pdfium.FPDFDOC_InitFormFillEnvironment(document, settings)
    try:
        yield form or None
    finally:
        if form:
            pdfium.FPDFDOC_ExitFormFillEnvironment(form)


def read_fields(form: "pdfium.FPDF_FORMHANDLE | None", page: "pdfium.FPDF_PAGE", frame: PageFrame) -> list[Piece]:
    """Return the words typed into the visible text and choice fields of a page."""
    if form is None:
        return []
    pieces: list[Piece] = []
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), MAX_FIELDS)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        try:
            pieces.extend(_read_field(form, annotation, frame))
        finally:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return pieces


def _read_field(form: "pdfium.FPDF_FORMHANDLE", annotation: "pdfium.FPDF_ANNOTATION", frame: PageFrame) -> list[Piece]:
    if pdfium.FPDFAnnot_GetSubtype(annotation) != pdfium.FPDF_ANNOT_WIDGET:
        return []
    if pdfium.FPDFAnnot_GetFlags(annotation) & _HIDDEN_FLAGS:
        return []
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind not in (pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX):
        return []
    rect = pdfium.FS_RECTF()
    if not pdfium.FPDFAnnot_GetRect(annotation, rect):
        return []
    buffer = (ctypes.c_ushort * (MAX_VALUE_BYTES // 2))()
    length = pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, MAX_VALUE_BYTES)
    value = bytes(buffer)[: max(min(length, MAX_VALUE_BYTES) - 2, 0)].decode("utf-16-le", "replace")
    bottom, top = sorted((rect.bottom, rect.top))
    left, right = sorted((rect.left, rect.right))
    return _place(value, frame.box(left, bottom, right, top))


def _place(value: str, box: Box) -> list[Piece]:
    """Put a value's words into the field's box, a line of the value a line of text."""
    lines = repair_characters(value.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    pieces = []
    top = box.top if len(lines) > 1 else max(box.top, (box.top + box.bottom - _LINE_PT) / 2)
    for number, line in enumerate(lines):
        x = box.x0 + 2.0
        for word in line.split():
            width = 0.5 * FIELD_SIZE_PT * len(word)
            place = Box(box.page, x, top + number * _LINE_PT, x + width, top + (number + 1) * _LINE_PT)
            pieces.append(Piece(word, place, FIELD_SIZE_PT, baseline=place.bottom - 3.0))
            x += width + 0.25 * FIELD_SIZE_PT
    return pieces
