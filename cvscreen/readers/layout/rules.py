"""Drawn rules and bands: which lines they set off."""

from bisect import bisect_left
from collections.abc import Sequence

from cvscreen.model import Box
from cvscreen.readers.pieces import Row

MIN_RULE_PT = 30.0
"""A shorter stroke is a dash, an icon or a bullet."""
NEAR_EM = 0.75
"""A rule belongs to a line when it lies nearer than this above or below it."""
MAX_BAND_EM = 3.5
"""A filled box that is lower than this holds one line: a band."""


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
    tops = [rule.top for rule in rules]
    return [row._replace(rule=True) if _is_set_off(row, rules, tops, bands) else row for row in rows]


def _is_set_off(row: Row, rules: Sequence[Box], tops: Sequence[float], bands: Sequence[Box]) -> bool:
    pieces = [piece for segment in row.segments for piece in segment if piece.box is not None]
    if not pieces:
        return False
    _, lefts, uppers, rights, lowers = zip(*[piece.box for piece in pieces if piece.box is not None], strict=True)
    x0, top, x1, bottom = min(lefts), min(uppers), max(rights), max(lowers)
    size = max([piece.size_pt or 10.0 for piece in pieces])
    start = bisect_left(tops, top - NEAR_EM * size)
    for rule in rules[start:]:
        if rule.top > bottom + NEAR_EM * size:
            break
        beside = rule.x0 >= x1 - 1 or rule.x1 <= x0 + 1
        # an underlined word is no rule; an underlined line is
        if beside:
            if top <= rule.top <= bottom and min(abs(rule.x0 - x1), abs(rule.x1 - x0)) < 4 * size:
                return True
        elif rule.x1 - rule.x0 >= 0.95 * (x1 - x0):
            return True
    height = MAX_BAND_EM * size
    return any(
        band.top <= top + 2 and band.bottom >= bottom - 2 and band.bottom - band.top <= height
        and band.x0 <= x0 + 2 and band.x1 >= x1 - 2
        for band in bands
    )  # fmt: skip
