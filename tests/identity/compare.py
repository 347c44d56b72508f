"""Two outcomes compared, integer for integer.

``python -m tests.identity.compare [-v] [text] [docx] [pdf]`` runs every swap in every CV, in each format or in those
named, by every bundled rubric; with ``-v`` it prints every difference as it comes.
"""

import os
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import product
from typing import NamedTuple

from cvscreen.matching import find_mentions
from cvscreen.rubric import list_rubrics, load_rubric
from cvscreen.scoring import weigh
from cvscreen.screening import make_lens, read_resume
from tests.identity.cvs import FORMATS, Slots, lines_of, load_people, render
from tests.identity.swaps import Swap, own_swaps, shared_swaps

OTHER_LOOKS = "another look"
"""Swaps of the format itself."""


class Outcome(NamedTuple):
    """What must not differ: the total, the reach, and every line's figures, items and kinds of evidence."""

    total: int
    reach_total: int
    lines: tuple


@cache
def lenses():
    """Return the bundled rubrics, ready, by name."""
    return {name: make_lens(load_rubric(name)) for name in list_rubrics()}


@cache
def people():
    """Return the made-up people."""
    return load_people()


@cache
def outcomes(number, slots: Slots, form):
    """Return what one CV, drawn and read once, comes to by every bundled rubric, by its name."""
    content, name = render(lines_of(people()[number], slots), form)
    resume = read_resume(content, filename=name)
    return {rubric: _outcome(resume, lens) for rubric, lens in lenses().items()}


def _outcome(resume, lens):
    # the score and no more: flags, findings and tags would take as long again
    weighed = weigh(find_mentions(resume, lens.matcher), lens.rubric, resume.document)
    lines = tuple(
        (line.criterion, line.points, line.level, line.earned, line.state, _evidence(line))
        for line in weighed.contributions
    )
    return Outcome(weighed.total, weighed.reach_total, lines)


def _evidence(line):
    """Return which items showed a line, as what: words and places may differ where the swapped words stand."""
    return tuple(sorted({(place.item, place.kind.value, place.worth) for place in line.evidence}))


def differences(swap: Swap, number, form):
    """Return what a swap moves in one CV and one format, by any rubric."""
    forms = swap.forms or (form, form)
    before, after = outcomes(number, swap.before, forms[0]), outcomes(number, swap.after, forms[1])
    return [move for rubric in before for move in _moves(rubric, before[rubric], after[rubric])]


def _moves(rubric, before: Outcome, after: Outcome):
    if before == after:
        return []
    moved = [
        f"{one[0]}: {one[2:]} > {other[2:]}"
        for one, other in zip(before.lines, after.lines, strict=False)
        if one != other
    ]
    return [f"{rubric}: total {before.total} > {after.total}", *moved]


def compare_person(form, number):
    """Return, for every swap that a format or the change of formats has, its name, what it is of and its moves."""
    # a CV that was drawn and read once serves every swap
    swaps = [swap for swap in (*own_swaps(), *shared_swaps()) if (swap.forms is None) != (form == OTHER_LOOKS)]
    found = [(swap.name, swap.name if swap.forms else form, differences(swap, number, form)) for swap in swaps]
    outcomes.cache_clear()
    return found


def main():
    """Print every difference, then how many comparisons there were in each format, and how many differed."""
    forms = [form for form in sys.argv[1:] if form in FORMATS] or list(FORMATS)
    looks = [OTHER_LOOKS] if "pdf" in forms else []
    compared, moved = Counter(), Counter()
    turns = list(product([*looks, *forms], range(len(people()))))
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for (form, number), found in zip(turns, pool.map(compare_person, *zip(*turns, strict=True)), strict=True):
            for swap, what, moves in found:
                compared[what] += 1
                moved[what] += bool(moves)
                if moves and "-v" in sys.argv:
                    print(f"{swap} | {people()[number]['id']} | {form}: {'; '.join(moves)[:400]}")  # noqa: T201
            if "-v" in sys.argv:
                print(f"{form} {number + 1}: {moved.total()} of {compared.total()}", flush=True)  # noqa: T201
    print(f"by {', '.join(lenses())}:")  # noqa: T201
    for what, count in compared.items():
        print(f"{what}: {count} comparisons in {len(people())} CVs, {moved[what]} differ")  # noqa: T201


if __name__ == "__main__":
    main()
