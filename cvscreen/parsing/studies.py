"""What was studied where: degree, subject, institution and grade of the entries of an education section."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import DegreeLevel, Value
from cvscreen.model.span import Span
from cvscreen.parsing.degrees import degree_match
from cvscreen.parsing.entries import Entry
from cvscreen.parsing.pieces import Part, before_slash, comma_spans, head_parts, split_place
from cvscreen.parsing.rows import make_value, trim
from cvscreen.parsing.subjects import GRADE, area_end, cut_subject
from cvscreen.vocabulary.degrees import DegreeMatch, find_degrees
from cvscreen.vocabulary.titles import is_place, word_count

_SUBJECT_LEAD = re.compile(
    r"[\s,:;–—-]*(?:(?:degree\s|major(?:ing)?\s)?(?:in|of|im|en|de|d['’]|der|des|w|i|inom|em|di|på|στην|по|,|"
    r":)\s+|d['’])?",
    re.IGNORECASE,
)
_DEGREE_TAIL = re.compile(
    r"\.?(?:['’]s)?(?:\s+(?:degree|candidate|student|diploma|abschluss|grad|studium))?(?:\s*\((?:hons?\.?|"
    r"honou?rs|(?-i:[A-Z][a-z]{0,3}[A-Z.][A-Za-z.]{0,6})|Univ\.?|Oxon\.?|Cantab\.?|Tech\.?|Dist\.?)\))?"
    r"(?:\s+(?:hons?\b\.?|honou?rs\b))?\.?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s+(?:and|und|et|y|e|&|\+)\s+$|[,;/&]\s*$")
_IN_PROGRESS = re.compile(
    r"\b(?:candidate|student|in progress|pursuing|ongoing|laufend|en cours|en curso|in corso|current)\b", re.IGNORECASE
)
_BRACKETED_SUBJECT = re.compile(r"\s*\(([A-ZÀ-Þ][^()]{3,60})\)[\s,]*(?:(?:from|at)\s)?")
_QUALIFIER = re.compile(
    r"(?:\s(?!(?:in|en|of|de|di|em|i|w|im|en|und|and|et|y|e|od|og|och)\b)(?:[a-zà-ÿ]{2,20}|[0-9]))+(?=\s|,|$)"
)
_COMPOUND = re.compile(r"-[^\W\d_]{1,30}(?:\s?\([A-Z]{2,4}\))?|（[^（）]{1,12}）")
_OCCUPATION = re.compile(r"\b(?:zum|zur|als|tot|gepr(?:ü|ue)fte[rs]?|anerkannte[rs]?)$", re.IGNORECASE)
_LAST_PREPOSITION = re.compile(r"\s+(?:in|en|of|de|em|im|i|w|di)$", re.IGNORECASE)
_PLAIN_SUBJECT = re.compile(
    r"^(?:minors?\b|thesis|advisor|dissertation|coursework|courses|relevant|gpa|honou?rs|awards?|activities)\b",
    re.IGNORECASE,
)


LONGEST_SHORT_FORM = 6
"""Characters of a degree's short form, as in "M.Eng."."""


class Study(NamedTuple):
    """The fields of one course of study."""

    institution: Value | None
    degree: Value | None
    area: Value | None
    level: DegreeLevel | None
    score: Value | None
    location: Value | None
    in_progress: bool


class _Degree(NamedTuple):
    span: Span
    area: Span | None
    match: DegreeMatch


def find_studies(document: Document, entry: Entry) -> list[Study]:
    """Tell the courses of study of an entry: usually one, two for a double degree."""
    parts = [part for part in head_parts(document, entry) if any(char.isalnum() for char in part.text)]
    score = _grade(document, entry, parts)
    location = next((part.span for part in parts if is_place(part.text)), None)
    free = [part for part in parts if not is_place(part.text) and part.field not in ("place", "grade", "other")]
    degrees: list[_Degree] = []
    leftovers: list[Span] = []
    institution: Span | None = None
    for part in free:
        found, rest = _degrees_in(document.text, part.span)
        degrees += found
        for span in rest:
            candidate, place, others = _institution_in(document.text, span)
            if candidate is not None and institution is None:
                institution, location = candidate, location or place
                leftovers += others
            else:
                leftovers.append(span)
    degrees = _without_doubles(document.text, degrees)
    degrees, leftovers, institution = _settle(document.text, degrees, leftovers, institution)
    return [
        _study(document, degree, institution=institution, score=score, location=location)
        for degree in (degrees or (None,))
    ]


