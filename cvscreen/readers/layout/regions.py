"""Running titles: page numbers and lines that stand at the same place of several pages."""

import re
from collections import Counter
from collections.abc import Sequence

from cvscreen.model.document import Region
from cvscreen.readers import kernels
from cvscreen.readers.pieces import Row

MARGIN_SHARE = 0.09
"""Share of the page's height at its top and bottom in which running titles stand (2.5 cm of A4)."""
MAX_WORDS = 16
"""A running title is short."""
_PAGE_NUMBER = re.compile(
    r"(?:(?:page|seite|p\.|pag\.|página|pagina|strona|sida|side)\s?)?[-–—]?\s?[0-9]{1,2}\s?[-–—]?"
    r"(?:\s?(?:/|of|von|de|sur|di|z|av|／)\s?[0-9]{1,2})?",
    re.IGNORECASE,
)
_DATES = re.compile(r"[0-9./ –—-]*[0-9]{4}[0-9./ –—-]*")
"""Dates of an entry at the foot of a page differ from those on another page in their numbers only."""
_NUMBERS = re.compile(r"[0-9]{1,2}")


def mark_regions(rows: Sequence[Row], heights: dict[int, float]) -> list[Row]:
    """Return the rows with running titles marked as headers and footers.

    Args:
        rows: Rows with boxes.
        heights: Height of each page, by its number.

    Example:
        >>> from cvscreen.model import Box
        >>> from cvscreen.readers.pieces import Piece
        >>> row = Row(((Piece("1/2", Box(1, 280, 810, 300, 820)),),))
        >>> mark_regions([row], {1: 842.0})[0].region
        'footer'
    """
    outer = (kernels.order.find_outer if kernels.COMPILED else _find_outer)(rows, heights, MARGIN_SHARE)
    if not outer:
        return list(rows)
    places: list[Region | None] = [None] * len(rows)
    for number in outer:
        places[number] = _region_at(rows[number], heights[rows[number].page])
    texts = [_text(row) if place else "" for row, place in zip(rows, places, strict=True)]
    pages = {
        (place, _NUMBERS.sub("#", text), row.page)
        for row, place, text in zip(rows, places, texts, strict=True)
        if place is not None
    }
    seen = Counter((place, text) for place, text, page in pages if page > 0)
    marked = []
    for row, place, text in zip(rows, places, texts, strict=True):
        if place is None:
            marked.append(row)
            continue
        running = _PAGE_NUMBER.fullmatch(text) is not None or (
            seen[(place, _NUMBERS.sub("#", text))] > 1 and row.heading_level is None and not _DATES.fullmatch(text)
        )
        # what repeats is a running title on every page but the first, where it may be the name itself
        keep = place == "header" and row.page == 1 and not _PAGE_NUMBER.fullmatch(text)
        marked.append(row._replace(region=place) if running and not keep else row)
    return marked


def _find_outer(rows: Sequence[Row], heights: dict[int, float], share: float) -> list[int]:
    """Return which rows may stand in the upper or lower margin of their page."""
    found = []
    for number, (segments, page, *_) in enumerate(rows):
        height = heights.get(page)
        first = segments[0][0][1] if segments and segments[0] else None
        if height and not (first and first[4] > share * height and first[2] < (1 - share) * height):
            found.append(number)
    return found


def _region_at(row: Row, height: float) -> Region | None:
    boxes = [piece.box for segment in row.segments for piece in segment if piece.box is not None]
    if not boxes or len(boxes) > MAX_WORDS:
        return None
    if max(box.bottom for box in boxes) <= MARGIN_SHARE * height:
        return "header"
    if min(box.top for box in boxes) >= (1 - MARGIN_SHARE) * height:
        return "footer"
    return None


def _text(row: Row) -> str:
    return " ".join(piece.text for segment in row.segments for piece in segment)
