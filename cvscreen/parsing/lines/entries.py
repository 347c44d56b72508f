"""Entries of a section: where each begins, which of its lines are its head and which its description.

A date is an entry's surest sign. How many lines stand before it is learnt from the entries where it is plain (the
first, and those after a description), because a section is set in one pattern.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import NamedTuple

from cvscreen.model.resume import DateRange
from cvscreen.model.span import Span
from cvscreen.parsing.lines.dating import dated_rows, names_something
from cvscreen.parsing.lines.descriptions import GAP_STEP_PT, INDENT_PT, described
from cvscreen.parsing.lines.forms import form_date, form_head, form_starts
from cvscreen.parsing.lines.leaning import LOOK, is_description, leaning
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.lines.stops import stopped_job
from cvscreen.vocabulary.titles import is_employer_label, is_field_label, is_place

MAX_HEAD_ROWS = 5
"""No head of an entry in the eighty development files has more lines."""


SHORTEST_TITLE = 4
"""Characters beside a date from which on a row says more than it."""

ROWS_ABOVE_LONE_DATE = 2
"""Title and employer, where a date stands on a row of its own below them."""

_PART_END = re.compile(r",\s|\s[|·•–—@-]\s")


class Entry(NamedTuple):
    """The rows of one entry: its head, the row with its date (an index into ``head``), its description."""

    head: tuple[Row, ...]
    body: tuple[Row, ...]
    dates: DateRange | None

    @property
    def span(self) -> Span:
        """From its first to its last row; rows of other columns never stand between."""
        rows = sorted((*self.head, *self.body), key=lambda row: row.span.start)
        return Span(rows[0].span.start, rows[-1].span.end)


def split_entries(rows: Sequence[Row], wrapped: Collection[int] = ()) -> tuple[Entry, ...]:
    """Cut the rows of a section (without its heading) into entries.

    ``wrapped`` are the indices of the lines that the margin has cut off the line above: none of them begins an entry.
    Rows before the first entry that belong to none come back as an entry without a head.
    """
    if not rows:
        return ()
    rows, dated = _without_rests(rows, dated_rows(rows))
    if filled := form_starts(rows):
        return _filled_in(rows, filled, dated)
    if not dated and (listed := _bulleted(rows)):
        return listed
    body = described(rows, dated)
    starts = _starts(rows, body, dated) if dated else []
    starts = _with_banners(rows, body, [_unwrapped(rows, start, wrapped) for start in starts], sorted(dated))
    starts = sorted(set(starts) | set(_undated_starts(rows, body, starts, dated)))
    entries: list[Entry] = []
    if not starts or starts[0] > 0:
        entries.append(Entry((), tuple(rows[: starts[0] if starts else len(rows)]), None))
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(rows)
        entries.append(_entry(rows, body, Span(start, end), dated))
    return tuple(entries)


def _unwrapped(rows: Sequence[Row], start: int, wrapped: Collection[int]) -> int:
    """Go up from a line that the margin has cut off to the one where its text begins."""
    while start > 0 and rows[start].index in wrapped:
        start -= 1
    return start


def _with_banners(rows: Sequence[Row], body: Sequence[bool], starts: list[int], dated: Sequence[int]) -> list[int]:
    """Give an employer that stands between two dated rows to the second, where the first has one already.

    "Nurse, Oak Hospital, 2019", "Elm Clinic", "Porter, 2017": without a description between them only that tells.
    """
    moved = list(starts)
    if len(starts) != len(dated):
        return moved
    banner = False
    for number, (start, date) in enumerate(zip(starts, dated, strict=True)):
        own = _names_employer(rows[date])
        banner = banner or any(_names_employer(row) for row in rows[moved[number] : date])
        if number + 1 == len(starts):
            break
        last, following = starts[number + 1] - 1, dated[number + 1]
        below = following + 1 < len(rows) and not body[following + 1] and _names_employer(rows[following + 1])
        between = last > date and starts[number + 1] == following and not any(body[date : last + 1])
        needs = _says_more(rows[following]) and not _names_employer(rows[following]) and not below
        nearer = start < last and rows[last].gap >= rows[following].gap - GAP_STEP_PT
        if between and (own or banner) and needs and nearer and _names_employer(rows[last]):
            moved[number + 1] = last
    return moved


def _says_more(row: Row) -> bool:
    """Say whether a dated row holds more than its date."""
    return sum(date.span.end - date.span.start for date in row.dates) + SHORTEST_TITLE < len(row.text)


def _names_employer(row: Row) -> bool:
    """Say whether a part of a row sounds like an employer."""
    parts = (part for piece in row.pieces for part in _PART_END.split(piece.text))
    return not is_description(row.text) and any(leaning(part.strip(" ,()")) <= -LOOK for part in parts)


def _bulleted(rows: Sequence[Row]) -> tuple[Entry, ...]:
    """Take bullet points for entries where they name something with a date: "• BSc Physics, Oak College, 2018".

    Points between them that neither do nor hold a date describe the one above.
    """
    bullets = [number for number, row in enumerate(rows) if row.line.bullet]
    telling = [number for number in bullets if names_something(rows[number]) and rows[number].dates]
    if not telling or bullets[0] != 0:
        return ()
    most = len(telling) * 2 > len(bullets)
    if not most and (telling[0] != 0 or any(rows[n].dates for n in bullets if n not in telling)):
        return ()
    starts = bullets if most else telling
    return tuple(
        Entry((rows[start],), tuple(rows[start + 1 : end]), rows[start].dates[0] if rows[start].dates else None)
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True)
    )


def _filled_in(rows: Sequence[Row], starts: Sequence[int], dated: dict[int, DateRange]) -> tuple[Entry, ...]:
    """Cut a form into entries."""
    entries: list[Entry] = []
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        own = rows[start:end]
        in_head = form_head(own)
        date = form_date(own) or next((dated[number] for number in range(start, end) if number in dated), None)
        head = tuple(row for row, flag in zip(own, in_head, strict=True) if flag)
        entries.append(Entry(head, tuple(row for row in own if row not in head), date))
    return tuple(entries)


def _without_rests(rows: Sequence[Row], dated: dict[int, DateRange]) -> tuple[list[Row], dict[int, DateRange]]:
    """Leave out the rows that are nothing but the end of a date that began above them."""
    kept = [
        number
        for number, row in enumerate(rows)
        if number in dated or row.cut is None or row.cut.start > row.span.start or row.cut.end < row.span.end
    ]
    return [rows[number] for number in kept], {new: dated[old] for new, old in enumerate(kept) if old in dated}


def _starts(rows: Sequence[Row], body: Sequence[bool], dated: dict[int, DateRange]) -> list[int]:
    """Find the first row of each dated entry."""
    numbers = sorted(dated)
    plain: list[int] = []
    choices: list[tuple[int, int, bool]] = []
    only_place = [
        not is_body and len(row.pieces) == 1 and is_place(row.text) for row, is_body in zip(rows, body, strict=True)
    ]
    previous = -1
    for number in numbers:
        first = _first_head_row(body, previous, number)
        after_body = first > previous + 1 or previous < 0
        while not after_body and first < number and only_place[first]:
            first += 1
        choices.append((first, number, after_body))
        if after_body and number - first <= 3:
            plain.append(number - first)
        previous = number
    usual = Counter(plain).most_common(1)[0][0] if plain else _unseen(rows, numbers)
    if plain and plain[0] == 0 and len(numbers) > 1 and _first_rows_alike([rows[number] for number in numbers]):
        return [_with_banner(rows, first, number) if sure else number for first, number, sure in choices]
    return [
        _start(rows, first, number, usual if not sure or number - first > 3 else None)
        for first, number, sure in choices
    ]


def _unseen(rows: Sequence[Row], numbers: Sequence[int]) -> int:
    """Give how many rows stand above a date where no entry shows it: title and employer if dates stand alone."""
    return 0 if any(_says_more(rows[number]) for number in numbers) else ROWS_ABOVE_LONE_DATE


def _with_banner(rows: Sequence[Row], first: int, number: int) -> int:
    """Give the row of an employer that stands alone above a dated row; the dated row where none does."""
    above = rows[number - 1] if first < number else None
    if above is None or len(above.pieces) > 2 or leaning(above.text) > -LOOK or is_description(above.text):
        return number
    return number - 1 if len([piece for piece in rows[number].pieces if leaning(piece.text) < -LOOK]) == 0 else number


def _first_rows_alike(dated: Sequence[Row]) -> bool:
    """Say whether each date begins an entry as the first one does: it leads its row, or the rows look the same."""
    return all(_date_leads(row) for row in dated) or len({(_look(row), len(row.pieces)) for row in dated}) == 1


def _first_head_row(body: Sequence[bool], previous: int, number: int) -> int:
    """Give the first row after the last description between two dated rows."""
    for candidate in range(number - 1, previous, -1):
        if body[candidate]:
            return candidate + 1
    return previous + 1


def _start(rows: Sequence[Row], first: int, number: int, usual: int | None) -> int:
    """Choose the first row of an entry among those from ``first`` to its dated row."""
    if usual is None or first == number:
        return first
    if usual == 0 and _date_leads(rows[number]):
        return number
    # the space above a section's first row is that below its heading
    gaps = {candidate: rows[candidate].gap if candidate else 0.0 for candidate in range(first, number + 1)}
    widest = max(gaps, key=lambda candidate: gaps[candidate])
    others = [gap for candidate, gap in gaps.items() if candidate != widest]
    if others and gaps[widest] > max(others) + GAP_STEP_PT + max(others) * 0.3 and number - widest <= MAX_HEAD_ROWS:
        return widest
    return max(first, number - usual)


def _date_leads(row: Row) -> bool:
    """Say whether a row begins with its date: a date rail, where each date begins an entry."""
    if not row.dates:
        return False
    before = row.text[: row.dates[0].span.start - row.span.start].strip()
    if before:
        return is_field_label(before)
    return row.dates[0].span.end < row.span.end - 2


def _undated_starts(
    rows: Sequence[Row], body: Sequence[bool], starts: Sequence[int], dated: dict[int, DateRange]
) -> list[int]:
    """Find entries without a date: rows that look like the first row of the others and unlike descriptions."""
    descriptions = {_look(row)[:3] for row, is_body in zip(rows, body, strict=True) if is_body and not row.line.bullet}
    first_rows = [rows[start] for start in starts] or [
        row for row, is_body in zip(rows, body, strict=True) if not is_body
    ][:1]
    if not first_rows:
        return []
    looks = {_look(row) for row in first_rows}
    found: list[int] = []
    known = set(starts)
    for number, row in enumerate(rows):
        if body[number] or number in dated or known & {number, number - 1, number - 2}:
            continue
        ahead = [start for start in range(number + 1, number + MAX_HEAD_ROWS + 1) if start in known]
        if ahead and not any(body[number : ahead[0]]):
            continue
        opens = number == 0 or body[number - 1] or row.gap > (rows[number - 1].gap + GAP_STEP_PT)
        if starts and _look(row)[:3] in descriptions | {(False, False, _look(row)[2])}:
            continue
        if opens and _look(row) in looks and not row.text.rstrip().endswith(":"):
            found.append(number)
    return found


def _look(row: Row) -> tuple[bool, bool, int, int]:
    piece = row.pieces[0] if row.pieces else row.piece(row.span)
    return piece.bold, piece.italic, round(piece.size_pt or 0), round(row.x0 / INDENT_PT)


def _entry(rows: Sequence[Row], body: Sequence[bool], span: Span, dated: dict[int, DateRange]) -> Entry:
    start, end = span
    numbers = [number for number in range(start, end) if number in dated]
    date = numbers[0] if numbers else None
    stop = start + 1
    while stop < end and stop - start < MAX_HEAD_ROWS and not body[stop] and not _sets_in(rows, start, stop, date):
        stop += 1
    head = list(rows[start:stop])
    rest = list(rows[stop:end])
    dates_only = date is not None and date < stop and not any(_says_more(row) for row in head)
    if dates_only and rest and stopped_job(rest[0].text, Span(0, len(rest[0].text))):
        head.append(rest.pop(0))
    for row in list(rest):
        if is_employer_label(row.text):
            head.append(row)
            rest.remove(row)
    if date is not None and date >= stop and not rows[date].line.bullet:
        head.append(rows[date])
        rest.remove(rows[date])
    return Entry(tuple(head), tuple(rest), dated[date] if date is not None else None)


def _sets_in(rows: Sequence[Row], start: int, number: int, date: int | None) -> bool:
    """Say whether a row after the date is set in under the head: a description without a bullet."""
    if date is None or number <= date or rows[number].line.bold or rows[number].line.italic:
        return False
    return rows[number].x0 > max(row.text_x0 for row in rows[start:number]) + INDENT_PT