def _study(
    document: Document,
    degree: _Degree | None,
    *,
    institution: Span | None,
    score: Value | None,
    location: Span | None,
) -> Study:
    text = document.text
    level: DegreeLevel | None = None
    if degree is not None and degree.match.kind not in ("other", "none"):
        level = degree.match.kind  # type: ignore[assignment]
    elif degree is None and institution and any(m.kind == "secondary" for m in find_degrees(text[slice(*institution)])):
        level = "secondary"
    return Study(
        institution=make_value(document, institution, _sure(text, institution)) if institution else None,
        degree=make_value(document, degree.span, 0.9) if degree else None,
        area=make_value(document, degree.area, 0.85) if degree and degree.area else None,
        level=level,
        score=score,
        location=make_value(document, location, 0.8) if location else None,
        in_progress=degree is not None and _IN_PROGRESS.search(text[slice(*degree.span)]) is not None,
    )


def _without_doubles(text: str, degrees: list[_Degree]) -> list[_Degree]:
    """Leave out a degree that is said twice, and a minor beside a degree."""
    kept: list[_Degree] = []
    for degree in degrees:
        name = text[slice(*degree.span)].lower()
        if degrees[0] is not degree and (name.startswith("minor") or degree.match.kind == "other"):
            continue
        same = next((n for n, d in enumerate(kept) if text[slice(*d.span)].lower() == name), None)
        if same is None and kept and kept[-1].match.kind == degree.match.kind and _abbreviates(name, kept[-1].area):
            kept[-1] = kept[-1]._replace(area=degree.area)
        elif same is None:
            kept.append(degree)
        elif kept[same].area is None:
            kept[same] = degree
    return kept


def _abbreviates(name: str, area: Span | None) -> bool:
    """Say whether a degree only repeats the one before it in short: "Master of Science - MS, Physics"."""
    return area is None and len(name) <= LONGEST_SHORT_FORM


def _settle(
    text: str, degrees: list[_Degree], leftovers: list[Span], institution: Span | None
) -> tuple[list[_Degree], list[Span], Span | None]:
    """Give what is left over to the fields that are still empty: the subject, then the school, then the programme."""
    spare = [
        span for span in leftovers if not GRADE.fullmatch(text[slice(*trim(text, span))]) and span.end - span.start > 2
    ]
    spare = [span for span in spare if not _PLAIN_SUBJECT.match(text[slice(*span)].strip())]
    if institution is None and spare:
        institution = max(spare, key=lambda span: (word_count(text[slice(*span)], "organisations"), -span.start))
        spare.remove(institution)
        institution = split_place(text, institution)[0]
    if degrees and degrees[-1].area is None and spare and degrees[-1].match.kind not in ("secondary", "other"):
        area = spare.pop(0)
        lead = _SUBJECT_LEAD.match(text, area.start, area.end)
        end = text.find(";", area.start, area.end)
        degrees[-1] = degrees[-1]._replace(area=Span(lead.end() if lead else area.start, end if end > 0 else area.end))
    elif not degrees and spare:
        match = DegreeMatch(spare[0].start, spare[0].end, "none", short=False)
        degrees = [_Degree(spare.pop(0), None, match)]
    return degrees, spare, institution


def _degrees_in(text: str, span: Span) -> tuple[list[_Degree], list[Span]]:
    """Find the degrees of a part with their subjects; give back what is neither.

    A part that begins with the school ("Blue Pine College, BSc Physics") is cut before the degree.
    """
    found: list[_Degree] = []
    rest: list[Span] = []
    position = span.start
    while position < span.end and len(found) < 3:
        match = degree_match(text[position : span.end]) or _after_comma(text, position, span.end)
        if match is None:
            break
        start, end = position + match.start, position + match.end
        if not found and text[position:start].endswith("(") and text[end : end + 1] == ")":
            found.append(_after_subject(text, Span(position, start), end, match))
            position = end + 1
            continue
        if start > position and (found or not _is_qualifier(text[position:start])):
            rest.append(Span(position, start))
        elif start > position:
            start = position
        if match.kind == "secondary" and _is_school(text, Span(position, span.end), match):
            break
        end = _degree_end(text, Span(start, end), span.end, match)
        bracketed = _BRACKETED_SUBJECT.match(text, end, span.end)
        if bracketed and not GRADE.search(bracketed[1]):
            found.append(_Degree(trim_degree(text, Span(start, end)), Span(*bracketed.span(1)), match))
            position = bracketed.end()
            continue
        stop, following = area_end(text, end, span.end)
        lead = _SUBJECT_LEAD.match(text[end:stop])
        subject, others = cut_subject(text, Span(end + (lead.end() if lead else 0), stop))
        rest += others
        found.append(_Degree(trim_degree(text, Span(start, end)), subject, match))
        position = following
    if position < span.end and (not found or position > span.start):
        rest.append(Span(position, span.end))
    return found, [part for part in (trim(text, one) for one in rest) if part.end > part.start]


