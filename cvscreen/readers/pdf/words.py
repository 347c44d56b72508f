"""Words of a PDF page with their places, by PDFium: its text once, then the boxes of each word's ends only.

Asking PDFium for every character costs four times the extraction itself; the first and the last character of a word
cost a quarter of it. What kinds of text there are (font, size, colour, render mode) is asked once a text object.
"""

import ctypes
import math
import re
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

MAX_PAGE_CHARS = 100_000
"""Characters read of a page: the densest real page holds about 10,000; 384,000 take a reader 20 s."""
LONG_WORD_CHARS = 18
"""From this length a word is looked into for lost spaces."""
LOST_SPACE_EM = 0.18
"""A gap inside a word from which on a space was meant; word spaces are 0.2 em and more, kerning stays below 0.1."""

MAX_CLIPS = 8
"""Nested clips of a text object that are looked at."""
MAX_CLIP_POINTS = 64
"""Points of a clip that are looked at; a rectangle has five."""

_WORD = re.compile("[^\\s\ufffe\x00]+\ufffe?|\ufffe")
_BOLD = re.compile("bold|black|heavy|demi|cmbx|sfbx|ecbx|-bx|\\bbd\\b|medi$", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique|slanted|cmti|cmsl|sfti|ecti|-it$|-ita", re.IGNORECASE)


class PageFrame(NamedTuple):
    """How user space lies on the page that a reader sees: its box in user space, and its turn in quarter turns."""

    number: int
    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """Width as seen, in points."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height as seen, in points."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Turn a point of user space into (x, distance from the top) as seen."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Turn a rectangle of user space into a box as seen."""
        ax, ay = self.place(left, bottom)
        bx, by = self.place(right, top)
        return Box(self.number, min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


class Ink(NamedTuple):
    """How a text object is drawn. ``size_pt`` is as seen; ``turn`` is the direction of writing in degrees."""

    size_pt: float
    font: str
    bold: bool
    italic: bool
    color: str
    alpha: int
    mode: int
    turn: int


class PageWord(NamedTuple):
    """A word of the page: the piece, how it is drawn, and its first character's index in PDFium's text."""

    piece: Piece
    ink: Ink
    first: int
    object_id: int = 0
    """The address of its text object."""
    clipped: bool = False
    """Whether a clip of its text object leaves out its middle."""


def frame_of(page: "pdfium.FPDF_PAGE", number: int) -> PageFrame:
    """Return how the page lies: the visible part of its media and crop boxes, and its turn."""
    rect = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, rect)
    turn = pdfium.FPDFPage_GetRotation(page)
    return PageFrame(number, rect.left, rect.bottom, rect.right, rect.top, max(turn, 0) % 4)


def read_words(text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> tuple[list[PageWord], str]:
    """Return the words of a page in the file's order, hidden ones too, and PDFium's text of the page."""
    text = _page_text(text_page)
    reader = _WordReader(text_page, frame)
    words: list[PageWord] = []
    seen: set[tuple[str, int, int]] = set()
    for match in _WORD.finditer(text):
        for start, end in reader.parts(match.start(), match.end(), text):
            word = reader.word(text[start:end], start, end - 1)
            if word is None:
                continue
            # a word drawn twice on the spot is how some programs print bold
            place = (word.piece.text, round(word.piece.box.x0), round(word.piece.baseline)) if word.piece.box else None
            if place is None or place in seen:
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
        self._point = ctypes.c_float(), ctypes.c_float()
        self._x = ctypes.c_double()
        self._y = ctypes.c_double()
        self._inks: dict[int, Ink] = {}
        self._clips: dict[int, Box | None] = {}
        self._fonts: dict[int, tuple[str, bool, bool]] = {}

    def parts(self, start: int, end: int, text: str) -> list[tuple[int, int]]:
        """Split a long run of characters where gaps show that spaces were lost."""
        if end - start < LONG_WORD_CHARS or "/" in text[start:end] or "@" in text[start:end]:
            return [(start, end)]
        parts = []
        begin = start
        left = pdfium.FS_RECTF()
        right = pdfium.FS_RECTF()
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
        text = repair_characters(text)
        if not text or text.isspace():
            return None
        ink, object_id = self._ink(first)
        pdfium.FPDFText_GetLooseCharBox(self._page, first, self._first)
        pdfium.FPDFText_GetLooseCharBox(self._page, last, self._last)
        pdfium.FPDFText_GetCharOrigin(self._page, first, self._x, self._y)
        a, b = self._first, self._last
        box = self._frame.box(min(a.left, b.left), min(a.bottom, b.bottom), max(a.right, b.right), max(a.top, b.top))
        _, baseline = self._frame.place(self._x.value, self._y.value)
        size = ink.size_pt
        height = box.bottom - box.top
        if ink.turn == 0 and not 0.4 * size < height < 2.5 * size:
            # fonts drawn as pictures (Type 3) state sizes in units of their own
            size = height if height > 0 else size
        elif ink.turn == 0:
            box = Box(box.page, box.x0, max(box.top, baseline - size), box.x1, min(box.bottom, baseline + 0.35 * size))
        piece = Piece(text, box, round(size, 1), ink.font, ink.bold, ink.italic, ink.color, baseline)
        clip = self._clips.get(object_id)
        middle = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        clipped = clip is not None and not (clip.x0 <= middle[0] <= clip.x1 and clip.top <= middle[1] <= clip.bottom)
        return PageWord(piece, ink, first, object_id, clipped)

    def _ink(self, index: int) -> tuple[Ink, int]:
        pointer = pdfium.FPDFText_GetTextObject(self._page, index)
        key = ctypes.addressof(pointer.contents) if pointer else 0
        ink = self._inks.get(key)
        if ink is None:
            ink = self._inks[key] = self._ask_ink(pointer, index)
            if pointer:
                self._clips[key] = self._ask_clip(pointer)
        return ink, key

    def _ask_clip(self, pointer: "pdfium.FPDF_PAGEOBJECT") -> Box | None:
        """Return the box that all clips of a text object leave; None when there is no clip."""
        clip = pdfium.FPDFPageObj_GetClipPath(pointer)
        count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
        left: Box | None = None
        x, y = self._point
        for path in range(min(count, MAX_CLIPS)):
            points = []
            for index in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, path), MAX_CLIP_POINTS)):
                pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, index), x, y)
                points.append(self._frame.place(x.value, y.value))
            if points:
                xs, ys = zip(*points, strict=True)
                one = Box(self._frame.number, min(xs), min(ys), max(xs), max(ys))
                left = one if left is None else _intersection(left, one)
        return left

    def _ask_ink(self, pointer: "pdfium.FPDF_PAGEOBJECT", index: int) -> Ink:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, index) * math.hypot(matrix.c, matrix.d)
        turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._frame.turn) % 360
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        mode = 0
        name, bold, italic = "", False, False
        if pointer:
            mode = pdfium.FPDFTextObj_GetTextRenderMode(pointer)
            ask = pdfium.FPDFPageObj_GetStrokeColor if mode in (1, 5) else pdfium.FPDFPageObj_GetFillColor
            ask(pointer, red, green, blue, alpha)
            name, bold, italic = self._font(pdfium.FPDFTextObj_GetFont(pointer))
        color = f"#{red.value:02x}{green.value:02x}{blue.value:02x}"
        return Ink(size, name, bold or mode == 2, italic, color, alpha.value if pointer else 255, mode, turn)

    def _font(self, font: "pdfium.FPDF_FONT") -> tuple[str, bool, bool]:
        if not font:
            return "", False, False
        key = ctypes.addressof(font.contents)
        known = self._fonts.get(key)
        if known is None:
            buffer = ctypes.create_string_buffer(256)
            length = pdfium.FPDFFont_GetBaseFontName(font, buffer, 256)
            name = buffer.raw[: max(min(length, 256) - 1, 0)].decode("utf-8", "replace")
            name = re.sub("^[A-Z]{6}\\+", "", name)
            flags = pdfium.FPDFFont_GetFlags(font)
            bold = bool(_BOLD.search(name)) or bool(flags & 0x40000)
            known = self._fonts[key] = (name, bold, bool(_ITALIC.search(name)) or bool(flags & 0x40))
        return known


def _intersection(one: Box, other: Box) -> Box:
    return Box(
        one.page,
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )
