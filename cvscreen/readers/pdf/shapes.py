"""What is drawn on a PDF page besides text: rules, filled boxes, images; in painting order."""

import ctypes
from collections.abc import Iterator
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf.words import PageFrame

MAX_OBJECTS = 20_000
"""Objects looked at on a page; a drawn map has more, a CV has hundreds."""
MAX_FORM_DEPTH = 4
"""Forms within forms that are looked into; deeper nesting is an attack (10 × 10 levels stop every reader)."""

_TEXT, _PATH, _IMAGE, _SHADING, _FORM = 1, 2, 3, 4, 5


class Shape(NamedTuple):
    """Something drawn. ``order`` counts in painting order, the page's text objects included.

    ``color`` is what fills it, None for images, shadings and transparent groups, whose colour is not known.
    """

    kind: Literal["fill", "line", "image", "group"]
    box: Box
    color: str | None
    order: int


class Drawing(NamedTuple):
    """A page's shapes, and when each text object (by address) is painted."""

    shapes: tuple[Shape, ...]
    text_order: dict[int, int]
    optional: frozenset[int]
    """Text objects that belong to a layer, which a viewer may not show."""
    full: bool
    """Whether all objects were looked at."""


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


def read_drawing(page: "pdfium.FPDF_PAGE", frame: PageFrame) -> Drawing:
    """Return what is drawn on a page."""
    shapes: list[Shape] = []
    text_order: dict[int, int] = {}
    optional: set[int] = set()
    full = True
    asker = _Asker(frame)
    for order, (kind, pointer, matrix) in enumerate(_objects(page)):
        if order >= MAX_OBJECTS:
            full = False
            break
        if kind == _TEXT:
            address = ctypes.addressof(pointer.contents)
            text_order[address] = order
            if asker.is_optional(pointer):
                optional.add(address)
        elif shape := asker.shape(kind, pointer, matrix, order):
            shapes.append(shape)
    return Drawing(tuple(shapes), text_order, frozenset(optional), full)


def _objects(page: "pdfium.FPDF_PAGE") -> Iterator[tuple[int, "pdfium.FPDF_PAGEOBJECT", _Matrix]]:
    identity = _Matrix()
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        pointer = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(pointer)
        yield kind, pointer, identity
        if kind == _FORM:
            yield from _form_objects(pointer, identity, 1)


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
        self._name = (ctypes.c_ushort * 16)()
        self._length = ctypes.c_ulong()

    def shape(self, kind: int, pointer: "pdfium.FPDF_PAGEOBJECT", matrix: _Matrix, order: int) -> Shape | None:
        """Return an object as a shape, None when it paints nothing that matters."""
        if kind == _PATH:
            return self._path(pointer, matrix, order)
        if kind in (_IMAGE, _SHADING):
            return Shape("image", self._box(pointer, matrix), None, order)
        if kind == _FORM and pdfium.FPDFPageObj_HasTransparency(pointer):
            return Shape("group", self._box(pointer, matrix), None, order)
        return None

    def is_optional(self, pointer: "pdfium.FPDF_PAGEOBJECT") -> bool:
        """Whether a text object is marked as belonging to a layer."""
        for index in range(min(pdfium.FPDFPageObj_CountMarks(pointer), 8)):
            mark = pdfium.FPDFPageObj_GetMark(pointer, index)
            pdfium.FPDFPageObjMark_GetName(mark, self._name, 32, self._length)
            # "OC" in UTF-16 and the final zero
            if self._length.value == 6 and self._name[0] == 0x4F and self._name[1] == 0x43:
                return True
        return False

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
        return Shape("line" if thin else "fill", box, color, order)

    def _box(self, pointer: "pdfium.FPDF_PAGEOBJECT", matrix: _Matrix) -> Box:
        left, bottom, right, top = self._edges
        pdfium.FPDFPageObj_GetBounds(pointer, left, bottom, right, top)
        corners = [(left.value, bottom.value), (right.value, top.value)]
        (ax, ay), (bx, by) = (
            (x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f) for x, y in corners
        )
        return self._frame.box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
