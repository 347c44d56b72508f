"""Options that several commands share, and how a rubric is loaded for them."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from cvscreen.model.rubric import Rubric
    from cvscreen.screener import Screener

Command = TypeVar("Command", bound=Callable[..., Any])
DEFAULT_RUBRIC = "ml-engineer"

rubric_option = click.option(
    "-r", "--rubric", "--for", "rubric", default=DEFAULT_RUBRIC, show_default=True, metavar="NAME|FILE",
    help="The rubric to score by: a bundled name or a YAML file.",
)  # fmt: skip


def open_screener(rubric: str, *, jobs: int = 1) -> "Screener":
    """Return a screener for the rubric that a command was given."""
    from cvscreen.screener import Screener

    return Screener(rubric_source(rubric), jobs=jobs)


def rubric_source(given: str) -> str | Path:
    """Tell a file from a bundled name: what has a suffix or a separator, or exists, is a file."""
    looks_like_a_file = given.endswith((".yaml", ".yml")) or os.sep in given
    return Path(given) if looks_like_a_file else given


def group_titles(rubric: "Rubric") -> dict[str, str]:
    """Return how a rubric's groups are called in a report."""
    return {group.id: group.title for group in rubric.groups}


def existing_file(given: str, what: str = "a CV") -> Path:
    """Return a path that exists.

    Args:
        given: The path, as typed.
        what: What should be there.

    Raises:
        UsageError: It does not.
    """
    if not os.path.lexists(given):
        raise click.UsageError(f"{given!r} does not exist; give {what} that does")
    return Path(given)


def open_cv(given: str) -> Path | bytes:
    """Return what to read: a path, or the bytes of standard input for ``-``."""
    if given != "-":
        return existing_file(given)
    from cvscreen.readers import MAX_FILE_BYTES

    return sys.stdin.buffer.read(MAX_FILE_BYTES + 1)


def terminal_width() -> int:
    """Return how wide a table may be."""
    import shutil

    return shutil.get_terminal_size((120, 24)).columns
