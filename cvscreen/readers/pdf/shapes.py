"""What is drawn on a PDF page besides text: rules, filled boxes, images; in painting order."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, repeat
from typing import Literal, NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import clip_of, colors_of, intersection

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

    ``kinds`` and ``addresses`` are those of the objects that were looked at, in painting order.
    """

    shapes: tuple[Shape, ...]
    full: bool
    kinds: Sequence[int] = ()
    addresses: Sequence[Address] = ()

    @property
    def has_text(self) -> bool:
        """Whether text is drawn on the page."""
        return _TEXT in self.kinds

    def texts(self) -> list[Address]:
        """Return the text objects."""
        return [address for kind, address in zip(self.kinds, self.addresses, strict=True) if kind == _TEXT]

    def orders(self) -> dict[Address, int]:
        """Return when each object is painted, in the count of ``Shape.order``."""
        return {address: order for order, address in enumerate(self.addresses)}


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
    holder = calls.address_of(page)
    count = min(calls.count_objects(holder), MAX_OBJECTS)
    addresses = [address or 0 for address in map(calls.object_at, repeat(holder), range(count))]
    kinds = list(map(calls.kind_of, addresses))
    matrices: Sequence[_Matrix] | None = None
    if _FORM in kinds:
        found = list(islice(walk_objects(page), MAX_OBJECTS))
        kinds, addresses, matrices = map(list, zip(*found, strict=True))
    objects = [
        _Object(order, kind, addresses[order], matrices[order] if matrices else _IDENTITY)
        for order, kind in enumerate(kinds)
        if kind != _TEXT
    ]
    asker = _Asker(frame)
    shapes = [*asker.paths([one for one in objects if one.kind == _PATH]), *asker.others(objects)]
    shapes.sort(key=lambda shape: shape.order)
    return Drawing(tuple(shapes), len(kinds) < MAX_OBJECTS, kinds, addresses)


def find_layered(addresses: Iterable[Address]) -> frozenset[Address]:
    """Return which text objects belong to a layer, which a viewer may not show."""
    name = (ctypes.c_ushort * 16)()
    length = ctypes.c_ulong()
    return frozenset(address for address in addresses if address and _is_layered(address, name, length))


def _is_layered(address: Address, name: "ctypes.Array[ctypes.c_ushort]", length: ctypes.c_ulong) -> bool:
    for index in range(min(calls.count_marks(address), MAX_MARKS)):
        mark = calls.mark_at(address, index) or 0
        calls.fill_mark_name(mark, ctypes.addressof(name), 32, ctypes.addressof(length))
        # "OC" in UTF-16 and the final zero
        if length.value == 6 and name[0] == 0x4F and name[1] == 0x43:
            return True
    return False


def walk_objects(page: "pdfium.FPDF_PAGE") -> Iterator[tuple[int, Address, _Matrix]]:
    """Yield a page's objects in painting order, those inside of forms too: kind, address, and the matrix around it."""
    holder = calls.address_of(page)
    for index in range(calls.count_objects(holder)):
        address = calls.object_at(holder, index) or 0
        kind = calls.kind_of(address)
        yield kind, address, _IDENTITY
        if kind == _FORM:
            yield from _form_objects(address, _IDENTITY, 1)


def _form_objects(form: Address, outer: _Matrix, depth: int) -> Iterator[tuple[int, Address, _Matrix]]:
    raw = (ctypes.c_float * 6)()
    calls.fill_object_matrix(form, ctypes.addressof(raw))
    matrix = _Matrix(*raw).then(outer)
    matrix = _IDENTITY if matrix == _IDENTITY else matrix
    for index in range(max(calls.count_form_objects(form), 0)):
        address = calls.form_object_at(form, index) or 0
        kind = calls.kind_of(address)
        yield kind, address, matrix
        if kind == _FORM and depth < MAX_FORM_DEPTH:
            yield from _form_objects(address, matrix, depth + 1)


class _Object(NamedTuple):
    order: int
    kind: int
    address: Address
    matrix: _Matrix


class _Asker:
    """Asks PDFium about page objects, each property of all of them in one go."""

    def __init__(self, frame: PageFrame) -> None:
        self._frame = frame

    def others(self, objects: Sequence[_Object]) -> Iterator[Shape]:
        """Yield pictures, shadings and forms that show through."""
        seen = [
            one
            for one in objects
            if one.kind in (_IMAGE, _SHADING) or (one.kind == _FORM and calls.is_transparent(one.address))
        ]
        for one, box in zip(seen, self._boxes(seen), strict=True):
            yield Shape("group" if one.kind == _FORM else "image", box, None, one.order)

    def paths(self, objects: Sequence[_Object]) -> Iterator[Shape]:
        """Yield what paths paint, as far as it matters."""
        modes = (ctypes.c_int * (2 * len(objects)))()
        at = ctypes.addressof(modes)
        end = at + ctypes.sizeof(modes)
        addresses = [one.address for one in objects]
        calls.ask_all(calls.fill_draw_mode, addresses, range(at, end, 8), range(at + 4, end, 8))
        for one, filled, stroked, box in zip(objects, modes[0::2], modes[1::2], self._boxes(objects), strict=True):
            if not filled and not stroked:
                continue
            thin = box.x1 - box.x0 <= 3.0 or box.bottom - box.top <= 3.0
            if filled:
                shape = self._filled(one, box, thin)
                if shape is not None:
                    yield shape
            elif thin:
                yield Shape("line", box, None, one.order)

    def _filled(self, one: _Object, box: Box, thin: bool) -> Shape | None:
        (red,), (green,), (blue,), (alpha,) = colors_of([one.address])
        if alpha < 128:
            # what shows through hides nothing and is no band
            return None
        color = f"#{red:02x}{green:02x}{blue:02x}"
        if thin:
            return Shape("line", box, color, one.order)
        path = calls.clip_path_of(one.address) if one.matrix is _IDENTITY else None
        clip = clip_of(path, self._frame) if path else None
        if clip is not None:
            box = intersection(box, clip)
        is_rectangle = calls.count_segments(one.address) in RECTANGLE_SEGMENTS
        return Shape("fill", box, color, one.order, is_rectangle)

    def _boxes(self, objects: Sequence[_Object]) -> list[Box]:
        edges = (ctypes.c_float * (4 * len(objects)))()
        at = ctypes.addressof(edges)
        places = [range(at + 4 * number, at + ctypes.sizeof(edges) + 4 * number, 16) for number in range(4)]
        calls.ask_all(calls.fill_bounds, [one.address for one in objects], *places)
        return [
            self._box(left, bottom, right, top, one.matrix)
            for one, left, bottom, right, top in zip(
                objects, edges[0::4], edges[1::4], edges[2::4], edges[3::4], strict=True
            )
        ]

    def _box(self, left: float, bottom: float, right: float, top: float, matrix: _Matrix) -> Box:
        if matrix is not _IDENTITY:
            (left, bottom), (right, top) = (
                (x * matrix.a + y * matrix.c + matrix.e, x * matrix.b + y * matrix.d + matrix.f)
                for x, y in ((left, bottom), (right, top))
            )
        frame = self._frame
        if frame.turn == 0 and left <= right and bottom <= top:
            return Box(frame.number, left - frame.left, frame.top - top, right - frame.left, frame.top - bottom)
        return frame.box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))
