"""Bullet lists set in several columns inside the text: each item is a line of its own, column by column."""

from collections.abc import Sequence

from cvscreen.readers.bullets import starts_with_bullet
from cvscreen.readers.layout.lines import Chunk, Strip, make_strip

EDGE_PT = 4.0
"""Bullets of one column stand within this distance of each other."""
LEADING_EM = 1.9
"""A line nearer than this below the list still belongs to it."""


def split_lists(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with side-by-side bullet lists read one list after the other."""
    if all(len(strip[0]) < 2 for strip in strips):
        return list(strips)
    made: list[Strip] = []
    index = 0
    while index < len(strips):
        edges = _bullet_edges(strips[index])
        if len(edges) < 2:
            made.append(strips[index])
            index += 1
            continue
        end = index + 1
        while end < len(strips) and _belongs(strips[end - 1], strips[end], edges):
            end += 1
        made.extend(_by_column(strips[index:end], edges))
        index = end
    return made


def _bullet_edges(strip: Strip) -> list[float]:
    """Return where the columns begin when every chunk of a strip but a leading label begins with a bullet."""
    if len(strip.chunks) < 2:
        return []
    edges = [chunk.x0 for chunk in strip.chunks if starts_with_bullet(chunk.pieces)]
    return edges if len(edges) == len(strip.chunks) else []


def _belongs(above: Strip, strip: Strip, edges: Sequence[float]) -> bool:
    size = max(chunk.size for chunk in strip.chunks)
    if strip.baseline - above.baseline > LEADING_EM * size or strip.chunks[0].x0 < edges[0] - EDGE_PT:
        return False
    if not any(starts_with_bullet(chunk.pieces) for chunk in strip.chunks) and len(strip.chunks) == 1:
        # a lone line goes on with an item only where it is set in under its text
        return any(EDGE_PT < strip.chunks[0].x0 - edge < 40.0 for edge in edges)
    return not any(chunk.x0 < edge - EDGE_PT and chunk.x1 > edge for chunk in strip.chunks for edge in edges[1:])


def _by_column(strips: Sequence[Strip], edges: Sequence[float]) -> list[Strip]:
    made: list[Strip] = []
    for number in range(len(edges)):
        for strip in strips:
            chunks = [chunk for chunk in strip.chunks if _column_of(chunk, edges) == number]
            if chunks:
                made.append(make_strip(chunks))
    return made


def _column_of(chunk: Chunk, edges: Sequence[float]) -> int:
    return max((number for number, edge in enumerate(edges) if chunk.x0 >= edge - EDGE_PT), default=0)
