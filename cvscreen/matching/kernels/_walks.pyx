# cython: language_level=3, wraparound=False
"""Walks through filed phrases, in loops of C: see ``matching.walks``."""

cimport cython
from cpython.unicode cimport PyUnicode_Substring

from cvscreen._rows cimport blank, field, item, number, put

cdef type Hit
cdef object grown, start_of, number_words, prefixes, sure = 100.0
cdef str any_number, any_words
cdef Py_ssize_t gap_max, ahead
cdef int hyphen, dot, slash, colon
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, Hit, grown, start_of, number_words, prefixes, any_number, any_words
    global gap_max, ahead, hyphen, dot, slash, colon
    if ready:
        return 0
    from cvscreen.matching import nodes, tokens, walks

    Hit, grown, start_of = walks.Hit, nodes.grown, nodes.start_of
    number_words, prefixes = walks.NUMBER_WORDS, walks.PREFIXES
    any_number, any_words, gap_max, ahead = nodes.NUMBER, nodes.GAP, walks.GAP_MAX, walks.AHEAD
    hyphen, dot, slash, colon = tokens.HYPHEN, tokens.DOT, tokens.SLASH, tokens.COLON
    ready = True
    return 0


cdef bint is_number(str word) except -1:
    return (<Py_UCS4>word[0]).isdigit() or word in number_words


cdef object make_hit(object phrase, Py_ssize_t after, object joined, object similarity):
    cdef object hit = blank(Hit, 4)
    put(hit, 0, phrase)
    put(hit, 1, after)
    put(hit, 2, joined)
    put(hit, 3, similarity)
    return hit


@cython.final
@cython.no_gc
@cython.freelist(64)
cdef class Place:
    """A place in the phrases, opened: where plain words lead, and where those of choices do."""

    cdef dict following, either
    cdef bint wild


cdef Place opened(object node):
    cdef Place place = Place.__new__(Place)
    place.following, place.either, place.wild = node.following, node.either, node.wild
    return place


@cython.final
@cython.no_gc
@cython.freelist(64)
cdef class Walk:
    """A place reached, the word to read next, and how the words so far were read."""

    cdef object node, joined, similarity
    cdef Py_ssize_t at


cdef Walk walk_to(object node, Py_ssize_t at, object joined, object similarity):
    cdef Walk walk = Walk.__new__(Walk)
    walk.node, walk.at, walk.joined, walk.similarity = node, at, joined, similarity
    return walk


