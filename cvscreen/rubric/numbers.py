"""Checks of numbers and of how they are combined: points, curves, the evidence scale."""

from collections.abc import Iterator
from itertools import pairwise
from typing import get_args

from cvscreen.errors import Fault
from cvscreen.model.mention import EvidenceKind
from cvscreen.model.rubric import DEFAULT_EVIDENCE, DEFAULT_STRENGTHS, Criterion, Depth, Strength
from cvscreen.rubric.draft import Draft
from cvscreen.rubric.tree import Json, Path
from cvscreen.rubric.weights import TOTAL_POINTS, Weight, weights_of

# evidence that is none: what a CV denies, wishes for, or hides from its reader
WORTHLESS = (EvidenceKind.ASPIRED, EvidenceKind.NEGATED, EvidenceKind.HIDDEN)


def check_points(draft: Draft) -> Iterator[Fault]:
    """Yield points that do not follow from the weighting rule, or, where an author chose them, do not sum."""
    faults = list(_rule(draft))
    yield from faults or _sums(draft)


def check_combine(draft: Draft) -> Iterator[Fault]:
    """Yield criteria that lack what their way to combine needs, or have what it never reads."""
    for path, criterion in draft.criteria:
        needs = {"coverage": "lists"}.get(criterion.combine, "items")
        if not getattr(criterion, needs):
            what = f"criterion {criterion.id!r} has combine {criterion.combine!r} but no {needs}"
            mend = "add items: [an-item]" if needs == "items" else "add lists, or use combine: any_of with items"
            yield draft.fault(path, what, mend)
        for unread in _never_read(criterion):
            what = f"criterion {criterion.id!r}: combine {criterion.combine!r} does not read {unread}"
            yield draft.fault((*path, unread), what, _UNREAD_MENDS[unread])
        for i, requirement in enumerate(criterion.lists):
            if not requirement.any_of:
                yield draft.fault((*path, "lists", i), "a list without items", "name its items: any_of: [an-item]")
        for i, equivalent in enumerate(criterion.equivalents):
            if not equivalent.items:
                yield draft.fault((*path, "equivalents", i), "equivalents without items", "name them: items: [an-item]")


def check_curves(draft: Draft) -> Iterator[Fault]:
    """Yield curves that fall, do not run from 0 to 1, or ask for more items than there are."""
    for path, criterion in draft.criteria:
        if criterion.combine != "count":
            continue
        for what, mend in _curve_faults(criterion):
            yield draft.fault((*path, "curve"), f"criterion {criterion.id!r}: {what}", mend)


def check_evidence(draft: Draft) -> Iterator[Fault]:
    """Yield gaps in the evidence scale and the strengths, and worth for evidence that is none."""
    tables: tuple[tuple[Path, tuple[str, ...], dict[str, float]], ...] = (
        (
            ("evidence", "kinds"),
            tuple(EvidenceKind),
            {str(kind): worth for kind, worth in DEFAULT_EVIDENCE.kinds.items()},
        ),
        (
            ("evidence", "expects"),
            get_args(Depth),
            {str(key): value for key, value in DEFAULT_EVIDENCE.expects.items()},
        ),
        (("strengths",), get_args(Strength), {str(key): value for key, value in DEFAULT_STRENGTHS.items()}),
    )
    for path, names, usual in tables:
        table = draft.tree.at(*path)
        if not isinstance(table, dict):
            continue
        missing = [str(name) for name in names if name not in table]
        if missing:
            shown = ", ".join(f"{name}: {usual[name]:g}" for name in missing)
            yield draft.fault(path, f"{path[-1]} lacks {', '.join(missing)}", f"add the usual {shown}")
        if path[-1] == "expects":
            for name, value in table.items():
                if _number(value) == 0:
                    yield draft.fault((*path, name), f"expects {name} is 0: anything would do", "use a number above 0")
    for kind in WORTHLESS:
        worth = _number(draft.tree.at("evidence", "kinds", kind))
        if worth is not None and worth > 0:
            yield draft.fault(("evidence", "kinds", kind), f"{kind} evidence is worth {worth:g}", f"write {kind}: 0")


def check_loader_fields(draft: Draft) -> Iterator[Fault]:
    """Yield what the loader sets and an author must not."""
    if draft.tree.at("sha256") is not None:
        yield draft.fault(("sha256",), "sha256 is computed when the rubric is loaded", "remove it")
    if draft.tree.at("reason") is not None:
        yield draft.fault(("reason",), "reason is read only beside extends", "remove it, or add extends: ml-engineer")


