"""Words of a PDF page with their places, by PDFium: its text once, then the boxes of each word's ends only.

Asking PDFium for every character costs four times the extraction itself; the first and the last character of a word
cost a quarter of it. What kinds of text there are (font, size, colour, render mode) is asked once a text object.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple, TypeAlias

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink, Look, read_looks
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

MAX_PAGE_CHARS = 100_000
"""Characters read of a page: the densest real page holds about 10,000; 384,000 take a reader 20 s."""
LONG_WORD_CHARS = 18
"""From this length a word is looked into for lost spaces."""
SHORT_WORD_CHARS = 4
"""And from this one where spaces are lost elsewhere on the page: "on two" is the shortest pair."""
LOST_SPACE_EM = 0.18
"""A gap inside a word from which on a space was meant; word spaces are 0.2 em and more, kerning stays below 0.1."""
DESCENT_EM = 0.35
"""No letter reaches further below its baseline."""

_SUSPECT = re.compile("[a-zß-ÿ)](?=[A-ZÀ-Þ][a-zß-ÿ])|[0-9](?=[A-Z][a-z]{2})|[—–•](?=[A-Za-zÀ-ÿ])|[,;:](?=[A-Za-z]{3})")
"""Where one word may have been glued to the next."""
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


_Found: TypeAlias = tuple[str, int, Look, tuple[tuple[float, ...], tuple[float, ...]]]
"""A word's text, its first character's index, how it is drawn, its corners and its origin."""


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
    page = calls.address_of(text_page)
    parts = _find_parts(page, text)
    if not parts:
        return PageText([], text, ())
    texts, firsts, lasts = zip(*parts, strict=True)
    objects = [address or 0 for address in map(calls.text_object_of, repeat(page), firsts)]
    # of several characters of an object the first is taken: the last that is written here
    looks = read_looks(page, dict(zip(reversed(objects), reversed(firsts), strict=True)), frame)
    places = zip(_corners(page, firsts, lasts), _origins(page, firsts), strict=True)
    words = _place(zip(texts, firsts, [looks[address] for address in objects], places, strict=True), frame)
    return PageText(words, text, tuple({id(look.ink): look.ink for look in looks.values()}.values()))


def _page_text(text_page: "pdfium.FPDF_TEXTPAGE") -> str:
    count = min(pdfium.FPDFText_CountChars(text_page), MAX_PAGE_CHARS)
    if count <= 0:
        return ""
    buffer = (ctypes.c_ushort * (2 * count + 2))()
    written = pdfium.FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * (written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) == count:
        return text
    # characters beyond the first plane take two units: ask one by one, so that an index is a character
    codes = (pdfium.FPDFText_GetUnicode(text_page, index) for index in range(count))
    return "".join("\ufffe" if code == 2 else chr(code) if code < 0x110000 else "\ufffd" for code in codes)


def _find_parts(page: Address, text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, repaired, each with the indices of its first and last character."""
    gaps = _Gaps(page, text)
    look_closer = any(gaps.loses_space(match.start()) for match in _SUSPECT.finditer(text))
    longest = SHORT_WORD_CHARS if look_closer else LONG_WORD_CHARS
    parts = []
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if end - start < longest and word.isascii() and word.isprintable():
            parts.append((word, start, end - 1))
            continue
        for first, last in ((start, end),) if end - start < longest else gaps.split(start, end):
            word = _repaired(text[first:last])
            if word and not word.isspace():
                parts.append((word, first, last - 1))
    return parts


def _repaired(word: str) -> str:
    if (word.isascii() and word.isprintable()) or (len(word) == 1 and "\ue000" <= word <= "\uf8ff"):
        # a glyph of an icon font may be a marker
        return word
    # in a PDF a control code is a glyph that the font names no letter of, never a command
    return repair_characters(word.replace("\x1b", ""))