@cython.final
cdef class Text:
    """The words of a text, and other ways to read some of them."""

    cdef list folded, before
    cdef dict readings
    cdef Py_ssize_t total

    def __cinit__(self, words, dict readings not None):
        self.folded, self.before = field(words, 1), field(words, 4)
        self.readings, self.total = readings, len(self.folded)

    cdef str word(self, Py_ssize_t at):
        return item(self.folded, at)

    cdef str key(self, Py_ssize_t at):
        """Return under which word a walk goes on; see ``key_of``."""
        cdef int before = item(self.before, at)
        if before < dot:
            return self.word(at)
        if before > slash:
            return ""
        return ("/" if before == slash else ".") + self.word(at)

    cdef bint may_begin(self, object root, Py_ssize_t at) except -1:
        """Say whether what follows a first word may make a phrase of it: most do not."""
        cdef dict starts = root.starts
        cdef Py_ssize_t behind, last = min(at + ahead, self.total)
        cdef object start = starts.get(self.word(at))
        if start is None:
            start = start_of(root, self.word(at))
        if field(start, 0):
            return True
        awaited, numbered = field(start, 1), field(start, 2)
        for behind in range(at + 1, last):
            word = self.word(behind)
            if word in awaited or behind in self.readings or (numbered and is_number(word)):
                return True
        return False

    cdef list hits_at(self, object root, Py_ssize_t first):
        """Return every phrase that begins at a word; see ``_hits_at``."""
        cdef list found = [], walks
        cdef Walk walk
        if first in self.readings:
            walks = []
            self.step(walks, opened(root), self.word(first), walk_to(None, first, False, sure))
            for walk in walks:
                grown(walk.node)
                for phrase in walk.node.ends:
                    found.append(make_hit(phrase, walk.at, walk.joined, walk.similarity))
        else:
            walks = self.first_walks(root, first, found)
        if walks:
            self.branch(walks, found)
        return found

    cdef list first_walks(self, object root, Py_ssize_t first, list found):
        """Return where a first word leads; plain walks are walked until there is something to choose."""
        cdef list walks = []
        cdef Place place = opened(root)
        cdef str word = self.word(first)
        cdef object node = place.following.get(word), tail
        cdef tuple tails = place.either.get(word, ())
        cdef Py_ssize_t at = first + 1
        if any_number in place.following and is_number(word):
            tails = (*tails, place.following[any_number])
        if node is not None and node.waiting:
            grown(node)
        while node is not None:
            for phrase in node.ends:
                found.append(make_hit(phrase, at, False, sure))
            place = opened(node)
            if at >= self.total or not (place.following or place.either):
                break
            if place.wild or at in self.readings:
                walks.append(walk_to(node, at, False, sure))
                break
            node = place.following.get(self.key(at))
            at += 1
        for tail in tails:
            if tail.waiting:
                grown(tail)
            for phrase in tail.ends:
                found.append(make_hit(phrase, first + 1, False, sure))
            if tail.following or tail.either:
                walks.append(walk_to(tail, first + 1, False, sure))
        return walks

    cdef int branch(self, list walks, list found) except -1:
        """Add the phrases that walks reach from where they are, by every way there is; see ``_branching``."""
        cdef Walk walk, step
        cdef Place place
        cdef list steps
        cdef str key
        while walks:
            walk = walks.pop()
            place = opened(walk.node)
            if walk.at >= self.total or not (place.following or place.either):
                continue
            steps = []
            key = self.key(walk.at)
            if key:
                self.step(steps, place, key, walk)
            gap = place.following.get(any_words) if place.wild else None
            if gap is not None and (key or item(self.before, walk.at) == colon):
                self.leap(steps, opened(gap), walk)
            for step in steps:
                if step.node.waiting:
                    grown(step.node)
                for phrase in step.node.ends:
                    found.append(make_hit(phrase, step.at, step.joined, step.similarity))
            walks += steps
        return 0

    cdef int leap(self, list steps, Place gap, Walk walk) except -1:
        """Add where words lead behind a gap, after none to ``GAP_MAX`` words of one clause; see ``_gaps``."""
        cdef Py_ssize_t at = walk.at, last = min(walk.at + gap_max, self.total - 1)
        cdef int before
        while True:
            self.step(steps, gap, self.word(at), walk_to(None, at, walk.joined, walk.similarity))
            at += 1
            if at > last:
                return 0
            before = item(self.before, at)
            if before > slash or before == dot:
                return 0

    cdef int step(self, list walks, Place place, str key, Walk walk) except -1:
        """Add where a word leads from a place, in each way to read it; see ``_steps``."""
        cdef Py_ssize_t at = walk.at
        cdef tuple ways = place.either.get(key, ())
        node = place.following.get(key)
        if node is not None:
            walks.append(walk_to(node, at + 1, walk.joined, walk.similarity))
        for node in ways:
            walks.append(walk_to(node, at + 1, walk.joined, walk.similarity))
        if place.wild and any_number in place.following and is_number(self.word(at)):
            walks.append(walk_to(place.following[any_number], at + 1, walk.joined, walk.similarity))
        if at in self.readings:
            self.step_otherwise(walks, place, PyUnicode_Substring(key, 0, len(key) - len(self.word(at))), walk)
        return 0

    cdef int step_otherwise(self, list walks, Place place, str prefix, Walk walk) except -1:
        """Add where the other readings of a word lead, each behind a slash or a dot if there is one."""
        cdef str spelt
        cdef Py_ssize_t length
        for reading in self.readings[walk.at]:
            spelt, length = prefix + <str?>field(reading, 0), field(reading, 1)
            both = field(reading, 2) if number(field(reading, 2)) < number(walk.similarity) else walk.similarity
            joined = walk.joined or length > 1
            node = place.following.get(spelt)
            if node is not None:
                walks.append(walk_to(node, walk.at + length, joined, both))
            for node in place.either.get(spelt, ()):
                walks.append(walk_to(node, walk.at + length, joined, both))
        return 0


def hits_at(root, words, Py_ssize_t first, readings):
    """Return every phrase that begins at a word; see ``walks.hits_at``."""
    prepare()
    return Text(words, readings).hits_at(root, first)


def hits_in(root, words, readings):
    """Return every phrase of a text by the word it begins at; see ``walks.hits_in``."""
    prepare()
    cdef Text text = Text(words, readings)
    cdef Place place = opened(root)
    cdef bint numbers = any_number in place.following
    cdef list found = [], hits
    cdef Py_ssize_t at
    cdef str word
    for at in range(text.total):
        if at and item(text.before, at) == hyphen and text.word(at - 1) in prefixes:
            continue
        word = text.word(at)
        if at not in text.readings and not (numbers and is_number(word)):
            if word not in place.following and word not in place.either:
                continue
            if not text.may_begin(root, at):
                continue
        hits = text.hits_at(root, at)
        if hits:
            found.append((at, hits))
    return found
