"""Dates that run down a narrow column beside the text: "juni 2021 –" above "februari" above "2025"."""

import re
from collections.abc import Sequence

from cvscreen.model.resume import DateRange
from cvscreen.parsing.lines.rows import Piece, Row
from cvscreen.text.date_words import BETWEEN, EXPECTED, PRESENT, SEASONS, SINCE, UNTIL
from cvscreen.text.dates import MONTH_NUMBERS, find_dates
from cvscreen.text.tokens import flatten

MOST_ROWS = 4
"""Rows over which a date may run: month, year and dash, month, year."""

EDGE_PT = 3.0
"""Pieces of a narrow column share their left or their right edge within this."""

LONGEST_PIECE = 26
"""Characters of a piece: "planowane ukończenie" and "30 September 2019 –" fit."""

_WORD = re.compile(r"[^\W_]+")
_GRADUATION = (
    "expected graduation graduating completion ukonczenie abschluss diplome titulacion fecha date prevista end"
)
_DATE_WORDS = (
    frozenset(MONTH_NUMBERS)
    | {word for words in (BETWEEN, EXPECTED, PRESENT, SINCE, UNTIL) for text in words for word in _WORD.findall(text)}
    | set(SEASONS.split())
    | set(_GRADUATION.split())
)


def narrow_dates(rows: Sequence[Row]) -> dict[int, DateRange]:
    """Join the dates that run over several rows, by the number of the row where each begins; their rows are marked."""
    joined: dict[int, DateRange] = {}
    number = 0
    while number + 1 < len(rows):
        run = _run(rows, number)
        count, date = _longest(run)
        if date is not None:
            joined[number] = date.model_copy(update={"span": run[0].span, "confidence": 0.85})
            for row, piece in zip(rows[number : number + count], run, strict=False):
                row.cut = piece.span
        number += max(count, 1)
    return joined


def _run(rows: Sequence[Row], number: int) -> list[Piece]:
    """Give the pieces of a narrow column from a row on downwards that hold nothing but parts of a date."""
    for first in rows[number].pieces[:: -1 if len(rows[number].pieces) > 1 else 1]:
        if rows[number].line.box is None or rows[number].cut is not None or not _is_of_dates(first.text):
            continue
        run = [first]
        for row in rows[number + 1 : number + MOST_ROWS]:
            below = next(
                (p for p in row.pieces if _is_of_dates(p.text) and _aligned(rows[number], first, row, p)), None
            )
            if below is None or row.line.column != rows[number].line.column or row.line.page != rows[number].line.page:
                break
            run.append(below)
        if len(run) > 1:
            return run
    return []


def _longest(run: Sequence[Piece]) -> tuple[int, DateRange | None]:
    """Find how many pieces make one date that no fewer of them make."""
    for count in range(2, len(run) + 1):
        if _closed(" ".join(piece.text for piece in run[: count - 1])):
            return 1, None
        text = " ".join(piece.text for piece in run[:count])
        dates = find_dates(text)
        if len(dates) != 1 or dates[0].span.end < len(text.rstrip(" .:,)")):
            continue
        date = dates[0]
        more = f"{text} {run[count].text}" if count < len(run) else ""
        if more and len(longer := find_dates(more)) == 1 and longer[0].span.end == len(more) and not _closed(text):
            continue
        if _closed(text) or (date.start is None and date.end and date.end.month and not find_dates(run[0].text)):
            return count, date
    return 1, None


def _closed(text: str) -> bool:
    """Say whether a text is a whole range: both ends, or a start and "present"."""
    dates = find_dates(text)
    return len(dates) == 1 and dates[0].start is not None and dates[0].confidence == 1 and _has_end(dates[0], text)


def _has_end(date: DateRange, text: str) -> bool:
    return date.end is not None or (date.ongoing and date.span.end >= len(text.rstrip(" .:,)")))


def _is_of_dates(text: str) -> bool:
    """Say whether a text holds nothing but months, numbers, and words of dates."""
    if len(text) > LONGEST_PIECE or not any(char.isalnum() for char in text):
        return False
    return all(word in _DATE_WORDS or (word.isdigit() and len(word) <= 4) for word in _WORD.findall(flatten(text)))


def _aligned(row: Row, piece: Piece, below: Row, other: Piece) -> bool:
    edges, others = _edges(row, piece), _edges(below, other)
    return any(abs(one - two) <= EDGE_PT for one, two in zip(edges, others, strict=False))


def _edges(row: Row, piece: Piece) -> tuple[float, ...]:
    boxes = [w.box for w in row.words if w.box and w.span.start < piece.span.end and piece.span.start < w.span.end]
    return (boxes[0].x0, boxes[-1].x1) if boxes else ()
