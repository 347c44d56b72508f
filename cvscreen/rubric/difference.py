"""Two rubrics side by side: which criteria differ, and whose score would move."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from cvscreen.model.rubric import Criterion, Rubric

MAX_SCORE = 10_000
"""Points × level of one point of the score."""
_COMPARED = ("need", "combine", "expects", "items", "equivalents", "curve", "lists", "ladder")


class Change(NamedTuple):
    """A criterion that differs: its points in both (None where it is missing), and the keys that differ."""

    criterion: str
    before: int | None
    after: int | None
    keys: tuple[str, ...]

    @property
    def measured(self) -> bool:
        """Whether a level found by one rubric holds for the other: nothing but points and need differs."""
        return not set(self.keys) - {"need"}


class Move(NamedTuple):
    """A person's score by both rubrics, 0..100, and the ranks."""

    id: str
    before: float
    after: float
    rank_before: int
    rank_after: int


def diff_rubrics(before: Rubric, after: Rubric) -> tuple[Change, ...]:
    """Return the criteria that differ, in the order of the first rubric, then those that only the second has.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> changes = diff_rubrics(load_rubric("ml-engineer"), load_rubric("ml-engineer-equal"))
        >>> changes[0]
        Change(criterion='degree-level', before=75, after=37, keys=())
    """
    old, new = _by_id(before), _by_id(after)
    changes: list[Change] = []
    for name in dict.fromkeys((*old, *new)):
        one, other = old.get(name), new.get(name)
        keys = tuple(key for key in _COMPARED if one and other and getattr(one, key) != getattr(other, key))
        points = one.points if one else None, other.points if other else None
        if keys or points[0] != points[1]:
            changes.append(Change(name, *points, keys))
    return tuple(changes)


def moved_scores(results: Iterable[str], before: Rubric, after: Rubric) -> tuple[tuple[Move, ...], tuple[str, ...]]:
    """Return whose score a change of rubric would move, by the levels of a run, largest move first.

    A level that was found holds for the other rubric where the criterion asks for the same. What asks for something
    else is named in the second value: it needs a new run, and counts as 0 in the new score.

    Args:
        results: The lines of a run's ``results.jsonl``.
        before: The rubric of the run.
        after: The other rubric.

    Raises:
        ValueError: The run was by another rubric than ``before``.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> moved_scores([], load_rubric("ml-engineer"), load_rubric("ml-engineer-equal"))
        ((), ())
    """
    changes = {change.criterion: change for change in diff_rubrics(before, after)}
    unknown = tuple(name for name, one in changes.items() if one.after and (one.before is None or not one.measured))
    people: list[tuple[str, int, int]] = []
    for record in _scored(results):
        _check_rubric(record, before)
        levels = dict(_levels(record))
        old = sum(one.points * levels.get(one.id, 0) for one in before.criteria())
        new = sum(one.points * levels.get(one.id, 0) for one in after.criteria() if one.id not in unknown)
        people.append((str(record["id"]), old, new))
    ranks_old, ranks_new = _ranks({one: old for one, old, _ in people}), _ranks({one: new for one, _, new in people})
    moves = (
        Move(one, old / MAX_SCORE, new / MAX_SCORE, ranks_old[one], ranks_new[one])
        for one, old, new in people
        if old != new
    )
    return tuple(sorted(moves, key=lambda move: (-abs(move.after - move.before), move.id))), unknown


def _by_id(rubric: Rubric) -> dict[str, Criterion]:
    return {criterion.id: criterion for criterion in rubric.criteria()}


def _scored(results: Iterable[str]) -> Iterator[Mapping[str, object]]:
    for line in results:
        record = json.loads(line) if line.strip() else {}
        if isinstance(record, dict) and record.get("status") == "scored":
            yield record


def _check_rubric(record: Mapping[str, object], before: Rubric) -> None:
    """Refuse a record of another rubric: what that one never asked for would count as not found."""
    by = record.get("rubric")
    name = str(by.get("id")) if isinstance(by, dict) else before.id
    if name != before.id:
        raise ValueError(f"its scores are by {name}, and not by {before.id}")


def _levels(record: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    contributions = record.get("contributions")
    for one in contributions if isinstance(contributions, list) else ():
        yield str(one["criterion"]), int(one["level"])


def _ranks(totals: Mapping[str, int]) -> dict[str, int]:
    """Return each person's rank; equal totals share one."""
    return {one: 1 + sum(other > total for other in totals.values()) for one, total in totals.items()}
