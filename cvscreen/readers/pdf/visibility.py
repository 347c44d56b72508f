"""What a reader cannot see: text that is drawn, but not to be seen. It is kept apart, never dropped silently.

Plain attributes (render mode, size, opacity, place) are judged as they stand. Colour, covering and clipping depend on
what else is drawn: words in doubt are looked at on the page as painted with and without its text, at 72 dpi.
"""

import ctypes
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.model.document import HiddenReason
from cvscreen.readers.colors import lightness
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.shapes import MAX_OBJECTS, Drawing, Shape, find_layered
from cvscreen.readers.pdf.words import PageWord

TINY_PT = 3.0
"""Below this nobody reads; print starts at 4 pt."""
FAINT_ALPHA = 26
"""A tenth of 255: fainter text is not seen on any background."""
LIGHT = 0.85
"""Lightness from which on text may vanish on white paper; then it is looked at."""
NEAR_COLOR = 60
"""Sum of the channels' differences below which text may vanish on a filled box."""
MIN_COVER_PT = 3.0
"""Smaller shapes cover no word."""
SEEN_DIFFERENCE = 14
"""Change of a pixel (0–255) that the eye notices; print in #f0f0f0 on white, at 72 dpi, stays below."""
MIN_LETTER_EM = 0.12
"""No word's letters are narrower on average: "illicit" in a condensed face has 0.19 em a letter."""
MIN_MISMATCH_CHARS = 6
"""Shorter words may be ligatures, fractions or symbols."""
MAX_RENDER_POINTS = 4_000_000
"""Larger pages (2 m × 2 m) are not painted."""
IMAGE_SHARE = 0.5
"""Share of the page an image fills when the page is a scan."""


class Judged(NamedTuple):
    """A page's words told apart; ``ocr`` says whether the text is a layer under a scan."""

    visible: tuple[PageWord, ...]
    hidden: tuple[tuple[PageWord, HiddenReason], ...]
    ocr: bool = False


def judge_words(
    words: Sequence[PageWord], drawing: Drawing, page: "pdfium.FPDF_PAGE", frame: PageFrame, *, layers: bool
) -> Judged:
    """Tell the words that a reader sees from those that nobody sees.

    Args:
        words: The page's words.
        drawing: What else is drawn on it.
        page: The page; words in doubt make it be painted, after which its text objects are inactive.
        frame: How the page lies.
        layers: Whether the document may have layers that are not shown.
    """
    reasons = _plain_reasons(words, frame)
    if words and all(reason == "render-mode" for reason in reasons) and _is_scan(drawing, frame):
        return Judged(tuple(words), (), ocr=True)
    for index, word in enumerate(words):
        if len(word.piece.text) >= MIN_MISMATCH_CHARS and reasons[index] is None:
            reasons[index] = _mismatch(word)
    doubts = _find_doubts(words, reasons, drawing, layers)
    if doubts and not (drawing.full and frame.width * frame.height <= MAX_RENDER_POINTS):
        # too much to paint: what may be hidden is taken to be, and said so
        for index, suspected in doubts:
            reasons[index] = suspected
    elif doubts:
        painted = _painted(page, frame, [words[index] for index, _ in doubts], drawing.texts())
        for (index, suspected), seen in zip(doubts, painted, strict=True):
            if not seen:
                reasons[index] = suspected
    if not any(reasons):
        return Judged(tuple(words), ())
    visible = tuple(word for word, reason in zip(words, reasons, strict=True) if reason is None)
    hidden = tuple((word, reason) for word, reason in zip(words, reasons, strict=True) if reason is not None)
    return Judged(visible, hidden)


def keep_painted(words: Sequence[PageWord], drawing: Drawing, page: "pdfium.FPDF_PAGE", frame: PageFrame) -> Judged:
    """Tell words of which only the place is known by whether anything is painted there."""
    inside = [word for word in words if _plain_reason(word, frame) is None]
    outside = [word for word in words if _plain_reason(word, frame) is not None]
    if not inside or frame.width * frame.height > MAX_RENDER_POINTS:
        return Judged((), tuple((word, "off-page") for word in outside))
    seen = _painted(page, frame, inside, drawing.texts())
    hidden: list[tuple[PageWord, HiddenReason]] = [(word, "off-page") for word in outside]
    hidden += [(word, "transparent") for word, shown in zip(inside, seen, strict=True) if not shown]
    return Judged(tuple(word for word, shown in zip(inside, seen, strict=True) if shown), tuple(hidden))


