"""The parts of an entry's head: what separators and segments set apart, without dates."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.span import Span
from cvscreen.parsing.lines.dating import without_dates
from cvscreen.parsing.lines.entries import Entry
from cvscreen.parsing.lines.leaning import ends_in_legal_form, is_legal_form
from cvscreen.parsing.lines.rows import Row, trim
from cvscreen.parsing.lines.stops import stopped_degree, stopped_job
from cvscreen.text.tokens import repair
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.labels import FieldKind, field_label
from cvscreen.vocabulary.titles import is_field_label, is_place, word_count

_STRONG = re.compile(r"\s[|·•∙‧●–—]\s?|\s?[|·•∙●]\s|\s[-‐‑−]\s|\t|;\s|\s{1,2}@\s|\s?[、，；｜]\s?")
_STRONG_OR_SLASH = re.compile(rf"{_STRONG.pattern}|\s?/\s|\s/$")
_IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_COMMA = re.compile(r",\s+|[，、]\s*|,(?=[\u2e80-\u9fff\uac00-\ud7af])")
_IN = re.compile(
    r",?\s(?:en|em|na|no|w|we|v|ve|på|i|à|au|aux|la|pri|u|в|у|für|for|with|nella|nel|al)\s(?=[A-ZÀ-ÞŁŚŻŹĆČŠŽŘ0-9А-Я])"
)
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s+(?=[A-ZÀ-Þ])")
_CUT_OFF = re.compile(
    r"\b(?:and|und|et|y|e|of|for|the|in|de|des|du|la|für|zu|di|del|della|do|da|van|von|och|og|i)$|[&,/]$", re.IGNORECASE
)
_HOURS = re.compile(
    r"\s*\([^()]{0,20}(?:hours?|hrs?|h/|stunden|std|horas|heures|uur|ore|%|h)\b[^()]{0,20}\)\s*$", re.IGNORECASE
)
_STOP_PLACE = re.compile(r"\.\s+(?=[A-ZÀ-Þ])")
_CUT_WORD = ("-\n", "‐\n", "\u00ad\n")
SHORTEST_NAME = 3
"""Characters of a name or a title that bold sets apart."""

_TRAILING_BRACKET = re.compile(r"\s*\(([^()]{2,60})\)\s*$")


class Part(NamedTuple):
    """A part of a head: text, span, look, and where in the head it stands (``slot``)."""

    text: str
    span: Span
    bold: bool
    italic: bool
    row: int
    order: int
    field: FieldKind | None = None
    """What a form's label before it says it is."""

    @property
    def slot(self) -> tuple[int, int, bool, bool]:
        """What makes it the same field as a part of another entry of the section."""
        return self.row, self.order, self.bold, self.italic


def head_parts(document: Document, entry: Entry, wrapped: Collection[int] = (), *, by_look: bool = False) -> list[Part]:
    """Split an entry's head at segments, bars, dots and dashes; dates and durations are left out.

    ``wrapped`` are the indices of the lines that the margin has cut off the line above; ``by_look`` splits where bold
    ends or begins, too.
    """
    parts: list[Part] = []
    for number, row in enumerate(entry.head):
        order = 0
        found = _row_parts(document, row, entry.dates.span if entry.dates else None, number, by_look=by_look)
        for part in (half for one in found for half in (_halves(row, one) if by_look else (one,))):
            if parts and _is_cut_off(document.text, parts[-1], part, row.index in wrapped):
                parts[-1] = _glued(document.text, parts[-1], part)
                continue
            parts.append(part._replace(order=order))
            order += 1
    return parts


