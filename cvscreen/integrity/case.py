"""What a rule is given to look at, and how it quotes what it saw."""

import re
from typing import NamedTuple

from cvscreen.model import Resume

QUOTE_CHARS = 120
"""Longest quote of a flag: enough to judge by, too short to carry a text along (maintainers' choice)."""

_SPACE = re.compile(r"\s{1,256}")


class Case(NamedTuple):
    """A CV, and the spellings that the rubric looks for (may be empty)."""

    resume: Resume
    terms: tuple[str, ...] = ()


def quoted(text: str) -> str:
    r"""Return the text on one line, cut to what a flag may quote.

    Example:
        >>> quoted("two\n  lines")
        'two lines'
    """
    # Cut before the spaces are folded: hidden text may be megabytes long.
    folded = _SPACE.sub(" ", text[: 4 * QUOTE_CHARS]).strip()
    return folded if len(folded) <= QUOTE_CHARS else f"{folded[: QUOTE_CHARS - 1].rstrip()}…"


def counted(count: int, noun: str) -> str:
    """Return a count with its noun.

    Example:
        >>> counted(1, "word"), counted(3, "word")
        ('1 word', '3 words')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
