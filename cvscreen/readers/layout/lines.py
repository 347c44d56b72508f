"""From words to strips: words on one baseline, cut where a wide gap sets parts apart."""

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from operator import sub
from statistics import median
from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.readers import kernels
from cvscreen.readers.layout.spacing import MIN_LETTERS, join_spaced_letters
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
OVERPRINT_EM = 0.4
"""Words that reach this far into the next are printed over it; kerning and accents stay below 0.2 em."""
DEFAULT_SIZE_PT = 10.0
"""Assumed where a word's size is unknown."""

_NOWHERE = Box(0, 0.0, 0.0, 0.0, 0.0)

_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used once a line only."""


class Chunk(NamedTuple):
    """Words of one line that stand together, with the box around them.

    ``gap_em`` is the widest gap between them, in ems of the smallest; infinite where nobody has looked.
    """

    pieces: tuple[Piece, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    baseline: float
    size: float
    gap_em: float = inf


class Strip(NamedTuple):
    """All chunks on one baseline, from left to right."""

    chunks: tuple[Chunk, ...]
    baseline: float
    top: float
    bottom: float


def make_strip(chunks: Sequence[Chunk]) -> Strip:
    """Return the strip of some chunks, put from left to right."""
    if kernels.COMPILED:
        return kernels.chunks.make_strip(chunks)
    if len(chunks) == 1:
        _, _, _, top, bottom, baseline, _, _ = chunks[0]
        return _new(Strip, ((chunks[0],), baseline, top, bottom))
    ordered = tuple(sorted(chunks, key=lambda chunk: chunk[1]))
    _, _, _, tops, bottoms, baselines, _, _ = zip(*ordered, strict=True)
    return _new(Strip, (ordered, median(baselines), min(tops), max(bottoms)))


def find_strips(pieces: Sequence[Piece]) -> list[Strip]:
    """Group words into strips from top to bottom.

    Example:
        >>> from cvscreen.model import Box
        >>> words = [Piece("Paris", Box(1, 300, 10, 330, 20), 10.0, baseline=18.0),
        ...          Piece("Analyst", Box(1, 50, 10, 90, 20), 10.0, baseline=18.1)]
        >>> [[piece.text for piece in chunk.pieces] for chunk in find_strips(words)[0].chunks]
        [['Analyst'], ['Paris']]
    """
    found = kernels.lines.find_strips(pieces) if kernels.COMPILED else None
    return _join_overlapping(_strips(pieces)) if found is None else found


def _strips(pieces: Sequence[Piece]) -> list[Strip]:
    placed = sorted([(piece[7], piece[1][1], n) for n, piece in enumerate(pieces) if piece[1] is not None])
    # most pages hold neither dotted lines nor words set wide: no line has to be looked through for them
    texts = [piece[0] for piece in pieces]
    dotted = sum([text[0] in LEADERS for text in texts]) >= MIN_LEADERS
    spaced = sum([len(text) == 1 for text in texts]) >= MIN_LETTERS
    strips: list[Strip] = []
    group: list[Piece] = []
    first, size = 0.0, 0.0
    for baseline, _, n in placed:
        piece = pieces[n]
        if group:
            lower = baseline - first
            if lower > 0.0 and lower > BASELINE_EM * min(piece[2] or DEFAULT_SIZE_PT, size):
                strips.append(_strip_of(group, dotted=dotted, spaced=spaced))
                group = []
        if not group:
            first, size = baseline, piece[2] or DEFAULT_SIZE_PT
        group.append(piece)
    if group:
        strips.append(_strip_of(group, dotted=dotted, spaced=spaced))
    return strips


def _strip_of(group: list[Piece], *, dotted: bool, spaced: bool) -> Strip:
    if group[0][7] != group[-1][7]:
        # those on one baseline stand from left to right already
        group = sorted(group, key=_left)
    return make_strip(_chunks_of(mend_line(group, dotted=dotted, spaced=spaced)))


def mend_line(group: list[Piece], *, dotted: bool, spaced: bool) -> list[Piece]:
    """Return a line's words without dots that lead through it, and with those set wide joined."""
    if dotted and len(group) > MIN_LEADERS:
        group = _without_leaders(group)
    if spaced and len(group) >= MIN_LETTERS:
        group = join_spaced_letters(group)
    return group