def _after_subject(text: str, before: Span, end: int, match: DegreeMatch) -> _Degree:
    """Read a degree in brackets behind its subject: "Physics (BSc)"."""
    subject = trim(text, Span(before.start, before.end - 1))
    return _Degree(Span(before.end, end), subject if subject.end > subject.start else None, match)


def _degree_end(text: str, name: Span, stop: int, match: DegreeMatch) -> int:
    """Find where a degree's name ends: after "(Hons)", a compound, a qualifier, the occupation trained for."""
    start, end = name
    if text[start:end].count("(") > text[start:end].count(")") and text[end : end + 1] == ")":
        end += 1
    compound = _COMPOUND.match(text, end, stop)
    end = compound.end() if compound else end
    tail = _DEGREE_TAIL.match(text, end, stop)
    end = tail.end() if tail else end
    if match.kind in ("secondary", "other", "associate"):
        qualifier = _QUALIFIER.match(text, end, stop)
        end = qualifier.end() if qualifier else end
    if _OCCUPATION.search(text, start, end):
        first = comma_spans(text, Span(end, stop))[:1]
        end = first[0].end if first else end
    return end


def _is_school(text: str, span: Span, match: DegreeMatch) -> bool:
    """Say whether a school leaver's degree is part of a school's name: "Oak High School", "Liceo Artistico Cottini"."""
    name = text[span.start + match.start : span.start + match.end]
    after = text[span.start + match.end : span.end]
    return word_count(name, "institutions") > 0 and (match.start > 0 or re.match(r"\s[A-ZÀ-Þ]", after) is not None)


def trim_degree(text: str, span: Span) -> Span:
    """Trim a degree's span, keeping a closing full stop or bracket: "B.Sc." and "BSc (Hons)"."""
    start, end = span
    while start < end and text[start] in " \t,;:|–—-":
        start += 1
    while end > start and text[end - 1] in " \t,;:|–—-":
        end -= 1
    preposition = _LAST_PREPOSITION.search(text, start, end)
    return Span(start, preposition.start() if preposition else end)


def _after_comma(text: str, start: int, end: int) -> DegreeMatch | None:
    """Look for a degree after the first comma, where a school stands before it."""
    for part in comma_spans(text, Span(start, end))[1:4]:
        match = degree_match(text[part.start : part.end])
        if match is not None and match.start == 0:
            shift = part.start - start
            return match._replace(start=match.start + shift, end=match.end + shift)
    return None


def _is_qualifier(before: str) -> bool:
    """Say whether the words before a degree's name belong to it ("Double", "Integrated"), not a school."""
    return "," not in before and len(before.split()) <= 2 and not word_count(before, "institutions")


def _institution_in(text: str, span: Span) -> tuple[Span | None, Span | None, list[Span]]:
    """Find the school in a part (the comma part with a school's word), its place, and what else stands there."""
    whole, place = split_place(text, before_slash(text, span))
    grade = re.search(r"\s*\(([^()]{2,60})\)\s*$", text[whole.start : whole.end])
    if grade and GRADE.search(grade[1]):
        whole = Span(whole.start, whole.start + grade.start())
    commas = comma_spans(text, whole)
    schools = [number for number, part in enumerate(commas) if word_count(text[slice(*part)], "institutions")]
    if not schools:
        return None, None, []
    first, last = schools[0], schools[-1]
    others = [part for number, part in enumerate(commas) if number < first or number > last]
    return trim(text, Span(commas[first].start, commas[last].end)), place, others


def _grade(document: Document, entry: Entry, parts: Sequence[Part]) -> Value | None:
    del parts
    for row in entry.head:
        match = GRADE.search(row.text)
        if match:
            return make_value(document, Span(row.span.start + match.start(), row.span.start + match.end()), 0.8)
    return None


def _sure(text: str, span: Span) -> float:
    return 0.95 if word_count(text[slice(*span)], "institutions") else 0.7
