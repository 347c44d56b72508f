# cython: language_level=3, wraparound=False, cdivision=True
"""From words to strips in loops of C: see ``readers.layout.lines``. What is rare is left to the Python there."""

from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.math cimport INFINITY, isfinite
from libc.stdlib cimport qsort

from cvscreen.readers.kernels._chunks cimport chunk_of, size_of, strip_of_all
from cvscreen._rows cimport field, item, number

cdef object lines
cdef double baseline_em, segment_em, justified_ratio, lone_em, lone_ratio, size_ratio, min_space_em, cell_em
cdef double overprint_em, overlap_share
cdef Py_ssize_t min_spaces, min_leaders, min_letters
cdef str leaders
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python module says: once, when first asked."""
    global ready, lines, baseline_em, segment_em, justified_ratio, lone_em, lone_ratio, size_ratio
    global min_space_em, cell_em, overprint_em, overlap_share, min_spaces, leaders
    global min_leaders, min_letters
    if ready:
        return 0
    from cvscreen.readers.layout import lines

    baseline_em, segment_em, justified_ratio = lines.BASELINE_EM, lines.SEGMENT_EM, lines.JUSTIFIED_RATIO
    lone_em, lone_ratio, size_ratio = lines.LONE_EM, lines.LONE_RATIO, lines.SIZE_RATIO
    min_space_em, cell_em, overprint_em = lines.MIN_SPACE_EM, lines.CELL_EM, lines.OVERPRINT_EM
    overlap_share, min_spaces = lines.OVERLAP_SHARE, lines.MIN_SPACES
    min_leaders, min_letters, leaders = lines.MIN_LEADERS, lines.MIN_LETTERS, lines.LEADERS
    ready = True
    return 0


cdef struct Place:
    double baseline
    double left
    Py_ssize_t number


cdef int by_baseline(const void* one, const void* other) noexcept nogil:
    cdef const Place* a = <const Place*>one
    cdef const Place* b = <const Place*>other
    if a.baseline != b.baseline:
        return -1 if a.baseline < b.baseline else 1
    return by_left(one, other)


cdef int by_left(const void* one, const void* other) noexcept nogil:
    cdef const Place* a = <const Place*>one
    cdef const Place* b = <const Place*>other
    if a.left != b.left:
        return -1 if a.left < b.left else 1
    return -1 if a.number < b.number else 1


cdef int by_value(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const double*>one)[0], b = (<const double*>other)[0]
    return -1 if a < b else a > b


cdef class Room:
    """Memory for the words of one line."""

    cdef Place* places
    cdef double* lefts
    cdef double* rights
    cdef double* sizes
    cdef double* gaps
    cdef double* sorted_gaps

    def __cinit__(self, Py_ssize_t count):
        self.places = <Place*>PyMem_Malloc((count + 1) * sizeof(Place))
        self.lefts = <double*>PyMem_Malloc(5 * (count + 1) * sizeof(double))
        if self.places == NULL or self.lefts == NULL:
            raise MemoryError
        self.rights, self.sizes = self.lefts + count + 1, self.lefts + 2 * (count + 1)
        self.gaps, self.sorted_gaps = self.lefts + 3 * (count + 1), self.lefts + 4 * (count + 1)

    def __dealloc__(self):
        PyMem_Free(self.places)
        PyMem_Free(self.lefts)


cdef bint is_finite(object box) except -1:
    cdef int n
    for n in range(1, 5):
        if not isfinite(number(field(box, n))):
            return False
    return True


def find_strips(pieces):
    """Return the strips of words; see ``lines.find_strips``. None where a place is no number."""
    prepare()
    cdef list words = list(pieces), strips = [], group = []
    cdef Py_ssize_t n, at, count = 0
    cdef Room placed = Room(len(words)), room = Room(len(words))
    cdef double first = 0.0, size = 0.0, here, lower
    for n in range(len(words)):
        piece = item(words, n)
        box = field(piece, 1)
        if box is None:
            continue
        placed.places[count].baseline = number(field(piece, 7))
        placed.places[count].left = number(field(box, 1))
        placed.places[count].number = n
        if not (isfinite(placed.places[count].baseline) and is_finite(box) and isfinite(number(size_of(piece)))):
            return None
        count += 1
    qsort(placed.places, count, sizeof(Place), by_baseline)
    for at in range(count):
        piece = item(words, placed.places[at].number)
        if group:
            lower = placed.places[at].baseline - first
            if lower > 0.0:
                here = number(size_of(piece))
                if lower > baseline_em * (size if size < here else here):
                    strips.append(strip_of(group, room))
                    group = []
        if not group:
            first, size = placed.places[at].baseline, number(size_of(piece))
        group.append(piece)
    if group:
        strips.append(strip_of(group, room))
    return join_overlapping(strips)


cdef object strip_of(list group, Room room):
    cdef Py_ssize_t n
    if len(group) > 1 and number(field(item(group, 0), 7)) != number(field(item(group, len(group) - 1), 7)):
        # those on one baseline stand from left to right already
        for n in range(len(group)):
            room.places[n].left, room.places[n].number = number(field(field(item(group, n), 1), 1)), n
        qsort(room.places, len(group), sizeof(Place), by_left)
        group = [item(group, room.places[n].number) for n in range(len(group))]
    if is_odd(group):
        group = lines.mend_line(group, dotted=True, spaced=True)
    return strip_of_all(chunks_of(group, room))


cdef bint is_odd(list group) except -1:
    """Whether dots may lead through a line, or words may be set wide in it."""
    cdef Py_ssize_t dots = 0, letters = 0
    for piece in group:
        text = <str?>field(piece, 0)
        dots += text[0] in leaders
        letters += len(text) == 1
    return dots >= min_leaders or letters >= min_letters


cdef list chunks_of(list pieces, Room room):
    """Return the chunks of a line's words, which stand from left to right; see ``lines._chunks_of``."""
    cdef Py_ssize_t n, start = 0, count = len(pieces)
    cdef double gap, widest, least, smallest, largest
    cdef bint alike
    cdef list chunks
    if count == 1:
        return [chunk_of(pieces, 0, 1, 0.0)]
    for n in range(count):
        piece = item(pieces, n)
        box = field(piece, 1)
        room.lefts[n], room.rights[n] = number(field(box, 1)), number(field(box, 3))
        room.sizes[n] = number(size_of(piece))
    widest = least = room.gaps[0] = room.lefts[1] - room.rights[0]
    smallest = largest = room.sizes[0]
    for n in range(1, count):
        smallest, largest = min(smallest, room.sizes[n]), max(largest, room.sizes[n])
    for n in range(1, count - 1):
        gap = room.gaps[n] = room.lefts[n + 1] - room.rights[n]
        widest, least = max(widest, gap), min(least, gap)
    alike = largest < size_ratio * smallest
    if least < -overprint_em * smallest:
        return lines._chunks_of(pieces)
    if alike and widest <= lone_em * smallest:
        return [chunk_of(pieces, 0, count, widest / smallest)]
    chunks = []
    for n in range(count - 1):
        gap = room.gaps[n]
        if (not alike or gap > lone_em * smallest) and sets_apart(pieces, room, n, count - 1):
            chunks.append(chunk_of(pieces, start, n + 1, INFINITY))
            start = n + 1
    chunks.append(chunk_of(pieces, start, count, INFINITY))
    return chunks


