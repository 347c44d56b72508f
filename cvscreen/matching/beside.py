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
        # words by their neighbour and their length
        self._behind: dict[tuple[str, int], set[str]] = {}
        self._ahead: dict[tuple[str, int], set[str]] = {}

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
            for known in (*self._behind.get((before, length), ()), *self._ahead.get((after, length), ())):
                if known not in found and _slipped(word, known):
                    found.add(known)
        return tuple(Neighbour(known, similarity(word, known)) for known in sorted(found))

    def _file(self) -> None:
        for name in self._names:
            words = name.split(" ")
            if 1 < len(words) <= WORDS_MAX:
                for first, second in pairwise(words):
                    self._behind.setdefault((first, len(second)), set()).add(second)
                    self._ahead.setdefault((second, len(first)), set()).add(first)


def _slipped(word: str, known: str) -> bool:
    """Say whether one word may be a slip of the other, going by the rest of the name."""
    if len(known) < SHORTEST - 1 or not one_slip(word, known):
        return False
    if sorted(word) == sorted(known) or heard(word) == heard(known):
        return True
    return len(known) >= SHORTEST and similarity(word, known) >= SIMILARITY_WEAK


__all__ = ["NameWords"]
