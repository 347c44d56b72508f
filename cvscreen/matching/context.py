"""Whether an ambiguous spelling counts where it stands: case, neighbours, lists and places."""

from bisect import bisect_left

from cvscreen.matching.compiling import Nearby, Rule
from cvscreen.matching.scene import AGAINST, NEAR, Candidate, Scene, any_of, beside, near, spoken, window
from cvscreen.matching.tokens import COMMA, DOT, HYPHEN, LINE, MASKED, SLASH, SPACE, STOP, Words
from cvscreen.model import SectionKind, Span

NEIGHBOUR = 4
"""Words between an item of a list and the next that may be its level or version: "Python (advanced, 3.11), R"."""

SURE, LIKELY, FAIR = 1.0, 0.9, 0.85
"""Confidence: beside a telling word or in a list of its kind · near a telling word · alone in a list of skills."""

_LETTERS = frozenset("RCDKQ")
"""Names of one letter need more than a capital."""

_LISTING = frozenset({SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES})


def confidence_of(candidate: Candidate, scene: Scene) -> float:
    """Return how sure it is that a candidate means its item, 0..1; 0 when a rule forbids it."""
    lowest = 1.0
    rules = candidate.spelling.rules
    section = scene.places.at(scene.words.span(candidate.first, candidate.after)).section if rules else None
    for rule in rules:
        lowest = min(lowest, _judge(rule, candidate, scene, section))
        if not lowest:
            return 0.0
    return lowest


def _judge(rule: Rule, candidate: Candidate, scene: Scene, section: SectionKind | None) -> float:
    words, first, after = scene.words, candidate.first, candidate.after
    ambiguous, against, single = rule.ambiguous, bool(rule.not_near.told), after - first == 1
    if not (rule.where or ambiguous or against):
        return SURE
    if rule.where and section not in rule.where and not rule.where & scene.places.fields_at(words.span(first, after)):
        return 0.0
    if rule.lone:
        return 0.0 if _among_trades(rule.not_near, scene, candidate) else SURE
    if (against and _speaks_against(rule.not_near, scene, candidate)) or (single and _is_no_name(words, first, scene)):
        return 0.0
    if not ambiguous and not (against and section is SectionKind.INTERESTS and single):
        return SURE
    as_printed = not rule.printed or words.printed(first, after) in rule.printed
    if candidate.similarity < SURE * 100 and single:
        as_printed = words.text[words.starts[first]].isupper()
    listing = section in _LISTING
    alone = _alone(words, first, after)
    # hobbies are listed beside animals, stones and games: nothing vouches for an everyday word there
    listed = (
        section is not SectionKind.INTERESTS
        and _in_list(candidate, scene, listing)
        and (alone or not (listing and rule.printed and _has_a_noun(words, after, scene)))
    )
    needs = spoken(rule.needs, scene)
    told = listed or (ambiguous and not rule.needs) or (bool(needs) and beside(needs, words, first, after))
    if as_printed and told:
        return SURE
    if listed and alone:
        return LIKELY
    if not as_printed:
        return 0.0
    if first in scene.mutual:
        return LIKELY
    opens = rule.printed and not (listing and alone) and _may_be_a_word(words, first, after)
    if needs and not opens and near(needs, words, first, after, NEAR):
        return LIKELY
    idle = section is SectionKind.INTERESTS
    if rule.printed.isdisjoint(_LETTERS) and _vouched(words, first, after, scene, idle=idle):
        return FAIR
    long = words.starts[first] + 1 < words.ends[after - 1]
    fair = listing and alone and long and (rule.printed or _in_company(words.span(first, after), scene))
    return FAIR if fair else 0.0


def _vouched(words: Words, first: int, after: int, scene: Scene, *, idle: bool) -> bool:
    """Say whether a name stands where its sentence vouches for it; among hobbies other names vouch for nothing."""
    if not _named(words, first, after, scene):
        return False
    return _governed(words, first, after, scene) or (not idle and _in_sight(words, first, after, scene))


def _named(words: Words, first: int, after: int, scene: Scene) -> bool:
    """Say whether a spelling is printed like a name within a sentence, and is no part of a longer one."""
    starts = range(first, after)
    if words.before[first] == STOP or not all(words.text[words.starts[at]].isupper() for at in starts):
        return False
    around = [at for at in (first - 1, after) if 0 <= at < len(words.folded) and words.before[max(at, first)] <= HYPHEN]
    return not any(
        words.text[words.starts[at]].isupper() and words.before[at] != STOP and not _is_mention(at, scene)
        for at in around
    )


def _is_mention(at: int, scene: Scene) -> bool:
    return at in scene.begins or at + 1 in scene.ends


def _governed(words: Words, first: int, after: int, scene: Scene) -> bool:
    """Say whether the word right before or after is one of using or learning: "learn Rust", "Rust lernen"."""
    before = words.folded[first - 1] in scene.governors and words.before[first] <= HYPHEN
    if words.folded[first - 1] in scene.using and words.before[first] <= HYPHEN:
        start, _ = window(words, first, after, NEAR)
        before |= not scene.governors.isdisjoint(words.folded[start : first - 1])
    behind = after < len(words.folded) and words.before[after] <= HYPHEN and words.folded[after] in scene.governors
    return before or behind


