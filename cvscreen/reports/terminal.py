"""The ranked table of a run on a terminal."""

import io
from collections.abc import Collection
from typing import TYPE_CHECKING

from cvscreen.errors import MENDS
from cvscreen.model import RankedPerson, Ranking, Record, Scorecard
from cvscreen.model.scorecard import RubricRef
from cvscreen.reports.figures import first_question, reach_text, score_text, strongest_evidence
from cvscreen.reports.printable import file_shown, printable
from cvscreen.reports.steadiness import (
    MOST_PAIRS,
    NOT_COMPUTED,
    band_text,
    close_pairs,
    equal_groups,
    moved_without_degree,
    share_text,
)
from cvscreen.reports.wording import KINDS

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table

QUOTE_CHARS = 110
"""What of a quote fits a row of two or three lines at 100 columns (looked at, 2026)."""


NAME_COLUMNS = 24
"""The most a name takes before it goes on below itself: most names fit (looked at, 2026)."""

BAND_COLUMNS = 9
"""What "101–132 ≈" takes; "not computed" goes on below itself."""

MOST_ROWS = 200
"""Rows of a table on the terminal: nobody scrolls through thousands; the files hold them all."""


def render_table(ranking: Ranking, *, names: bool, width: int = 100, color: bool = False) -> str:
    """Render a run as a table: rank, person, score, strongest evidence, first question; then what needs a person.

    The column for reach is there only if somebody's differs from the score.

    Args:
        ranking: The run's outcome.
        names: Whether to show names instead of ids, and file names of what could not be read.
        width: Columns of the terminal.
        color: Whether to write ANSI colours.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> print(render_table(Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=()), names=False))
        Nobody was ranked.
        <BLANKLINE>
    """
    people, aside = ranking.people, ranking.needs_person
    parts: list[RenderableType] = [_people(people[:MOST_ROWS], names=names)] if people else ["Nobody was ranked."]
    parts += _more(len(people))
    parts += _steadiness(people, names=names)
    if aside:
        parts += ["", _needs_person(aside[:MOST_ROWS], names=names), *_more(len(aside))]
    rest = _rest(ranking)
    if rest:
        parts += ["", rest]
    parts += reweighed(ranking.rubric)
    return to_text(parts, width=width, color=color)


def to_text(parts: "list[RenderableType]", *, width: int, color: bool) -> str:
    r"""Print parts into a string; neither the environment nor marks in a CV's text can change how.

    Example:
        >>> to_text(["[red]as it is[/red]"], width=40, color=False)
        '[red]as it is[/red]\n'
    """
    from rich.console import Console

    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    # A table pads its last column and its last row; spaces at a line's end and doubled blank lines help nobody.
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    kept = [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]
    return "".join(f"{line}\n" for line in kept).rstrip("\n") + "\n"


def shortened(text: str, limit: int = QUOTE_CHARS) -> str:
    """Return printable text of at most ``limit`` characters, cut between words where that is near.

    Example:
        >>> shortened("one two three four", 12)
        'one two …'
    """
    shown = printable(text)
    if len(shown) <= limit:
        return shown
    cut = shown[: limit - 1].rstrip()
    words = cut.rsplit(" ", 1)[0]
    return f"{words if len(words) > limit // 2 else cut} …"


def who(record: Record, *, names: bool) -> str:
    """Return what a person is called in a report: the id, or with ``names`` the name, else the file.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> card = Scorecard(status="scored", rubric=RubricRef(id="ml", version="1", sha256="00"), name="Ada Byron")
        >>> record = Record(file="cv.txt", id="C-001", result=card)
        >>> who(record, names=False), who(record, names=True)
        ('C-001', 'Ada Byron')
    """
    if not names:
        return printable(record.id)
    return printable(record.result.name) if record.result.name else file_shown(record.file)


def reweighed(rubric: RubricRef) -> list[str]:
    """Return why a rubric's weights differ from those of the one it extends; nothing for a rubric of its own.

    Example:
        >>> reweighed(RubricRef(id="x", version="1", sha256="00", extends="ml-engineer", reason="A try."))[1]
        'The weights differ from those of ml-engineer: A try.'
    """
    if rubric.reason is None:
        return []
    return ["", f"The weights differ from those of {printable(rubric.extends or '?')}: {printable(rubric.reason)}"]


def _more(count: int) -> "list[RenderableType]":
    """Return a line on the rows left out, if any are."""
    left_out = count - MOST_ROWS
    return [f"… and {left_out} more: --out DIR writes them all to scores.csv and index.html."] if left_out > 0 else []


