"""Pages as pictures, as PDFium paints them."""

import ctypes
from collections.abc import Mapping
from typing import TYPE_CHECKING

import pypdfium2
import pypdfium2.raw as pdfium

from cvscreen.errors import ReadError
from cvscreen.readers.pdf.frame import PageFrame, frame_of
from cvscreen.readers.pdf.words import read_upright

if TYPE_CHECKING:
    from PIL import Image


def paint_pages(content: bytes, scales: Mapping[int, float]) -> dict[int, "Image.Image"]:
    """Return pictures of pages, turned as they are read.

    Args:
        content: The PDF.
        scales: Pixels a point, for each page by its number from 1.

    Raises:
        ReadError: corrupt.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise ReadError("corrupt", "the PDF cannot be opened") from error
    pictures = {}
    try:
        for number, scale in scales.items():
            page = pdfium.FPDF_LoadPage(document.raw, number - 1)
            if not page:
                continue
            try:
                frame, _ = read_upright(page, frame_of(page, number))
                pictures[number] = paint_page(page, frame, scale)
            finally:
                pdfium.FPDF_ClosePage(page)
    finally:
        document.close()
    return pictures


def paint_page(page: "pdfium.FPDF_PAGE", frame: PageFrame, scale: float) -> "Image.Image":
    """Return the picture of a page, ``scale`` pixels a point."""
    from PIL import Image

    width, height = max(round(frame.width * scale), 1), max(round(frame.height * scale), 1)
    turn = (frame.turn - pdfium.FPDFPage_GetRotation(page)) % 4
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, None, 0)
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, turn, pdfium.FPDF_ANNOT)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.frombuffer("RGB", (width, height), pixels, "raw", "BGRX", stride, 1).copy()
