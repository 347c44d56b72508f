"""Dates that a line's end or a narrow rail has cut in two: "09/2021 –" above "Present", "Sep" above "2021"."""

import re
from collections.abc import Sequence

from cvscreen.model.resume import DateRange
from cvscreen.model.span import Span
from cvscreen.parsing.lines.narrow import narrow_dates
from cvscreen.parsing.lines.rows import Piece, Row
from cvscreen.text.date_words import BETWEEN
from cvscreen.text.dates import MONTH_NUMBERS, find_dates
from cvscreen.text.tokens import flatten

MOST_WRAPPED_WORDS = 3
"""Words at the beginning of the next row that may end a date cut by the line's end ("30 June 2024")."""

LONGEST_TAIL = 14
"""Characters that a date cut by the line's end may have after its first half: " – September"."""

LONGEST_HALF = 22
"""Characters of the first half of a date that stands alone in a rail: "30 September 2019 –"."""

ANY_START = "Jan 2001 – "
"""Set before a text to ask whether it can end a range; with its month, so that "02/2017" is not read into the year."""

_Joined = tuple[DateRange, Span, Span]
"""A date, and where its two halves stand."""

_DASH = re.compile(r"\s?[–—-]")
_OPEN_MONTH = re.compile(r"\s?[–—-]\s?([^\W\d_]{3,11}\.?)(?=\s|$)")
_OPEN_DASH = re.compile(r"\s?[–—-](?:\s|$)")
_OPEN_WORD = re.compile(rf"\s(?:{'|'.join(re.escape(word) for word in BETWEEN)})(?:\s|$)")


def join_wrapped(rows: Sequence[Row]) -> dict[int, DateRange]:
    """Join dates that are cut in two, by the number of the row with their first half.

    Both halves are marked, so that they count neither as a date of their own nor as words of the head.
    """
    for row in rows:
        row.cut = None
    joined = narrow_dates(rows)
    stacked = _stacked_pairs(rows)
    for number in range(len(rows) - 1):
        row, below = rows[number], rows[number + 1]
        if number - 1 in joined or below.index != row.index + 1 or row.line.bullet or row.cut or below.cut:
            continue
        found = stacked.get(number) or _joined(row, below)
        if found is not None:
            joined[number], row.cut, below.cut = found
    return joined


def _joined(row: Row, below: Row) -> _Joined | None:
    """Join the date of a row with the end that begins the row below it."""
    if not row.dates:
        return _in_rail(row, below, dashed=False)
    date = row.dates[0]
    if len(row.dates) != 1 or (date.start is not None and not (date.ongoing and date.confidence < 1)):
        return None
    found = _with_end_below(row, below, date)
    return (found[0], _tail(row, date), found[1]) if found else _in_rail(row, below, dashed=False)


def _in_rail(row: Row, below: Row, *, dashed: bool) -> _Joined | None:
    """Read a date whose first half is a segment of its own, as in a narrow rail.

    Args:
        row: The row with the first half.
        below: The row that begins with the second half.
        dashed: Whether a dash is read into the halves: "Sep 2019" above "Present".
    """
    lead = row.pieces[0] if row.pieces else None
    if lead is None or len(lead.text) > LONGEST_HALF or not any(char.isalnum() for char in lead.text):
        return None
    if len(row.pieces) > 1 and not dashed and _is_range(lead):
        return None
    half = f"{lead.text} –" if dashed else lead.text
    for piece in below.pieces[:1]:
        for count in range(MOST_WRAPPED_WORDS, 0, -1):
            first = _first_words(piece.text, count)
            if not first:
                continue
            ranges = find_dates(f"{half} {first}")
            if ranges and ranges[0].start and ranges[0].span == (0, len(half) + 1 + len(first)):
                whole = ranges[0].model_copy(update={"span": lead.span, "confidence": 0.85})
                return whole, lead.span, Span(piece.span.start, piece.span.start + len(first))
    return None


def _is_range(piece: Piece) -> bool:
    return any(date.start is not None and date.end is not None for date in find_dates(piece.text))


def _stacked_pairs(rows: Sequence[Row]) -> dict[int, _Joined]:
    """Find the dates set one above the other without a dash, where the whole section is set so, by their first rows.

    The start stands above the end or, with months, the end above the start.
    """
    alone = [number for number, row in enumerate(rows) if _lead_is_half(row)]
    singles = {number for number, row in enumerate(rows) if row.dates and not row.line.bullet}
    pairs = [number for number in alone[::2] if number + 1 in alone]
    if len(alone) < 2 or len(alone) % 2 or len(pairs) * 2 != len(alone) or not singles <= set(alone):
        return {}
    first = {number: _in_rail(rows[number], rows[number + 1], dashed=True) for number in pairs}
    last = {number: _end_first(rows[number], rows[number + 1]) for number in pairs}
    for read in (first, last):
        found = {number: one for number, one in read.items() if one is not None}
        if len(found) == len(pairs) and _run_backwards([one[0] for one in found.values()]):
            return found
    return {}


