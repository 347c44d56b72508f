"""The headline under a name: "Machine Learning Engineer"."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.pieces import split_at
from cvscreen.parsing.lines.rows import Piece, Row, make_value
from cvscreen.parsing.lines.spacing import had_no_room
from cvscreen.vocabulary.titles import is_place, word_count

ROWS_SEARCHED = 14
"""A headline stands among the first rows, near the name."""

NEAR_CHARS = 200
"""Characters between name and headline; basis: default, two lines of contact details may stand between."""

LONGEST_HEADLINE = 90
"""A longer text is a sentence."""

MOST_WORDS_BELOW = 4
"""Words of a headline that the margin has cut off onto the next row."""

_SEPARATOR = re.compile(r"\s*[|·•∙●]\s*|\s[–—-]\s")
_DETAIL = re.compile(r"[0-9@\\#%+=<>{}_:;!?]|\bhttps?|\bwww\.")


def find_label(document: Document, rows: Sequence[Row], name: Value | None) -> Value | None:
    """Find the headline: a job title near the name, alone on its row, beside the name or beside a detail.

    Args:
        document: The CV.
        rows: The rows of the contact block, then those of the pages' margins.
        name: The candidate's name, where one was found.
    """
    for number, row in enumerate(rows[:ROWS_SEARCHED]):
        if name is not None and abs(row.span.start - name.span.end) > NEAR_CHARS:
            continue
        for piece in row.pieces:
            span = _titled(document, piece, name)
            if span is not None:
                below = rows[number + 1] if number + 1 < len(rows) else None
                end = below.span.end if below is not None and _goes_on(document, row, span, below) else span.end
                return make_value(document, Span(span.start, end), 0.8)
    return None


def _titled(document: Document, piece: Piece, name: Value | None) -> Span | None:
    """Give the part of a segment that reads as a headline; the parts beside a place or a detail are left out."""
    parts = [
        part
        for part in split_at(document.text, piece.span, _SEPARATOR)
        if not _is_other(document.text[slice(*part)], part, name)
    ]
    if not parts:
        return None
    span = Span(parts[0].start, parts[-1].end)
    text = document.text[slice(*span)]
    if len(text) > LONGEST_HEADLINE or not word_count(text, "titles") or _DETAIL.search(text.replace("&", "")):
        return None
    return span


def _is_other(text: str, part: Span, name: Value | None) -> bool:
    return bool(_DETAIL.search(text)) or is_place(text) or (name is not None and part.overlaps(name.span))


def _goes_on(document: Document, row: Row, span: Span, below: Row) -> bool:
    """Say whether the row below ends a headline that the margin has cut."""
    if span.end < row.span.end or len(below.pieces) > 1 or len(below.text.split()) > MOST_WORDS_BELOW:
        return False
    upper, lower = row.pieces[-1], below.piece(below.span)
    alike = (upper.bold, upper.italic, upper.size_pt) == (lower.bold, lower.italic, lower.size_pt)
    return alike and not _DETAIL.search(below.text) and had_no_room(document, row, below)
