"""How text objects are drawn: size, font, colour, render mode, clip. Each is asked once."""

import ctypes
import math
import re
import struct
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from itertools import repeat
from typing import Any, NamedTuple

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address, Pointer
from cvscreen.readers.pdf.frame import PageFrame

MAX_CLIPS = 8
"""Nested clips of an object that are looked at."""
MAX_CLIP_POINTS = 64
"""Points of a clip that are looked at; a rectangle has five."""

_BOLD = re.compile("bold|black|heavy|demi|cmbx|sfbx|ecbx|-bx|\\bbd\\b|medi$", re.IGNORECASE)
_ITALIC = re.compile("italic|oblique|slanted|cmti|cmsl|sfti|ecti|-it$|-ita", re.IGNORECASE)
_SUBSET = re.compile("^[A-Z]{6}\\+")
_FORCED_BOLD, _ITALIC_FLAG = 0x40000, 0x40
_NAME = ctypes.c_char * 256
_BLACK = struct.pack("=4I", 0, 0, 0, 255)


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


class Look(NamedTuple):
    """How a text object is drawn.

    ``clip`` is the box that its clips leave, None without a clip; ``y`` is the height in user space of the baseline on
    which all of its characters stand, None where each may have its own.
    """

    ink: Ink
    clip: Box | None
    y: float | None


class Looks(NamedTuple):
    """How text objects are drawn, and every ink met in that."""

    of: dict[Address, Look]
    inks: tuple[Ink, ...]


def read_looks(page: Address, firsts: dict[Address, int], frame: PageFrame) -> Looks:
    """Return how text objects are drawn, each property asked of all of them in one go.

    Args:
        page: The text page.
        firsts: A character's index for each text object; 0 stands for characters without one.
        frame: How the page lies.
    """
    inks = _Inks(calls.pointer(page), frame)
    looks = kernels.words.looks_of(page, firsts, frame, inks.one) if kernels.COMPILED else _looks(inks, firsts)
    if 0 in firsts:
        looks[0] = Look(inks.bare(firsts[0]), None, None)
    return Looks(looks, tuple(inks.known()))


def _looks(inks: "_Inks", firsts: Mapping[Address, int]) -> dict[Address, Look]:
    addresses = [address for address in firsts if address]
    pointers = list(map(calls.pointer, addresses))
    indices = [firsts[address] for address in addresses]
    made, heights, samples = inks.of(pointers, indices)
    fields = zip(made, _clips(pointers, inks.frame), _baselines(inks.page, indices, heights, samples), strict=True)
    return dict(zip(addresses, map(tuple.__new__, repeat(Look), fields), strict=True))


def _baselines(
    page: Pointer, indices: Sequence[int], heights: list[float | None], samples: Collection[int]
) -> list[float | None]:
    """Return the heights of text objects, None where characters stand on another: those are not level.

    All are asked of only where one of the samples, numbers of objects, is not level.
    """
    if _asked(page, [indices[number] for number in samples]) == [heights[number] for number in samples]:
        return heights
    return [y if y == own else None for y, own in zip(_asked(page, indices), heights, strict=True)]


def _asked(page: Pointer, indices: Sequence[int]) -> list[float]:
    """Return the heights in user space on which characters stand."""
    memory = calls.slots(ctypes.c_double, 2, (0, 1), count=len(indices))
    calls.ask_all(calls.fill_origin, repeat(page), indices, *memory.pointers)
    return memory.column(1, len(indices))


def _clips(pointers: Sequence[Pointer], frame: PageFrame) -> Sequence[Box | None]:
    paths = list(map(calls.pointer, map(calls.clip_path_of, pointers)))
    counts = list(map(calls.count_clips, paths))
    if max(counts, default=0) <= 0:
        return [None] * len(paths)
    return [clip_of(path, frame) if count > 0 else None for path, count in zip(paths, counts, strict=True)]


class _Known(dict[tuple[Any, ...], Ink]):
    """Inks by what PDFium says of them, each made when it is first asked for."""

    def __init__(self, make: Callable[[tuple[Any, ...]], Ink]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: tuple[Any, ...]) -> Ink:
        made = self[key] = self._make(key)
        return made