def _end_first(row: Row, below: Row) -> _Joined | None:
    """Read a date whose end stands above its start: "Present" above "March 2019"."""
    end, start = row.pieces[0], below.pieces[0]
    ranges = find_dates(f"{start.text} – {end.text}")
    whole = ranges[0] if len(ranges) == 1 else None
    if whole is None or whole.start is None or not whole.start.month or not (whole.ongoing or whole.end):
        return None
    return whole.model_copy(update={"span": end.span, "confidence": 0.8}), end.span, start.span


def _run_backwards(dates: Sequence[DateRange]) -> bool:
    """Say whether the ranges run from the latest to the earliest, or the first goes on: then they are true pairs."""
    starts = [(date.start.year, date.start.month or 0) for date in dates if date.start]
    return dates[0].ongoing or (len(starts) > 1 and starts == sorted(starts, reverse=True))


def _lead_is_half(row: Row) -> bool:
    """Say whether a row begins with a segment that is one date or "present", and nothing else."""
    lead = row.pieces[0].text if row.pieces else ""
    if not lead or len(lead) > LONGEST_HALF or row.line.bullet:
        return False
    ranges = find_dates(f"{ANY_START}{lead}")
    whole = bool(ranges) and ranges[0].span == (0, len(ANY_START) + len(lead)) and ranges[0].start is not None
    return whole and len(ranges) == 1


def _first_words(text: str, count: int) -> str:
    match = re.match(rf"(?:\S{{1,20}}\s?){{{count}}}", text)
    return match.group().rstrip() if match else ""


def _tail(row: Row, date: DateRange) -> Span:
    """Give the part of a segment from a cut date on: "June 2012 – August"."""
    segment = next((piece.span for piece in row.pieces if piece.span.contains(date.span)), row.span)
    rest = flatten(row.text[date.span.end - row.span.start : segment.end - row.span.start])
    if len(rest) <= LONGEST_TAIL:
        return Span(date.span.start, segment.end)
    month = _open_month(rest)
    return Span(date.span.start, date.span.end + (month.end() if month else 0))


def _open_month(rest: str) -> re.Match[str] | None:
    """Find a month after a dash whose year the line's end has cut off: "-abr." before "2022"."""
    month = _OPEN_MONTH.match(rest)
    return month if month and month[1].rstrip(".") in MONTH_NUMBERS else None


def _with_end_below(row: Row, below: Row, date: DateRange) -> tuple[DateRange, Span] | None:
    """Read a range whose start ends a segment of a row and whose end begins a segment of the row below."""
    segment = next((piece.span for piece in row.pieces if piece.span.contains(date.span)), row.span)
    tail = row.text[date.span.start - row.span.start : segment.end - row.span.start]
    rest = tail[date.span.end - date.span.start :]
    only_dates = _is_only(row, date) and all(_is_only(below, end) for end in below.dates[:1]) and bool(below.dates)
    rest = flatten(rest)
    month = _open_month(rest)
    dash = _OPEN_DASH.match(rest) or _OPEN_WORD.match(rest) or month
    dash = dash or (_DASH.match(rest) if len(rest) <= LONGEST_TAIL else None)
    if not only_dates and (not dash or (len(rest) > LONGEST_TAIL and row.pieces[0].span.start != date.span.start)):
        return None
    lead = tail if len(rest) <= LONGEST_TAIL and dash else tail[: date.span.end - date.span.start] + " –"
    if month and len(rest) > LONGEST_TAIL:
        lead = tail[: date.span.end - date.span.start + month.end()]
    for piece in below.pieces:
        for count in range(MOST_WRAPPED_WORDS, 0, -1):
            first = _first_words(piece.text, count)
            ranges = find_dates(f"{lead} {first}") if first else ()
            if ranges and ranges[0].start is not None and ranges[0].span.end == len(f"{lead} {first}".rstrip("),.:")):
                whole = ranges[0].model_copy(update={"span": date.span, "confidence": 0.85})
                return whole, Span(piece.span.start, piece.span.start + len(first))
    return None


def _is_only(row: Row, date: DateRange) -> bool:
    """Say whether a row is a date and nothing else."""
    rest = row.text[: date.span.start - row.span.start] + row.text[date.span.end - row.span.start :]
    return not any(char.isalnum() for char in rest)
