"""Entries of an education section: the cut at which each holds one degree, one school and one date.

Every cut of the section's rows is weighed: what its entries lack or hold twice costs, and so does an entry that begins
otherwise than the others do. The cheapest wins, so one clear entry helps the unclear ones beside it.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from cvscreen.model.resume import DateRange
from cvscreen.parsing.education.schooling import Edges, Holding, free_text, holdings, is_header, names_degree
from cvscreen.parsing.lines.dating import dated_rows
from cvscreen.parsing.lines.entries import Entry, split_entries
from cvscreen.parsing.lines.forms import form_starts
from cvscreen.parsing.lines.rows import Row
from cvscreen.vocabulary.study_words import school_words

MOST_ROWS = 150
"""Rows of a section that are weighed; a longer one is no list of studies."""

LONGEST_ENTRY = 40
"""Rows of an entry that are weighed."""

MOST_HEAD_ROWS = 6
"""Rows of an entry's head: degree, field, school, place, date and one more."""

# What a fault of an entry costs; basis: default, set so that two faults of one kind outweigh one of the next.
NO_DATE, MORE_DATES, DATED_WORDS, DATED_REMARK = 1.5, 5.0, 2.5, 1.0
NO_SCHOOL, NAMELESS, MORE_SCHOOLS, SCHOOL_UNDER_SCHOOL = 1.5, 0.6, 2.5, 0.8
NO_DEGREE, MORE_DEGREES, DEGREE_UNDER_DEGREE = 1.2, 2.0, 0.8
REMARK_FIRST, PLACE_FIRST, PIECE_FIRST, HEAD_AGAIN = 6.0, 2.0, 6.0, 2.0
NOTHING_NAMED = 3.0
OTHER_START, OTHER_LOOK, OTHER_GAP = 0.6, 0.5, 0.7

NOT_FIRST = 0.4
"""What it costs when the section's first row does not begin as entries do."""

MOST_STARTS = 8
"""Looks of first rows that are tried."""

GAP_STEP_PT = 2.0
"""Blank space that differs by less is the same."""

EDGE_STEP_PT = 5.0
"""Left edges that differ by less are the same."""


class _Start(NamedTuple):
    """How a row looks as the first of an entry."""

    degree: bool
    school: bool
    date: bool
    look: tuple[bool, bool, int, int]


class _Section(NamedTuple):
    rows: Sequence[Row]
    held: Sequence[Holding]
    starts: Sequence[_Start]
    wide: Sequence[bool]
    """Whether there is more blank space above a row than usual."""
    dated: bool


def split_studies(rows: Sequence[Row], edges: Edges) -> list[Entry]:
    """Cut the rows of an education section (without its heading) into entries.

    Args:
        rows: The rows.
        edges: Where the lines of each column end.
    """
    if not rows or len(rows) > MOST_ROWS or form_starts(rows):
        return [entry for entry in split_entries(rows) if entry.head]
    if is_header(rows[0]):
        return split_studies(rows[1:], edges)
    dated = _with_told_dates(rows, dated_rows(rows))
    held = holdings(rows, dated, edges)
    if not any(holding.telling for holding in held):
        return [entry for entry in split_entries(rows) if entry.head]
    section = _Section(
        rows, held, [_start(row, one) for row, one in zip(rows, held, strict=True)], _wide(rows),
        any(holding.date for holding in held),
    )  # fmt: skip
    cuts = _best_cuts(section)
    entries = [_entry(section, a, b, dated) for a, b in zip(cuts, [*cuts[1:], len(rows)], strict=True)]
    return [entry for entry in entries if entry.head]


def _with_told_dates(rows: Sequence[Row], dated: dict[int, DateRange]) -> dict[int, DateRange]:
    """Add the date of a row that names a degree and a school, and of one that is a date and nothing else."""
    told = dict(dated)
    for number, row in enumerate(rows):
        text = free_text(row)
        telling = not text.strip() or (names_degree(text) and school_words(text))
        if number not in told and len(row.dates) == 1 and row.cut is None and telling:
            told[number] = row.dates[0]
    return told


def _start(row: Row, holding: Holding) -> _Start:
    piece = row.pieces[0] if row.pieces else row.piece(row.span)
    edge = round((row.x0 if not holding.date else row.text_x0) / EDGE_STEP_PT)
    return _Start(
        holding.degree, holding.school, holding.date,
        (piece.bold, piece.italic, round(piece.size_pt or 0), edge),
    )  # fmt: skip


def _wide(rows: Sequence[Row]) -> list[bool]:
    """Tell the rows above which there is more blank space than above most; none where all have the same."""
    gaps = [row.gap for row in rows[1:]]
    usual = median(gaps) if gaps else 0.0
    low = min(gaps, default=0.0)
    middle = usual if usual - low <= GAP_STEP_PT else low
    return [False, *(gap > middle + GAP_STEP_PT for gap in gaps)]


def _best_cuts(section: _Section) -> list[int]:
    """Weigh the cuts for every row that may show how entries begin, and take the cheapest."""
    seen = Counter(start for start, held in zip(section.starts, section.held, strict=True) if not held.remark)
    first = section.starts[0]
    usual = [first, *(start for start, _ in seen.most_common(MOST_STARTS) if start != first)]
    whole = _inner_costs(section)
    found = [_cheapest(section, whole, start, 0.0 if start == first else NOT_FIRST) for start in usual]
    return min(found, key=lambda one: round(one[0], 6))[1]


