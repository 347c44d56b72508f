"""The group of commands, and ``cvscreen FOLDER`` as short for ``cvscreen rank FOLDER``."""

import os
from difflib import get_close_matches

import click

from cvscreen._version import __version__
from cvscreen.cli import learn, rank, roles, rubrics, single

OWN_OPTIONS = ("--help", "-h", "--version")


class _Commands(click.Group):
    """A group whose default command is ``rank``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put ``rank`` in front of words that name no command."""
        first = args[0] if args else "--help"
        if first not in self.commands and first not in OWN_OPTIONS and _means_rank(first):
            args = ["rank", *args]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that words name; what is neither command nor path is said to be neither."""
        if args[0] not in self.commands:
            close = get_close_matches(args[0], self.commands, n=1)
            hint = f"did you mean {close[0]}?" if close else "see: cvscreen --help"
            raise click.UsageError(f"{args[0]!r} is no command, and no file or folder of that name exists; {hint}")
        return super().resolve_command(ctx, args)


def _means_rank(first: str) -> bool:
    return first.startswith("-") or os.sep in first or os.path.lexists(first)


HELP = """Screen CVs against a rubric, on this machine, with evidence for every point.

Nobody is rejected by it: it ranks, it shows why, and it says what to ask.

\b
  cvscreen FOLDER             rank a folder of CVs (short for: cvscreen rank FOLDER)
  cvscreen check MY_CV.pdf    see your own CV as a program reads it
"""


@click.group(cls=_Commands, help=HELP, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, prog_name="cvscreen")
def cvscreen() -> None:
    """Hold the commands; each does its work itself."""


def _set(command: click.Command) -> click.Command:
    """Return a command, and those below it, with examples that are left as they are set.

    The mark of such a paragraph is one character; a docstring that may hold backslashes has two in its place.
    """
    command.help = (command.help or "").replace("\\b\n", "\b\n")
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        _set(below)
    return command


for command in (
    rank.rank, single.check, single.parse, single.score, single.explain, roles.roles, rubrics.rubric,
    learn.fit, learn.evaluate_labels,
):  # fmt: skip
    cvscreen.add_command(_set(command))
