# cython: language_level=3, wraparound=False
"""A page's objects, asked of PDFium in loops of C: see ``readers.pdf.shapes`` and ``actual_text`` for what is asked."""

from cvscreen._rows cimport blank, field, item, make_box, number, put

ctypedef int (*Count)(Address) noexcept
ctypedef int (*CountAt)(Address, int) noexcept
ctypedef Address (*Of)(Address) noexcept
ctypedef Address (*At)(Address, int) noexcept
ctypedef Address (*AtIn)(Address, int, int) noexcept
ctypedef int (*Bounds)(Address, float*, float*, float*, float*) noexcept
ctypedef int (*Color)(Address, unsigned int*, unsigned int*, unsigned int*, unsigned int*) noexcept
ctypedef int (*Mode)(Address, int*, int*) noexcept
ctypedef int (*Point)(Address, float*, float*) noexcept

cdef Count count_page_objects, count_form_objects, kind_of, is_transparent, count_segments, count_clips
cdef CountAt count_clip_segments
cdef Of clip_path_of
cdef At page_object_at, form_object_at
cdef AtIn clip_segment_at
cdef Bounds fill_bounds
cdef Color fill_color
cdef Mode fill_draw_mode
cdef Point fill_point

cdef enum:
    PATH = 2
    IMAGE = 3
    SHADING = 4
    FORM = 5

cdef object shapes, ink, identity
cdef int text_kind
cdef type Box, Shape
cdef int max_clips, max_clip_points
cdef double speck_low, speck_high, thin_pt, ring_pt
cdef bint ready = False


cdef Address entry(str name) except NULL:
    """Return the address of a function of PDFium."""
    from cvscreen.readers.pdf import calls

    cdef size_t address = calls.entry(name)
    if not address:
        raise ImportError(f"PDFium has no function {name}")
    return <Address>address


cdef int prepare() except -1:
    """Look up PDFium's functions and what the Python modules say: once, when first asked."""
    global ready, shapes, ink, identity, text_kind, Box, Shape, max_clips, max_clip_points, speck_low, speck_high, thin_pt, ring_pt
    global count_page_objects, count_form_objects, kind_of, is_transparent, count_segments, count_clips
    global count_clip_segments, clip_path_of, page_object_at, form_object_at, clip_segment_at
    global fill_bounds, fill_color, fill_draw_mode, fill_point
    if ready:
        return 0
    from cvscreen.model import Box
    from cvscreen.readers.pdf import ink, shapes

    count_page_objects = <Count>entry("FPDFPage_CountObjects")
    count_form_objects = <Count>entry("FPDFFormObj_CountObjects")
    kind_of = <Count>entry("FPDFPageObj_GetType")
    is_transparent = <Count>entry("FPDFPageObj_HasTransparency")
    count_segments = <Count>entry("FPDFPath_CountSegments")
    count_clips = <Count>entry("FPDFClipPath_CountPaths")
    count_clip_segments = <CountAt>entry("FPDFClipPath_CountPathSegments")
    clip_path_of = <Of>entry("FPDFPageObj_GetClipPath")
    page_object_at = <At>entry("FPDFPage_GetObject")
    form_object_at = <At>entry("FPDFFormObj_GetObject")
    clip_segment_at = <AtIn>entry("FPDFClipPath_GetPathSegment")
    fill_bounds = <Bounds>entry("FPDFPageObj_GetBounds")
    fill_color = <Color>entry("FPDFPageObj_GetFillColor")
    fill_draw_mode = <Mode>entry("FPDFPath_GetDrawMode")
    fill_point = <Point>entry("FPDFPathSegment_GetPoint")
    Shape, identity, text_kind = shapes.Shape, shapes.IDENTITY, shapes.TEXT
    max_clips, max_clip_points = ink.MAX_CLIPS, ink.MAX_CLIP_POINTS
    speck_low, speck_high = shapes.SPECK_PT
    thin_pt, ring_pt = shapes.THIN_PT, shapes.RING_PT
    ready = True
    return 0


