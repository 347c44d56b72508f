"""What a reader cannot see: text that is drawn, but not to be seen. It is kept apart, never dropped silently.

Plain attributes (render mode, size, opacity, place) are judged as they stand. Colour, covering and clipping depend on
what else is drawn: words in doubt are looked at on the page as painted with and without its text, at 72 dpi.
"""

import ctypes
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.model.document import HiddenReason
from cvscreen.readers.pdf.shapes import Drawing, Shape
from cvscreen.readers.pdf.words import PageFrame, PageWord

TINY_PT = 3.0
"""Below this nobody reads; print starts at 4 pt."""
FAINT_ALPHA = 26
"""A tenth of 255: fainter text is not seen on any background."""
LIGHT = 0.85
"""Lightness from which on text may vanish on white paper; then it is looked at."""
NEAR_COLOR = 60
"""Sum of the channels' differences below which text may vanish on a filled box."""
SEEN_DIFFERENCE = 14
"""Change of a pixel (0–255) that the eye notices; print in #f0f0f0 on white, at 72 dpi, stays below."""
MAX_RENDER_POINTS = 4_000_000
"""Larger pages (2 m × 2 m) are not painted."""
IMAGE_SHARE = 0.5
"""Share of the page an image fills when the page is a scan."""


class Judged(NamedTuple):
    """A page's words told apart; ``ocr`` says whether the text is a layer under a scan."""

    visible: tuple[PageWord, ...]
    hidden: tuple[tuple[PageWord, HiddenReason], ...]
    ocr: bool = False


def judge_words(words: Sequence[PageWord], drawing: Drawing, page: "pdfium.FPDF_PAGE", frame: PageFrame) -> Judged:
    """Tell the words that a reader sees from those that nobody sees."""
    reasons = [_plain_reason(word, frame) for word in words]
    if words and all(reason == "render-mode" for reason in reasons) and _is_scan(drawing, frame):
        return Judged(tuple(words), (), ocr=True)
    doubts = [index for index, word in enumerate(words) if reasons[index] is None and _is_doubtful(word, drawing)]
    if doubts and frame.width * frame.height <= MAX_RENDER_POINTS:
        painted = _painted(page, frame, [words[index] for index in doubts])
        for index, seen in zip(doubts, painted, strict=True):
            if not seen:
                reasons[index] = _doubt_reason(words[index], drawing)
    visible = tuple(word for word, reason in zip(words, reasons, strict=True) if reason is None)
    hidden = tuple((word, reason) for word, reason in zip(words, reasons, strict=True) if reason is not None)
    return Judged(visible, hidden)


def lightness(color: str) -> float:
    """Return how light a "#rrggbb" colour is, 0 black to 1 white (Rec. 709 weights, no gamma)."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _plain_reason(word: PageWord, frame: PageFrame) -> HiddenReason | None:
    ink, box = word.ink, word.piece.box
    if ink.mode in (3, 7):
        return "render-mode"
    if ink.alpha < FAINT_ALPHA:
        return "transparent"
    if box is None:
        return None
    if (word.piece.size_pt or 0.0) < TINY_PT or (box.bottom - box.top < TINY_PT / 2 and ink.turn == 0):
        return "tiny-text"
    middle_x, middle_y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    if not (0 <= middle_x <= frame.width and 0 <= middle_y <= frame.height):
        return "off-page"
    return None


def _is_scan(drawing: Drawing, frame: PageFrame) -> bool:
    area = frame.width * frame.height
    return any(
        shape.kind == "image"
        and (shape.box.x1 - shape.box.x0) * (shape.box.bottom - shape.box.top) >= IMAGE_SHARE * area
        for shape in drawing.shapes
    )


def _is_doubtful(word: PageWord, drawing: Drawing) -> bool:
    if word.clipped or word.object_id in drawing.optional or not drawing.full:
        return True
    color = word.ink.color
    if lightness(color) >= LIGHT:
        return True
    order = drawing.text_order.get(word.object_id, -1)
    return any(
        shape.kind != "line"
        and (shape.order > order or shape.kind == "group" or (shape.color is None or _near(shape.color, color)))
        for shape in _behind_or_before(word, drawing)
    )


def _behind_or_before(word: PageWord, drawing: Drawing) -> list[Shape]:
    box = word.piece.box
    if box is None:
        return []
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    return [
        shape
        for shape in drawing.shapes
        if shape.box.x0 <= x <= shape.box.x1 and shape.box.top <= y <= shape.box.bottom
    ]


def _near(one: str, other: str) -> bool:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5)) < NEAR_COLOR


def _doubt_reason(word: PageWord, drawing: Drawing) -> HiddenReason:
    order = drawing.text_order.get(word.object_id, -1)
    around = [shape for shape in _behind_or_before(word, drawing) if shape.kind in ("fill", "image")]
    if any(shape.order > order for shape in around):
        return "covered"
    behind = next((shape.color for shape in reversed(around) if shape.color), "#ffffff")
    if _near(behind, word.ink.color):
        return "same-colour"
    return "clipped" if word.clipped else "transparent" if not around else "covered"


def _painted(page: "pdfium.FPDF_PAGE", frame: PageFrame, words: Sequence[PageWord]) -> list[bool]:
    """Say of each word whether the page looks different where it stands when no text is painted."""
    width, height = max(round(frame.width), 1), max(round(frame.height), 1)
    with_text = _render(page, width, height)
    _deactivate_text(page)
    without_text = _render(page, width, height)
    return [_differs(with_text, without_text, word.piece.box, width, height) for word in words]


def _render(page: "pdfium.FPDF_PAGE", width: int, height: int) -> bytes:
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        content = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return content


def _deactivate_text(page: "pdfium.FPDF_PAGE") -> None:
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        _deactivate(pdfium.FPDFPage_GetObject(page, index), 0)


def _deactivate(pointer: "pdfium.FPDF_PAGEOBJECT", depth: int) -> None:
    kind = pdfium.FPDFPageObj_GetType(pointer)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        pdfium.FPDFPageObj_SetIsActive(pointer, 0)
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 4:
        for index in range(max(pdfium.FPDFFormObj_CountObjects(pointer), 0)):
            _deactivate(pdfium.FPDFFormObj_GetObject(pointer, index), depth + 1)


def _differs(one: bytes, other: bytes, box: Box | None, width: int, height: int) -> bool:
    if box is None:
        return True
    x0, x1 = max(int(box.x0), 0), min(int(box.x1) + 1, width)
    stride = 4 * width
    for y in range(max(int(box.top), 0), min(int(box.bottom) + 1, height)):
        start, end = y * stride + 4 * x0, y * stride + 4 * x1
        a, b = one[start:end], other[start:end]
        if a != b and any(abs(p - q) >= SEEN_DIFFERENCE for p, q in zip(a, b, strict=True)):
            return True
    return False