def _in_sight(words: Words, first: int, after: int, scene: Scene) -> bool:
    """Say whether a certain mention stands close by in the same sentence."""
    start, end = window(words, first, after, NEAR)
    return any(at in scene.begins for at in (*range(start, first), *range(after, end)))


def _in_company(span: Span, scene: Scene) -> bool:
    """Say whether the section of a span names anything certain: among wound care, "ECG" is no signal processing."""
    first, after = scene.places.section_at(span)
    starts = scene.words.starts
    return any(at in scene.begins for at in range(bisect_left(starts, first), bisect_left(starts, after)))


def _is_no_name(words: Words, at: int, scene: Scene) -> bool:
    """Say whether a single letter is part of something else, or a grade: "English (C)", but not "statistics (R)"."""
    if len(words.folded[at]) > 1:
        return False
    around = words.text[words.starts[at] - 1 : words.ends[at] + 1]
    return _glued_letter(words, at) or (around == f"({words.printed(at, at + 1)})" and at not in scene.ends)


def _glued_letter(words: Words, at: int) -> bool:
    """Say whether a single letter is part of something else: "C-level", "Vitamin-C", "J. R. Smith", "R&D"."""
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
    elif (
        left
        and words.before[left] != STOP
        and words.folded[left - 1] in scene.joins
        and left - 1 in scene.ends
        and words.before[left - 1] != STOP
    ):
        return True
    joined = right < len(words.folded) and words.folded[right] in scene.joins
    if joined and words.before[right] <= LINE:
        return right + 1 in scene.begins
    return _bounded(words.before_at(right), listing) and _begins_near(right, scene, listing)


def listed_alone(candidate: Candidate, scene: Scene) -> bool:
    """Say whether a candidate fills its place in a list next to a certain mention: a slip is likelier than chance."""
    words = scene.words
    listing = scene.places.at(words.span(candidate.first, candidate.after)).section in _LISTING
    if candidate.joined and not listing:
        return False
    return _in_list(candidate, scene, listing) and _alone(words, candidate.first, candidate.after, scene.joins)


def told_by_its_sentence(candidate: Candidate, scene: Scene) -> bool:
    """Say whether a candidate is printed like a name in a sentence that holds a certain mention close by."""
    words, first = scene.words, candidate.first
    if words.before[first] == STOP or not words.text[words.starts[first]].isupper():
        return False
    start, end = window(words, first, candidate.after, NEAR)
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


def _alone(words: Words, first: int, after: int, joins: frozenset[str] = frozenset()) -> bool:
    """Say whether a spelling fills its place in a list, but for a version number."""
    joined = first > 0 and words.folded[first - 1] in joins
    if words.before[first] < COMMA and words.before[first] != SLASH and not joined:
        return False
    if after < len(words.folded) and words.before[after] < COMMA and words.folded[after][0].isdigit():
        after += 1
    behind = words.before_at(after)
    return behind >= COMMA or behind == SLASH or words.folded[after] in joins


def _may_be_a_word(words: Words, first: int, after: int) -> bool:
    """Say whether a capital says nothing, because a sentence begins here: "Go the extra mile", but not "AI"."""
    printed = words.printed(first, after)
    return words.before[first] == STOP and not (len(printed) > 1 and printed.isupper())


def _among_trades(nearby: Nearby, scene: Scene, candidate: Candidate) -> bool:
    """Say whether a lone name stands among words of another trade: "Docker at the port", but not "in Docker"."""
    words, first, after = scene.words, candidate.first, candidate.after
    heard = spoken(nearby, scene)
    if not heard or not near(heard, words, first, after, NEAR):
        return False
    start, end = window(words, first, after, NEAR)
    others = any(at in scene.begins for at in (*range(start, first), *range(after, end)))
    used = first > 0 and words.before[first] <= LINE and words.folded[first - 1] in scene.using
    return not (others or used or _governed(words, first, after, scene))


def _speaks_against(nearby: Nearby, scene: Scene, candidate: Candidate) -> bool:
    """Say whether a word speaks against a spelling; one in the gap of a pattern does ("built a financial model")."""
    heard = spoken(nearby, scene)
    if not heard:
        return False
    words, first, after = scene.words, candidate.first, candidate.after
    start, end = window(words, first, after, NEAR if candidate.spelling.framed else AGAINST)
    around = words.folded[start:end]
    if candidate.joined:
        # the parts of a name that is taken apart do not speak against it: "Snow Flake"
        around = [*words.folded[start:first], MASKED, *words.folded[after:end]]
    return beside(heard, words, first, after) or any_of(heard, around)


def fills_a_list(candidate: Candidate, words: Words, joins: frozenset[str]) -> bool:
    """Say whether a candidate, printed as it must be, fills its place in a list."""
    printed = words.printed(candidate.first, candidate.after)
    exact = all(not rule.printed or printed in rule.printed for rule in candidate.spelling.rules)
    return exact and printed[0].isupper() and _alone(words, candidate.first, candidate.after, joins)


__all__ = ["Candidate", "Scene", "confidence_of", "fills_a_list", "listed_alone", "told_by_its_sentence"]
