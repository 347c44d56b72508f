"""``cvscreen rubric lint``, ``test``, ``diff``, ``weigh`` and ``schema``: tools for who writes a rubric."""

from pathlib import Path

import click

from cvscreen.cli.ending import DONE, FOUND
from cvscreen.cli.options import existing_file, rubric_source
from cvscreen.cli.writing import write_reports

MOVES_SHOWN = 20


@click.command()
@click.argument("name", metavar="NAME|FILE")
@click.option("--strict", is_flag=True, help="End with 1 if there are remarks.")
def lint(name: str, strict: bool) -> int:
    r"""Check a rubric: every fault, then what a careful reader would doubt.

    \b
    Example: cvscreen rubric lint my-rubric.yaml
    """
    from cvscreen.reports import printable
    from cvscreen.rubric.lint import lint_rubric

    remarks = lint_rubric(rubric_source(name))
    for remark in remarks:
        click.echo(printable(str(remark)))
    click.echo(f"{name}: valid, {len(remarks)} remark{'' if len(remarks) == 1 else 's'}", err=True)
    return FOUND if strict and remarks else DONE


@click.command("test")
@click.argument("name", metavar="NAME|FILE")
def run_tests(name: str) -> int:
    r"""Run the examples that stand in a rubric: sentences that it should match, and that it should not.

    \b
    Example: cvscreen rubric test my-rubric.yaml
    """
    from cvscreen.reports import printable
    from cvscreen.rubric.sentences import run_examples

    count, broken = run_examples(rubric_source(name))
    for one in broken:
        click.echo(printable(str(one)))
    said = f"{count} example{'' if count == 1 else 's'}, {len(broken)} do not come true"
    nothing = "nothing tested: no examples; add examples: {match: [...], no_match: [...]} to the rubric or to its items"
    click.echo(f"{name}: {said if count else nothing}", err=True)
    return FOUND if broken else DONE


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--results", metavar="FILE", help="results.jsonl of a run by A: show whose scores would move.")
def diff(before: str, after: str, results: str | None) -> int:
    r"""Show which criteria of rubric B differ from those of A, and with --results whose scores would move.

    \b
    Example: cvscreen rubric diff ml-engineer ml-engineer-equal --results out/results.jsonl
    """
    from cvscreen.rubric import diff_rubrics, load_rubric

    one, other = load_rubric(rubric_source(before)), load_rubric(rubric_source(after))
    changes = diff_rubrics(one, other)
    for change in changes:
        points = f"{_shown(change.before)} → {_shown(change.after)}"
        keys = f"  (also: {', '.join(change.keys)})" if change.keys else ""
        click.echo(f"{change.criterion:28} {points:>12}{keys}")
    click.echo("1 criterion differs" if len(changes) == 1 else f"{len(changes)} criteria differ", err=True)
    if results is not None:
        _show_moves(existing_file(results, "the results.jsonl of a run"), before, after)
    return DONE


def _show_moves(results: Path, before: str, after: str) -> None:
    import json

    from cvscreen.rubric import load_rubric, moved_scores

    one, other = load_rubric(rubric_source(before)), load_rubric(rubric_source(after))
    try:
        moves, unknown = moved_scores(results.read_text(encoding="utf-8").splitlines(), one, other)
    except (json.JSONDecodeError, UnicodeDecodeError, KeyError, TypeError, ValueError) as error:
        raise click.UsageError(
            f"{results} is no results.jsonl of a run by {before} ({error}); give the one that rank --out wrote"
        ) from error
    for move in moves[:MOVES_SHOWN]:
        ranks = f"rank {move.rank_before} → {move.rank_after}"
        click.echo(f"{move.id:12} {move.before:6.1f} → {move.after:6.1f}   {ranks}")
    if len(moves) > MOVES_SHOWN:
        click.echo(f"… and {len(moves) - MOVES_SHOWN} more")
    click.echo(f"{len(moves)} scores would move", err=True)
    if unknown:
        click.echo(f"asked for anew, and so only known after a new run: {', '.join(unknown)}", err=True)


@click.command()
@click.argument("name", metavar="NAME|FILE")
@click.option("--order", required=True, metavar="G1,G2=G3,…", help="Groups, the most important first; = joins equals.")
@click.option("--reason", required=True, help="Why: it is shown with every result.")
@click.option("-o", "--output", metavar="FILE", help="Write the extension here; left out: to standard output.")
def weigh(name: str, order: str, reason: str, output: str | None) -> int:
    r"""Weigh a rubric's groups by their order: rank-order centroids, as an extension of the rubric.

    \b
    Example: cvscreen rubric weigh ml-engineer --order programming,ml=data,software --reason "Our team's vote"
    """
    from cvscreen.rubric import load_rubric
    from cvscreen.rubric.weighing import render_weighed, unnamed_groups

    if not reason.strip():
        raise click.UsageError("--reason is empty; say why the weights are others")
    places = [[group.strip() for group in place.split("=")] for place in order.split(",")]
    source = rubric_source(name)
    extends = source.name if isinstance(source, Path) else source
    loaded = load_rubric(source)
    text = render_weighed(loaded, places, extends=extends, reason=reason)
    lost = ", ".join(f"{name} (had {points})" for name, points in unnamed_groups(loaded, places).items())
    if lost:
        click.echo(f"not in --order, and so 0 points: {lost}; name them to keep them", err=True)
    save_text(text, output, beside=source if isinstance(source, Path) else None)
    return DONE


@click.command()
@click.option("-o", "--output", metavar="FILE", help="Write the schema here; left out: to standard output.")
def schema(output: str | None) -> int:
    r"""Print the JSON schema of a rubric file: with it beside the file, editors complete keys and mark mistakes.

    \b
    Example: cvscreen rubric schema -o rubric.schema.json
    """
    from cvscreen.rubric.schema import render_schema

    save_text(render_schema(), output)
    return DONE


def save_text(text: str, output: str | None, *, beside: Path | None = None) -> None:
    """Write a text to a new file, or to standard output.

    Raises:
        UsageError: The file exists: what a person may have written by hand is not written over.
    """
    if output is None:
        click.echo(text, nl=False)
        return
    path = Path(output)
    if path.exists():
        raise click.UsageError(f"{output} exists; choose another name, or remove it first")
    write_reports(path.parent, {path.name: text.encode()})
    if beside is not None and beside.resolve().parent != path.resolve().parent:
        click.echo(f"put {output} beside {beside}: an extension looks for its rubric there", err=True)


def _shown(points: int | None) -> str:
    return "–" if points is None else str(points)
