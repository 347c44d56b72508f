"""What must be said of a PDF page: text that nobody sees, odd characters, layers, fields."""

import re
from itertools import groupby

from cvscreen.model import HiddenText, Notice
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pdf.visibility import Judged

_OWN_MARKS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe]")
"""Control codes in a PDF are glyphs of fonts that name no letters."""


def hidden_texts(judged: Judged, number: int) -> tuple[HiddenText, ...]:
    """Return hidden words as runs of one reason and line."""
    found = []
    for (reason, _), group in groupby(judged.hidden, key=lambda pair: (pair[1], round(pair[0].piece.baseline))):
        words = [word for word, _ in group]
        boxes = [word.piece.box for word in words if word.piece.box is not None]
        box = boxes[0] if boxes else None
        for other in boxes[1:]:
            box = box.union(other) if box is not None else other
        found.append(HiddenText(" ".join(word.piece.text for word in words), reason, number, box))
    return tuple(found)


def page_notices(text: str, judged: Judged, number: int, *, fields: bool) -> tuple[Notice, ...]:
    """Return what must be said of a page.

    Args:
        text: PDFium's text of it.
        judged: Its words.
        number: The page's number, from 1.
        fields: Whether it holds form fields with text.
    """
    notices: list[Notice] = []
    reasons = {reason for _, reason in judged.hidden}
    if judged.ocr:
        notices.append(Notice("ocr-layer", "the text is the layer that a text recognition put under a scan", number))
    if "glyph-text-mismatch" in reasons:
        notices.append(Notice("glyph-text-mismatch", "the file states other letters than it shows", number))
    if reasons - {"tiny-text", "off-page", "glyph-text-mismatch"}:
        notices.append(Notice("hidden-text", "the page holds text that a reader cannot see; it is not scored", number))
    if "tiny-text" in reasons:
        notices.append(Notice("tiny-text", "the page holds text too small to read; it is not scored", number))
    if "off-page" in reasons:
        notices.append(Notice("offpage-text", "text lies outside of the page; it is not scored", number))
    if fields:
        notices.append(Notice("form-fields", "the page holds form fields; what was typed in is read", number))
    if not text.isascii():
        notices.extend(notice_characters(_without_own_marks(text), number))
    return tuple(notices)


def _without_own_marks(text: str) -> str:
    """Return PDFium's text without what PDFium puts into it: its sign for a hyphen, and zeros for unknown letters."""
    return _OWN_MARKS.sub("", text)
