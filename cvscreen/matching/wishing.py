"""What is wished for and what is being learnt, told by a word of wishing (or of now) and one of learning in a clause.

Cues say it in fixed words; here any wish goes with any way to learn, in any order: "ooit wil ik Rust leren",
"quiere pasarse a la programación y aprender Python".
"""

from cvscreen.matching.actors import Actors, actors
from cvscreen.matching.others import Clause
from cvscreen.matching.scopes import remarked_at
from cvscreen.matching.tokens import COLON, COMMA, STOP, TAB, Words
from cvscreen.vocabulary import CueKind

APART_MAX = 6
"""Words between the two: "quiere pasarse a la programación y | aprender"."""
REACH_MAX = 30
"""Words that such a clause is read over."""


def wished_reaches(clause: Clause) -> list[tuple[CueKind, int, int]]:
    """Return what is wished for or being learnt: how it is meant, and the words.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.vocabulary import load_wording
        >>> read = lambda text: wished_reaches(Clause(split_words(text), {}, {}, load_wording()))
        >>> read("Ooit wil ik Rust leren"), read("Learned Rust last year")
        ([('aspired', 0, 5)], [])
    """
    words, who = clause.words, actors()
    found: list[tuple[CueKind, int, int]] = []
    for at in words.where(who.learning):
        meant = _meant(words, at, who)
        if meant is not None:
            kind, other = meant
            found.append((kind, *_reach(clause, min(at, other), max(at, other))))
    return list(dict.fromkeys(found))


def _meant(words: Words, at: int, who: Actors) -> tuple[CueKind, int] | None:
    """Return how a word of learning is meant, and by which word: the nearest of its clause."""
    start, end = _bounds(words, at)
    near = [*range(at - 1, max(start, at - APART_MAX) - 1, -1), *range(at + 1, min(end, at + APART_MAX + 1))]
    kinds: tuple[tuple[CueKind, frozenset[str]], ...] = (("aspired", who.wishes), ("in_progress", who.nows))
    for kind, asked in kinds:
        other = next((back for back in near if words.folded[back] in asked), None)
        if other is not None:
            return kind, other
    return None


def _bounds(words: Words, at: int) -> tuple[int, int]:
    start, end = at, at + 1
    while start > 0 and words.before[start] not in (STOP, TAB):
        start -= 1
    while end < len(words.folded) and words.before[end] not in (STOP, TAB):
        end += 1
    return start, end


def _reach(clause: Clause, first: int, last: int) -> tuple[int, int]:
    """Reach from the first of the two on; back where nothing is named from there to the end of the clause."""
    words, wording = clause.words, clause.wording
    remarked = remarked_at(clause, first, last + 1)
    if remarked is not None:
        return remarked
    after = last + 1
    while after < len(words.folded) and after - last < REACH_MAX:
        word, before = words.folded[after], words.before[after]
        if before in (STOP, TAB) or (word in wording.ends and word not in wording.selves):
            break
        if before == COMMA and (word in wording.restarts or word in wording.selves):
            break
        after += 1
    if any(at in clause.begins for at in range(first, after)):
        return first, after
    start = first
    while start > 0 and first - start < REACH_MAX and words.before[start] not in (STOP, TAB, COLON, COMMA):
        start -= 1
    return start, after


__all__ = ["wished_reaches"]
