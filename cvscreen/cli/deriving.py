"""``cvscreen rubric derive``: role texts in, a draft rubric out."""

import os
from typing import TYPE_CHECKING

import click

from cvscreen.cli.ending import DONE
from cvscreen.cli.rubric_tools import save_text

if TYPE_CHECKING:
    from cvscreen.deriving import Derivation


@click.command()
@click.argument("texts", nargs=-1, required=True, type=click.Path(), metavar="TEXT...")
@click.option("-o", "--output", metavar="FILE", help="Write the draft here; left out: to standard output.")
@click.option("--title", help="The role; left out: the first text's heading.")
def derive(texts: tuple[str, ...], output: str | None, title: str | None) -> int:
    r"""Derive a draft rubric from role descriptions or job advertisements (text, Markdown, HTML, PDF, DOCX, …).

    Every criterion says file, line and quote; the points follow from how strongly the texts ask. Read the draft before
    you use it: it says what it did not know and where the texts contradict each other.

    \b
    Example: cvscreen rubric derive advertisement.pdf profile.md -o nurse.yaml
    """
    from cvscreen.deriving import derive_rubric, render_draft
    from cvscreen.reports import printable

    for text in texts:
        if not os.path.lexists(text):
            raise click.UsageError(f"{text!r} does not exist; give a role description or a job advertisement")
    derived = derive_rubric(texts, title=title)
    save_text(render_draft(derived), output)
    for at, words in derived.refused:
        click.echo(printable(f"left out {at}: {words}"), err=True)
    click.echo(_closing_line(derived, output), err=True)
    return DONE


def _closing_line(derived: "Derivation", output: str | None) -> str:
    criteria = _counted(len(derived.rubric.criteria()), "criterion", "criteria")
    parts = [f"{criteria} from {_counted(len(derived.said), 'statement', 'statements')}"]
    if derived.contradictions:
        parts.append(_counted(len(derived.contradictions), "contradiction", "contradictions"))
    if derived.unknown:
        parts.append(_counted(len(derived.unknown), "term to check", "terms to check"))
    if derived.refused:
        parts.append(f"{len(derived.refused)} left out, because a rubric never scores who somebody is")
    if derived.missed:
        parts.append(f"not understood: {', '.join(dict.fromkeys(at for at, _ in derived.missed))}")
    written = f"; written to {output}" if output else ""
    return f"draft: {', '.join(parts)}{written}"


def _counted(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"