def _chunks_of(pieces: Sequence[Piece]) -> list[Chunk]:
    """Return the chunks of a line's words, which stand from left to right."""
    if len(pieces) == 1:
        return [make_chunk(pieces)]
    _, lefts, tops, rights, bottoms = zip(*[piece[1] or _NOWHERE for piece in pieces], strict=True)
    gaps = list(map(sub, lefts[1:], rights))
    sizes = [piece[2] or DEFAULT_SIZE_PT for piece in pieces]
    widest, smallest, largest = max(gaps), min(sizes), max(sizes)
    if min(gaps) < -OVERPRINT_EM * smallest and (layers := _layers(pieces)):
        return [chunk for layer in layers for chunk in _chunks_of(layer)]
    alike = largest < SIZE_RATIO * smallest
    if alike and widest <= LONE_EM * smallest:
        edges = min(lefts), max(rights), min(tops), max(bottoms)
        return [_new(Chunk, (tuple(pieces), *edges, pieces[0][7], largest, widest / smallest))]
    cuts = [
        n + 1
        for n, gap in enumerate(gaps)
        if (not alike or gap > LONE_EM * smallest) and _sets_apart(gap, pieces[n], pieces[n + 1], gaps)
    ]
    return [make_chunk(pieces[start:end]) for start, end in pairwise([0, *cuts, len(pieces)])]


def _layers(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Return words that are printed over each other apart, by how they look; [] where that does not tell them apart.

    A date that is too long for its rail runs into the title beside it, word between word.
    """
    looks: dict[tuple[float | None, str, bool, bool], list[Piece]] = {}
    for piece in pieces:
        looks.setdefault((piece.size_pt, piece.font, piece.bold, piece.italic), []).append(piece)
    return list(looks.values()) if len(looks) > 1 else []


def _sets_apart(gap: float, left: Piece, right: Piece, gaps: Sequence[float]) -> bool:
    """Whether the gap between two words is wide for their size, and wide among the line's gaps."""
    size = min(_size(left), _size(right))
    # the narrower gaps tell how far the line is stretched; the wide ones are what is looked for
    usual = sorted(gaps)[len(gaps) // 4] if len(gaps) >= 4 else 0.0
    if gap > CELL_EM * size or (gap > SEGMENT_EM * size and gap > JUSTIFIED_RATIO * usual):
        return True
    return _stands_out(gap, gaps, size) or _changes_size(left, right, gap)


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
    if kernels.COMPILED:
        return kernels.chunks.make_chunk(pieces)
    if len(pieces) == 1 and pieces[0][1] is not None:
        only, (_, x0, top, x1, bottom) = pieces[0], pieces[0][1]
        return _new(Chunk, ((only,), x0, x1, top, bottom, only[7], only[2] or DEFAULT_SIZE_PT, 0.0))
    _, lefts, tops, rights, bottoms = zip(*[piece[1] for piece in pieces if piece[1] is not None], strict=True)
    size = max([piece[2] or DEFAULT_SIZE_PT for piece in pieces])
    return _new(Chunk, (tuple(pieces), min(lefts), max(rights), min(tops), max(bottoms), pieces[0][7], size, inf))


def _size(piece: Piece) -> float:
    return piece[2] or DEFAULT_SIZE_PT


def _left(piece: Piece) -> float:
    return piece[1][1] if piece[1] else 0.0


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
        if joined and _is_same_line(joined[-1], strip):
            joined[-1] = joined_line(joined[-1], strip)
        else:
            joined.append(strip)
    return joined


def joined_line(above: Strip, below: Strip) -> Strip:
    """Return two strips as one."""
    pieces = [piece for chunk in (*above.chunks, *below.chunks) for piece in chunk.pieces]
    return make_strip(_chunks_of(sorted(pieces, key=_left)))


def _is_same_line(above: Strip, below: Strip) -> bool:
    chunks, _, top, bottom = above
    others, _, other_top, other_bottom = below
    if other_top > bottom:
        return False
    shared = min(bottom, other_bottom) - max(top, other_top)
    if shared < OVERLAP_SHARE * min(bottom - top, other_bottom - other_top):
        return False
    return not any(a.x0 < b.x1 and b.x0 < a.x1 for a in chunks for b in others)
