"""Find the spellings of a vocabulary in words: the longest wins, and an ambiguous one must be vouched for."""

from collections.abc import Iterable, Mapping

from cvscreen.matching.compiling import PRACTICE, THING, TITLE, Matcher
from cvscreen.matching.context import SURE, Candidate, Scene, confidence_of, listed_alone, told_by_its_sentence
from cvscreen.matching.frames import frames_in
from cvscreen.matching.houses import is_a_house
from cvscreen.matching.nodes import NUMBER, Node, first_of, start_of
from cvscreen.matching.phrases import GAP_MAX, Hit, Reading, gluable, hits_at, is_number
from cvscreen.matching.places import Places
from cvscreen.matching.tokens import LINE, SPACE, Words
from cvscreen.text.fuzzy import SIMILARITY_MIN, SIMILARITY_WEAK, WEAK_SHORTEST
from cvscreen.vocabulary import Wording

COMPOUND_SHORTEST = 9
"""Letters of the shortest compound that is read by its head: "testdaten"."""
AHEAD = GAP_MAX + 2
"""Words from a first word on, with a gap behind it, among which the next word of a phrase stands."""

Found = tuple[Candidate, float]
"""A candidate that counts, and its confidence before wording, 0..1."""


def find_spellings(words: Words, matcher: Matcher, places: Places) -> list[Found]:
    """Return every spelling that counts, in the order of the text."""
    readings = _readings(words, matcher)
    layers = [_candidates(root, words, matcher, readings) for root in matcher.roots]
    layers[PRACTICE] = _with_frames(layers[PRACTICE], words, matcher, readings)
    scene = _scene(words, places, matcher, _certain(layers[THING]))
    things = list(_select(layers[THING], scene, matcher.wording))
    # an ambiguous spelling that is sure vouches for its neighbours in turn: "learning Rust and Go"
    vouched = {c.first: c.after for c, confidence in things if confidence == SURE and c.similarity >= SIMILARITY_MIN}
    if len(vouched) > len(scene.begins):
        scene = _scene(words, places, matcher, {**scene.begins, **vouched})
        things = list(_select(layers[THING], scene, matcher.wording))
    found = [*things, *_select(layers[TITLE], scene, matcher.wording), *_select_each(layers[PRACTICE], scene)]
    return sorted(found, key=lambda each: (each[0].first, each[0].after, each[0].spelling.item))


def _scene(words: Words, places: Places, matcher: Matcher, begins: dict[int, int]) -> Scene:
    wording = matcher.wording
    levels = wording.levels | wording.restarts | wording.knowledge | wording.prepositions | wording.relations
    told = frozenset(words.folded)
    return Scene(words, places, begins, frozenset(begins.values()), wording.joins, levels, told, {})


def _readings(words: Words, matcher: Matcher) -> dict[int, tuple[Reading, ...]]:
    """Return how else some words may be read: glued to the next, or as the word that they misspell."""
    folded, compounds, nearest = words.folded, matcher.compounds, matcher.misspelt.nearest
    readings: dict[int, tuple[Reading, ...]] = {}
    heads = tuple(sorted(matcher.wording.heads))
    for at, word in enumerate(folded):
        if len(word) >= WEAK_SHORTEST:
            neighbour = nearest(word)
            if neighbour is not None:
                readings[at] = (Reading(neighbour.word, 1, neighbour.similarity),)
            elif len(word) >= COMPOUND_SHORTEST and word.endswith(heads):
                readings[at] = tuple(Reading(head, 1, 100.0) for head in heads if word.endswith(head))
        if at + 1 < len(folded) and gluable(words.before[at + 1]):
            glued = word + folded[at + 1]
            if glued not in compounds and (glued not in matcher.misspelt or words.before[at + 1] in (SPACE, LINE)):
                continue
            if not _spelt_so(word, folded[at + 1], matcher):
                sure = 100.0 if _was_one_word(words, at, matcher) else SIMILARITY_WEAK
                readings[at] = (*readings.get(at, ()), Reading(glued, 2, sure))
    return readings


def _spelt_so(word: str, following: str, matcher: Matcher) -> bool:
    """Say whether two words are the beginning of a spelling as they stand: "machine learning" needs no glue."""
    nodes = (first_of(root, word) for root in matcher.roots)
    return any(node is not None and following in node.following for node in nodes)


def _was_one_word(words: Words, at: int, matcher: Matcher) -> bool:
    """Say whether two words that glue to a spelling were meant as one: "Tensor Flow", not "air flow" or "no SQL"."""
    if words.before[at + 1] not in (SPACE, LINE):
        return True
    first, second = words.text[words.starts[at]], words.text[words.starts[at + 1]]
    denies = words.folded[at] in matcher.wording.denials or words.folded[at] in ("no", "non", "sin", "sans")
    return first.isupper() and (second.isupper() or second.isdigit()) and not denies


def _candidates(
    root: Node, words: Words, matcher: Matcher, readings: Mapping[int, tuple[Reading, ...]]
) -> list[list[Candidate]]:
    """Return the candidates of a layer by the word they begin at, the longest first."""
    found: list[list[Candidate]] = []
    folded, following, either, numbers = words.folded, root.following, root.either, NUMBER in root.following
    reread = {at - back for at in readings for back in range(1, AHEAD)}
    for at, word in enumerate(folded):
        if at not in readings and not (numbers and is_number(word)):
            if word not in following and word not in either:
                continue
            start, behind = start_of(root, word), folded[at + 1 : at + AHEAD]
            leads_on = start.alone or at in reread or not start.ahead.isdisjoint(behind)
            if not leads_on and not (start.number and any(map(is_number, behind))):
                continue
        hits = hits_at(root, words, at, readings)
        if hits:
            found.append(sorted((_candidate(hit, at, matcher) for hit in hits), key=_longest_first))
    return found


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
    return Candidate(matcher.spellings[hit.phrase], at, hit.after, hit.joined, hit.similarity)


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