def _plain_reasons(words: Sequence[PageWord], frame: PageFrame) -> list[HiddenReason | None]:
    """Return what hides each word by its attributes; most are drawn as words are, well inside the page."""
    width, height = frame.width, frame.height
    inks = {id(word.ink): word.ink for word in words}
    plain = {
        key: ink.mode not in (3, 7) and ink.alpha >= FAINT_ALPHA and ink.size_pt > 2 * TINY_PT and ink.turn == 0
        for key, ink in inks.items()
    }
    reasons: list[HiddenReason | None] = []
    for word in words:
        box = word.piece.box
        if box is not None and plain[id(word.ink)] and (word.piece.size_pt or 0.0) >= TINY_PT:
            _, x0, top, x1, bottom = box
            if x0 >= 0 and x1 <= width and top >= 0 and bottom <= height and bottom - top >= TINY_PT:
                reasons.append(None)
                continue
        reasons.append(_plain_reason(word, frame))
    return reasons


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


def _mismatch(word: PageWord) -> HiddenReason | None:
    """Say whether the file states more letters than the glyphs on the page can be."""
    box, length = word.piece.box, len(word.piece.text)
    if box is None or length < MIN_MISMATCH_CHARS or word.ink.turn % 180:
        return None
    return "glyph-text-mismatch" if box.x1 - box.x0 < MIN_LETTER_EM * length * word.ink.size_pt else None


def _is_scan(drawing: Drawing, frame: PageFrame) -> bool:
    area = frame.width * frame.height
    return any(
        shape.kind == "image"
        and (shape.box.x1 - shape.box.x0) * (shape.box.bottom - shape.box.top) >= IMAGE_SHARE * area
        for shape in drawing.shapes
    )


def _find_doubts(
    words: Sequence[PageWord],
    reasons: Sequence[HiddenReason | None],
    drawing: Drawing,
    layers: bool,
) -> list[tuple[int, HiddenReason]]:
    """Return the words that may not be seen, by index, each with what would be the reason."""
    areas = [(*shape.box[1:], shape) for shape in drawing.shapes if shape.kind != "line" and _is_large(shape.box)]
    orders = drawing.orders() if areas else {}
    layered = find_layered({word.object_id for word in words}) if layers else frozenset()
    light = {color: lightness(color) >= LIGHT for color in {word.ink.color for word in words}}
    doubts: list[tuple[int, HiddenReason]] = []
    for index, word in enumerate(words):
        if reasons[index] is not None:
            continue
        color = word.ink.color
        reason: HiddenReason | None = None
        if word.clipped:
            reason = "clipped"
        elif word.object_id in layered:
            reason = "transparent"
        elif areas and (around := _around(word, areas)):
            reason = _suspect(around, orders.get(word.object_id, MAX_OBJECTS), color)
        elif light[color]:
            reason = "same-colour"
        if reason is not None:
            doubts.append((index, reason))
    return doubts


def _suspect(around: Sequence[Shape], order: int, color: str) -> HiddenReason | None:
    """Say what could hide a word that stands on or under shapes; ``around`` is in painting order."""
    if around[-1].order > order:
        return "covered"
    for shape in reversed(around):
        if shape.kind == "group":
            return "transparent"
        if shape.color is None or _near(shape.color, color):
            return "same-colour"
        if shape.whole:
            return None
    # a shape of another form than its box may leave the paper bare where the word stands
    return "same-colour" if lightness(color) >= LIGHT else None


def _is_large(box: Box) -> bool:
    return box.x1 - box.x0 >= MIN_COVER_PT and box.bottom - box.top >= MIN_COVER_PT


def _around(word: PageWord, areas: Sequence[tuple[float, float, float, float, Shape]]) -> list[Shape]:
    _, x0, top, x1, bottom = word.piece.box or Box(0, 0, 0, 0, 0)
    x, y = (x0 + x1) / 2, (top + bottom) / 2
    return [shape for left, upper, right, lower, shape in areas if left <= x <= right and upper <= y <= lower]


@lru_cache(maxsize=1_000)
def _near(one: str, other: str) -> bool:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5)) < NEAR_COLOR


def _painted(
    page: "pdfium.FPDF_PAGE", frame: PageFrame, words: Sequence[PageWord], texts: Sequence[Address]
) -> list[bool]:
    """Say of each word whether the page looks different where it stands when its text objects are not painted."""
    boxes = [word.piece.box for word in words if word.piece.box is not None]
    view = _View(
        max(int(min(box.x0 for box in boxes)) - 1, 0),
        max(int(min(box.top for box in boxes)) - 1, 0),
        min(int(max(box.x1 for box in boxes)) + 2, round(frame.width)),
        min(int(max(box.bottom for box in boxes)) + 2, round(frame.height)),
    )
    with_text = _render(page, frame, view)
    for address in texts:
        calls.set_active(address, 0)
    without_text = _render(page, frame, view)
    return [_differs(with_text, without_text, word.piece.box, view) for word in words]


class _View(NamedTuple):
    """The part of the page that is painted, in whole points."""

    x0: int
    top: int
    x1: int
    bottom: int


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


def _differs(one: bytes, other: bytes, box: Box | None, view: _View) -> bool:
    if box is None:
        return True
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
