"""What is drawn on a PDF page besides text: rules, filled boxes, images; in painting order."""

import ctypes
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import clip_of

MAX_OBJECTS = 20_000
"""Objects looked at on a page; a drawn map has more, a CV has hundreds."""
MAX_FORM_DEPTH = 4
"""Forms within forms that are looked into; deeper nesting is an attack (10 × 10 levels stop every reader)."""

MAX_MARKS = 8
"""Nested marks of a text object that are looked at."""
RECTANGLE_SEGMENTS = (4, 5, 6)
"""Segments of a path that is a rectangle: three or four lines, the move before them, a line back to the start."""

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5


class Shape(NamedTuple):
    """Something drawn. ``order`` counts in painting order, the page's text objects included.

    ``color`` is what fills it, None where that is not known: images, shadings, transparent groups. ``whole`` says
    whether it fills all of its box, as a rectangle does.
    """

    kind: Literal["fill", "line", "image", "group"]
    box: Box
    color: str | None
    order: int
    whole: bool = True


class Drawing(NamedTuple):
    """A page's shapes in painting order; ``full`` says whether all of its objects were looked at.

    ``texts`` are its text objects with their place in that order.
    """

    shapes: tuple[Shape, ...]
    full: bool
    texts: tuple[tuple[int, "pdfium.FPDF_PAGEOBJECT"], ...] = ()


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, outer: "_Matrix") -> "_Matrix":
        """Return this matrix followed by an outer one."""
        return _Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )


_IDENTITY = _Matrix()


def read_drawing(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> Drawing:
    """Return what is drawn on a page besides text."""
    shapes: list[Shape] = []
    texts: list[tuple[int, pdfium.FPDF_PAGEOBJECT]] = []
    asker = _Asker(frame)
    order = -1
    for order, (kind, pointer, matrix) in enumerate(islice(walk_objects(page), MAX_OBJECTS)):
        if kind == _TEXT:
            texts.append((order, pointer))
        elif shape := asker.shape(kind, pointer, matrix, order):
            shapes.append(shape)
    return Drawing(tuple(shapes), order + 1 < MAX_OBJECTS, tuple(texts))


def order_texts(drawing: Drawing) -> dict[int, int]:
    """Return when each text object (by address) is painted, in the count of ``Shape.order``."""
    return {ctypes.addressof(pointer.contents): order for order, pointer in drawing.texts}


def find_layered(addresses: Iterable[int]) -> frozenset[int]:
    """Return which text objects (by address) belong to a layer, which a viewer may not show."""
    name = (ctypes.c_ushort * 16)()
    length = ctypes.c_ulong()
    return frozenset(address for address in addresses if address and _is_layered(address, name, length))


def _is_layered(address: int, name: "ctypes.Array[ctypes.c_ushort]", length: ctypes.c_ulong) -> bool:
    pointer = ctypes.cast(ctypes.c_void_p(address), pdfium.FPDF_PAGEOBJECT)
    for index in range(min(pdfium.FPDFPageObj_CountMarks(pointer), MAX_MARKS)):
        pdfium.FPDFPageObjMark_GetName(pdfium.FPDFPageObj_GetMark(pointer, index), name, 32, length)
        # "OC" in UTF-16 and the final zero
        if length.value == 6 and name[0] == 0x4F and name[1] == 0x43:
            return True
    return False


def walk_objects(page: "pdfium.FPDF_PAGE") -> Iterator[tuple[int, "pdfium.FPDF_PAGEOBJECT", _Matrix]]:
    """Yield a page's objects in painting order, those inside of forms too: kind, pointer, and the matrix around it."""
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        pointer = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(pointer)
        yield kind, pointer, _IDENTITY
        if kind == _FORM:
            yield from _form_objects(pointer, _IDENTITY, 1)


def _form_objects(
    form: "pdfium.FPDF_PAGEOBJECT", outer: _Matrix, depth: int
) -> Iterator[tuple[int, "pdfium.FPDF_PAGEOBJECT", _Matrix]]:
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(form, raw)
    matrix = _Matrix(raw.a, raw.b, raw.c, raw.d, raw.e, raw.f).then(outer)
    for index in range(max(pdfium.FPDFFormObj_CountObjects(form), 0)):
        pointer = pdfium.FPDFFormObj_GetObject(form, index)
        kind = pdfium.FPDFPageObj_GetType(pointer)
        yield kind, pointer, matrix
        if kind == _FORM and depth < MAX_FORM_DEPTH:
            yield from _form_objects(pointer, matrix, depth + 1)


class _Asker:
    """Asks PDFium about page objects, with its answers' memory made once."""

    def __init__(self, frame: PageFrame) -> None:
        self._frame = frame
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._channels = [ctypes.c_uint() for _ in range(4)]
        self._fill = ctypes.c_int()
        self._stroke = ctypes.c_int()

    def shape(self, kind: int, pointer: "pdfium.FPDF_PAGEOBJECT", matrix: _Matrix, order: int) -> Shape | None:
        """Return an object as a shape, None when it paints nothing that matters."""
        if kind == _PATH:
            return self._path(pointer, matrix, order)
        if kind in (_IMAGE, _SHADING):
            return Shape("image", self._box(pointer, matrix), None, order)
        if kind == _FORM and pdfium.FPDFPageObj_HasTransparency(pointer):
            return Shape("group", self._box(pointer, matrix), None, order)
        return None

    def _path(self, pointer: "pdfium.FPDF_PAGEOBJECT", matrix: _Matrix, order: int) -> Shape | None:
        pdfium.FPDFPath_GetDrawMode(pointer, self._fill, self._stroke)
        if not self._fill.value and not self._stroke.value:
            return None
        box = self._box(pointer, matrix)
        thin = min(box.x1 - box.x0, box.bottom - box.top) <= 3.0
        if not self._fill.value:
            return Shape("line", box, None, order) if thin else None
        red, green, blue, alpha = self._channels
        pdfium.FPDFPageObj_GetFillColor(pointer, red, green, blue, alpha)
        if alpha.value < 128:
            # what shows through hides nothing and is no band
            return None
        color = f"#{red.value:02x}{green.value:02x}{blue.value:02x}"
        if thin:
            return Shape("line", box, color, order)
        clip = clip_of(pointer, self._frame) if matrix == _IDENTITY else None
        if clip is not None:
            box = Box(
                box.page,
                max(box.x0, clip.x0),
                max(box.top, clip.top),
                min(box.x1, clip.x1),
                min(box.bottom, clip.bottom),
            )
        is_rectangle = pdfium.FPDFPath_CountSegments(pointer) in RECTANGLE_SEGMENTS
        return Shape("fill", box, color, order, is_rectangle)

    def _box(self, pointer: "pdfium.FPDF_PAGEOBJECT", matrix: _Matrix) -> Box:
        left, bottom, right, top = self._edges
        pdfium.FPDFPageObj_GetBounds(pointer, left, bottom, right, top)
        corners = [(left.value, bottom.value), (right.value, top.value)]
        (ax, ay), (bx, by) = (
            (x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f) for x, y in corners
        )
        return self._frame.box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