cdef bint sets_apart(list pieces, Room room, Py_ssize_t n, Py_ssize_t count) except -1:
    """Whether the gap behind a word is wide for its size, and wide among the line's gaps; see ``lines._sets_apart``."""
    cdef double gap = room.gaps[n], one = room.sizes[n], other = room.sizes[n + 1], usual = 0.0, most = 0.0
    cdef double small = min(one, other), large = max(one, other)
    cdef Py_ssize_t at, narrower = 0
    if gap > cell_em * small:
        return True
    if gap > segment_em * small:
        if count >= 4:
            for at in range(count):
                room.sorted_gaps[at] = room.gaps[at]
            qsort(room.sorted_gaps, count, sizeof(double), by_value)
            usual = room.sorted_gaps[count // 4]
        if gap > justified_ratio * usual:
            return True
    if gap > lone_em * small and count >= min_spaces + 1:
        for at in range(count):
            if room.gaps[at] < gap:
                most = room.gaps[at] if not narrower or room.gaps[at] > most else most
                narrower += 1
        if narrower >= min_spaces and gap >= lone_ratio * most:
            return True
    if large >= size_ratio * small and gap >= min_space_em * small:
        return min(len(field(item(pieces, n), 0)), len(field(item(pieces, n + 1), 0))) > 1
    return False


cdef list join_overlapping(list strips):
    """Join neighbours that a reader sees as one line; see ``lines._join_overlapping``."""
    cdef list joined = []
    above = None
    for strip in strips:
        if above is not None and overlaps(above, strip) and lines._is_same_line(above, strip):
            strip = lines.joined_line(above, strip)
            joined.pop()
        joined.append(strip)
        above = strip
    return joined


cdef bint overlaps(object above, object below) except -1:
    """Whether two strips share enough of their height to be one line."""
    cdef double top = number(field(above, 2)), bottom = number(field(above, 3))
    cdef double other_top = number(field(below, 2)), other_bottom = number(field(below, 3))
    if other_top > bottom:
        return False
    return not (min(bottom, other_bottom) - max(top, other_top)
                < overlap_share * min(bottom - top, other_bottom - other_top))
