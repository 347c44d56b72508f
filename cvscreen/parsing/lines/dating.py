"""Which dates of a section date its entries, and what is left of a head without them."""

import re
from collections.abc import Sequence

from cvscreen.model.resume import DateRange
from cvscreen.model.span import Span
from cvscreen.parsing.lines.margin import is_cut, text_width
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.lines.wrapped import join_wrapped
from cvscreen.text.tokens import flatten
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.labels import opens_description
from cvscreen.vocabulary.titles import WordKind, is_place, word_count

LONGEST_CUT_LINE = 40
"""Characters from which on a line may have been cut by the margin; shorter ones end where the writer ended them."""

LONGEST_HEAD = 90
"""Characters of a head before its date in brackets, when a sentence follows on the same line."""

MOST_ROWS_BETWEEN = 3
"""Rows from an entry's date to the one that says it again: a place and a label may stand between."""

FEWEST_SENTENCE_WORDS = 4
"""Words beside a date that make a sentence of a row that ends in a full stop."""

LONGEST_PREPOSITION = 5
"""Letters beside a date that name nothing: "from", "since"."""

ASIDE = re.compile(
    r"\W{0,3}(?:cumulative |overall |major )?(?:gpa|cgpa|dean|honou?rs?|awards?|scholarship|thesis|relevant|"
    r"coursework|courses|activities|"
    r"minor|note|grade|abschlussnote|mention|bourse|stipend|fellow|recipient|member|society)"
)
"""Beginnings of rows beside a course of study: they belong to it and date nothing."""

_DURATION = re.compile(
    r"[(\[]?\b[0-9]{1,2}\s?\+?\s?(?:years?|yrs?|jahre?n?|ans?|años?|anni|anos|jaar|lat|lata|år|vuotta|months?|"
    r"mos?|monate?n?|mois|"
    r"meses|mesi|maanden|miesi[aąę]c[ey]?|wochen|weeks?)\b\.?(?:[,\s]{1,3}(?:and |und |et |y |"
    r"e )?[0-9]{1,2}\s?(?:months?|mos?|"
    r"monate?n?|mois|meses|mesi|maanden)\b\.?)?[)\]]?",
    re.IGNORECASE,
)
_LABEL_WORDS = (
    r"(?:expected|anticipated|estimated|projected|graduat(?:ed|ing|ion)|graduation date|date|class of|"
    r"conferred|completed|awarded|started|"
    r"period|from|since|voraussichtlich|abschluss|seit|zeitraum|prévu[e]?|obtenu[e]?|depuis|previst[oa]|"
    r"esperad[oa]|desde|dal|"
    r"verwacht|sinds)"
)
_LABEL_BEFORE = re.compile(rf"(?:\b{_LABEL_WORDS}\b[\s:,(–-]{{0,3}}){{1,3}}$", re.IGNORECASE)
_LABEL_AFTER = re.compile(rf"\s?\(?{_LABEL_WORDS}\)?(?=\W|$)", re.IGNORECASE)
_ONLY_EDGES = re.compile(r"^[\s,;:|/·•–—()\[\]-]*$")


def entry_date(row: Row) -> DateRange | None:
    """Give the date by which a row dates an entry; None for dates inside a sentence.

    A date counts when it has a segment of its own, or when the row is short and no description.
    """
    dates = [date for date in row.dates if row.cut is None or not date.span.overlaps(row.cut)]
    for piece in row.pieces[::-1] if row.line.bullet else row.pieces:
        for date in dates:
            if date.span.start >= piece.span.start and date.span.end <= piece.span.end and _is_alone(row, piece.span):
                return date
    if row.line.bullet and dates and _is_date_with_place(row, dates[0]):
        return dates[0]  # the bullet is the sign of a calendar
    if row.line.bullet or not dates:
        return None
    date = max(dates, key=lambda d: (d.start is not None, d.span.start))
    return date if _ends_the_row(row, date) else None


def _is_date_with_place(row: Row, date: DateRange) -> bool:
    """Say whether a row is a range and at most a place behind it: "2019 – 2021 · Lyon"."""
    rest = row.text[date.span.end - row.span.start :].strip(" ·∙•|,–—-()")
    whole = date.start is not None and date.span.start == row.span.start
    return whole and (not rest or is_place(rest))


