"""From the words of a page's text to words in their places, all of them in one go.

What most words need is done a property at a time: a word at a time costs half as much again.
"""

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from itertools import repeat
from operator import le
from typing import Any, NamedTuple

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address, Pointer
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink, Look
from cvscreen.readers.pieces import Piece

DESCENT_EM = 0.35
"""No letter reaches further below its baseline."""
LOWEST_EM, HIGHEST_EM = 0.4, 2.5
"""Fonts drawn as pictures (Type 3) state sizes in units of their own: their letters' boxes are beyond these heights."""

_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used once a word only."""


class PageWord(NamedTuple):
    """A word of the page: the piece, how it is drawn, and its first character's index in PDFium's text."""

    piece: Piece
    ink: Ink
    first: int
    object_id: int = 0
    """The address of its text object."""
    clipped: bool = False
    """Whether a clip of its text object leaves out its middle."""


class Found(NamedTuple):
    """The words of a page's text, each property beside itself.

    ``firsts`` and ``lasts`` are the indices of their first and last characters; ``objects`` are their text objects.
    """

    texts: list[str]
    firsts: list[int]
    lasts: list[int]
    objects: list[Address]


def place_words(page: Address, frame: PageFrame, looks: dict[Address, Look], found: Found) -> list[PageWord]:
    """Return words in their places, without those that are drawn twice on the spot.

    Args:
        page: The text page.
        frame: How the page lies.
        looks: How the words' text objects are drawn.
        found: At least one word.
    """
    placed = kernels.words.place_words(page, frame, looks, *found) if kernels.COMPILED else None
    words, once = placed or (_placed(calls.pointer(page), frame, looks, found), False)
    return words if once else _drawn_once(words)


def _placed(page: Pointer, frame: PageFrame, looks: Mapping[Address, Look], found: Found) -> list[PageWord]:
    edges = _edges(page, found)
    inks, clips, heights = zip(*map(looks.__getitem__, found.objects), strict=True)
    stated, fonts, bold, italic, colors, _, _, turns = zip(*inks, strict=True)
    baselines = [frame.top - y for y in _heights(page, found.firsts, heights)]
    sizes, boxes = _level(frame, edges, stated, baselines)
    if frame.turn or any(turns):
        for number, ink in enumerate(inks):
            if frame.turn or ink.turn:
                _, baselines[number] = frame.place(*_origin(page, found.firsts[number]))
                corners = [column[number] for column in edges]
                sizes[number], boxes[number] = _turned(frame, corners, ink, baselines[number])
    clipped: Iterable[bool] = repeat(False)
    if any(clips):
        clipped = [clip is not None and not _holds_middle(clip, box) for clip, box in zip(clips, boxes, strict=True)]
    rounded = {size: round(size, 1) for size in set(sizes)}
    nothing = repeat(None)
    columns = found.texts, boxes, map(rounded.__getitem__, sizes), fonts, bold, italic, colors, baselines
    pieces = map(_new, repeat(Piece), zip(*columns, nothing, nothing, strict=False))
    fields = zip(pieces, inks, found.firsts, found.objects, clipped, strict=False)
    return list(map(_new, repeat(PageWord), fields))


def _edges(page: Pointer, found: Found) -> list[list[float]]:
    """Return left, top, right, bottom of each word's first character, then of its last, each beside itself."""
    count = len(found.firsts)
    memory = calls.slots(ctypes.c_float, 8, (0, 4), count=count)
    calls.ask_all(calls.fill_loose_box, repeat(page), found.firsts, memory.pointers[0])
    calls.ask_all(calls.fill_loose_box, repeat(page), found.lasts, memory.pointers[1])
    return memory.columns(count)


def _heights(page: Pointer, firsts: Sequence[int], known: Sequence[float | None]) -> Sequence[Any]:
    """Return the height in user space of each word's baseline: its text object's, or asked where that has several."""
    if None not in known:
        return known
    return [_origin(page, first)[1] if y is None else y for first, y in zip(firsts, known, strict=True)]