def _row_parts(document: Document, row: Row, dates: Span | None, number: int, *, by_look: bool) -> Iterator[Part]:
    """Give the parts of one row, with the field that a label before them names."""
    field: FieldKind | None = None
    for piece in row.pieces:
        for free in without_dates(row, piece.span, dates):
            text = document.text[slice(*free)]
            label = field_label(text)
            if label is not None:
                field = label.kind
            value = _before_sentence(document.text, Span(free.start + (label.end if label else 0), free.end))
            named = _before_place_below(document.text, row, value)
            for span in _split_head(document.text, named, by_look=by_look):
                styled = row.piece(_without_hours(document.text, span))
                letter = len(styled.text) == 1 and not _IDEOGRAPH.match(styled.text)
                cut = document.text[max(0, span.start - 2) : span.start] in _CUT_WORD
                if not (is_field_label(styled.text) or (_is_remark(styled.text) and not cut) or letter):
                    yield Part(repair(styled.text), styled.span, styled.bold, styled.italic, number, 0, field)
            if named.end < value.end:
                below = row.piece(trim(document.text, Span(named.end, value.end)))
                yield Part(repair(below.text), below.span, below.bold, below.italic, number, 0, "place")


def _halves(row: Row, part: Part) -> tuple[Part, ...]:
    """Split a part in two where bold ends or begins once, and a name begins: "**Blue Pine** Lyon"."""
    words = [word for word in row.words if part.span.start <= word.span.start < part.span.end]
    changes = [n for n, (one, other) in enumerate(pairwise(words), 1) if one.bold != other.bold]
    if len(changes) != 1 or part.field is not None:
        return (part,)
    cut = words[changes[0]].span.start
    halves = [
        row.piece(trim(row.document.text, span)) for span in (Span(part.span.start, cut), Span(cut, part.span.end))
    ]
    if any(len(half.text) < SHORTEST_NAME or not half.text[:1].isupper() for half in halves):
        return (part,)
    return tuple(
        part._replace(text=repair(half.text), span=half.span, bold=half.bold, italic=half.italic) for half in halves
    )


def _is_cut_off(text: str, above: Part, part: Part, wrapped: bool) -> bool:
    """Say whether a part goes on with the last part of the row above: "Institute of" above "Technology"."""
    between = text[above.span.end : part.span.start]
    if part.row != above.row + 1 or between.strip(" ,\n") or (above.bold, above.italic) != (part.bold, part.italic):
        return False
    sides = title_weight(above.text), title_weight(part.text)
    if not part.order and ((wrapped and sides[0] * sides[1] >= 0) or is_legal_form(part.text)):
        return True
    last = above.text.rsplit(",", 1)[-1].strip()
    if "," in above.text and " " not in last and word_count(last, "institutions"):
        return True
    return _CUT_OFF.search(above.text + between.replace("\n", " ").rstrip()) is not None or above.text.count(
        "("
    ) > above.text.count(")")


def _glued(text: str, above: Part, part: Part) -> Part:
    span = Span(above.span.start, part.span.end)
    return above._replace(text=repair(text[slice(*span)]), span=span)


def _split_head(text: str, span: Span, *, by_look: bool) -> list[Span]:
    """Split at full stops between fields, or at strong separators, and at a slash that ends or begins a line."""
    stopped = (stopped_job if by_look else stopped_degree)(text, span)
    if stopped is not None:
        return [trim(text, part) for part in stopped]
    inside = text[span.start : span.end].strip()
    slashed = inside.endswith("/") or inside.startswith("/")
    return split_at(text, span, _STRONG_OR_SLASH if slashed else _STRONG)


def split_employer(text: str, span: Span) -> tuple[Span, Span] | None:
    """Split a job title from its employer at a preposition of a language in which it also means "in".

    Only for a head that is nothing else: "Księgowa w Biuro Saldo", "Operaria en Almazara Alta".
    """
    for cut in _IN.finditer(text, span.start, span.end):
        left, right = text[span.start : cut.start()], text[cut.end() : span.end]
        if title_weight(left) > 0 and title_weight(right) <= 0 and (len(right.split()) > 1 or title_weight(right) == 0):
            return Span(span.start, cut.start()), Span(cut.end(), span.end)
    return None


