"""Bullets set off their line come back to it."""

import pytest

from cvscreen.model import Box
from cvscreen.readers.layout import lay_out_page
from cvscreen.readers.pieces import Piece


def word(text: str, x: float, baseline: float, size: float = 9.0) -> Piece:
    return Piece(
        text, Box(1, x, baseline - 0.8 * size, x + 4 * len(text), baseline + 0.2 * size), size, baseline=baseline
    )


def items(shift: float) -> list[tuple[bool, str]]:
    """Return the lines of a list of one-line items, of which one wraps, with bullets of 14 pt set lower by a shift."""
    texts = ["Built", "Led", "of", "Wrote", "Spoke"]
    lines = [word(text, 60, 100 + 11 * row) for row, text in enumerate(texts)]
    bullets = [word("•", 48, 100 + 11 * row + shift, 14.0) for row in (0, 1, 3, 4)]
    rows = [row for part in lay_out_page([*lines, *bullets], page=1).parts for column in part.columns for row in column]
    return [(row.bullet, row.segments[0][0].text) for row in rows]


@pytest.mark.parametrize("shift", [0.0, 1.5, -1.5, 4.0, 6.0, 8.0, -5.0])
def test_each_item_keeps_its_bullet(shift):
    """Large bullets that stand between two lines, or nearly on the next, belong to the item they begin."""
    assert [(True, "Built"), (True, "Led"), (False, "of"), (True, "Wrote"), (True, "Spoke")] == items(shift)
