# cython: language_level=3, wraparound=False, cdivision=True
"""Which lines stand across a gutter, in loops of C: see ``readers.layout.crossings.Lines``."""

from cpython.mem cimport PyMem_Calloc, PyMem_Free
from libc.math cimport isfinite
from libc.stdlib cimport qsort

from cvscreen._rows cimport field, item, number

cdef object crossings
cdef double cross_pt, edge_pt, min_gap_pt
cdef bint ready = False


cdef enum:
    ACROSS = 1
    NEAR = 2
    JOINED = 4
    BELOW = 8


cdef int prepare() except -1:
    """Look up what the Python module says: once, when first asked."""
    global ready, crossings, cross_pt, edge_pt, min_gap_pt
    if ready:
        return 0
    from cvscreen.readers.layout import crossings

    cross_pt, edge_pt, min_gap_pt = crossings.CROSS_PT, crossings.EDGE_PT, crossings.MIN_GAP_PT
    ready = True
    return 0


cdef int by_value(const void* one, const void* other) noexcept nogil:
    cdef double a = (<const double*>one)[0], b = (<const double*>other)[0]
    return -1 if a < b else a > b


cdef Py_ssize_t count_below(const double* values, Py_ssize_t count, double limit, bint inclusive) noexcept:
    """Return how many sorted values are lower than a limit, or as low."""
    cdef Py_ssize_t low = 0, high = count, middle
    while low < high:
        middle = (low + high) // 2
        if values[middle] < limit or (inclusive and values[middle] == limit):
            low = middle + 1
        else:
            high = middle
    return low


def lines_of(strips, rules, double gutter_em):
    """Return ``Lines``; None where a place is no number, or nothing stands in the lines."""
    prepare()
    cdef Lines lines = Lines(strips, rules, gutter_em)
    return lines if lines.usable else None


