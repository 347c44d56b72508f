"""Pieces of a sentence that belong together: "Rust – a huge plus", "desirable, although by no means essential"."""

import re
from collections.abc import Sequence

from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span

# "desirable, although by no means essential": what stands before is weakened, and nothing denied
_YIELDS = re.compile(
    r"[\s,]{0,3}(?:but|although|though|if|albeit|aber|wenn auch|wenngleich|jedoch)\s"
    r"(?:(?:it |this |that |das |es )?(?:is|are|ist)\s)?"
    r"(?:by no means|in no way|not|never|no|nicht|keine?|keineswegs)\s"
    r"(?:(?:an?|ein|eine|strictly|absolutely|unbedingt)\s)?"
)
# "this one is a must for us": what stands around a word of strength
_LIGHT = re.compile(
    r"[\s,!.'–-]*(?:\b(?:this|that|these|those|it|they|one|we|is|are|be|was|an?|the|of|for|to|us|me|really|very|quite|so|definitely"
    r"|absolutely|highly|simply|which|das|dies|die|der|es|ist|sind|ein|eine|fur|uns|mir|wir|sehr|absolut|ganz|klar|hier"
    r"|also|auch|bei|aber|jedoch|but|however|sein|bleibt|bleiben|remains?|stays?)\b[\s,!.'–-]*)*"
)
# "ohne geht nicht", "you cannot do the job without it"
_WITHOUT = re.compile(
    r"(?:ohne|without)\s(?:(?:das|die|den|ihn|sie|it|that|this|these|them)\s)?[^,;.]{0,40}\b(?:nicht|nix|nichts|niemand\w{0,2}|cannot|not|nobody)\b[^,;.]{0,25}"
    r"|(?:you|we|nobody|no one|one)\b[^,;.]{2,40}\bwithout(?:\s(?:it|that|this|them|these|one))?"
)


def with_their_strength(flat: str, pieces: Sequence[Span]) -> list[Span]:
    """Return pieces of a sentence, one that only says how strongly together with the one before it.

    Example:
        >>> words = "rust would be nice, but is not required"
        >>> with_their_strength(words, [Span(0, 18), Span(18, 39)])
        [Span(start=0, end=39)]
    """
    joined: list[Span] = []
    for piece in pieces:
        words = flat[piece.start : piece.end].strip(" .,;!()")
        weakened = joined and weakening(flat, piece.start) is not None and _is_optional(flat, joined[-1])
        if joined and (weakened or only_weighs(words)):
            joined[-1] = Span(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def only_weighs(words: str) -> bool:
    """Say whether words say how strongly something is asked, and nothing else.

    Example:
        >>> only_weighs("that is a must for us"), only_weighs("crucial"), only_weighs("sql is a must")
        (True, True, False)
    """
    if word_list("only_strength").fullmatch(words) or _WITHOUT.fullmatch(words):
        return True
    rest = words
    for name in ("required", "expected", "optional"):
        rest = cues()[name].sub(" ", rest)
    return rest != words and _LIGHT.fullmatch(rest) is not None


def weakening(flat: str, start: int) -> int | None:
    """Return where the word begins that is said not to hold: "although by no means essential"; None where none is.

    Example:
        >>> weakening("but not essential", 0), weakening("but not java", 0)
        (8, None)
    """
    found = _YIELDS.match(flat, start)
    return found.end() if found and cues()["required"].match(flat, found.end()) else None


def _is_optional(flat: str, piece: Span) -> bool:
    return cues()["optional"].search(flat, piece.start, piece.end) is not None


def weakened_in(flat: str, piece: Span) -> frozenset[int]:
    """Return where words begin that are said not to hold of what a piece praises."""
    if not _is_optional(flat, piece):
        return frozenset()
    found = (weakening(flat, one.start()) for one in _YIELDS.finditer(flat, piece.start, piece.end))
    return frozenset(start for start in found if start is not None)