def _rule(draft: Draft) -> Iterator[Fault]:
    rubric = draft.rubric
    weights = weights_of(rubric) if rubric else None
    if not rubric or not weights:
        return
    for g, group in enumerate(rubric.groups):
        due = weights.groups.get(group.id, Weight(0, 0.0))
        yield from _not_due(draft, ("groups", g), Weight(group.points, group.support), due)
        for c, one in enumerate(group.criteria):
            due = weights.criteria.get(one.id, Weight(0, 0.0))
            yield from _not_due(draft, ("groups", g, "criteria", c), Weight(one.points, one.support), due)


def _not_due(draft: Draft, path: Path, written: Weight, due: Weight) -> Iterator[Fault]:
    rule = draft.tree.at("weighting", "rule")
    if written.points != due.points:
        what = f"points {written.points} do not follow from {rule}, which gives {due.points}"
        mend = f"write points: {due.points}, or choose the points yourself: weighting: {{rule: author/1}}"
        yield draft.fault((*path, "points"), what, mend)
    # equal points ask no document, but a rubric may still say what the documents would give
    if rule == "document-support/1" and written.support != due.support:
        what = f"support {written.support:g} does not follow from {rule}, which gives {due.support:g}"
        yield draft.fault((*path, "support"), what, f"write support: {due.support:g}")


def _sums(draft: Draft) -> Iterator[Fault]:
    groups = list(draft.mappings("groups"))
    of_groups, of_criteria = [], []
    for path, group in groups:
        parts = [_points(criterion) for _, criterion in draft.mappings(*path, "criteria")]
        points, due = None if None in parts else sum(part or 0 for part in parts), _points(group)
        of_groups.append(due)
        of_criteria.append(points)
        if None not in (points, due) and points != due:
            what = f"the criteria of group {group.get('id')!r} have {points} points, the group {due}"
            yield draft.fault((*path, "points"), what, f"write points: {points}, or change the criteria")
    totals = [sum(part or 0 for part in parts) for parts in (of_groups, of_criteria) if None not in parts]
    if draft.tree.at("groups") == []:
        yield draft.fault(("groups",), "the rubric has no criteria", "add a group with criteria")
    elif totals and TOTAL_POINTS not in totals:
        gap = TOTAL_POINTS - totals[-1]
        mend = f"add {gap} points somewhere" if gap > 0 else f"take {-gap} points away somewhere"
        yield draft.fault(("groups",), f"the points sum to {totals[-1]}, not to {TOTAL_POINTS}", mend)


def _points(entry: dict[str, Json]) -> int | None:
    """Return an entry's points; None where they are missing or have a fault of their own."""
    points = entry.get("points")
    whole = isinstance(points, int) and not isinstance(points, bool)
    return int(str(points)) if whole and 0 <= int(str(points)) <= TOTAL_POINTS else None


def _never_read(criterion: Criterion) -> Iterator[str]:
    if criterion.combine == "coverage" and criterion.items:
        yield "items"
    if criterion.combine != "coverage" and criterion.lists:
        yield "lists"
    if criterion.combine != "count" and criterion.curve:
        yield "curve"


_UNREAD_MENDS = {
    "items": "move the items into lists, or use combine: any_of, all_of or count",
    "lists": "use combine: coverage, or items instead of lists",
    "curve": "use combine: count, or remove the curve",
}


def _curve_faults(criterion: Criterion) -> Iterator[tuple[str, str]]:
    curve = criterion.curve
    if len(curve) < 2:
        yield "count needs a curve", "add the share earned by 0, 1, 2 … items, such as curve: [0, 0.6, 1]"
        return
    for less, more in pairwise(curve):
        if more < less:
            yield f"the curve falls from {less:g} to {more:g}", "let more items never earn less"
            break
    if curve[0] != 0:
        yield f"the curve begins with {curve[0]:g}", "begin with 0: no items earn nothing"
    if curve[-1] != 1:
        yield f"the curve ends with {curve[-1]:g}", "end with 1: the whole of the points"
    available = len(criterion.items) + sum(len(equivalent.items) for equivalent in criterion.equivalents)
    if len(curve) - 1 > available:
        yield f"the curve asks for {len(curve) - 1} items of {available}", "shorten the curve, or add items"


def _number(value: Json) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
