"""What was studied where: degree, subject, institution and grade of the entries of an education section."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import DegreeLevel, Value
from cvscreen.model.span import Span
from cvscreen.parsing.education.degree_parts import SUBJECT_LEAD, Degree, degrees_in
from cvscreen.parsing.education.school_names import degree_in, institution_in
from cvscreen.parsing.education.schooling import Edges
from cvscreen.parsing.education.study_heads import Head, head_of, value_in
from cvscreen.parsing.education.subjects import GRADE
from cvscreen.parsing.lines.entries import Entry
from cvscreen.parsing.lines.leaning import LOOK, leaning
from cvscreen.parsing.lines.pieces import comma_spans, split_place
from cvscreen.parsing.lines.rows import make_value, trim
from cvscreen.vocabulary.degrees import DegreeMatch, find_degrees
from cvscreen.vocabulary.study_words import area_label, is_school_kind, names_board, school_words
from cvscreen.vocabulary.titles import is_place, word_count

_IN_PROGRESS = re.compile(
    r"\b(?:candidate|student|in progress|pursuing|ongoing|laufend|en cours|en curso|in corso|current)\b", re.IGNORECASE
)
_AT = re.compile(
    r"(?:at|from|an der|am|bei|presso|hos|ved|à l['’]|aan de|w|na|v|en la|en el|por la|por el|"
    r"pela|pelo|no|în|в)\s(?=[^\W\d_])",
    re.IGNORECASE,
)
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


class _Found(NamedTuple):
    """What the words of a head tell, before anything is given out by elimination."""

    head: Head
    degrees: list[Degree]
    institution: Span | None
    location: Span | None
    spare: list[Span]


def find_studies(document: Document, entries: Sequence[Entry], edges: Edges) -> list[list[Study]]:
    """Tell the courses of study of each entry of a section: usually one, two for a double degree.

    What no list knows is told by elimination, and by where the same field stands in the other entries.
    """
    found = [_told(head_of(document, entry, edges)) for entry in entries]
    slots = _school_slots(found)
    studies: list[list[Study]] = []
    for entry, told in zip(entries, found, strict=True):
        settled = _settle(told, slots)
        score = _grade(document, entry)
        studies.append([_study(settled, degree, score) for degree in (settled.degrees or (None,))])
    return studies


def _told(head: Head) -> _Found:
    """Find what words tell: degrees with their subjects, the school, the place."""
    location: Span | None = None
    degrees: list[Degree] = []
    spare: list[Span] = []
    institution: Span | None = None
    for part in head.parts:
        if part.field in ("place", "grade", "other") or (
            is_place(part.text) and not (degree_in(part.text) or names_board(part.text))
        ):
            location = location or (part.span if part.field == "place" or is_place(part.text) else None)
            continue
        if is_school_kind(part.text) and any(school_words(p.text) for p in head.parts if p is not part):
            degrees.append(Degree(part.span, None, DegreeMatch(0, len(part.text), "secondary", short=False)))
            continue
        own, town = split_place(head.text, part.span)
        location = location or town
        found, rest = degrees_in(head.text, own)
        degrees += found
        for span in rest:
            candidate, place, others = institution_in(head.text, span)
            if candidate is not None and institution is None:
                institution, location = candidate, location or place
                spare += others
            else:
                spare.append(span)
    return _Found(head, _without_doubles(head.text, degrees), institution, location, spare)


def _school_slots(found: Sequence[_Found]) -> Counter[tuple[int, int]]:
    """Count where in the heads the schools stand that words tell."""
    return Counter(
        (part.row, part.order)
        for told in found
        for part in told.head.parts
        if told.institution is not None and part.span.contains(told.institution)
    )


def _study(found: _Found, degree: Degree | None, score: Value | None) -> Study:
    head, institution = found.head, found.institution
    level: DegreeLevel | None = None
    if degree is not None and degree.match.kind not in ("other", "none"):
        level = degree.match.kind  # type: ignore[assignment]
    elif (degree is None and institution and _is_secondary(head.text[slice(*institution)])) or (
        degree is not None and is_school_kind(head.text[slice(*degree.span)])
    ):
        level = "secondary"
    return Study(
        institution=value_in(head, institution, _sure(head.text, institution)) if institution else None,
        degree=value_in(head, degree.span, 0.9) if degree else None,
        area=value_in(head, degree.area, 0.85) if degree and degree.area else None,
        level=level,
        score=score,
        location=value_in(head, found.location, 0.8) if found.location else None,
        in_progress=degree is not None and _IN_PROGRESS.search(head.text[slice(*degree.span)]) is not None,
    )


def _is_secondary(name: str) -> bool:
    return any(match.kind == "secondary" for match in find_degrees(name))


def _without_doubles(text: str, degrees: list[Degree]) -> list[Degree]:
    """Leave out a degree that is said twice, and a minor beside a degree."""
    kept: list[Degree] = []
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


def _settle(found: _Found, slots: Counter[tuple[int, int]]) -> _Found:
    """Give what is left over to the fields that are still empty: the school, then the subject, then the programme."""
    text, degrees, institution = found.head.text, list(found.degrees), found.institution
    spare = [
        span
        for span in found.spare
        if not GRADE.fullmatch(text[slice(*trim(text, span))]) and not _PLAIN_SUBJECT.match(text[slice(*span)].strip())
    ]
    spare = [span for span in spare if span.end - span.start > 2 or not text[slice(*span)].isascii()]
    location = found.location
    if institution is None and spare:
        institution = max(spare, key=lambda span: _school_weight(found, span, slots))
        spare.remove(institution)
        institution, place = split_place(text, institution)
        location = location or place
    if institution is None and degrees:
        degrees[-1], institution = _school_in_subject(text, degrees[-1])
    subject = _left_for(found.head, degrees[-1], spare) if degrees and degrees[-1].area is None else None
    if subject is not None:
        spare.remove(subject)
        degrees[-1] = degrees[-1]._replace(area=_subject(text, subject))
    elif not degrees and spare:
        match = DegreeMatch(spare[0].start, spare[0].end, "none", short=False)
        degrees = [Degree(spare.pop(0), None, match)]
    return _Found(found.head, degrees, institution, location, spare)


def _school_weight(found: _Found, span: Span, slots: Counter[tuple[int, int]]) -> tuple[int, int, int]:
    """Weigh a part as a school that no list knows: where the others' schools stand, and by the words of companies."""
    part = next((part for part in found.head.parts if part.span.contains(span)), None)
    alike = slots[part.row, part.order] if part else 0
    return alike, word_count(found.head.text[slice(*span)], "organisations"), -span.start


