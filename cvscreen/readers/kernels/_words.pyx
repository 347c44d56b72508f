# cython: language_level=3, wraparound=False
"""A page's words, asked of PDFium and put together in loops of C: see ``readers.pdf.ink`` and ``placing``."""

from cpython.bytes cimport PyBytes_FromStringAndSize
from cpython.mem cimport PyMem_Calloc, PyMem_Free
from libc.math cimport fabs, rint
from libc.stdint cimport int64_t, uint64_t

from cvscreen.readers.kernels._objects cimport Address, Frame, clip_of_object, entry, read_frame
from cvscreen._rows cimport blank, field, item, make_box, number, put

ctypedef Address (*At)(Address, int) noexcept
ctypedef Address (*Of)(Address) noexcept
ctypedef int (*Count)(Address) noexcept
ctypedef double (*Size)(Address, int) noexcept
ctypedef int (*Floats)(Address, int, float*) noexcept
ctypedef int (*Origin)(Address, int, double*, double*) noexcept
ctypedef int (*Color)(Address, unsigned int*, unsigned int*, unsigned int*, unsigned int*) noexcept

cdef At text_object_of
cdef Of font_of
cdef Count render_mode_of
cdef Size font_size_of
cdef Floats fill_matrix, fill_loose_box
cdef Origin fill_origin
cdef Color fill_color, fill_stroke_color

cdef type Box, Look, PageWord, Piece
cdef double lowest_em, highest_em, descent_em
cdef bint ready = False


cdef struct Drawn:
    # what an ink is made of, as bytes: fields of eight bytes first, so that nothing lies between them
    double size
    Address font
    float matrix[4]
    unsigned int color[4]
    long long mode


cdef int prepare() except -1:
    """Look up PDFium's functions and what the Python modules say: once, when first asked."""
    global ready, Box, Look, PageWord, Piece, lowest_em, highest_em, descent_em, text_object_of, font_of
    global render_mode_of, font_size_of, fill_matrix, fill_loose_box, fill_origin, fill_color, fill_stroke_color
    if ready:
        return 0
    from cvscreen.model import Box
    from cvscreen.readers.pdf import placing
    from cvscreen.readers.pdf.ink import Look
    from cvscreen.readers.pdf.placing import PageWord
    from cvscreen.readers.pieces import Piece

    lowest_em, highest_em, descent_em = placing.LOWEST_EM, placing.HIGHEST_EM, placing.DESCENT_EM
    text_object_of = <At>entry("FPDFText_GetTextObject")
    font_of = <Of>entry("FPDFTextObj_GetFont")
    render_mode_of = <Count>entry("FPDFTextObj_GetTextRenderMode")
    font_size_of = <Size>entry("FPDFText_GetFontSize")
    fill_matrix = <Floats>entry("FPDFText_GetMatrix")
    fill_loose_box = <Floats>entry("FPDFText_GetLooseCharBox")
    fill_origin = <Origin>entry("FPDFText_GetCharOrigin")
    fill_color = <Color>entry("FPDFPageObj_GetFillColor")
    fill_stroke_color = <Color>entry("FPDFPageObj_GetStrokeColor")
    ready = True
    return 0


def text_objects(size_t page, list indices):
    """Return the address of the text object of each character of a text page, 0 where it has none."""
    prepare()
    cdef Address one, before = NULL
    cdef object address = 0
    cdef list found = []
    cdef int index
    for index in indices:
        one = text_object_of(<Address>page, index)
        if one != before:
            address, before = <size_t>one, one
        found.append(address)
    return found


cdef double origin_of(Address page, int index) noexcept:
    """Return the height in user space on which a character stands."""
    cdef double x = 0.0, y = 0.0
    fill_origin(page, index, &x, &y)
    return y


