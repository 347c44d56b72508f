"""``cvscreen rubric``: look at rubrics, and the group of the commands on them."""

import click

from cvscreen.cli.deriving import derive
from cvscreen.cli.ending import DONE
from cvscreen.cli.options import rubric_source
from cvscreen.cli.rubric_tools import diff, lint, run_tests, schema, weigh


@click.group()
def rubric() -> None:
    """Derive, check, show and compare rubrics."""


@rubric.command("list")
def list_all() -> int:
    r"""List the bundled rubrics.

    \b
    Example: cvscreen rubric list
    """
    from cvscreen.rubric import list_rubrics, load_rubric

    for name in list_rubrics():
        loaded = load_rubric(name)
        count = len(loaded.criteria())
        click.echo(f"{name:24} {loaded.version:10} {loaded.title} ({count} criteri{'on' if count == 1 else 'a'})")
    return DONE


@rubric.command()
@click.argument("name", metavar="NAME|FILE")
@click.option("--why", metavar="CRITERION", help="Show the sources and the arithmetic of one criterion's weight.")
def show(name: str, why: str | None) -> int:
    r"""Show a rubric: its groups and criteria with their points, or where one weight comes from.

    \b
    Example: cvscreen rubric show ml-engineer --why statistics
    """
    from cvscreen.reports import printable
    from cvscreen.rubric import load_rubric
    from cvscreen.rubric import why as arithmetic

    loaded = load_rubric(rubric_source(name))
    if why is not None:
        if why not in [criterion.id for criterion in loaded.criteria()]:
            raise click.UsageError(f"unknown criterion {why!r}; see: cvscreen rubric show {name}")
        click.echo(arithmetic(loaded, why))
        return DONE
    click.echo(printable(f"{loaded.title} — {loaded.id} {loaded.version}"))
    if loaded.reason:
        click.echo(printable(f"differs from {loaded.extends}: {loaded.reason}"))
    for group in loaded.groups:
        click.echo(f"\n{group.points / 10:5.1f}  {printable(group.title)}")
        for criterion in group.criteria:
            places = ", ".join(dict.fromkeys(citation.at for citation in criterion.sources))
            line = f"{criterion.points / 10:5.1f}  {criterion.id:24} {criterion.need:7} {criterion.title}"
            click.echo("   " + printable(f"{line}  [{places or criterion.basis}]"))
    return DONE


for command in (derive, lint, run_tests, diff, weigh, schema):
    rubric.add_command(command)
