"""Which rows of a section describe an entry: bullet points, sentences, rows set in, rows under a label."""

import re
from collections.abc import Sequence

from cvscreen.model.resume import DateRange
from cvscreen.model.span import Span
from cvscreen.parsing.lines.leaning import HEAD_WORD, LOOK, ends_in_legal_form, leaning
from cvscreen.parsing.lines.margin import is_cut, text_width
from cvscreen.parsing.lines.rows import Row
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.labels import field_label, opens_description
from cvscreen.vocabulary.titles import is_place, word_count

GAP_STEP_PT = 2.0
"""Blank space that differs by less is the same."""

INDENT_PT = 5.0
"""Lines set in by more than this stand under the line above."""

SENTENCE_CHARS = 85
"""An undated line as long as this is a description; the longest employer line of the development files has 70."""

SHORTEST_CUT_LINE = 51
"""Characters of a line of a description that the margin may have cut."""

SHORTEST_CUT_TEXT = 65
"""The same in formats without pages: most of them do not cut lines at all, and mail at 72 and more."""

LONGEST_PART_WORDS = 9
"""Words of a part of a long head: "École supérieure de commerce et de gestion de Belval"."""

MOST_LABEL_WORDS = 4
"""Words of a label inside a description: "Testing management tool: …"."""

_ABBREVIATION_END = re.compile(
    r"(?:\b(?:inc|ltd|corp|co|llc|jr|sr|st|univ|dept|s\.a|e\.v|bzw|etc|ph\.d|b\.?sc|m\.?sc|[a-z]))\.$", re.I
)
_LIST = re.compile(r"[^\W\d_][\w ]{2,24}:\s(?:[\w.+#/-]{1,20}(?:\s[\w.+#/-]{1,20}){0,2},\s){2,12}")
_LABEL = re.compile(r"([^\W\d_][^\n:;,.|@]{1,40}):\s{1,4}(?=\S)")
_INNER_STOP = re.compile(r"[^\W\d_]{5,}\.\s+[A-ZÀ-Þ]")
_PART_END = re.compile(r",\s|\s[|·•–—]\s|\t")


def described(rows: Sequence[Row], dated: dict[int, DateRange]) -> list[bool]:
    """Say of each row whether it is a description (or else a head); ``dated`` are the rows that date an entry."""
    bullets_are_entries = bool(dated) and all(rows[number].line.bullet for number in dated) and rows[0].line.bullet
    flags: list[bool] = []
    others = [row for number, row in enumerate(rows) if number not in dated and not row.line.bullet]
    edge = _common_edge([rows[number] for number in dated], others)
    width = text_width(rows)
    for number, row in enumerate(rows):
        heads = number in dated and (len(row.pieces) > 1 or dated[number].span.start == row.span.start)
        bullet = row.line.bullet and not (bullets_are_entries or heads)
        if number in dated and not bullet:
            flags.append(False)
            continue
        set_in = edge is not None and row.x0 > edge + INDENT_PT and not (row.line.bold or row.line.italic)
        flags.append(
            bullet
            or set_in
            or _is_sentence(row)
            or (_opens_description(row) and not (number + 1 in dated and ":" not in row.text))
            or (bool(flags) and flags[-1] and _continues(rows[number - 1], row, width))
        )
    return flags


def _opens_description(row: Row) -> bool:
    """Say whether a row's label opens a description, and is no field of a form."""
    field = field_label(row.text)
    if row.dates or (field is not None and field.kind != "other") or (row.line.bold and word_count(row.text, "titles")):
        return False
    return opens_description(row.text) or _LIST.match(row.text) is not None or _is_labelled(row)


def _is_labelled(row: Row) -> bool:
    """Say whether a row is a label and what it announces: "Operating system: Windows", not "Oak Bank: Clerk"."""
    found = _LABEL.match(row.text)
    if found is None or row.line.bold or len(found[1].split()) > MOST_LABEL_WORDS or is_place(found[1]):
        return False
    value = row.text[found.end() :]
    return abs(leaning(found[1])) < LOOK and abs(leaning(value)) < HEAD_WORD and not _begins_with_degree(row.text)


