"""Which words stand on what: on filled boxes, under links."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cvscreen.model import Box
from cvscreen.readers import kernels


def find_around(boxes: list[Box | None], areas: list[Box]) -> dict[int, list[int]]:
    """Return the numbers of the areas in which the middle of a box lies, in their order, by the box's number.

    Example:
        >>> find_around([Box(1, 10, 10, 20, 20), None], [Box(1, 0, 0, 100, 100), Box(1, 50, 50, 60, 60)])
        {0: [0]}
    """
    found = kernels.judge.find_around(boxes, areas) if kernels.COMPILED else None
    return _find_around(boxes, areas) if found is None else found


def _find_around(boxes: Sequence[Box | None], areas: Sequence[Box]) -> dict[int, list[int]]:
    middles = sorted(
        ((box[2] + box[4]) / 2, (box[1] + box[3]) / 2, index) for index, box in enumerate(boxes) if box is not None
    )
    heights = [y for y, _, _ in middles]
    found: dict[int, list[int]] = {}
    for number, (_, left, top, right, bottom) in enumerate(areas):
        for _, x, index in middles[bisect_left(heights, top) : bisect_right(heights, bottom)]:
            if left <= x <= right:
                found.setdefault(index, []).append(number)
    return found
