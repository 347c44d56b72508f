"""What would raise a score, if it were true: gains that are re-scored by the same scorer, never estimated.

Two ways. *Presentation*: it may be true already, but the CV only lists or mentions it, or could not be read there.
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

MOST_GAINS = 4  # a longer list of what to add invites copying it (maintainers' choice)
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
    before = _total(person, rubric)
    gaps = (
        _gap(criterion, person, rubric, before=before, partly_read=partly_read)
        for criterion in rubric.criteria()
        if criterion.points and criterion_level(criterion, person).level < FULL_LEVEL
    )
    gains = sorted((gap for gap in gaps if gap is not None), key=lambda gap: (-gap.units, gap.criterion))
    return Gaps(tuple(gains[:MOST_GAINS]), max(0, len(gains) - MOST_GAINS))


def _gap(criterion: Criterion, person: Person, rubric: Rubric, *, before: int, partly_read: bool) -> Gain | None:
    """Return the first way that lifts a criterion, with what the whole score would gain."""
    for way, items, kind in _ways(criterion, person, partly_read=partly_read):
        assumed = tuple(Assumed(item=item, name=person.items[item].name, kind=kind) for item in items)
        units = _total(person.adding(assumed_mentions(assumed)), rubric) - before
        if units > 0:
            return Gain(
                criterion=criterion.id,
                title=criterion.title,
                way=way,
                assumed=assumed,
                units=units,
                sentence=_sentence(way, assumed, units, named=all(_is_weak(item, person) for item in items)),
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


def _total(person: Person, rubric: Rubric) -> int:
    return sum(criterion.points * criterion_level(criterion, person).level for criterion in rubric.criteria())


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
        way: GainWay = "presentation" if partly_read else "growth"
        yield way, (best,), kinds[best]


def _is_weak(item: str, person: Person) -> bool:
    """Say whether the CV names an item and no more."""
    standing = person.standings().get(item)
    return standing is not None and not standing.via and standing.mention.kind in WEAK_KINDS


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


def _sentence(way: GainWay, assumed: Sequence[Assumed], units: int, *, named: bool) -> str:
    names = ", ".join(one.name for one in assumed)
    shown = _SHOWN_AS[assumed[0].kind]
    tenths = (2 * units + UNITS_PER_TENTH) // (2 * UNITS_PER_TENTH)
    gain = f"+{tenths // 10}.{tenths % 10}"
    if way == "growth":
        return f"{gain} if it becomes true: {names}, {shown}."
    if not named:
        return f"{gain} if true and it stands where the CV could not be read: {names}, {shown}."
    verb = "is" if len(assumed) == 1 else "are"
    return f"{gain} if true: {names} {verb} only named; say in its entry where it was {shown}."
