"""Lines → blocks: a line that only goes on is one with the line above."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.marks import Marks
from cvscreen.deriving.senses import read_heading
from cvscreen.model.document import Document, Line

WRAPPED_CHARS = 50
"""A line that goes on below is at least this long: shorter ones end where their writer ended them."""
WRAPPED_SHARE = 0.7
"""… and fills at least this share of the text's longest line; both measured on wrapped e-mails and PDF pages."""
LABEL_WORDS = 6
# "Stock: cycle counts, temperature control", line upon line
_CALLED = re.compile(r"\s{0,3}[A-Z][\w &/-]{1,30}:\s{1,3}\S")


def joined(document: Document, marks: Marks) -> Iterator[list[Line]]:
    """Yield the lines of each block of a text's body.

    Args:
        document: The text.
        marks: What marks its list items.
    """
    widest = max((line.span.end - line.span.start for line in document.lines), default=0)
    block: list[Line] = []
    for line in document.lines:
        if line.region != "body":
            continue
        if block and not _continues(document, block, (line, marks), widest):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def is_called(words: str) -> bool:
    """Say whether a line begins with what it is about: "Stock: cycle counts"."""
    return _CALLED.match(words) is not None


def _is_labelled(words: str) -> bool:
    """Say whether a line begins with a label that is a heading: "Nice to have: Rust"."""
    label, colon, rest = words.partition(":")
    return (
        bool(colon and rest.strip())
        and label.lstrip()[:1].isupper()
        and len(label.split()) <= LABEL_WORDS
        and read_heading(label, None, 0).known
    )


def _continues(document: Document, block: Sequence[Line], marked: tuple[Line, Marks], widest: int) -> bool:
    above, (line, marks) = block[-1], marked
    if line.cells or above.cells or line.bullet or line.heading_level or above.heading_level or line.bold != above.bold:
        return False
    if len(line.segments) > 1 or len(above.segments) > 1:
        return False
    if document.source.format in ("docx", "html", "odt", "rtf"):
        return False
    if line.page == above.page and document.source.format in ("text", "markdown") and (line.gap_pt or 0) > 0:
        return False
    if (line.gap_pt or 0) > max(6.0, 0.8 * (line.size_pt or 12.0)) and line.page == above.page:
        return False
    words, before = document.text[line.span.start : line.span.end], document.text[above.span.start : above.span.end]
    goes_on = words.lstrip()[:1].islower() and line.span.end - line.span.start >= WRAPPED_CHARS
    if (
        not words.strip()
        or (before.rstrip().endswith((":", "?")) and not goes_on)
        or marks.end(line, words)
        or _is_labelled(words)
        or (is_called(words) and is_called(before))
    ):
        return False
    length = above.span.end - above.span.start
    full = length >= WRAPPED_CHARS and length >= WRAPPED_SHARE * min(widest, 120)
    return full or (words.lstrip()[0].islower() and length >= WRAPPED_CHARS // 2)
