"""What would raise a score, if it were true: gains that are re-scored by the same scorer, never estimated.

Two ways. *Presentation*: it may be true already, but the CV shows it too weakly, or could not be read there.
*Growth*: nothing shows it. A date that is missing moves no points of a rubric without years, so it is no gap here.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from cvscreen.model.mention import EvidenceKind, Mention
from cvscreen.model.resume import SectionKind
from cvscreen.model.rubric import Criterion, Rubric
from cvscreen.model.scorecard import Assumed, Gain, GainWay
from cvscreen.model.span import Span
from cvscreen.scoring.levels import Person, criterion_level
from cvscreen.scoring.weighted import FULL_LEVEL
from cvscreen.text.apportion import rounded_parts

MOST_GAINS = 4  # a longer list of what to add invites copying it (maintainers' choice)
MOST_PARTS = 3  # criteria named beside a gain; the rest is counted
UNITS_PER_TENTH = 1000
WEAK_KINDS = (EvidenceKind.LISTED, EvidenceKind.MENTIONED)
_DEGREES = frozenset({"degree_level", "degree_field"})


class Gaps(NamedTuple):
    """The main gaps, the largest first, and how many more there are."""

    gains: tuple[Gain, ...]
    more: int


def main_gaps(mentions: Sequence[Mention], rubric: Rubric, *, partly_read: bool = False) -> Gaps:
    """Return what would raise a score most, if it were true: one gap a criterion.

    Args:
        mentions: What the matcher found in the CV.
        rubric: The rubric, with its vocabulary merged in.
        partly_read: Whether a part of the CV could not be read: then what is not shown may stand there.

    Returns:
        At most ``MOST_GAINS``; each raises the score by exactly its ``units`` when what it assumes is added.
    """
    person = Person(mentions, rubric)
    before = _earned(person, rubric)
    found: dict[tuple[Assumed, ...], Gain] = {}
    for criterion in rubric.criteria():
        if criterion.points and criterion_level(criterion, person).level < FULL_LEVEL:
            gap = _gap(criterion, person, rubric, before=before, partly_read=partly_read)
            if gap is not None:
                # what is assumed twice is told once, for the criterion that asks first
                found.setdefault(gap.assumed, gap)
    gains = sorted(found.values(), key=lambda gap: (-gap.units, gap.criterion))
    return Gaps(tuple(gains[:MOST_GAINS]), max(0, len(gains) - MOST_GAINS))


def _gap(
    criterion: Criterion, person: Person, rubric: Rubric, *, before: Mapping[str, int], partly_read: bool
) -> Gain | None:
    """Return the first way that lifts a criterion, with what the whole score would gain."""
    for way, items, kind in _ways(criterion, person, partly_read=partly_read):
        assumed = tuple(Assumed(item=item, name=person.items[item].name, kind=kind) for item in items)
        after = _earned(person.adding(assumed_mentions(assumed)), rubric)
        parts = [(one.title, after[one.id] - before[one.id]) for one in rubric.criteria()]
        units = sum(rise for _, rise in parts)
        if units > 0:
            named = all(_is_weak(item, person) for item in items)
            shown = all(_is_shown(item, person) for item in items)
            return Gain(
                criterion=criterion.id,
                title=criterion.title,
                way=way,
                assumed=assumed,
                units=units,
                sentence=f"{_assumption(assumed, way, named=named, shown=shown)}: {_rise(parts)}.",
            )
    return None


def assumed_mentions(assumed: Sequence[Assumed]) -> list[Mention]:
    """Return the mentions that a gain assumes: the scorer reads them like any other.

    Example:
        >>> assumed_mentions([Assumed(item="sql", name="SQL", kind=EvidenceKind.PROJECT)])[0].kind.value
        'project'
    """
    return [
        Mention(
            item=one.item, span=Span(0, 0), text="", kind=one.kind, matched="field", section=SectionKind.PROJECTS
        )
        for one in assumed
    ]  # fmt: skip


def _earned(person: Person, rubric: Rubric) -> dict[str, int]:
    return {one.id: one.points * criterion_level(one, person).level for one in rubric.criteria()}


def _ways(
    criterion: Criterion, person: Person, *, partly_read: bool
) -> Iterator[tuple[GainWay, tuple[str, ...], EvidenceKind]]:
    """Yield what might lift a criterion, what may be true already first."""
    asked = _asked(criterion, person)
    weak = tuple(item for item in asked if _is_weak(item, person))
    kinds = {item: _plain_kind(item, criterion, person) for item in asked}
    for kind in dict.fromkeys(kinds[item] for item in weak):
        yield "presentation", tuple(item for item in weak if kinds[item] == kind), kind
    best = _best_item(criterion, kinds, person)
    if best is not None:
        way: GainWay = "presentation" if partly_read or _is_shown(best, person) else "growth"
        yield way, (best,), kinds[best]


def _is_weak(item: str, person: Person) -> bool:
    """Say whether the CV names an item and no more."""
    standing = person.standings().get(item)
    return standing is not None and not standing.via and standing.mention.kind in WEAK_KINDS


def _is_shown(item: str, person: Person) -> bool:
    """Say whether the CV shows an item at all: listed, studied, in progress, or implied by another."""
    standing = person.standings().get(item)
    return standing is not None and standing.value > 0


def _asked(criterion: Criterion, person: Person) -> list[str]:
    """Return the items that a criterion names, in its order."""
    listed = (item for requirement in criterion.lists for item in requirement.any_of)
    return [item for item in dict.fromkeys((*criterion.items, *listed)) if item in person.items]


def _plain_kind(item: str, criterion: Criterion, person: Person) -> EvidenceKind:
    """Return the plainest evidence that is enough: degrees are studied, posts are held, the rest is used or studied."""
    kind, scale = person.items[item].kind, person.scale
    if kind in _DEGREES:
        return EvidenceKind.STUDIED
    if kind == "experience":
        return EvidenceKind.JOB
    asked = scale.expects.get(criterion.expects, 1.0) if criterion.expects else 1.0
    enough = scale.kinds.get(EvidenceKind.STUDIED, 0.0) >= asked
    return EvidenceKind.STUDIED if enough else EvidenceKind.PROJECT


def _best_item(criterion: Criterion, kinds: Mapping[str, EvidenceKind], person: Person) -> str | None:
    """Return the item that would lift the criterion most; of equals the first that the rubric names."""
    standings = person.standings()
    missing = [item for item in kinds if item not in standings or standings[item].value < 1]
    if criterion.combine != "coverage":
        # items of a pool weigh the same: what is not shown at all comes first
        missing = sorted(missing, key=lambda item: item in standings)[:1]
    best: tuple[int, str] | None = None
    for item in missing:
        assumed = assumed_mentions([Assumed(item=item, name="", kind=kinds[item])])
        level = criterion_level(criterion, person.adding(assumed)).level
        if best is None or level > best[0]:
            best = (level, item)
    return best[1] if best else None


_SHOWN_AS = {
    EvidenceKind.PROJECT: "used in a job or a project",
    EvidenceKind.JOB: "done as a job",
    EvidenceKind.STUDIED: "studied or used",
}


def _assumption(assumed: Sequence[Assumed], way: GainWay, *, named: bool, shown: bool) -> str:
    """Say what a gain assumes, as something that only the person knows."""
    names = ", ".join(one.name for one in assumed)
    as_what = _SHOWN_AS[assumed[0].kind]
    verb = "is" if len(assumed) == 1 else "are"
    if way == "growth":
        return f"{names}, {as_what}, if it becomes true"
    if named:
        return f"{names} {verb} only named; if true, say in its entry where it was {as_what}"
    if shown:
        return f"{names} {verb} shown, but not as {as_what}; if true, say so"
    return f"{names}, {as_what}, if true and it stands where the CV could not be read"


def _rise(parts: Sequence[tuple[str, int]]) -> str:
    """Return what the score would rise by, then the criteria that it comes from, the largest first."""
    tenths = rounded_parts([units for _, units in parts], UNITS_PER_TENTH)
    rises = [(title, rise) for (title, _), rise in zip(parts, tenths, strict=True) if rise]
    rises.sort(key=lambda pair: -pair[1])
    said = [f"{title} {rise / 10:.1f}" for title, rise in rises[:MOST_PARTS]]
    said += [f"{len(rises) - MOST_PARTS} more"] if len(rises) > MOST_PARTS else []
    return f"+{sum(tenths) / 10:.1f}" + (f" ({', '.join(said)})" if said else "")