def _before_sentence(text: str, span: Span) -> Span:
    """Leave out a description that begins on the row of the head: "…, Blue Pine, Lyon. Built the …"."""
    for stop in _FULL_STOP.finditer(text, span.start, span.end):
        head, rest = text[span.start : stop.start()], text[stop.end() : span.end]
        school = word_count(rest.split(",")[0], "institutions") and stopped_degree(text, span)
        if "," in head and len(rest.split()) >= 3 and title_weight(rest) <= 0 and not school:
            return Span(span.start, stop.start())
    return span


def _before_place_below(text: str, row: Row, span: Span) -> Span:
    """Leave out a place on a line of its own in a cell: "Blue Pine Labs" above "London", no school's town."""
    words = [word for word in row.words if word.box and span.start <= word.span.start < span.end]
    for above, below in pairwise(words):
        if above.box and below.box and below.box.top >= above.box.bottom - 1:
            name, rest = text[span.start : above.span.end], text[below.span.start : span.end]
            if is_place(rest) and not word_count(name, "institutions"):
                return Span(span.start, above.span.end)
    return span


def _without_hours(text: str, span: Span) -> Span:
    """Take "(40 hours per week)" and its like off the end."""
    hours = _HOURS.search(text, span.start, span.end)
    return Span(span.start, hours.start()) if hours else span


def _is_remark(text: str) -> bool:
    """Say whether a part is a sentence that stands beside a head, and no name or title that ends in a full stop."""
    if not text.endswith(".") or len(text.split()) < 4 or ends_in_legal_form(text):
        return False
    return title_weight(text) == 0 and not any(match.kind != "none" for match in find_degrees(text[:60]))


def split_at(text: str, span: Span, separator: re.Pattern[str]) -> list[Span]:
    """Split a span at a separator and trim the parts.

    Separators inside brackets do not count.
    """
    parts: list[Span] = []
    start = span.start
    for match in separator.finditer(text, span.start, span.end):
        inside = text[start : match.start()]
        if inside.count("(") > inside.count(")") or inside.count("[") > inside.count("]"):
            continue
        parts.append(Span(start, match.start()))
        start = match.end()
    parts.append(Span(start, span.end))
    trimmed = [trim(text, part) for part in parts]
    return [part for part in trimmed if part.end > part.start]


def comma_spans(text: str, span: Span) -> list[Span]:
    """Split a span at its commas."""
    return split_at(text, span, _COMMA)


def before_slash(text: str, span: Span) -> Span:
    """Leave out what stands after " / " beside an employer or a school: its town."""
    slash = text.find(" / ", span.start, span.end)
    return Span(span.start, slash) if slash > span.start else span


def split_place(text: str, span: Span) -> tuple[Span, Span | None]:
    """Take the place off the end of a span: "Blue Pine, Lyon, France" → "Blue Pine" and "Lyon, France".

    Returns:
        What is left, and the place; the whole span and None where it ends in no place or is nothing else.
    """
    stop = _STOP_PLACE.search(text, span.start, span.end)
    if stop and is_place(text[stop.end() : span.end]):
        return Span(span.start, stop.start()), Span(stop.end(), span.end)
    parts = comma_spans(text, span)
    for first in range(max(1, len(parts) - 3), len(parts)):
        place = Span(parts[first].start, parts[-1].end)
        if is_place(text[slice(*place)]):
            return Span(span.start, parts[first - 1].end), place
    bracket = _TRAILING_BRACKET.search(text, span.start, span.end)
    if bracket and is_place(bracket[1]):
        return Span(span.start, bracket.start()), Span(bracket.start(1), bracket.end(1))
    return span, None


def title_weight(text: str) -> float:
    """Say how much a text sounds like a job title: 0 not at all, 1 surely; words of an employer count against it.

    Example:
        >>> title_weight("Senior Data Engineer"), title_weight("Blue Pine Labs GmbH")
        (1.0, -1.0)
    """
    titles = word_count(text, "titles")
    organisations = word_count(text, "organisations") + word_count(text, "institutions")
    if titles and not organisations:
        return 1.0
    if organisations and not titles:
        return -1.0
    if titles and organisations:
        return 0.5 if titles >= organisations else -0.2
    return 0.0
