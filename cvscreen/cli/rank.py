"""``cvscreen rank``: a folder in, a ranked and explained list out."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cvscreen._version import __version__
from cvscreen.cli.ending import DONE, UNREADABLE
from cvscreen.cli.options import group_titles, open_screener, rubric_option, terminal_width
from cvscreen.cli.writing import write_reports

if TYPE_CHECKING:
    from cvscreen.batch.run import Progress
    from cvscreen.model.rubric import Rubric
    from cvscreen.model.scorecard import Ranking


REPORTS = ("results.jsonl", "scores.csv", "index.html", "audit.json")
WHO = "; ids hold for this run: --names shows who they are, --out DIR writes the evidence and scores.csv"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@rubric_option
@click.option(
    "--out", type=click.Path(), metavar="DIR", help="Write results.jsonl, scores.csv, index.html, audit.json."
)
@click.option("--jobs", default=lambda: os.cpu_count() or 1, type=click.IntRange(1, 64), help="Files read at once.")
@click.option("--names", is_flag=True, help="Show names; without it people are C-001, C-002, …")
@click.option("--strict", is_flag=True, help="End with 3 if any file could not be read.")
def rank(paths: tuple[str, ...], rubric: str, out: str | None, jobs: int, names: bool, strict: bool) -> int:
    """Rank the CVs below PATHS and say why.

    Files that could not be read are listed apart, for a person to look at; they are never ranked last.
    """
    from cvscreen.reports import render_table

    with open_screener(rubric, jobs=jobs) as screener, _progress_bar() as progress:
        own = [Path(out) / name for name in REPORTS] if out is not None else []
        ranking = screener.rank(*paths, progress=progress, own=own)
        loaded = screener.rubric
    if out is not None:
        options = {"rubric": loaded.id, "names": "yes" if names else "no"}
        write_reports(Path(out), _reports(ranking, loaded, names=names, options=options))
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    click.echo(render_table(ranking, names=names, width=terminal_width(), color=colour), color=colour or None)
    click.echo(_closing_line(ranking, out, names=names), err=True)
    if not ranking.people and (ranking.needs_person or ranking.skipped):
        return UNREADABLE
    return UNREADABLE if strict and ranking.needs_person else DONE


def _reports(ranking: "Ranking", rubric: "Rubric", *, names: bool, options: dict[str, str]) -> dict[str, bytes]:
    from cvscreen.reports import render_audit, render_html, render_results, render_scores

    return {
        "results.jsonl": render_results(ranking, names=names),
        "scores.csv": render_scores(ranking, names=names),
        "index.html": render_html(ranking, rubric_title=rubric.title, names=names, group_titles=group_titles(rubric)),
        "audit.json": render_audit(ranking, version=__version__, options=options),
    }


def _closing_line(ranking: "Ranking", out: str | None, *, names: bool) -> str:
    parts = [f"{len(ranking.people)} ranked"]
    copies = len(ranking.duplicates)
    for count, word in (
        (len(ranking.needs_person), "for a person to look at"),
        (copies, "duplicate" if copies == 1 else "duplicates"),
        (len(ranking.skipped), "left out"),
    ):
        if count:
            parts.append(f"{count} {word}")
    written = f"; written to {out}" if out is not None else WHO if ranking.people and not names else ""
    nothing = "" if any((ranking.people, ranking.needs_person, ranking.skipped)) else "; the folder holds no files"
    return ", ".join(parts) + written + nothing


@contextmanager
def _progress_bar() -> "Iterator[Progress | None]":
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
