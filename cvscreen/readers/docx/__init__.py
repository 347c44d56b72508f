"""DOCX, read from its XML parts: what Word shows, in the order a person reads it."""

from cvscreen.readers.docx.document import read_docx

__all__ = ["read_docx"]
