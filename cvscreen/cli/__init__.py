"""The command line: it prints, writes files and says how it went; everything else is the library's."""

from cvscreen.cli.ending import main

__all__ = ["main"]
