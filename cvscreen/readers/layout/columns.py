"""Columns: where body text stands side by side, and where a gap is only a rail, a date or a table.

Two columns flow on their own, so that the baselines of one fall anywhere between those of the other. A rail (labels or
dates beside their entry), right-aligned dates and tables share the baselines of the text they belong to. That, measured
to a fraction of a point, tells them apart; the rest here is for the cases in which columns share a grid.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from cvscreen.model import Box
from cvscreen.readers.layout.crossings import lines_of, side_of, split_strip
from cvscreen.readers.layout.lines import Chunk, Strip
from cvscreen.readers.layout.tables import Rule

EDGE_PT = 2.0
"""Left edges within this distance are one edge."""
MIN_LINES = 5
"""Lines that each side needs before it can be a column."""
MANY_LINES = 10
"""With fewer lines each side needs a heading, too: a few unaligned lines are a table whose cells wrap."""
MIN_GUTTER_EM = 0.95
"""Width of a gutter in ems of the text, beside headings too; columns keep 1. Nearer stands a label beside its text."""
SHARED_PT = 0.4
"""Baselines this close are one line: both were set by one line of the source."""
COLUMN_SHARED = 0.45
"""Below this share of shared baselines two sides flow on their own. 80 CVs: columns ≤ .21, rails and tables ≥ .66."""
BLOCK_EM = 2.0
"""Lines nearer than this below each other are a block."""
BLOCK_SHARE = 0.5
"""Share of a column's lines that stand in blocks; a rail's labels stand alone."""
ALONE_SHARED = 0.2
"""Below this share of shared baselines lines set wide apart are columns, too; 80 CVs: columns ≤ .21."""
MIN_TEXTS = 3
"""Lines of text that each side then needs beside its headings."""
HEADING_RATIO = 1.15
"""A heading without capitals or bold is at least this much larger than the text."""
MAX_HEADING_WORDS = 5
"""Words of a section heading."""
PROSE_WORDS = 4.0
"""Words a line of running text has at least, on average, in a column of a third of the page."""
PROSE_BLOCKS = 0.8
"""Share of its lines that stand in blocks."""
BARE_SHARE = 0.6
"""Share of dates and ratings among a side's lines from which on it is a rail, whatever its baselines."""
LABEL_SHARE = 0.9
"""Share of bold or capital lines of at most five words from which on a left side is a rail of labels."""
MAX_DATE_WORDS = 7
"""Words of a range of dates: "1 September 2019 – 31 August 2021" has seven."""
MAX_DEPTH = 3
"""Columns within columns that are looked for."""


_DATED = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|^[01]?[0-9][./][0-9]{2}$")


class Area(NamedTuple):
    """A part of the page from top to bottom: its columns from left to right, and the gutter of the first two."""

    columns: tuple[tuple[Strip, ...], ...]
    gutter: float | None = None


class _Gutter(NamedTuple):
    first: int
    last: int
    x: float
    weight: int


def find_areas(
    strips: Sequence[Strip], backgrounds: Sequence[Box] = (), rules: Sequence[Rule] = (), *, depth: int = 0
) -> list[Area]:
    """Divide a page into areas, each of one column or of several.

    Args:
        strips: The page's lines from top to bottom.
        backgrounds: Tall filled boxes of the page: what a sidebar stands on.
        rules: Horizontal rules of the page: columns end where one runs across their gutter.
        depth: How many columns this part already lies in.
    """
    if not strips:
        return []
    found = _best_gutter(strips, backgrounds, rules, whole=depth == 0) if depth < MAX_DEPTH else None
    if found is None:
        return [Area((tuple(strips),))]
    areas = find_areas(strips[: found.first], backgrounds, rules, depth=depth)
    inner = [split_strip(strip, found.x) for strip in strips[found.first : found.last]]
    sides = [[s for s in (side_of(strip, found.x, left) for strip in inner) if s is not None] for left in (True, False)]
    columns: list[tuple[Strip, ...]] = []
    for side in sides:
        parts = find_areas(side, backgrounds, rules, depth=depth + 1)
        if len(parts) == 1:
            columns.extend(parts[0].columns)
        else:
            columns.append(tuple(strip for part in parts for column in part.columns for strip in column))
    areas.append(Area(tuple(columns), found.x))
    return [*areas, *find_areas(strips[found.last :], backgrounds, rules, depth=depth)]


