"""What a PDF carries besides its pages: other files, and actions that a viewer would do. None of it is read or done."""

import re

import pypdfium2.raw as pdfium

from cvscreen.model import Notice

_ACTIONS = re.compile(rb"/S\s{0,4}/(?:JavaScript|Launch|ImportData|SubmitForm)\b")


def notice_cargo(document: "pdfium.FPDF_DOCUMENT", content: bytes) -> tuple[Notice, ...]:
    """Return a notice for each sort of cargo.

    Args:
        document: The PDF.
        content: Its bytes; actions are asked of PDFium where it lists them, else looked for as they are written.
    """
    notices = []
    count = pdfium.FPDFDoc_GetAttachmentCount(document)
    if count > 0:
        notices.append(Notice("embedded-file", f"the file holds other files ({count}); they are not read"))
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 or _ACTIONS.search(content):
        notices.append(Notice("active-content", "the file holds actions that a viewer may do; they are never done"))
    return tuple(notices)
