"""A PDF from its first byte to the rows of a document."""

import pypdfium2
import pypdfium2.raw as pdfium

from cvscreen.errors import ReadError
from cvscreen.model import Unread
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.layout import PageLayout, lay_out_page, order_pages
from cvscreen.readers.pdf.words import frame_of, read_words

MAX_PAGES = 20
"""Pages read: an academic CV may have as many; a thesis has more."""


def read_pdf(content: bytes) -> Draft:
    """Read a PDF.

    Raises:
        ReadError: encrypted or corrupt.
    """
    document = _open(content)
    try:
        return _read_pages(document)
    finally:
        document.close()


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise ReadError("encrypted", "the PDF asks for a password") from error
        raise ReadError("corrupt", "the PDF cannot be opened") from error
    if len(document) == 0:
        document.close()
        raise ReadError("corrupt", "the PDF has no pages")
    return document


def _read_pages(document: pypdfium2.PdfDocument) -> Draft:
    layouts: list[PageLayout] = []
    sheets: list[Sheet] = []
    unread: list[Unread] = []
    total = len(document)
    for number in range(1, min(total, MAX_PAGES) + 1):
        page = pdfium.FPDF_LoadPage(document.raw, number - 1)
        if not page:
            unread.append(Unread(number, "corrupt", "the page cannot be opened"))
            continue
        try:
            frame = frame_of(page, number)
            text_page = pdfium.FPDFText_LoadPage(page)
            try:
                words, _ = read_words(text_page, frame)
            finally:
                pdfium.FPDFText_ClosePage(text_page)
        finally:
            pdfium.FPDF_ClosePage(page)
        if not words:
            unread.append(Unread(number, "no-text", "the page holds no letters"))
        layout = lay_out_page([word.piece for word in words], page=number)
        layouts.append(layout)
        sheets.append(Sheet(number, frame.width, frame.height, layout.columns))
    return Draft(tuple(order_pages(layouts)), tuple(sheets), unread=tuple(unread))
