"""Whether a page without letters could hold words all the same: in a picture, as outlines, in glyphs without letters.

A page that a person sees words on and we do not is unread, and a score says so. An empty page is read: all of it.
"""

from collections.abc import Sequence

import pypdfium2.raw as pdfium

from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.shapes import Drawing, walk_objects
from cvscreen.readers.pieces import Piece

FEW_LETTERS = 60
"""A page with fewer letters than a line has may be a picture with a stamp, a page number or a running title."""
WORD_AREA_PT2 = 24.0 * 24.0
"""Pictures that cover no more than this in all are icons and rules; a line of 6 pt print is 100 × 6 pt."""
SCAN_SHARE = 0.5
"""Share of the page that its pictures cover when they are what there is to read."""
OUTLINE_SEGMENTS = 60
"""Path segments, besides those of lines and rectangles, from which on outlines may be letters: a letter has 8 to 40."""
OUTLINE_PAGE_SEGMENTS = 3_000
"""And from which on they may be most of a page's text: 120 letters; the most of 80 CVs with text, icons, is 900."""
PLAIN_SEGMENTS = 6
"""Segments of a rectangle at most."""
ODD_GLYPHS = 12
"""Signs without letters (digits, private glyphs) from which on they may be words in a font that tells no letters."""

_PATH = 2
_SPOKEN = (pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_INK)


def may_hold_words(page: "pdfium.FPDF_PAGE", frame: PageFrame, drawing: Drawing, pieces: Sequence[Piece]) -> bool:
    """Say whether a page shows words that its text does not hold.

    Args:
        page: The page.
        frame: How it lies.
        drawing: What is drawn on it besides text.
        pieces: The words that were read of it.
    """
    letters = 0
    for piece in pieces:
        letters += sum(map(str.isalpha, piece.text))
        if letters >= FEW_LETTERS:
            return False
    pictured = _pictured(drawing, frame)
    if letters:
        share = frame.width * frame.height * SCAN_SHARE
        return pictured >= share or _outline_segments(page) >= OUTLINE_PAGE_SEGMENTS
    return (
        pictured >= WORD_AREA_PT2
        or sum(len(piece.text) for piece in pieces) >= ODD_GLYPHS
        or _has_spoken_notes(page)
        or _outline_segments(page) >= OUTLINE_SEGMENTS
    )


def _pictured(drawing: Drawing, frame: PageFrame) -> float:
    """Return the area of the page's pictures, as far as they lie on it."""
    area = 0.0
    for shape in drawing.shapes:
        if shape.kind == "image":
            _, x0, top, x1, bottom = shape.box
            area += max(min(x1, frame.width) - max(x0, 0.0), 0.0) * max(min(bottom, frame.height) - max(top, 0.0), 0.0)
    return area


def _outline_segments(page: "pdfium.FPDF_PAGE") -> int:
    paths = walk_objects(page).of_kind(_PATH)
    return sum(count for count in map(calls.count_segments, paths) if count > PLAIN_SEGMENTS)


def _has_spoken_notes(page: "pdfium.FPDF_PAGE") -> bool:
    """Whether notes lie on the page that show words of their own: typed onto it, stamped or written by hand."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), 100)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        pdfium.FPDFPage_CloseAnnot(annotation)
        if kind in _SPOKEN:
            return True
    return False
