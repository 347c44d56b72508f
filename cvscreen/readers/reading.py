"""One door for every format: ``read_document``."""

import gc
import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from cvscreen.errors import MENDS, ReadError
from cvscreen.model import Document, Notice, Source
from cvscreen.model.document import Format
from cvscreen.readers.archive import Package
from cvscreen.readers.draft import Draft, finish
from cvscreen.readers.json_resume import read_json_resume
from cvscreen.readers.markdown import read_markdown
from cvscreen.readers.ocr import INSTALL, is_installed
from cvscreen.readers.opening import Given, open_source
from cvscreen.readers.plain_text import read_text
from cvscreen.readers.rtf import read_rtf
from cvscreen.readers.sniff import expected_formats, sniff

NO_OCR_MEND = f"{MENDS['no-text']}; or install text recognition: {INSTALL}"
SIGNED: tuple[Format, ...] = ("pdf", "docx", "odt", "rtf")
"""Formats that begin with a signature of their own."""


def read_document(
    source: Path | str | bytes | BinaryIO, *, filename: str | None = None, ocr: bool | None = None
) -> Document:
    r"""Read a CV of any supported format, told by its content.

    Args:
        source: A path, the file's bytes, or a file opened for reading bytes.
        filename: The name to remember; a path's own name when None. Only its suffix is ever looked at, to tell
            Markdown from text and to notice a suffix that lies.
        ocr: Whether pages of a PDF that hold no text are read by text recognition, seconds a page; None means where
            the extra ``cvscreen[ocr]`` is installed.

    Raises:
        ReadError: The file cannot be read; its ``code`` says why.

    Example:
        >>> document = read_document(b"Ada Lovelace\nSKILLS\n- Python", filename="ada.txt")
        >>> document.source.format, document.text.splitlines()
        ('text', ['Ada Lovelace', 'SKILLS', 'Python'])
    """
    given = open_source(source, filename)
    with _collector_paused():
        return _read(given, ocr=is_installed() if ocr is None else ocr)


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Keep the garbage collector from looking through a document in the making, again and again: it is all needed."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(given: Given, *, ocr: bool) -> Document:
    members = Package(given.content).names if given.content.startswith(b"PK\x03\x04") else None
    found = sniff(given.content, given.name, members)
    promised = expected_formats(given.name)
    if promised is not None and promised[0] in SIGNED and found in ("text", "markdown"):
        # any bytes can pass for text: a damaged file must not be read as the text of a CV
        raise ReadError("type-mismatch", f"the file's name says {promised[0]}, its content does not")
    draft = _reader_of(found, ocr=ocr)(given.content)
    if promised is not None and found not in promised:
        notice = Notice("type-mismatch", f"the file is {found}, its name says otherwise")
        draft = draft._replace(notices=(notice, *draft.notices))
    document = finish(
        draft,
        Source(
            name=given.name,
            format=found,
            sha256=hashlib.sha256(given.content).hexdigest(),
            size_bytes=len(given.content),
        ),
    )
    if not any(char.isalpha() for char in document.text):
        codes = {part.code for part in document.unread}
        if "limit" in codes:
            raise ReadError("too-large", "the file holds more than is read, and no letters in that")
        if codes == {"corrupt"}:
            raise ReadError("corrupt", "none of its pages can be opened")
        raise ReadError("no-text", "the file holds no letters", mend=None if is_installed() else NO_OCR_MEND)
    return document


def preload() -> None:
    """Import every reader now, so that a process that will be forked pays for it once.

    Example:
        >>> preload()
    """
    for found in ("pdf", "docx", "html", "odt"):
        _reader_of(found)


def _reader_of(found: Format, *, ocr: bool = False) -> Callable[[bytes], Draft]:
    """Return a format's reader; the heavy ones are imported when first asked for."""
    if found == "pdf":
        from cvscreen.readers.pdf import read_pdf

        return partial(read_pdf, ocr=ocr)
    if found == "docx":
        from cvscreen.readers.docx import read_docx

        return read_docx
    if found == "html":
        from cvscreen.readers.html import read_html

        return read_html
    if found == "odt":
        from cvscreen.readers.odt import read_odt

        return read_odt
    return {"markdown": read_markdown, "rtf": read_rtf, "json-resume": read_json_resume}.get(found, read_text)