def looks_of(size_t page, dict firsts, frame, make_ink):
    """Return how text objects are drawn; see ``ink.read_looks``.

    Args:
        page: The text page.
        firsts: The index of a character of each text object.
        frame: How the page lies.
        make_ink: Makes an ink of what PDFium says.
    """
    prepare()
    cdef Frame lies
    read_frame(frame, &lies)
    cdef object number_of_page = field(frame, 0), address, look, y
    cdef dict inks = {}, made = {}, samples = {}
    cdef float matrix[6]
    cdef size_t one
    cdef int index
    for address, index in firsts.items():
        one = address
        if not one:
            continue
        ink, font = ink_of(<Address>page, <Address>one, index, matrix, inks, make_ink)
        look = blank(Look, 3)
        put(look, 0, ink)
        put(look, 1, clip_of_object(<Address>one, &lies, number_of_page))
        y = None if matrix[1] != 0.0 else <double>matrix[5]
        put(look, 2, y)
        made[address] = look
        # where one object of a font is written downwards, all are
        samples[font] = address
    for address in samples.values():
        y = field(made[address], 2)
        if y is None or number(y) != origin_of(<Address>page, firsts[address]):
            return only_level(<Address>page, firsts, made)
    return made


cdef dict only_level(Address page, dict firsts, dict made):
    """Return looks without the heights of text objects whose characters stand on others."""
    for address, look in made.items():
        y = field(look, 2)
        if y is not None and number(y) != origin_of(page, firsts[address]):
            made[address] = look._replace(y=None)
    return made


cdef tuple ink_of(Address page, Address one, int index, float* matrix, dict inks, object make_ink):
    """Return the ink of a text object and the address of its font, and fill in the matrix of its characters."""
    cdef Drawn drawn
    cdef int place
    for place in range(6):
        matrix[place] = 0.0
    fill_matrix(page, index, matrix)
    for place in range(4):
        drawn.matrix[place] = matrix[place]
        drawn.color[place] = 0
    drawn.color[3] = 255
    drawn.size = font_size_of(page, index)
    drawn.mode = render_mode_of(one)
    drawn.font = font_of(one)
    fill_color(one, &drawn.color[0], &drawn.color[1], &drawn.color[2], &drawn.color[3])
    if drawn.mode == 1 or drawn.mode == 5:
        fill_stroke_color(one, &drawn.color[0], &drawn.color[1], &drawn.color[2], &drawn.color[3])
    key = PyBytes_FromStringAndSize(<char*>&drawn, sizeof(Drawn))
    known = inks.get(key)
    if known is None:
        shape = PyBytes_FromStringAndSize(<char*>drawn.matrix, sizeof(drawn.matrix))
        color = PyBytes_FromStringAndSize(<char*>drawn.color, sizeof(drawn.color))
        font = <size_t>drawn.font
        known = inks[key] = make_ink((shape, drawn.size, drawn.mode, color, font or None)), font
    return known


def place_words(size_t page, frame, dict looks, list texts, list firsts, list lasts, list objects):
    """Return words in their places, and whether all surely stand once; None where not all are level.

    See ``placing.place_words``.

    Args:
        page: The text page.
        frame: How the page lies.
        looks: How text objects are drawn.
        texts: The words.
        firsts: The index of each word's first character.
        lasts: The index of its last.
        objects: Its text object.
    """
    prepare()
    cdef Frame lies
    read_frame(frame, &lies)
    cdef object page_number = field(frame, 0), look = None, ink, y, before = None
    cdef dict sizes = {}
    cdef list words = []
    cdef Py_ssize_t n, count = len(texts)
    cdef double baseline
    if lies.turn or not (len(firsts) == len(lasts) == len(objects) == count):
        return None
    for n in range(count):
        address = item(objects, n)
        if look is None or address is not before:
            look, before = looks[address], address
        ink, y = field(look, 0), field(look, 2)
        if field(ink, 7):
            return None
        baseline = lies.top - (origin_of(<Address>page, item(firsts, n)) if y is None else number(y))
        words.append(place_word(<Address>page, &lies, page_number, baseline, sizes, look, item(texts, n), item(firsts, n),
                                item(lasts, n), address))
    return words, all_once(words)


