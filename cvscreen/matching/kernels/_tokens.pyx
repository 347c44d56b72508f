# cython: language_level=3, wraparound=False
"""A text cut into words, in a loop of C: see ``matching.tokens``. What is not plain is asked of its pattern."""

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ, PyUnicode_Substring

cdef object fold_word, between, search
cdef object space, stop
cdef bint ready = False

cdef enum Kind:
    NOTHING
    PLAIN
    DIGIT
    LONE
    DOTTED
    UNSURE


cdef int prepare() except -1:
    """Look up what the Python module says: once, when first asked."""
    global ready, fold_word, between, search, space, stop
    if ready:
        return 0
    from cvscreen.matching import tokens

    fold_word, between, search = tokens.fold_word, tokens._between, tokens._WORD.search
    space, stop = tokens.SPACE, tokens.STOP
    ready = True
    return 0


cdef Kind kind_of(Py_UCS4 char) noexcept:
    """Return what a character may begin; letters beyond ASCII are unsure, as what belongs to a word is many things."""
    if char < 128:
        if 97 <= char <= 122 or 65 <= char <= 90:
            return PLAIN
        if 48 <= char <= 57:
            return DIGIT
        return LONE if char == 38 else DOTTED if char == 46 else NOTHING
    return UNSURE if char.isalnum() or char >= 0x3040 else NOTHING


cdef class Text:
    """A text, and the characters of its next word."""

    cdef str text
    cdef int kind
    cdef void* data
    cdef Py_ssize_t start, after, length

    def __cinit__(self, str text not None):
        self.text, self.start, self.after, self.length = text, 0, 0, len(text)
        self.kind, self.data = PyUnicode_KIND(text), PyUnicode_DATA(text)

    cdef Py_UCS4 at(self, Py_ssize_t place) noexcept:
        """Return a character; nothing beyond the text."""
        return PyUnicode_READ(self.kind, self.data, place) if 0 <= place < self.length else 0

    cdef bint next(self) except -1:
        """Go on to the next word; say whether there is one."""
        cdef Py_ssize_t at = self.after
        cdef Kind kind
        while at < self.length:
            kind = kind_of(self.at(at))
            if kind == LONE:
                self.start, self.after = at, at + 1
                return True
            if (kind == PLAIN or kind == DIGIT) and self.is_plain(at):
                return True
            if kind == NOTHING or (kind == DOTTED and not self.may_be_net(at)):
                at += 1
                continue
            match = search(self.text, at)
            if match is None:
                return False
            self.start, self.after = match.span()
            return True
        return False

    cdef bint may_be_net(self, Py_ssize_t at) noexcept:
        """Say whether a dot may begin ".NET"."""
        cdef Py_ssize_t first = at + 2 if self.at(at + 1) == u" " else at + 1
        return self.at(first) in (u"n", u"N") and self.at(first + 1) in (u"e", u"E")

    cdef bint is_plain(self, Py_ssize_t start) noexcept:
        """Say whether letters and digits are a word as they stand, as most do, and note them if so."""
        cdef Py_ssize_t at = start + 1
        cdef Kind kind = kind_of(self.at(start))
        cdef Py_UCS4 behind
        while at < self.length and kind_of(self.at(at)) in (PLAIN, DIGIT):
            at += 1
        behind = self.at(at)
        # "C++", "don't", "0.91", and words with letters beyond ASCII are more
        if at < self.length and behind >= 128:
            return False
        if at == start + 1 and self.at(start) in (u"c", u"C", u"f", u"F"):
            return False
        if behind == u"'" and self.at(at - 1) in (u"n", u"N"):
            return False
        if behind in (u".", u",") and kind_of(self.at(at - 1)) == DIGIT and kind_of(self.at(at + 1)) == DIGIT:
            return False
        self.start, self.after = start, at
        return True


def cut(str text not None, flows_on):
    """Return the words of a text, their places, and what stands before each; see ``tokens._cut``."""
    prepare()
    cdef Text words = Text(text)
    cdef list folded = [], starts = [], ends = [], before = []
    cdef Py_ssize_t end = 0
    cdef str gap
    while words.next():
        folded.append(fold_word(PyUnicode_Substring(text, words.start, words.after)))
        starts.append(words.start)
        ends.append(words.after)
        if end == 0:
            before.append(stop)
        elif words.start == end + 1 and words.at(end) == u" ":
            before.append(space)
        else:
            if words.at(end) == u"+" and words.at(end + 1) == u" " and words.at(end - 1).isdigit():
                gap = PyUnicode_Substring(text, end + 1, words.start)
            else:
                gap = PyUnicode_Substring(text, end, words.start)
            before.append(space if gap == " " else between(gap, end, text, flows_on))
        end = words.after
    return folded, starts, ends, before
