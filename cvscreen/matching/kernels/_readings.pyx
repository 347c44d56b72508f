# cython: language_level=3, wraparound=False
"""Words that may be read otherwise, in a loop of C: see ``matching.readings``."""

from cvscreen._rows cimport field, item

cdef object other_spelling
cdef int hyphen, line, wrap
cdef Py_ssize_t thing, weak_shortest, compound_shortest
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, other_spelling, hyphen, line, wrap, thing, weak_shortest, compound_shortest
    if ready:
        return 0
    from cvscreen.matching import compiling, readings, tokens, variants
    from cvscreen.text import fuzzy

    other_spelling, thing = variants.other_spelling, compiling.THING
    hyphen, line, wrap = tokens.HYPHEN, tokens.LINE, tokens.WRAP
    weak_shortest, compound_shortest = fuzzy.WEAK_SHORTEST, readings.COMPOUND_SHORTEST
    ready = True
    return 0


def find_doubtful(words, matcher, tuple heads not None):
    """Return the words that may be read otherwise, by themselves or with the next; see ``readings._find_doubtful``."""
    prepare()
    cdef list folded = field(words, 1), before = field(words, 4), found = []
    cdef object misspelt = matcher.misspelt
    cdef frozenset known = misspelt.words, ordinary = misspelt.ordinary, compounds = matcher.compounds
    cdef dict names = field(matcher.roots, thing).following
    cdef Py_ssize_t at, length, total = len(folded)
    cdef int gap
    cdef str word, glued
    for at in range(total):
        word = item(folded, at)
        length = len(word)
        if length >= weak_shortest:
            if word not in ordinary and word not in known:
                found.append(at)
                continue
            if other_spelling(word) is not None or (length >= compound_shortest and word.endswith(heads)):
                found.append(at)
                continue
        gap = item(before, at + 1) if at + 1 < total else line + 1
        if gap <= line:
            glued = word + <str?>item(folded, at + 1)
            if glued in compounds or ((gap == hyphen or gap == wrap) and glued in known):
                found.append(at)
            elif gap == wrap and glued in names:
                found.append(at)
    return found
