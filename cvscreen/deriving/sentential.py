"""Words that are a sentence, or hang on one, and so name nothing: "the council adopted a policy", "je mehr davon"."""

import re
from collections.abc import Sequence

from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.parts import word_sets
from cvscreen.deriving.wording import word_list

_WORD = re.compile(r"[\w'+#/-]+")
_JOINS = frozenset(("and", "or", "as", "up", "out", "off", "down", "over", "away", "back", "than"))
_BEHIND = frozenset(("after", "up"))
_WHO_DOES = re.compile(
    rf"(?:and\s|but\s|so\s)?(?:the\s)?{word_list('asked_person').pattern}(?:'ll|'d|\s(?:will|would|shall|might|may))\s"
    r"(?:(?:also|then|often|sometimes|usually|help to|have to|get to|need to)\s){0,2}(?!be\b|have\b)(?=[a-z]{2})"
)
SUBJECT_WORDS = 2
"""A verb behind so many words may be that of a sentence; behind fewer it may be done to something: "used cars"."""


def is_told(flat: str) -> bool:
    """Say whether flattened words tell something, and name nothing.

    Example:
        >>> is_told("spring the council adopted a policy"), is_told("je mehr davon")
        (True, True)
        >>> is_told("used cars"), is_told("reports to the board")
        (False, False)
    """
    if word_list("only_hangs").match(flat):
        return True
    words = _WORD.findall(flat)
    return _has_clause(words) or any(
        word.endswith(("s", "ed"))
        and not word.endswith("ss")
        and number >= SUBJECT_WORDS - (words[0] in word_sets()["determiners"])
        and is_verb(word, bare=True)
        and (words[number + 1] in word_sets()["determiners"] or words[number + 1] in _BEHIND)
        for number, word in enumerate(words[:-1])
        if number
    )


def _has_clause(words: Sequence[str]) -> bool:
    """Say whether a clause without a joining word hangs on a name: "every route a computer proposes"."""
    return any(
        word in ("a", "an", "the", "our", "your")
        and not word_list("preposition").fullmatch(words[number - 1])
        and words[number - 1] not in _JOINS
        and not is_verb(words[number - 1], bare=True)
        and words[-1].endswith("s")
        and is_verb(words[-1], bare=True)
        for number, word in enumerate(words)
        if number > 1
    )


def told_end(flat: str) -> int:
    """Return where the words end that only say who does it: "you'll", "you would also"; 0 without.

    Example:
        >>> "you'll run small pilots"[told_end("you'll run small pilots"):]
        'run small pilots'
    """
    found = _WHO_DOES.match(flat)
    return found.end() if found else 0