def _origin(page: Pointer, index: int) -> tuple[float, float]:
    """Return where a character stands on its baseline: x, y in user space."""
    origin = calls.TWO_DOUBLES()
    start = ctypes.addressof(origin)
    calls.fill_origin(page, index, calls.pointer(start), calls.pointer(start + 8))
    x, y = origin
    return x, y


def _level(
    frame: PageFrame, edges: Sequence[list[float]], sizes: Sequence[float], baselines: Sequence[float]
) -> tuple[list[float], list[Box]]:
    """Return the sizes and boxes of words that read from left to right on a page that is not turned."""
    lefts, tops, first_rights, bottoms, last_lefts, last_tops, rights, _ = edges
    if not all(map(le, lefts, rights)):
        # of words that read from right to left the last character stands on the left
        pairs = zip(lefts, rights, last_lefts, first_rights, strict=True)
        ends = [(x0, x1) if x0 <= x1 else (last, first) for x0, x1, last, first in pairs]
        lefts, rights = [x0 for x0, _ in ends], [x1 for _, x1 in ends]
    if tops != last_tops:
        tops = [first if first > last else last for first, last in zip(tops, last_tops, strict=True)]
    left, edge = frame.left, frame.top
    fitted, tops, bottoms = _fit(sizes, [edge - y for y in tops], [edge - y for y in bottoms], baselines)
    corners = [x - left for x in lefts], tops, [x - left for x in rights], bottoms
    return fitted, list(map(_new, repeat(Box), zip(repeat(frame.number), *corners, strict=False)))


def _turned(frame: PageFrame, corners: Sequence[float], ink: Ink, baseline: float) -> tuple[float, Box]:
    """Return the size and box of a word on a turned page or of turned writing."""
    lefts, tops, rights, bottoms = corners[::4], corners[1::4], corners[2::4], corners[3::4]
    box = frame.box(min(lefts), min(bottoms), max(rights), max(tops))
    if ink.turn:
        return ink.size_pt, box
    (size,), (top,), (bottom,) = _fit([ink.size_pt], [box.top], [box.bottom], [baseline])
    return size, box._replace(top=top, bottom=bottom)


def _fit(
    sizes: Sequence[float], tops: list[float], bottoms: list[float], baselines: Sequence[float]
) -> tuple[list[float], list[float], list[float]]:
    """Return level words' sizes, tops and bottoms as far as their letters can reach."""
    fitted = list(sizes)
    ends = zip(sizes, tops, bottoms, strict=True)
    odd = [n for n, (size, top, bottom) in enumerate(ends) if not LOWEST_EM * size < bottom - top < HIGHEST_EM * size]
    # some fonts state heights that reach into the neighbouring lines
    highest = [y - size for y, size in zip(baselines, sizes, strict=True)]
    lowest = [y + DESCENT_EM * size for y, size in zip(baselines, sizes, strict=True)]
    fit_tops = [top if top > limit else limit for top, limit in zip(tops, highest, strict=True)]
    fit_bottoms = [bottom if bottom < limit else limit for bottom, limit in zip(bottoms, lowest, strict=True)]
    for n in odd:
        fit_tops[n], fit_bottoms[n] = tops[n], bottoms[n]
        if bottoms[n] > tops[n]:
            fitted[n] = bottoms[n] - tops[n]
    return fitted, fit_tops, fit_bottoms


def _holds_middle(clip: Box, box: Box) -> bool:
    x, y = (box[1] + box[3]) / 2, (box[2] + box[4]) / 2
    return clip.x0 <= x <= clip.x1 and clip.top <= y <= clip.bottom


def _drawn_once(words: list[PageWord]) -> list[PageWord]:
    """Return the words without those drawn twice on the spot, which is how some programs print bold."""
    texts, boxes, _, _, _, _, _, baselines, _, _ = zip(*[word[0] for word in words], strict=True)
    rows = {y: round(y) for y in set(baselines)}
    lefts = [round(box[1]) for box in boxes]
    spots = list(zip(texts, lefts, map(rows.__getitem__, baselines), strict=True))
    if len(set(spots)) == len(words):
        return words
    kept: dict[tuple[str, int, int], PageWord] = {}
    for spot, word in zip(spots, words, strict=True):
        kept.setdefault(spot, word)
    return list(kept.values())
