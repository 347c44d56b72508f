"""Two outcomes compared, integer for integer. ``python -m tests.identity.compare`` runs every swap in every CV."""

import sys
from functools import cache

from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, screen
from tests.identity.cvs import FORMATS, Slots, lines_of, load_people, render
from tests.identity.swaps import Swap, own_swaps, shared_swaps


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
    card = screen(content, lens(), filename=name)
    lines = tuple(
        (line.criterion, line.points, line.level, line.earned, line.state, _evidence(line))
        for line in card.contributions
    )
    return card.status, card.total, card.reach_total, lines


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
    """Print every difference, then how many swaps, CVs and comparisons there were."""
    compared = moved = 0
    swaps = [*own_swaps(), *shared_swaps()]
    for swap in swaps:
        for number in range(len(people())):
            for form in FORMATS if swap.forms is None else FORMATS[:1]:
                compared += 1
                found = differences(swap, number, form)
                moved += bool(found)
                if found and "-v" in sys.argv:
                    sys.stdout.write(f"{swap.name} | {people()[number]['id']} | {form}: {'; '.join(found)[:400]}\n")
    sys.stdout.write(f"{len(swaps)} swaps, {len(people())} CVs, {compared} comparisons, {moved} differ\n")


if __name__ == "__main__":
    main()
