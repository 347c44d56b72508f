# cython: language_level=3, wraparound=False
"""Frames that clauses fill, in loops of C: see ``matching.frames``. A set of groups is the bits of some bytes."""

from cpython.bytearray cimport PyByteArray_AS_STRING
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_GET_SIZE
from cpython.mem cimport PyMem_Free, PyMem_Malloc
from libc.stdint cimport uint64_t

from cvscreen._rows cimport blank, field, item, number, put

cdef type Hit
cdef object number_words
cdef str any_number
cdef double same
cdef int stop, tab
cdef Py_ssize_t reach_of_two, reach_of_more, reach_told
cdef bint ready = False

cdef enum:
    MOST = 4


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, Hit, number_words, any_number, same, stop, tab, reach_of_two, reach_of_more, reach_told
    if ready:
        return 0
    from cvscreen.matching import frames, nodes, tokens, walks

    if frames.PLACES_MAX != MOST:
        raise ImportError("another number of places is looked at than there is room for")
    Hit, number_words, any_number, same = walks.Hit, walks.NUMBER_WORDS, nodes.NUMBER, frames.SAME
    stop, tab = tokens.STOP, tokens.TAB
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


cdef class Filed:
    """Frames as they are filed, and each word's groups as bytes once it has occurred."""

    cdef dict words, longer, frames, held
    cdef object number
    cdef bytes filing
    cdef Py_ssize_t size

    def __cinit__(self, frames):
        self.words, self.longer, self.frames, self.held = (field(frames, n) for n in (0, 1, 2, 5))
        # sets of groups are joined eight bytes at a time
        self.size = (field(frames, 4) + 63) // 64 * 8
        self.filing, self.number = self.as_bytes(field(frames, 3)), self.words.get(any_number)

    cdef bytes as_bytes(self, object groups):
        return groups.to_bytes(self.size, "little")

    cdef bytes groups_of(self, str word):
        """Return the groups of a word; None for most."""
        groups = self.words.get(word)
        if groups is None:
            return None
        found = self.held.get(word)
        if found is None:
            found = self.held[word] = self.as_bytes(groups)
        return found


cdef class Clause:
    """What a clause holds of groups: where each stands, and all together."""

    cdef Filed filed
    cdef list firsts, afters, groups
    cdef bytearray there

    def __cinit__(self, Filed filed not None):
        self.filed, self.there = filed, bytearray(filed.size)
        self.firsts, self.afters, self.groups = [], [], []

    cdef int add(self, bytes groups, Py_ssize_t first, Py_ssize_t after) except -1:
        cdef uint64_t* there = <uint64_t*>PyByteArray_AS_STRING(self.there)
        cdef const uint64_t* more = <const uint64_t*>PyBytes_AS_STRING(groups)
        cdef Py_ssize_t n
        if PyBytes_GET_SIZE(groups) != self.filed.size:
            raise IndexError("no such groups")
        for n in range(self.filed.size // 8):
            there[n] |= more[n]
        self.firsts.append(first)
        self.afters.append(after)
        self.groups.append(groups)
        return 0

    cdef int read(self, list folded, list before, dict readings, Py_ssize_t at) except -1:
        """Add the groups that a word is in: by itself, with others, by other readings, and as a number."""
        cdef str word = item(folded, at)
        cdef bytes groups = self.filed.groups_of(word)
        if groups is not None:
            self.add(groups, at, at + 1)
        seconds = self.filed.longer.get(word)
        rests = (<dict?>seconds).get(item(folded, at + 1)) if seconds is not None and at + 1 < len(folded) else None
        if rests is not None:
            for rest, several in (<dict?>rests).items():
                if goes_on(folded, before, at, rest):
                    self.add(self.filed.as_bytes(several), at, at + 2 + len(rest))
        if at in readings:
            for reading in readings[at]:
                groups = self.filed.groups_of(field(reading, 0))
                if groups is not None and field(reading, 1) == 1 and number(field(reading, 2)) == same:
                    self.add(groups, at, at + 1)
        if self.filed.number is not None and ((<Py_UCS4>word[0]).isdigit() or word in number_words):
            self.add(self.filed.as_bytes(self.filed.number), at, at + 1)
        return 0

    cdef int fill(self, dict found) except -1:
        """Add the frames that the words of the clause fill; see ``_fill``."""
        cdef const unsigned char* there = <const unsigned char*>PyByteArray_AS_STRING(self.there)
        cdef const unsigned char* asked = <const unsigned char*>PyBytes_AS_STRING(self.filed.filing)
        cdef Py_ssize_t group, n
        for n in range(self.filed.size):
            if there[n] & asked[n]:
                for group in range(8 * n, 8 * n + 8):
                    if holds(there, group) and holds(asked, group):
                        for frame in self.filed.frames[group]:
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
            if not 0 <= group < 8 * self.filed.size:
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


cdef bint goes_on(list folded, list before, Py_ssize_t at, tuple rest) except -1:
    """Say whether the rest of an option stands behind its first two words, within their sentence."""
    cdef Py_ssize_t n, after = at + 2 + len(rest)
    cdef int wall
    if after > len(folded):
        return False
    for n in range(at + 2, after):
        if item(folded, n) != rest[n - at - 2]:
            return False
    for n in range(at + 1, after):
        wall = item(before, n)
        if wall >= stop:
            return False
    return True


def frames_in(words, frames, dict readings not None):
    """Return the frames that the clauses of a text fill, by the word they begin at; see ``frames.frames_in``."""
    prepare()
    cdef list folded = field(words, 1), before = field(words, 4)
    cdef Filed filed = Filed(frames)
    cdef Clause clause = Clause(filed)
    cdef dict found = {}
    cdef Py_ssize_t at
    cdef int wall
    for at in range(len(folded)):
        wall = item(before, at)
        if (wall == stop or wall == tab) and clause.groups:
            clause.fill(found)
            clause = Clause(filed)
        clause.read(folded, before, readings, at)
    clause.fill(found)
    return found
