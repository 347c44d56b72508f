"""What a reader cannot see: text that is drawn, but not to be seen. It is kept apart, never dropped silently.

Plain attributes (render mode, size, opacity, place) are judged as they stand. Colour, covering and clipping depend on
what else is drawn: words in doubt are looked at on the page as painted with and without its text, at 72 dpi.
"""

from collections.abc import Sequence
from functools import lru_cache
from operator import sub
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.model.document import HiddenReason
from cvscreen.readers import kernels
from cvscreen.readers.colors import lightness
from cvscreen.readers.pdf.around import find_around
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink
from cvscreen.readers.pdf.placing import PageWord
from cvscreen.readers.pdf.seen import find_seen
from cvscreen.readers.pdf.shapes import MAX_OBJECTS, Drawing, Shape, find_layered

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
MIN_LETTER_EM = 0.12
"""No word's letters are narrower on average: "illicit" in a condensed face has 0.19 em a letter."""
MIN_MISMATCH_CHARS = 6
"""Shorter words may be ligatures, fractions or symbols."""
MAX_SHADOWS = 40
"""Transparent words of a page that are looked at; names and headings cast shadows."""
MAX_RENDER_POINTS = 4_000_000
"""Larger pages (2 m × 2 m) are not painted."""
IMAGE_SHARE = 0.5
"""Share of the page an image fills when the page is a scan."""

_NOWHERE = Box(0, 0.0, 0.0, 0.0, 0.0)


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
    inks = _inks_of(words)
    reasons = _plain_reasons(words, inks, frame)
    if words and all(reason == "render-mode" for reason in reasons) and _is_scan(drawing, frame):
        return Judged(tuple(words), (), ocr=True)
    for index in _find_narrow(words, inks):
        reasons[index] = reasons[index] or _mismatch(words[index])
    shadows = _find_shadows(words, reasons)
    doubts = [*_find_doubts(words, inks, reasons, drawing, layers=layers), *shadows]
    if doubts and not (drawing.full and frame.width * frame.height <= MAX_RENDER_POINTS):
        # too much to paint: what may be hidden is taken to be, and said so
        for index, suspected in doubts:
            reasons[index] = suspected
    elif doubts:
        painted = find_seen(page, frame, [words[index].piece.box for index, _ in doubts], drawing.texts())
        for (index, suspected), seen in zip(doubts, painted, strict=True):
            reasons[index] = None if seen else suspected
    if shadows:
        words = [word if word.ink.alpha >= FAINT_ALPHA else _without_echo(word) for word in words]
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
    seen = find_seen(page, frame, [word.piece.box for word in inside], drawing.texts())
    hidden: list[tuple[PageWord, HiddenReason]] = [(word, "off-page") for word in outside]
    hidden += [(word, "transparent") for word, shown in zip(inside, seen, strict=True) if not shown]
    return Judged(tuple(word for word, shown in zip(inside, seen, strict=True) if shown), tuple(hidden))


def _plain_reasons(words: Sequence[PageWord], inks: Sequence[Ink], frame: PageFrame) -> list[HiddenReason | None]:
    """Return what hides each word by its attributes; most are drawn as words are, well inside the page."""
    plain = all(ink.mode not in (3, 7) and ink.alpha >= FAINT_ALPHA and ink.turn == 0 for ink in inks)
    if plain and _are_inside(words, frame):
        return [None] * len(words)
    return [_plain_reason(word, frame) for word in words]


def _are_inside(words: Sequence[PageWord], frame: PageFrame) -> bool:
    """Whether words stand well inside the page, and are not tiny."""
    if kernels.COMPILED:
        return kernels.judge.are_inside(words, frame.width, frame.height, TINY_PT)
    boxes = [word[0][1] or _NOWHERE for word in words]
    if boxes:
        _, lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        inside = min(lefts) >= 0 <= min(tops) and max(rights) <= frame.width and max(bottoms) <= frame.height
        smallest = min({word[0][2] or 0.0 for word in words})
        return bool(inside and smallest >= TINY_PT <= min(map(sub, bottoms, tops)))
    return False


