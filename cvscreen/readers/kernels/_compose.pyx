# cython: language_level=3, wraparound=False
"""From rows to a document's words and lines in loops of C: see ``readers.compose``. What is rare is left to it."""

from cvscreen._rows cimport blank, field, item, make_box, number, put, settled

cdef object composing
cdef frozenset glued
cdef type Box, Line, Span, Word
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, composing, glued, Box, Line, Span, Word
    if ready:
        return 0
    from cvscreen.model import Box, Line, Span, Word
    from cvscreen.readers import compose as composing
    from cvscreen.readers.bullets import GLUED as glued

    ready = True
    return 0


def within_limits(rows, Py_ssize_t max_rows, Py_ssize_t max_chars, Py_ssize_t max_line_chars):
    """Return the rows that make lines, and whether anything was cut off; see ``compose._within_limits``."""
    prepare()
    cdef list kept = []
    cdef Py_ssize_t at = 0, length
    cdef bint cut = False
    for row in rows:
        if len(kept) >= max_rows:
            return kept, True
        if may_have_bullet(row):
            row = composing.without_bullet(row)
        length = length_of(row)
        if length < 0 or length > max_line_chars:
            row, line_cut = composing.within_limit(row)
            length = length_of(row)
            cut = cut or line_cut
        if length <= 0:
            continue
        at += length
        if at - 1 > max_chars:
            return kept, True
        kept.append(row)
    return kept, cut


cdef bint may_have_bullet(object row) except -1:
    """Whether a row's first word may be a bullet that was typed; see ``bullets.take_bullet``."""
    cdef object segments = field(row, 0), first
    if field(row, 3) or not segments or not field(segments, 0):
        return False
    first = <str?>field(field(field(segments, 0), 0), 0)
    return len(first) <= 1 or first[0] in glued


cdef Py_ssize_t length_of(object row) except -2:
    """Return the characters of a row, one for what follows each word included; -1 where it has empty parts."""
    cdef Py_ssize_t length = 0, one
    for segment in field(row, 0):
        if not segment:
            return -1
        for piece in segment:
            one = len(<str?>field(piece, 0))
            if not one:
                return -1
            length += one + 1
    return length


def write(list rows):
    """Return the text of rows, its words and lines, and for each row with links its number, first word and last.

    Each row has a word, and no word is empty.
    """
    prepare()
    cdef list parts = [], words = [], lines = [], linked = []
    cdef Py_ssize_t at = 0, n, first
    cdef bint links
    for n in range(len(rows)):
        first = len(words)
        line, at, links = line_of(item(rows, n), parts, words, at)
        lines.append(line)
        if links:
            linked.append((n, first, len(words)))
    if parts:
        parts.pop()
    return "".join(parts), settled(words), settled(lines), linked


cdef tuple line_of(object row, list parts, list words, Py_ssize_t at):
    """Return a row's line, where the next begins, and whether it has links; its words are added to the others."""
    cdef Py_ssize_t start = at, first = len(words), begin, end
    cdef bint bold = True, italic = True, links = False, alike = True
    cdef list spans = [], boxes = [], sizes = []
    cdef object size = None, box = field(row, 9), line, cells = field(row, 8)
    for segment in field(row, 0):
        begin = at
        for piece in segment:
            text = <str?>field(piece, 0)
            end = at + len(text)
            words.append(word_of(piece, text, at, end))
            parts.append(text)
            parts.append(" ")
            at = end + 1
            boxes.append(field(piece, 1))
            sizes.append(field(piece, 2))
            bold = bold and field(piece, 4) is not False
            italic = italic and field(piece, 5) is not False
            links = links or bool(field(piece, 8))
        spans.append(span_of(begin, at - 1))
        parts[len(parts) - 1] = "\t"
    parts[len(parts) - 1] = "\n"
    size = sizes[0]
    for one in sizes:
        alike = alike and (one is size or one == size)
    line = blank(Line, 15)
    put(line, 0, span_of(start, at - 1))
    put(line, 1, span_of(first, len(words)))
    put(line, 2, settled(spans))
    put(line, 3, field(row, 1))
    put(line, 4, field(row, 2))
    put(line, 5, box_around(boxes) if box is None else box)
    put(line, 6, size if alike else composing.commonest(sizes))
    put(line, 7, bold)
    put(line, 8, italic)
    put(line, 9, field(row, 3))
    put(line, 10, field(row, 4))
    put(line, 11, field(row, 5))
    put(line, 12, field(row, 6))
    put(line, 13, field(row, 7))
    put(line, 14, cells if len(cells) == len(spans) else ())
    return line, at, links


cdef object word_of(object piece, str text, Py_ssize_t start, Py_ssize_t end):
    cdef object word = blank(Word, 9)
    cdef Py_ssize_t n
    put(word, 0, text)
    put(word, 1, span_of(start, end))
    for n in range(1, 7):
        # box, size, font, bold, italic and colour
        put(word, n + 1, field(piece, n))
    put(word, 8, field(piece, 9))
    return word


cdef object span_of(Py_ssize_t start, Py_ssize_t end):
    cdef object span = blank(Span, 2)
    put(span, 0, start)
    put(span, 1, end)
    return span


cdef object box_around(list boxes):
    """Return the box around boxes, its numbers theirs; None where there is none."""
    cdef object page = None, x0 = None, top = None, x1 = None, bottom = None
    for box in boxes:
        if box is None:
            continue
        if page is None:
            page, x0, top, x1, bottom = box
            continue
        x0 = lesser(x0, field(box, 1))
        top = lesser(top, field(box, 2))
        x1 = greater(x1, field(box, 3))
        bottom = greater(bottom, field(box, 4))
    return None if page is None else make_box(Box, page, x0, top, x1, bottom)


cdef object lesser(object one, object other):
    return other if number(other) < number(one) else one


cdef object greater(object one, object other):
    return other if number(other) > number(one) else one
