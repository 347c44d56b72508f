# cython: language_level=3
"""Named tuples made and read in C: what the loops have in common."""

from cpython.float cimport PyFloat_AS_DOUBLE, PyFloat_AsDouble, PyFloat_CheckExact
from cpython.list cimport PyList_GET_ITEM, PyList_GET_SIZE
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_Check, PyTuple_GET_ITEM, PyTuple_GET_SIZE, PyTuple_SET_ITEM


cdef extern from "Python.h":
    ctypedef struct Type "PyTypeObject":
        object (*tp_alloc)(Type*, Py_ssize_t)
    void PyObject_GC_UnTrack(object)


cdef inline object blank(type cls, Py_ssize_t count):
    """Return a named tuple of which every field is still to be put in.

    The garbage collector need not look at it: it never changes, and nothing that is put in leads back to it.
    """
    cdef object row = (<Type*>cls).tp_alloc(<Type*>cls, count)
    PyObject_GC_UnTrack(row)
    return row


cdef inline void put(object row, Py_ssize_t place, object item) noexcept:
    """Put a field into a new named tuple, each place once."""
    Py_INCREF(item)
    PyTuple_SET_ITEM(row, place, item)


cdef inline object field(object row, Py_ssize_t place):
    """Return a field of a tuple of any kind."""
    if not PyTuple_Check(row) or place >= PyTuple_GET_SIZE(row):
        raise TypeError("not the tuple that was expected")
    return <object>PyTuple_GET_ITEM(row, place)


cdef inline object item(list items, Py_ssize_t place):
    """Return an item of a list."""
    if place < 0 or place >= PyList_GET_SIZE(items):
        raise IndexError("beyond the list")
    return <object>PyList_GET_ITEM(items, place)


cdef inline double number(object value) except? -1.0:
    """Return a float as C has it."""
    if PyFloat_CheckExact(value):
        return PyFloat_AS_DOUBLE(value)
    return PyFloat_AsDouble(value)


cdef inline object make_box(type cls, object page, object x0, object top, object x1, object bottom):
    cdef object box = blank(cls, 5)
    put(box, 0, page)
    put(box, 1, x0)
    put(box, 2, top)
    put(box, 3, x1)
    put(box, 4, bottom)
    return box


cdef inline tuple settled(list items):
    """Return a tuple of what leads to no circle, at which the garbage collector need not look."""
    cdef tuple made = tuple(items)
    PyObject_GC_UnTrack(made)
    return made
