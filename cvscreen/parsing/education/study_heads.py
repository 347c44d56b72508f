"""The head of a course of study as one text: parts that the margin has cut are joined, whatever stands between."""

import re
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.education.school_names import degree_in
from cvscreen.parsing.education.schooling import Edges, wraps
from cvscreen.parsing.lines.entries import Entry
from cvscreen.parsing.lines.leaning import LOOK, leaning
from cvscreen.parsing.lines.pieces import Part, head_parts
from cvscreen.parsing.lines.rows import trim
from cvscreen.text.date_words import EXPECTED
from cvscreen.text.tokens import flatten, fold, repair
from cvscreen.vocabulary.study_words import is_generic_school, is_school_kind, school_words
from cvscreen.vocabulary.titles import is_field_label, is_place, without_field_label

DATE_WORDS = frozenset(
    (
        "graduation", "graduating", "graduate", "graduated", "completion", "completed", "date", "end", "start", "class",
        "of", "in", "to", "by", "year", "abschluss", "ende", "diplome", "obtention", "obtenu", "obtenue", "titulacion",
        "fecha", "fin", "finalizacion", "graduacion", "data", "conseguimento", "conclusao", "conclusion", "ukonczenie",
        "ukonczenia", "termin", "rok", "afgestudeerd", "afstuderen", "examen", "mezuniyet", "finalizare", "absolvire",
        "окончание", "выпуск", "год", "dokonceni", "befejezes", "valmistuminen", "estimata", "bekleniyor", "tarihi",
        "estimado", "prevista", "previsto", "previsao", "anticipata", "planowana", "planowany", "plan", "estimare",
        "progress", "ongoing", "laufend", "cours", "en", "curso", "corso", "current", "currently", "pending",
        "ca", "ab", "seit", "since", "from", "until", "till", "depuis", "desde", "dal", "od", "do", "sinds", "fra",
    )
)  # fmt: skip
"""Words that stand beside a date and say nothing else. Source: written by hand."""

DANGLING = re.compile(
    r"\s(?:of|for|the|de|des|du|la|für|zu|di|del|della|degli|do|da|dos|van|von|w|din|din|și|and|und|et|y|e|och|og|i)$"
)
"""Words with which no name and no subject ends."""

HYPHENATED = re.compile(r"[-‐\u00ad]\n")
"""What stands between the halves of a word that the margin has cut."""

_EXPECTED = {word for text in EXPECTED for word in fold(flatten(text)).split()}
_DATE_WORDS = DATE_WORDS | _EXPECTED


class Head(NamedTuple):
    """The text of a head, its parts (spans into that text), and where each run of it stands in the document."""

    text: str
    parts: tuple[Part, ...]
    runs: tuple[tuple[int, Span], ...]


def head_of(document: Document, entry: Entry, edges: Edges) -> Head:
    """Read the head of an entry.

    Args:
        document: The CV.
        entry: An entry of an education section.
        edges: Where the lines of each column end.
    """
    text = ""
    parts: list[Part] = []
    runs: list[tuple[int, Span]] = []
    last: Part | None = None
    for part in (half for one in head_parts(document, entry) for half in _at_slash(document, one)):
        if not _says_something(entry, part):
            continue
        between = document.text[runs[-1][1].end : part.span.start] if runs else ""
        cut = HYPHENATED.fullmatch(between) is not None and part.text[:1].isalpha()
        if last is not None and (cut or _goes_on(entry, last, part, edges)):
            start = parts[-1].span.start
            text += _joint(part, between, cut=cut)
            parts.pop()
        else:
            text += "\n" if text else ""
            start = len(text)
        runs.append((len(text), part.span))
        text += document.text[slice(*part.span)]
        parts.append(part._replace(span=Span(start, len(text)), text=repair(text[start:])))
        last = part
    return Head(text, tuple(parts), tuple(runs))


def _joint(part: Part, between: str, *, cut: bool) -> str:
    """Give what joins a part to the one above it: nothing within a word, a hyphen within "François-Rabelais"."""
    if cut:
        return "-" if part.text[:1].isupper() else ""
    return " " if between.strip() else between


