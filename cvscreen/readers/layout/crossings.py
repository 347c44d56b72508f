"""What stands across a gutter: rules and lines that end columns, and lines that only come near to the next column.

A long word may leave less than a gutter, so that its line and the one beside it read as one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from statistics import median

from cvscreen.readers import kernels
from cvscreen.readers.layout.lines import Chunk, Strip, make_chunk, make_strip
from cvscreen.readers.layout.tables import Rule

CROSS_PT = 24.0
"""A rule that runs this far into both sides parts what is above it from what is below."""

CROSSING_SHARE = 0.15
"""Share of the lines between two columns that may read as one with what stands beside; basis: default, one in seven."""
NEAR_SHARE = 0.25
"""The same where nothing stands close beside them: lines that end short of the gutter; basis: default, one in four."""
EDGE_PT = 2.0
"""Left edges within this distance are one edge."""
MIN_GAP_PT = 1.0
"""Blank space that is left at least."""


class Lines:
    """The lines of a part of a page, and which of them stand across a gutter.

    Args:
        strips: The lines from top to bottom.
        rules: Horizontal rules of the page.
        gutter_em: The least width of a gutter.
    """

    def __init__(self, strips: Sequence[Strip], rules: Sequence[Rule], *, gutter_em: float) -> None:
        self.strips = strips
        self._rules = rules
        body = median([chunk[6] for strip in strips for chunk in strip[0]])
        self._lefts = [chunk[1] for strip in strips for chunk in strip[0]]
        self._firsts = [*accumulate([len(strip[0]) for strip in strips], initial=0)]
        self._reaches = [
            (index, chunk[1] + EDGE_PT, chunk[2] + gutter_em * (chunk[6] if chunk[6] < body else body))
            for index, strip in enumerate(strips)
            for chunk in strip[0]
        ]
        self._begins: list[float] = []
        self._ends: list[float] = []
        last = -1
        for index, left, right in self._reaches:
            if index == last and left < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], right)
            elif left < right:
                self._begins.append(left)
                self._ends.append(right)
                last = index
        self._begins.sort()
        self._ends.sort()
        self._starts: dict[int, list[float]] = {}
        self._below: dict[tuple[float, ...], set[int]] = {}

    def edges(self) -> list[float]:
        """Return where chunks begin, each place once, from left to right."""
        return sorted(set(self._lefts))

    def find_gutters(self, least: int) -> tuple[list[tuple[float, int, int]], bool]:
        """Return the runs of lines beside a gutter, and whether any edge has enough on both sides.

        Args:
            least: The fewest lines of a run, and parts on each side.

        Returns:
            Of each the left edge of what stands on its right, the number of its first line and that behind its last.
        """
        found = []
        looked = False
        starts = sorted(self._lefts)
        last = -10.0
        for x in self.edges():
            if x - last < 1.0:
                continue
            last = x
            # most edges at which something begins have nothing on one side
            on_left = bisect_left(starts, x - EDGE_PT)
            if min(on_left, len(starts) - on_left) < least:
                continue
            looked = True
            if len(self.strips) - self._count_across(x) >= least:
                runs = self._runs(self._across(x), x, least)
                found += [(x, first, end) for first, end in runs if self._has_sides(first, end, x, least)]
        return found, looked

    def find_near(self, x: float, least: int) -> list[tuple[int, int]]:
        """Return the runs of lines beside a gutter of which some only come near to the next column."""
        if self._count_across(x) >= len(self.strips) / 2:
            return []
        across = self._across(x)
        near, joined = self._find_crossings(across, x)
        found = []
        for first, end in self._runs(across - near, x, least) if near else ():
            inner = [index for index in range(first, end) if index not in near]
            if not inner:
                continue
            first, end = inner[0], inner[-1] + 1
            between = set(range(first, end))
            split = len(joined & between)
            # each line that is split has a part more, at most two, behind the gutter
            if few_cross(len(near & between), split, len(inner)) and self._has_sides(first, end, x, least - 2 * split):
                found.append((first, end))
        return found

    def _count_across(self, x: float) -> int:
        """Return how many lines leave no gutter on the left of an edge."""
        return bisect_left(self._begins, x) - bisect_right(self._ends, x)

    def _across(self, x: float) -> set[int]:
        """Return the numbers of those lines."""
        return {index for index, left, right in self._reaches if left < x < right}

    def _runs(self, across: set[int], x: float, least: int) -> list[tuple[int, int]]:
        """Return the runs of at least so many lines of which none stands across a gutter, and no rule between them.

        Args:
            across: The numbers of the lines across the gutter.
            x: The left edge of the column on the right.
            least: The fewest lines of a run.
        """
        barriers = tuple([rule.y for rule in self._rules if crosses(rule, x)])
        runs = []
        start = 0
        for index in sorted(across | self._find_below(barriers) if barriers else across):
            if index - start >= least:
                runs.append((start, index))
            start = index + 1 if index in across else index
        if len(self.strips) - start >= least:
            runs.append((start, len(self.strips)))
        return runs

    def _find_below(self, barriers: tuple[float, ...]) -> set[int]:
        """Return which strips stand right below a rule; most gutters are crossed by the same rules."""
        found = self._below.get(barriers)
        if found is None:
            heights = sorted(barriers)
            passed = [bisect_right(heights, strip[1]) for strip in self.strips]
            found = {index for index, (above, here) in enumerate(pairwise(passed), 1) if above < here}
            self._below[barriers] = found
        return found

    def _find_crossings(self, across: Iterable[int], x: float) -> tuple[set[int], set[int]]:
        """Return which of the lines across a gutter only come near to it, and which of those read as one across it.

        Args:
            across: The numbers of those that leave no gutter.
            x: The left edge of the column on the right.
        """
        low, high, last = x - EDGE_PT, x - MIN_GAP_PT, x + EDGE_PT
        near, joined = set(), set()
        for index in across:
            strip = self.strips[index]
            for chunk in strip[0]:
                if chunk[1] < low and chunk[2] > high:
                    break
            else:
                near.add(index)
                continue
            starts = self._starts.get(index) or self._starts_of(index)
            at = bisect_left(starts, low)
            if at < len(starts) and starts[at] <= last and parts_at(strip, x) is not None:
                near.add(index)
                joined.add(index)
        return near, joined

    def _starts_of(self, index: int) -> list[float]:
        """Return where the words of a line begin."""
        found = sorted([box[1] for chunk in self.strips[index][0] for piece in chunk[0] if (box := piece[1])])
        self._starts[index] = found
        return found

    def _has_sides(self, first: int, end: int, x: float, least: int) -> bool:
        """Say whether a run of lines has at least so many parts on each side of an edge."""
        lefts = self._lefts[self._firsts[first] : self._firsts[end]]
        low = x - EDGE_PT
        return least <= sum([left >= low for left in lefts]) <= len(lefts) - least


def lines_of(strips: Sequence[Strip], rules: Sequence[Rule], *, gutter_em: float) -> "Lines | kernels.columns.Lines":
    """Return the lines of a part of a page; see ``Lines``."""
    found = kernels.columns.lines_of(strips, rules, gutter_em) if kernels.COMPILED else None
    return found or Lines(strips, rules, gutter_em=gutter_em)


def crosses(rule: Rule, x: float) -> bool:
    """Say whether a rule runs across a gutter."""
    return rule.x0 < x - CROSS_PT and rule.x1 > x + CROSS_PT


def few_cross(near: int, joined: int, others: int) -> bool:
    """Say whether few enough lines come near to a gutter.

    Args:
        near: How many lines leave less than a gutter.
        joined: How many of them read as one across it.
        others: How many others stand between the same two columns.
    """
    return near <= NEAR_SHARE * others and joined <= CROSSING_SHARE * others


def split_strip(strip: Strip, x: float) -> Strip:
    """Return a strip with the chunk that runs into the next column split at its edge; any other comes back as it is."""
    parts = parts_at(strip, x) if _runs_through(strip, x) else None
    return strip if parts is None or len(parts) == len(strip.chunks) else make_strip(parts)


def _runs_through(strip: Strip, x: float) -> bool:
    """Whether a chunk begins on the left of a gutter and ends on its right."""
    low, high = x - EDGE_PT, x - MIN_GAP_PT
    return any(chunk[1] < low and chunk[2] > high for chunk in strip[0])


def parts_at(strip: Strip, x: float) -> list[Chunk] | None:
    """Return a strip's chunks, split at an edge; None where one cannot be split there."""
    parts: list[Chunk] = []
    for chunk in strip.chunks:
        if chunk.x1 <= x - MIN_GAP_PT or chunk.x0 >= x - EDGE_PT:
            parts.append(chunk)
            continue
        left = [piece for piece in chunk.pieces if piece.box is not None and piece.box.x0 < x - EDGE_PT]
        right = [piece for piece in chunk.pieces if piece.box is not None and piece.box.x0 >= x - EDGE_PT]
        if not left or not right or len(left) + len(right) < len(chunk.pieces):
            return None
        ends = max(piece.box.x1 for piece in left if piece.box is not None)
        begins = min(piece.box.x0 for piece in right if piece.box is not None)
        if ends > x - MIN_GAP_PT or begins > x + EDGE_PT:
            return None
        parts += [make_chunk(left), make_chunk(right)]
    return parts


def side_of(strip: Strip, x: float, left: bool) -> Strip | None:
    """Return the part of a strip on one side of a gutter; None where nothing stands there."""
    chunks = [chunk for chunk in strip.chunks if (chunk.x0 < x - EDGE_PT) == left]
    return make_strip(chunks) if chunks else None