cdef int read_frame(object frame, Frame* lies) except -1:
    """Read a ``PageFrame``."""
    lies.left, lies.bottom = number(field(frame, 1)), number(field(frame, 2))
    lies.right, lies.top = number(field(frame, 3)), number(field(frame, 4))
    lies.turn = field(frame, 5)
    return 0


cdef void turned(const Frame* lies, double* left, double* top, double* right, double* bottom) noexcept:
    """Turn a rectangle of user space into one as seen, as ``PageFrame.box`` does."""
    cdef double ax, ay, bx, by
    if lies.turn == 0:
        ax, ay, bx, by = left[0] - lies.left, lies.top - bottom[0], right[0] - lies.left, lies.top - top[0]
    elif lies.turn == 1:
        ax, ay, bx, by = bottom[0] - lies.bottom, left[0] - lies.left, top[0] - lies.bottom, right[0] - lies.left
    elif lies.turn == 2:
        ax, ay, bx, by = lies.right - left[0], bottom[0] - lies.bottom, lies.right - right[0], top[0] - lies.bottom
    else:
        ax, ay, bx, by = lies.top - bottom[0], lies.right - left[0], lies.top - top[0], lies.right - right[0]
    left[0], right[0] = (bx if bx < ax else ax), (bx if bx > ax else ax)
    top[0], bottom[0] = (by if by < ay else ay), (by if by > ay else ay)


cdef bint clip_edges(Address path, int which, const Frame* lies, double* edges) noexcept:
    """Fill left, top, right and bottom of one clip; False where it is none."""
    cdef int index, count = count_clip_segments(path, which)
    cdef float x, y
    if count <= 0:
        return False
    for index in range(min(count, max_clip_points)):
        x = y = 0.0
        fill_point(clip_segment_at(path, which, index), &x, &y)
        if index == 0:
            edges[0] = edges[2] = x
            edges[1] = edges[3] = y
        edges[0], edges[2] = (x if x < edges[0] else edges[0]), (x if x > edges[2] else edges[2])
        edges[3], edges[1] = (y if y < edges[3] else edges[3]), (y if y > edges[1] else edges[1])
    turned(lies, &edges[0], &edges[1], &edges[2], &edges[3])
    return True


cdef bint clip_box(Address one, const Frame* lies, double* left) noexcept:
    """Fill left, top, right and bottom of what an object's clips leave; False where it has none."""
    cdef Address path = clip_path_of(one)
    cdef double more[4]
    cdef bint found = False
    cdef int which
    for which in range(min(count_clips(path), max_clips)):
        if not clip_edges(path, which, lies, more):
            continue
        if not found:
            left[0], left[1], left[2], left[3] = more[0], more[1], more[2], more[3]
            found = True
            continue
        share(left, more)
    return found


cdef void share(double* one, const double* other) noexcept:
    """Reduce a box to what it shares with another, as ``intersection`` does."""
    one[0], one[1] = (other[0] if other[0] > one[0] else one[0]), (other[1] if other[1] > one[1] else one[1])
    one[2], one[3] = (other[2] if other[2] < one[2] else one[2]), (other[3] if other[3] < one[3] else one[3])


cdef object clip_of_object(Address one, const Frame* lies, object page):
    """Return the box that an object's clips leave, None where it has none, as ``clip_of`` does."""
    cdef double left[4]
    prepare()
    return box_of(page, left) if clip_box(one, lies, left) else None


cdef object box_of(object page, const double* edges):
    return make_box(Box, page, edges[0], edges[1], edges[2], edges[3])


def objects_in(size_t holder, int most, bint form):
    """Return the kinds and the addresses of the objects of a page or of a form."""
    prepare()
    cdef int index, count = count_form_objects(<Address>holder) if form else count_page_objects(<Address>holder)
    cdef list kinds = [], addresses = []
    cdef Address one
    for index in range(min(count, most)):
        one = form_object_at(<Address>holder, index) if form else page_object_at(<Address>holder, index)
        kinds.append(kind_of(one))
        addresses.append(<size_t>one)
    return kinds, addresses


