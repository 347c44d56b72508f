"""Words of a PDF page with their places, by PDFium: its text once, then the boxes of each word's ends only.

Asking PDFium for every character costs four times the extraction itself; the first and the last character of a word
cost a quarter of it. What kinds of text there are (font, size, colour, render mode) is asked once a text object.
"""

import ctypes
import re
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink, InkReader
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


def read_words(text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> tuple[list[PageWord], str]:
    """Return the words of a page in the file's order, hidden ones too, and PDFium's text of the page."""
    text = _page_text(text_page)
    reader = _WordReader(text_page, frame)
    reader.look_closer = any(reader.loses_spaces(match.start(), text) for match in _SUSPECT.finditer(text))
    words: list[PageWord] = []
    seen: set[tuple[str, int, int]] = set()
    for match in _WORD.finditer(text):
        for start, end in reader.parts(match.start(), match.end(), text):
            word = reader.word(text[start:end], start, end - 1)
            if word is None:
                continue
            # a word drawn twice on the spot is how some programs print bold
            piece = word.piece
            if piece.box is None:
                continue
            place = (piece.text, round(piece.box.x0), round(piece.baseline))
            if place in seen:
                continue
            seen.add(place)
            words.append(word)
    return words, text


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


class _WordReader:
    """Asks PDFium about words, remembering what it said of each text object and font."""

    def __init__(self, text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> None:
        self._page = text_page
        self._frame = frame
        self._first = pdfium.FS_RECTF()
        self._last = pdfium.FS_RECTF()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._inks = InkReader(text_page, frame)
        self._object_id = 0
        self.look_closer = False
        """Whether spaces are lost on this page, so that every word is looked into."""

    def loses_spaces(self, index: int, text: str) -> bool:
        """Say whether a gap stands between a character and the next, though no space is given."""
        return len(self._split(index, min(index + 3, len(text)), text)) > 1

    def parts(self, start: int, end: int, text: str) -> list[tuple[int, int]]:
        """Split a run of characters where gaps show that spaces were lost."""
        if end - start < (SHORT_WORD_CHARS if self.look_closer else LONG_WORD_CHARS):
            return [(start, end)]
        return self._split(start, end, text)

    def _split(self, start: int, end: int, text: str) -> list[tuple[int, int]]:
        if "/" in text[start:end] or "@" in text[start:end]:
            return [(start, end)]
        parts = []
        begin = start
        left, right = self._first, self._last
        for index in range(start + 1, end):
            pdfium.FPDFText_GetLooseCharBox(self._page, index - 1, left)
            pdfium.FPDFText_GetLooseCharBox(self._page, index, right)
            height = abs(left.top - left.bottom) or 1.0
            if right.left - left.right > LOST_SPACE_EM * height or right.left < left.left - height:
                parts.append((begin, index))
                begin = index
        return [*parts, (begin, end)]

    def word(self, text: str, first: int, last: int) -> PageWord | None:
        """Return a word by its characters, None when nothing of it is left after repair."""
        if not (text.isascii() and text.isprintable()):
            marker = len(text) == 1 and "\ue000" <= text <= "\uf8ff"
            # in a PDF a control code is a glyph that the font names no letter of, never a command
            text = text if marker else repair_characters(text.replace("\x1b", ""))
            if not text or text.isspace():
                return None
        a = b = self._first
        pdfium.FPDFText_GetLooseCharBox(self._page, first, a)
        if last != first:
            b = self._last
            pdfium.FPDFText_GetLooseCharBox(self._page, last, b)
        ink, object_id, clip = self._inks.of(first)
        frame, size = self._frame, ink.size_pt
        if object_id != self._object_id or ink.turn or not object_id:
            # within a text object that runs level all letters stand on one baseline
            pdfium.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
            self._object_id = object_id
        if frame.turn == 0 and ink.turn == 0:
            baseline = frame.top - self._y.value
            x0, x1 = a.left - frame.left, b.right - frame.left
            top, bottom = frame.top - (a.top if a.top > b.top else b.top), frame.top - a.bottom
            if x1 < x0:
                x0, x1 = b.left - frame.left, a.right - frame.left
        else:
            box = frame.box(min(a.left, b.left), min(a.bottom, b.bottom), max(a.right, b.right), max(a.top, b.top))
            _, baseline = frame.place(self._x.value, self._y.value)
            _, x0, top, x1, bottom = box
        if ink.turn == 0:
            height = bottom - top
            if not 0.4 * size < height < 2.5 * size:
                # fonts drawn as pictures (Type 3) state sizes in units of their own
                size = height if height > 0 else size
            else:
                # some fonts state heights that reach into the neighbouring lines
                top = top if top > baseline - size else baseline - size
                bottom = bottom if bottom < baseline + DESCENT_EM * size else baseline + DESCENT_EM * size
        box = _new(Box, (frame.number, x0, top, x1, bottom))
        piece = _new(Piece, (text, box, round(size, 1), ink.font, ink.bold, ink.italic, ink.color, baseline, None))
        clipped = clip is not None and not _holds(clip, (x0 + x1) / 2, (top + bottom) / 2)
        return _new(PageWord, (piece, ink, first, object_id, clipped))


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom
