"""``cvscreen roles``: how one CV stands on neighbouring roles."""

import click

from cvscreen.cli.ending import DONE
from cvscreen.cli.options import open_cv


@click.command()
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def roles(file: str, form: str) -> int:
    r"""Show how FILE stands on the bundled roles, side by side: a description, never a total.

    \b
    Example: cvscreen roles cv.pdf
    """
    import json

    from cvscreen.reports import printable
    from cvscreen.roles import role_mix

    standings = role_mix(open_cv(file))
    if form == "json":
        click.echo(json.dumps([standing._asdict() for standing in standings], indent=1, ensure_ascii=False))
        return DONE
    for standing in standings:
        reach = f" (up to {standing.reach:.1f})" if standing.reach > standing.score else ""
        click.echo(f"{standing.score:5.1f}{reach}  {printable(standing.title)}")
        click.echo(f"       shows: {printable(', '.join(standing.shown) or 'nothing whole')}")
        click.echo(f"       does not show: {printable(', '.join(standing.not_shown) or 'nothing missing')}")
    click.echo("\nEach role asks for other things: the figures are not shares of one total.")
    return DONE
