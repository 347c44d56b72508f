"""Names of houses, places and people that are also the name of a tool: "Docker Stadium", "Café Django", "Mrs Ruby"."""

from cvscreen.matching.tokens import COMMA, DOT, SPACE, Words
from cvscreen.vocabulary import Wording


def is_a_house(words: Words, at: int, wording: Wording) -> bool:
    """Say whether a word printed with a capital is part of the name of a house, a place or a person.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> words = split_words("Waiter, Café Django. Sold programmes at Docker Stadium. Ran Docker on servers")
        >>> [is_a_house(words, at, load_wording()) for at in (2, 6, 9)]
        [True, True, False]
    """
    if not words.text[words.starts[at]].isupper():
        return False
    if at and words.folded[at - 1] in wording.titles and words.text[words.ends[at - 1] : words.starts[at]] == ". ":
        return True
    if at and words.folded[at - 1] in wording.addressed and words.before[at] in (SPACE, DOT):
        return words.text[words.starts[at - 1]].isupper() or words.folded[at - 1] not in ("bar", "san", "st")
    behind = at + 1
    if behind >= len(words.folded) or words.before[behind] != SPACE or words.folded[behind] not in wording.houses:
        return False
    # "at Redis restaurant in Lyon", but not "a Python restaurant finder"
    return words.text[words.starts[behind]].isupper() or _ends(words, behind + 1, wording)


def _ends(words: Words, at: int, wording: Wording) -> bool:
    """Say whether a name ends before a word: at a mark, or at a preposition."""
    return words.before_at(at) >= COMMA or words.folded[at] in wording.relations | wording.prepositions


__all__ = ["is_a_house"]
