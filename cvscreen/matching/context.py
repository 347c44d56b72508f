"""Whether an ambiguous spelling counts where it stands: case, neighbours, lists and places."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from cvscreen.matching.compiling import Nearby, Rule, Spelling
from cvscreen.matching.nodes import NUMBER
from cvscreen.matching.phrases import is_number
from cvscreen.matching.places import Places
from cvscreen.matching.tokens import COMMA, DOT, HYPHEN, LINE, MASKED, SLASH, SPACE, STOP, Words
from cvscreen.model import SectionKind, Span

NEAR = 8
"""Words to either side, within the sentence, in which a needed word vouches for a spelling."""
AGAINST = 4
"""Words to either side, within the sentence, in which a word speaks against a spelling."""
NEIGHBOUR = 4
"""Words between an item of a list and the next that may be its level or version: "Python (advanced, 3.11), R"."""

SURE, LIKELY, FAIR = 1.0, 0.9, 0.85
"""Confidence: beside a telling word or in a list of its kind · near a telling word · alone in a list of skills."""

_LISTING = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES})


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
    silent: dict[int, bool] = {}  # noqa: RUF012
    """Which neighbours the text holds no word of, by identity: filled as they are asked for."""


def confidence_of(candidate: Candidate, scene: Scene) -> float:
    """Return how sure it is that a candidate means its item, 0..1; 0 when a rule forbids it."""
    lowest = 1.0
    for rule in candidate.spelling.rules:
        lowest = min(lowest, _judge(rule, candidate, scene))
        if not lowest:
            return 0.0
    return lowest


def _judge(rule: Rule, candidate: Candidate, scene: Scene) -> float:
    words, first, after = scene.words, candidate.first, candidate.after
    if not (rule.where or rule.ambiguous or rule.not_near):
        return SURE
    span = words.span(first, after)
    section = scene.places.at(span).section
    if rule.where and section not in rule.where and not rule.where & scene.places.fields_at(span):
        return 0.0
    if _speaks_against(rule.not_near, scene, candidate) or (after - first == 1 and _glued_letter(words, first)):
        return 0.0
    if not rule.ambiguous and not (rule.not_near and section is SectionKind.INTERESTS):
        return SURE
    as_printed = not rule.printed or words.printed(first, after) in rule.printed
    listing = section in _LISTING
    alone = _alone(words, first, after)
    listed = _in_list(candidate, scene, listing) and (
        alone or not (listing and rule.printed and _has_a_noun(words, after, scene))
    )
    spoken = bool(rule.needs) and not _silent(rule.needs, scene)
    told = listed or (rule.ambiguous and not rule.needs) or (spoken and _beside(rule.needs, words, first, after))
    if as_printed and told:
        return SURE
    if listed and alone:
        return LIKELY
    if not as_printed:
        return 0.0
    opens = rule.printed and not (listing and alone) and _may_be_a_word(words, first, after)
    if spoken and not opens and _near(rule.needs, words, first, after, NEAR):
        return LIKELY
    fair = listing and alone and span.end - span.start > 1 and (rule.printed or _in_company(span, scene))
    return FAIR if fair else 0.0


def _in_company(span: Span, scene: Scene) -> bool:
    """Say whether the section of a span names anything certain: among wound care, "ECG" is no signal processing."""
    first, after = scene.places.section_at(span)
    starts = scene.words.starts
    return any(at in scene.begins for at in range(bisect_left(starts, first), bisect_left(starts, after)))


def _glued_letter(words: Words, at: int) -> bool:
    """Say whether a single letter is part of something else: "C-level", "Vitamin-C", "J. R. Smith", "R&D"."""
    if len(words.folded[at]) > 1:
        return False
    before, behind = words.before[at], words.before_at(at + 1)
    start, end = words.starts[at], words.ends[at]
    touching = words.text[end : end + 1] in ("'", "’") or (start > 0 and words.text[start - 1] in "'’")
    initial = behind in (DOT, STOP) and words.text[end : end + 2] == ". " and before in (SPACE, STOP, DOT)
    return touching or before in (HYPHEN, DOT) or behind in (HYPHEN, DOT) or initial


def _has_a_noun(words: Words, after: int, scene: Scene) -> bool:
    """Say whether an everyday word belongs to the next: "Go player", but not "Go basics" or "R in use"."""
    if after >= len(words.folded) or words.before[after] > SPACE or after in scene.begins:
        return False
    return words.text[words.starts[after]].islower() and words.folded[after] not in scene.levels | scene.joins


def _in_list(candidate: Candidate, scene: Scene, listing: bool) -> bool:
    """Say whether a certain mention is the next or the last item of the same list."""
    words = scene.words
    left, right = candidate.first, candidate.after
    if _bounded(words.before[left], listing):
        if _ends_near(left, scene, listing):
            return True
    elif left and words.folded[left - 1] in scene.joins and left - 1 in scene.ends and words.before[left - 1] != STOP:
        return True
    joined = right < len(words.folded) and words.folded[right] in scene.joins
    if joined and words.before[right] <= LINE:
        return right + 1 in scene.begins
    return _bounded(words.before_at(right), listing) and _begins_near(right, scene, listing)


def listed_alone(candidate: Candidate, scene: Scene) -> bool:
    """Say whether a candidate fills its place in a list next to a certain mention: a slip is likelier than chance."""
    words = scene.words
    listing = scene.places.at(words.span(candidate.first, candidate.after)).section in _LISTING
    return _in_list(candidate, scene, listing) and _alone(words, candidate.first, candidate.after)


def told_by_its_sentence(candidate: Candidate, scene: Scene) -> bool:
    """Say whether a candidate is printed like a name in a sentence that holds a certain mention close by."""
    words, first = scene.words, candidate.first
    if words.before[first] == STOP or not words.text[words.starts[first]].isupper():
        return False
    start, end = _window(words, first, candidate.after, NEAR)
    return any(at in scene.begins for at in range(start, end))


def _bounded(before: int, listing: bool) -> bool:
    return before == SLASH or (before >= COMMA and (listing or before != STOP))


def _ends_near(at: int, scene: Scene, listing: bool) -> bool:
    for step in range(NEIGHBOUR):
        if at - step in scene.ends:
            return True
        if at - step <= 0 or (step and not listing and scene.words.before[at - step] == STOP):
            return False
    return False


def _begins_near(at: int, scene: Scene, listing: bool) -> bool:
    total = len(scene.words.folded)
    for step in range(NEIGHBOUR):
        if at + step >= total or (step and not listing and scene.words.before[at + step] == STOP):
            return False
        if at + step in scene.begins:
            return True
    return False


def _alone(words: Words, first: int, after: int) -> bool:
    """Say whether a spelling fills its place in a list, but for a version number."""
    if words.before[first] < COMMA and words.before[first] != SLASH:
        return False
    if after < len(words.folded) and words.before[after] < COMMA and words.folded[after][0].isdigit():
        after += 1
    behind = words.before_at(after)
    return behind >= COMMA or behind == SLASH


def _may_be_a_word(words: Words, first: int, after: int) -> bool:
    """Say whether a capital says nothing, because a sentence begins here: "Go the extra mile", but not "AI"."""
    printed = words.printed(first, after)
    return words.before[first] == STOP and not (len(printed) > 1 and printed.isupper())


def _window(words: Words, first: int, after: int, reach: int) -> tuple[int, int]:
    """Return the words around a spelling, within its sentence."""
    start = first
    while start > 0 and first - start < reach and words.before[start] != STOP:
        start -= 1
    end = after
    while end < len(words.folded) and end - after < reach and words.before[end] != STOP:
        end += 1
    return start, end


def _near(nearby: Nearby, words: Words, first: int, after: int, reach: int) -> bool:
    start, end = _window(words, first, after, reach)
    return _any_of(nearby, [*words.folded[start:first], MASKED, *words.folded[after:end]])


def _any_of(nearby: Nearby, around: list[str]) -> bool:
    if not nearby.words.isdisjoint(around):
        return True
    return any(_holds(around, phrase) for phrase in nearby.phrases)


def _beside(nearby: Nearby, words: Words, first: int, after: int) -> bool:
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


def _speaks_against(nearby: Nearby, scene: Scene, candidate: Candidate) -> bool:
    """Say whether a word speaks against a spelling; one in the gap of a pattern does ("built a financial model")."""
    if not nearby or _silent(nearby, scene):
        return False
    words, first, after = scene.words, candidate.first, candidate.after
    start, end = _window(words, first, after, NEAR if candidate.spelling.framed else AGAINST)
    return _beside(nearby, words, first, after) or _any_of(nearby, words.folded[start:end])


def _silent(nearby: Nearby, scene: Scene) -> bool:
    """Say whether the whole text holds none of some words: most texts hold none of most."""
    known = scene.silent.get(id(nearby))
    if known is None:
        known = NUMBER not in nearby.told and nearby.told.isdisjoint(scene.vocabulary)
        scene.silent[id(nearby)] = known
    return known


def _holds(around: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(around[i : i + size]) == phrase for i in range(len(around) - size + 1))


__all__ = ["Candidate", "Scene", "confidence_of", "listed_alone", "told_by_its_sentence"]
