"""Commands on one CV: check, parse, score, explain."""

from difflib import get_close_matches
from pathlib import Path

import click

from cvscreen.cli.ending import DONE, FOUND
from cvscreen.cli.options import group_titles, open_cv, open_screener, rubric_option, terminal_width

READ_AS = {"json": "parse-json", "jsonresume": "parse-jsonresume", "text": "parse-text", "boxes": "parse-boxes"}


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@rubric_option
@click.option(
    "--fail-on", metavar="R03,…", default="", help="End with 1 if one of these readability rules finds something."
)
def check(file: str, rubric: str, fail_on: str) -> int:
    """See your own CV as a program reads it: what it found, what it misread, what it could not see."""
    import json

    from cvscreen.model.scorecard import Scorecard
    from cvscreen.reports import render_check, render_reading

    rules = _known_rules(fail_on)
    with open_screener(rubric) as screener:
        answer = json.loads(screener.work("check", open_cv(file)))
        titles = group_titles(screener.rubric)
    scorecard = Scorecard.model_validate_json(answer["scorecard"])
    click.echo(render_reading(answer["resume"]))
    click.echo()
    click.echo(render_check(scorecard, group_titles=titles, width=terminal_width()))
    return FOUND if rules & {finding.rule for finding in scorecard.findings} else DONE


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("-f", "--format", "form", type=click.Choice(list(READ_AS)), default="text", show_default=True)
@click.option(
    "--png",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="With -f boxes: write a picture of each page of a PDF into DIR, with words, columns and turns drawn.",
)
def parse(file: str, form: str, folder: Path | None) -> int:
    """Print what was read: every word with its place (json, boxes), the fields (jsonresume), or the text alone."""
    from cvscreen.reports import printable

    if folder is not None:
        if form != "boxes":
            raise click.UsageError("--png draws boxes; add -f boxes")
        return _draw(file, folder)
    with open_screener("ml-engineer") as screener:
        text = screener.work(READ_AS[form], open_cv(file))  # type: ignore[arg-type]
    click.echo("\n".join(map(printable, text.split("\n"))) if form == "text" else text)
    return DONE


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@rubric_option
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--names", is_flag=True, help="Show the name; without it the score is blind.")
def score(file: str, rubric: str, form: str, names: bool) -> int:
    """Score one CV (``-`` reads standard input)."""
    from cvscreen.model.scorecard import Scorecard
    from cvscreen.reports import render_scorecard, render_scorecard_json

    with open_screener(rubric) as screener:
        scorecard = Scorecard.model_validate_json(screener.work("screen-in-full", open_cv(file)))
        titles = group_titles(screener.rubric)
    if form == "json":
        click.echo(render_scorecard_json(scorecard, names=names))
    else:
        click.echo(render_scorecard(scorecard, group_titles=titles, width=terminal_width()))
    return DONE


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.argument("criterion")
@rubric_option
def explain(file: str, criterion: str, rubric: str) -> int:
    """Say why FILE earned what it earned for one CRITERION, with every place of the CV that counted."""
    from cvscreen.model.scorecard import Scorecard
    from cvscreen.reports import render_explanation

    source = open_cv(file)
    with open_screener(rubric) as screener:
        known = [known.id for known in screener.rubric.criteria()]
        if criterion not in known:
            raise click.UsageError(_unknown("criterion", criterion, known))
        scorecard = Scorecard.model_validate_json(screener.work("screen-in-full", source))
    contribution = next(part for part in scorecard.contributions if part.criterion == criterion)
    click.echo(render_explanation(contribution))
    return DONE


def _draw(file: str, folder: Path) -> int:
    import base64
    import json

    from cvscreen.errors import OutputError

    with open_screener("ml-engineer") as screener:
        pictures = json.loads(screener.work("draw-boxes", open_cv(file)))
    # names of our own: a CV's name is never the name of what is written
    for number, picture in enumerate(pictures, 1):
        target = folder / f"page-{number}.png"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            target.write_bytes(base64.b64decode(picture))
        except OSError as error:
            raise OutputError(f"{target} cannot be written: {error.strerror}") from error
        click.echo(str(target))
    return DONE


def _known_rules(listed: str) -> set[str]:
    from cvscreen.readability import RULES

    asked = {word.strip().upper() for word in listed.split(",") if word.strip()}
    for rule in sorted(asked - set(RULES)):
        raise click.UsageError(_unknown("readability rule", rule, list(RULES)))
    return asked


def _unknown(what: str, given: str, known: list[str]) -> str:
    close = get_close_matches(given, known, n=1)
    hint = f"did you mean {close[0]}?" if close else f"use one of: {', '.join(known)}"
    return f"unknown {what} {given!r}; {hint}"