def _school_in_subject(text: str, degree: Degree) -> tuple[Degree, Span | None]:
    """Take a school that no list knows out of what stands behind its degree: "Maturità, ITIS Galvani"."""
    if degree.area is None:
        return degree, None
    at = _AT.match(text, degree.area.start, degree.area.end)
    if at:
        return degree._replace(area=None), Span(at.end(), degree.area.end)
    commas = comma_spans(text, degree.area)
    if len(commas) > 1 and text[commas[-1].start].isupper():
        return degree._replace(area=Span(degree.area.start, commas[-2].end)), commas[-1]
    if leaning(text[slice(*degree.area)]) <= -LOOK and "," in text[degree.span.end : degree.area.start]:
        return degree._replace(area=None), degree.area
    if degree.match.kind == "secondary" and "," in text[degree.span.end : degree.area.start]:
        return degree._replace(area=None), degree.area
    return degree, None


def _left_for(head: Head, degree: Degree, spare: Sequence[Span]) -> Span | None:
    """Choose a degree's subject among what is left over; a leaving certificate's stands right behind it."""
    rows = {span: part.row for span in (*spare, degree.span) for part in head.parts if part.span.overlaps(span)}
    beside = [span for span in spare if rows.get(span) == rows.get(degree.span) and span.start > degree.span.start]
    if degree.match.kind == "secondary":
        behind = (span for span in beside if not head.text[degree.span.end : span.start].strip(" \n–—-"))
        return next((span for span in behind if "," not in head.text[slice(*span)]), None)
    if degree.match.kind == "other":
        return None
    return next(iter([*beside, *spare]), None)


def _subject(text: str, span: Span) -> Span:
    """Leave out what leads to a subject, and what stands behind a semicolon."""
    lead = SUBJECT_LEAD.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    start += area_label(text[start : span.end])
    end = text.find(";", start, span.end)
    return Span(start, end if end > 0 else span.end)


def _grade(document: Document, entry: Entry) -> Value | None:
    for row in entry.head:
        match = GRADE.search(row.text)
        if match:
            return make_value(document, Span(row.span.start + match.start(), row.span.start + match.end()), 0.8)
    return None


def _sure(text: str, span: Span) -> float:
    return 0.95 if school_words(text[slice(*span)]) else 0.7
