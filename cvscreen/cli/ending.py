"""How a command ends: its exit code and its one line on standard error.

0    done
1    ``check --fail-on``: a readability rule that was asked for found something
2    usage: a path that is missing, an unknown option, a rubric that is wrong
3    the one file asked for cannot be read, or none could (``--strict``: or any)
4    the output cannot be written
130  interrupted    141  the reader of standard output went away    143  terminated
"""

import os
import signal
import sys
from collections.abc import Sequence
from types import FrameType
from typing import Final, NoReturn

import click

from cvscreen.errors import CvscreenError, OutputError, ReadError, RubricError

DONE: Final = 0
FOUND: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3
UNWRITABLE: Final = 4
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
TERMINATED: Final = 143


class Terminated(BaseException):
    """The program was asked to end (SIGTERM)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: The words after the program's name; None takes them from ``sys.argv``.
    """
    from cvscreen.cli.app import cvscreen

    _listen_for_termination()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = cvscreen.main(args=None if arguments is None else list(arguments), standalone_mode=False)
        sys.stdout.flush()
    except BaseException as error:
        return _end(error)
    return code if isinstance(code, int) else DONE


def _end(error: BaseException) -> int:
    match error:
        case click.ClickException():
            error.show()
            return USAGE
        case click.exceptions.Exit():
            return error.exit_code
        case KeyboardInterrupt() | click.Abort():
            return _say("interrupted", INTERRUPTED)
        case Terminated():
            return _say("terminated", TERMINATED)
        case BrokenPipeError() | SystemExit(code=1):  # click ends so when the reader of its output goes away
            return _leave_stdout(PIPE_CLOSED)
        case RubricError():
            return _say(str(error), USAGE)
        case ReadError():
            return _say(str(error), UNREADABLE)
        case OutputError() | OSError():
            return _leave_stdout(_say(f"cannot write: {error}", UNWRITABLE))
        case CvscreenError():
            return _say(str(error), USAGE)
    raise error


def _say(line: str, code: int) -> int:
    from cvscreen.reports import printable

    try:
        click.echo("\n".join(f"cvscreen: {printable(part)}" for part in line.splitlines()), err=True)
    except OSError:
        return code
    return code


def _leave_stdout(code: int) -> int:
    # the interpreter flushes standard output once more when it ends; there is nowhere to write to
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return code
    return code


def _listen_for_termination() -> None:
    def terminate(_number: int, _frame: FrameType | None) -> NoReturn:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise Terminated

    if hasattr(signal, "SIGTERM"):
        try:
            signal.signal(signal.SIGTERM, terminate)
        except ValueError:
            return  # not the main thread: the program around us listens for itself