def _best_gutter(
    strips: Sequence[Strip], backgrounds: Sequence[Box], rules: Sequence[Rule], *, whole: bool
) -> _Gutter | None:
    best: _Gutter | None = None
    lines = lines_of(strips, rules, gutter_em=MIN_GUTTER_EM)
    gutters, looked = lines.find_gutters(MIN_LINES)
    for x, first, end in gutters:
        weight = _weight(strips[first:end], x, backgrounds)
        if weight > (best.weight if best else 0):
            best = _Gutter(first, end, x, weight)
    for x in [best.x] if best else lines.edges() if whole and looked else ():
        # the gutter may also pass lines which only come near to the next column
        for first, end in lines.find_near(x, MIN_LINES):
            weight = _weight([split_strip(strip, x) for strip in strips[first:end]], x, backgrounds)
            if weight > (best.weight if best else 0):
                best = _Gutter(first, end, x, weight)
    return best


def _weight(strips: Sequence[Strip], x: float, backgrounds: Sequence[Box]) -> int:
    """Return how many lines the lesser side of a gutter has, 0 when the sides are no columns."""
    chunks = [chunk for strip in strips for chunk in strip[0]]
    right = [chunk for chunk in chunks if chunk[1] >= x - EDGE_PT]
    if not MIN_LINES <= len(right) <= len(chunks) - MIN_LINES:
        return 0
    left = [chunk for chunk in chunks if chunk[1] < x - EDGE_PT]
    left_lines, right_lines = _baselines(left), _baselines(right)
    lesser, other, chunks = left_lines, right_lines, left
    if len(right_lines) < len(left_lines):
        lesser, other, chunks = right_lines, left_lines, right
    if len(lesser) < MIN_LINES:
        return 0
    shared = shared_share(left, right)
    ground = stands_on(backgrounds, left, right)
    flows = shared < COLUMN_SHARED or ground
    if not flows and len(lesser) < MANY_LINES:
        return 0
    if _block_share(chunks) < BLOCK_SHARE and not ground and not _flow_alone(left, right, shared):
        return 0
    if len(lesser) < MANY_LINES and not all(_headings(side, min_count=1) for side in (left, right)):
        return 0
    if max(bare_share(left), bare_share(right)) >= BARE_SHARE or _are_labels(left):
        return 0
    if flows or _has_own_headings(left, right) or (_is_prose(left) and _is_prose(right)):
        return len(lesser) + len(other)
    return 0


def shared_share(left: Sequence[Chunk], right: Sequence[Chunk]) -> float:
    """Return the share of baselines of the side with fewer lines that the other side has, too."""
    lesser, other = sorted((_baselines(left), _baselines(right)), key=len)
    return sum(_has_near(other, baseline) for baseline in lesser) / len(lesser)


def _baselines(chunks: Sequence[Chunk]) -> list[float]:
    made: list[float] = []
    for baseline in sorted([chunk[5] for chunk in chunks]):
        if not made or baseline - made[-1] > SHARED_PT:
            made.append(baseline)
    return made


def bare_share(chunks: Sequence[Chunk]) -> float:
    """Return the share of a side's lines that say nothing of their own: dates, and dots that rate a skill."""
    return sum(map(_is_bare, chunks)) / len(chunks)


def _is_bare(chunk: Chunk) -> bool:
    texts = [piece[0] for piece in chunk[0]]
    if len(texts) <= MAX_DATE_WORDS and any(map(_DATED.search, texts)):
        return True
    return not any(map(str.isalnum, "".join(texts)))


