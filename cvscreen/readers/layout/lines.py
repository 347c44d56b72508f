"""From words to strips: words on one baseline, cut where a wide gap sets parts apart."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from cvscreen.readers.pieces import Piece

BASELINE_EM = 0.3
"""Words whose baselines differ by less than this part of the smaller size stand on one line (superscripts too)."""
SEGMENT_EM = 0.95
"""A gap from which on two words are not one phrase; justified text rarely stretches a space beyond 0.8 em."""
JUSTIFIED_RATIO = 2.2
"""A gap sets apart only if it is this much wider than the usual gap of its own line."""


class Chunk(NamedTuple):
    """Words of one line that stand together; ``bullet`` when a bullet glyph was dropped before them."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    bullet: bool = False


class Strip(NamedTuple):
    """All chunks on one baseline, from left to right."""

    chunks: tuple[Chunk, ...]
    baseline: float
    top: float
    bottom: float


def make_chunk(pieces: Sequence[Piece], *, bullet: bool = False) -> Chunk:
    """Return the chunk of some words on a line."""
    boxes = [piece.box for piece in pieces if piece.box is not None]
    return Chunk(
        tuple(pieces),
        min(box.x0 for box in boxes),
        max(box.x1 for box in boxes),
        min(box.top for box in boxes),
        max(box.bottom for box in boxes),
        median(piece.baseline for piece in pieces),
        max(piece.size_pt or 0.0 for piece in pieces),
        bullet,
    )


def find_strips(pieces: Sequence[Piece]) -> list[Strip]:
    """Group words into strips by baseline, from top to bottom."""
    strips: list[Strip] = []
    group: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.baseline, piece.box.x0 if piece.box else 0.0)):
        if group:
            size = min(piece.size_pt or 10.0, group[0].size_pt or 10.0)
            if piece.baseline - group[0].baseline > BASELINE_EM * size:
                strips.append(_make_strip(group))
                group = []
        group.append(piece)
    if group:
        strips.append(_make_strip(group))
    return strips


def _make_strip(group: list[Piece]) -> Strip:
    group = sorted(group, key=lambda piece: piece.box.x0 if piece.box else 0.0)
    chunks = tuple(make_chunk(part) for part in split_at_gaps(group))
    return Strip(
        chunks,
        median(piece.baseline for piece in group),
        min(chunk.top for chunk in chunks),
        max(chunk.bottom for chunk in chunks),
    )


def split_at_gaps(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a line's words where a gap is wide for their size and wide among the line's gaps."""
    gaps = [(right.box.x0 - left.box.x1) if left.box and right.box else 0.0 for left, right in pairwise(pieces)]
    usual = median(gaps) if len(gaps) >= 4 else 0.0
    parts = [[pieces[0]]]
    for gap, left, right in zip(gaps, pieces, pieces[1:], strict=False):
        size = min(left.size_pt or 10.0, right.size_pt or 10.0)
        if gap > SEGMENT_EM * size and gap > JUSTIFIED_RATIO * usual:
            parts.append([right])
        else:
            parts[-1].append(right)
    return parts
