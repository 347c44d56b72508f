# cython: language_level=3, wraparound=False
"""Frames that clauses fill, in loops of C: see ``matching.frames``. A set of groups is the bits of some bytes."""

from cpython.bytearray cimport PyByteArray_AS_STRING
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.mem cimport PyMem_Free, PyMem_Malloc

from cvscreen._rows cimport blank, field, item, put

cdef type Hit
cdef object groups_at, number_words
cdef str any_number
cdef int stop, tab
cdef Py_ssize_t reach_of_two, reach_of_more, reach_told
cdef bint ready = False

cdef enum:
    MOST = 4


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, Hit, groups_at, number_words, any_number, stop, tab, reach_of_two, reach_of_more, reach_told
    if ready:
        return 0
    from cvscreen.matching import frames, nodes, tokens, walks

    if frames.PLACES_MAX != MOST:
        raise ImportError("another number of places is looked at than there is room for")
    Hit, groups_at = walks.Hit, frames._groups_at
    number_words, any_number, stop, tab = walks.NUMBER_WORDS, nodes.NUMBER, tokens.STOP, tokens.TAB
    reach_of_two, reach_of_more, reach_told = frames.REACH, frames.REACH_VOUCHED, frames.REACH_TOLD
    ready = True
    return 0


cdef struct Place:
    Py_ssize_t first
    Py_ssize_t after


cdef struct Part:
    Place places[MOST]
    Py_ssize_t count
    Py_ssize_t chosen


cdef inline bint holds(const unsigned char* bits, Py_ssize_t group) noexcept:
    return bits[group >> 3] >> (group & 7) & 1


cdef class Clause:
    """What a clause holds of groups: where each stands, and all together."""

    cdef Py_ssize_t size
    cdef list firsts, afters, groups
    cdef bytearray there

    def __cinit__(self, Py_ssize_t size):
        self.size, self.there = size, bytearray(size)
        self.firsts, self.afters, self.groups = [], [], []

    cdef int clear(self) except -1:
        self.firsts, self.afters, self.groups, self.there = [], [], [], bytearray(self.size)
        return 0

    cdef int add(self, object groups, Py_ssize_t first, Py_ssize_t after) except -1:
        cdef bytes held = groups.to_bytes(self.size, "little")
        cdef char* there = PyByteArray_AS_STRING(self.there)
        cdef const char* more = PyBytes_AS_STRING(held)
        cdef Py_ssize_t n
        for n in range(self.size):
            there[n] |= more[n]
        self.firsts.append(first)
        self.afters.append(after)
        self.groups.append(held)
        return 0

    cdef int fill(self, object frames, bytes filing, dict found) except -1:
        """Add the frames that the words of the clause fill; see ``_fill``."""
        cdef dict filed = field(frames, 2)
        cdef const unsigned char* there = <const unsigned char*>PyByteArray_AS_STRING(self.there)
        cdef const unsigned char* asked = <const unsigned char*>PyBytes_AS_STRING(filing)
        cdef Py_ssize_t group, n
        for n in range(self.size):
            if there[n] & asked[n]:
                for group in range(8 * n, 8 * n + 8):
                    if holds(there, group) and holds(asked, group):
                        for frame in filed[group]:
                            self.fill_one(frame, found)
        return 0

    cdef int fill_one(self, object frame, dict found) except -1:
        cdef tuple groups = field(frame, 1)
        cdef Py_ssize_t n, group, count = len(groups)
        cdef const unsigned char* there = <const unsigned char*>PyByteArray_AS_STRING(self.there)
        cdef Part* parts
        cdef Place told = Place(0, 0)
        for n in range(count):
            group = groups[n]
            if not 0 <= group < 8 * self.size:
                raise IndexError("no such group")
            if not holds(there, group):
                return 0
        parts = <Part*>PyMem_Malloc(count * sizeof(Part))
        if parts == NULL:
            raise MemoryError
        try:
            for n in range(count):
                self.find_places(groups[n], &parts[n])
            if find_tightest(parts, count, &told):
                hit = blank(Hit, 4)
                put(hit, 0, field(frame, 0))
                put(hit, 1, told.after)
                put(hit, 2, False)
                put(hit, 3, 100.0)
                (<list?>found.setdefault(told.first, [])).append(hit)
        finally:
            PyMem_Free(parts)
        return 0

    cdef int find_places(self, Py_ssize_t group, Part* part) except -1:
        """Fill in the first places of a group, in order."""
        cdef Py_ssize_t n, at
        cdef Place place
        part.count = part.chosen = 0
        for n in range(len(self.groups)):
            if not holds(<const unsigned char*>PyBytes_AS_STRING(item(self.groups, n)), group):
                continue
            place.first, place.after = item(self.firsts, n), item(self.afters, n)
            at = part.count
            while at and is_before(place, part.places[at - 1]):
                if at < MOST:
                    part.places[at] = part.places[at - 1]
                at -= 1
            if at < MOST:
                part.places[at] = place
                part.count = min(part.count + 1, MOST)
        return 0