def _inks_of(words: Sequence[PageWord]) -> list[Ink]:
    """Return every ink that words are drawn in."""
    if kernels.COMPILED:
        return kernels.judge.inks_of(words)
    inks = [word[1] for word in words]
    return list(dict(zip(map(id, inks), inks, strict=True)).values())


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


def _find_narrow(words: Sequence[PageWord], inks: Sequence[Ink]) -> list[int]:
    """Return which words may be too narrow for their letters: those that are for the largest print of the page."""
    least = MIN_LETTER_EM * max([ink[0] for ink in inks], default=0.0)
    if kernels.COMPILED:
        return kernels.judge.find_narrow(words, least)
    return [
        index
        for index, word in enumerate(words)
        if (box := word[0][1]) is None or box[3] - box[1] < least * len(word[0][0])
    ]


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
    inks: Sequence[Ink],
    reasons: Sequence[HiddenReason | None],
    drawing: Drawing,
    *,
    layers: bool,
) -> list[tuple[int, HiddenReason]]:
    """Return the words that may not be seen, by index, each with what would be the reason."""
    areas = [shape for shape in drawing.shapes if shape.kind != "line" and _is_large(shape.box)]
    # nothing that is painted before the first text covers any of it
    late = bool(areas) and areas[-1].order > drawing.first_text
    layered = find_layered({word.object_id for word in words}) if layers else frozenset()
    light = {color: lightness(color) >= LIGHT for color in {ink.color for ink in inks}}
    in_doubt = (
        late or layered or any(light.values()) or not all(_shows(area, color) for area in areas for color in light)
    )
    if not in_doubt and not any(word[4] for word in words):
        return []
    around = find_around([word[0][1] for word in words], [area.box for area in areas]) if areas else {}
    orders = drawing.orders() if around and late else {}
    suspects: dict[tuple[object, ...], HiddenReason | None] = {}
    doubts: list[tuple[int, HiddenReason]] = []
    for index, (_, ink, _, object_id, clipped) in enumerate(words):
        reason: HiddenReason | None = None
        if reasons[index] is not None:
            continue
        if clipped:
            reason = "clipped"
        elif object_id in layered:
            reason = "transparent"
        elif index in around:
            numbers = around[index]
            if orders and areas[numbers[-1]].order > orders.get(object_id, MAX_OBJECTS):
                reason = "covered"
            else:
                key = (ink.color, *numbers)
                if key not in suspects:
                    suspects[key] = _suspect([areas[number] for number in numbers], ink.color)
                reason = suspects[key]
        elif light[ink.color]:
            reason = "same-colour"
        if reason is not None:
            doubts.append((index, reason))
    return doubts


def _find_shadows(words: Sequence[PageWord], reasons: Sequence[HiddenReason | None]) -> list[tuple[int, HiddenReason]]:
    """Return transparent words that may be the shadow of visible ones.

    Of letters drawn twice on the spot PDFium tells the first; what is seen where another word is told is that word.
    """
    faint = [index for index, reason in enumerate(reasons) if reason == "transparent"]
    if not 0 < len(faint) <= MAX_SHADOWS:
        return []
    others = [word.piece.box for word, reason in zip(words, reasons, strict=True) if reason != "transparent"]
    return [
        (index, "transparent")
        for index in faint
        if (box := words[index].piece.box) and not any(other and _overlap(box, other) for other in others)
    ]


def _without_echo(word: PageWord) -> PageWord:
    """Return a word whose letters are each told twice, of the shadow and of the word itself, as it reads."""
    text = word.piece.text
    return word if text[::2] != text[1::2] else word._replace(piece=word.piece._replace(text=text[::2]))


def _overlap(one: Box, other: Box) -> bool:
    return one.x0 < other.x1 and other.x0 < one.x1 and one.top < other.bottom and other.top < one.bottom


def _shows(shape: Shape, color: str) -> bool:
    """Whether all words of a colour that stand on a shape are seen, whatever lies below it."""
    return shape.kind != "group" and shape.color is not None and shape.whole and not _near(shape.color, color)


def _suspect(around: Sequence[Shape], color: str) -> HiddenReason | None:
    """Say what could hide a word that stands on shapes; ``around`` is in painting order."""
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


@lru_cache(maxsize=1_000)
def _near(one: str, other: str) -> bool:
    return sum(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) for at in (1, 3, 5)) < NEAR_COLOR
