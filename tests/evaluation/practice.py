"""How much practice told in free words is found? ``python -m tests.evaluation.practice [ITEM …]``.

A line is: language, items that it shows, items that a reader could defend, text. Those of ``read`` were before the
eyes of who wrote frames, those of ``unread`` were known to them as sums alone.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cvscreen.matching import find_mentions
from tests.matching.making import both, resume

LINES = Path(__file__).parent / "practice"
HALVES = ("read", "unread")


class Line(NamedTuple):
    """A line of a CV, the items it shows, and others that a reader could defend."""

    shown: frozenset[str]
    defended: frozenset[str]
    text: str


class Figures(NamedTuple):
    """Items shown and found, items that no writer named, lines that show none, and those of them where any is found."""

    shown: int
    found: int
    unnamed: int
    near_misses: int
    taken_in: int

    @property
    def recall(self) -> float:
        return self.found / max(1, self.shown)

    def __str__(self) -> str:
        shares = f"recall {self.recall:.3f} ({self.found} of {self.shown}), {self.unnamed} found that no writer named"
        return f"{shares}, something in {self.taken_in} of {self.near_misses} near misses"


def lines(half: str, items: Sequence[str] = ()) -> Iterator[Line]:
    """Yield the lines of a half, of some items or of all."""
    for path in sorted((LINES / half).glob("*.tsv")):
        for raw in path.read_text("utf-8").splitlines() if not items or path.stem in items else ():
            _, shown, defended, text = raw.split("\t")
            yield Line(frozenset(shown.split(",")) - {"-"}, frozenset(defended.split(",")) - {"-"}, text)


def measure(half: str, items: Sequence[str] = ()) -> Figures:
    """Count what is found in the lines of a half."""
    shown = found = unnamed = near_misses = taken_in = 0
    for line in lines(half, items):
        told = {mention.item for mention in find_mentions(resume(("work", line.text)), both())}
        wanted = line.shown & frozenset(items) if items else line.shown
        shown += len(wanted)
        found += len(wanted & told)
        unnamed += len(told - line.shown - line.defended)
        near_misses += not line.shown
        taken_in += not line.shown and bool(told)
    return Figures(shown, found, unnamed, near_misses, taken_in)


if __name__ == "__main__":
    for half in HALVES:
        print(half, measure(half, sys.argv[1:]))  # noqa: T201