cdef inline bint is_before(Place one, Place other) noexcept:
    return one.first < other.first or (one.first == other.first and one.after < other.after)


cdef bint find_tightest(Part* parts, Py_ssize_t count, Place* told) noexcept:
    """Find where the parts of a frame stand closest together, each at one of its places; see ``_tightest``."""
    cdef Py_ssize_t n, width, best = -1, reach = reach_of_two if count < 3 else reach_of_more
    cdef Place whole, pair
    while True:
        whole = reached(parts, count)
        pair = reached(parts, min(count, 2))
        width = whole.after - whole.first
        if width <= reach + 1 and (best < 0 or width < best) and not overlap(parts, count):
            if pair.after - pair.first <= reach_told + 1:
                best, told[0] = width, pair
        # the next choice: the last part moves first
        n = count - 1
        while n >= 0 and parts[n].chosen + 1 >= parts[n].count:
            parts[n].chosen = 0
            n -= 1
        if n < 0:
            return best >= 0
        parts[n].chosen += 1


cdef Place reached(const Part* parts, Py_ssize_t count) noexcept:
    """Return from where to where the places chosen of the first parts reach."""
    cdef Place whole = parts[0].places[parts[0].chosen], place
    cdef Py_ssize_t n
    for n in range(1, count):
        place = parts[n].places[parts[n].chosen]
        whole.first, whole.after = min(whole.first, place.first), max(whole.after, place.after)
    return whole


cdef bint overlap(const Part* parts, Py_ssize_t count) noexcept:
    """Say whether a word stands for two parts."""
    cdef Py_ssize_t n, m
    cdef Place one, other
    for n in range(1, count):
        one = parts[n].places[parts[n].chosen]
        for m in range(n):
            other = parts[m].places[parts[m].chosen]
            if one.first < other.after and other.first < one.after:
                return True
    return False


cdef bint asks_more(object frames, list folded, Py_ssize_t at, bint numbers) except -1:
    """Say whether a word may be in groups by more than itself: with the next, or as a number."""
    cdef str word = item(folded, at)
    cdef object seconds = (<dict?>field(frames, 1)).get(word)
    if seconds is not None and at + 1 < len(folded) and item(folded, at + 1) in seconds:
        return True
    return numbers and ((<Py_UCS4>word[0]).isdigit() or word in number_words)


def frames_in(words, frames, dict readings not None):
    """Return the frames that the clauses of a text fill, by the word they begin at; see ``frames.frames_in``."""
    prepare()
    cdef dict grouped = field(frames, 0), found = {}
    cdef list folded = field(words, 1), before = field(words, 4)
    cdef bint numbers = any_number in grouped
    cdef Py_ssize_t at, size = (field(frames, 4) + 7) // 8
    cdef Clause clause = Clause(size)
    cdef bytes filing = field(frames, 3).to_bytes(size, "little")
    cdef int wall
    for at in range(len(folded)):
        wall = item(before, at)
        if (wall == stop or wall == tab) and clause.groups:
            clause.fill(frames, filing, found)
            clause.clear()
        groups = grouped.get(item(folded, at))
        if groups is not None:
            clause.add(groups, at, at + 1)
        if at in readings or asks_more(frames, folded, at, numbers):
            for groups, after in groups_at(words, at, item(folded, at), frames, readings):
                clause.add(groups, at, after)
    clause.fill(frames, filing, found)
    return found
