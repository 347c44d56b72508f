"""Columns set with spaces, as "layout" tools leave them: the left part of every line is read first, then the right.

Nothing but blanks tells such columns from right-aligned dates, from labels beside their text and from tables, and all
of these share their lines. What tells is what the sides say: each side has headings of its own, or running text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.vocabulary.headings import heading_kind

MIN_LINES = 6
"""Lines over which a gutter stands; fewer beside each other are a letterhead or a small table."""
MIN_SIDE = 4
"""Lines that each side needs."""
GUTTER = 3
"""Blanks that make a gutter: what plain text takes for a gap anywhere."""
TIGHT = 2
"""Blanks that single lines keep of it: their left part is as wide as its column."""
MAX_EDGES = 16
"""Places tried for a gutter; a page has two or three columns, and a file few gutters."""
MAX_EDGE = 200
"""A gutter further right is no page's."""
MAX_COLUMNS = 4
"""Columns side by side that are looked for."""
SWAY = 1
"""A right part begins within so many characters of its column's edge: fonts of varying width do not fit a grid."""
ALIGNED_SHARE = 0.5
"""Share of the right parts that begin at the edge; right-aligned dates begin anywhere."""
BARE_SHARE = 0.5
"""Share of dates and numbers among a side's lines from which on it is a rail or a table's column."""
ALONE_LINES = 2
"""Lines of one side only where the sole headings stand side by side: a table's rows are whole."""
PROSE_WORDS = 4.0
"""Words a line of running text has on average; labels, places and cells are shorter."""
MAX_HEADING_CHARS = 40

SURE_WORDING = 0.95
"""Wordings that are listed, or put together of listed ones."""

_GAP = re.compile(r" {3,}")
_DATED = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_MAX_DATE_WORDS = 7
_MAX_NUMBER_WORDS = 3


class Part(NamedTuple):
    """Lines that are read one after the other; ``column`` counts from 0."""

    lines: tuple[str, ...]
    column: int = 0


class _Run(NamedTuple):
    first: int
    last: int
    edge: int
    weight: int


class _Sides(NamedTuple):
    left: list[str]
    right: list[str]


def part_columns(lines: Sequence[str]) -> list[Part]:
    """Return lines in reading order, columns one after the other; one part where nothing stands in columns.

    Example:
        >>> page = ["SKILLS        EXPERIENCE", "Python        Analyst, Foo Ltd", "SQL           - Wrote reports",
        ...         "              - Led a team", "LANGUAGES     Intern, Bar AG", "Czech         - Cleaned data"]
        >>> [part.lines[:2] for part in part_columns(page)]
        [('SKILLS', 'Python'), ('EXPERIENCE', 'Analyst, Foo Ltd')]
    """
    return _parts([line.rstrip() for line in lines], 0)


def _parts(lines: Sequence[str], column: int) -> list[Part]:
    made: list[Part] = []
    at = 0
    for run in _runs(lines) if column < MAX_COLUMNS - 1 else ():
        sides = _sides(lines[run.first : run.last], run.edge)
        if run.first > at:
            made.append(Part(tuple(lines[at : run.first]), column))
        left = _parts(sides.left, column)
        made += left
        made += _parts(sides.right, max(part.column for part in left) + 1)
        at = run.last
    return [*made, Part(tuple(lines[at:]), column)] if at < len(lines) or not made else made


def _sides(lines: Sequence[str], edge: int) -> _Sides:
    return _Sides([line[:edge].rstrip() for line in lines], [line[edge:] for line in lines])


def _runs(lines: Sequence[str]) -> list[_Run]:
    """Return the runs of lines that stand in two columns, from top to bottom."""
    counts = Counter(match.end() for line in lines for match in _GAP.finditer(line, 0, MAX_EDGE))
    edges = sorted(edge for edge, count in counts.most_common(MAX_EDGES) if count >= MIN_SIDE)
    found = [run for edge in edges for run in _runs_at(lines, edge)]
    taken: list[_Run] = []
    for run in sorted(found, key=lambda run: (-run.weight, run.edge, run.first)):
        if all(run.last <= other.first or other.last <= run.first for other in taken):
            taken.append(run)
    return sorted(taken)


