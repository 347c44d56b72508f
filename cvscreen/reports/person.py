"""One person's outcome on a terminal: the score with its lines, one line explained, and the check of one's own CV."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from textwrap import wrap

from cvscreen.model import Contribution, Evidence, Finding, Scorecard
from cvscreen.model.scorecard import GainWay
from cvscreen.reports.figures import earned_tenths, exact_text, points_text, reach_text, score_text
from cvscreen.reports.printable import printable
from cvscreen.reports.terminal import reweighed, shortened
from cvscreen.reports.wording import KINDS, group_title, state_text

BAR_CELLS = 20
"""Width of a bar; a cell is five points of a hundred."""

GAPS: dict[GainWay, str] = {
    "presentation": "Perhaps true already, but hard to see",
    "growth": "Not shown anywhere",
}
"""The two ways to a higher score, as headings."""


def render_scorecard(scorecard: Scorecard, *, group_titles: Mapping[str, str] | None = None, width: int = 100) -> str:
    """Render a score with every line that it is the sum of.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> card = Scorecard(status="scored", rubric=ref, total=0, reach_total=0)
        >>> print(render_scorecard(card))
        Score 0.0 of 100 (rubric ml 1)
        <BLANKLINE>
    """
    if scorecard.status in ("unreadable", "skipped"):
        return _lines(_unread(scorecard), width)
    shown = [headline(scorecard)]
    for group, lines in grouped(scorecard.contributions):
        shown += ["", f"{group_title(group, group_titles or {})}: {_sums(lines)}"]
        shown += [f"  {_criterion_line(line, tenths)}" for line, tenths in lines]
    shown += _flags(scorecard)
    shown += _gaps(scorecard)
    if scorecard.questions:
        shown += ["", "To ask", *(f"  - {printable(question)}" for question in scorecard.questions)]
    return _lines([*shown, *reweighed(scorecard.rubric)], width)


def render_check(scorecard: Scorecard, *, group_titles: Mapping[str, str] | None = None, width: int = 100) -> str:
    """Render the check of one's own CV: what was found, what a program may misread, what is missing if it is true.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> card = Scorecard(status="scored", rubric=ref, total=0, reach_total=0)
        >>> print(render_check(card))
        Score 0.0 of 100 (rubric ml 1)
        <BLANKLINE>
        How well programs can read your CV
          Nothing to mend was found.
        <BLANKLINE>
    """
    if scorecard.status in ("unreadable", "skipped"):
        return _lines(_unread(scorecard), width)
    titles = group_titles or {}
    shown = [headline(scorecard)]
    groups = list(grouped(scorecard.contributions))
    if groups:
        shown += [
            "",
            "By group",
            *(f"  {_bar(lines)}  {group_title(group, titles)}: {_sums(lines)}" for group, lines in groups),
        ]
    shown += _found(scorecard.contributions)
    shown += ["", "How well programs can read your CV", *_findings(scorecard.findings)]
    shown += _flags(scorecard)
    shown += _gaps(scorecard)
    return _lines([*shown, *reweighed(scorecard.rubric)], width)


def render_explanation(contribution: Contribution, *, width: int = 100) -> str:
    """Render one line of a score with all its evidence and where its weight comes from.

    Example:
        >>> line = Contribution(criterion="sql", group="data", title="SQL", need="should", points=40, level=300,
        ...     earned=12_000, state="partial", sentence="SQL is listed.", ask="What did you query?")
        >>> print(render_explanation(line))
        SQL: 1.2 of 4.0 points (partly)
          4.0 points × level 300 of 1000 = 1.2
          SQL is listed.
        <BLANKLINE>
          To ask: What did you query?
        <BLANKLINE>
    """
    line = contribution
    earned, points = exact_text(line.earned), points_text(line.points)
    shown = [
        f"{printable(line.title)}: {earned} of {points} points ({state_text(line)})",
        f"  {points} points × level {line.level} of 1000 = {earned}",
        f"  {printable(line.sentence)}",
    ]
    if line.steps:
        shown += ["", "  Step by step", *(f"    {printable(step)}" for step in line.steps)]
    if line.evidence:
        shown += ["", "  Evidence", *(f"  - {evidence_text(place)}{_worth(place)}" for place in line.evidence)]
    if line.sources:
        shown += ["", "  Where the weight comes from", *(f"  - {printable(source)}" for source in line.sources)]
    shown += ["", f"  To ask: {printable(line.ask)}"]
    return _lines(shown, width)


def headline(scorecard: Scorecard) -> str:
    """Say the score in one line, as an interval where something could not be read.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> ref = RubricRef(id="ml", version="1", sha256="00")
        >>> headline(Scorecard(status="scored", rubric=ref, total=412_000, reach_total=500_000))
        'Score 41.2 of 100, up to 50.0 once what could not be read is read (rubric ml 1)'
    """
    score, reach, rubric = score_text(scorecard), reach_text(scorecard), scorecard.rubric
    more = f", up to {reach} once what could not be read is read" if reach and reach != score else ""
    return f"Score {score or '–'} of 100{more} (rubric {printable(rubric.id)} {printable(rubric.version)})"


def grouped(lines: Sequence[Contribution]) -> Iterator[tuple[str, list[tuple[Contribution, int]]]]:
    """Yield each group with its lines and the tenths shown for them, in the rubric's order.

    Example:
        >>> list(grouped(()))
        []
    """
    with_tenths = zip(lines, earned_tenths(lines), strict=True)
    for group, members in groupby(with_tenths, key=lambda pair: pair[0].group):
        yield group, list(members)


def evidence_text(place: Evidence) -> str:
    """Say one place of evidence: its words, how it stands there, and its page."""
    shows = f", shows {printable(place.name)}" if place.via else ""
    return f"“{shortened(place.quote, 160)}” ({KINDS[place.kind]}, p. {place.page}{shows})"


def _unread(scorecard: Scorecard) -> list[str]:
    reason = scorecard.reason or scorecard.status
    message = scorecard.message or "this file could not be read; have a person read it"
    return [f"No score: {reason}", f"  {printable(message)}"]


def _bar(lines: list[tuple[Contribution, int]]) -> str:
    earned, points = sum(line.earned for line, _ in lines), sum(line.points for line, _ in lines)
    cells = round(BAR_CELLS * earned / (points * 1000)) if points else 0
    return f"{'█' * cells}{'·' * (BAR_CELLS - cells)}"


def _sums(lines: list[tuple[Contribution, int]]) -> str:
    return f"{points_text(sum(t for _, t in lines))} of {points_text(sum(line.points for line, _ in lines))}"


def _found(lines: Sequence[Contribution]) -> list[str]:
    """Return what earns something, and apart from it what was read and earns nothing (denied, wished for, hidden)."""
    shown: list[str] = []
    for heading, earns in (("What was found", True), ("Read, but earns nothing", False)):
        of_kind = [line for line in lines if line.evidence and any(place.worth for place in line.evidence) is earns]
        if of_kind:
            shown += ["", heading]
            shown += [f"  {printable(line.title)}: {evidence_text(_best(line))}" for line in of_kind]
    return shown


def _best(line: Contribution) -> Evidence:
    return next((place for place in line.evidence if place.worth), line.evidence[0])


def _criterion_line(line: Contribution, tenths: int) -> str:
    shown = f"{points_text(tenths):>5} of {points_text(line.points):>4}  {printable(line.title)} ({state_text(line)})"
    return f"{shown}: {evidence_text(line.evidence[0])}" if line.evidence else shown


def _worth(place: Evidence) -> str:
    return f", worth {place.worth} of 1000"


def _flags(scorecard: Scorecard) -> list[str]:
    if not scorecard.flags:
        return []
    lines = [
        f"  - {printable(flag.code)}: {printable(flag.message)}"
        + (f" (p. {flag.page})" if flag.page else "")
        + (f" “{shortened(flag.quote)}”" if flag.quote else "")
        for flag in scorecard.flags
    ]
    return ["", "To look at (no points were moved)", *lines]


def _findings(findings: Iterable[Finding]) -> list[str]:
    order = {"error": 0, "warning": 1, "hint": 2}
    shown: list[str] = []
    for finding in sorted(findings, key=lambda f: (order[f.severity], f.rule, f.page or 0)):
        page = f" (p. {finding.page})" if finding.page else ""
        shown.append(f"  {finding.severity} {finding.rule}{page}: {printable(finding.message)}")
        shown.append(f"      → {printable(finding.mend)}")
    return shown or ["  Nothing to mend was found."]


def _gaps(scorecard: Scorecard) -> list[str]:
    """Return the main gaps: what may be true already first; always "if true", never advice to claim it."""
    shown: list[str] = []
    for way, heading in GAPS.items():
        gains = [gain for gain in scorecard.gains if gain.way == way]
        if gains:
            shown += [f"  {heading}", *(f"    - {printable(gain.sentence)}" for gain in gains)]
    if not shown:
        return []
    more = [f"  … and {scorecard.more_gains} more."] if scorecard.more_gains else []
    return ["", "What would raise the score, and only if it is true", *shown, *more]


def _lines(shown: Iterable[str], width: int) -> str:
    """Wrap each line to the width, continuation lines indented under their text."""
    out: list[str] = []
    for line in shown:
        indent = len(line) - len(line.lstrip(" "))
        out += wrap(line, max(width, 40), subsequent_indent=" " * (indent + 4), break_on_hyphens=False) or [""]
    return "\n".join(out) + "\n"
