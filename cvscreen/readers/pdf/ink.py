"""How text objects are drawn: size, font, colour, render mode, clip. Each is asked once."""

import ctypes
import math
import re
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf.frame import PageFrame

MAX_CLIPS = 8
"""Nested clips of an object that are looked at."""
MAX_MARKS = 8
"""Nested marks of an object that are looked at."""
ACTUAL_TEXT = b"ActualText"
"""The key of a mark that states text (ISO 32000-1, 14.9.4)."""
MAX_CLIP_POINTS = 64
"""Points of a clip that are looked at; a rectangle has five."""

_BOLD = re.compile("bold|black|heavy|demi|cmbx|sfbx|ecbx|-bx|\\bbd\\b|medi$", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique|slanted|cmti|cmsl|sfti|ecti|-it$|-ita", re.IGNORECASE)
_FORCED_BOLD, _ITALIC_FLAG = 0x40000, 0x40


_text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
"""The same function, answering with an address: it is asked for every word, and a pointer takes twice the time."""


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
    spoken: bool = False
    """Whether the file states another text for it than its glyphs."""


class InkReader:
    """Asks PDFium how text objects are drawn, remembering its answers."""

    def __init__(self, text_page: "pdfium.FPDF_TEXTPAGE", frame: PageFrame) -> None:
        self._page = text_page
        self._frame = frame
        self._known: dict[int, tuple[Ink, int, Box | None]] = {}
        self._fonts: dict[int, tuple[str, bool, bool]] = {}
        self._colors: dict[int, str] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._channels = ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()

    def of(self, index: int) -> tuple[Ink, int, Box | None]:
        """Return the ink of a character, the address of its text object (0: none), and the box its clips leave."""
        address = _text_object(self._page, index) or 0
        known = self._known.get(address)
        if known is None:
            pointer = pdfium.FPDFText_GetTextObject(self._page, index)
            clip = clip_of(pointer, self._frame) if pointer else None
            known = self._known[address] = (self._ask(pointer, index), address, clip)
        return known

    def _ask(self, pointer: "pdfium.FPDF_PAGEOBJECT", index: int) -> Ink:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._page, index)
        turn = 0
        if matrix.b == 0.0 and matrix.c == 0.0 and matrix.a > 0.0 and not self._frame.turn:
            size *= abs(matrix.d)
        else:
            size *= math.hypot(matrix.c, matrix.d)
            turn = round(math.degrees(math.atan2(matrix.b, matrix.a)) - 90 * self._frame.turn) % 360
        if not pointer:
            return Ink(size, "", False, False, "#000000", 255, 0, turn)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(pointer)
        red, green, blue, alpha = self._channels
        ask = pdfium.FPDFPageObj_GetStrokeColor if mode in (1, 5) else pdfium.FPDFPageObj_GetFillColor
        ask(pointer, red, green, blue, alpha)
        name, bold, italic = self._font(pdfium.FPDFTextObj_GetFont(pointer))
        rgb = red.value << 16 | green.value << 8 | blue.value
        color = self._colors.get(rgb) or self._colors.setdefault(rgb, f"#{rgb:06x}")
        spoken = pdfium.FPDFPageObj_CountMarks(pointer) > 0 and _is_spoken_for(pointer)
        return Ink(size, name, bold or mode == 2, italic, color, alpha.value, mode, turn, spoken)

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
            bold = names_bold(name) or bool(flags & _FORCED_BOLD)
            known = self._fonts[key] = (name, bold, names_italic(name) or bool(flags & _ITALIC_FLAG))
        return known


def _is_spoken_for(pointer: "pdfium.FPDF_PAGEOBJECT") -> bool:
    """Say whether a text object lies under an ActualText."""
    count = min(pdfium.FPDFPageObj_CountMarks(pointer), MAX_MARKS)
    return any(
        pdfium.FPDFPageObjMark_GetParamValueType(pdfium.FPDFPageObj_GetMark(pointer, index), ACTUAL_TEXT) != 0
        for index in range(count)
    )


def names_bold(font: str) -> bool:
    """Say whether a font's name says that it is bold.

    Example:
        >>> names_bold("Lato-Black"), names_bold("CMBX10"), names_bold("Lato-Regular")
        (True, True, False)
    """
    return _BOLD.search(font) is not None


def names_italic(font: str) -> bool:
    """Say whether a font's name says that it is italic.

    Example:
        >>> names_italic("Lato-Italic"), names_italic("CMTI10"), names_italic("Lato-Regular")
        (True, True, False)
    """
    return _ITALIC.search(font) is not None


def clip_of(pointer: "pdfium.FPDF_PAGEOBJECT", frame: PageFrame) -> Box | None:
    """Return the box that the clips of a page object leave; None when it has none."""
    clip = pdfium.FPDFPageObj_GetClipPath(pointer)
    count = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if count <= 0:
        return None
    left: Box | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for path in range(min(count, MAX_CLIPS)):
        points = []
        for index in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, path), MAX_CLIP_POINTS)):
            pdfium.FPDFPathSegment_GetPoint(pdfium.FPDFClipPath_GetPathSegment(clip, path, index), x, y)
            points.append(frame.place(x.value, y.value))
        if points:
            xs, ys = zip(*points, strict=True)
            one = Box(frame.number, min(xs), min(ys), max(xs), max(ys))
            left = one if left is None else _intersection(left, one)
    return left


def _intersection(one: Box, other: Box) -> Box:
    return Box(
        one.page,
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )
