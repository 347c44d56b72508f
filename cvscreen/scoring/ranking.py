"""People by score: equal scores share a rank, and every rank says how firmly it stands."""

from collections.abc import Sequence

from cvscreen.model.rubric import Criterion, Rubric
from cvscreen.model.scorecard import RankedPerson, Record
from cvscreen.scoring.stability import MOST_PEOPLE, ranking_stability

DEGREE_KINDS = frozenset({"degree_level", "degree_field"})


def rank_people(records: Sequence[Record], rubric: Rubric) -> tuple[RankedPerson, ...]:
    """Rank scored records, the best first; equal totals share a rank and stand by their id.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef, Scorecard
        >>> from cvscreen.rubric import load_rubric
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> def record(id_, total):
        ...     return Record(file=id_, id=id_, result=Scorecard(status="scored", rubric=ref, total=total))
        >>> records = [record("C-002", 5), record("C-001", 5), record("C-003", 9)]
        >>> ranked = rank_people(records, load_rubric("ml-engineer"))
        >>> [(person.rank, person.record.id) for person in ranked]
        [(1, 'C-003'), (2, 'C-001'), (2, 'C-002')]
    """
    ordered = sorted(records, key=lambda record: (-(record.result.total or 0), record.id))
    ranks = _shared_ranks([record.result.total or 0 for record in ordered])
    computed = ordered[:MOST_PEOPLE]
    criteria = rubric.criteria()
    stable = ranking_stability(
        [_levels(record, criteria) for record in computed], [criterion.points for criterion in criteria]
    )
    without = _ranks_without_degree(ordered, rubric)
    return tuple(
        RankedPerson(
            rank=rank,
            record=record,
            stability=stable[place] if place < len(stable) else None,
            rank_without_degree=without[place] if without else None,
        )
        for place, (rank, record) in enumerate(zip(ranks, ordered, strict=True))
    )


def degree_criteria(rubric: Rubric) -> frozenset[str]:
    """Return the criteria that ask for nothing but a degree or its subject.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> sorted(degree_criteria(load_rubric("ml-engineer")))
        ['degree-field', 'degree-level']
    """
    return frozenset(criterion.id for criterion in rubric.criteria() if _asks_for_a_degree(criterion, rubric))


def _asks_for_a_degree(criterion: Criterion, rubric: Rubric) -> bool:
    asked = {*criterion.items, *(item for requirement in criterion.lists for item in requirement.any_of)}
    known = rubric.vocabulary.items
    return bool(asked) and all(item in known and known[item].kind in DEGREE_KINDS for item in asked)


def _levels(record: Record, criteria: Sequence[Criterion]) -> list[int]:
    shown = {line.criterion: line.level for line in record.result.contributions}
    return [shown.get(criterion.id, 0) for criterion in criteria]


def _ranks_without_degree(ordered: Sequence[Record], rubric: Rubric) -> list[int]:
    """Return everybody's rank if a degree's points were 0; empty where it has none."""
    degrees = degree_criteria(rubric)
    if not any(criterion.points for criterion in rubric.criteria() if criterion.id in degrees):
        return []
    totals = [
        (record.result.total or 0)
        - sum(line.earned for line in record.result.contributions if line.criterion in degrees)
        for record in ordered
    ]
    places = sorted(range(len(totals)), key=lambda i: -totals[i])
    ranks = [0] * len(totals)
    for place, rank in zip(places, _shared_ranks([totals[i] for i in places]), strict=True):
        ranks[place] = rank
    return ranks


def _shared_ranks(totals: Sequence[int]) -> list[int]:
    """Return ranks from 1 of totals that stand in falling order; equal totals share the better rank."""
    ranks: list[int] = []
    for place, total in enumerate(totals, start=1):
        ranks.append(ranks[-1] if ranks and totals[place - 2] == total else place)
    return ranks
