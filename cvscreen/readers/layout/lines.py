"""From words to strips: words on one baseline, cut where a wide gap sets parts apart."""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from cvscreen.readers.layout.spacing import join_spaced_letters
from cvscreen.readers.pieces import Piece

BASELINE_EM = 0.3
"""Words whose baselines differ by less than this part of the smaller size stand on one line (superscripts too)."""
OVERLAP_SHARE = 0.5
"""Parts that share this much of their height and stand beside each other are one line, whatever their baselines."""
SEGMENT_EM = 0.95
"""A gap from which on two words are not one phrase; justified text rarely stretches a space beyond 0.8 em."""
JUSTIFIED_RATIO = 2.2
"""A gap sets apart only if it is this much wider than the usual gap of its own line."""
LONE_EM = 0.7
"""A narrower gap sets apart when it is the only one of its line;"""
LONE_RATIO = 2.5
"""then it is this much wider than every other gap of the line,"""
MIN_SPACES = 2
"""of which there must be some to compare it with."""
SIZE_RATIO = 1.45
"""Words on one line whose sizes differ by more are two things: a name of 20 pt and a title of 11 pt."""
MIN_SPACE_EM = 0.15
"""Less is no space: a large first letter is part of its word."""
CELL_EM = 1.8
"""A gap that no justified line shows: it sets apart even where all gaps of the line are as wide, as in a table."""
LEADERS = "._…·"
"""Characters that fill the way from a label to its number."""
MIN_LEADERS = 4
"""Of them in a row, each a word of its own."""
DEFAULT_SIZE_PT = 10.0
"""Assumed where a word's size is unknown."""


class Chunk(NamedTuple):
    """Words of one line that stand together, with the box around them."""

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float


class Strip(NamedTuple):
    """All chunks on one baseline, from left to right."""

    chunks: tuple[Chunk, ...]
    baseline: float
    top: float
    bottom: float


def make_strip(chunks: Sequence[Chunk]) -> Strip:
    """Return the strip of some chunks, put from left to right."""
    if len(chunks) == 1:
        only = chunks[0]
        return Strip((only,), only.baseline, only.top, only.bottom)
    ordered = tuple(sorted(chunks, key=lambda chunk: chunk.x0))
    return Strip(
        ordered,
        median(chunk.baseline for chunk in ordered),
        min(chunk.top for chunk in ordered),
        max(chunk.bottom for chunk in ordered),
    )


def find_strips(pieces: Sequence[Piece]) -> list[Strip]:
    """Group words into strips from top to bottom.

    Example:
        >>> from cvscreen.model import Box
        >>> words = [Piece("Paris", Box(1, 300, 10, 330, 20), 10.0, baseline=18.0),
        ...          Piece("Analyst", Box(1, 50, 10, 90, 20), 10.0, baseline=18.1)]
        >>> [[piece.text for piece in chunk.pieces] for chunk in find_strips(words)[0].chunks]
        [['Analyst'], ['Paris']]
    """
    strips: list[Strip] = []
    group: list[Piece] = []
    placed = [piece for piece in pieces if piece.box is not None]
    for piece in sorted(sorted(placed, key=_left), key=_baseline):
        if group:
            lower = piece.baseline - group[0].baseline
            if lower > 0.0 and lower > BASELINE_EM * min(_size(piece), _size(group[0])):
                strips.append(_strip_of(group))
                group = []
        group.append(piece)
    if group:
        strips.append(_strip_of(group))
    return _join_overlapping(strips)


