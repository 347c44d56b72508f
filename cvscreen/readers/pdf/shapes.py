"""What is drawn on a PDF page besides text: rules, filled boxes, images; in painting order."""

import ctypes
from collections.abc import Callable, Iterable, Sequence
from itertools import compress, repeat
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address, Pointer
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import clip_of, colors_of, hex_color, intersection

MAX_OBJECTS = 20_000
"""Objects looked at on a page; a drawn map has more, a CV has hundreds."""
MAX_FORM_DEPTH = 4
"""Forms within forms that are looked into; deeper nesting is an attack (10 × 10 levels stop every reader)."""

MAX_MARKS = 8
"""Nested marks of an object that are looked at."""
TEXT = 1
"""The kind of a text object."""
RECTANGLE_SEGMENTS = (4, 5, 6)
"""Segments of a path that is a rectangle: three or four lines, the move before them, a line back to the start."""
SPECK_PT = (1.0, 8.0)
"""Sides of what is neither bullet, rule nor cover: the dots of a dotted rule, of which a page may hold thousands."""

_NAME = ctypes.c_ushort * 16
_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5

THIN_PT = 3.0
"""What is not higher or not wider than this is a line."""
RING_PT = 6.5
"""The widest ring that is drawn before list items."""

_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used once an object only."""


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

    ``kinds`` and ``addresses`` are those of the objects that were looked at, in painting order.
    """

    shapes: tuple[Shape, ...]
    full: bool
    kinds: Sequence[int] = ()
    addresses: Sequence[Address] = ()

    @property
    def has_text(self) -> bool:
        """Whether text is drawn on the page."""
        return TEXT in self.kinds

    @property
    def first_text(self) -> int:
        """When the first text object is painted, in the count of ``Shape.order``."""
        return self.kinds.index(TEXT) if self.has_text else len(self.kinds)

    def texts(self) -> list[Address]:
        """Return the text objects."""
        return list(compress(self.addresses, map(TEXT.__eq__, self.kinds)))

    def orders(self) -> dict[Address, int]:
        """Return when each object is painted, in the count of ``Shape.order``."""
        return dict(zip(self.addresses, range(len(self.addresses)), strict=True))


