"""Words of a PDF page with their places, by PDFium: its text once, then the boxes of each word's ends only.

Asking PDFium for every character costs four times the extraction itself; the first and the last character of a word
cost a quarter of it. What kinds of text there are (font, size, colour, render mode) is asked once a text object.
"""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple, TypeAlias

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.accents import compose_accents, has_accents, seat_accents
from cvscreen.readers.pdf.calls import Address, Pointer
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.gaps import Gaps
from cvscreen.readers.pdf.icons import mark_icons
from cvscreen.readers.pdf.ink import Ink, Look, read_looks
from cvscreen.readers.pdf.wide_set import WIDE_SET, mark_wide_set
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

MAX_PAGE_CHARS = 100_000
"""Characters read of a page: the densest real page holds about 10,000; 384,000 take a reader 20 s."""
LONG_WORD_CHARS = 18
"""From this length a word is looked into for lost spaces."""
SHORT_WORD_CHARS = 4
"""And from this one where spaces are lost elsewhere on the page: "on two" is the shortest pair."""
DESCENT_EM = 0.35
"""No letter reaches further below its baseline."""

_DASHES = {0x15: "–", 0x16: "—"}
"""Where TeX's T1 encoding has its dashes: all that is left of them where a font names no letters."""
_SUSPECT = re.compile(
    "[A-ZÀ-Þ—–•,;:](?:(?<=[a-zß-ÿ)][A-ZÀ-Þ])(?=[a-zß-ÿ])|(?<=[0-9][A-Z])(?=[a-z]{2})"
    "|(?<=[—–•])(?=[A-Za-zÀ-ÿ])|(?<=[,;:])(?=[A-Za-z]{3}))"
)
"""Where one word may have been glued to the next, which begins with the capital or behind the sign."""
_SIGNS = "—–•,;:"
_ODD = re.compile("[^ -~\r\n]+")
"""What words are looked at for that hold it: anything but plain letters and signs."""
_WORD = re.compile("[^\\s\ufffe\x00]+\ufffe?|\ufffe")


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


_Found: TypeAlias = tuple[str, int, Address, float, float, float, float, float, float, float, float]
"""A word's text, its first character's index, its text object; left, top, right and bottom of its first character, and
of its last."""


class PageText(NamedTuple):
    """A page's words in the file's order, hidden ones too, PDFium's text of it, and every ink met in it."""

    words: list[PageWord]
    text: str
    inks: tuple[Ink, ...]


