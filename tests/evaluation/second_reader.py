"""How well does a second reader find what role texts ask for? ``python -m tests.evaluation.second_reader``.

Two people who had seen the rules of annotation and two annotated texts alone read the texts of ``tenth`` and
``thirteenth`` anew. Measured against the first annotation as a draft is, they tell how far two careful readers agree.
"""

import csv
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from cvscreen.deriving.model import OWN, Said
from cvscreen.model.span import Span
from cvscreen.text.tokens import fold
from tests.evaluation.roles import ROLES, STRENGTHS, Figures, add, compare

SETS = ("tenth", "thirteenth")
NOWHERE = Span(0, 0)


def measure(folder: Path) -> Figures:
    """Return how a second reader's rows match those of the first."""
    first, second = (list(_rows(folder / name)) for name in ("requirements.csv", "second_reader.csv"))
    files = sorted({row["file"] for row in first})
    return add([
        compare([row for row in first if row["file"] == file], [_said(row) for row in second if row["file"] == file])
        .figures
        for file in files
    ])  # fmt: skip


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def _said(row: Mapping[str, str]) -> Said:
    """Return a row as the statement of a draft that names nothing but the text's own words."""
    words = " ".join(row["quote"].split())
    return Said(
        document="A", line=int(row["line"]), criterion=OWN + fold(words), item=OWN + words,
        strength=STRENGTHS[f"{float(row['strength']):g}"], polarity=row["polarity"], depth=None, cue="", quote=words,
        span=NOWHERE, sentence=NOWHERE,
    )  # fmt: skip


def main() -> None:
    """Print the figures of each set."""
    for name in SETS:
        sys.stdout.write(f"{name:10} {measure(ROLES / name)}\n")


if __name__ == "__main__":
    main()
