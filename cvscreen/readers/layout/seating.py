"""Bullets set higher or lower than their text, as large or small glyphs of another font are: each back to its line."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from cvscreen.readers import kernels
from cvscreen.readers.bullets import take_bullet
from cvscreen.readers.pieces import Piece

COLUMN_PT = 2.0
"""Bullets of one list stand within this distance of each other."""
MAX_COLUMNS = 8
"""Columns of bullets looked into on a page."""
REACH_EM = 3.0
"""How far before its text a bullet stands."""
ON_LINE_EM = 0.3
"""A bullet nearer to a baseline than this is on that line."""
SHIFT_PT = 1.0
"""The bullets of a list are shifted alike, but for this."""
MAX_SHIFT_EM = 1.5
"""No bullet is set further from its line."""
DASHES = "–—−-›»+"
"""A dash alone may stand in a range of dates."""
DEFAULT_SIZE_PT = 10.0


def seat_bullets(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return a page's words with the bullets of shifted lists on the baselines of their items.

    A list is shifted when one of its bullets stands on no line: the shift is the one at which each has a line.

    Example:
        >>> from cvscreen.model import Box
        >>> def at(text, x, y):
        ...     return Piece(text, Box(1, x, y - 8, x + 5, y + 2), 10.0, baseline=y)
        >>> page = [at("•", 50, 107), at("Python", 60, 100), at("•", 50, 119), at("SQL", 60, 112)]
        >>> [piece.baseline for piece in seat_bullets(page)]
        [100, 100, 112, 112]
    """
    single = kernels.order.single_signs(pieces) if kernels.COMPILED else _single_signs(pieces)
    numbers = [n for n in single if pieces[n][0] not in DASHES and pieces[n][1] and take_bullet((pieces[n],))[0]]
    if len(numbers) < 2:
        return pieces
    columns = Counter(_column(pieces[n]) for n in numbers)
    made = list(pieces)
    for column, count in columns.most_common(MAX_COLUMNS):
        if count > 1:
            for n, seated in _seated(pieces, [n for n in numbers if _column(pieces[n]) == column]):
                made[n] = seated
    return made


def _single_signs(pieces: Sequence[Piece]) -> list[int]:
    return [n for n, piece in enumerate(pieces) if len(piece[0]) == 1]


def _column(piece: Piece) -> int:
    return round(piece.box.x0 / COLUMN_PT) if piece.box else 0


def _seated(pieces: Sequence[Piece], bullets: Sequence[int]) -> list[tuple[int, Piece]]:
    """Return the bullets of a column, by number, on their lines; [] where all stand on lines already."""
    right = max(box.x1 for n in bullets if (box := pieces[n].box))
    if kernels.COMPILED:
        texts = kernels.order.texts_beside(pieces, right - 1.0, right, REACH_EM)
    else:
        texts = _texts_beside(pieces, right - 1.0, right, REACH_EM)
    texts.sort(key=lambda piece: piece[7])
    lines = [piece[7] for piece in texts]
    if not texts:
        return []
    sizes = [min(_size(pieces[n]), _size(texts[0])) for n in bullets]
    strays = [
        n for n, size in zip(bullets, sizes, strict=True)
        if _line_at(lines, pieces[n].baseline, ON_LINE_EM * size) is None
    ]  # fmt: skip
    if not strays:
        return []
    stray = pieces[strays[0]].baseline
    at = bisect_left(lines, stray)
    shifts = [stray - line for line in lines[max(at - 1, 0) : at + 1]]
    for shift in sorted(shifts, key=abs):
        found = [_line_at(lines, pieces[n].baseline - shift, SHIFT_PT) for n in bullets]
        seats = [line for line in found if line is not None]
        near = all(abs(shift) <= MAX_SHIFT_EM * max(_size(pieces[n]), _size(texts[0])) for n in bullets)
        if near and len(seats) == len(bullets):
            return [(n, _on_line(pieces[n], texts[seat])) for n, seat in zip(bullets, seats, strict=True)]
    return []


def _texts_beside(pieces: Sequence[Piece], least: float, right: float, reach_em: float) -> list[Piece]:
    """Return the words that begin between an edge and so many of their sizes behind another."""
    furthest = right + reach_em * max([piece[2] or DEFAULT_SIZE_PT for piece in pieces])
    beside = [piece for piece in pieces if piece[1] and least <= piece[1][1] <= furthest]
    return [piece for piece in beside if piece[1] and piece[1][1] <= right + reach_em * _size(piece)]


def _line_at(lines: Sequence[float], baseline: float, distance: float) -> int | None:
    """Return which line is nearest to a baseline, None when none is within a distance."""
    at = bisect_left(lines, baseline)
    near = min(range(max(at - 1, 0), min(at + 1, len(lines))), key=lambda n: abs(lines[n] - baseline), default=None)
    return near if near is not None and abs(lines[near] - baseline) <= distance else None


def _on_line(bullet: Piece, text: Piece) -> Piece:
    if bullet.box is None or text.box is None:
        return bullet
    box = bullet.box._replace(top=text.box.top, bottom=text.box.bottom)
    return bullet._replace(box=box, baseline=text.baseline, size_pt=text.size_pt)


def _size(piece: Piece) -> float:
    return piece[2] or DEFAULT_SIZE_PT


__all__ = ["seat_bullets"]
