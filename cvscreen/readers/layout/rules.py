"""Drawn rules and bands: which lines they set off."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.pieces import Row

MIN_RULE_PT = 30.0
"""A shorter stroke is a dash, an icon or a bullet."""
NEAR_EM = 0.75
"""A rule belongs to a line when it lies nearer than this above or below it."""
MAX_BAND_EM = 3.5
"""A filled box that is lower than this holds one line: a band."""


_top = itemgetter(2)


def mark_rules(rows: Sequence[Row], lines: Sequence[Box], bands: Sequence[Box]) -> list[Row]:
    """Return the rows with those marked that a rule or a band sets off.

    Args:
        rows: Rows of one page, with boxes.
        lines: Thin drawn boxes of the page.
        bands: Filled boxes of the page.
    """
    rules = sorted((box for box in lines if box.x1 - box.x0 >= MIN_RULE_PT), key=lambda box: box.top)
    if not rules and not bands:
        return list(rows)
    # what is further from a line than this is too far for the largest print of the page
    largest = max([piece[2] or 10.0 for row in rows for segment in row[0] for piece in segment], default=10.0)
    low = [band for band in bands if band.bottom - band.top <= MAX_BAND_EM * largest]
    reach = NEAR_EM * largest
    is_set_off = kernels.order.is_set_off if kernels.COMPILED else _is_set_off
    made = list(rows)
    for number, row in enumerate(rows):
        box = row[9] or _box_around(row)
        if box is not None and is_set_off(row, box, rules, low, reach):
            made[number] = row._replace(rule=True)
    return made


def _box_around(row: Row) -> Box | None:
    boxes = [piece.box for segment in row.segments for piece in segment if piece.box is not None]
    if not boxes:
        return None
    pages, lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(pages[0], min(lefts), min(tops), max(rights), max(bottoms))


def _is_set_off(row: Row, box: Box, rules: Sequence[Box], bands: Sequence[Box], reach: float) -> bool:
    """Whether a rule, of those within reach, or a band sets off a row."""
    _, x0, top, x1, bottom = box
    start, end = bisect_left(rules, top - reach, key=_top), bisect_right(rules, bottom + reach, key=_top)
    if start >= end and not bands:
        return False
    size = max([piece[2] or 10.0 for segment in row[0] for piece in segment if piece[1] is not None])
    highest, lowest = top - NEAR_EM * size, bottom + NEAR_EM * size
    for _, left, y, right, _ in rules[start:end]:
        if not highest <= y <= lowest:
            continue
        beside = left >= x1 - 1 or right <= x0 + 1
        # an underlined word is no rule; an underlined line is
        if beside:
            if top <= y <= bottom and min(abs(left - x1), abs(right - x0)) < 4 * size:
                return True
        elif right - left >= 0.95 * (x1 - x0):
            return True
    if not bands:
        return False
    height = MAX_BAND_EM * size
    return any(
        band.top <= top + 2 and band.bottom >= bottom - 2 and band.bottom - band.top <= height
        and band.x0 <= x0 + 2 and band.x1 >= x1 - 2
        for band in bands
    )  # fmt: skip
