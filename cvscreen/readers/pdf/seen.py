"""Whether words are seen: parts of a page painted with and without its text, at 72 dpi, and compared."""

import ctypes
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.frame import PageFrame

SEEN_DIFFERENCE = 14
"""Change of a pixel (0–255) that the eye notices; print in #f0f0f0 on white, at 72 dpi, stays below."""
FAR_PT = 24.0
"""Words further below each other than this are painted on their own: what stands between costs time."""
MAX_PARTS = 8
"""Parts of a page that are painted; all that is further down goes into the last."""


def find_seen(
    page: "pdfium.FPDF_PAGE", frame: PageFrame, boxes: Sequence[Box | None], texts: Sequence[Address]
) -> list[bool]:
    """Say of each box whether the page looks different there when its text objects are not painted.

    Args:
        page: The page, of which the text objects are inactive afterwards.
        frame: How it lies.
        boxes: Where words stand; what has no place counts as seen.
        texts: The page's text objects.
    """
    parts = _parts(boxes)
    views = [_view([box for _, box in part], frame) for part in parts]
    with_text = [_render(page, frame, view) for view in views]
    calls.ask_all(calls.set_active, map(calls.pointer, texts), repeat(0))
    seen = [True] * len(boxes)
    for part, view, picture in zip(parts, views, with_text, strict=True):
        without_text = _render(page, frame, view)
        for number, box in part:
            seen[number] = _differs(picture, without_text, box, view)
    return seen


def _parts(boxes: Sequence[Box | None]) -> list[list[tuple[int, Box]]]:
    """Return the boxes with their numbers in parts that lie below each other."""
    parts: list[list[tuple[int, Box]]] = []
    bottom = 0.0
    known = [(number, box) for number, box in enumerate(boxes) if box is not None]
    for number, box in sorted(known, key=lambda pair: pair[1].top):
        if not parts or (box.top > bottom + FAR_PT and len(parts) < MAX_PARTS):
            parts.append([])
            bottom = box.bottom
        parts[-1].append((number, box))
        bottom = max(bottom, box.bottom)
    return parts


class _View(NamedTuple):
    """The part of the page that is painted, in whole points."""

    x0: int
    top: int
    x1: int
    bottom: int


def _view(boxes: Sequence[Box], frame: PageFrame) -> _View:
    return _View(
        max(int(min(box.x0 for box in boxes)) - 1, 0),
        max(int(min(box.top for box in boxes)) - 1, 0),
        min(int(max(box.x1 for box in boxes)) + 2, round(frame.width)),
        min(int(max(box.bottom for box in boxes)) + 2, round(frame.height)),
    )


def _render(page: "pdfium.FPDF_PAGE", frame: PageFrame, view: _View) -> bytes:
    """Return the pixels of a view, four bytes each: blue, green, red and one unused."""
    width, height = max(view.x1 - view.x0, 1), max(view.bottom - view.top, 1)
    turn = (frame.turn - pdfium.FPDFPage_GetRotation(page)) % 4
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        page_width, page_height = round(frame.width), round(frame.height)
        pdfium.FPDF_RenderPageBitmap(
            bitmap, page, -view.x0, -view.top, page_width, page_height, turn, pdfium.FPDF_ANNOT
        )
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        content = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return content


def _differs(one: bytes, other: bytes, box: Box, view: _View) -> bool:
    width, height = max(view.x1 - view.x0, 1), max(view.bottom - view.top, 1)
    x0, x1 = max(int(box.x0) - view.x0, 0), min(int(box.x1) + 1 - view.x0, width)
    top, bottom = max(int(box.top) - view.top, 0), min(int(box.bottom) + 1 - view.top, height)
    # the middle of a word first: that is where its ink is
    for y in sorted(range(top, bottom), key=lambda y: abs(2 * y - top - bottom)):
        start, end = 4 * (y * width + x0), 4 * (y * width + x1)
        a, b = one[start:end], other[start:end]
        if a != b and any(abs(p - q) >= SEEN_DIFFERENCE for p, q in zip(a, b, strict=True)):
            return True
    return False