def _at_slash(document: Document, part: Part) -> tuple[Part, ...]:
    """Split a part at a slash between a degree and its school: "BSc Physics / Oak College"."""
    slash = part.text.find(" / ")
    left, right = part.text[:slash], part.text[slash + 3 :]
    cut = document.text.find(" / ", part.span.start, part.span.end)
    names = bool(school_words(left)) != bool(school_words(right)) or leaning(right) <= -LOOK
    if slash < 0 or cut < 0 or part.field or " / " in right or not names or not (degree_in(left) or degree_in(right)):
        return (part,)
    spans = Span(part.span.start, cut), Span(cut + 3, part.span.end)
    return tuple(part._replace(text=text, span=span) for text, span in zip((left, right), spans, strict=True))


def value_in(head: Head, span: Span, confidence: float) -> Value | None:
    """Make a value of a slice of a head's text; None when nothing is left of it."""
    start, end = trim(head.text, span)
    text = repair(head.text[start:end])
    places: list[Span] = []
    for begin, run in head.runs:
        shift = run.start - begin
        first, last = max(start, begin), min(end, begin + run.end - run.start)
        if first < last:
            places.append(Span(first + shift, last + shift))
    if not text or not places:
        return None
    joined = [places[0]]
    for place in places[1:]:
        begin = next(begin for begin, run in head.runs if run.start <= place.start < run.end)
        blank = place.start - joined[-1].end == 1 or head.text[begin - 1 : begin] == "\n"
        if blank and 0 <= place.start - joined[-1].end <= 2:
            joined[-1] = Span(joined[-1].start, place.end)
        else:
            joined.append(place)
    return Value(text=text, span=joined[0], confidence=confidence, more=tuple(joined[1:]))


def _says_something(entry: Entry, part: Part) -> bool:
    """Leave out what only stands beside a date ("Expected graduation"), and a form's label that the margin has cut."""
    if not any(char.isalnum() for char in part.text):
        return False
    words = fold(part.text).split()
    if len(words) <= 4 and all(word in _DATE_WORDS for word in words) and (entry.dates or set(words) & _EXPECTED):
        return False
    above = entry.head[part.row - 1] if part.row else None
    label = f"{above.pieces[0].text} {part.text}" if above is not None and above.pieces else ""
    return not label or (not is_field_label(label) and without_field_label(f"{label} x") <= len(label))


def _goes_on(entry: Entry, above: Part, part: Part, edges: Edges) -> bool:
    """Say whether a part goes on with the one above it, which the margin has cut."""
    if part.row != above.row + 1 or part.order or _begins_degree(above.text, part.text):
        return False
    rows = entry.head[above.row], entry.head[part.row]
    if is_place(above.text) or (is_school_kind(above.text) and school_words(part.text)):
        return False
    if DANGLING.search(above.text) and rows[0].line.box is not None:
        return True
    complete = school_words(above.text) and not is_generic_school(above.text) and not is_generic_school(part.text)
    if complete and not part.text[:1].islower() and (school_words(part.text) or is_place(part.text)):
        return False
    if rows[0].line.box is not None:
        room = None if school_words(part.text) else _room(entry)
        return wraps(rows[0], above.span, rows[1], edges, room)
    return is_generic_school(above.text) and not is_place(part.text) and not school_words(part.text)


def _begins_degree(above: str, text: str) -> bool:
    """Say whether a part begins with a degree of its own, unlike "Baccalaureate" under "International"."""
    match = degree_in(text)
    if match is None or match.start > 0:
        return False
    whole = degree_in(f"{above} {text}")
    return whole is None or whole.start >= len(above) or whole.end <= len(above)


def _room(entry: Entry) -> float | None:
    """Give where the dates on the right of an entry's head begin."""
    starts = [
        word.box.x0
        for row in entry.head
        for piece in row.pieces[1:]
        for date in row.dates
        for word in row.words
        if word.box and piece.span.start == word.span.start and date.span.overlaps(piece.span)
    ]
    return min(starts, default=None)
