"""Another weighting of a rubric, as a small file: ``extends``, a mandatory ``reason``, and a rule or points."""

from collections.abc import Iterator, Mapping

from cvscreen.errors import Fault
from cvscreen.model.rubric import Basis, Criterion, Group, Rubric, RubricExtension
from cvscreen.rubric.shape import did_you_mean, read_shape
from cvscreen.rubric.tree import Tree
from cvscreen.rubric.weights import TOTAL_POINTS, equal_points


def read_extension(tree: Tree, base: Rubric | None) -> tuple[RubricExtension | None, tuple[Fault, ...]]:
    """Return the extension that a tree spells, and everything that is wrong with it.

    Args:
        tree: The extension's file.
        base: The rubric that it extends; None where it could not be found.

    Example:
        >>> from cvscreen.rubric.tree import read_tree
        >>> print(read_extension(read_tree("extends: ml-engineer", "x.yaml"), None)[1][0])
        x.yaml:1: 'id' is missing; add it: id: …
    """
    extension, faults = read_shape(tree, RubricExtension)
    if extension and base:
        faults += tuple(_faults(tree, extension, base))
    return extension, faults


def reweigh(base: Rubric, extension: RubricExtension) -> Rubric:
    """Return a rubric with the points of its extension; what the documents support stays as it is.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> sorted({criterion.points for criterion in load_rubric("ml-engineer-equal").criteria()})
        [37, 38]
    """
    points = _points(base, extension)
    basis: Basis = "calibrated" if extension.weighting.rule == "calibrated/1" else "author"
    groups = tuple(_reweigh_group(group, points, basis) for group in base.groups)
    changed = {name: getattr(extension, name) for name in ("id", "version", "status", "title", "extends", "reason")}
    return base.model_copy(update={**changed, "weighting": extension.weighting, "groups": groups})


def _points(base: Rubric, extension: RubricExtension) -> Mapping[str, int]:
    if extension.weighting.rule == "equal/1":
        weights = equal_points({group.id: [criterion.id for criterion in group.criteria] for group in base.groups})
        return {name: weight.points for name, weight in weights.criteria.items()}
    return {criterion.id: criterion.points for criterion in base.criteria()} | extension.points


def _reweigh_group(group: Group, points: Mapping[str, int], basis: Basis) -> Group:
    criteria = tuple(_reweigh_criterion(criterion, points[criterion.id], basis) for criterion in group.criteria)
    return group.model_copy(update={"points": sum(one.points for one in criteria), "criteria": criteria})


def _reweigh_criterion(criterion: Criterion, points: int, basis: Basis) -> Criterion:
    # a fit decides every weight, also one that it leaves as it was
    kept = points == criterion.points and basis != "calibrated"
    return criterion.model_copy(update={"points": points, "basis": criterion.basis if kept else basis})


def _faults(tree: Tree, extension: RubricExtension, base: Rubric) -> Iterator[Fault]:
    rule = extension.weighting.rule
    if not extension.reason.strip():
        yield tree.fault(("reason",), "reason is empty", "write why the weights are others")
    if rule not in ("equal/1", "author/1", "calibrated/1"):
        mend = "use one of: equal/1, author/1, calibrated/1"
        yield tree.fault(("weighting", "rule"), f"an extension cannot have the rule {rule!r}", mend)
        return
    if rule == "equal/1" and extension.points:
        yield tree.fault(
            ("points",), "points are not read with the rule 'equal/1'", "use rule: author/1, or remove them"
        )
        return
    known = [criterion.id for criterion in base.criteria()]
    for name in extension.points:
        if name not in known:
            near = did_you_mean(name, known)
            mend = f"did you mean {near!r}?" if near else f"use some of: {', '.join(known)}"
            yield tree.fault(("points", name), f"unknown criterion {name!r}", mend)
    points = _points(base, extension)
    total = sum(points[name] for name in known)
    if total != TOTAL_POINTS:
        gap = TOTAL_POINTS - total
        mend = f"add {gap} points to some criterion" if gap > 0 else f"take {-gap} points from some criterion"
        what = f"with these points all criteria sum to {total}, not to {TOTAL_POINTS}"
        yield tree.fault(("points",), what, mend)