def _people(people: tuple[RankedPerson, ...], *, names: bool) -> "Table":
    from rich import box
    from rich.table import Table

    reach = any(score_text(person.record.result) != reach_text(person.record.result) for person in people)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, header_style="bold")
    bands = any(person.stability for person in people)
    close = {record.id for *both, _ in close_pairs(people) for record in both}
    table.add_column("#", justify="right", no_wrap=True)
    if bands:
        table.add_column("Band", max_width=BAND_COLUMNS)
    table.add_column("Name" if names else "Id", no_wrap=not names, overflow="fold", max_width=NAME_COLUMNS)
    table.add_column("Score", justify="right", no_wrap=True, style="bold")
    if reach:
        table.add_column("Reach", justify="right", no_wrap=True)
    table.add_column("Strongest evidence", ratio=3, overflow="fold")
    table.add_column("Ask first", ratio=2, overflow="fold")
    for person in people:
        result = person.record.result
        score, most = score_text(result), reach_text(result)
        row = [str(person.rank), *([_band(person, close)] if bands else []), who(person.record, names=names), score]
        row += [most if most != score else ""] if reach else []
        table.add_row(*row, _evidence(result), shortened(first_question(result) or "–"))
    return table


def _band(person: RankedPerson, close: Collection[str]) -> str:
    return f"{band_text(person.stability)}{' ≈' if person.record.id in close else ''}"


def _steadiness(people: tuple[RankedPerson, ...], *, names: bool) -> "list[RenderableType]":
    """Return who is too close to call, and what the order would be without a degree's points."""
    parts: list[RenderableType] = []
    close = close_pairs(people)
    if close:
        parts += ["", "≈ Too close to call: in so many of the weightings near the rubric's the first stands above"]
        for one, other, share in close[:MOST_PAIRS]:
            parts.append(f"  {who(one, names=names)} and {who(other, names=names)}: {share_text(share)}")
        if len(close) > MOST_PAIRS:
            parts.append(f"  … and {len(close) - MOST_PAIRS} more pairs, marked ≈.")
    groups = equal_groups(people)
    if groups:
        parts += ["", "Equal in every criterion: no weights tell them apart"]
        parts += [f"  {_listed([who(one, names=names) for one in group])}" for group in groups[:MOST_PAIRS]]
        parts += [f"  … and {len(groups) - MOST_PAIRS} more groups."] if len(groups) > MOST_PAIRS else []
    if people and people[0].stability and not people[-1].stability:
        parts += ["", f"Bands are {NOT_COMPUTED} beyond the first {sum(bool(p.stability) for p in people):,} by score."]
    moved = moved_without_degree(people)
    if moved is not None:
        said = [f"{who(record, names=names)} {now} → {then}" for record, now, then in moved[:MOST_PAIRS]]
        more = f" and {len(moved) - MOST_PAIRS} more" if len(moved) > MOST_PAIRS else ""
        change = f"these ranks change: {', '.join(said)}{more}." if moved else "no rank changes."
        parts += ["", f"With a degree's points at 0 {change}"]
    return parts


def _listed(people: list[str]) -> str:
    """Join what people are called, the first few of them."""
    more = [f"{len(people) - MOST_PAIRS} more"] if len(people) > MOST_PAIRS else []
    *first, last = [*people[:MOST_PAIRS], *more]
    return f"{', '.join(first)} and {last}"


def _evidence(result: Scorecard) -> str:
    best = strongest_evidence(result)
    flags = "".join(f" ⚑ {printable(code)}" for code in sorted({flag.code for flag in result.flags}))
    if best is None:
        return f"–{flags}"
    return f"“{shortened(best.quote)}” ({KINDS[best.kind]}, p. {best.page}){flags}"


def _needs_person(records: tuple[Record, ...], *, names: bool) -> "Table":
    from rich import box
    from rich.table import Table

    table = Table(
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        expand=True,
        header_style="bold",
        title="Needs a person",
        title_justify="left",
    )
    table.add_column("Id", no_wrap=True)
    if names:
        table.add_column("File", ratio=2, overflow="fold")
    table.add_column("Reason", no_wrap=True)
    table.add_column("What to do", ratio=3, overflow="fold")
    for record in records:
        reason = record.result.reason
        file = [file_shown(record.file)] if names else []
        table.add_row(printable(record.id), *file, reason or "–", MENDS[reason] if reason else "have a person read it")
    return table


def _rest(ranking: Ranking) -> str:
    """Return one sentence on what is in neither table; empty where there is nothing."""
    said = []
    if ranking.duplicates:
        said.append(f"{len(ranking.duplicates)} with the same content as another")
    if ranking.skipped:
        said.append(f"{len(ranking.skipped)} skipped")
    return f"Not shown: {', '.join(said)}; results.jsonl lists every file." if said else ""
