"""How a CV speaks of what it names: denied, wished for, being learnt, known a little, done by others.

After NegEx (Chapman et al., 2001): cues open a scope over what they speak of, some words end a scope, and phrases
that only look like cues are known ("not only", "no longer"). A bare "no" or "without" denies only what follows at
once and stands alone: "no Docker", but neither "no Docker downtime" nor "without Docker we could not ship".
"""

from bisect import bisect_left
from collections.abc import Callable, Container, Mapping
from typing import NamedTuple

from cvscreen.matching.compiling import Matcher
from cvscreen.matching.others import Clause, object_reach, replaced_reach, subject_reach
from cvscreen.matching.phrases import Hit, hits_at
from cvscreen.matching.tokens import COLON, COMMA, LINE, SLASH, STOP, TAB, Words
from cvscreen.model import Span
from cvscreen.vocabulary import Cue, CueKind

REACH_MAX = 30
"""Words that a cue can reach over: longer clauses are not read rightly."""
STEPS_BACK = 5
"""Words between a mention and a cue behind it: "Kubernetes is something I have | never used"."""
STEPS_ON = 3
"""Words between a cue and a mention for the mention to be its object."""
FILLERS_MAX = 2
"""Words between a bare "no" and what it denies: "no prior formal Python training"."""
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
    for at, word in enumerate(words.folded):
        if at < reached or at in names or not matcher.cues.begins(word):
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
    scope = _within(clause, first, after) if cue.kind == "negated" else None
    return scope or _SCOPES[cue.direction](clause, first, after)


def _within(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach over what stands within the cue itself: "no | cloud | experience"; nothing where it holds no mention."""
    if clause.words.folded[after - 1] not in clause.wording.knowledge:
        return None
    inside = any(at in clause.begins and clause.begins[at] < after for at in range(first + 1, after - 1))
    return (first, after) if inside else None


def _forward(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach from behind the cue to the end of the clause."""
    words, wording = clause.words, clause.wording
    cell = at = after
    opened = 0
    while at < len(words.folded) and at - after < REACH_MAX:
        before, word = words.before[at], words.folded[at]
        gap = words.text[words.ends[at - 1] : words.starts[at]]
        opened += gap.count("(") - gap.count(")")
        ends = word in wording.ends and words.folded[at - 1] not in wording.growing
        if before == STOP or opened < 0 or ends or (at > after and before in (TAB, COLON)):
            break
        if at > after and (before == COMMA or words.folded[at - 1] in wording.joins):
            cell = at
        if cell > after and word in wording.restarts:
            return (after, cell) if cell > after else None
        at += 1
    return (after, at) if at > after else None


def _backward(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach back to the list that ends right before the cue; a cue of one word is about what stands close to it."""
    words, wording = clause.words, clause.wording
    at = first
    steps = STEPS_BACK if after - first > 1 else 1
    while at > 0 and first - at <= steps:
        if at in clause.ends:
            start = clause.ends[at]
            while start - 1 in clause.ends and words.folded[start - 1] in wording.joins:
                start = clause.ends[start - 1]
            while start in clause.ends and words.before[start] == SLASH:
                start = clause.ends[start]
            return start, at
        if words.before[at] >= COMMA or words.folded[at - 1] in wording.ends:
            return None
        at -= 1
    return None


def _either(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach forward where something follows at once, else back."""
    words = clause.words
    for at in range(after, min(after + STEPS_ON, len(words.folded))):
        if words.before[at] >= COMMA and not (words.before[at] == COLON and at == after):
            break
        if at in clause.begins:
            return _forward(clause, first, after)
    return _backward(clause, first, after)


def _bare(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach over the list that follows at once, if it ends the clause or is followed by "experience" and the like."""
    words, wording = clause.words, clause.wording
    start = after
    fillers = words.folded[after : after + FILLERS_MAX]
    while start - after < len(fillers) and start not in clause.begins and words.folded[start] in wording.fillers:
        start += 1
    if start not in clause.begins or words.before[start] >= COMMA:
        return None
    if words.folded[first] in wording.withouts and _denied_again(clause, first):
        return None
    end = _chain(clause, start)
    enough = wording.ends | wording.knowledge
    if words.folded[first] in wording.withouts:
        enough |= wording.prepositions
    ends_clause = words.before_at(end) >= COMMA or words.folded[end] in enough
    return (start, end) if ends_clause else None


def _denied_again(clause: Clause, at: int) -> bool:
    words = clause.words
    start, end = at, at + 1
    while start > 0 and words.before[start] != STOP and at - start < REACH_MAX:
        start -= 1
    while end < len(words.folded) and words.before[end] != STOP and end - at < REACH_MAX:
        end += 1
    return any(word in clause.wording.denials for word in (*words.folded[start:at], *words.folded[at + 1 : end]))


def _chain(clause: Clause, start: int) -> int:
    """Return the word after a list of mentions that begins at a word."""
    words, joins = clause.words, clause.wording.joins
    end = clause.begins[start]
    while end < len(words.folded):
        before = words.before[end]
        if end in clause.begins and before in (COMMA, SLASH):
            end = clause.begins[end]
        elif words.folded[end] in joins and end + 1 in clause.begins and before <= COMMA:
            end = clause.begins[end + 1]
        else:
            break
    return end


def _adjacent(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach over what follows at once, and over what an "or" joins to it."""
    words, end = clause.words, after
    if after not in clause.begins or words.before[after] > LINE:
        return None
    while end in clause.begins:
        end = clause.begins[end]
        if end < len(words.folded) and words.folded[end] in clause.wording.choices and end + 1 in clause.begins:
            end += 1
    return after, end


def _chained(clause: Clause, _first: int, after: int) -> tuple[int, int] | None:
    """Reach over the list that follows at once, whatever comes behind it: "neither | Docker nor Kubernetes so far"."""
    if after not in clause.begins or clause.words.before[after] > LINE:
        return None
    return after, _chain(clause, after)


def _opening(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    words = clause.words
    if words.before[first] < COMMA or after not in clause.begins:
        return None
    return (after, _chain(clause, after)) if words.before[after] in (*range(LINE + 1), COLON, TAB) else None


def _line(clause: Clause, first: int, after: int) -> tuple[int, int] | None:
    """Reach over the whole line or sentence."""
    words = clause.words
    start = first
    while start > 0 and words.before[start] != STOP and first - start < REACH_MAX:
        start -= 1
    end = after
    while end < len(words.folded) and words.before[end] != STOP and end - after < REACH_MAX:
        end += 1
    return start, end


_SCOPES: dict[str, Callable[[Clause, int, int], tuple[int, int] | None]] = {
    "before": _forward,
    "after": _backward,
    "either": _either,
    "bare": _bare,
    "adjacent": _adjacent,
    "chained": _chained,
    "opening": _opening,
    "line": _line,
    "subject": subject_reach,
    "object": object_reach,
    "replaced": replaced_reach,
}


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


def over(span: Span, words: Words) -> tuple[int, int]:
    """Return the words that begin within a span, as first and after."""
    return bisect_left(words.starts, span.start), bisect_left(words.starts, span.end)
