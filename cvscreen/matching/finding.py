"""Find the spellings of a vocabulary in words: the longest wins, and an ambiguous one must be vouched for."""

from collections.abc import Iterable, Mapping

from cvscreen.matching.compiling import PRACTICE, THING, TITLE, Matcher
from cvscreen.matching.context import (
    SURE,
    confidence_of,
    fills_a_list,
    listed_alone,
    told_by_its_sentence,
)
from cvscreen.matching.frames import frames_in
from cvscreen.matching.houses import is_a_house
from cvscreen.matching.nodes import Node
from cvscreen.matching.places import Places
from cvscreen.matching.readings import readings_of
from cvscreen.matching.scene import Candidate, Scene
from cvscreen.matching.tokens import COMMA, SLASH, Words
from cvscreen.matching.walks import Hit, Reading, hits_in
from cvscreen.text.fuzzy import SIMILARITY_MIN, SIMILARITY_WEAK
from cvscreen.vocabulary import Wording

MUTUAL_LEAST = 2
"""Fewest ambiguous names in a row that make a list of them."""

Found = tuple[Candidate, float]
"""A candidate that counts, and its confidence before wording, 0..1."""


def find_spellings(words: Words, matcher: Matcher, places: Places) -> list[Found]:
    """Return every spelling that counts, in the order of the text."""
    readings = readings_of(words, matcher)
    layers = [_candidates(root, words, matcher, readings) for root in matcher.roots]
    layers[PRACTICE] = _with_frames(layers[PRACTICE], words, matcher, readings)
    scene = _scene(words, places, matcher, _certain(layers[THING]))
    scene = scene._replace(mutual=_mutual(layers[THING], scene))
    things = list(_select(layers[THING], scene, matcher.wording))
    # an ambiguous spelling that is sure vouches for its neighbours in turn: "learning Rust and Go"
    vouched = {c.first: c.after for c, confidence in things if confidence == SURE and c.similarity >= SIMILARITY_MIN}
    if len(vouched) > len(scene.begins):
        begins = {**scene.begins, **vouched}
        scene = scene._replace(begins=begins, ends=frozenset(begins.values()))
        things = list(_select(layers[THING], scene, matcher.wording))
    found = [*things, *_select(layers[TITLE], scene, matcher.wording), *_select_each(layers[PRACTICE], scene)]
    return sorted(found, key=lambda each: (each[0].first, each[0].after, each[0].spelling.item))


def _scene(words: Words, places: Places, matcher: Matcher, begins: dict[int, int]) -> Scene:
    wording = matcher.wording
    levels = wording.levels | wording.restarts | wording.knowledge | wording.prepositions | wording.relations
    told = frozenset(words.folded)
    ends = frozenset(begins.values())
    return Scene(words, places, begins, ends, wording.joins, levels, told, wording.governors, wording.using, heard={})


def _mutual(layer: list[list[Candidate]], scene: Scene) -> frozenset[int]:
    """Return where names stand that are ambiguous each and fill a list together: "Languages: C, R, Go".

    Most of the list must be such names; a name alone among other words, or said twice, vouches for nothing.
    """
    words = scene.words
    filling: dict[int, int] = {}
    named: dict[int, str] = {}
    for candidates in layer:
        best = candidates[0]
        if best.spelling.item and best.similarity == 100.0 and fills_a_list(best, words, scene.joins):
            filling[best.first] = best.after
            named[best.first] = best.spelling.item
    found: set[int] = set()
    reached = 0
    for first in sorted(filling):
        if first < reached:
            continue
        chain, at = [first], filling[first]
        while at < len(words.folded):
            if at in filling and words.before[at] in (COMMA, SLASH):
                chain.append(at)
                at = filling[at]
            elif words.folded[at] in scene.joins and at + 1 in filling and words.before[at] <= COMMA:
                chain.append(at + 1)
                at = filling[at + 1]
            else:
                break
        reached = at
        if len({named[at] for at in chain}) >= MUTUAL_LEAST:
            found.update(chain)
    return frozenset(found)


def _candidates(
    root: Node, words: Words, matcher: Matcher, readings: Mapping[int, tuple[Reading, ...]]
) -> list[list[Candidate]]:
    """Return the candidates of a layer by the word they begin at, the longest first."""
    found = hits_in(root, words, readings)
    made = [[_candidate(hit, at, matcher) for hit in hits] for at, hits in found]
    return [sorted(each, key=_longest_first) if len(each) > 1 else each for each in made]