def without_dates(row: Row, span: Span, keep: Span | None = None) -> list[Span]:
    """Cut the dates and durations out of a part of a row; the remaining parts in order.

    ``keep`` is the span of an entry's date: where given, other dates stay unless they are a segment of their own
    ("World Cup 2018").
    """
    cuts = [date.span for date in row.dates if date.span.overlaps(span) and _is_cut(date, span, keep)]
    text = row.text[span.start - row.span.start : span.end - row.span.start]
    cuts = [_with_label(row, cut) for cut in cuts]
    cuts += [row.cut] if row.cut is not None else []
    cuts += [Span(span.start + m.start(), span.start + m.end()) for m in _DURATION.finditer(text)]
    parts: list[Span] = []
    position = span.start
    for cut in sorted(cuts):
        if cut.start > position:
            parts.append(Span(position, cut.start))
        position = max(position, cut.end)
    if position < span.end:
        parts.append(Span(position, span.end))
    return [
        part
        for part in parts
        if not _ONLY_EDGES.match(row.text[part.start - row.span.start : part.end - row.span.start])
    ]


def _with_label(row: Row, cut: Span) -> Span:
    """Take the words that belong to a date with it: "Expected graduation: May 2026", "2026 (expected)"."""
    start, end = cut.start - row.span.start, cut.end - row.span.start
    before = _LABEL_BEFORE.search(row.text[:start])
    after = _LABEL_AFTER.match(row.text[end:])
    return Span(cut.start - len(before.group()) if before else cut.start, cut.end + after.end() if after else cut.end)


def _is_cut(date: DateRange, span: Span, entry_date: Span | None) -> bool:
    if entry_date is None or date.span.overlaps(entry_date) or date.start is not None:
        return True
    return (span.end - span.start) - (date.span.end - date.span.start) <= 4


def _is_alone(row: Row, span: Span) -> bool:
    """Say whether a segment is a date, with at most a few words beside it."""
    rest = sum(part.end - part.start for part in without_dates(row, span))
    return rest <= 4 or (len(row.pieces) > 1 and rest <= 24 and not row.line.bullet)


def _ends_the_row(row: Row, date: DateRange) -> bool:
    """Say whether a date stands at an end of a row that is no sentence, or in brackets."""
    before = row.text[: date.span.start - row.span.start]
    after = row.text[date.span.end - row.span.start :]
    edge = _ONLY_EDGES.match(before) or len(after.strip(" .)|]")) <= 45 or before.rstrip().endswith(("(", "["))
    if date.start is not None and before.rstrip().endswith("(") and "," in before and len(before) <= LONGEST_HEAD:
        return True
    words = len(row.text.split())
    if words > 9 and row.text.rstrip().endswith(".") and len(before.split()) > 1 and len(after.split()) > 1:
        return False
    return bool(edge) and words <= 24 and not (words > 9 and row.text.rstrip().endswith(".") and date.start is None)


def dated_rows(rows: Sequence[Row]) -> dict[int, DateRange]:
    """Find the rows that date an entry. Two dates of one entry on following rows are one: start and end."""
    wrapped = join_wrapped(rows)
    dated = {number: date for number, row in enumerate(rows) if (date := entry_date(row)) is not None} | wrapped
    width = text_width(rows)
    dated = {
        number: date
        for number, date in dated.items()
        if not (_ends_a_sentence(rows, number) or _in_prose(rows, number, date, width))
    }
    asides = [number for number in dated if ASIDE.match(flatten(rows[number].text))]
    if len(asides) < len(dated):
        dated = {number: date for number, date in dated.items() if number not in asides}
    dated = {number: date for number, date in dated.items() if not _is_repeated(rows, number, dated)}
    ranges = {n: d for n, d in dated.items() if d.start is not None or d.ongoing}
    if len(ranges) >= 2 and not all(rows[n].line.bullet for n in ranges):
        singles = [n for n in dated if n not in ranges]
        for number in singles:
            if (_near_range(number, ranges) and not names_something(rows[number])) or rows[number].line.bullet:
                del dated[number]
    return dated


