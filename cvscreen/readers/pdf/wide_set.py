"""Capitals set wide: letters between which PDFium sees spaces here and there, though they spell one word."""

import ctypes
import re
from itertools import pairwise
from statistics import median

from cvscreen.readers import kernels
from cvscreen.readers.pdf import calls
from cvscreen.readers.pdf.calls import Address

WIDE_SET = "\uffff"
"""Written in place of a space that is none; no character of a text."""
SPACED_EM = 0.03
"""Letters that stand further apart than this are set wide; kerning moves single pairs only."""
WIDEST_EM = 0.3
"""Letters further apart stand each for itself; the layout of the line tells what they spell."""
SPACE_EM = 0.14
"""Between the letters of a word set wide no gap is wider than the usual one by this; a space adds 0.2 em and more."""
MAX_CHARS = 24
"""Characters looked at on either side of a space that may be none."""
MAX_SPACES = 500
"""Spaces of a page that are looked at."""

_BETWEEN_CAPITALS = re.compile(" (?=[A-ZÀ-ÖØ-ÞĀ-Ž])(?<=[A-ZÀ-ÖØ-ÞĀ-Ž] )")


def mark_wide_set(page: Address, text: str) -> str:
    """Return a page's text with the spaces that only wide-set capitals suggest marked by ``WIDE_SET``.

    Args:
        page: The text page.
        text: Its text, one character an index.
    """
    spaces = [match.start() for match in _BETWEEN_CAPITALS.finditer(text)][:MAX_SPACES]
    # a space that the file itself has is one
    places = _Places(page)
    at = calls.pointer(page)
    found = [space for space in spaces if calls.is_generated(at, space) and _is_none(places, text, space)]
    if not found:
        return text
    chars = list(text)
    for space in found:
        chars[space] = WIDE_SET
    return "".join(chars)


class _Places(dict[int, tuple[float, float, float]]):
    """Left edge, right edge and height of characters, each asked once: neighbours are looked at for many a space."""

    def __init__(self, page: Address) -> None:
        super().__init__()
        self.page = page
        self._pointer = calls.pointer(page)
        self._box = calls.FOUR_FLOATS()
        self._at = calls.pointer(ctypes.addressof(self._box))

    def __missing__(self, index: int) -> tuple[float, float, float]:
        calls.fill_loose_box(self._pointer, index, self._at)
        left, top, right, bottom = self._box
        made = self[index] = (left, right, abs(top - bottom))
        return made


def _is_none(known: _Places, text: str, space: int) -> bool:
    """Say whether a space is as wide as the gaps between the letters around it, which are set wide."""
    first = max(text.rfind("\n", 0, space) + 1, space - MAX_CHARS)
    line = text[first : space + MAX_CHARS].partition("\n")[0]
    if all(len(word) == 1 for word in line.split()):
        # each letter for itself: the layout of the line tells what they spell
        return False
    if kernels.COMPILED:
        return kernels.text.is_wide_set(known.page, text, first, first + len(line), space)
    letters = [first + at for at, char in enumerate(line) if char.isalpha()]
    places = [known[index] for index in letters]
    after = letters.index(space + 1)
    gaps = [right[0] - left[1] for left, right in pairwise(places)]
    usual, height = median(gaps), places[0][2]
    spaced = len(gaps) > 1 and SPACED_EM * height < usual < WIDEST_EM * height
    return spaced and gaps[after - 1] <= usual + SPACE_EM * height
