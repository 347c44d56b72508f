# cython: language_level=3, wraparound=False, cdivision=True
"""What is asked of every line or word of a page's layout, in loops of C: see ``readers.layout``."""

from cvscreen.readers.kernels._chunks cimport size_of
from cvscreen._rows cimport blank, field, item, make_box, number, put, settled

cdef object take_bullet, box_around, rules_module
cdef frozenset glued
cdef type Box, Row
cdef double near_em, max_band_em
cdef bint ready = False


cdef int prepare() except -1:
    """Look up what the Python modules say: once, when first asked."""
    global ready, take_bullet, box_around, rules_module, glued, Box, Row, near_em, max_band_em
    if ready:
        return 0
    from cvscreen.model import Box
    from cvscreen.readers.bullets import GLUED as glued
    from cvscreen.readers.bullets import take_bullet
    from cvscreen.readers.layout import rules as rules_module
    from cvscreen.readers.layout.order import box_around
    from cvscreen.readers.pieces import Row

    near_em, max_band_em = rules_module.NEAR_EM, rules_module.MAX_BAND_EM
    ready = True
    return 0


def rows_of(strips, page, column, dict bottoms):
    """Return the rows of strips; see ``order._rows``.

    Args:
        strips: The strips of a column.
        page: The page's number.
        column: The column's.
        bottoms: Where the last row of each column ends, which is changed.
    """
    prepare()
    cdef list rows = [], segments
    cdef bint bullet, altered
    cdef object row, x0, x1, box
    for strip in strips:
        segments, bullet, altered, x0, x1 = [], False, False, None, None
        for chunk in field(strip, 0):
            left = field(chunk, 0)
            first = <str?>field(field(left, 0), 0)
            if len(first) <= 1 or first[0] in glued:
                found, left = take_bullet(left)
                bullet, altered = bullet or (found and not segments), altered or found
            if left:
                segments.append(left)
            if x0 is None or number(field(chunk, 1)) < number(x0):
                x0 = field(chunk, 1)
            if x1 is None or number(field(chunk, 2)) > number(x1):
                x1 = field(chunk, 2)
        if not segments:
            continue
        above, top, bottom = bottoms.get(column), field(strip, 2), field(strip, 3)
        bottoms[column] = bottom
        if altered:
            box = box_around([field(piece, 1) for segment in segments for piece in segment], page)
        else:
            box = make_box(Box, page, x0, top, x1, bottom)
        row = blank(Row, 10)
        put(row, 0, settled(segments))
        put(row, 1, page)
        put(row, 2, column)
        put(row, 3, bullet)
        put(row, 4, None)
        put(row, 5, False)
        put(row, 6, None if above is None else max(round(top - above, 1), 0.0))
        put(row, 7, "body")
        put(row, 8, ())
        put(row, 9, box)
        rows.append(row)
    return rows


def single_signs(pieces):
    """Return which words are of one letter."""
    cdef list found = []
    cdef Py_ssize_t n = 0
    for piece in pieces:
        if len(<str?>field(piece, 0)) == 1:
            found.append(n)
        n += 1
    return found


def texts_beside(pieces, double least, double right, double reach_em):
    """Return the words that begin between an edge and so many of their sizes behind another."""
    cdef list found = []
    cdef double left
    for piece in pieces:
        box = field(piece, 1)
        if box is not None:
            left = number(field(box, 1))
            if least <= left <= right + reach_em * number(size_of(piece)):
                found.append(piece)
    return found


def find_wide(strips, double least_em):
    """Return, for every chunk of several words with a gap as wide as that, the number of its strip."""
    cdef list found = []
    cdef Py_ssize_t n = 0
    for strip in strips:
        for chunk in field(strip, 0):
            if number(field(chunk, 7)) >= least_em and len(field(chunk, 0)) > 1:
                found.append(n)
        n += 1
    return found


