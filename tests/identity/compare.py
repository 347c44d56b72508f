"""Two outcomes compared, integer for integer.

``python -m tests.identity.compare [-v] [text] [docx] [pdf]`` runs every swap in every CV, in each format or in those
named; with ``-v`` it prints every difference as it comes.
"""

import sys
from collections import Counter
from functools import cache
from itertools import product

from cvscreen.matching import find_mentions
from cvscreen.rubric import load_rubric
from cvscreen.scoring import weigh
from cvscreen.screening import make_lens, read_resume
from tests.identity.cvs import FORMATS, Slots, lines_of, load_people, render
from tests.identity.swaps import Swap, own_swaps, shared_swaps

OTHER_LOOKS = "another look"
"""Swaps of the format itself."""


@cache
def lens():
    """Return the bundled rubric, ready."""
    return make_lens(load_rubric("ml-engineer"))


@cache
def people():
    """Return the made-up people."""
    return load_people()


@cache
def outcome(number, slots: Slots, form):
    """Return what must not differ: status, total, reach and every line's figures, items and kinds."""
    content, name = render(lines_of(people()[number], slots), form)
    resume = read_resume(content, filename=name)
    # the score and no more: flags, findings and tags would take as long again
    weighed = weigh(find_mentions(resume, lens().matcher), lens().rubric, resume.document)
    lines = tuple(
        (line.criterion, line.points, line.level, line.earned, line.state, _evidence(line))
        for line in weighed.contributions
    )
    return "scored", weighed.total, weighed.reach_total, lines


def _evidence(line):
    """Return which items showed a line, as what: words and places may differ where the swapped words stand."""
    return tuple(sorted({(place.item, place.kind.value, place.worth) for place in line.evidence}))


def differences(swap: Swap, number, form):
    """Return what a swap moves in one CV and one format."""
    forms = swap.forms or (form, form)
    before, after = outcome(number, swap.before, forms[0]), outcome(number, swap.after, forms[1])
    if before == after:
        return []
    moved = [
        f"{one[0]}: {one[2:]} > {other[2:]}" for one, other in zip(before[3], after[3], strict=False) if one != other
    ]
    return [f"total {before[1]} > {after[1]}", *moved]


def main():
    """Print every difference, then how many comparisons there were in each format, and how many differed."""
    forms = [form for form in sys.argv[1:] if form in FORMATS] or list(FORMATS)
    swaps = [*own_swaps(), *shared_swaps()]
    compared, moved = Counter(), Counter()
    # format by format: a CV that was drawn and read once serves every swap
    looks = [OTHER_LOOKS] if "pdf" in forms else []
    for form, number in product([*looks, *forms], range(len(people()))):
        for swap in swaps:
            if (swap.forms is not None) != (form == OTHER_LOOKS):
                continue
            what = swap.name if swap.forms else form
            found = differences(swap, number, form)
            compared[what] += 1
            moved[what] += bool(found)
            if found and "-v" in sys.argv:
                sys.stdout.write(f"{swap.name} | {people()[number]['id']} | {form}: {'; '.join(found)[:400]}\n")
                sys.stdout.flush()
        outcome.cache_clear()
        if "-v" in sys.argv:
            sys.stdout.write(f"{form} {number + 1}: {sum(moved.values())} of {sum(compared.values())}\n")
            sys.stdout.flush()
    for what, count in compared.items():
        sys.stdout.write(f"{what}: {count} comparisons in {len(people())} CVs, {moved[what]} differ\n")


if __name__ == "__main__":
    main()
