"""Narrow gaps that are borders all the same: where the text of a rail's entry begins on line after line."""

from collections.abc import Sequence
from itertools import pairwise

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
    wide = [
        n for n, strip in enumerate(strips) for chunk in strip[0] if chunk[7] >= _LEAST_GAP_EM and len(chunk[0]) > 1
    ]
    edges = _edges(strips) if wide else []
    for number in dict.fromkeys(wide) if edges else ():
        strip = made[number]
        chunks = [part for chunk in strip.chunks for part in _split(chunk, edges)]
        if len(chunks) > len(strip.chunks):
            made[number] = make_strip(chunks)
    return made


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


def _split(chunk: Chunk, edges: Sequence[float]) -> list[Chunk]:
    if chunk.gap_em < _LEAST_GAP_EM or len(chunk.pieces) < 2:
        return [chunk]
    first, last = chunk.x0 + EDGE_PT, chunk.x1
    inside = [edge for edge in edges if first < edge < last]
    if not inside:
        return [chunk]
    gaps = [right.box.x0 - left.box.x1 if left.box and right.box else 0.0 for left, right in pairwise(chunk.pieces)]
    for number, (gap, (_, right)) in enumerate(zip(gaps, pairwise(chunk.pieces), strict=True)):
        if (
            right.box is not None
            and gap >= MIN_GAP_EM * (right.size_pt or 10.0)
            and gap >= GAP_RATIO * max((*gaps[:number], *gaps[number + 1 :]), default=0.0)
            and any(abs(right.box.x0 - edge) <= EDGE_PT for edge in edges)
        ):
            return [make_chunk(chunk.pieces[: number + 1]), make_chunk(chunk.pieces[number + 1 :])]
    return [chunk]
