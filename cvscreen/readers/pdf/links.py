"""Links of a PDF page: targets and where they lie."""

import ctypes
from collections.abc import Sequence

import pypdfium2.raw as pdfium

from cvscreen.model import Box
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.around import find_around
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pieces import Piece

MAX_LINKS = 400
"""Links read of a page; a publication list has 100."""
MAX_URI_BYTES = 2_000
"""Longer targets carry something else than an address."""
SCHEMES = ("http://", "https://", "mailto:", "tel:", "ftp://")
"""Targets that say something of a person; files, scripts and the like are left out."""

_URI = ctypes.c_char * (MAX_URI_BYTES + 1)


def read_links(document: "pdfium.FPDF_DOCUMENT", page: "pdfium.FPDF_PAGE", frame: PageFrame) -> list[tuple[str, Box]]:
    """Return the targets of a page's link annotations with their boxes, in the file's order."""
    holder = calls.pointer(calls.address_of(page))
    if calls.count_notes(holder) <= 0:
        return []
    file = calls.pointer(calls.address_of(document))
    position, link, box, memory = ctypes.c_int(0), ctypes.c_void_p(), calls.FOUR_FLOATS(), _URI()
    counter, found_link, edges, start = (calls.pointer(ctypes.addressof(one)) for one in (position, link, box, memory))
    found: list[tuple[str, Box]] = []
    for _ in range(MAX_LINKS):
        if not calls.next_link(holder, counter, found_link):
            break
        here = calls.pointer(link.value)
        action = calls.pointer(calls.action_of(here))
        if calls.kind_of_action(action) != pdfium.PDFACTION_URI:
            continue
        length = calls.fill_target(file, action, start, MAX_URI_BYTES)
        if not 1 < length <= MAX_URI_BYTES or not calls.fill_link_box(here, edges):
            continue
        uri = memory.raw[: length - 1].decode("utf-8", "replace")
        if not uri.isprintable():
            uri = "".join(char for char in uri if char.isprintable())
        if uri.lower().startswith(SCHEMES):
            left, top, right, bottom = box
            found.append((uri, frame.box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))))
    return found


def link_words(pieces: list[Piece], links: Sequence[tuple[str, Box]]) -> list[Piece]:
    """Return the words with the targets of the links they lie under."""
    if not links:
        return pieces
    made = list(pieces)
    # of links that lie on each other the first of the file counts
    for number, above in find_around([piece[1] for piece in pieces], [box for _, box in links]).items():
        made[number] = pieces[number]._replace(uri=links[above[0]][0])
    return made
