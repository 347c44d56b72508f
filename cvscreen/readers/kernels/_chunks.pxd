# cython: language_level=3
"""Chunks and strips, as other kernels make them."""

cdef object size_of(object piece)
cdef object chunk_of(list pieces, Py_ssize_t start, Py_ssize_t end, double gap_em)
cdef object strip_of_all(list chunks)