class _Inks:
    """Makes inks of what PDFium says, one for all text objects that are drawn alike."""

    def __init__(self, page: Pointer, frame: PageFrame) -> None:
        self.page = page
        self.frame = frame
        self._known = _Known(self._make)
        self._fonts: dict[Address, tuple[str, bool, bool]] = {}
        self._bare: list[Ink] = []

    def known(self) -> list[Ink]:
        """Return every ink that was made."""
        return [*self._known.values(), *self._bare]

    def one(self, key: tuple[Any, ...]) -> Ink:
        """Return the ink of what PDFium says of a text object: matrix, font size, render mode, colours, font."""
        return self._known[key]

    def of(
        self, objects: Sequence[Pointer], indices: Sequence[int]
    ) -> tuple[list[Ink], list[float | None], Collection[int]]:
        """Return the ink of each text object; its height in user space, None where it is not level; which to ask of.

        Args:
            objects: The text objects.
            indices: The index of a character in each.
        """
        count = len(objects)
        matrices, sizes = self._sizes(indices)
        modes = list(map(calls.render_mode_of, objects))
        colors = _fill_colors(objects, modes).rows("16s", count)
        fonts = list(map(calls.font_of, objects))
        keys = zip(matrices.rows("16s8x", count), sizes, modes, colors, fonts, strict=True)
        made = list(map(self._known.__getitem__, keys))
        slopes, heights = matrices.column(1, count), matrices.column(5, count)
        if any(slopes):
            heights = [None if slope else height for slope, height in zip(slopes, heights, strict=True)]
        # where one object of a font is written downwards, all are
        return made, heights, dict(zip(fonts, range(count), strict=True)).values()

    def bare(self, index: int) -> Ink:
        """Return the ink of a character of which nothing but its size is known."""
        matrices, sizes = self._sizes([index])
        size, turn = self._size(next(matrices.rows("16s8x", 1)), sizes[0])
        self._bare.append(Ink(size, "", False, False, "#000000", 255, 0, turn))
        return self._bare[-1]

    def _sizes(self, indices: Sequence[int]) -> tuple[calls.Slots, list[float]]:
        """Return the characters' matrices, six numbers each, and their font sizes."""
        memory = calls.slots(ctypes.c_float, 6, (0,), count=len(indices))
        calls.ask_all(calls.fill_char_matrix, repeat(self.page), indices, memory.pointers[0])
        return memory, list(map(calls.font_size_of, repeat(self.page), indices))

    def _size(self, matrix: bytes, size: float) -> tuple[float, int]:
        """Return the size as seen, and the direction of writing."""
        a, b, c, d = struct.unpack("=4f", matrix)
        if b == 0.0 and c == 0.0 and a > 0.0 and not self.frame.turn:
            return size * abs(d), 0
        return size * math.hypot(c, d), round(math.degrees(math.atan2(b, a)) - 90 * self.frame.turn) % 360

    def _make(self, key: tuple[Any, ...]) -> Ink:
        matrix, size, mode, colors, font = key
        size, turn = self._size(matrix, size)
        red, green, blue, alpha = struct.unpack("=4I", colors)
        name, bold, italic = self._font(font or 0)
        color = hex_color(red, green, blue)
        return Ink(size, name, bold or mode == 2, italic, color, alpha, mode, turn)

    def _font(self, address: Address) -> tuple[str, bool, bool]:
        if not address:
            return "", False, False
        known = self._fonts.get(address)
        if known is None:
            font, memory = calls.pointer(address), _NAME()
            length = calls.fill_font_name(font, calls.pointer(ctypes.addressof(memory)), 256)
            name, bold, italic = _style_of(memory.raw[: max(min(length, 256) - 1, 0)])
            flags = calls.font_flags_of(font)
            bold, italic = bold or bool(flags & _FORCED_BOLD), italic or bool(flags & _ITALIC_FLAG)
            known = self._fonts[address] = (name, bold, italic)
        return known


def colors_of(objects: Sequence[Pointer]) -> list[list[int]]:
    """Return red, green, blue and opacity of objects, each 0 to 255."""
    return _fill_colors(objects).columns(len(objects))


def _fill_colors(objects: Sequence[Pointer], modes: Sequence[int] = ()) -> calls.Slots:
    """Return memory with red, green, blue and opacity of each object.

    ``modes`` are the render modes of text objects: the outlines' colour counts where only they are painted.
    """
    count = len(objects)
    memory = calls.slots(ctypes.c_uint, 4, (0, 1, 2, 3), count=count)
    memory.fill(_BLACK * count)
    calls.ask_all(calls.fill_fill_color, objects, *memory.pointers)
    if 1 in modes or 5 in modes:
        for number, mode in enumerate(modes):
            if mode in (1, 5):
                calls.fill_stroke_color(objects[number], *(place[number] for place in memory.pointers))
    return memory


@lru_cache(maxsize=1_000)
def hex_color(red: int, green: int, blue: int) -> str:
    """Return a colour as "#rrggbb"."""
    return f"#{red:02x}{green:02x}{blue:02x}"


@lru_cache(maxsize=500)
def _style_of(raw: bytes) -> tuple[str, bool, bool]:
    """Return a font's name without the mark of a subset, and whether it says bold and italic."""
    name = _SUBSET.sub("", raw.decode("utf-8", "replace"))
    return name, names_bold(name), names_italic(name)


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


def clip_of(path: Pointer, frame: PageFrame) -> Box | None:
    """Return the box that a clip path leaves; None when it is no clip."""
    left: Box | None = None
    for number in range(min(calls.count_clips(path), MAX_CLIPS)):
        one = _clip_box(path, number, frame)
        if one is not None:
            left = one if left is None else intersection(left, one)
    return left


def _clip_box(path: Pointer, number: int, frame: PageFrame) -> Box | None:
    count = min(calls.count_clip_segments(path, number), MAX_CLIP_POINTS)
    if count <= 0:
        return None
    memory = calls.slots(ctypes.c_float, 2, (0, 1), count=count)
    for index, x, y in zip(range(count), *memory.pointers, strict=False):
        calls.fill_point(calls.pointer(calls.clip_segment_at(path, number, index) or 0), x, y)
    xs, ys = memory.columns(count)
    # corners go to corners: however the page is turned, the box around the points is that around their extremes
    return frame.box(min(xs), min(ys), max(xs), max(ys))


def intersection(one: Box, other: Box) -> Box:
    """Return what two boxes share; it may have no width or height."""
    return Box(
        one.page,
        max(one.x0, other.x0),
        max(one.top, other.top),
        min(one.x1, other.x1),
        min(one.bottom, other.bottom),
    )
