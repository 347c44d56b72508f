"""What is around a spelling: its sentence, and the words that stand near it or beside it."""

from collections.abc import Mapping
from typing import NamedTuple

from cvscreen.matching.compiling import Nearby, Spelling
from cvscreen.matching.nodes import NUMBER
from cvscreen.matching.places import Places
from cvscreen.matching.tokens import COMMA, MASKED, STOP, Words
from cvscreen.matching.walks import is_number

NEAR = 8
"""Words to either side, within the sentence, in which a needed word vouches for a spelling."""
AGAINST = 4
"""Words to either side, within the sentence, in which a word speaks against a spelling."""
_NOTHING = Nearby()


class Candidate(NamedTuple):
    """A spelling found at the words ``first`` to ``after - 1``."""

    spelling: Spelling
    first: int
    after: int
    joined: bool
    similarity: float


class Scene(NamedTuple):
    """What is around a candidate: the words, the map of the CV, the certain mentions, the words that join lists."""

    words: Words
    places: Places
    begins: Mapping[int, int]
    """Where certain mentions begin, and where they end."""
    ends: frozenset[int]
    """Where certain mentions end."""
    joins: frozenset[str]
    levels: frozenset[str] = frozenset()
    """Words that may follow an item of a list, and are no noun that it belongs to."""
    vocabulary: frozenset[str] = frozenset()
    """The words of the text."""
    governors: frozenset[str] = frozenset()
    """Words right before or after a name that make it one: "learn Rust", "Rust developers"."""
    using: frozenset[str] = frozenset()
    """Words right before a name that is used, not lived in or met: "in Java"."""
    mutual: frozenset[int] = frozenset()
    """Where ambiguous names stand that fill a list and vouch for one another: "C, R, Go"."""
    heard: dict[int, Nearby] = {}  # noqa: RUF012
    """What of the neighbours the text holds, by identity: filled as they are asked for."""


def window(words: Words, first: int, after: int, reach: int) -> tuple[int, int]:
    """Return the words around a spelling, within its sentence."""
    start = first
    while start > 0 and first - start < reach and words.before[start] != STOP:
        start -= 1
    end = after
    while end < len(words.folded) and end - after < reach and words.before[end] != STOP:
        end += 1
    return start, end


def near(nearby: Nearby, words: Words, first: int, after: int, reach: int) -> bool:
    """Say whether one of some words stands near a spelling, within its sentence."""
    start, end = window(words, first, after, reach)
    return any_of(nearby, [*words.folded[start:first], MASKED, *words.folded[after:end]])


def any_of(nearby: Nearby, around: list[str]) -> bool:
    """Say whether one of some words or phrases is among others."""
    if not nearby.words.isdisjoint(around):
        return True
    return any(_holds(around, phrase) for phrase in nearby.phrases)


def beside(nearby: Nearby, words: Words, first: int, after: int) -> bool:
    """Say whether what asks to stand directly before or behind a spelling does."""
    for before, behind in nearby.beside:
        left = words.folded[max(0, first - len(before)) : first]
        right = words.folded[after : after + len(behind)]
        if not _same(left, before) or not _same(right, behind) or (before and words.before[first] >= COMMA):
            continue
        if not behind or words.before_at(after) < COMMA:
            return True
    return False


def _same(found: list[str], asked: tuple[str, ...]) -> bool:
    both = zip(found, asked, strict=False)
    return len(found) == len(asked) and all(a == b or (b == NUMBER and is_number(a)) for a, b in both)


def spoken(nearby: Nearby, scene: Scene) -> Nearby:
    """Return what of some words the text holds at all: most texts hold nothing of most."""
    known = scene.heard.get(id(nearby))
    if known is None:
        known = _spoken(nearby, scene.vocabulary)
        scene.heard[id(nearby)] = known
    return known


def _spoken(nearby: Nearby, vocabulary: frozenset[str]) -> Nearby:
    told = nearby.told & vocabulary
    if NUMBER in nearby.told:
        told |= {NUMBER}
    if not told:
        return _NOTHING
    phrases = tuple(phrase for phrase in nearby.phrases if told.issuperset(phrase))
    both = tuple(pair for pair in nearby.beside if all(told.issuperset(part) for part in pair))
    words = nearby.words & told
    return Nearby(words, phrases, both, told) if words or phrases or both else _NOTHING


def _holds(around: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(around[i : i + size]) == phrase for i in range(len(around) - size + 1))


__all__ = ["AGAINST", "NEAR", "Candidate", "Scene", "any_of", "beside", "near", "spoken", "window"]
