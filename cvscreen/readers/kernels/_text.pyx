# cython: language_level=3, wraparound=False, cdivision=True
"""A page's text cut into words, and spaces that it lost or only seems to have: see ``readers.pdf.words``, ``gaps``."""

from cpython.unicode cimport PyUnicode_Substring
from libc.math cimport fabs
from libc.stdlib cimport qsort

from cvscreen.readers.kernels._objects cimport Address, entry

ctypedef int (*Floats)(Address, int, float*) noexcept

cdef Floats fill_loose_box
cdef double lost_space_em, spaced_em, widest_em, space_em
cdef bint ready = False

cdef enum:
    MOST = 64


cdef int prepare() except -1:
    """Look up PDFium's function and what the Python modules say: once, when first asked."""
    global ready, fill_loose_box, lost_space_em, spaced_em, widest_em, space_em
    if ready:
        return 0
    from cvscreen.readers.pdf import gaps, wide_set

    if 2 * wide_set.MAX_CHARS > MOST:
        raise ImportError("more characters are looked at than there is room for")
    lost_space_em, spaced_em = gaps.LOST_SPACE_EM, wide_set.SPACED_EM
    widest_em, space_em = wide_set.WIDEST_EM, wide_set.SPACE_EM
    fill_loose_box = <Floats>entry("FPDFText_GetLooseCharBox")
    ready = True
    return 0


cdef void box_at(Address page, int index, float* box) noexcept:
    """Fill left, top, right and bottom of a character, zeros where it has no place."""
    box[0] = box[1] = box[2] = box[3] = 0.0
    fill_loose_box(page, index, box)


def split(size_t page, int start, int end):
    """Return a run of characters split where gaps show that spaces were lost; see ``Gaps.split``."""
    prepare()
    cdef float box[4]
    cdef double left, right, height
    cdef list parts = []
    cdef int index, begin = start
    box_at(<Address>page, start, box)
    left, right, height = box[0], box[2], fabs(<double>box[1] - <double>box[3])
    for index in range(start + 1, end):
        box_at(<Address>page, index, box)
        height = height if height != 0.0 else 1.0
        if box[0] - right > lost_space_em * height or box[0] < left - height:
            parts.append((begin, index))
            begin = index
        left, right, height = box[0], box[2], fabs(<double>box[1] - <double>box[3])
    parts.append((begin, end))
    return parts


cdef int by_value(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const double*>one)[0], b = (<const double*>other)[0]
    return -1 if a < b else a > b


def is_wide_set(size_t page, str text, int first, int end, int space):
    """Say whether a space is as wide as the gaps between the letters around it, which are set wide.

    Args:
        page: The text page.
        text: Its text.
        first: The first character that is looked at.
        end: The character behind the last.
        space: The space.
    """
    prepare()
    cdef double gaps[MOST]
    cdef double ordered[MOST]
    cdef float box[4]
    cdef double before = 0.0, height = 0.0, usual, here = 0.0
    cdef int index, count = -1
    for index in range(max(first, 0), min(end, len(text), first + MOST)):
        if not text[index].isalpha():
            continue
        box_at(<Address>page, index, box)
        if count < 0:
            height = fabs(<double>box[1] - <double>box[3])
        else:
            gaps[count] = ordered[count] = box[0] - before
            if index == space + 1:
                here = gaps[count]
        before = box[2]
        count += 1
    if count < 2:
        return False
    qsort(ordered, count, sizeof(double), by_value)
    usual = ordered[count // 2] if count % 2 else (ordered[count // 2 - 1] + ordered[count // 2]) / 2
    return spaced_em * height < usual < widest_em * height and here <= usual + space_em * height


def split_words(str text, Py_ssize_t longest):
    """Return the words of a text, the numbers of their first and last characters, and which words are odd.

    Odd are those with characters beyond printable ASCII, and those of so many letters.
    """
    cdef list words = [], firsts = [], lasts = [], odd = []
    cdef Py_ssize_t at, start = 0, length = len(text)
    cdef bint plain = True
    cdef Py_UCS4 char
    for at in range(length + 1):
        char = text[at] if at < length else 32
        if char != 32 and char != 10 and char != 13:
            plain = plain and 32 < char < 127
            continue
        if at > start:
            if not plain or at - start >= longest:
                odd.append(len(words))
            words.append(PyUnicode_Substring(text, start, at))
            firsts.append(start)
            lasts.append(at - 1)
        start, plain = at + 1, True
    return words, firsts, lasts, odd
