# cython: language_level=3, wraparound=False, cdivision=True
"""What may hide words, in loops of C: see ``readers.pdf.visibility``."""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from cpython.object cimport PyObject
from libc.math cimport isfinite
from libc.stdlib cimport qsort

from cvscreen._rows cimport field, item, number


cdef struct Middle:
    double y
    double x
    Py_ssize_t index


cdef int by_height(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const Middle*>one).y, b = (<const Middle*>other).y
    return -1 if a < b else a > b


def inks_of(words):
    """Return every ink that words are drawn in."""
    cdef dict found = {}
    cdef PyObject* before = NULL
    for word in words:
        ink = field(word, 1)
        if <PyObject*>ink != before:
            before = <PyObject*>ink
            found[<size_t>before] = ink
    return list(found.values())


def are_inside(words, double width, double height, double tiny):
    """Say whether words stand well inside a page, and are not tiny; False where one has no place."""
    cdef double low = 0.0, up = 0.0, high = 0.0, down = 0.0, flat = 0.0, top, bottom
    cdef bint first = True
    for word in words:
        piece = field(word, 0)
        box, size = field(piece, 1), field(piece, 2)
        if box is None or size is None or not number(size) >= tiny:
            return False
        top, bottom = number(field(box, 2)), number(field(box, 4))
        if first:
            low, up, high, down, flat = number(field(box, 1)), top, number(field(box, 3)), bottom, bottom - top
            first = False
            continue
        low, up = min(low, number(field(box, 1))), min(up, top)
        high, down, flat = max(high, number(field(box, 3))), max(down, bottom), min(flat, bottom - top)
    return not first and low >= 0 and up >= 0 and high <= width and down <= height and flat >= tiny


def find_narrow(words, double least):
    """Return which words are narrower than so much a letter, or have no place."""
    cdef list found = []
    cdef Py_ssize_t index = 0
    for word in words:
        piece = field(word, 0)
        box = field(piece, 1)
        if box is None or number(field(box, 3)) - number(field(box, 1)) < least * len(<str?>field(piece, 0)):
            found.append(index)
        index += 1
    return found


def find_around(list boxes, list areas):
    """Return the numbers of the areas in which the middle of a box lies; see ``around``. None where it is no number."""
    cdef list numbers
    cdef dict found = {}
    cdef Py_ssize_t n, low, high, middle, at, count = 0, which = 0
    cdef double left, top, right, bottom
    cdef Middle* middles = <Middle*>PyMem_Malloc((len(boxes) + 1) * sizeof(Middle))
    if middles == NULL:
        raise MemoryError
    try:
        for n in range(len(boxes)):
            box = item(boxes, n)
            if box is None:
                continue
            middles[count].y = (number(field(box, 2)) + number(field(box, 4))) / 2
            middles[count].x = (number(field(box, 1)) + number(field(box, 3))) / 2
            middles[count].index = n
            if not isfinite(middles[count].y):
                return None
            count += 1
        qsort(middles, count, sizeof(Middle), by_height)
        for box in areas:
            left, top, right, bottom = [number(field(box, n)) for n in range(1, 5)]
            low, high = 0, count
            while low < high:
                middle = (low + high) // 2
                if middles[middle].y < top:
                    low = middle + 1
                else:
                    high = middle
            for at in range(low, count):
                if middles[at].y > bottom:
                    break
                if left <= middles[at].x <= right:
                    numbers = found.setdefault(middles[at].index, [])
                    numbers.append(which)
            which += 1
    finally:
        PyMem_Free(middles)
    return found
