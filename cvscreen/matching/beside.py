"""A misspelt word of a name of several words, read by its neighbour: "objekt detection", "neural netowrk"."""

from collections.abc import Iterable
from itertools import pairwise

from cvscreen.text.fuzzy import SHORTEST, SIMILARITY_WEAK, Neighbour, heard, one_slip, similarity

WORDS_MAX = 4
"""Words of the longest name that is filed: longer ones are sentences."""


class NameWords:
    """Which words stand next to which in the names of a vocabulary.

    Args:
        names: Folded names, their words with a space between them; those of one word tell nothing.

    Example:
        >>> names = NameWords(["neural network", "radial basis function"])
        >>> [each.word for each in names.meant("netwrok", before="neural", after="")]
        ['network']
        >>> names.meant("netwrok", before="social", after="")
        ()
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = names
        # words by their neighbour, their length, and either half
        self._behind: dict[tuple[str, int, str, str], set[str]] = {}
        self._ahead: dict[tuple[str, int, str, str], set[str]] = {}

    def meant(self, word: str, *, before: str, after: str) -> tuple[Neighbour, ...]:
        """Return the words that an unknown one may stand for beside the words before and after it, "" for none.

        Each differs by a missing, an extra or two swapped letters, or by a wrong one of six or more or one that sounds
        alike; in the order of the alphabet.
        """
        if not word.isalpha():
            return ()
        if not self._behind:
            # filed when the first unknown word comes: a vocabulary may be compiled only to be checked
            self._file()
        found: set[str] = set()
        for length in range(len(word) - 1, len(word) + 2):
            for half in _halves(word, length):
                near = (*self._behind.get((before, *half), ()), *self._ahead.get((after, *half), ()))
                found.update(known for known in near if known not in found and _slipped(word, known))
        return tuple(Neighbour(known, similarity(word, known)) for known in sorted(found))

    def _file(self) -> None:
        for name in self._names:
            words = name.split(" ")
            if 1 < len(words) <= WORDS_MAX:
                for first, second in pairwise(words):
                    for half in _halves(second, len(second)):
                        self._behind.setdefault((first, *half), set()).add(second)
                    for half in _halves(first, len(first)):
                        self._ahead.setdefault((second, *half), set()).add(first)


def _halves(word: str, length: int) -> tuple[tuple[int, str, str], ...]:
    """Return the halves of which a word shares one with each of a length that it differs from by one slip.

    A slip in the first half leaves the rest as it is, but for a letter that it may be swapped with.
    """
    half = length // 2
    return (length, word[:half], ""), (length, "", word[len(word) - (length - half - 1) :])


def _slipped(word: str, known: str) -> bool:
    """Say whether one word may be a slip of the other, going by the rest of the name."""
    if len(known) < SHORTEST - 1 or not one_slip(word, known):
        return False
    if sorted(word) == sorted(known) or heard(word) == heard(known):
        return True
    return len(known) >= SHORTEST and similarity(word, known) >= SIMILARITY_WEAK


__all__ = ["NameWords"]