def read_upright(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> tuple[PageFrame, PageText]:
    """Return a page's words, and the frame turned so that most of them read from left to right."""
    found = read_page_words(page, frame)
    if not any(ink.turn for ink in found.inks):
        return frame, found
    for quarter in (1, 2, 3):
        if sum(word.ink.turn == 90 * quarter for word in found.words) > len(found.words) / 2:
            upright = frame._replace(turn=(frame.turn + quarter) % 4)
            return upright, read_page_words(page, upright)
    return frame, found


def read_page_words(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> PageText:
    """Return the words of a page."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        return _read_words(text_page, frame)
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _read_words(text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> PageText:
    text = _page_text(text_page)
    page = calls.pointer(calls.address_of(text_page))
    texts, firsts, lasts = _find_parts(page, text)
    if not texts:
        return PageText([], text, ())
    objects = [address or 0 for address in map(calls.text_object_of, repeat(page), firsts)]
    # of several characters of an object the first is taken: the last that is written here
    looks = read_looks(page, dict(zip(reversed(objects), reversed(firsts), strict=True)), frame)
    corners = _corners(page, firsts, lasts)
    found = zip(texts, firsts, objects, *corners, strict=True)
    if frame.turn or any(look.ink.turn for look in looks.values()):
        words = _place_turned(_Heights(page, frame, looks), found)
    else:
        words = _place(_Heights(page, frame, looks), found)
    for number, icon in mark_icons([word.piece for word in words]).items():
        words[number] = words[number]._replace(piece=icon)
    return PageText(words, text, tuple({id(look.ink): look.ink for look in looks.values()}.values()))


def _page_text(text_page: "pdfium.FPDF_TEXTPAGE") -> str:
    count = min(pdfium.FPDFText_CountChars(text_page), MAX_PAGE_CHARS)
    if count <= 0:
        return ""
    memory = bytearray(4 * count + 4)
    start = calls.pointer(ctypes.addressof(ctypes.c_char.from_buffer(memory)))
    written = calls.fill_text(calls.pointer(calls.address_of(text_page)), 0, count, start)
    text = memory[: 2 * (written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # characters beyond the first plane take two units: ask one by one, so that an index is a character
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join("\ufffe" if code == 2 else chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _find_parts(page: Pointer, text: str) -> tuple[list[str], list[int], list[int]]:
    """Return the words of a text, repaired, and the indices of the first and of the last character of each."""
    gaps = Gaps(page, text)
    suspects = (match.start() - (match.group() not in _SIGNS) for match in _SUSPECT.finditer(text))
    longest = SHORT_WORD_CHARS if any(map(gaps.loses_space, suspects)) else LONG_WORD_CHARS
    marked = mark_wide_set(page, text)
    spans = [match.span() for match in _WORD.finditer(marked)]
    words = [marked[start:end] for start, end in spans]
    starts = [start for start, _ in spans]
    odd = {bisect_right(starts, match.start()) - 1 for match in _ODD.finditer(marked)}
    if words and max(map(len, words)) >= longest:
        odd |= {n for n, word in enumerate(words) if len(word) >= longest}
    if odd:
        parts: list[tuple[int, int]] = []
        texts: list[str] = []
        at = 0
        for n in sorted(odd - {-1}):
            parts += spans[at:n]
            texts += words[at:n]
            at = n + 1
            if WIDE_SET in words[n]:
                parts.append(spans[n])
                texts.append(_repaired(words[n].replace(WIDE_SET, "")))
                continue
            for start, end in gaps.split(*spans[n]) if len(words[n]) >= longest else (spans[n],):
                word = text[start:end]
                word = _repaired(compose_accents(text, start, end, gaps.corners) if has_accents(word) else word)
                if word and not word.isspace():
                    parts.append((start, end))
                    texts.append(word)
        spans, words = parts + spans[at:], texts + words[at:]
        starts = [start for start, _ in spans]
    lasts = [end - 1 for _, end in spans]
    return seat_accents(words, starts, lasts, text=text, corners=gaps.corners)


@lru_cache(maxsize=1_000)
def _repaired(word: str) -> str:
    if (word.isascii() and word.isprintable()) or (len(word) == 1 and "\ue000" <= word <= "\uf8ff"):
        # a glyph of an icon font may be a marker
        return word
    # in a PDF a control code is a glyph that the font names no letter of, never a command
    return repair_characters(word.replace("\x1b", "").translate(_DASHES))


def _corners(page: Pointer, firsts: Sequence[int], lasts: Sequence[int]) -> list[list[float]]:
    """Return left, top, right, bottom of each word's first character, then of its last, each beside itself."""
    memory = calls.slots(ctypes.c_float, 8, (0, 4), count=len(firsts))
    calls.ask_all(calls.fill_loose_box, repeat(page), firsts, memory.pointers[0])
    calls.ask_all(calls.fill_loose_box, repeat(page), lasts, memory.pointers[1])
    return memory.columns(len(firsts))


class _Heights:
    """Finds where words stand on the page's height."""

    def __init__(self, page: Pointer, frame: PageFrame, looks: Mapping[Address, Look]) -> None:
        self.frame = frame
        self.looks = looks
        self._page = page
        self._origin = calls.TWO_DOUBLES()
        start = ctypes.addressof(self._origin)
        self._at = (calls.pointer(start), calls.pointer(start + 8))
        self._sizes: dict[float, float] = {}

    def origin(self, index: int) -> "ctypes.Array[ctypes.c_double]":
        """Return where a character stands on its baseline: x, y in user space."""
        calls.fill_origin(self._page, index, *self._at)
        return self._origin

    def fit(self, size: float, top: float, bottom: float, baseline: float) -> tuple[float, float, float]:
        """Return a level word's size, and its top and bottom as far as its letters can reach."""
        height = bottom - top
        if not 0.4 * size < height < 2.5 * size:
            # fonts drawn as pictures (Type 3) state sizes in units of their own
            size = height if height > 0 else size
        else:
            # some fonts state heights that reach into the neighbouring lines
            top = top if top > baseline - size else baseline - size
            bottom = bottom if bottom < baseline + DESCENT_EM * size else baseline + DESCENT_EM * size
        rounded = self._sizes.get(size)
        if rounded is None:
            rounded = self._sizes[size] = round(size, 1)
        return rounded, top, bottom


def _place(heights: _Heights, found: Iterable[_Found]) -> list[PageWord]:
    """Return each word of a page that is not turned, and holds no turned writing, in its place."""
    (number, left, _, _, edge, _), looks = heights.frame, heights.looks
    words: list[PageWord] = []
    seen: set[tuple[str, int, int]] = set()
    before: tuple[float, ...] = ()
    for text, first, address, x0, upper, first_x1, lower, last_x0, last_upper, x1, _ in found:
        height = (address, upper, lower, last_upper)
        if height != before:
            before = height
            ink, clip, known, y = looks[address]
            size, font, bold, italic, color, _, _, _, _ = ink
            # words of a text object that are as high as the one before stand on its baseline
            baseline = edge - (y if known == first else heights.origin(first)[1])
            upper = upper if upper > last_upper else last_upper
            size, top, bottom = heights.fit(size, edge - upper, edge - lower, baseline)
            row = round(baseline)
        x0, x1 = (x0 - left, x1 - left) if x0 <= x1 else (last_x0 - left, first_x1 - left)
        # a word drawn twice on the spot is how some programs print bold
        seen.add((text, round(x0), row))
        if len(seen) == len(words):
            continue
        box = _new(Box, (number, x0, top, x1, bottom))
        piece = _new(Piece, (text, box, size, font, bold, italic, color, baseline, None, None))
        clipped = clip is not None and not _holds(clip, (x0 + x1) / 2, (top + bottom) / 2)
        words.append(_new(PageWord, (piece, ink, first, address, clipped)))
    return words


def _place_turned(heights: _Heights, found: Iterable[_Found]) -> list[PageWord]:
    """Return each word of a page that is turned, or holds turned writing, in its place."""
    words: dict[tuple[str, int, int], PageWord] = {}
    for word in found:
        turned = heights.frame.turn or heights.looks[word[2]].ink.turn
        made = _turned_word(heights, word) if turned else _place(heights, [word])[0]
        box, baseline = made.piece.box or Box(0, 0.0, 0.0, 0.0, 0.0), made.piece.baseline
        words.setdefault((made.piece.text, round(box.x0), round(baseline)), made)
    return list(words.values())


def _turned_word(heights: _Heights, found: _Found) -> PageWord:
    text, first, address, *edges = found
    look, frame = heights.looks[address], heights.frame
    _, baseline = frame.place(*heights.origin(first))
    lefts, tops, rights, bottoms = edges[::4], edges[1::4], edges[2::4], edges[3::4]
    box = frame.box(min(lefts), min(bottoms), max(rights), max(tops))
    ink, size = look.ink, round(look.ink.size_pt, 1)
    if not ink.turn:
        size, top, bottom = heights.fit(ink.size_pt, box.top, box.bottom, baseline)
        box = box._replace(top=top, bottom=bottom)
    piece = Piece(text, box, size, ink.font, ink.bold, ink.italic, ink.color, baseline)
    clipped = look.clip is not None and not _holds(look.clip, (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
    return PageWord(piece, ink, first, address, clipped)


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
