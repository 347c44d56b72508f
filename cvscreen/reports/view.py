"""What the page shows, ready to be written down: every text visible, every figure rounded, nothing left to decide."""

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from cvscreen.errors import MENDS
from cvscreen.model import Contribution, Evidence, Finding, Flag, RankedPerson, Ranking, Record, Scorecard
from cvscreen.reports.figures import (
    earned_tenths,
    first_question,
    points_text,
    reach_text,
    score_text,
    strongest_evidence,
)
from cvscreen.reports.printable import file_shown, visible
from cvscreen.reports.wording import KINDS, REASONS, group_title, state_text

EVIDENCE_SHOWN = 3
"""Places shown for a criterion, the best first; all of them stand in results.jsonl."""


class Quote(NamedTuple):
    """Words of a CV with the matched ones in the middle, and how they stand there."""

    before: str
    match: str
    after: str
    name: str
    kind: str
    said: str
    page: int
    via: tuple[str, ...]


class Line(NamedTuple):
    """One criterion of one person; ``points`` and ``level`` are as in the score, texts as shown."""

    title: str
    need: str
    earned: str
    most: str
    points: int
    level: int
    state: str
    state_said: str
    sentence: str
    ask: str
    evidence: tuple[Quote, ...]
    more: int
    sources: tuple[str, ...]


class GroupView(NamedTuple):
    """A group with its lines; ``percent`` is 0..100 of its points."""

    title: str
    earned: str
    most: str
    percent: float
    lines: tuple[Line, ...]


class PersonView(NamedTuple):
    """One person of the ranking. ``low`` and ``high`` are score and reach on 0..100."""

    rank: int
    tied: bool
    who: str
    file: str
    score: str
    reach: str
    low: float
    high: float
    best: Quote | None
    question: str
    questions: tuple[str, ...]
    flags: tuple[Flag, ...]
    findings: tuple[Finding, ...]
    tags: tuple[str, ...]
    groups: tuple[GroupView, ...]


class SetAside(NamedTuple):
    """A file that is not ranked, and what to do about it."""

    who: str
    file: str
    reason: str
    said: str
    message: str
    mend: str


class PageView(NamedTuple):
    """The whole page. ``heaviest`` is the most points of any criterion: the length of the longest bar."""

    people: tuple[PersonView, ...]
    needs_person: tuple[SetAside, ...]
    skipped: tuple[SetAside, ...]
    duplicates: tuple[SetAside, ...]
    heaviest: int
    reaches: bool


def page_view(ranking: Ranking, *, names: bool, group_titles: Mapping[str, str]) -> PageView:
    """Return what the page shows of a ranking.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> page_view(Ranking(rubric=ref, people=()), names=False, group_titles={}).heaviest
        1
    """
    ranks = [person.rank for person in ranking.people]
    people = tuple(
        _person(person, names=names, tied=ranks.count(person.rank) > 1, titles=group_titles)
        for person in ranking.people
    )
    return PageView(
        people=people,
        needs_person=tuple(_set_aside(record, names=names) for record in ranking.needs_person),
        skipped=tuple(_set_aside(record, names=names) for record in ranking.skipped),
        duplicates=tuple(_set_aside(record, names=names) for record in ranking.duplicates),
        heaviest=max((line.points for p in people for group in p.groups for line in group.lines), default=1) or 1,
        reaches=any(person.reach != person.score for person in people),
    )


def _person(person: RankedPerson, *, names: bool, tied: bool, titles: Mapping[str, str]) -> PersonView:
    record, result = person.record, person.record.result
    best = strongest_evidence(result)
    asked = {line.ask for line in result.contributions}
    return PersonView(
        rank=person.rank,
        tied=tied,
        who=_who(record, names=names),
        file=file_shown(record.file) if names else "",
        score=score_text(result),
        reach=reach_text(result),
        low=_percent(result.total, result.score),
        high=_percent(result.reach_total, result.reach),
        best=_quote(best) if best else None,
        question=visible(first_question(result) or ""),
        # A criterion's own question stands beside it.
        questions=tuple(visible(question) for question in result.questions[1:] if question not in asked),
        flags=tuple(_flag(flag) for flag in result.flags),
        findings=tuple(_finding(finding) for finding in result.findings if finding.severity != "hint"),
        tags=tuple(visible(tag) for tag in result.tags),
        groups=_groups(result, titles),
    )


def _who(record: Record, *, names: bool) -> str:
    if not names:
        return visible(record.id)
    return visible(record.result.name) if record.result.name else visible(record.id)


def _percent(total: int | None, points: float | None) -> float:
    """Return a place on the scale 0..100, to two decimals."""
    exact = total / 10_000 if total is not None else points or 0.0
    return round(min(max(exact, 0.0), 100.0), 2)


def _groups(result: Scorecard, titles: Mapping[str, str]) -> tuple[GroupView, ...]:
    pairs = zip(result.contributions, earned_tenths(result.contributions), strict=True)
    groups = []
    for group, members in groupby(pairs, key=lambda pair: pair[0].group):
        lines = list(members)
        points = sum(line.points for line, _ in lines)
        earned = sum(line.earned for line, _ in lines)
        groups.append(
            GroupView(
                title=group_title(group, titles),
                earned=points_text(sum(tenths for _, tenths in lines)),
                most=points_text(points),
                percent=round(earned / (10 * points), 2) if points else 0.0,
                lines=tuple(_line(line, tenths) for line, tenths in lines),
            )
        )
    return tuple(groups)


def _line(line: Contribution, tenths: int) -> Line:
    return Line(
        title=visible(line.title),
        need=line.need,
        earned=points_text(tenths),
        most=points_text(line.points),
        points=line.points,
        level=line.level,
        state=line.state.replace("_", "-"),
        state_said=state_text(line),
        sentence=visible(line.sentence),
        ask=visible(line.ask),
        evidence=tuple(_quote(place) for place in line.evidence[:EVIDENCE_SHOWN]),
        more=max(len(line.evidence) - EVIDENCE_SHOWN, 0),
        sources=tuple(visible(source) for source in line.sources),
    )


def _quote(place: Evidence) -> Quote:
    quote, text = visible(place.quote), visible(place.text)
    before, match, after = quote.partition(text) if text else (quote, "", "")
    return Quote(
        before=before,
        match=match,
        after=after,
        name=visible(place.name),
        kind=place.kind.value.replace("_", "-"),
        said=KINDS[place.kind],
        page=place.page,
        via=tuple(visible(item) for item in place.via),
    )


def _flag(flag: Flag) -> Flag:
    quote = visible(flag.quote) if flag.quote else None
    return Flag(code=visible(flag.code), message=visible(flag.message), page=flag.page, quote=quote)


def _finding(finding: Finding) -> Finding:
    return finding.model_copy(update={"message": visible(finding.message), "mend": visible(finding.mend)})


def _set_aside(record: Record, *, names: bool) -> SetAside:
    result = record.result
    return SetAside(
        who=visible(record.id),
        file=file_shown(record.file) if names else "",
        reason=result.reason or result.status,
        said=REASONS[result.reason] if result.reason else "It was not scored",
        message=visible(result.message or ""),
        mend=MENDS[result.reason] if result.reason else "have a person read it",
    )