def split_at_gaps(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a line's words where a gap is wide for their size and wide among the line's gaps."""
    if len(pieces) == 1:
        return [[pieces[0]]]
    boxes = [piece.box for piece in pieces]
    gaps = [right.x0 - left.x1 if left and right else 0.0 for left, right in pairwise(boxes)]
    sizes = [piece.size_pt or DEFAULT_SIZE_PT for piece in pieces]
    if max(gaps) <= LONE_EM * min(sizes) and max(sizes) < SIZE_RATIO * min(sizes):
        return [list(pieces)]
    # the narrower gaps tell how far the line is stretched; the wide ones are what is looked for
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) >= 4 else 0.0
    parts = [[pieces[0]]]
    for gap, (left, right) in zip(gaps, pairwise(pieces), strict=True):
        size = min(_size(left), _size(right))
        wide = gap > CELL_EM * size or (gap > SEGMENT_EM * size and gap > JUSTIFIED_RATIO * usual)
        if wide or _stands_out(gap, gaps, size) or _changes_size(left, right, gap):
            parts.append([right])
        else:
            parts[-1].append(right)
    return parts


def _stands_out(gap: float, gaps: Sequence[float], size: float) -> bool:
    """Whether a gap is the one wide one of its line: all others are spaces, and alike."""
    if gap <= LONE_EM * size or len(gaps) < MIN_SPACES + 1:
        return False
    others = [other for other in gaps if other < gap]
    return len(others) >= MIN_SPACES and gap >= LONE_RATIO * max(others)


def _changes_size(left: Piece, right: Piece, gap: float) -> bool:
    """Whether two words on a line are of clearly different sizes: a name and the title set beside it."""
    small, large = sorted((_size(left), _size(right)))
    return large >= SIZE_RATIO * small and gap >= MIN_SPACE_EM * small and min(len(left.text), len(right.text)) > 1


def make_chunk(pieces: Sequence[Piece]) -> Chunk:
    """Return the chunk of some words on a line."""
    if len(pieces) == 1 and pieces[0].box is not None:
        only, (_, x0, top, x1, bottom) = pieces[0], pieces[0].box
        return Chunk((only,), x0, x1, top, bottom, only.baseline, only.size_pt or DEFAULT_SIZE_PT)
    _, lefts, tops, rights, bottoms = zip(*[piece.box for piece in pieces if piece.box is not None], strict=True)
    return Chunk(
        tuple(pieces),
        min(lefts),
        max(rights),
        min(tops),
        max(bottoms),
        pieces[0].baseline,
        max([piece.size_pt or DEFAULT_SIZE_PT for piece in pieces]),
    )


def _size(piece: Piece) -> float:
    return piece.size_pt or DEFAULT_SIZE_PT


_left = attrgetter("box.x0")
_baseline = attrgetter("baseline")


def _strip_of(group: list[Piece]) -> Strip:
    ordered = _without_leaders(sorted(group, key=_left))
    return make_strip([make_chunk(part) for part in split_at_gaps(join_spaced_letters(ordered))])


def _without_leaders(pieces: list[Piece]) -> list[Piece]:
    """Drop the dots that lead from a label to its number; the gap that they fill then sets apart."""
    dots = sum([piece.text[0] in LEADERS and not piece.text.strip(LEADERS) for piece in pieces])
    if dots < MIN_LEADERS or dots == len(pieces):
        return pieces
    return [piece for piece in pieces if piece.text.strip(LEADERS)]


def _join_overlapping(strips: list[Strip]) -> list[Strip]:
    """Join neighbours that a reader sees as one line: a large label beside its text, a date set a little higher."""
    joined: list[Strip] = []
    for strip in strips:
        above = joined[-1] if joined else None
        if above is not None and _is_same_line(above, strip):
            pieces = [piece for chunk in (*above.chunks, *strip.chunks) for piece in chunk.pieces]
            pieces.sort(key=lambda piece: piece.box.x0 if piece.box else 0.0)
            joined[-1] = make_strip([make_chunk(part) for part in split_at_gaps(pieces)])
        else:
            joined.append(strip)
    return joined


def _is_same_line(above: Strip, below: Strip) -> bool:
    shared = min(above.bottom, below.bottom) - max(above.top, below.top)
    if shared < OVERLAP_SHARE * min(above.bottom - above.top, below.bottom - below.top):
        return False
    return not any(a.x0 < b.x1 and b.x0 < a.x1 for a in above.chunks for b in below.chunks)
