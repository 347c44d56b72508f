"""Rails: labels beside their text.

A label that wraps is put together again, so that it reads as one; one set centred beside its block begins the block.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip
from cvscreen.vocabulary.headings import LISTED_CONFIDENCE, heading_kind

LEADING_EM = 1.6
"""A label's next line is nearer than this below it."""
MAX_LABEL_WORDS = 4
"""Words of a label that wraps: "Technical / Skills", "Langues / et loisirs"."""
SPACE_EM = 0.25
"""Width of a space in type sizes."""
EDGE_PT = 2.0
"""Lines of a label share their left or their right edge within this."""
BLOCK_EM = 2.2
"""Lines nearer than this below each other are a block; basis: default, rows of a list set wide."""
LARGER = 1.15
"""A label that stands centred is at least this much larger than the text."""
CENTRE_EM = 0.3
"""Its middle is as near to its block's as this."""
MIDDLE = 0.35
"""Height of the middle of a line above its baseline, in type sizes."""
MIN_CENTRED = 2
"""Labels that stand centred on a page before any is moved."""


def join_labels(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with wrapped labels of a rail joined in the line where they begin."""
    made = list(strips)
    index = 0
    while index + 1 < len(made):
        above, below = made[index], made[index + 1]
        if len(above.chunks) > 1 and _continues(made, index):
            first, second = above.chunks[0], below.chunks[0]
            made[index] = make_strip((_joined(first, second), *above.chunks[1:]))
            rest = below.chunks[1:]
            made[index + 1 : index + 2] = [make_strip(rest)] if rest else []
            continue
        index += 1
    return made


def raise_labels(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with labels that stand centred beside a block of several lines moved to its first."""
    made = list(strips)
    if not made:
        return made
    firsts = [strip[0][0] for strip in made]
    edge = min([first[1] for first in firsts]) + EDGE_PT
    body = median([chunk[6] for strip in made for chunk in strip[0]])
    large = [at for at, first in enumerate(firsts) if first[1] <= edge and first[6] >= LARGER * body]
    starts = {at: start for at in large if (start := _block_start(made, at, body)) is not None}
    if len(starts) < MIN_CENTRED:
        return made
    for at, start in starts.items():
        label, *rest = made[at].chunks
        first = made[start]
        moved = label._replace(baseline=first.baseline, top=first.top, bottom=first.bottom)
        made[start] = make_strip((moved, *first.chunks))
        made[at] = made[at]._replace(chunks=()) if not rest else make_strip(rest)
    return [strip for strip in made if strip.chunks]


def _block_start(strips: Sequence[Strip], at: int, body: float) -> int | None:
    """Return where the block begins beside whose middle a label stands; None where there is no such block."""
    label = strips[at].chunks[0]
    start = end = at
    while start > 0 and strips[start].baseline - strips[start - 1].baseline <= BLOCK_EM * body:
        start -= 1
    while end + 1 < len(strips) and strips[end + 1].baseline - strips[end].baseline <= BLOCK_EM * body:
        end += 1
    block = [chunk for strip in strips[start : end + 1] for chunk in strip.chunks if chunk is not label]
    if start == at or any(chunk.x0 <= label.x1 for chunk in block):
        return None
    ends = [strip.chunks[-1] for strip in (strips[start], strips[end])]
    middle = sum(chunk.baseline - MIDDLE * chunk.size for chunk in ends) / len(ends)
    return start if abs(label.baseline - MIDDLE * label.size - middle) <= CENTRE_EM * body else None


def _joined(first: Chunk, second: Chunk) -> Chunk:
    chunk = make_chunk((*first.pieces, *second.pieces))
    return chunk._replace(baseline=first.baseline)


def _continues(strips: Sequence[Strip], index: int) -> bool:
    above, below = strips[index], strips[index + 1]
    label, more = above.chunks[0], below.chunks[0]
    if len(label.pieces) + len(more.pieces) > MAX_LABEL_WORDS:
        return False
    text_edge = above.chunks[1].x0
    if more.x1 > text_edge - EDGE_PT or below.baseline - label.baseline > LEADING_EM * label.size * _line_count(label):
        return False
    if not (abs(label.x0 - more.x0) <= EDGE_PT or abs(label.x1 - more.x1) <= EDGE_PT):
        return False
    words = (*label.pieces, *more.pieces)
    if any(char.isdigit() for piece in words for char in piece.text) or not _same_look(label, more):
        return False
    if len(below.chunks) > 1 and not _is_one_label(strips, index):
        return False
    return _differs(label, above.chunks[1]) and label.pieces[-1].text[-1] not in ":.;"


def _is_one_label(strips: Sequence[Strip], index: int) -> bool:
    """Whether two labels with text beside each are one that wraps: no third follows, and both stand out from it."""
    below = strips[index + 1]
    neighbours = [strips[at] for at in (index - 1, index + 2) if 0 <= at < len(strips)]
    label = below.chunks[0]
    for strip in neighbours:
        near = abs(strip.baseline - below.baseline) <= 2 * LEADING_EM * label.size
        if near and len(strip.chunks) > 1 and abs(strip.chunks[0].x0 - label.x0) <= EDGE_PT:
            return False
    return _differs(label, below.chunks[1]) and _is_wrapped(strips, index)


def _is_wrapped(strips: Sequence[Strip], index: int) -> bool:
    """Whether the text beside lets the two be one: its line was full, it looks otherwise below, or a heading wraps."""
    above, below = strips[index].chunks, strips[index + 1].chunks
    first = below[1].pieces[0].box
    edge = max(chunk.x1 for strip in strips for chunk in strip.chunks)
    full = first is not None and above[-1].x1 + SPACE_EM * below[1].size + first.x1 - first.x0 > edge
    match = heading_kind(" ".join(piece.text for piece in (*above[0].pieces, *below[0].pieces)))
    return full or _differs(above[1], below[1]) or (match is not None and match.confidence >= LISTED_CONFIDENCE)


def _line_count(chunk: Chunk) -> int:
    return 1 + sum(right.baseline - left.baseline > 1.0 for left, right in pairwise(chunk.pieces))


def _same_look(label: Chunk, more: Chunk) -> bool:
    a, b = label.pieces[0], more.pieces[0]
    return (a.bold, a.size_pt, a.color, a.font) == (b.bold, b.size_pt, b.color, b.font)


def _differs(label: Chunk, text: Chunk) -> bool:
    a, b = label.pieces[0], text.pieces[0]
    return (a.bold, a.size_pt, a.color) != (b.bold, b.size_pt, b.color)