def find_border(chunk, list edges, double edge_pt, double gap_em, double ratio):
    """Return after which word a chunk is cut at an edge, -1 where it is not; see ``edges._find_border``."""
    cdef object pieces = field(chunk, 0), before, box
    cdef Py_ssize_t n, widest = -1, count = len(pieces) - 1
    cdef double first = number(field(chunk, 1)) + edge_pt, last = number(field(chunk, 2)), most = 0.0, next_most = 0.0
    cdef double gap, others, left
    cdef list gaps = []
    if not any_between(edges, first, last):
        return -1
    for n in range(count):
        before, box = field(field(pieces, n), 1), field(field(pieces, n + 1), 1)
        gap = 0.0 if before is None or box is None else number(field(box, 1)) - number(field(before, 3))
        gaps.append(gap)
        if widest < 0 or gap > most:
            next_most = most if widest >= 0 else gap
            widest, most = n, gap
        elif n == 1 or gap > next_most:
            next_most = gap
    for n in range(count):
        box, gap = field(field(pieces, n + 1), 1), item(gaps, n)
        others = 0.0 if count == 1 else next_most if n == widest else most
        if box is None or gap < gap_em * number(size_of(field(pieces, n + 1))) or gap < ratio * others:
            continue
        left = number(field(box, 1))
        for edge in edges:
            if abs(left - number(edge)) <= edge_pt:
                return n
    return -1


cdef bint any_between(list edges, double low, double high) except -1:
    for edge in edges:
        if low < number(edge) < high:
            return True
    return False


def find_outer(rows, dict heights, double share):
    """Return which rows may stand in the upper or lower margin of their page; see ``regions``."""
    cdef list found = []
    cdef double height
    cdef Py_ssize_t n = 0
    for row in rows:
        known, segments = heights.get(field(row, 1)), field(row, 0)
        if known:
            height = number(known)
            box = field(field(field(segments, 0), 0), 1) if segments and field(segments, 0) else None
            if box is None or not (number(field(box, 4)) > share * height and number(field(box, 2)) < (1 - share) * height):
                found.append(n)
        n += 1
    return found


def is_set_off(row, box, list rules, list bands, double reach):
    """Say whether a rule or a band sets off a row; see ``rules``.

    Args:
        row: The row.
        box: Its box.
        rules: The rules of the page from top to bottom.
        bands: Its low filled boxes.
        reach: A rule that is further away is none of the row's.
    """
    prepare()
    cdef double x0 = number(field(box, 1)), top = number(field(box, 2)), x1 = number(field(box, 3))
    cdef double bottom = number(field(box, 4)), size = 0.0, one, left, right, y, height, below
    cdef bint first = True
    cdef Py_ssize_t n, low = 0, high = len(rules), middle
    for segment in field(row, 0):
        for piece in segment:
            if field(piece, 1) is not None:
                one = number(size_of(piece))
                size, first = (one if first or one > size else size), False
    while low < high:
        middle = (low + high) // 2
        if number(field(item(rules, middle), 2)) < top - reach:
            low = middle + 1
        else:
            high = middle
    for n in range(low, len(rules)):
        rule = item(rules, n)
        left, y, right = number(field(rule, 1)), number(field(rule, 2)), number(field(rule, 3))
        if y > bottom + reach:
            break
        if not (top - near_em * size <= y <= bottom + near_em * size):
            continue
        # an underlined word is no rule; an underlined line is
        if left >= x1 - 1 or right <= x0 + 1:
            if top <= y <= bottom and min(abs(left - x1), abs(right - x0)) < 4 * size:
                return True
        elif right - left >= 0.95 * (x1 - x0):
            return True
    height = max_band_em * size
    for band in bands:
        y, below = number(field(band, 2)), number(field(band, 4))
        if y <= top + 2 and below >= bottom - 2 and below - y <= height:
            if number(field(band, 1)) <= x0 + 2 and number(field(band, 3)) >= x1 - 2:
                return True
    return False
