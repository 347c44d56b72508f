"""How else words may be read: as spelt across the ocean, by a head, glued to the next, or as what they misspell."""

from cvscreen.matching import kernels
from cvscreen.matching.compiling import THING, Matcher
from cvscreen.matching.nodes import first_of
from cvscreen.matching.tokens import LINE, SPACE, WRAP, Words
from cvscreen.matching.variants import other_spelling
from cvscreen.matching.walks import Reading, gluable
from cvscreen.text.fuzzy import SIMILARITY_WEAK, WEAK_SHORTEST, Neighbour

COMPOUND_SHORTEST = 9
"""Letters of the shortest compound that is read by its head: "testdaten"."""


def readings_of(words: Words, matcher: Matcher) -> dict[int, tuple[Reading, ...]]:
    """Return how else some words may be read.

    Example:
        >>> from cvscreen.matching.compiling import compile_matcher
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.model import Item, Vocabulary
        >>> matcher = compile_matcher(Vocabulary(items={"kafka": Item(name="Kubernetes", kind="tool")}))
        >>> readings_of(split_words("Ran Kubernets"), matcher)
        {1: (Reading(word='kubernetes', length=1, similarity=94.7...),)}
    """
    readings: dict[int, tuple[Reading, ...]] = {}
    heads = tuple(sorted(matcher.wording.heads))
    doubtful = (kernels.readings.find_doubtful if kernels.COMPILED else _find_doubtful)(words, matcher, heads)
    for at in doubtful:
        found = (*_by_itself(words, at, matcher, heads), *_with_the_next(words, at, matcher))
        if found:
            readings[at] = found
    return readings


def _find_doubtful(words: Words, matcher: Matcher, heads: tuple[str, ...]) -> list[int]:
    """Return the words that need a closer look: most are known, and no other word together with the next."""
    return [
        at for at in range(len(words.folded)) if _is_doubtful(words, at, matcher, heads) or _glues(words, at, matcher)
    ]


def _is_doubtful(words: Words, at: int, matcher: Matcher, heads: tuple[str, ...]) -> bool:
    word = words.folded[at]
    if len(word) < WEAK_SHORTEST:
        return False
    unknown = not matcher.misspelt.knows(word)
    return unknown or other_spelling(word) is not None or (len(word) >= COMPOUND_SHORTEST and word.endswith(heads))


def _glues(words: Words, at: int, matcher: Matcher) -> bool:
    """Say whether a word and the next may be one that is taken apart."""
    if at + 1 >= len(words.folded) or not gluable(words.before[at + 1]):
        return False
    glued, gap = words.folded[at] + words.folded[at + 1], words.before[at + 1]
    if glued in matcher.compounds or (gap not in (SPACE, LINE) and glued in matcher.misspelt):
        return True
    return gap == WRAP and glued in matcher.roots[THING].following


def _by_itself(words: Words, at: int, matcher: Matcher, heads: tuple[str, ...]) -> tuple[Reading, ...]:
    """Return a word as what it misspells, as it is spelt on the other side of the Atlantic, or its heads."""
    word = words.folded[at]
    if len(word) < WEAK_SHORTEST:
        return ()
    neighbours = (*matcher.misspelt.all_nearest(word), *_by_the_next(words, at, matcher))
    if neighbours:
        return tuple(Reading(each.word, 1, each.similarity) for each in neighbours)
    spelt = other_spelling(word)
    if spelt is not None:
        return (Reading(spelt, 1, 100.0),)
    if len(word) >= COMPOUND_SHORTEST and word.endswith(heads):
        return tuple(Reading(head, 1, 100.0) for head in heads if word.endswith(head))
    return ()


def _by_the_next(words: Words, at: int, matcher: Matcher) -> tuple[Neighbour, ...]:
    """Return the words of names that an unknown word may stand for, going by the words that touch it."""
    word = words.folded[at]
    if matcher.misspelt.knows(word):
        return ()
    before = words.folded[at - 1] if at and words.before[at] <= LINE else ""
    after = words.folded[at + 1] if at + 1 < len(words.folded) and words.before[at + 1] <= LINE else ""
    return matcher.beside.meant(word, before=before, after=after)


def _with_the_next(words: Words, at: int, matcher: Matcher) -> tuple[Reading, ...]:
    """Return a word as one with the next, where they are no beginning of a spelling as they stand."""
    if not _glues(words, at, matcher) or _spelt_so(words.folded[at], words.folded[at + 1], matcher):
        return ()
    sure = 100.0 if _was_one_word(words, at, matcher) else SIMILARITY_WEAK
    return (Reading(words.folded[at] + words.folded[at + 1], 2, sure),)


def _spelt_so(word: str, following: str, matcher: Matcher) -> bool:
    """Say whether two words are the beginning of a spelling as they stand: "machine learning" needs no glue."""
    nodes = (first_of(root, word) for root in matcher.roots)
    return any(node is not None and following in node.following for node in nodes)


def _was_one_word(words: Words, at: int, matcher: Matcher) -> bool:
    """Say whether two words that glue to a spelling were meant as one: "Tensor Flow", not "air flow" or "no SQL"."""
    if words.before[at + 1] not in (SPACE, LINE):
        return True
    first, second = words.text[words.starts[at]], words.text[words.starts[at + 1]]
    denies = words.folded[at] in matcher.wording.denials or words.folded[at] in ("no", "non", "sin", "sans")
    return first.isupper() and (second.isupper() or second.isdigit()) and not denies


__all__ = ["readings_of"]
