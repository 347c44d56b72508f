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
from copy import copy
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model.mention import EvidenceKind, Mention
from cvscreen.model.rubric import Combine, Criterion, Depth, EvidenceScale, ListRequirement, Rubric, Strength
from cvscreen.model.vocabulary import Item
from cvscreen.scoring.standing import Implications, Standing, Standings, item_standings

Kinds = tuple[EvidenceKind, ...]


class Share(NamedTuple):
    """An item's part in a criterion: ``depth = credit · min(1, x / asked)``, 0..1."""

    item: str
    depth: float
    standing: Standing
    asked: float = 1.0
    credit: float = 1.0


class Term(NamedTuple):
    """One summand of a level: ``y = Σ weight · depth / Σ weight`` (``count``: without the divisor).

    ``share`` is what gave the depth, None where nothing did; ``of`` names the list where a document gives one.
    """

    weight: float
    depth: float
    share: Share | None
    of: str = ""


class Level(NamedTuple):
    """A criterion's level 0..1000, the shares that were looked at, most telling first, and what was added up."""

    level: int
    shares: tuple[Share, ...]
    terms: tuple[Term, ...] = ()
    divisor: float = 1.0

    def value(self) -> float:
        """Return y, 0..1: what the level is rounded from."""
        return _value(self.terms, self.divisor)


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

    def adding(self, mentions: Sequence[Mention]) -> "Person":
        """Return the same person with further mentions, as the same rubric sees them."""
        other = copy(self)
        other.mentions = (*self.mentions, *mentions)
        other._standings = {}
        return other

    def standings(self, kinds: Kinds = ()) -> Standings:
        """Return the standings, counting only these kinds of evidence (empty: all)."""
        if kinds not in self._standings:
            self._standings[kinds] = item_standings(self.mentions, self.scale, self._implications, kinds=kinds)
        return self._standings[kinds]

    def share(self, item: str, standing: Standing, expects: Depth | None, *, credit: float = 1.0) -> Share:
        """Return an item's part: how far its standing reaches the depth asked for, d(x, e), at a credit."""
        asked = self.scale.expects.get(expects, 1.0) if expects else 1.0
        depth = min(1.0, standing.value / asked) if asked > 0 else 1.0
        return Share(item, credit * depth, standing, asked, credit)


class _Combined(NamedTuple):
    terms: list[Term]
    divisor: float
    shares: list[Share]


def criterion_level(criterion: Criterion, person: Person) -> Level:
    """Return a person's level in a criterion, the items behind it, and the sum that it is rounded from."""
    combined = _COMBINE[criterion.combine](criterion, person)
    value = _value(combined.terms, combined.divisor)
    return Level(int(1000 * value + 0.5), _most_telling(combined.shares), tuple(combined.terms), combined.divisor)


def _value(terms: Sequence[Term], divisor: float) -> float:
    return sum(term.weight * term.depth for term in terms) / divisor if divisor else 0.0


def implications_of(rubric: Rubric) -> Implications:
    """Return item → implied item → credit: the vocabulary's implications, and ladders (a higher rung shows a lower)."""
    implied: dict[str, dict[str, float]] = {key: dict(item.implies) for key, item in rubric.vocabulary.items.items()}
    for criterion in rubric.criteria():
        for lower, higher in pairwise(criterion.ladder):
            implied.setdefault(higher, {})[lower] = 1.0
    return implied


def _any_of(criterion: Criterion, person: Person) -> _Combined:
    shares = _pool(criterion, person)
    best = max(shares, key=lambda share: share.depth, default=None)
    return _Combined([_term(1.0, best)], 1.0, shares)


def _all_of(criterion: Criterion, person: Person) -> _Combined:
    shares = _pool(criterion, person)
    own = {share.item: share for share in shares if share.item in criterion.items}
    spare = sorted((share for share in shares if share.item not in criterion.items), key=_by_depth)
    terms = sorted((_term(1.0, own.get(item), of=item) for item in criterion.items), key=lambda term: -term.depth)
    # an equivalent stands in for the item that the person shows least
    for i, share in enumerate(spare[: len(terms)], start=1):
        if share.depth > terms[-i].depth:
            terms[-i] = _term(1.0, share, of=terms[-i].of)
    return _Combined(terms, float(len(terms)), shares)


def _count(criterion: Criterion, person: Person) -> _Combined:
    shares = _pool(criterion, person)
    steps = (after - before for before, after in pairwise(criterion.curve))
    terms = [_term(step, share) for step, share in zip(steps, sorted(shares, key=_by_depth), strict=False)]
    return _Combined(terms, 1.0, shares)


def _coverage(criterion: Criterion, person: Person) -> _Combined:
    shares: dict[str, Share] = {}
    terms: list[Term] = []
    for requirement in criterion.lists:
        best: Share | None = None
        for share in _list_shares(requirement, criterion, person):
            if best is None or share.depth > best.depth:
                best = share
            if share.item not in shares or share.depth > shares[share.item].depth:
                shares[share.item] = share
        terms.append(_term(person.strengths[requirement.strength], best, of=requirement.at))
    asked = sum(term.weight for term in terms)
    equivalents = _equivalent_shares(criterion, person)
    instead = max(equivalents, key=lambda share: share.depth, default=None)
    if instead is not None and instead.depth > _value(terms, asked):
        terms, asked = [_term(1.0, instead)], 1.0
    return _Combined(terms, asked, [*shares.values(), *equivalents])


def _term(weight: float, share: Share | None, *, of: str = "") -> Term:
    return Term(weight, share.depth if share else 0.0, share, of)


def _by_depth(share: Share) -> float:
    return -share.depth


def _list_shares(requirement: ListRequirement, criterion: Criterion, person: Person) -> list[Share]:
    expects = requirement.expects or criterion.expects
    kinds = {person.items[item].kind for item in requirement.any_of if item in person.items}
    shares = []
    for item, standing in person.standings().items():
        if item in requirement.any_of:
            shares.append(person.share(item, standing, expects))
        elif requirement.open > 0 and item in person.items and person.items[item].kind in kinds:
            shares.append(person.share(item, standing, expects, credit=requirement.open))
    return shares


def _pool(criterion: Criterion, person: Person) -> list[Share]:
    standings = person.standings()
    own = [person.share(item, standings[item], criterion.expects) for item in criterion.items if item in standings]
    named = set(criterion.items)
    return own + [share for share in _equivalent_shares(criterion, person) if share.item not in named]


def _equivalent_shares(criterion: Criterion, person: Person) -> list[Share]:
    best: dict[str, Share] = {}
    for equivalent in criterion.equivalents:
        standings = person.standings(equivalent.kinds)
        for item in equivalent.items:
            if item not in standings:
                continue
            share = person.share(item, standings[item], criterion.expects, credit=equivalent.credit)
            if item not in best or share.depth > best[item].depth:
                best[item] = share
    return list(best.values())


def _most_telling(shares: Sequence[Share]) -> tuple[Share, ...]:
    def order(share: Share) -> tuple[float, float, int, int, str]:
        standing = share.standing
        return (-share.depth, -standing.value, len(standing.via), standing.mention.span.start, share.item)

    return tuple(sorted((share for share in shares if share.depth > 0), key=order))


_COMBINE: Mapping[Combine, Callable[[Criterion, Person], _Combined]] = {
    "any_of": _any_of,
    "all_of": _all_of,
    "count": _count,
    "coverage": _coverage,
}