def _runs_at(lines: Sequence[str], edge: int) -> list[_Run]:
    across = [n for n, line in enumerate(lines) if _goes_across(line, edge)]
    runs = []
    for before, after in pairwise([-1, *across, len(lines)]):
        if after - before > MIN_LINES and (run := _trimmed(lines, before + 1, after, edge)) is not None:
            runs.append(run)
    return runs


def _goes_across(line: str, edge: int) -> bool:
    """Say whether a line is no pair of columns: words or a tab stand at the edge, or bars make it a table's row.

    Example:
        >>> _goes_across("SKILLS     JOBS", 11), _goes_across("| SQL      | must |", 11)
        (False, True)
    """
    return bool(line[edge - TIGHT : edge].strip()) or "\t" in line[: edge + 1] or line.lstrip().startswith("|")


def _trimmed(lines: Sequence[str], first: int, last: int, edge: int) -> _Run | None:
    """Return a run without the lines above its columns (a name, centred) and below them, None if it is none."""
    right = [n for n in range(first, last) if lines[n][edge:].strip()]
    aligned = [n for n in right if lines[n][edge : edge + 1 + SWAY].strip()]
    if len(aligned) < max(MIN_SIDE, ALIGNED_SHARE * len(right)):
        return None
    first, last = _top(first, aligned[0], right), _bottom(lines, right[-1] + 1, last)
    sides = _sides(lines[first:last], edge)
    if sum(bool(line) for line in lines[first:last]) < MIN_LINES or not _are_columns(sides):
        return None
    return _Run(first, last, edge, len(aligned))


def _top(first: int, start: int, right: Sequence[int]) -> int:
    """Return where the left column begins: with the right one, or above it as far as only left parts stand there."""
    above = [n for n in right if n < start]
    return max(first, above[-1] + 1) if above else first


def _bottom(lines: Sequence[str], end: int, last: int) -> int:
    """Return where the left column ends: below the right one it goes on up to a heading after a blank line."""
    for n in range(end, last):
        if not lines[n - 1].strip() and _is_heading(lines[n]):
            return n
    return last


def _are_columns(sides: _Sides) -> bool:
    left, right = ([line for line in side if line] for side in sides)
    if min(len(left), len(right)) < MIN_SIDE or max(map(_bare_share, (left, right))) >= BARE_SHARE:
        return False
    heads = [[n for n, line in enumerate(side) if _is_heading(line)] for side in sides]
    if all(heads) and not _are_labels(sides, heads[0]):
        alone = sum(not one or not other for one, other in zip(*sides, strict=True) if one or other)
        return heads[0] != heads[1] or len(heads[0]) > 1 or alone >= ALONE_LINES
    return min(len(left), len(right)) >= MIN_LINES and all(_mean_words(side) >= PROSE_WORDS for side in (left, right))


def _are_labels(sides: _Sides, heads: Sequence[int]) -> bool:
    """Whether the left side's headings are labels of what stands beside them: nothing else stands on that side."""
    others = sum(bool(line) for line in sides.left) - len(heads)
    return others < len(heads)


def _is_heading(line: str) -> bool:
    """Whether a part of a line is a heading; a further column may stand behind it."""
    text = _GAP.split(line.strip(), maxsplit=1)[0]
    if not 0 < len(text) <= MAX_HEADING_CHARS or not text[0].isupper() or not line[: SWAY + 1].strip():
        return False
    match = heading_kind(text)
    return match is not None and match.confidence >= SURE_WORDING


def _bare_share(side: Sequence[str]) -> float:
    return sum(_is_bare(line) for line in side) / len(side)


def _is_bare(line: str) -> bool:
    """Whether a part says nothing of its own: a date, "5 years", dots that rate a skill."""
    words = line.split()
    if len(words) <= _MAX_DATE_WORDS and _DATED.search(line) and not _GAP.search(line.strip()):
        return sum(not any(char.isdigit() for char in word) and len(word) > 3 for word in words) <= 2
    numbered = len(words) <= _MAX_NUMBER_WORDS and words[0][0].isdigit()
    return numbered or not any(map(str.isalpha, line))


def _mean_words(side: Sequence[str]) -> float:
    return sum(len(line.split()) for line in side) / len(side)


__all__ = ["Part", "part_columns"]