def _are_labels(side: Sequence[Chunk]) -> bool:
    """Whether a side has headings only and nothing under them: labels beside the sections that they announce."""
    heads = sum(
        len(chunk.pieces) <= MAX_HEADING_WORDS
        and (all(p.bold for p in chunk.pieces) or " ".join(p.text for p in chunk.pieces).isupper())
        for chunk in side
    )
    return heads >= LABEL_SHARE * len(side)


def _has_near(sorted_values: Sequence[float], value: float) -> bool:
    at = bisect_left(sorted_values, value - SHARED_PT)
    return at < len(sorted_values) and sorted_values[at] <= value + SHARED_PT


def _block_share(chunks: Sequence[Chunk]) -> float:
    """Return the share of lines that have a line of their side right above or below."""
    lines = sorted((chunk.baseline, chunk.size) for chunk in chunks)
    near = [below[0] - above[0] < BLOCK_EM * max(above[1], below[1]) for above, below in pairwise(lines)]
    in_block = sum(before or after for before, after in zip([False, *near], [*near, False], strict=True))
    return in_block / len(lines)


def stands_on(backgrounds: Sequence[Box], left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Whether one side, and not the other, stands on a filled box: a coloured sidebar."""
    for box in backgrounds:
        inside = [
            sum(
                box.x0 - 1 <= chunk.x0 and chunk.x1 <= box.x1 + 1 and box.top <= chunk.baseline <= box.bottom
                for chunk in side
            )
            / len(side)
            for side in (left, right)
        ]
        if max(inside) > 0.8 and min(inside) == 0:
            return True
    return False


def _flow_alone(left: Sequence[Chunk], right: Sequence[Chunk], shared: float) -> bool:
    """Whether two sides are columns although their lines are set wide apart.

    They have hardly a baseline in common, and each has headings and lines that are neither headings nor bare; a rail
    of labels has nothing else.
    """
    if shared > ALONE_SHARED:
        return False
    for side in (left, right):
        heads = set(_headings(side, min_count=2))
        if not heads or sum(chunk.baseline not in heads and not _is_bare(chunk) for chunk in side) < MIN_TEXTS:
            return False
    return True


def _is_prose(side: Sequence[Chunk]) -> bool:
    """Whether a side is running text: dates, labels and cells are shorter, and stand further apart."""
    words = sum(len(chunk.pieces) for chunk in side) / len(side)
    return words >= PROSE_WORDS and _block_share(side) >= PROSE_BLOCKS


def _has_own_headings(left: Sequence[Chunk], right: Sequence[Chunk]) -> bool:
    """Whether each side has headings, more lines that are none, and a heading where the other side has none."""
    left_heads, right_heads = (_headings(side, min_count=2, bold=False) for side in (left, right))
    if not left_heads or not right_heads or 3 * len(left_heads) > len(left) or 3 * len(right_heads) > len(right):
        return False
    return any(all(abs(one - other) > SHARED_PT for other in right_heads) for one in left_heads)


def _headings(side: Sequence[Chunk], *, min_count: int, bold: bool = True) -> list[float]:
    """Return the baselines of a side's headings: short, at its left edge, larger than its text, capital or bold.

    Job titles beside dates are bold too: where that matters, ``bold`` alone is not enough.
    """
    edge = min(chunk.x0 for chunk in side) + EDGE_PT
    body = median(chunk.size for chunk in side)
    plain = bold and sum(chunk.pieces[0].bold for chunk in side) < len(side) / 2
    heads = [chunk.baseline for chunk in side if chunk.x0 <= edge and _looks_like_heading(chunk, body, plain)]
    return heads if len(heads) >= min_count else []


def _looks_like_heading(chunk: Chunk, body: float, plain: bool) -> bool:
    words = [piece.text for piece in chunk.pieces if any(char.isalpha() for char in piece.text)]
    if not words or len(chunk.pieces) > MAX_HEADING_WORDS:
        return False
    if chunk.size >= HEADING_RATIO * body or (plain and all(piece.bold for piece in chunk.pieces)):
        return True
    return all(word.isupper() for word in words) and sum(map(len, words)) >= 4