class _Gaps:
    """Finds spaces that a text lost, by the gaps between its letters."""

    def __init__(self, page: Address, text: str) -> None:
        self._page = page
        self._text = text
        self._boxes = (ctypes.c_float * 8)()
        self._at = ctypes.addressof(self._boxes)

    def loses_space(self, index: int) -> bool:
        """Say whether a gap stands between a character and the next, though no space is given."""
        return len(self.split(index, min(index + 3, len(self._text)))) > 1

    def split(self, start: int, end: int) -> list[tuple[int, int]]:
        """Split a run of characters where gaps show that spaces were lost."""
        if "/" in self._text[start:end] or "@" in self._text[start:end]:
            return [(start, end)]
        parts = []
        begin = start
        left_at, right_at = self._at, self._at + 16
        calls.fill_loose_box(self._page, start, right_at)
        for index in range(start + 1, end):
            ctypes.memmove(left_at, right_at, 16)
            calls.fill_loose_box(self._page, index, right_at)
            left, top, right, bottom, next_left, _, _, _ = self._boxes
            height = abs(top - bottom) or 1.0
            if next_left - right > LOST_SPACE_EM * height or next_left < left - height:
                parts.append((begin, index))
                begin = index
        return [*parts, (begin, end)]


def _corners(page: Address, firsts: Sequence[int], lasts: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """Return eight numbers a word: left, top, right and bottom of its first character and of its last."""
    buffer = (ctypes.c_float * (8 * len(firsts)))()
    at = ctypes.addressof(buffer)
    end = at + ctypes.sizeof(buffer)
    calls.ask_all(calls.fill_loose_box, repeat(page), firsts, range(at, end, 32))
    calls.ask_all(calls.fill_loose_box, repeat(page), lasts, range(at + 16, end, 32))
    return zip(*[iter(buffer[:])] * 8, strict=True)


def _origins(page: Address, firsts: Sequence[int]) -> Iterator[tuple[float, ...]]:
    """Return where the first character of each word stands on its baseline: x, y."""
    buffer = (ctypes.c_double * (2 * len(firsts)))()
    at = ctypes.addressof(buffer)
    end = at + ctypes.sizeof(buffer)
    calls.ask_all(calls.fill_origin, repeat(page), firsts, range(at, end, 16), range(at + 8, end, 16))
    return zip(*[iter(buffer[:])] * 2, strict=True)


def _place(found: Iterable[_Found], frame: PageFrame) -> list[PageWord]:
    """Return each word in its place."""
    number, turn, left, top_edge = frame.number, frame.turn, frame.left, frame.top
    words: list[PageWord] = []
    seen: set[tuple[str, int, int]] = set()
    sizes: dict[float, float] = {}
    for text, first, look, (edges, (x, y)) in found:
        ink, address, clip = look
        size, font, bold, italic, color, _, _, word_turn, _ = ink
        if turn or word_turn:
            x0, top, x1, bottom, baseline = _turned_place(frame, edges, x, y)
        else:
            ax0, a_top, ax1, a_bottom, bx0, b_top, bx1, _ = edges
            baseline = top_edge - y
            x0, x1 = ax0 - left, bx1 - left
            top, bottom = top_edge - (a_top if a_top > b_top else b_top), top_edge - a_bottom
            if x1 < x0:
                x0, x1 = bx0 - left, ax1 - left
        # a word drawn twice on the spot is how some programs print bold
        place = (text, round(x0), round(baseline))
        if place in seen:
            continue
        seen.add(place)
        if not word_turn:
            height = bottom - top
            if not 0.4 * size < height < 2.5 * size:
                # fonts drawn as pictures (Type 3) state sizes in units of their own
                size = height if height > 0 else size
            else:
                # some fonts state heights that reach into the neighbouring lines
                top = top if top > baseline - size else baseline - size
                bottom = bottom if bottom < baseline + DESCENT_EM * size else baseline + DESCENT_EM * size
        rounded = sizes.get(size)
        if rounded is None:
            rounded = sizes[size] = round(size, 1)
        box = _new(Box, (number, x0, top, x1, bottom))
        piece = _new(Piece, (text, box, rounded, font, bold, italic, color, baseline, None, None))
        clipped = clip is not None and not _holds(clip, (x0 + x1) / 2, (top + bottom) / 2)
        words.append(_new(PageWord, (piece, ink, first, address, clipped)))
    return words


def _turned_place(
    frame: PageFrame, edges: Sequence[float], x: float, y: float
) -> tuple[float, float, float, float, float]:
    """Return left, top, right, bottom and baseline of a word on a page, or of writing, that is turned."""
    lefts, tops, rights, bottoms = edges[::4], edges[1::4], edges[2::4], edges[3::4]
    _, baseline = frame.place(x, y)
    return *frame.box(min(lefts), min(bottoms), max(rights), max(tops))[1:], baseline


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
