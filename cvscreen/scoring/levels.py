"""From standings to a criterion's level: the four ways to combine.

    d(x, e) = min(1, x / expects[e])
    any_of   y = max_i d(x_i)
    all_of   y = mean_i d(x_i)
    count    y = Σ_k (curve_k − curve_{k−1}) · d_(k)      d sorted descending
    coverage y = Σ_l s_l · max( max_{i∈L_l} d(x_i), open_l · max_{other items of that kind} d ) / Σ_l s_l
    L = floor(1000·y + ½)

Equivalents join the pool of ``any_of``, ``all_of`` and ``count`` at their credit; a ``coverage`` criterion is met
by the better of its lists and its equivalents.

Source: ``additive-coverage/1`` in docs/scoring.md.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model.mention import EvidenceKind, Mention
from cvscreen.model.rubric import Combine, Criterion, Depth, EvidenceScale, ListRequirement, Rubric, Strength
from cvscreen.model.vocabulary import Item
from cvscreen.scoring.standing import Implications, Standing, Standings, item_standings

Kinds = tuple[EvidenceKind, ...]


class Share(NamedTuple):
    """An item's part in a criterion: ``depth`` is d·credit, 0..1."""

    item: str
    depth: float
    standing: Standing


class Level(NamedTuple):
    """A criterion's level 0..1000 with the shares that were looked at, most telling first."""

    level: int
    shares: tuple[Share, ...]


class Person:
    """One person's mentions, as a rubric sees them. Standings are computed once a set of evidence kinds.

    Args:
        mentions: What the matcher found in the CV.
        rubric: Whose scale and implications hold.
    """

    def __init__(self, mentions: Sequence[Mention], rubric: Rubric) -> None:
        self.mentions = tuple(mentions)
        self.scale: EvidenceScale = rubric.evidence
        self.strengths: Mapping[Strength, float] = rubric.strengths
        self.items: Mapping[str, Item] = rubric.vocabulary.items
        self._implications = implications_of(rubric)
        self._standings: dict[Kinds, Standings] = {}

    def standings(self, kinds: Kinds = ()) -> Standings:
        """Return the standings, counting only these kinds of evidence (empty: all)."""
        if kinds not in self._standings:
            self._standings[kinds] = item_standings(self.mentions, self.scale, self._implications, kinds=kinds)
        return self._standings[kinds]

    def depth(self, standing: Standing, expects: Depth | None) -> float:
        """Return d(x, e): how far a standing reaches the depth asked for, 0..1."""
        asked = self.scale.expects.get(expects, 1.0) if expects else 1.0
        return min(1.0, standing.value / asked) if asked > 0 else 1.0


def criterion_level(criterion: Criterion, person: Person) -> Level:
    """Return a person's level in a criterion, and the items behind it."""
    value, shares = _COMBINE[criterion.combine](criterion, person)
    return Level(int(1000 * value + 0.5), _most_telling(shares))


def implications_of(rubric: Rubric) -> Implications:
    """Return item → implied item → credit: the vocabulary's implications, and ladders (a higher rung shows a lower)."""
    implied: dict[str, dict[str, float]] = {key: dict(item.implies) for key, item in rubric.vocabulary.items.items()}
    for criterion in rubric.criteria():
        for lower, higher in pairwise(criterion.ladder):
            implied.setdefault(higher, {})[lower] = 1.0
    return implied


def _any_of(criterion: Criterion, person: Person) -> tuple[float, list[Share]]:
    shares = _pool(criterion, person)
    return max((share.depth for share in shares), default=0.0), shares


def _all_of(criterion: Criterion, person: Person) -> tuple[float, list[Share]]:
    shares = _pool(criterion, person)
    own = {share.item: share.depth for share in shares if share.item in criterion.items}
    spare = sorted((share.depth for share in shares if share.item not in criterion.items), reverse=True)
    depths = sorted((own.get(item, 0.0) for item in criterion.items), reverse=True)
    # an equivalent stands in for the item that the person shows least
    for i, depth in enumerate(spare[: len(depths)], start=1):
        depths[-i] = max(depths[-i], depth)
    return (sum(depths) / len(depths) if depths else 0.0), shares


def _count(criterion: Criterion, person: Person) -> tuple[float, list[Share]]:
    shares = _pool(criterion, person)
    depths = sorted((share.depth for share in shares), reverse=True)
    curve = criterion.curve
    steps = (after - before for before, after in pairwise(curve))
    return sum(step * depth for step, depth in zip(steps, depths, strict=False)), shares


def _coverage(criterion: Criterion, person: Person) -> tuple[float, list[Share]]:
    shares: dict[str, Share] = {}
    covered = asked = 0.0
    for requirement in criterion.lists:
        weight = person.strengths[requirement.strength]
        best = 0.0
        for share in _list_shares(requirement, criterion, person):
            best = max(best, share.depth)
            if share.item not in shares or share.depth > shares[share.item].depth:
                shares[share.item] = share
        covered += weight * best
        asked += weight
    equivalents = _equivalent_shares(criterion, person)
    value = max(covered / asked if asked else 0.0, max((share.depth for share in equivalents), default=0.0))
    return value, [*shares.values(), *equivalents]


def _list_shares(requirement: ListRequirement, criterion: Criterion, person: Person) -> list[Share]:
    expects = requirement.expects or criterion.expects
    kinds = {person.items[item].kind for item in requirement.any_of if item in person.items}
    shares = []
    for item, standing in person.standings().items():
        if item in requirement.any_of:
            shares.append(Share(item, person.depth(standing, expects), standing))
        elif requirement.open > 0 and item in person.items and person.items[item].kind in kinds:
            shares.append(Share(item, requirement.open * person.depth(standing, expects), standing))
    return shares


def _pool(criterion: Criterion, person: Person) -> list[Share]:
    standings = person.standings()
    own = [
        Share(item, person.depth(standings[item], criterion.expects), standings[item])
        for item in criterion.items
        if item in standings
    ]
    named = set(criterion.items)
    return own + [share for share in _equivalent_shares(criterion, person) if share.item not in named]


def _equivalent_shares(criterion: Criterion, person: Person) -> list[Share]:
    best: dict[str, Share] = {}
    for equivalent in criterion.equivalents:
        standings = person.standings(equivalent.kinds)
        for item in equivalent.items:
            if item not in standings:
                continue
            share = Share(item, equivalent.credit * person.depth(standings[item], criterion.expects), standings[item])
            if item not in best or share.depth > best[item].depth:
                best[item] = share
    return list(best.values())


def _most_telling(shares: Sequence[Share]) -> tuple[Share, ...]:
    def order(share: Share) -> tuple[float, float, int, int, str]:
        standing = share.standing
        return (-share.depth, -standing.value, len(standing.via), standing.mention.span.start, share.item)

    return tuple(sorted((share for share in shares if share.depth > 0), key=order))


_COMBINE: Mapping[Combine, Callable[[Criterion, Person], tuple[float, list[Share]]]] = {
    "any_of": _any_of,
    "all_of": _all_of,
    "count": _count,
    "coverage": _coverage,
}
