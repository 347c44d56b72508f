"""What others did, and what was only dealt in: "my colleague wrote Python", "hired Python developers", "sold books".

Who speaks of it ("the Python tool I wrote") did it, whoever the sentence begins with; and where the clause goes on
with a deed of one's own ("hired two developers and wrote the ETL"), what others did ends.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cvscreen.matching.tokens import COLON, COMMA, SPACE, STOP, TAB, Words
from cvscreen.vocabulary import Wording

REACH_MAX = 30
"""Words that such a clause is read over."""
REPLACED_MAX = 8
"""Words between "replaced" and the "with" that says by what."""


class Clause(NamedTuple):
    """The words, the mentions in them (first word → word after), and the wording."""

    words: Words
    begins: Mapping[int, int]
    ends: Mapping[int, int]
    wording: Wording


def subject_reach(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Return what a clause speaks of whose subject is somebody else; None where the person has a part in it.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: subject_reach(Clause(split_words(text), {}, {}, load_wording()), 0, 3)
        >>> read("My colleague wrote Python."), read("My colleague used the Python tool I wrote.")
        ((0, 4), None)
    """
    words, wording = clause.words, clause.wording
    opens = words.before[first] >= COMMA or words.folded[first - 1] in wording.joins | wording.ends
    if not opens or not wording.selves.isdisjoint(words.folded[first + 1 : after]):
        return None
    at = after
    while at < len(words.folded) and at - after < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        if before in (STOP, TAB, COLON) or (word in wording.ends and word not in wording.selves):
            break
        if word in wording.selves:
            if before == SPACE and words.folded[at - 1] not in wording.joins:
                return None
            break
        at += 1
    return first, at


def object_reach(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Return what people, books or licences are about that somebody dealt with; None where they are no object.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: object_reach(Clause(split_words(text), {}, {}, load_wording()), 0, 3)
        >>> read("Hired Python developers and wrote the ETL."), read("Hired as developers of APIs.")
        ((0, 4), None)
    """
    words, wording = clause.words, clause.wording
    inside = words.folded[first + 1 : after]
    if not (wording.turns | wording.restarts).isdisjoint(inside[:-1]) or goes_with_a_deed(clause, first):
        return None
    at = after
    while at < len(words.folded) and at - after < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        if before in (STOP, TAB) or word in wording.ends or word in wording.selves:
            break
        new = before == COMMA or words.folded[at - 1] in wording.joins
        # "and embedded systems" goes on with what it is about
        if new and (word in wording.restarts or (at not in clause.begins and is_deed(word, wording))):
            break
        at += 1
    return first, at


def replaced_reach(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Return what was replaced, where it is said by what: "replaced Python with Excel".

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: replaced_reach(Clause(split_words(text), {}, {}, load_wording()), 0, 1)
        >>> read("Replaced Python with Excel."), read("Replaced tables in Python.")
        ((1, 2), None)
    """
    words = clause.words
    for at in range(after, min(after + REPLACED_MAX, len(words.folded))):
        if words.before[at] == STOP:
            return None
        if words.folded[at] in clause.wording.replacers:
            return (after, at) if at > after else None
    return None


def goes_with_a_deed(clause: Clause, first: int) -> bool:
    """Say whether a verb shares its object with a deed of one's own: "built and sold a product"."""
    words = clause.words
    joined = first > 1 and words.before[first] < COMMA and words.folded[first - 1] in clause.wording.joins
    return joined and is_deed(words.folded[first - 2], clause.wording)


def is_deed(word: str, wording: Wording) -> bool:
    """Say whether a word tells what somebody did."""
    return word in wording.restarts or (len(word) > 4 and word.endswith(("ed", "ing")))


__all__ = ["Clause", "goes_with_a_deed", "is_deed", "object_reach", "replaced_reach", "subject_reach"]
