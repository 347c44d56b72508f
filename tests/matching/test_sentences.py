"""Labelled sentences, with floors that sink only on purpose."""

import pytest

from tests.matching.measuring import DATA, measure

FLOORS = {
    "sentences.jsonl": (0.99, 0.97, 0.98),
    "fresh.jsonl": (0.95, 0.85, 0.95),
    "practice.jsonl": (0.98, 0.97, 0.98),
    "second.jsonl": (0.98, 0.92, 0.97),
    "third.jsonl": (0.98, 0.95, 0.97),
    "fourth.jsonl": (0.98, 0.94, 0.95),
    "fifth.jsonl": (0.98, 0.95, 0.98),
    "sixth.jsonl": (0.98, 0.92, 0.97),
    "retired.jsonl": (0.97, 0.95, 0.98),
    "retired2.jsonl": (0.98, 0.93, 0.96),
    "seventh.jsonl": (0.98, 0.96, 0.97),
    "eighth.jsonl": (0.97, 0.62, 0.94),
    "ninth.jsonl": (0.98, 0.97, 0.91),
    "tenth.jsonl": (0.96, 0.80, 0.96),
    "eleventh.jsonl": (0.98, 0.94, 0.985),
    "twelfth.jsonl": (0.97, 0.945, 0.98),
    "thirteenth.jsonl": (0.97, 0.92, 0.97),
    "fourteenth.jsonl": (0.985, 0.945, 0.98),
    "others.jsonl": (1.0, 1.0, 1.0),
}
"""Precision, recall and share of right kinds. The rules were written with sentences.jsonl in sight; fresh.jsonl was
written after them, measured once, and faults found by it were mended in general or left. So were practice.jsonl (first
run .985, .807, .933) and, after that mending, second.jsonl (first run .958, .812, .971) and third.jsonl, which names
every item of the vocabulary (first run .988, .765, .990); fourth.jsonl names no tool where it can be helped (first run
1.0, .500, .614). fifth.jsonl goes through the items in free words of seven languages, with scopes, slips and lines that
name nothing (first run .964, .756, .949); sixth.jsonl was written after it was mended and says more in everyday words
(first run .995, .715, .913); retired.jsonl was blind until its sums had been read too often (.968, .902,
.970 before anyone looked at a fault), and so was retired2.jsonl (.977, .880, .952 at last). seventh.jsonl is a
general mix (first halves .979/.803/.963 and .980/.855/.959), eighth.jsonl tells practice as freely as anyone would
(.907/.358/1.0 and .969/.307/.921), ninth.jsonl whose work it is, denials and wishes (.996/.963/.693 and
.993/.963/.662), tenth.jsonl is a mix of names, slips and practice in free words (.968/.800/.972), eleventh.jsonl
and twelfth.jsonl are as real CVs are, without riddles (.984/.931/.993; .974/.930/.982 after the first of them was
mended), and so are thirteenth.jsonl (.976/.918/.969) and, after that was mended, fourteenth.jsonl (.997/.944/.988);
all eight were written by people who saw only a list of items. others.jsonl holds what others did or
what was only dealt in, beside what is easily taken for it."""
EVERYDAY_MAX = 3
"""Of 362 lines about other trades, the items that may be found (first runs: 25 in 257 lines, 11 in the next 105)."""


def test_every_set_has_floors() -> None:
    """No set of sentences goes unmeasured."""
    assert sorted([*FLOORS, "everyday.jsonl"]) == sorted(path.name for path in DATA.glob("*.jsonl"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_figures_stay_above_their_floors(name: str) -> None:
    """Precision, recall and kinds over labelled sentences do not sink."""
    figures = measure(name)
    precision, recall, kinds = FLOORS[name]
    low = figures.precision < precision or figures.recall < recall or figures.kind_accuracy < kinds
    assert not low, "\n".join(figures.faults)


def test_other_trades_name_nothing() -> None:
    """Lines about cooking, care, sales and crafts are full of words that tools are called by, and name none."""
    figures = measure("everyday.jsonl")
    assert figures.wrongly_found <= EVERYDAY_MAX, "\n".join(figures.faults)
