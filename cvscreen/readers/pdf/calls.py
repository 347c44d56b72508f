"""The functions of PDFium that are asked for every word or object, taking and giving addresses.

Called through pypdfium2 each makes a pointer of every answer and lets go of Python's lock, which takes two to three
times as long as the question itself. Where memory is to be filled, the address of a ctypes value is given.
"""

import ctypes
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

Address: TypeAlias = int
"""Of something that PDFium holds, or of memory that it is to fill."""

_INT, _FLOAT, _AT = ctypes.c_int, ctypes.c_float, ctypes.c_void_p


def _call(name: str, answer: Any, *given: Any) -> Callable[..., Any]:
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(answer, *given)(address or 0)


fill_loose_box: Callable[[Address, int, Address], None] = _call("FPDFText_GetLooseCharBox", None, _AT, _INT, _AT)
"""Text page, index, four floats: left, top, right, bottom."""
fill_origin: Callable[[Address, int, Address, Address], None] = _call(
    "FPDFText_GetCharOrigin", None, _AT, _INT, _AT, _AT
)
"""Text page, index, two doubles: x, y."""
fill_char_matrix: Callable[[Address, int, Address], None] = _call("FPDFText_GetMatrix", None, _AT, _INT, _AT)
"""Text page, index, six floats: a to f."""
font_size_of: Callable[[Address, int], float] = _call("FPDFText_GetFontSize", ctypes.c_double, _AT, _INT)
text_object_of: Callable[[Address, int], Address | None] = _call("FPDFText_GetTextObject", _AT, _AT, _INT)

count_objects: Callable[[Address], int] = _call("FPDFPage_CountObjects", _INT, _AT)
object_at: Callable[[Address, int], Address | None] = _call("FPDFPage_GetObject", _AT, _AT, _INT)
count_form_objects: Callable[[Address], int] = _call("FPDFFormObj_CountObjects", _INT, _AT)
form_object_at: Callable[[Address, int], Address | None] = _call("FPDFFormObj_GetObject", _AT, _AT, ctypes.c_ulong)
kind_of: Callable[[Address], int] = _call("FPDFPageObj_GetType", _INT, _AT)
fill_bounds: Callable[[Address, Address, Address, Address, Address], None] = _call(
    "FPDFPageObj_GetBounds", None, _AT, _AT, _AT, _AT, _AT
)
"""Object, four floats: left, bottom, right, top."""
fill_object_matrix: Callable[[Address, Address], None] = _call("FPDFPageObj_GetMatrix", None, _AT, _AT)
"""Object, six floats: a to f."""
fill_fill_color: Callable[[Address, Address, Address, Address, Address], None] = _call(
    "FPDFPageObj_GetFillColor", None, _AT, _AT, _AT, _AT, _AT
)
"""Object, four unsigned integers: red, green, blue, alpha."""
fill_stroke_color: Callable[[Address, Address, Address, Address, Address], None] = _call(
    "FPDFPageObj_GetStrokeColor", None, _AT, _AT, _AT, _AT, _AT
)
is_transparent: Callable[[Address], int] = _call("FPDFPageObj_HasTransparency", _INT, _AT)
set_active: Callable[[Address, int], None] = _call("FPDFPageObj_SetIsActive", None, _AT, _INT)

render_mode_of: Callable[[Address], int] = _call("FPDFTextObj_GetTextRenderMode", _INT, _AT)
font_of: Callable[[Address], Address | None] = _call("FPDFTextObj_GetFont", _AT, _AT)

fill_draw_mode: Callable[[Address, Address, Address], None] = _call("FPDFPath_GetDrawMode", None, _AT, _AT, _AT)
"""Path, two integers: how it is filled, whether it is stroked."""
count_segments: Callable[[Address], int] = _call("FPDFPath_CountSegments", _INT, _AT)

clip_path_of: Callable[[Address], Address | None] = _call("FPDFPageObj_GetClipPath", _AT, _AT)
count_clips: Callable[[Address], int] = _call("FPDFClipPath_CountPaths", _INT, _AT)
count_clip_segments: Callable[[Address, int], int] = _call("FPDFClipPath_CountPathSegments", _INT, _AT, _INT)
clip_segment_at: Callable[[Address, int, int], Address | None] = _call(
    "FPDFClipPath_GetPathSegment", _AT, _AT, _INT, _INT
)
fill_point: Callable[[Address, Address, Address], None] = _call("FPDFPathSegment_GetPoint", None, _AT, _AT, _AT)
"""Segment, two floats: x, y."""

count_marks: Callable[[Address], int] = _call("FPDFPageObj_CountMarks", _INT, _AT)
mark_at: Callable[[Address, int], Address | None] = _call("FPDFPageObj_GetMark", _AT, _AT, ctypes.c_ulong)
remove_mark: Callable[[Address, Address], int] = _call("FPDFPageObj_RemoveMark", _INT, _AT, _AT)
mark_value_kind: Callable[[Address, bytes], int] = _call(
    "FPDFPageObjMark_GetParamValueType", _INT, _AT, ctypes.c_char_p
)
fill_mark_name: Callable[[Address, Address, int, Address], int] = _call(
    "FPDFPageObjMark_GetName", _INT, _AT, _AT, ctypes.c_ulong, _AT
)
"""Mark, memory, its bytes, one unsigned long: the bytes written."""


def ask_all(call: Callable[..., object], *given: Iterable[Address | int]) -> None:
    """Call with the first of each argument, then with the second, and so on, for what the calls fill."""
    deque(map(call, *given), maxlen=0)


def address_of(pointer: "pdfium.FPDF_PAGE") -> Address:
    """Return the address that a pointer of pypdfium2 holds, 0 for none.

    Example:
        >>> address_of(ctypes.POINTER(ctypes.c_int)())
        0
    """
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0