def shapes_of(list kinds, list addresses, list matrices, frame):
    """Return the shapes that are drawn besides text; see ``shapes.read_drawing``."""
    prepare()
    cdef Frame lies
    read_frame(frame, &lies)
    cdef object page = field(frame, 0), matrix = identity
    cdef list made = []
    cdef Py_ssize_t order
    cdef int kind
    for order in range(min(len(kinds), len(addresses))):
        kind = item(kinds, order)
        if kind != text_kind:
            matrix = item(matrices, order) if matrices else identity
            add_shape(made, <Address><size_t>item(addresses, order), kind, order, &lies, page, matrix)
    return made


cdef int add_shape(list made, Address one, int kind, Py_ssize_t order, const Frame* lies, object page,
                   object matrix) except -1:
    cdef float bounds[4]
    cdef double left, bottom, right, top, edges[4]
    cdef bint moved = matrix is not identity
    bounds[0] = bounds[1] = bounds[2] = bounds[3] = 0.0
    fill_bounds(one, &bounds[0], &bounds[1], &bounds[2], &bounds[3])
    left, bottom, right, top = bounds[0], bounds[1], bounds[2], bounds[3]
    if moved:
        move(matrix, &left, &bottom)
        move(matrix, &right, &top)
    elif kind == PATH and is_speck(right - left, top - bottom):
        return 0
    edges[0], edges[2] = (right if right < left else left), (right if right > left else left)
    edges[3], edges[1] = (top if top < bottom else bottom), (top if top > bottom else bottom)
    turned(lies, &edges[0], &edges[1], &edges[2], &edges[3])
    if kind == PATH:
        add_path(made, one, order, edges, lies, page, moved)
    elif kind == IMAGE or kind == SHADING:
        made.append(shape("image", box_of(page, edges), None, order, True))
    elif kind == FORM and is_transparent(one):
        made.append(shape("group", box_of(page, edges), None, order, True))
    return 0


cdef int move(object matrix, double* x, double* y) except -1:
    """Move a point by the matrix of the forms that it is drawn in."""
    cdef double across = x[0], up = y[0]
    x[0] = across * number(field(matrix, 0)) + up * number(field(matrix, 2)) + number(field(matrix, 4))
    y[0] = across * number(field(matrix, 1)) + up * number(field(matrix, 3)) + number(field(matrix, 5))
    return 0


cdef bint is_speck(double width, double height) noexcept:
    return (width < speck_low and height < speck_high) or (height < speck_low and width < speck_high)


cdef int add_path(list made, Address one, Py_ssize_t order, double* edges, const Frame* lies, object page,
                  bint moved) except -1:
    cdef double width = edges[2] - edges[0], height = edges[3] - edges[1], clip[4]
    cdef bint thin = width <= thin_pt or height <= thin_pt
    cdef int fill = 0, stroke = 0
    cdef unsigned int red = 0, green = 0, blue = 0, alpha = 255
    fill_draw_mode(one, &fill, &stroke)
    if not fill:
        if stroke and (thin or (width <= ring_pt and height <= ring_pt)):
            made.append(shape("line", box_of(page, edges), None, order, True))
        return 0
    fill_color(one, &red, &green, &blue, &alpha)
    if alpha < 128:
        return 0
    color = ink.hex_color(red, green, blue)
    if thin:
        made.append(shape("line", box_of(page, edges), color, order, True))
        return 0
    if not moved and clip_box(one, lies, clip):
        share(edges, clip)
    made.append(shape("fill", box_of(page, edges), color, order, count_segments(one) in shapes.RECTANGLE_SEGMENTS))
    return 0


cdef object shape(str kind, object box, object color, Py_ssize_t order, bint whole):
    cdef object made = blank(Shape, 5)
    put(made, 0, kind)
    put(made, 1, box)
    put(made, 2, color)
    put(made, 3, order)
    put(made, 4, whole)
    return made
