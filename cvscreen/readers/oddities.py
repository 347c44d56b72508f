"""What must be said of a text's characters: those that were taken out, and those that look like others."""

import re

from cvscreen.model import Notice
from cvscreen.text.normalize import count_oddities, find_mixed_words

_MAY_BE_ODD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\U000e0000-\U000e01ef]"
)
"""What ``count_oddities`` counts, and some more: most texts hold nothing of it, which is quick to see."""


def notice_characters(raw: str, page: int | None = None) -> tuple[Notice, ...]:
    r"""Return a notice for each sort of odd characters in a text as it stands in the file.

    Example:
        >>> [notice.code for notice in notice_characters("Py\u200bthon \x1b[2J")]
        ['invisible-characters', 'control-characters']
    """
    if not _MAY_BE_ODD.search(raw):
        return ()
    found = count_oddities(raw)
    kinds = (
        (found.invisible, "invisible-characters", "invisible characters were removed"),
        (found.bidi, "bidi-characters", "characters that turn the writing were removed"),
        (found.control, "control-characters", "control characters were removed"),
    )
    return tuple(Notice(code, f"{count} {what}", page) for count, code, what in kinds if count)


def notice_mixed_words(text: str) -> tuple[Notice, ...]:
    """Return a notice when words of a text mix Latin letters with letters that only look Latin.

    Example:
        >>> notice_mixed_words("P\u0443thon")[0].code
        'mixed-scripts'
    """
    words = find_mixed_words(text)
    if not words:
        return ()
    return (Notice("mixed-scripts", f"{len(words)} words hold letters of another alphabet that look Latin"),)
