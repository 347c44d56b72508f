"""Weights from an order: whoever can say which group matters more need not say how much more.

Source: rank-order centroids, F. H. Barron and B. E. Barrett, "Decision quality using ranked attribute weights",
Management Science 42 (1996): the mean of all weights that agree with the order.
"""

from collections.abc import Sequence
from fractions import Fraction

from cvscreen.errors import Fault, RubricError
from cvscreen.model.rubric import Rubric
from cvscreen.rubric.shape import did_you_mean
from cvscreen.rubric.weights import TOTAL_POINTS, share_points


def centroids(sizes: Sequence[int]) -> tuple[Fraction, ...]:
    """Return the weight of one member of each place of an order, all members together 1.

    Args:
        sizes: How many stand at each place, the most important first; those at one place share its weights.

    Example:
        >>> [str(weight) for weight in centroids([1, 1, 1])]
        ['11/18', '5/18', '1/9']
        >>> [str(weight) for weight in centroids([2])]
        ['1/2']
    """
    count = sum(sizes)
    alone = [
        sum((Fraction(1, place) for place in range(rank, count + 1)), Fraction(0)) / count
        for rank in range(1, count + 1)
    ]
    weights: list[Fraction] = []
    start = 0
    for size in sizes:
        weights.append(sum(alone[start : start + size], Fraction(0)) / size)
        start += size
    return tuple(weights)


def weigh_groups(rubric: Rubric, order: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the points of every criterion where groups are weighed by an order; within a group they share as before.

    Args:
        rubric: The rubric.
        order: Group ids, the most important first; ids of one place are equally important. Groups left out get 0.

    Raises:
        RubricError: A group that the rubric does not have, or one named twice.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> points = weigh_groups(load_rubric("ml-engineer"), [["programming"], ["ml", "data"]])
        >>> sum(points.values()), points["programming-languages"], points["degree-level"]
        (1000, 559, 0)
    """
    known = {group.id: group for group in rubric.groups}
    named = [name for place in order for name in place]
    for name in named:
        if name not in known:
            near = did_you_mean(name, known)
            mend = f"did you mean {near!r}?" if near else f"use some of: {', '.join(known)}"
            raise RubricError([Fault(rubric.id, 1, f"there is no group {name!r}", mend)])
        if named.count(name) > 1:
            raise RubricError([Fault(rubric.id, 1, f"group {name!r} is named twice", "name each group once")])
    weights = {
        name: weight for place, weight in zip(order, centroids([len(p) for p in order]), strict=True) for name in place
    }
    of_groups = share_points(TOTAL_POINTS, weights)
    points = {criterion.id: 0 for criterion in rubric.criteria()}
    for name, total in of_groups.items():
        parts = {one.id: Fraction(one.points) for one in known[name].criteria}
        usual = parts if any(parts.values()) else dict.fromkeys(parts, Fraction(1))
        points |= share_points(total, usual)
    return points


def unnamed_groups(rubric: Rubric, order: Sequence[Sequence[str]]) -> dict[str, int]:
    """Return the groups that an order leaves out, with the points that they lose.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> "education" in unnamed_groups(load_rubric("ml-engineer"), [["ml"], ["programming"]])
        True
    """
    named = {name for place in order for name in place}
    return {group.id: group.points for group in rubric.groups if group.id not in named and group.points}


def render_weighed(rubric: Rubric, order: Sequence[Sequence[str]], *, extends: str, reason: str) -> str:
    """Return the text of an extension that weighs a rubric's groups by an order.

    Args:
        rubric: The rubric.
        order: As for `weigh_groups`.
        extends: The name that the extension calls the rubric by: a bundled one, or a file beside it.
        reason: Why, for every report.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> text = render_weighed(load_rubric("ml-engineer"), [["ml"]], extends="ml-engineer", reason="A try.")
        >>> text.splitlines()[4]
        'extends: ml-engineer'
    """
    points = weigh_groups(rubric, order)
    lost = unnamed_groups(rubric, order)
    left_out = ", ".join(f"{name} (had {value})" for name, value in lost.items())
    shown = " > ".join(" = ".join(place) for place in order)
    lines = [
        "schema: cvscreen.rubric/1",
        f"id: {rubric.id}-weighed",
        'version: "1.0.0"',
        f"title: {_quoted(f'{rubric.title}, weighed by an order of its groups')}",
        f"extends: {extends}",
        f"reason: {_quoted(reason)}",
        f"# rank-order centroids of: {shown}",
        *([f"# not named, and so 0 points: {left_out}"] if lost else []),
        "weighting: {rule: author/1}",
        "points:",
        *(f"  {name}: {value}" for name, value in points.items()),
    ]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