def _is_only_date(row: Row) -> bool:
    return bool(row.dates) and not any(
        char.isalnum()
        for word in row.words
        if not any(date.span.overlaps(word.span) for date in row.dates)
        and not (row.cut and row.cut.overlaps(word.span))
        for char in word.text
    )


def _common_edge(heads: Sequence[Row], others: Sequence[Row]) -> float | None:
    """Give the left edge that the dated rows share; None when they share none (centred heads) or have no place."""
    placed = [row for row in heads if row.line.box and not row.line.bullet]
    # a row that is a date and nothing else may stand in a rail: it does not say where heads begin
    edges = [row.text_x0 for row in placed if not _is_only_date(row)]
    if not edges and any(abs(other.text_x0 - placed[0].x0) <= INDENT_PT for other in others if placed):
        edges = [row.text_x0 for row in placed]
    if len(edges) < 2 or max(edges) - min(edges) > INDENT_PT / 2:
        return None
    return max(edges)


def _is_sentence(row: Row) -> bool:
    start = max((cut.end for cut in _lead_dates(row)), default=row.span.start)
    text = row.text[start - row.span.start :].strip()
    words = text.split()
    if len(text) >= SENTENCE_CHARS and not row.line.bold and not _lists_names(_to_date(row, start)):
        return True
    if text[:1].islower() and len(words) >= 3 and not row.line.bold and not _begins_with_degree(text):
        return True
    if not row.dates and _INNER_STOP.search(text) and len(words) >= 6 and not _lists_names(text):
        return True
    ends = text.endswith((".", ";", "!")) and not _ABBREVIATION_END.search(text)
    if ends and len(words) >= 2 and not row.dates and not any(word[:1].isupper() for word in words[1:]):
        return not ends_in_legal_form(text)
    return ends and len(words) >= 5 and not (ends_in_legal_form(text) and len(words) <= LONGEST_PART_WORDS)


def _to_date(row: Row, start: int) -> str:
    """Give a row's text from a place on up to the end of its range: what follows may be a sentence beside the head."""
    end = next((date.span.end for date in row.dates if date.start is not None), start)
    return row.text[start - row.span.start : (end if end > start else row.span.end) - row.span.start].strip()


def _lists_names(text: str) -> bool:
    """Say whether a long line is a head: short parts between commas or bars, the first a degree, a title or a name."""
    parts = _PART_END.split(text)
    if len(parts) < 2 or text.endswith(".") or any(len(part.split()) > LONGEST_PART_WORDS for part in parts):
        return False
    return _begins_with_degree(text) or abs(leaning(parts[0])) >= HEAD_WORD


def _begins_with_degree(text: str) -> bool:
    return any(match.start == 0 and match.kind != "none" and not match.short for match in find_degrees(text[:80]))


def _lead_dates(row: Row) -> list[Span]:
    """Give the date with which a row begins, or the second half of one that began above."""
    found = [date.span for date in row.dates[:1] if date.span.start == row.span.start]
    return [*found, row.cut] if row.cut is not None and row.cut.start == row.span.start else found


def _continues(previous: Row, row: Row, width: int) -> bool:
    """Say whether a row is the next line of the description above it."""
    if row.line.bold != previous.line.bold or row.line.italic != previous.line.italic:
        return False
    if previous.line.bullet and row.line.box and previous.line.box:
        under = row.x0 >= previous.x0 - 2 and row.gap <= (row.line.size_pt or 10) * 0.9
        return under and abs((row.line.size_pt or 0) - (previous.line.size_pt or 0)) < 1
    cut = previous.text.rstrip()[-1:] not in ".!?;:" and len(previous.text) >= (
        SHORTEST_CUT_LINE if row.line.box else SHORTEST_CUT_TEXT
    )
    if not row.line.box and not is_cut(previous, row, width):
        return False
    same_edge = abs(row.x0 - previous.x0) <= 2
    return cut and same_edge and row.gap <= max(previous.gap, 4) + GAP_STEP_PT and not row.dates