def _with_frames(
    layer: list[list[Candidate]], words: Words, matcher: Matcher, readings: Mapping[int, tuple[Reading, ...]]
) -> list[list[Candidate]]:
    """Return the candidates of a layer with those of the frames, in the order of the text."""
    framed = frames_in(words, matcher.frames, readings)
    by_first = {candidates[0].first: candidates for candidates in layer}
    for at, hits in framed.items():
        by_first[at] = [*by_first.get(at, ()), *(_candidate(hit, at, matcher) for hit in hits)]
        by_first[at].sort(key=_longest_first)
    return [by_first[at] for at in sorted(by_first)]


def _candidate(hit: Hit, at: int, matcher: Matcher) -> Candidate:
    # a slip in one of several words leaves little doubt
    count = 1 if matcher.spellings[hit.phrase].framed or hit.joined else hit.after - at
    similarity = 100.0 - (100.0 - hit.similarity) / count
    return Candidate(matcher.spellings[hit.phrase], at, hit.after, hit.joined, similarity)


def _longest_first(candidate: Candidate) -> tuple[int, float, bool, bool, str, str]:
    spelling = candidate.spelling
    return (
        -candidate.after,
        -candidate.similarity,
        candidate.joined,
        not spelling.own_name,
        spelling.item,
        spelling.text,
    )


def _certain(layer: list[list[Candidate]]) -> dict[int, int]:
    """Return where the mentions begin and end that need nobody to vouch for them."""
    begins: dict[int, int] = {}
    reached = 0
    for candidates in layer:
        best = candidates[0]
        if best.first >= reached and best.spelling.item and best.spelling.certain and best.similarity == 100.0:
            begins[best.first] = reached = best.after
    return begins


def _select(layer: list[list[Candidate]], scene: Scene, wording: Wording) -> Iterable[Found]:
    """Yield the longest candidates that count, from left to right; what they cover is not looked at again."""
    reached = 0
    for candidates in layer:
        if candidates[0].first < reached:
            continue
        after = 0
        seen: set[str] = set()
        for candidate in candidates:
            if after and candidate.after < after:
                break
            item = candidate.spelling.item
            confidence = _confidence(candidate, scene)
            if confidence and item and candidate.after - candidate.first == 1:
                confidence *= not is_a_house(scene.words, candidate.first, wording)
            if confidence:
                after = candidate.after
                if item and item not in seen:
                    seen.add(item)
                    yield candidate, confidence
        reached = max(reached, after)


def _select_each(layer: list[list[Candidate]], scene: Scene) -> Iterable[Found]:
    """Yield the longest candidates that count, item by item: ways of working may overlap.

    What asks for company covers nothing that does not: it may yet be dropped.
    """
    reached: dict[tuple[str, bool], int] = {}
    for candidates in layer:
        for candidate in candidates:
            item, asks = candidate.spelling.item, bool(candidate.spelling.alongside)
            if candidate.first < max(reached.get((item, asks), 0), reached.get(("", False), 0)):
                continue
            # a title tells no practice in words of any trade: "0.6 FTE" saved nobody's time
            if asks and "work.position" in scene.places.fields_at(scene.words.span(candidate.first, candidate.after)):
                continue
            confidence = _confidence(candidate, scene)
            if confidence:
                reached[item, asks] = candidate.after
                if item:
                    yield candidate, confidence


def _confidence(candidate: Candidate, scene: Scene) -> float:
    """Return how sure a candidate is.

    A doubtful reading of a word (one wrong letter of a short name, a misspelt everyday word) counts alone in a list;
    if it is not doubtful twice, also where it is printed like a name near a certain mention.
    """
    spelling, similarity = candidate.spelling, candidate.similarity
    if similarity < (SIMILARITY_MIN if spelling.repairable else 100.0):
        least = SIMILARITY_WEAK if spelling.repairable or candidate.joined else SIMILARITY_MIN
        if not listed_alone(candidate, scene) and (similarity < least or not told_by_its_sentence(candidate, scene)):
            return 0.0
    return confidence_of(candidate, scene) if spelling.item else 1.0
