"""Fields of a head that full stops set apart: "Shop Foreman. Lakeshore Auto Care, Racine. Sets the schedule."."""

import re

from cvscreen.model.span import Span
from cvscreen.parsing.lines.leaning import is_description, is_legal_form, leaning
from cvscreen.vocabulary.degrees import find_degrees

MOST_FIELD_WORDS = 7
"""Words of a title or an employer that a full stop ends; basis: default, sentences have more."""

LONGEST_DEGREE_CHARS = 80
"""A degree and its subject before a full stop have less; basis: default."""

_STOP = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=\b[A-Z]{2}))\.\s(?=[A-ZÀ-Þ])")
_END = re.compile(r"(?<=[^\W\d_]{2})\.(?:\s(?=[A-ZÀ-Þ])|$)")
_PLACE = re.compile(r",\s(?=[A-ZÀ-Þ])")


def stopped_job(text: str, span: Span) -> tuple[Span, Span, Span] | None:
    """Find a title before a full stop, an employer, and the place behind its comma; None where a text begins otherwise.

    Example:
        >>> stopped_job("Welder. Blue Pine Ltd, Leeds. Frames.", Span(0, 37))
        (Span(start=0, end=6), Span(start=8, end=21), Span(start=23, end=28))
        >>> stopped_job("Led the team. Oak Ltd, Leeds, was a client.", Span(0, 43)) is None
        True
    """
    stop = _STOP.search(text, span.start, span.end)
    place = _PLACE.search(text, stop.end(), span.end) if stop else None
    while place and is_legal_form(text[place.end() : span.end].split(",")[0]):
        place = _PLACE.search(text, place.end(), span.end)
    end = _END.search(text, place.end(), span.end) if place else None
    if stop is None or place is None or end is None:
        return None
    title, employer = text[span.start : stop.start()], text[stop.end() : place.start()]
    words = employer.split()
    named = len(words) == 1 or leaning(employer) < 0 or any(word[:1].isupper() for word in words[1:])
    town = text[place.end() : end.start()]
    named = named and all(part[:1].isupper() and part.split()[-1][:1].isupper() for part in town.split(", "))
    short = max(len(title.split()), len(words), len(town.split())) <= MOST_FIELD_WORDS
    if not (short and named and "," not in title) or is_description(title) or is_description(employer):
        return None
    if not max(0.0, leaning(employer)) <= leaning(title) != leaning(employer):
        return None
    return Span(span.start, stop.start()), Span(stop.end(), place.start()), Span(place.end(), end.start())


def stopped_degree(text: str, span: Span) -> tuple[Span, Span] | None:
    """Find a degree that begins a text and that a full stop sets apart from what follows it, its school.

    Example:
        >>> stopped_degree("BSc in Physics. Oak College", Span(0, 27))
        (Span(start=0, end=14), Span(start=16, end=27))
    """
    stop = _STOP.search(text, span.start, min(span.end, span.start + LONGEST_DEGREE_CHARS))
    if stop is None or not any(
        m.start == 0 and m.kind != "none" for m in find_degrees(text[span.start : stop.start()])
    ):
        return None
    return Span(span.start, stop.start()), Span(stop.end(), span.end)
