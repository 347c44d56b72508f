"""The functions of PDFium that are asked for every word or object, taking pointers and giving addresses.

Called through pypdfium2 each makes an object of every answer, checks every argument and lets go of Python's lock, which
takes three times as long as the question itself. Here arguments are what ctypes passes on as it stands: whole numbers
of 32 bits, and pointers that are made once. Where memory is to be filled, pointers into ``Slots`` are given.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from struct import iter_unpack
from threading import local
from typing import Any, NewType, TypeAlias

import pypdfium2.raw as pdfium

Address: TypeAlias = int
"""Of something that PDFium holds."""
Pointer = NewType("Pointer", object)
"""An address as an argument; None is passed as no address."""

MAX_KEPT_SLOTS = 4_096
"""Slots kept for the next page; the densest real page has 2,000 words."""

_INT, _FLOAT, _AT = ctypes.c_int, ctypes.c_float, ctypes.c_void_p

FOUR_FLOATS, SIX_FLOATS, TWO_DOUBLES = _FLOAT * 4, _FLOAT * 6, ctypes.c_double * 2
"""Types of memory that is made again and again: a type that nobody holds is made anew each time, which takes longer."""

pointer: Callable[[Address | None], Pointer] = ctypes.c_void_p.from_param  # type: ignore[assignment]
"""Makes a pointer of an address, none of None."""


def entry(name: str) -> Address:
    """Return the address of a function of PDFium."""
    return ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value or 0


def _call(name: str, answer: Any) -> Callable[..., Any]:
    # with the types of arguments stated, each would be converted by a call of its own
    return ctypes.PYFUNCTYPE(answer)(entry(name))


fill_text: Callable[[Pointer, int, int, Pointer], int] = _call("FPDFText_GetText", _INT)
"""Text page, first index, characters, their UTF-16 and a final zero: the units written."""
fill_loose_box: Callable[[Pointer, int, Pointer], None] = _call("FPDFText_GetLooseCharBox", None)
"""Text page, index, four floats: left, top, right, bottom."""
fill_origin: Callable[[Pointer, int, Pointer, Pointer], None] = _call("FPDFText_GetCharOrigin", None)
"""Text page, index, two doubles: x, y."""
fill_char_matrix: Callable[[Pointer, int, Pointer], None] = _call("FPDFText_GetMatrix", None)
"""Text page, index, six floats: a to f."""
is_generated: Callable[[Pointer, int], int] = _call("FPDFText_IsGenerated", _INT)
"""Text page, index: 1 where PDFium itself put in a space that the file does not have."""
font_size_of: Callable[[Pointer, int], float] = _call("FPDFText_GetFontSize", ctypes.c_double)
text_object_of: Callable[[Pointer, int], Address | None] = _call("FPDFText_GetTextObject", _AT)

count_objects: Callable[[Pointer], int] = _call("FPDFPage_CountObjects", _INT)
object_at: Callable[[Pointer, int], Address | None] = _call("FPDFPage_GetObject", _AT)
count_form_objects: Callable[[Pointer], int] = _call("FPDFFormObj_CountObjects", _INT)
form_object_at: Callable[[Pointer, int], Address | None] = _call("FPDFFormObj_GetObject", _AT)
kind_of: Callable[[Pointer], int] = _call("FPDFPageObj_GetType", _INT)
fill_bounds: Callable[[Pointer, Pointer, Pointer, Pointer, Pointer], None] = _call("FPDFPageObj_GetBounds", None)
"""Object, four floats: left, bottom, right, top."""
fill_object_matrix: Callable[[Pointer, Pointer], None] = _call("FPDFPageObj_GetMatrix", None)
"""Object, six floats: a to f."""
fill_fill_color: Callable[[Pointer, Pointer, Pointer, Pointer, Pointer], None] = _call("FPDFPageObj_GetFillColor", None)
"""Object, four unsigned integers: red, green, blue, alpha."""
fill_stroke_color: Callable[[Pointer, Pointer, Pointer, Pointer, Pointer], None] = _call(
    "FPDFPageObj_GetStrokeColor", None
)
is_transparent: Callable[[Pointer], int] = _call("FPDFPageObj_HasTransparency", _INT)
set_active: Callable[[Pointer, int], None] = _call("FPDFPageObj_SetIsActive", None)

render_mode_of: Callable[[Pointer], int] = _call("FPDFTextObj_GetTextRenderMode", _INT)
font_of: Callable[[Pointer], Address | None] = _call("FPDFTextObj_GetFont", _AT)

fill_font_name: Callable[[Pointer, Pointer, int], int] = _call("FPDFFont_GetBaseFontName", _INT)
"""Font, memory, its bytes: the bytes of the name with its final zero."""
font_flags_of: Callable[[Pointer], int] = _call("FPDFFont_GetFlags", _INT)

fill_draw_mode: Callable[[Pointer, Pointer, Pointer], None] = _call("FPDFPath_GetDrawMode", None)
"""Path, two integers: how it is filled, whether it is stroked."""
count_segments: Callable[[Pointer], int] = _call("FPDFPath_CountSegments", _INT)

clip_path_of: Callable[[Pointer], Address | None] = _call("FPDFPageObj_GetClipPath", _AT)
count_clips: Callable[[Pointer], int] = _call("FPDFClipPath_CountPaths", _INT)
count_clip_segments: Callable[[Pointer, int], int] = _call("FPDFClipPath_CountPathSegments", _INT)
clip_segment_at: Callable[[Pointer, int, int], Address | None] = _call("FPDFClipPath_GetPathSegment", _AT)
fill_point: Callable[[Pointer, Pointer, Pointer], None] = _call("FPDFPathSegment_GetPoint", None)
"""Segment, two floats: x, y."""

count_notes: Callable[[Pointer], int] = _call("FPDFPage_GetAnnotCount", _INT)
next_link: Callable[[Pointer, Pointer, Pointer], int] = _call("FPDFLink_Enumerate", _INT)
"""Page, one integer that counts, one address of a link: 0 where none is left."""
action_of: Callable[[Pointer], Address | None] = _call("FPDFLink_GetAction", _AT)
kind_of_action: Callable[[Pointer], int] = _call("FPDFAction_GetType", _INT)
fill_target: Callable[[Pointer, Pointer, Pointer, int], int] = _call("FPDFAction_GetURIPath", _INT)
"""Document, action, memory, its bytes: the bytes of the target with its final zero."""
fill_link_box: Callable[[Pointer, Pointer], int] = _call("FPDFLink_GetAnnotRect", _INT)
"""Link, four floats: left, top, right, bottom; 0 where it has none."""

count_marks: Callable[[Pointer], int] = _call("FPDFPageObj_CountMarks", _INT)
mark_at: Callable[[Pointer, int], Address | None] = _call("FPDFPageObj_GetMark", _AT)
remove_mark: Callable[[Pointer, Pointer], int] = _call("FPDFPageObj_RemoveMark", _INT)
mark_value_kind: Callable[[Pointer, bytes], int] = _call("FPDFPageObjMark_GetParamValueType", _INT)
fill_mark_text: Callable[[Pointer, bytes, Pointer, int, Pointer], int] = _call(
    "FPDFPageObjMark_GetParamStringValue", _INT
)
"""Mark, key, memory, its bytes, one unsigned long: the bytes of the text in UTF-16 with its final zero."""
fill_mark_name: Callable[[Pointer, Pointer, int, Pointer], int] = _call("FPDFPageObjMark_GetName", _INT)
"""Mark, memory, its bytes, one unsigned long: the bytes written."""


class Slots:
    """Memory that PDFium fills, some numbers for each of the things that it is asked about.

    Attributes:
        pointers: A list for each place that is filled: the pointers to it, one a thing.
    """

    def __init__(self, kind: type[Any], width: int, places: Sequence[int], *, count: int) -> None:
        self.count = count
        self._row = width * ctypes.sizeof(kind)
        memory = bytearray(self._row * count)
        self._start = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        starts = [self._start + ctypes.sizeof(kind) * place for place in places]
        end = self._start + len(memory)
        self.pointers = [[pointer(at) for at in range(start, end, self._row)] for start in starts]
        self._width = width
        self._memory = memoryview(memory)
        self._view = self._memory.cast(kind._type_)

    def clear(self, count: int) -> None:
        """Put zeros in place of what was filled for the first things."""
        ctypes.memset(self._start, 0, self._row * count)

    def fill(self, values: bytes) -> None:
        """Fill the memory from its start."""
        ctypes.memmove(self._start, values, len(values))

    def column(self, number: int, count: int) -> list[Any]:
        """Return one number, from 0, of each of the first things."""
        return self._view[number : self._width * count : self._width].tolist()

    def rows(self, form: str, count: int) -> Iterator[bytes]:
        """Return what was filled for the first things as it stands, or the part of it that a form of ``struct`` has."""
        return chain.from_iterable(iter_unpack(form, self._memory[: self._row * count]))

    def columns(self, count: int) -> list[list[Any]]:
        """Return the numbers of the first things: all first numbers, all second numbers, and so on."""
        return [self.column(number, count) for number in range(self._width)]


class _Kept(local):
    def __init__(self) -> None:
        self.slots: dict[tuple[object, ...], Slots] = {}


_kept = _Kept()


def slots(kind: type[Any], width: int, places: Sequence[int], *, count: int) -> Slots:
    """Return memory for ``count`` things, the same again and again: take out what was filled before asking anew.

    Args:
        kind: The type of the numbers, of ctypes.
        width: Numbers a thing.
        places: Which of them calls are given pointers to.
        count: How many things are asked about.
    """
    key = (kind, width, *places)
    known = _kept.slots.get(key)
    if known is not None and known.count >= count:
        # where a call fails, what it answered for another page must not stand
        known.clear(count)
        return known
    made = Slots(kind, width, places, count=max(count + count // 2, 256))
    if made.count <= MAX_KEPT_SLOTS:
        _kept.slots[key] = made
    return made


def ask_all(call: Callable[..., object], *given: Iterable[Pointer | int]) -> None:
    """Call with the first of each argument, then with the second, and so on, for what the calls fill."""
    deque(map(call, *given), maxlen=0)


def address_of(pointer: "pdfium.FPDF_PAGE") -> Address:
    """Return the address that a pointer of pypdfium2 holds, 0 for none.

    Example:
        >>> address_of(ctypes.POINTER(ctypes.c_int)())
        0
    """
    return ctypes.addressof(pointer.contents) if pointer else 0
