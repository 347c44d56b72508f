# cython: language_level=3, wraparound=False, cdivision=True
"""Chunks and strips made in C: see ``readers.layout.lines``. Their numbers are those of the words, the objects too."""

from libc.math cimport INFINITY

from cvscreen._rows cimport blank, field, item, number, put, settled

cdef type Chunk, Strip
cdef object unknown_size, left_of
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python module says: once, when first asked."""
    global ready, Chunk, Strip, unknown_size, left_of
    if ready:
        return 0
    from operator import itemgetter

    from cvscreen.readers.layout.lines import DEFAULT_SIZE_PT as unknown_size
    from cvscreen.readers.layout.lines import Chunk, Strip

    left_of = itemgetter(1)
    ready = True
    return 0


cdef object size_of(object piece):
    """Return a word's size, an assumed one where it is unknown or zero."""
    prepare()
    size = field(piece, 2)
    return size if size is not None and number(size) != 0.0 else unknown_size


cdef object lesser(object one, object other):
    return other if number(other) < number(one) else one


cdef object greater(object one, object other):
    return other if number(other) > number(one) else one


cdef object chunk_of(list pieces, Py_ssize_t start, Py_ssize_t end, double gap_em):
    """Return the chunk of a line's words from one to another, of which one at least has a place."""
    cdef object x0 = None, x1 = None, top = None, bottom = None, size = size_of(item(pieces, start)), chunk
    cdef Py_ssize_t n
    for n in range(start, end):
        piece = item(pieces, n)
        size, box = greater(size, size_of(piece)), field(piece, 1)
        if box is None:
            continue
        if x0 is None:
            x0, top, x1, bottom = field(box, 1), field(box, 2), field(box, 3), field(box, 4)
            continue
        x0, top = lesser(x0, field(box, 1)), lesser(top, field(box, 2))
        x1, bottom = greater(x1, field(box, 3)), greater(bottom, field(box, 4))
    if x0 is None:
        raise ValueError("none of the words has a place")
    chunk = blank(Chunk, 8)
    put(chunk, 0, settled(pieces if end - start == len(pieces) else pieces[start:end]))
    put(chunk, 1, x0)
    put(chunk, 2, x1)
    put(chunk, 3, top)
    put(chunk, 4, bottom)
    put(chunk, 5, field(item(pieces, start), 7))
    put(chunk, 6, size)
    put(chunk, 7, 0.0 if end - start == 1 else gap_em)
    return chunk


def make_chunk(pieces):
    """Return the chunk of some words on a line."""
    return chunk_of(list(pieces), 0, len(pieces), INFINITY)


cdef object strip_of_all(list chunks):
    """Return the strip of some chunks, put from left to right."""
    prepare()
    cdef Py_ssize_t n, count = len(chunks)
    cdef object first = item(chunks, 0), strip, top = field(first, 3), bottom = field(first, 4), middle = field(first, 5)
    cdef list heights
    for n in range(1, count):
        if number(field(item(chunks, n), 1)) < number(field(item(chunks, n - 1), 1)):
            chunks = sorted(chunks, key=left_of)
            break
    if count > 1:
        heights = sorted([field(chunk, 5) for chunk in chunks])
        middle = heights[count // 2]
        if count % 2 == 0:
            middle = (heights[count // 2 - 1] + middle) / 2
        for n in range(count):
            top, bottom = lesser(top, field(item(chunks, n), 3)), greater(bottom, field(item(chunks, n), 4))
    strip = blank(Strip, 4)
    put(strip, 0, settled(chunks))
    put(strip, 1, middle)
    put(strip, 2, top)
    put(strip, 3, bottom)
    return strip


def make_strip(chunks):
    """Return the strip of some chunks, put from left to right."""
    return strip_of_all(list(chunks))
