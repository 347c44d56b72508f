"""How a CV speaks of what it names: denied, wished for, being learnt, known a little, done by others.

After NegEx (Chapman et al., 2001): cues open a scope over what they speak of, some words end a scope, and phrases
that only look like cues are known ("not only", "no longer"). What each speaks of is read in `scopes.py`.
"""

from bisect import bisect_left
from collections.abc import Container, Mapping
from typing import NamedTuple

from cvscreen.matching.compiling import Matcher
from cvscreen.matching.others import Clause
from cvscreen.matching.scopes import SCOPES, bracketed_from, headed_to, remarked_at, within
from cvscreen.matching.tokens import Words
from cvscreen.matching.walks import Hit, hits_at
from cvscreen.model import Resume, Span
from cvscreen.vocabulary import Cue, CueKind

LABEL_MAX = 6
"""Longest heading or label, in words, that can say how a whole section or list is meant."""


class Reach(NamedTuple):
    """What a cue speaks of: the words ``first`` to ``after - 1``."""

    kind: CueKind
    first: int
    after: int


def find_reaches(words: Words, matcher: Matcher, begins: Mapping[int, int], names: Container[int]) -> list[Reach]:
    """Return what every cue of a text speaks of.

    Args:
        words: The text's words.
        matcher: Whose cues to look for.
        begins: Where mentions begin, and the word after each.
        names: The words of names longer than one word: "learning" in "reinforcement learning" is no cue.
    """
    clause = Clause(words, begins, {after: first for first, after in begins.items()}, matcher.wording)
    reaches: list[Reach] = []
    reached = 0
    following, either = matcher.cues.following, matcher.cues.either
    for at, word in enumerate(words.folded):
        if at < reached or (word not in following and word not in either) or at in names:
            continue
        hits = hits_at(matcher.cues, words, at, {})
        if hits:
            reached = max(reached, _read(hits, at, matcher.wording.cues, clause, reaches))
    return reaches


def _read(hits: list[Hit], at: int, cues: tuple[Cue, ...], clause: Clause, reaches: list[Reach]) -> int:
    """Add what the cues that begin at a word speak of; return the word after the cue that was taken."""
    order = {"neutral": 0, "studying": 1}
    hits = sorted(hits, key=lambda hit: (order.get(cues[hit.phrase].kind, 2), -hit.after, hit.phrase))
    taken: Reach | None = None
    reached = 0
    for hit in hits:
        cue = cues[hit.phrase]
        softened = not clause.wording.softeners.isdisjoint(clause.words.folded[at : hit.after])
        if cue.kind == "neutral" or (cue.kind == "negated" and softened):
            reached = reached or hit.after
            break
        scope = _scope(cue, clause, at, hit.after)
        if scope is None:
            continue
        if cue.kind == "studying":
            # what it says of studies hinders no other reading
            reaches.append(Reach(cue.kind, *scope))
        elif taken is None:
            taken, reached = Reach(cue.kind, *scope), hit.after
        if cue.kind != "studying" and any(first in clause.begins for first in range(*scope)):
            # a reading that speaks of something goes before longer ones that speak of nothing
            taken, reached = Reach(cue.kind, *scope), hit.after
            break
    if taken is not None:
        reaches.append(taken)
    return reached


def _scope(cue: Cue, clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Return the words that a cue speaks of."""
    remarked = remarked_at(clause, first, after)
    if remarked is not None:
        if cue.direction != "line":
            return remarked
        first = bracketed_from(clause, remarked[1] - 1)
        # "MSc in statistics (ongoing): sampling, surveys": what stands under it is as it is
        return first, headed_to(clause, after) or remarked[1]
    scope = within(clause, first, after) if cue.kind == "negated" else None
    return scope or SCOPES[cue.direction](clause, first, after)


def label_kind(words: Words, first: int, after: int, matcher: Matcher) -> CueKind | None:
    """Return how a heading or a label means all that stands under it; None for most.

    Example:
        >>> from cvscreen.matching.compiling import compile_matcher
        >>> from cvscreen.matching.tokens import split_words
        >>> from cvscreen.model import Vocabulary
        >>> label_kind(split_words("Currently learning"), 0, 2, compile_matcher(Vocabulary()))
        'in_progress'
        >>> label_kind(split_words("Machine learning"), 0, 2, compile_matcher(Vocabulary())) is None
        True
    """
    if after - first > LABEL_MAX:
        return None
    cues = matcher.wording.cues
    reached = first
    for at in range(first, after):
        if at < reached or not matcher.cues.begins(words.folded[at]):
            continue
        hits = hits_at(matcher.cues, words, at, {})
        neutral = [hit.after for hit in hits if cues[hit.phrase].kind == "neutral"]
        reached = max([reached, *neutral])
        for hit in hits if not neutral else ():
            cue = cues[hit.phrase]
            if hit.after == after and cue.direction != "bare" and (cue.direction != "opening" or at == first):
                return cue.kind
    return None


def label_reaches(resume: Resume, words: Words, matcher: Matcher) -> list[Reach]:
    """Return what headings and labels such as "Currently learning" say of all that stands under them."""
    reaches: list[Reach] = []
    labelled = [(section.heading, section.span) for section in resume.sections]
    labelled += [(group.name, group.span) for group in resume.skills]
    for label, span in labelled:
        kind = label_kind(words, *over(label.span, words), matcher) if label else None
        if kind is not None:
            reaches.append(Reach(kind, *over(span, words)))
    return reaches


def over(span: Span, words: Words) -> tuple[int, int]:
    """Return the words that begin within a span, as first and after."""
    return bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
