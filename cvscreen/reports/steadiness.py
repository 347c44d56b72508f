"""How reports say how firmly a ranking stands: rank bands, who is too close to call, and the order without degrees."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model import RankedPerson, Record, Stability

MOST_PAIRS = 8
"""Pairs named on the terminal: the marks in the table and the page show them all."""
EQUAL = "equal to the next in every criterion"
NOT_COMPUTED = "not computed"


class Firmness(NamedTuple):
    """What the page says of how firmly a person stands.

    ``close`` says whether who of this person and the next stands first is too close to call; ``without_degree`` is
    the rank if a degree's points were 0, None where that changes nothing.
    """

    band: str
    to_next: str
    close: bool
    without_degree: int | None


def firmness(person: RankedPerson, after: RankedPerson | None = None) -> Firmness:
    """Return what the page says of how firmly a person stands, to the one ``after`` above all.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef, Scorecard
        >>> card = Scorecard(status="scored", rubric=RubricRef(id="ml", version="1", sha256="00"))
        >>> firmness(RankedPerson(rank=2, record=Record(file="a", id="C-001", result=card), rank_without_degree=1))
        Firmness(band='not computed', to_next='', close=False, without_degree=1)
    """
    then = person.rank_without_degree
    close = person.stability is not None and person.stability.too_close_to_next
    said = next_text(person.stability)
    if after is not None and not _told_apart(person.record, after.record):
        close, said = False, EQUAL if person.record.result.total else ""
    return Firmness(
        band_text(person.stability),
        said,
        close,
        then if then != person.rank else None,
    )


def band_text(stability: Stability | None) -> str:
    """Write the ranks that nine weightings in ten give.

    Example:
        >>> band_text(None)
        'not computed'
        >>> band_text(Stability(band=(2, 4), above_next=0.62, too_close_to_next=True, surely_above_next=False,
        ...     surely_above=1))
        '2–4'
    """
    if stability is None:
        return NOT_COMPUTED
    best, worst = stability.band
    return str(best) if best == worst else f"{best}–{worst}"


def next_text(stability: Stability | None) -> str:
    """Say how a person stands to the next one; empty where there is nothing to say.

    Example:
        >>> next_text(Stability(band=(2, 4), above_next=0.62, too_close_to_next=True, surely_above_next=False,
        ...     surely_above=1))
        'too close to call: above the next in 62 % of the weightings near the rubric’s'
    """
    if stability is None or stability.above_next is None:
        return ""
    if stability.surely_above_next:
        return "above the next under any weights"
    close = "too close to call: " if stability.too_close_to_next else ""
    return f"{close}above the next in {share_text(stability.above_next)} of the weightings near the rubric’s"


def share_text(share: float) -> str:
    """Write a share as a percentage; what is not quite all or nothing never reads as all or nothing.

    Example:
        >>> share_text(0.6249), share_text(0.9999), share_text(1.0)
        ('62 %', 'over 99 %', '100 %')
    """
    if 0 < share < 0.01:
        return "under 1 %"
    if 0.99 < share < 1:
        return "over 99 %"
    return f"{round(100 * share)} %"


def close_pairs(people: Sequence[RankedPerson]) -> list[tuple[Record, Record, float]]:
    """Return the neighbours of a ranking who are too close to call, with P(the first above the second).

    Example:
        >>> close_pairs(())
        []
    """
    return [
        (person.record, after.record, person.stability.above_next)
        for person, after in pairwise(people)
        if person.stability is not None
        and person.stability.above_next is not None
        and person.stability.too_close_to_next
        and _told_apart(person.record, after.record)
    ]


def equal_groups(people: Sequence[RankedPerson]) -> list[list[Record]]:
    """Return who is equal in every criterion and earns something: no weights tell them apart.

    Example:
        >>> equal_groups(())
        []
    """
    groups: list[list[Record]] = []
    for person in people:
        if groups and equal_lines(groups[-1][-1], person.record):
            groups[-1].append(person.record)
        else:
            groups.append([person.record])
    return [group for group in groups if len(group) > 1 and group[0].result.total]


def equal_lines(one: Record, other: Record) -> bool:
    """Say whether two people have the same level in every criterion.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef, Scorecard
        >>> card = Scorecard(status="scored", rubric=RubricRef(id="ml", version="1", sha256="00"))
        >>> equal_lines(Record(file="a", id="C-001", result=card), Record(file="b", id="C-002", result=card))
        False
    """
    levels = [[line.level for line in record.result.contributions] for record in (one, other)]
    return bool(levels[0]) and levels[0] == levels[1]


def moved_without_degree(people: Sequence[RankedPerson]) -> list[tuple[Record, int, int]] | None:
    """Return whose rank changes when a degree's points are 0, with the rank now and then; None where it was not asked.

    Example:
        >>> moved_without_degree(()) is None
        True
    """
    if all(person.rank_without_degree is None for person in people):
        return None
    return [
        (person.record, person.rank, person.rank_without_degree)
        for person in people
        if person.rank_without_degree is not None and person.rank_without_degree != person.rank
    ]


def _told_apart(one: Record, other: Record) -> bool:
    """Say whether there is anything to weigh between two neighbours: points, and a difference."""
    return one.result.total != 0 and not equal_lines(one, other)
