"""Where the subject of a degree ends, and what stands behind it: a school, a place, a grade."""

import re

from cvscreen.model.span import Span
from cvscreen.parsing.education.degrees import degree_match
from cvscreen.parsing.lines.pieces import comma_spans
from cvscreen.parsing.lines.rows import trim
from cvscreen.vocabulary.titles import is_place, word_count

_AT_SCHOOL = re.compile(
    r"(?:^|\s|(?<=,))\(?(?:at the|at|from|an der|an|der|bei|von der|presso|chez|à l['’]|à|"
    r"aan de|aan|w|we|na|på|ved|hos|vid|"
    r"en la|en el|por la|por el|pela|pelo|przy|auf der|alla|presso la|presso il|no|v|ve|στο|в)"
    r"\s(?=[A-ZÀ-ÞŁŚŻŹČŠŽŘΑ-ΩА-Я])"
)
GRADE = re.compile(
    r"(?:\b(?:c?gpa|note|notendurchschnitt|gesamtnote|grade|grades|moyenne|mention|nota|nota media|voto|"
    r"votazione|punteggio|cijfer|"
    r"ocena|betyg|average|score|percentage|result)\b\s*[:=]?\s*[^,;|\n]{1,40}|"
    r"\b[0-9](?:[.,][0-9]{1,2})?\s?/\s?[0-9]{1,3}(?:[.,][0-9]{1,2})?\b"
    r"|\b[0-9][.,][0-9]{1,2}\s+c?gpa\b|\b[0-9]{2,3}(?:\.[0-9]{1,2})?\s?%|\b(?:summa|magna)?\s?cum laude\b|"
    r"\b(?:with )?(?:distinction|merit|honou?rs)\b"
    r"|\b(?:first|second|upper second|lower second)[ -]class(?: honou?rs)?\b|\b[12][.:][12]\b(?!\d)|"
    r"\bmit auszeichnung\b|\b110(?: e lode|/110)\b)",
    re.IGNORECASE,
)
"""A grade, a classification or a score, with or without its label."""


def area_end(text: str, start: int, end: int) -> tuple[int, int]:
    """Find where the subject ends: at the end of the part or before a second degree."""
    for match in re.finditer(r"(?:\s(?:and|und|et|y|e|&|\+)\s|[;/]\s?|,\s)", text[start:end]):
        following = start + match.end()
        second = degree_match(text[following:end])
        if second is not None and second.start == 0 and second.kind != "none" and not second.short:
            return start + match.start(), following
    return end, end


def cut_subject(text: str, span: Span) -> tuple[Span | None, list[Span]]:
    """Cut a school, a place and a grade off the end of a subject."""
    school = at_school(text, span)
    if school is not None:
        subject, others = cut_subject(text, Span(span.start, school[0]))
        return subject, [*others, Span(school[1], span.end)]
    commas = comma_spans(text, span)
    if not commas:
        return None, []
    bracket = re.search(r"\s*\(([^()]{2,60})\)\s*$", text[span.start : span.end])
    if bracket and (GRADE.search(bracket[1]) or word_count(bracket[1], "institutions")):
        inner = Span(span.start + bracket.start(1), span.start + bracket.end(1))
        subject, others = cut_subject(text, Span(span.start, span.start + bracket.start()))
        return subject, [*others, inner]
    for number, part in enumerate(commas):
        words = text[slice(*part)]
        if word_count(words, "institutions") or GRADE.match(words) or (number and is_place(words)):
            rest = Span(part.start, commas[-1].end)
            if not number:
                return None, [rest]
            subject, others = cut_subject(text, Span(commas[0].start, commas[number - 1].end))
            return subject, [*others, rest]
    dash = re.search(r"\s[–—-]\s", text[span.start : span.end])
    if dash:
        return trim(text, Span(span.start, span.start + dash.start())), [Span(span.start + dash.end(), span.end)]
    grade = GRADE.search(text, *span)
    if grade and grade.start() > span.start:
        return trim(text, Span(span.start, grade.start())), [Span(grade.start(), span.end)]
    return trim(text, span), []


def at_school(text: str, span: Span) -> tuple[int, int] | None:
    """Find the "at" between a subject and its school: where it begins and where the school does.

    Example:
        >>> at_school("Physics at Oak College", Span(0, 22))
        (7, 11)
    """
    for match in _AT_SCHOOL.finditer(text, span.start, span.end):
        school = text[match.end() : span.end]
        if word_count(school, "institutions") and not word_count(text[span.start : match.start()], "institutions"):
            return match.start(), match.end()
    return None
