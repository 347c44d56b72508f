"""Where the margin cuts the lines of a text without pages: a line is cut where the next word had no room on it."""

from collections.abc import Sequence

from cvscreen.parsing.lines.rows import Row

LONG_LINES = 3
"""Lines that must be as long as the margin is wide; a single one may be an address or a slip."""

RAGGED = 0.08
"""Share of a margin's characters by which lines of wide and narrow letters differ; basis: texts taken from pages."""

NARROWEST = 50
"""Characters of a margin that cuts lines; shorter lines end where their writer ended them."""


def text_width(rows: Sequence[Row]) -> int:
    """Give the characters at which lines are cut, about the length of the longest ones; 0 where too few tell.

    A text whose paragraphs are lines of their own has so long ones that none of the others can have been cut.
    """
    longest = sorted(len(row.text) for row in rows if " " in row.text)[-LONG_LINES:]
    return longest[0] if len(longest) == LONG_LINES else 0


def is_cut(above: Row, below: Row, width: int) -> bool:
    """Say whether the margin may have cut a line: the first word of the next would have gone beyond it."""
    first = below.text.split(maxsplit=1)
    room = width * (1 - RAGGED) - len(above.text) - 1
    return " " in above.text and bool(first) and len(first[0]) > room and len(above.text) >= NARROWEST
