"""Similarity of words: the one door to rapidfuzz.

An index of words finds the neighbour of a misspelt word by *deletions* (Garbe's symmetric delete): every word is filed
under itself and under each form that lacks one letter, and so is the word looked up. Two words meet exactly when they
differ by one missing, one extra, one wrong or two swapped letters; rapidfuzz then says how similar they are. Looking
up costs as much as the word has letters, however large the vocabulary.
"""

from collections.abc import Collection
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

SHORTEST = 5
"""Shorter words have too many neighbours: "rest", "Rust", "test"."""
SIMILARITY_MIN = 88.0
"""0..100. One missing letter of six is 90.9; one wrong letter passes from nine letters on (88.9): on eight and fewer
it makes words of words ("kerns", "spoke")."""
SIMILARITY_WEAK = 83.0
"""0..100. One wrong letter of six passes: too little for a word of a sentence, enough for what is printed like a name
near others. Of five it does not ("spoke"): that is enough only alone in a list ("Kafka, Sperk, Docker")."""
SIMILARITY_LEAST = 79.0
"""0..100. Of what may be another form of the word ("dockers"), or is one letter short of the shortest ("Exel")."""
WEAK_SHORTEST = 4
"""Shortest misspelling that may be weak."""
LONG = 9
"""From here on an added ending other than a plural is a slip and not an inflection ("tensorfloww", but "dockery")."""


HEARD_SHORTEST = 6
"""Letters of the shortest word that is written as it is heard: a wrong letter that sounds alike is a sure slip."""

NEAR_ENOUGH = 5.0
"""0..100. Difference in similarity that says nothing: a wrong letter counts as two, a missing one as one."""
REMEMBERED_MAX = 20_000
"""Unknown words whose answer is kept: the same ordinary words come in every text of a run."""


class Neighbour(NamedTuple):
    """A known word close to a misspelt one; similarity 0..100."""

    word: str
    similarity: float


def similarity(left: str, right: str) -> float:
    """Return how similar two words are, 0..100: two swapped letters count as one slip, a wrong letter as two.

    Example:
        >>> round(similarity("dockr", "docker"), 1), round(similarity("pyhton", "python"), 1)
        (90.9, 91.7)
    """
    if len(left) == len(right) and OSA.distance(left, right) == 1 and sorted(left) == sorted(right):
        return 100.0 * (1 - 1 / (len(left) + len(right)))
    return fuzz.ratio(left, right)


def one_slip(left: str, right: str) -> bool:
    """Say whether two words differ by one missing, extra or wrong letter, or by two swapped ones.

    Example:
        >>> one_slip("netwrok", "network"), one_slip("work", "network")
        (True, False)
    """
    return abs(len(left) - len(right)) <= 1 and OSA.distance(left, right, score_cutoff=1) == 1


class SpellingIndex:
    """Known words, ready to find the one that a misspelt word means.

    Args:
        words: Folded words; those shorter than ``SHORTEST`` are left out.
        ordinary: Folded words that are never a misspelling.

    Example:
        >>> index = SpellingIndex(["docker", "kubernetes"], ordinary=["dockets"])
        >>> index.nearest("kubernets")
        Neighbour(word='kubernetes', similarity=94.7...)
        >>> index.nearest("dockets") is None, index.nearest("dockers")
        (True, Neighbour(word='docker', similarity=79.0))
    """

    def __init__(self, words: Collection[str], ordinary: Collection[str] = ()) -> None:
        self.words = frozenset(word for word in words if len(word) >= SHORTEST and word.isalpha())
        """The known words that may be misspelt."""
        self.ordinary = frozenset(ordinary)
        self._filed: dict[str, list[str]] = {}
        self._told: dict[str, tuple[Neighbour, ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def knows(self, word: str) -> bool:
        """Say whether a word is known or ordinary, and so no misspelling."""
        return word in self.words or word in self.ordinary

    def nearest(self, word: str) -> Neighbour | None:
        """Return the known word that a misspelt one means, or None.

        None also for known and ordinary words, and for words that are too short. A similarity under
        ``SIMILARITY_MIN`` is weak: one wrong letter of a short word, or what may be an inflection; it needs more than
        the word itself. Among equally similar words the first in the alphabet is returned.
        """
        return next(iter(self.all_nearest(word)), None)

    def all_nearest(self, word: str) -> tuple[Neighbour, ...]:
        """Return all known words that a misspelt one is most similar to: "procesamento" may be of two languages.

        Example:
            >>> index = SpellingIndex(["aprendizaje", "aprendizagem"])
            >>> [each.word for each in index.all_nearest("aprendizage")]
            ['aprendizagem', 'aprendizaje']
        """
        if len(word) < WEAK_SHORTEST or word in self.ordinary or word in self.words or not word.isalpha():
            return ()
        if word not in self._told:
            if len(self._told) >= REMEMBERED_MAX:
                self._told.clear()
            self._told[word] = self._look_up(word)
        return self._told[word]

    def _look_up(self, word: str) -> tuple[Neighbour, ...]:
        if not self._filed:
            # filed when the first unknown word comes: a vocabulary may be compiled only to be checked
            for known in sorted(self.words):
                for form in _forms(known):
                    self._filed.setdefault(form, []).append(known)
        met = {known for form in _forms(word) for known in self._filed.get(form, ())}
        best: tuple[Neighbour, ...] = ()
        for known in sorted(met):
            if known[0] != word[0]:
                continue
            found = similarity(word, known)
            if len(word) < SHORTEST or _inflected(word, known):
                found = min(found, SIMILARITY_LEAST)
            elif len(word) >= HEARD_SHORTEST and heard(word) == heard(known):
                found = max(found, SIMILARITY_MIN)
            if found >= SIMILARITY_LEAST and (not best or found > best[0].similarity + NEAR_ENOUGH):
                best = (Neighbour(known, found),)
            elif best and abs(found - best[0].similarity) <= NEAR_ENOUGH:
                best = (*best, Neighbour(known, found))
        return best


_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("qu", "k"))
_ALIKE = str.maketrans("cqyzw", "kkisv")


@lru_cache(maxsize=8192)
def heard(word: str) -> str:
    """Return how a folded word sounds, roughly: letters that are taken for one another, and doubled ones, are one.

    Example:
        >>> heard("kubernetes") == heard("cubernettes"), heard("cython") == heard("citon"), heard("docker")
        (True, True, 'doker')
    """
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return "".join(letter for letter, _ in groupby(word.translate(_ALIKE)))


def _forms(word: str) -> set[str]:
    """Return the word and every form of it that lacks one letter; the first letter always stays."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))}


def _inflected(word: str, known: str) -> bool:
    """Say whether the two differ by an ending only ("sparks", "dockery", "panda"); a doubled letter is a slip."""
    if word.startswith(known):
        ending = word[len(known) :]
        doubled = ending == known[-1]
        return not doubled and (ending == "s" or len(known) < LONG)
    if len(word) == len(known) and word[:-1] == known[:-1]:
        return True
    return known.startswith(word) and (len(word) < LONG - 2 or known[-1] in "sdrny")