cdef class Lines:
    """The lines of a part of a page, and which of them stand across a gutter."""

    cdef readonly object strips
    cdef list own, rules
    cdef bint usable
    cdef Py_ssize_t count, parts, spans
    cdef double* memory
    cdef double* lefts
    cdef double* starts
    cdef double* rights
    cdef double* begins
    cdef double* ends
    cdef double* heights
    cdef Py_ssize_t* firsts
    cdef char* flags

    def __cinit__(self, strips, rules, double gutter_em):
        cdef Py_ssize_t n
        self.strips, self.own, self.rules = strips, list(strips), list(rules)
        self.count, self.parts = len(self.own), 0
        for n in range(self.count):
            self.parts += len(field(item(self.own, n), 0))
        self.firsts = <Py_ssize_t*>PyMem_Calloc(self.count + 1, sizeof(Py_ssize_t))
        self.flags = <char*>PyMem_Calloc(self.count + 1, 1)
        self.memory = <double*>PyMem_Calloc(5 * self.parts + len(self.rules) + 1, sizeof(double))
        if self.firsts == NULL or self.flags == NULL or self.memory == NULL:
            raise MemoryError
        self.lefts, self.starts = self.memory, self.memory + self.parts
        self.rights, self.begins = self.memory + 2 * self.parts, self.memory + 3 * self.parts
        self.ends, self.heights = self.memory + 4 * self.parts, self.memory + 5 * self.parts
        self.usable = self.parts > 0 and self.measure(gutter_em)

    def __dealloc__(self):
        PyMem_Free(self.firsts)
        PyMem_Free(self.flags)
        PyMem_Free(self.memory)

    cdef bint measure(self, double gutter_em) except -1:
        """Fill in where chunks begin and how far each line reaches."""
        cdef Py_ssize_t n, at = 0, end
        cdef double body, size, left, right
        cdef bint fresh
        for n in range(self.count):
            self.firsts[n] = at
            for chunk in field(item(self.own, n), 0):
                self.lefts[at], self.rights[at] = number(field(chunk, 1)), number(field(chunk, 2))
                self.begins[at] = self.ends[at] = size = number(field(chunk, 6))
                if not (isfinite(self.lefts[at]) and isfinite(self.rights[at]) and isfinite(size)):
                    return False
                at += 1
            if not isfinite(number(field(item(self.own, n), 1))):
                return False
        self.firsts[self.count] = self.parts
        qsort(self.ends, self.parts, sizeof(double), by_value)
        body = self.ends[self.parts // 2]
        if self.parts % 2 == 0:
            body = (self.ends[self.parts // 2 - 1] + body) / 2
        for at in range(self.parts):
            size = self.begins[at]
            self.starts[at] = self.lefts[at]
            self.rights[at] += gutter_em * (size if size < body else body)
        qsort(self.starts, self.parts, sizeof(double), by_value)
        for n in range(self.count):
            fresh = True
            for at in range(self.firsts[n], self.firsts[n + 1]):
                left, right = self.lefts[at] + edge_pt, self.rights[at]
                if not fresh and left < self.ends[self.spans - 1]:
                    self.ends[self.spans - 1] = max(self.ends[self.spans - 1], right)
                elif left < right:
                    self.begins[self.spans], self.ends[self.spans] = left, right
                    self.spans += 1
                    fresh = False
        qsort(self.begins, self.spans, sizeof(double), by_value)
        qsort(self.ends, self.spans, sizeof(double), by_value)
        return True

    cdef Py_ssize_t count_across(self, double x) noexcept:
        return count_below(self.begins, self.spans, x, False) - count_below(self.ends, self.spans, x, True)

    cdef void mark_across(self, double x) noexcept:
        cdef Py_ssize_t n, at
        for n in range(self.count):
            self.flags[n] = 0
            for at in range(self.firsts[n], self.firsts[n + 1]):
                if self.lefts[at] + edge_pt < x < self.rights[at]:
                    self.flags[n] = ACROSS
                    break

    cdef int mark_below(self, double x) except -1:
        """Mark the lines that stand right below a rule across a gutter."""
        cdef Py_ssize_t n, passed, before = 0, barriers = 0
        for rule in self.rules:
            if number(field(rule, 0)) < x - cross_pt and number(field(rule, 1)) > x + cross_pt:
                self.heights[barriers] = number(field(rule, 2))
                barriers += 1
        if not barriers:
            return 0
        qsort(self.heights, barriers, sizeof(double), by_value)
        for n in range(self.count):
            passed = count_below(self.heights, barriers, number(field(item(self.own, n), 1)), True)
            if n and before < passed:
                self.flags[n] |= BELOW
            before = passed
        return 0

    cdef list runs(self, double x, Py_ssize_t least):
        """Return the runs of lines of which none is marked as across, and no rule between them."""
        cdef list found = []
        cdef Py_ssize_t n, start = 0
        self.mark_below(x)
        for n in range(self.count):
            if not self.flags[n] & (ACROSS | BELOW):
                continue
            if n - start >= least:
                found.append((start, n))
            start = n + 1 if self.flags[n] & ACROSS else n
        if self.count - start >= least:
            found.append((start, self.count))
        return found

    cdef bint has_sides(self, Py_ssize_t first, Py_ssize_t end, double x, Py_ssize_t least) noexcept:
        cdef Py_ssize_t at, right = 0, count = self.firsts[end] - self.firsts[first]
        for at in range(self.firsts[first], self.firsts[end]):
            right += self.lefts[at] >= x - edge_pt
        return least <= right <= count - least

    def edges(self):
        """Return where chunks begin, each place once, from left to right."""
        cdef Py_ssize_t at
        return [self.starts[at] for at in range(self.parts) if not at or self.starts[at] != self.starts[at - 1]]

    def find_gutters(self, Py_ssize_t least):
        """Return the runs of lines beside a gutter, and whether any edge has enough on both sides."""
        cdef list found = []
        cdef Py_ssize_t at, on_left
        cdef double x, last = -10.0
        cdef bint looked = False
        for at in range(self.parts):
            x = self.starts[at]
            if x - last < 1.0:
                continue
            last = x
            # most edges at which something begins have nothing on one side
            on_left = count_below(self.starts, self.parts, x - edge_pt, False)
            if min(on_left, self.parts - on_left) < least:
                continue
            looked = True
            if self.count - self.count_across(x) < least:
                continue
            self.mark_across(x)
            for first, end in self.runs(x, least):
                if self.has_sides(first, end, x, least):
                    found.append((x, first, end))
        return found, looked

    def find_near(self, double x, Py_ssize_t least):
        """Return the runs of lines beside a gutter of which some only come near to the next column."""
        cdef Py_ssize_t n, first, end, near, split, others
        cdef list found = []
        if 2 * self.count_across(x) >= self.count:
            return found
        self.mark_across(x)
        if not self.mark_near(x):
            return found
        for first, end in self.runs(x, least):
            while first < end and self.flags[first] & NEAR:
                first += 1
            while first < end and self.flags[end - 1] & NEAR:
                end -= 1
            near = split = 0
            for n in range(first, end):
                near += (self.flags[n] & NEAR) != 0
                split += (self.flags[n] & JOINED) != 0
            others = end - first - near
            # each line that is split has a part more, at most two, behind the gutter
            if others and crossings.few_cross(near, split, others) and self.has_sides(first, end, x, least - 2 * split):
                found.append((first, end))
        return found

    cdef bint mark_near(self, double x) except -1:
        """Mark those of the lines across a gutter that only come near to it, and those that read as one across it."""
        cdef Py_ssize_t n
        cdef bint through, some = False
        for n in range(self.count):
            if not self.flags[n] & ACROSS:
                continue
            strip = item(self.own, n)
            through = False
            for chunk in field(strip, 0):
                if number(field(chunk, 1)) < x - edge_pt and number(field(chunk, 2)) > x - min_gap_pt:
                    through = True
                    break
            if not through:
                self.flags[n] = NEAR
            elif begins_at(strip, x) and crossings.parts_at(strip, x) is not None:
                self.flags[n] = NEAR | JOINED
            some = some or self.flags[n] & NEAR
        return some


cdef bint begins_at(object strip, double x) except -1:
    """Whether a word of a line begins at an edge."""
    cdef double left
    for chunk in field(strip, 0):
        for piece in field(chunk, 0):
            box = field(piece, 1)
            if box is not None:
                left = number(field(box, 1))
                if x - edge_pt <= left <= x + edge_pt:
                    return True
    return False
