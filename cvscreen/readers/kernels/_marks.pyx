# cython: language_level=3, wraparound=False
"""The marks under which a page's objects lie, in loops of C: see ``readers.pdf.actual_text`` and ``shapes``."""

from cpython.mem cimport PyMem_Free, PyMem_Malloc

from cvscreen.readers.kernels._objects cimport Address, entry
from cvscreen._rows cimport item

ctypedef int (*Count)(Address) noexcept
ctypedef Address (*At)(Address, int) noexcept
ctypedef int (*Name)(Address, unsigned short*, unsigned long, unsigned long*) noexcept
ctypedef int (*Value)(Address, const char*) noexcept

cdef Count count_marks
cdef At mark_at
cdef Name fill_mark_name
cdef Value mark_value_kind
cdef bint ready = False


cdef int prepare() except -1:
    """Look up PDFium's functions: once, when first asked."""
    global ready, count_marks, mark_at, fill_mark_name, mark_value_kind
    if ready:
        return 0
    count_marks = <Count>entry("FPDFPageObj_CountMarks")
    mark_at = <At>entry("FPDFPageObj_GetMark")
    fill_mark_name = <Name>entry("FPDFPageObjMark_GetName")
    mark_value_kind = <Value>entry("FPDFPageObjMark_GetParamValueType")
    ready = True
    return 0


def find_marks(list kinds, list addresses, int kind, bytes key, int most):
    """Return the most marks that an object of a kind has, and the marks with a key as pairs of object and mark.

    Args:
        kinds: What the objects are.
        addresses: Where PDFium holds them.
        kind: Which of them are asked.
        key: The key.
        most: Nested marks that are looked at.
    """
    prepare()
    cdef Py_ssize_t place, count = min(len(kinds), len(addresses))
    cdef int depth, marks, deepest = 0
    cdef int* found = <int*>PyMem_Malloc((count + 1) * sizeof(int))
    cdef Address mark, before = NULL
    cdef bint told = False, asked = False
    cdef list pairs = []
    if found == NULL:
        raise MemoryError
    try:
        for place in range(count):
            found[place] = count_marks(<Address><size_t>item(addresses, place)) if item(kinds, place) == kind else 0
            deepest = max(deepest, found[place])
        for depth in range(min(deepest, most)):
            for place in range(count):
                if found[place] <= depth:
                    continue
                mark = mark_at(<Address><size_t>item(addresses, place), depth)
                # text objects share the marks that they lie under
                if not asked or mark != before:
                    told, before, asked = mark_value_kind(mark, key) != 0, mark, True
                if told:
                    pairs.append((item(addresses, place), <size_t>mark))
    finally:
        PyMem_Free(found)
    return deepest, pairs


def find_layered(addresses, int most):
    """Return which objects belong to a layer; see ``shapes.find_layered``."""
    prepare()
    cdef unsigned short name[16]
    cdef unsigned long length
    cdef Address one
    cdef int depth
    cdef set found = set()
    for address in addresses:
        one = <Address><size_t>address
        for depth in range(min(count_marks(one), most) if one != NULL else 0):
            length = 0
            fill_mark_name(mark_at(one, depth), name, sizeof(name), &length)
            # "OC" in UTF-16 and the final zero
            if length == 6 and name[0] == 0x4F and name[1] == 0x43:
                found.add(address)
                break
    return frozenset(found)
