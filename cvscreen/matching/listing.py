"""Lists within jobs: "Technologies: Python, SQL" is use where the job is of the trade, else a list of skills."""

from collections.abc import Iterable, Mapping

from cvscreen.matching.tokens import COLON, STOP, Words
from cvscreen.vocabulary import Wording

LABEL_MAX = 5
"""Longest label of a list, in words: "Tools and technologies used:"."""
BARE_LEAST = 3
"""Fewest mentions that make a line without a label a list."""


def listed_among(words: Words, firsts: Iterable[int], begins: Mapping[int, int], wording: Wording) -> set[int]:
    """Return the mentions in lines that only list names, with no word of what was done with them.

    Args:
        words: The text's words.
        firsts: The mentions' first words; every line is read once.
        begins: Where mentions begin, and the word after each.
        wording: Whose words tell deeds.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> listed_among(split_words("Technologies: Python, SQL"), [1, 2], {1: 2, 2: 3}, load_wording())
        {1, 2}
        >>> listed_among(split_words("Wrote reports in Python and SQL"), [3, 5], {3: 4, 5: 6}, load_wording())
        set()
    """
    found: set[int] = set()
    end, listed = 0, False
    for at in sorted(firsts):
        if at >= end:
            start, end = _line(words, at)
            listed = _lists(words, start, end, begins, wording)
        if listed:
            found.add(at)
    return found


def _line(words: Words, at: int) -> tuple[int, int]:
    """Return the words of a line or sentence."""
    start, end = at, at + 1
    while start > 0 and words.before[start] != STOP:
        start -= 1
    while end < len(words.folded) and words.before[end] != STOP:
        end += 1
    return start, end


def _lists(words: Words, start: int, end: int, begins: Mapping[int, int], wording: Wording) -> bool:
    label = next((i for i in range(start + 1, min(start + LABEL_MAX + 1, end)) if words.before[i] == COLON), start)
    firsts = [first for first in range(label, end) if first in begins]
    named = {i for first in firsts for i in range(first, begins[first])}
    rest = [words.folded[i] for i in range(label, end) if i not in named and words.folded[i] not in wording.joins]
    if label > start:
        return not any(word in wording.restarts or word.endswith("ed") for word in rest)
    return len(firsts) >= BARE_LEAST and len(rest) * 2 <= len(named)


__all__ = ["listed_among"]
