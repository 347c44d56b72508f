"""Spaces that a page's text lost: where the gap between two letters is as wide as a space."""

import ctypes

from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address

LOST_SPACE_EM = 0.18
"""A gap inside a word from which on a space was meant; word spaces are 0.2 em and more, kerning stays below 0.1."""


class Gaps:
    """Finds spaces that a page's ``text`` lost, by the gaps between its letters."""

    def __init__(self, page: Address, text: str) -> None:
        self._address = page
        self._page = calls.pointer(page)
        self.text = text
        self._box = calls.FOUR_FLOATS()
        self._at = calls.pointer(ctypes.addressof(self._box))

    def loses_space(self, index: int) -> bool:
        """Say whether a gap stands between a character and the next, though no space is given."""
        return len(self.split(index, min(index + 3, len(self.text)))) > 1

    def corners(self, index: int) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of a character, measured from the page's lower left corner."""
        calls.fill_loose_box(self._page, index, self._at)
        left, top, right, bottom = self._box
        return left, top, right, bottom

    def split(self, start: int, end: int) -> list[tuple[int, int]]:
        """Split a run of characters where gaps show that spaces were lost."""
        if "/" in self.text[start:end] or "@" in self.text[start:end]:
            return [(start, end)]
        if kernels.COMPILED:
            return kernels.text.split(self._address, start, end)
        parts = []
        begin = start
        page, at, box = self._page, self._at, self._box
        calls.fill_loose_box(page, start, at)
        left, top, right, bottom = box
        for index in range(start + 1, end):
            calls.fill_loose_box(page, index, at)
            next_left, next_top, next_right, next_bottom = box
            height = abs(top - bottom) or 1.0
            if next_left - right > LOST_SPACE_EM * height or next_left < left - height:
                parts.append((begin, index))
                begin = index
            left, top, right, bottom = next_left, next_top, next_right, next_bottom
        return [*parts, (begin, end)]
