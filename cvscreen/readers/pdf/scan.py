"""Pages without text, read by text recognition."""

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.ocr import Seen, recognise
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.painting import paint_page
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

SCALE = 2.0
"""Pixels a point: 144 dpi. At 108 dpi whole lines of a 10 pt print are lost, at 200 dpi it takes twice as long."""
MAX_PIXELS = 12_000_000
"""Of a picture; A4 at 144 dpi has 2 million."""
MAX_SCANS = 4
"""Pages of a file that are recognised; each takes seconds."""
ASCENT, DESCENT = 0.78, 0.22
"""Where a line's baseline lies in the height of its box, which reaches from the highest letter to the lowest."""


def read_scan(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> list[Piece]:
    """Return the words that a page shows in pictures."""
    scale = min(SCALE, (MAX_PIXELS / max(frame.width * frame.height, 1.0)) ** 0.5)
    seen = recognise(paint_page(page, frame, scale))
    return [piece for word in seen if (piece := _piece(word, frame.number, scale)) is not None]


def _piece(word: Seen, number: int, scale: float) -> Piece | None:
    text = repair_characters(word.text)
    if not text or text.isspace():
        return None
    box = Box(number, word.x0 / scale, word.top / scale, word.x1 / scale, word.bottom / scale)
    height = box.bottom - box.top
    return Piece(
        text, box, round(ASCENT * height, 1), baseline=box.bottom - DESCENT * height, confidence=word.confidence
    )