class Matrix(NamedTuple):
    """How forms move what is drawn in them: (x, y) comes to stand at (ax + cy + e, bx + dy + f)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, outer: "Matrix") -> "Matrix":
        """Return this matrix followed by an outer one."""
        return Matrix(
            self.a * outer.a + self.b * outer.c,
            self.a * outer.b + self.b * outer.d,
            self.c * outer.a + self.d * outer.c,
            self.c * outer.b + self.d * outer.d,
            self.e * outer.a + self.f * outer.c + outer.e,
            self.e * outer.b + self.f * outer.d + outer.f,
        )


IDENTITY = Matrix()
"""Of what no form moves: this very one."""


class Objects(NamedTuple):
    """Objects of a page, each of their properties beside itself: what they are, where PDFium holds them, the matrix."""

    kinds: list[int]
    addresses: list[Address]
    matrices: list[Matrix]

    def of_kind(self, kind: int) -> list[Pointer]:
        """Return pointers to the objects of a kind."""
        return [calls.pointer(at) for one, at in zip(self.kinds, self.addresses, strict=True) if one == kind]


def read_drawing(objects: Objects, frame: PageFrame) -> Drawing:
    """Return what is drawn on a page besides text."""
    kinds, addresses, matrices = objects
    full = len(kinds) < MAX_OBJECTS
    if kernels.COMPILED:
        return Drawing(tuple(kernels.objects.shapes_of(kinds, addresses, matrices, frame)), full, kinds, addresses)
    orders = [order for order, kind in enumerate(kinds) if kind != TEXT]
    pointers = [calls.pointer(addresses[order]) for order in orders]
    memory = calls.slots(ctypes.c_float, 4, (0, 1, 2, 3), count=len(orders))
    calls.ask_all(calls.fill_bounds, pointers, *memory.pointers)
    drawn = []
    for order, pointer, edges in zip(orders, pointers, zip(*memory.columns(len(orders)), strict=True), strict=True):
        kind, matrix = kinds[order], matrices[order] if matrices else IDENTITY
        if kind != _PATH or matrix is not IDENTITY or not _is_speck(edges):
            drawn.append(_new(_Object, (order, kind, pointer, matrix, _box_of(edges, matrix, frame))))
    shapes = [*_paths([one for one in drawn if one.kind == _PATH], frame), *_others(drawn)]
    shapes.sort(key=lambda shape: shape.order)
    return Drawing(tuple(shapes), full, kinds, addresses)


def _is_speck(edges: Sequence[float]) -> bool:
    left, bottom, right, top = edges
    width, height = right - left, top - bottom
    low, high = SPECK_PT
    return (width < low and height < high) or (height < low and width < high)


def find_layered(addresses: Iterable[Address]) -> frozenset[Address]:
    """Return which text objects belong to a layer, which a viewer may not show."""
    if kernels.COMPILED:
        return kernels.marks.find_layered(addresses, MAX_MARKS)
    name = _NAME()
    length = ctypes.c_ulong()
    return frozenset(address for address in addresses if address and _is_layered(address, name, length))


def _is_layered(address: Address, name: "ctypes.Array[ctypes.c_ushort]", length: ctypes.c_ulong) -> bool:
    one, memory, written = map(calls.pointer, (address, ctypes.addressof(name), ctypes.addressof(length)))
    for index in range(min(calls.count_marks(one), MAX_MARKS)):
        length.value = 0
        calls.fill_mark_name(calls.pointer(calls.mark_at(one, index) or 0), memory, 32, written)
        # "OC" in UTF-16 and the final zero
        if length.value == 6 and name[0] == 0x4F and name[1] == 0x43:
            return True
    return False


def walk_objects(page: "pdfium.FPDF_PAGE") -> Objects:
    """Return a page's objects in painting order, at most ``MAX_OBJECTS``, those inside of forms behind their form.

    No matrices stand for those of a page without forms: nothing moves its objects.
    """
    kinds, addresses = _objects_in(calls.address_of(page), calls.count_objects, calls.object_at, MAX_OBJECTS)
    level = Objects(kinds, addresses, [])
    if _FORM not in kinds:
        return level
    unfolded = Objects([], [], [])
    _unfold(unfolded, level, (IDENTITY, 0))
    return unfolded


def _objects_in(
    holder: Address, count_in: Callable[[Pointer], int], object_at: Callable[[Pointer, int], Address | None], most: int
) -> tuple[list[int], list[Address]]:
    """Return the kinds and the addresses of the objects of a page or of a form."""
    if kernels.COMPILED:
        return kernels.objects.objects_in(holder, most, count_in is calls.count_form_objects)
    at = calls.pointer(holder)
    addresses = list(map(object_at, repeat(at), range(min(count_in(at), most))))
    kinds = list(map(calls.kind_of, map(calls.pointer, addresses)))
    return kinds, [address or 0 for address in addresses]


def _unfold(found: Objects, level: Objects, place: tuple[Matrix, int]) -> None:
    """Add objects, and behind each form its own; ``place`` is the matrix around them, and how deep they lie."""
    outer, depth = place
    forms = [index for index, kind in enumerate(level.kinds) if kind == _FORM] if depth < MAX_FORM_DEPTH else []
    start = 0
    for index in (*forms, len(level.kinds)):
        # all up to the next form, and that with them
        end = min(index + 1, len(level.kinds), start + MAX_OBJECTS - len(found.kinds))
        found.kinds.extend(level.kinds[start:end])
        found.addresses.extend(level.addresses[start:end])
        found.matrices.extend([outer] * (end - start))
        start = end
        if end <= index:
            return
        form, most = level.addresses[index], MAX_OBJECTS - len(found.kinds)
        inner = Objects(*_objects_in(form, calls.count_form_objects, calls.form_object_at, most), [])
        _unfold(found, inner, (_matrix_of(calls.pointer(form), outer), depth + 1))


def _matrix_of(form: Pointer, outer: Matrix) -> Matrix:
    raw = calls.SIX_FLOATS()
    calls.fill_object_matrix(form, calls.pointer(ctypes.addressof(raw)))
    matrix = Matrix(*raw).then(outer)
    return IDENTITY if matrix == IDENTITY else matrix


class _Object(NamedTuple):
    order: int
    kind: int
    pointer: Pointer
    matrix: Matrix
    box: Box


def _others(objects: Sequence[_Object]) -> list[Shape]:
    """Return pictures, shadings and forms that show through."""
    return [
        Shape("group" if one.kind == _FORM else "image", one.box, None, one.order)
        for one in objects
        if one.kind in (_IMAGE, _SHADING) or (one.kind == _FORM and calls.is_transparent(one.pointer))
    ]


def _paths(objects: Sequence[_Object], frame: PageFrame) -> list[Shape]:
    """Return what paths paint, as far as it matters."""
    memory = calls.slots(ctypes.c_int, 2, (0, 1), count=len(objects))
    calls.ask_all(calls.fill_draw_mode, [one.pointer for one in objects], *memory.pointers)
    fills, strokes = memory.columns(len(objects))
    return [
        *_filled(list(compress(objects, fills)), frame),
        *(
            Shape("line", one.box, None, one.order)
            for one, fill, stroke in zip(objects, fills, strokes, strict=True)
            if stroke and not fill and (_thin(one.box) or _small(one.box))
        ),
    ]


def _filled(objects: Sequence[_Object], frame: PageFrame) -> list[Shape]:
    shapes = []
    colors = zip(*colors_of([one.pointer for one in objects]), strict=True)
    for one, (red, green, blue, alpha) in zip(objects, colors, strict=True):
        if alpha < 128:
            # what shows through hides nothing and is no band
            continue
        color = hex_color(red, green, blue)
        if _thin(one.box):
            shapes.append(Shape("line", one.box, color, one.order))
            continue
        path = calls.clip_path_of(one.pointer) if one.matrix is IDENTITY else None
        clip = clip_of(calls.pointer(path), frame) if path else None
        is_rectangle = calls.count_segments(one.pointer) in RECTANGLE_SEGMENTS
        shapes.append(Shape("fill", intersection(one.box, clip) if clip else one.box, color, one.order, is_rectangle))
    return shapes


def _box_of(edges: Sequence[float], matrix: Matrix, frame: PageFrame) -> Box:
    left, bottom, right, top = edges
    if matrix is not IDENTITY:
        (left, bottom), (right, top) = (
            (x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f)
            for x, y in ((left, bottom), (right, top))
        )
    if frame.turn == 0 and left <= right and bottom <= top:
        number, first, _, _, edge, _ = frame
        return _new(Box, (number, left - first, edge - top, right - first, edge - bottom))
    return frame.box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def _thin(box: Box) -> bool:
    return box[3] - box[1] <= THIN_PT or box[4] - box[2] <= THIN_PT


def _small(box: Box) -> bool:
    """Whether it may be a ring before a list item, as browsers draw the items of a list within a list."""
    return box[3] - box[1] <= RING_PT and box[4] - box[2] <= RING_PT