def _inner_costs(section: _Section) -> list[list[float]]:
    """Weigh every run of rows as an entry, by its last row's end and its length, whatever it begins with."""
    count = len(section.rows)
    return [
        [0.0, *(_cost(section, end - n, end) for n in range(1, min(end, LONGEST_ENTRY) + 1))]
        for end in range(count + 1)
    ]


def _cheapest(
    section: _Section, inner: Sequence[Sequence[float]], usual: _Start, cost: float
) -> tuple[float, list[int]]:
    """Find the cheapest cut of the rows before each row, from the first row on."""
    first = [_first_cost(section, begin, usual) for begin in range(len(section.rows))]
    costs: list[tuple[float, int]] = [(cost, 0)]
    for end in range(1, len(section.rows) + 1):
        begins = range(max(0, end - LONGEST_ENTRY), end)
        costs.append(min((costs[n][0] + inner[end][end - n] + first[n], n) for n in begins))
    cuts: list[int] = []
    position = len(section.rows)
    while position > 0:
        position = costs[position][1]
        cuts.append(position)
    return costs[-1][0], cuts[::-1]


def _cost(section: _Section, begin: int, end: int) -> float:
    """Weigh one entry: what it lacks and what it holds twice."""
    held = section.held[begin:end]
    cost = _date_cost(held) if section.dated else 0.0
    degrees = [n for n, h in enumerate(held) if h.degree and not _joined(held, n, "degree")]
    cost += _count_cost(degrees, NO_DEGREE, MORE_DEGREES, DEGREE_UNDER_DEGREE)
    schools = [n for n, h in enumerate(held) if h.school and not _joined(held, n, "school")]
    named = any(not (h.telling or h.place or h.remark) for h in held[:MOST_HEAD_ROWS])
    cost += _count_cost(schools, NAMELESS if named else NO_SCHOOL, MORE_SCHOOLS, SCHOOL_UNDER_SCHOOL)
    cost += NOTHING_NAMED if not any(h.telling for h in held) else 0.0
    again = sum(h.telling and above.remark for above, h in pairwise(held))
    inner = sum(section.wide[begin + 1 : end]) if section.wide[begin] or begin == 0 else 0
    return cost + HEAD_AGAIN * again + OTHER_GAP * min(1, inner)


def _date_cost(held: Sequence[Holding]) -> float:
    """Weigh the dates of an entry: one is right; more are, where they stand beside remarks."""
    asides = sum(holding.aside for holding in held)
    dates = sum(holding.date for holding in held) - asides
    if not dates:
        return MORE_DATES * (asides - 1) if asides else NO_DATE
    return MORE_DATES * (dates - 1) + sum(DATED_REMARK if h.remark else DATED_WORDS for h in held if h.aside)


def _joined(held: Sequence[Holding], number: int, kind: str) -> bool:
    """Say whether a row only goes on with one above that holds the same."""
    return held[number].goes_on and number > 0 and bool(getattr(held[number - 1], kind))


def _count_cost(numbers: Sequence[int], none: float, more: float, under: float) -> float:
    """Weigh how often a field is named: once is right; twice on rows that follow each other is likelier than apart."""
    if not numbers:
        return none
    return sum(under if b - a == 1 else more for a, b in pairwise(numbers))


def _first_cost(section: _Section, begin: int, usual: _Start) -> float:
    """Weigh how an entry begins."""
    holding, start = section.held[begin], section.starts[begin]
    cost = REMARK_FIRST if holding.remark else 0.0
    cost += PLACE_FIRST if holding.place else 0.0
    cost += PIECE_FIRST if holding.goes_on else 0.0
    cost += OTHER_START * ((start.degree != usual.degree) + (start.school != usual.school) + (start.date != usual.date))
    cost += OTHER_LOOK * (start.look != usual.look)
    return cost + (OTHER_GAP if begin and any(section.wide) and not section.wide[begin] else 0.0)


def _entry(section: _Section, begin: int, end: int, dated: Mapping[int, DateRange]) -> Entry:
    """Tell the head of an entry from its description."""
    held = section.held
    dates = [number for number in range(begin, end) if held[number].date]
    date = min(dates, key=lambda number: (held[number].aside, number), default=None)
    stop = begin
    while stop < end and not held[stop].remark and stop - begin < MOST_HEAD_ROWS:
        stop += 1
    head = list(range(begin, stop))
    for number in range(stop, end):
        lacking = _lacking(held, head)
        goes_on = held[number].goes_on and number - 1 in head
        adds = (
            number == date
            or goes_on
            or (held[number].degree and "degree" in lacking)
            or (held[number].school and "school" in lacking)
        )
        if adds and not held[number].remark:
            head.append(number)
    body = [number for number in range(begin, end) if number not in head]
    rows = section.rows
    if not any(held[number].telling or held[number].date for number in head):
        return Entry((), tuple(rows[begin:end]), None)
    return Entry(
        tuple(rows[number] for number in head),
        tuple(rows[number] for number in body),
        dated[date] if date is not None else None,
    )


def _lacking(held: Sequence[Holding], head: Sequence[int]) -> set[str]:
    """Name what no row of a head holds yet."""
    return {kind for kind in ("degree", "school") if not any(getattr(held[number], kind) for number in head)}
