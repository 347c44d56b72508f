# cython: language_level=3
"""What other kernels share of PDFium: how a page lies, and clips."""

ctypedef void* Address


cdef struct Frame:
    double left
    double bottom
    double right
    double top
    int turn


cdef int read_frame(object frame, Frame* lies) except -1
cdef void turned(const Frame* lies, double* left, double* top, double* right, double* bottom) noexcept
cdef Address entry(str name) except NULL
cdef object clip_of_object(Address one, const Frame* lies, object page)
