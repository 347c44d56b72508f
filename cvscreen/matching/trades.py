"""Titles of other trades that hold a field's name: "Recruiter for ML engineers", "Software sales engineer".

The head of the title decides: "Sales data analyst" and "Data scientist, marketing" are jobs with data.
"""

from cvscreen.matching.tokens import COMMA, HYPHEN, STOP, TAB, Words
from cvscreen.vocabulary import Wording

TITLE_MAX = 12
"""Words to either side of a job's name that are looked at."""


def of_another_trade(words: Words, first: int, after: int, wording: Wording) -> bool:
    """Say whether the title around a job's name is that of somebody else, who deals with such people or things.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> of_another_trade(split_words("Recruiter for machine learning engineers"), 2, 5, load_wording())
        True
        >>> of_another_trade(split_words("Sales data analyst"), 1, 3, load_wording())
        False
    """
    if not wording.trades.isdisjoint(words.folded[first + 1 : after - 1]):
        return True
    return _heads(words, first, wording) or _follows(words, after, wording)


def _heads(words: Words, first: int, wording: Wording) -> bool:
    """Say whether such a person, or such a trade and a preposition, stands before: "Sales of", "Assistant to"."""
    at = first
    while at > 0 and first - at < TITLE_MAX and words.before[at] < COMMA:
        at -= 1
        word, following = words.folded[at], words.folded[at + 1]
        if word in wording.joins - wording.relations and at + 1 == first:
            return False
        if _is_dealer(word, wording):
            return True
        if at + 1 < first and word in wording.trades and following in wording.offices | wording.relations:
            return True
        if at + 1 < first and word in wording.aides and following in wording.relations:
            return True
    return False


def _follows(words: Words, after: int, wording: Wording) -> bool:
    """Say whether such a person stands behind, in the same name: "data science recruiter", "ML sales manager"."""
    at = after
    while at < len(words.folded) and words.before[at] <= HYPHEN and at - after < TITLE_MAX:
        word = words.folded[at]
        if word in wording.joins or word in wording.relations:
            return False
        if _is_dealer(word, wording):
            return True
        goes_on = at + 1 < len(words.folded) and words.before[at + 1] <= HYPHEN
        if word in wording.trades and goes_on and words.folded[at + 1] in wording.offices:
            return True
        at += 1
    return False


def _is_dealer(word: str, wording: Wording) -> bool:
    return word in wording.dealers or word.startswith(tuple(wording.dealing))


def title_around(words: Words, first: int, after: int) -> tuple[int, int]:
    """Return the words of the title that a job's name stands in.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> title_around(split_words("Recruiter for data scientists"), 2, 4)
        (0, 4)
    """
    while first > 0 and words.before[first] not in (STOP, TAB):
        first -= 1
    while after < len(words.folded) and words.before[after] not in (STOP, TAB):
        after += 1
    return first, after


__all__ = ["of_another_trade", "title_around"]
