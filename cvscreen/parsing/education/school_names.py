"""Where a school's name stands in a text, and which degrees' names are only part of one: "Ridgeway High School"."""

import re

from cvscreen.model.span import Span
from cvscreen.parsing.education.degrees import degree_match
from cvscreen.parsing.education.subjects import GRADE, at_school
from cvscreen.parsing.lines.pieces import before_slash, comma_spans, split_place
from cvscreen.parsing.lines.rows import trim
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.degrees import DegreeMatch
from cvscreen.vocabulary.study_words import is_school_kind, names_board, school_words

MOST_DEGREES_AHEAD = 4
"""Names that look like degrees and are part of a school's name, before the degree itself."""

_NAMING = re.compile(r"(?:^|[\s(\"«„“])(?-i:[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω])|[0-9№]")
_COMMA = re.compile(r",\s|;|\s[|·•–—-]\s|\t|\n")
_AT = re.compile(
    r"\s(?:at|from|an der|am|an|bei|von|à|au|presso|en|en el|en la|na|no|w|we|aan de|aan|på|ved|hos|vid|v|в|at the)\s"
)


def degree_in(text: str) -> DegreeMatch | None:
    """Find the degree that a text is about, passing over schools that are called after one.

    Example:
        >>> degree_in("Ridgeway High School"), degree_in("High School Diploma at Ridgeway High School").end
        (None, 19)
    """
    position = 0
    for _ in range(MOST_DEGREES_AHEAD):
        match = degree_match(text[position:])
        if match is None:
            return None
        match = match._replace(start=match.start + position, end=match.end + position)
        if not is_school_name(text, match):
            return match
        comma = _COMMA.search(text, match.end)
        if comma is None:
            return None
        position = comma.end()
    return None


def is_school_name(text: str, match: DegreeMatch) -> bool:
    """Say whether a degree's name is part of a school's: "Oak High School", "Liceo Artistico Cottini", "Лицей № 30".

    Example:
        >>> match = degree_match("Hollins Sixth Form College")
        >>> is_school_name("Hollins Sixth Form College", match)
        True
    """
    start, end = _part_around(text, match)
    name = text[match.start : match.end]
    before, after = text[start : match.start], text[match.end : end]
    at = _AT.search(f"{after} ")
    after = after[: at.start()] if at else after
    if match.kind != "secondary":
        return False
    if names_board(text[start:end]):
        return True
    if not is_school_kind(name):
        return match.start > start and school_words(before) > 0 and not at
    return bool(_NAMING.search(before) or (_NAMING.search(after) and not degree_match(after.strip())))


def _part_around(text: str, match: DegreeMatch) -> tuple[int, int]:
    """Give the part between commas in which a match stands."""
    start = max((comma.end() for comma in _COMMA.finditer(text, 0, match.start)), default=0)
    comma = _COMMA.search(text, match.end)
    return start, comma.start() if comma else len(text)


def institution_in(text: str, span: Span) -> tuple[Span | None, Span | None, list[Span]]:
    """Find the school in a part (the comma part with a school's word), its place, and what else stands there."""
    whole, place = split_place(text, before_slash(text, span))
    grade = re.search(r"\s*\(([^()]{2,60})\)\s*$", text[whole.start : whole.end])
    if grade and GRADE.search(grade[1]):
        whole = Span(whole.start, whole.start + grade.start())
    commas = comma_spans(text, whole)
    schools = [number for number, part in enumerate(commas) if school_words(text[slice(*part)])]
    if not schools:
        return None, None, []
    first, last = schools[0], schools[-1]
    at = at_school(text, commas[first])
    if at is not None:
        before = [*commas[:first], Span(commas[first].start, at[0])]
        return trim(text, Span(at[1], commas[last].end)), place, [*before, *commas[last + 1 :]]
    others = [part for number, part in enumerate(commas) if number < first or number > last]
    return trim(text, Span(commas[first].start, commas[last].end)), place, others


def is_bare_kind(text: str) -> bool:
    """Say whether a text is a kind of school and nothing else, which stands for its leaving certificate: "Gymnasium".

    Example:
        >>> is_bare_kind("Gymnasium"), is_bare_kind("Stedelijk Gymnasium Merwestad")
        (True, False)
    """
    return is_school_kind(fold(text))
