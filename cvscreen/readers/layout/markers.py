"""Bullets that are no letters: glyphs of icon fonts and small drawn shapes that begin lines, again and again."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip
from cvscreen.readers.pieces import Piece

MIN_REPEATS = 2
"""A mark at one place of one line may be an icon; bullets come in rows."""
MAX_REACH_EM = 3.0
"""How far before its text a bullet stands."""
EDGE_PT = 2.0
"""Bullets of one list stand within this distance of each other."""
BULLET = "•"


class Marker(NamedTuple):
    """A mark on the page that may be a bullet; ``kind`` tells marks that look alike."""

    kind: str
    box: Box


def attach_markers(strips: Sequence[Strip], markers: Sequence[Marker]) -> list[Strip]:
    """Return the strips with a bullet put before each chunk that a repeated mark stands before."""
    places = [(marker.kind, round(marker.box.x0 / EDGE_PT)) for marker in markers]
    counts = Counter(places)
    repeated = [marker for marker, place in zip(markers, places, strict=True) if counts[place] >= MIN_REPEATS]
    if not repeated:
        return list(strips)
    made = list(strips)
    at = 0
    for marker in sorted(repeated, key=lambda marker: marker.box.top):
        middle = (marker.box.top + marker.box.bottom) / 2
        while at < len(made) and made[at].bottom < middle:
            at += 1
        for index in range(at, min(at + 3, len(made))):
            if made[index].top <= middle <= made[index].bottom and (strip := _attached(made[index], marker)):
                made[index] = strip
                break
    return made


def _attached(strip: Strip, marker: Marker) -> Strip | None:
    """Return the strip with the marker before its chunk, None when it stands before none."""
    for number, chunk in enumerate(strip.chunks):
        before = strip.chunks[number - 1].x1 if number else 0.0
        if before - 1.0 <= marker.box.x0 and marker.box.x1 <= chunk.x0 + 1.0:
            near = chunk.x0 - marker.box.x1 <= MAX_REACH_EM * chunk.size
            clear = number == 0 or marker.box.x0 - before > chunk.x0 - marker.box.x1
            if near and clear and chunk.pieces[0].text != BULLET:
                return make_strip((*strip.chunks[:number], _with_bullet(chunk, marker), *strip.chunks[number + 1 :]))
            return None
    return None


def _with_bullet(chunk: Chunk, marker: Marker) -> Chunk:
    first = chunk.pieces[0]
    box = Box(marker.box.page, marker.box.x0, chunk.top, marker.box.x1, chunk.bottom)
    bullet = Piece(BULLET, box, first.size_pt, baseline=first.baseline)
    return make_chunk((bullet, *chunk.pieces))
