"""What the page shows, ready to be written down: every text visible, every figure rounded, nothing left to decide."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby, zip_longest
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
from cvscreen.reports.steadiness import Firmness, firmness
from cvscreen.reports.wording import KINDS, REASONS, group_title, state_text

EVIDENCE_SHOWN = 3
"""Places shown for a criterion, the best first; all of them stand in results.jsonl."""

MOST_DETAILED = 500
"""People whose lines are written out: more make a page that no browser opens gladly; results.jsonl has them all."""


class Part(NamedTuple):
    """A piece of a quote, and whether it is what was found."""

    text: str
    found: bool


class Quote(NamedTuple):
    """Words of a CV with all that was found in them, and how they stand there. ``shows`` are items implied by them."""

    parts: tuple[Part, ...]
    kind: str
    said: str
    page: int
    shows: tuple[str, ...]


class Line(NamedTuple):
    """One criterion of one person."""

    title: str
    need: str
    earned: str
    most: str
    width: int
    """Of its bar, 0..100: points as a share of the heaviest criterion's."""
    level: int
    """0..100 of its bar."""
    state: str
    state_said: str
    sentence: str
    ask: str
    evidence: tuple[Quote, ...]
    more: int
    places: str
    """Where the weight comes from, as document and line only: "A:27, B:25"."""


class GroupView(NamedTuple):
    """A group with its lines; ``percent`` is 0..100 of its points."""

    title: str
    earned: str
    most: str
    percent: int
    lines: tuple[Line, ...]


class PersonView(NamedTuple):
    """One person of the ranking. ``low`` and ``high`` are score and reach on 0..100."""

    rank: int
    tied: bool
    firm: Firmness
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


class Weight(NamedTuple):
    """What the documents say for a criterion, in full."""

    title: str
    most: str
    sources: tuple[str, ...]


class SetAside(NamedTuple):
    """A file that is not ranked, and what to do about it."""

    who: str
    file: str
    reason: str
    said: str
    of: str
    """The file that it repeats; empty where names are not told."""
    mend: str


class PageView(NamedTuple):
    """The whole page."""

    people: tuple[PersonView, ...]
    needs_person: tuple[SetAside, ...]
    skipped: tuple[SetAside, ...]
    duplicates: tuple[SetAside, ...]
    weights: tuple[Weight, ...]
    reaches: bool


def page_view(ranking: Ranking, *, names: bool, group_titles: Mapping[str, str]) -> PageView:
    """Return what the page shows of a ranking.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> page_view(Ranking(rubric=ref, people=()), names=False, group_titles={}).people
        ()
    """
    ranks = Counter(person.rank for person in ranking.people)
    people = tuple(
        _person(
            person,
            after,
            names=names,
            tied=ranks[person.rank] > 1,
            groups=_groups(person.record.result, group_titles) if place < MOST_DETAILED else (),
        )
        for place, (person, after) in enumerate(zip_longest(ranking.people, ranking.people[1:]))
    )
    return PageView(
        people=people,
        needs_person=tuple(_set_aside(record, names=names) for record in ranking.needs_person),
        skipped=tuple(_set_aside(record, names=names) for record in ranking.skipped),
        duplicates=tuple(_set_aside(record, names=names) for record in ranking.duplicates),
        weights=_weights(ranking),
        reaches=any(person.reach != person.score for person in people),
    )


def _person(
    person: RankedPerson, after: RankedPerson | None, *, names: bool, tied: bool, groups: tuple[GroupView, ...]
) -> PersonView:
    record, result = person.record, person.record.result
    best = strongest_evidence(result)
    asked = {line.ask for line in result.contributions}
    return PersonView(
        rank=person.rank,
        tied=tied,
        firm=firmness(person, after),
        who=_who(record, names=names),
        file=file_shown(record.file) if names else "",
        score=score_text(result),
        reach=reach_text(result),
        low=_percent(result.total, result.score),
        high=_percent(result.reach_total, result.reach),
        best=_quote([best]) if best else None,
        question=visible(first_question(result) or ""),
        # A criterion's own question stands beside it.
        questions=tuple(visible(question) for question in result.questions[1:] if question not in asked),
        flags=tuple(_flag(flag) for flag in result.flags),
        findings=tuple(_finding(finding) for finding in result.findings if finding.severity != "hint"),
        tags=tuple(visible(tag) for tag in result.tags),
        groups=groups,
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
    heaviest = max((line.points for line in result.contributions), default=1) or 1
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
                percent=round(earned / (10 * points)) if points else 0,
                lines=tuple(_line(line, tenths, heaviest) for line, tenths in lines),
            )
        )
    return tuple(groups)


def _line(line: Contribution, tenths: int, heaviest: int) -> Line:
    quotes = _quotes(line.evidence)
    return Line(
        title=visible(line.title),
        need=line.need,
        earned=points_text(tenths),
        most=points_text(line.points),
        width=round(100 * line.points / heaviest),
        level=round(line.level / 10),
        state=line.state.replace("_", "-"),
        state_said=state_text(line),
        sentence=visible(line.sentence),
        ask=visible(line.ask),
        evidence=quotes[:EVIDENCE_SHOWN],
        more=max(len(quotes) - EVIDENCE_SHOWN, 0),
        places=", ".join(dict.fromkeys(visible(source).partition(" ")[0] for source in line.sources)),
    )


def _quotes(evidence: Sequence[Evidence]) -> tuple[Quote, ...]:
    """Return each quote once, with everything that was found in it marked."""
    by_quote: dict[tuple[str, str, int], list[Evidence]] = {}
    for place in evidence:
        by_quote.setdefault((place.quote, place.kind, place.page), []).append(place)
    return tuple(_quote(places) for places in by_quote.values())


def _quote(places: Sequence[Evidence]) -> Quote:
    first = places[0]
    return Quote(
        parts=_parts(visible(first.quote), {visible(place.text) for place in places}),
        kind=first.kind.value.replace("_", "-"),
        said=KINDS[first.kind],
        page=first.page,
        shows=tuple(dict.fromkeys(visible(place.name) for place in places if place.via)),
    )


def _parts(quote: str, found: set[str]) -> tuple[Part, ...]:
    """Cut a quote into pieces so that the first place of each found text is a piece of its own."""
    parts = [Part(quote, False)]
    # The longest first: "machine learning" before "learning".
    for text in sorted(filter(None, found), key=lambda text: (-len(text), text)):
        at = next((i for i, part in enumerate(parts) if not part.found and text in part.text), None)
        if at is not None:
            before, _, after = parts[at].text.partition(text)
            parts[at : at + 1] = [
                part for part in (Part(before, False), Part(text, True), Part(after, False)) if part.text
            ]
    return tuple(parts)


def _weights(ranking: Ranking) -> tuple[Weight, ...]:
    """Return what the documents say, criterion by criterion; it is the same for everybody."""
    for person in ranking.people[:1]:
        return tuple(
            Weight(visible(line.title), points_text(line.points), tuple(visible(source) for source in line.sources))
            for line in person.record.result.contributions
        )
    return ()


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
        of=file_shown(record.duplicate_of) if names and record.duplicate_of else "",
        mend=MENDS[result.reason] if result.reason else "have a person read it",
    )
