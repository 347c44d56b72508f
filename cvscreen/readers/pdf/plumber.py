"""The second pair of eyes: pdfplumber, asked where PDFium cannot open a file or names no letters for its glyphs.

It takes fifteen times as long, knows neither render mode nor opacity, and some files of a few bytes would keep it busy
for ever; so it is asked rarely, for few pages, and never for files that show numbers made to exhaust it.
"""

import io
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from cvscreen.model import Box
from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink, names_bold, names_italic
from cvscreen.readers.pdf.placing import PageWord
from cvscreen.readers.pieces import Piece
from cvscreen.text.normalize import repair_characters

MAX_BYTES = 3_000_000
"""Larger files are pictures, or made to fill the memory."""
MAX_PAGES = 6
"""Pages read in this way."""
MAX_WORDS = 4_000
"""Words kept of a page; the densest real page has 2,000."""
MAX_CALLS = 3_000_000
"""Calls of functions that opening a file, or reading a page, may take: some two seconds; a full page takes 300,000."""
ODD_SHARE = 0.3
"""Share of a page's characters that are no letters of anything, from which on its text is garbled."""
MIN_CHARS = 20
"""Fewer characters tell nothing of the whole page."""

_ODD_SIGN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")
_UNNAMED = re.compile("\\(cid:[0-9]{1,6}\\)")
_EXHAUSTING = re.compile(
    rb"(?<![0-9:.])[1-9][0-9]{6,}|obj\s{1,4}[0-9]{1,7} [0-9]{1,5} R\s{1,4}endobj"
    rb"|<7[0-9A-Fa-f]{7}>|<[89A-Fa-f][0-9A-Fa-f]{7}>"
)
"""Numbers beyond a million outside of pictures (widths, indices and ranges that a reader would count through), and
objects that are nothing but a reference to another, which may go round in a ring."""


def is_garbled(text: str) -> bool:
    r"""Say whether a page's text is glyph numbers rather than letters.

    Example:
        >>> is_garbled("\x03\x04\x05 \ufffd" * 8), is_garbled("Nora Lind, analyst in Oslo")
        (True, False)
    """
    if "(cid:" not in text and not _ODD_SIGN.search(text):
        return False
    inked = sum(map(len, text.split()))
    if inked < MIN_CHARS:
        return False
    odd = len(_ODD_SIGN.findall(text)) + sum(map(len, _UNNAMED.findall(text) if "(cid:" in text else ()))
    return odd >= ODD_SHARE * inked


def is_safe(content: bytes) -> bool:
    """Say whether a file may be given to pdfplumber.

    Example:
        >>> is_safe(b"%PDF-1.7 /W [0 [500 600]]"), is_safe(b"%PDF-1.7 /W [0 2147483647 500]")
        (True, False)
    """
    return len(content) <= MAX_BYTES and not _EXHAUSTING.search(content)


def read_words_again(content: bytes, frame: PageFrame) -> list[PageWord]:
    """Return the words of a page as pdfplumber reads them; none where it cannot."""
    if frame.number > MAX_PAGES or not is_safe(content):
        return []
    with _opened(content) as pages:
        page = pages[frame.number - 1] if frame.number <= len(pages) else None
        return _words(page, frame.number) if page is not None else []


def read_pages_again(content: bytes) -> list[tuple[PageFrame, list[PageWord]]]:
    """Return the pages of a file that PDFium cannot open, each with its words; none where pdfplumber cannot either."""
    if not is_safe(content):
        return []
    with _opened(content) as pages:
        return [
            (PageFrame(number, 0.0, 0.0, float(page.width), float(page.height), 0), _words(page, number))
            for number, page in enumerate(pages[:MAX_PAGES], 1)
        ]


class _ExhaustedError(BaseException):
    """Raised when too much was done; no ``except Exception`` on the way up may keep it."""


@contextmanager
def _bounded() -> Iterator[None]:
    """End what runs inside after ``MAX_CALLS`` calls: a count, unlike a clock, gives the same result every time."""
    left = MAX_CALLS
    before = sys.getprofile()

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal left
        left -= event.endswith("call")
        if left < 0:
            raise _ExhaustedError

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)


@contextmanager
def _opened(content: bytes) -> Iterator[Sequence[Any]]:
    import pdfplumber

    try:
        with _bounded():
            document = pdfplumber.open(io.BytesIO(content))
            pages: Sequence[Any] = document.pages
    except (
        Exception,
        _ExhaustedError,
    ):  # it raises whatever the file makes it stumble over: TypeError, KeyError, PdfminerException …
        yield ()
        return
    try:
        yield pages
    finally:
        document.close()


def _words(page: Any, number: int) -> list[PageWord]:
    try:
        with _bounded():
            found = page.extract_words(x_tolerance_ratio=0.15, use_text_flow=True, extra_attrs=["fontname", "size"])
    except (Exception, _ExhaustedError):  # as above
        return []
    finally:
        page.close()
    made = (_word(word, number, index) for index, word in enumerate(found[:MAX_WORDS]))
    return [word for word in made if word is not None]


def _word(found: dict[str, Any], number: int, index: int) -> PageWord | None:
    text = repair_characters(_UNNAMED.sub("", _ODD_SIGN.sub("", str(found["text"]))))
    if not text.strip() or not found.get("upright", True):
        return None
    size, font = float(found["size"]), re.sub("^[A-Z]{6}\\+", "", str(found["fontname"]))
    box = Box(number, *(float(found[side]) for side in ("x0", "top", "x1", "bottom")))
    ink = Ink(size, font, names_bold(font), names_italic(font), "#000000", 255, 0, 0)
    piece = Piece(text, box, round(size, 1), font, ink.bold, ink.italic, None, box.bottom - 0.2 * size)
    return PageWord(piece, ink, index)