def _is_repeated(rows: Sequence[Row], number: int, dated: dict[int, DateRange]) -> bool:
    """Say whether a row only says again when the entry above was: "(Oct 2016 - May 2017)" two rows below that date."""
    above = max((other for other in dated if number - MOST_ROWS_BETWEEN <= other < number), default=None)
    if above is None or not _agree(dated[above], dated[number]):
        return False
    rest = _beside(rows[number])
    if rows[number].text.rstrip().endswith(".") and len(rest.split()) >= FEWEST_SENTENCE_WORDS:
        return True
    between = [rows[other].text for other in range(above + 1, number)]
    return _adds_nothing(rest) and all(is_place(text) or opens_description(text) for text in between)


def _beside(row: Row) -> str:
    """Give what a row says beside its dates."""
    parts = without_dates(row, row.span)
    return " ".join(row.text[part.start - row.span.start : part.end - row.span.start] for part in parts)


def _adds_nothing(rest: str) -> bool:
    bare = rest.strip(" .,;:()-–—")
    return len(bare) <= LONGEST_PREPOSITION or is_place(bare)


def _agree(first: DateRange, second: DateRange) -> bool:
    """Say whether a second date may be the first one over again: the same months, or no end."""
    if (
        first.start is None
        or second.start is None
        or (first.start.year, first.start.month) != (second.start.year, second.start.month)
    ):
        return False
    return second.end == first.end or (second.end is None and not second.ongoing)


def names_something(row: Row) -> bool:
    """Say whether a row names a school, a degree or a job: then its date is an entry's own."""
    kinds: tuple[WordKind, ...] = ("titles", "institutions")
    return any(word_count(row.text, kind) for kind in kinds) or any(m.kind != "none" for m in find_degrees(row.text))


def _in_prose(rows: Sequence[Row], number: int, date: DateRange, width: int) -> bool:
    """Say whether a date stands within a text that the margin cuts: before it and behind it the text goes on."""
    row = rows[number]
    if row.line.box or date.start is not None or date.ongoing or not 0 < number < len(rows) - 1:
        return False
    goes_on = is_cut(row, rows[number + 1], width) and row.text.rstrip()[-1:] not in ".:"
    began = is_cut(rows[number - 1], row, width) and rows[number - 1].text.rstrip()[-1:] not in ".:"
    return goes_on or (began and not row.line.bullet)


def _near_range(number: int, ranges: dict[int, DateRange]) -> bool:
    return any(abs(number - other) <= 2 for other in ranges)


def _ends_a_sentence(rows: Sequence[Row], number: int) -> bool:
    """Say whether a row goes on with the bullet point above it: its date stands in a sentence."""
    above, row = rows[number - 1] if number else None, rows[number]
    if above is None or row.line.bullet or len(row.pieces) > 1 or above.index + 1 != row.index:
        return False
    if row.dates and row.dates[0].span.start == row.span.start and (row.dates[0].start or row.dates[0].ongoing):
        return False
    first = number - 1
    while first > 0 and not rows[first].line.bullet and number - first <= 4:
        first -= 1
    if not rows[first].line.bullet or above.text.rstrip()[-1:] in ".!?:;":
        return False
    if row.line.box and rows[first].line.box and row.x0 < rows[first].x0 - 2:
        return False
    return row.text[:1].islower() or (row.line.box is not None and _was_cut(rows, above, row))


def _was_cut(rows: Sequence[Row], above: Row, row: Row) -> bool:
    """Say whether a row's first word had no room on the line above: it is long, or ends where the column does."""
    first = next((word.box for word in row.words if word.box), None)
    column = [other.line for other in rows if (other.line.page, other.line.column) == (row.line.page, row.line.column)]
    edge = max((line.box.x1 for line in column if line.box), default=0.0)
    if first is None or above.line.box is None or len(above.text) >= LONGEST_CUT_LINE:
        return len(above.text) >= LONGEST_CUT_LINE
    return above.line.box.x1 + (first.x1 - first.x0) > edge
