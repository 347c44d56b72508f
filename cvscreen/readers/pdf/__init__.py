"""PDF, read with PDFium: words with places, what is hidden, links, form fields; the layout is ``readers.layout``'s."""

from cvscreen.readers.pdf.document import read_pdf

__all__ = ["read_pdf"]
