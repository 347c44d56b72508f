"""How well a draft from the three documents agrees with their annotation, and with the bundled rubric.

``python -m tests.evaluation.seeds`` prints the figures. The documents are not part of the project: they stand in a
folder ``shared`` beside the checkout. A statement is found where document, line, criterion, polarity and, in lists, the
item are the same.
"""

import csv
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from cvscreen.deriving import Derivation, Said, derive_rubric
from cvscreen.model import Rubric
from cvscreen.rubric import load_rubric
from cvscreen.rubric.find import bundled_folder
from cvscreen.screening import make_lens, screen
from tests.evaluation.roles import Figures, strength_of

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
EXAMPLES = ROOT / "examples" / "cvs"

Row = dict[str, str]


def derive_seeds() -> Derivation:
    """Return what is derived from the three documents."""
    return derive_rubric(sorted(SEEDS.glob("*.txt")))


def measure_seeds(derived: Derivation) -> Figures:
    """Match the annotation's scored statements with the draft's, each once."""
    with (bundled_folder() / "ml-engineer.requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["scored"] == "yes"]
    used: set[int] = set()
    exact = 0
    for row in rows:
        free = [k for k, one in enumerate(derived.said) if k not in used and _agree(row, one)]
        free.sort(key=lambda k: derived.said[k].strength != strength_of(row))
        if free:
            used.add(free[0])
            exact += derived.said[free[0]].strength == strength_of(row)
    return Figures(len(rows), len(derived.said), len(used), exact)


def rank_agreement(draft: Rubric) -> float:
    """Return Kendall's tau-b between the example CVs' scores by a draft and by the bundled rubric."""
    cvs = sorted(path for path in EXAMPLES.iterdir() if path.is_file())
    lenses = [make_lens(rubric) for rubric in (load_rubric("ml-engineer"), draft)]
    totals = [[screen(cv, lens).total for cv in cvs] for lens in lenses]
    pairs = [(a, b) for a, b in zip(*totals, strict=True) if a is not None and b is not None]
    return kendall(pairs)


def kendall(pairs: Sequence[tuple[int, int]]) -> float:
    """Return Kendall's tau-b."""
    same = opposite = ties_a = ties_b = 0
    for (a, b), (c, d) in combinations(pairs, 2):
        sign = ((a > c) - (a < c)) * ((b > d) - (b < d))
        same += sign > 0
        opposite += sign < 0
        ties_a += a == c and b != d
        ties_b += b == d and a != c
    counted = same + opposite
    return float((same - opposite) / ((counted + ties_a) * (counted + ties_b)) ** 0.5)


def _agree(row: Row, one: Said) -> bool:
    item = row["list"].partition(":")[2].rstrip("+")
    place = (one.document, str(one.line), one.criterion, one.polarity)
    return place == (row["doc"], row["line"], row["criterion"], row["polarity"]) and item in ("", one.item)


if __name__ == "__main__":
    seeds = derive_seeds()
    sys.stdout.write(f"{measure_seeds(seeds)}\nKendall's tau {rank_agreement(seeds.rubric):.3f}\n")
