"""What a PDF carries besides its pages: other files, and actions that a viewer would do. None of it is read or done."""

import re
from typing import NamedTuple

import pypdfium2.raw as pdfium

from cvscreen.model import Notice

_SIGNS = re.compile(rb"/(?:(S\s{0,4}/(?:JavaScript|Launch|ImportData|SubmitForm)\b)|OCProperties\b|ObjStm\b)")


class Signs(NamedTuple):
    """What a file's bytes show: actions as they are written; a catalog that may declare layers.

    Layers are declared in the catalog, which may lie in a compressed object stream.
    """

    actions: bool = False
    layers: bool = False


def find_signs(content: bytes) -> Signs:
    """Look through a file once for all that is told by its bytes.

    Example:
        >>> find_signs(b"<< /S /Launch /F (x.exe) >>"), find_signs(b"<< /Type /ObjStm >>")
        (Signs(actions=True, layers=False), Signs(actions=False, layers=True))
    """
    actions = layers = False
    for match in _SIGNS.finditer(content):
        if match[1]:
            actions = True
        else:
            layers = True
        if actions and layers:
            break
    return Signs(actions, layers)


def notice_cargo(document: "pdfium.FPDF_DOCUMENT", signs: Signs) -> tuple[Notice, ...]:
    """Return a notice for each sort of cargo.

    Args:
        document: The PDF; it lists most actions.
        signs: What its bytes show.
    """
    notices = []
    count = pdfium.FPDFDoc_GetAttachmentCount(document)
    if count > 0:
        notices.append(Notice("embedded-file", f"the file holds other files ({count}); they are not read"))
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0 or signs.actions:
        notices.append(Notice("active-content", "the file holds actions that a viewer may do; they are never done"))
    return tuple(notices)
