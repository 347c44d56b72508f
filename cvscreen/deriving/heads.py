"""What of a text is a heading, and the heading that a paragraph begins with."""

import re
from collections.abc import Sequence

from cvscreen.deriving.character import is_never
from cvscreen.deriving.joining import LABEL_WORDS, WRAPPED_CHARS
from cvscreen.deriving.senses import Heading, is_whole_heading, read_heading
from cvscreen.deriving.wording import word_list
from cvscreen.model.document import Line
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

TITLE_WORDS = 3
"""Words of a numbered heading at most; and a first line of more words is a title, even with words of a heading."""
SAID_WORDS = 10
"""A sentence of no more words may be what a paragraph is about: "Here is what we think you need"."""
# a sentence that opens a paragraph
_SAID = re.compile(r"\s{0,3}([^.?!:]{6,90})[.?!]\s{1,3}(?=\S)")
_OPENS = re.compile(
    r"\s{0,3}(?:(?:and|so|now|first|then|und|also)\s)?(?:what|here's|here is|here are|now for|who you|how you|how we"
    r"|why|the money|was (?:sie|du|wir)|das (?:bringst|bringen|erwartet|bieten)|wen wir|warum)\b"
)

# "Non-negotiable. A licence, and …": a label that ends like a sentence
_CALLED = re.compile(r"\s{0,3}([A-ZÄÖÜ][\w-]{3,20}(?:\s[a-z-]{2,14})?)\.\s{1,3}(?=\S)")
_NOTE = re.compile(r"n\.?\s?b\.?|p\.?\s?s\.?")


def is_title(words: str, below: Sequence[Line]) -> bool:
    """Say whether a numbered line is a heading by its words: "5.4 Languages" above what is not numbered."""
    return bool(below) and len(words.split()) <= TITLE_WORDS and read_heading(words, None, 0).known


def is_heading(row: Sequence[Line], words: str, below: Sequence[Line], *, listed: bool) -> bool:
    """Say whether a block is a heading.

    Args:
        row: Its lines.
        words: Its words.
        below: The lines of the block below it.
        listed: Whether that one is a list item.
    """
    stripped = words.strip()
    count = len(stripped.split())
    if row[0].heading_level:
        return True
    if count > 12 or len(row) > 1 or not below:
        return False
    if stripped.endswith(":"):
        return count <= 6 and (read_heading(stripped, None, 0).known or not listed)
    if stripped.endswith("?"):
        return True
    if _NOTE.fullmatch(flatten(stripped)) and (row[0].gap_pt or 0) > 0:
        return True
    if stripped[-1] in ".;,!" and not (stripped.endswith("!") and read_heading(stripped, None, 0).known):
        return False
    if stripped.isupper() and len(stripped) > 2 and (row[0].gap_pt or 0) > 0:
        return True
    set_apart = row[0].bold or row[0].rule or (row[0].gap_pt or 0) > 0 or row[0].gap_pt is None
    known = count <= 9 and read_heading(stripped, None, 0).known
    return (set_apart or listed) and count <= 9 and (known or listed or not _goes_on(below))


def inline(words: str, span: Span, section: Heading) -> tuple[Span, Heading]:
    """Return a paragraph without the heading that it begins with ("What you bring: …"), and the part it stands in."""
    said = _SAID.match(words)
    if said and len(said.group(1).split()) <= SAID_WORDS and _OPENS.match(flatten(said.group(1))):
        heading = read_heading(said.group(1), None, 0)
        # what is said in passing weighs nothing, unless it says that less is asked
        heading = heading._replace(strength=heading.strength if heading.strength == "optional" else None)
        if heading.known:
            return Span(span.start + said.end(), span.end), heading
    called = _CALLED.match(words)
    if called and is_whole_heading(called.group(1)):
        return Span(span.start + called.end(), span.end), read_heading(called.group(1), None, 0)
    label, colon, rest = words.partition(":")
    if not colon or not rest.strip() or len(label.split()) > LABEL_WORDS or label.lstrip()[:1].islower():
        return span, section
    heading = read_heading(label, None, 0)
    if not heading.known:
        return span, section
    return Span(span.start + len(label) + 1, span.end), heading


def gives(words: str) -> bool:
    """Say whether a paragraph tells what is given, or the terms: "We offer …", "Must be physically fit: …"."""
    flat = flatten(words.lstrip())
    label, colon, _ = flat.partition(":")
    terms = bool(colon) and len(label.split()) <= LABEL_WORDS and is_never(label)
    return terms or word_list("offers").match(flat) is not None


def _goes_on(below: Sequence[Line]) -> bool:
    """Say whether what follows belongs to a list of short lines and not to a heading."""
    return not below[0].gap_pt and below[0].span.end - below[0].span.start < WRAPPED_CHARS
