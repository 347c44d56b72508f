"""Narrow gaps that are borders all the same: where the text of a rail's entry begins on line after line."""

from collections.abc import Sequence
from itertools import pairwise

from cvscreen.readers import kernels
from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip

MIN_LINES = 3
"""Lines that begin at an edge before it is one."""
EDGE_PT = 0.8
"""Lines set at one edge begin within this distance of each other."""
MIN_GAP_EM = 0.4
"""A word space is 0.2–0.35 em; what is wider may be a border."""
GAP_RATIO = 1.5
"""And it is this much wider than the other gaps of its line."""

_LEAST_GAP_EM = 0.99 * MIN_GAP_EM


def split_at_edges(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with chunks cut where a wider gap ends at an edge at which other lines begin."""
    made = list(strips)
    wide = (kernels.order.find_wide if kernels.COMPILED else _find_wide)(strips, _LEAST_GAP_EM)
    edges = _edges(strips) if wide else []
    for number in dict.fromkeys(wide) if edges else ():
        strip = made[number]
        chunks = [part for chunk in strip.chunks for part in _split(chunk, edges)]
        if len(chunks) > len(strip.chunks):
            made[number] = make_strip(chunks)
    return made


def _find_wide(strips: Sequence[Strip], least_em: float) -> list[int]:
    """Return, for every chunk of several words with a gap as wide as that, the number of its strip."""
    return [n for n, strip in enumerate(strips) for chunk in strip[0] if chunk[7] >= least_em and len(chunk[0]) > 1]


def _edges(strips: Sequence[Strip]) -> list[float]:
    """Return where at least ``MIN_LINES`` lines begin."""
    starts = sorted(strip.chunks[0].x0 for strip in strips)
    edges: list[float] = []
    index = 0
    while index < len(starts):
        end = index
        while end < len(starts) and starts[end] - starts[index] <= EDGE_PT:
            end += 1
        if end - index >= MIN_LINES:
            edges.append((starts[index] + starts[end - 1]) / 2)
        index = end
    return edges


def _split(chunk: Chunk, edges: list[float]) -> list[Chunk]:
    if chunk.gap_em < _LEAST_GAP_EM or len(chunk.pieces) < 2:
        return [chunk]
    find_border = kernels.order.find_border if kernels.COMPILED else _find_border
    number = find_border(chunk, edges, EDGE_PT, MIN_GAP_EM, GAP_RATIO)
    if number < 0:
        return [chunk]
    return [make_chunk(chunk.pieces[: number + 1]), make_chunk(chunk.pieces[number + 1 :])]


def _find_border(chunk: Chunk, edges: list[float], edge_pt: float, gap_em: float, ratio: float) -> int:
    """Return after which word a chunk is cut at an edge, -1 where it is not.

    Args:
        chunk: Words of a line.
        edges: Where lines begin.
        edge_pt: How near to an edge a word begins there.
        gap_em: The least gap.
        ratio: How much wider it is than the others.
    """
    first, last = chunk.x0 + edge_pt, chunk.x1
    inside = [edge for edge in edges if first < edge < last]
    if not inside:
        return -1
    gaps = [right.box.x0 - left.box.x1 if left.box and right.box else 0.0 for left, right in pairwise(chunk.pieces)]
    for number, (gap, (_, right)) in enumerate(zip(gaps, pairwise(chunk.pieces), strict=True)):
        if (
            right.box is not None
            and gap >= gap_em * (right.size_pt or 10.0)
            and gap >= ratio * max((*gaps[:number], *gaps[number + 1 :]), default=0.0)
            and any(abs(right.box.x0 - edge) <= edge_pt for edge in edges)
        ):
            return number
    return -1