cdef object place_word(Address page, const Frame* lies, object page_number, double baseline, dict sizes, object look,
                       object text, object first, object last, object address):
    cdef float one[4]
    cdef float other[4]
    cdef int place
    cdef object ink = field(look, 0), clip = field(look, 1), box, piece, word
    cdef double x0, x1, top, bottom, size = number(field(ink, 0)), height
    for place in range(4):
        one[place] = other[place] = 0.0
    fill_loose_box(page, first, one)
    fill_loose_box(page, last, other)
    x0, x1 = one[0], other[2]
    if not x0 <= x1:
        # of words that read from right to left the last character stands on the left
        x0, x1 = other[0], one[2]
    x0, x1 = x0 - lies.left, x1 - lies.left
    top = lies.top - <double>(one[1] if one[1] > other[1] else other[1])
    bottom = lies.top - <double>one[3]
    height = bottom - top
    if lowest_em * size < height < highest_em * size:
        # some fonts state heights that reach into the neighbouring lines
        top = top if top > baseline - size else baseline - size
        bottom = bottom if bottom < baseline + descent_em * size else baseline + descent_em * size
    elif bottom > top:
        size = height
    box = make_box(Box, page_number, x0, top, x1, bottom)
    piece = blank(Piece, 10)
    put(piece, 0, text)
    put(piece, 1, box)
    put(piece, 2, rounded(sizes, size))
    for place in range(1, 5):
        # font, bold, italic and colour
        put(piece, place + 2, field(ink, place))
    put(piece, 7, baseline)
    put(piece, 8, None)
    put(piece, 9, None)
    word = blank(PageWord, 5)
    put(word, 0, piece)
    put(word, 1, ink)
    put(word, 2, first)
    put(word, 3, address)
    put(word, 4, clip is not None and not holds(clip, (x0 + x1) / 2, (top + bottom) / 2))
    return word


cdef object rounded(dict sizes, double size):
    found = sizes.get(size)
    if found is None:
        found = sizes[size] = round(<object>size, 1)
    return found


cdef bint holds(object clip, double x, double y) except -1:
    return (number(field(clip, 1)) <= x <= number(field(clip, 3))
            and number(field(clip, 2)) <= y <= number(field(clip, 4)))


cdef struct Spot:
    int64_t x
    int64_t y
    Py_hash_t text


cdef uint64_t mixed(uint64_t value) noexcept:
    value = (value ^ (value >> 30)) * <uint64_t>0xBF58476D1CE4E5B9
    value = (value ^ (value >> 27)) * <uint64_t>0x94D049BB133111EB
    return value ^ (value >> 31)


cdef bint all_once(list words) except -1:
    """Say whether no word may be drawn twice on the spot; what cannot be told here is left to Python."""
    cdef Py_ssize_t n, room = 16, at, count = len(words)
    cdef Spot* spots
    cdef Spot spot
    cdef double x, y
    while room < 2 * count + 2:
        room *= 2
    spots = <Spot*>PyMem_Calloc(room, sizeof(Spot))
    if spots == NULL:
        raise MemoryError
    try:
        for n in range(count):
            piece = field(item(words, n), 0)
            x, y = number(field(field(piece, 1), 1)), number(field(piece, 7))
            if not (fabs(x) < 1e15 and fabs(y) < 1e15):
                return False
            # zero marks an empty place
            spot.x, spot.y, spot.text = <int64_t>rint(x), <int64_t>rint(y), hash(field(piece, 0)) | 1
            at = <Py_ssize_t>(mixed(mixed(<uint64_t>spot.text ^ <uint64_t>spot.x) ^ <uint64_t>spot.y) & (room - 1))
            while spots[at].text:
                if spots[at].text == spot.text and spots[at].x == spot.x and spots[at].y == spot.y:
                    return False
                at = (at + 1) & (room - 1)
            spots[at] = spot
    finally:
        PyMem_Free(spots)
    return True
