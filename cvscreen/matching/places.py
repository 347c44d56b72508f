"""Where in a CV a word stands: section, entry, field, and line."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cvscreen.matching.actors import actors
from cvscreen.model import Document, Education, Entry, Line, Resume, Section, SectionKind, Span, Value, Volunteer, Work
from cvscreen.vocabulary import load_wording
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.titles import word_count

LONG_LINE = 0.7
"""Share of its column's longest line from which on a line is taken to have been broken by the margin."""
HEADER_LINES = 2
"""First lines of an entry that hold its title where the parser could not say which words they are."""
TITLE_MAX = 10
"""Longest title, in words, that is looked for at the beginning of a job without one."""
OPENING_MAX = 5
"""Words of it of which one must be somebody's: "Senior Machine Learning Engineer"."""

DEGREES = frozenset({"bachelor", "master", "doctorate"})
"""Levels that a summary may tell."""

_TITLE_END = re.compile(r"[,;:(|\t\n–—]|\s-\s")
_WORD = re.compile(r"\S+")
_SUBJECT = re.compile(r"(?:(?<=\sen)|(?<=\sin)|\ (?:in|of|en|em|di|de))\ [^,.;:()|\n]{3,50}")
"""What may follow a degree's name in a sentence: "PhD | in applied mathematics"."""
_STUDENT = re.compile(
    r"""
      (?:[Ss]tudent|[Gg]raduate|[ÉéEe]tudiante?|[Ee]studiante|[Ss]tudente(?:ssa)?|[Ee]studante|Studentin)
      \ (?:of|in|en|de|di|der|des)\ [^,.;:()|\n]{3,40}
    | [^\W\d_]{4,}(?:\ [^\W\d_]{4,})?\ (?:student|undergraduate|graduate)(?![^\W_]|\ of\ )
    """,
    re.VERBOSE,
)
"""Somebody by what they study: "student of statistics", "statistics student"."""


class EntryPlace(NamedTuple):
    """An entry and its path in the resume, such as ``work[0]``."""

    span: Span
    path: str
    entry: Entry


class Place(NamedTuple):
    """Where a word stands."""

    section: SectionKind
    entry: EntryPlace | None


class Places:
    """The map of a CV: asks by character offset."""

    def __init__(self, resume: Resume) -> None:
        self.text = resume.document.text
        self._document = resume.document
        self._sections = sorted(resume.sections, key=lambda section: section.span)
        self._starts = [section.span.start for section in self._sections]
        self.entries = sorted(entries_of(resume), key=lambda place: (place.span.start, -place.span.end))
        self._fields = tuple(_fields(resume, self.entries))
        self._told: dict[int, Place] = {}

    def at(self, span: Span) -> Place:
        """Return the section and the innermost entry that a span begins in."""
        place = self._told.get(span.start)
        if place is None:
            place = self._told[span.start] = self._place_of(span.start)
        return place

    def _place_of(self, start: int) -> Place:
        index = bisect_right(self._starts, start) - 1
        section = SectionKind.OTHER
        if index >= 0 and start < self._sections[index].span.end:
            section = self._sections[index].kind
        inner: EntryPlace | None = None
        for place in self.entries:
            if place.span.start > start:
                break
            if start < place.span.end:
                inner = place
        return Place(section, inner)

    def section_at(self, span: Span) -> Span:
        """Return the section that a span begins in; the span itself outside of any."""
        index = bisect_right(self._starts, span.start) - 1
        section = self._sections[index].span if index >= 0 else span
        return section if span.start < section.end else span

    def fields_at(self, span: Span) -> frozenset[str]:
        """Return the names of the fields that hold a span, such as ``work.position``."""
        return frozenset(name for name, field in self._fields if field.contains(span))

    def header(self, span: Span) -> Span:
        """Return the first lines of an entry."""
        return _header(self._document, span)


def entries_of(resume: Resume) -> Iterable[EntryPlace]:
    """Yield every entry of a CV with its path."""
    groups: tuple[tuple[str, Sequence[Entry]], ...] = (
        ("work", resume.work),
        ("education", resume.education),
        ("projects", resume.projects),
        ("volunteer", resume.volunteer),
        ("certificates", resume.certificates),
        ("publications", resume.publications),
        ("awards", resume.awards),
    )
    for name, entries in groups:
        for number, entry in enumerate(entries):
            yield EntryPlace(entry.span, f"{name}[{number}]", entry)


def _fields(resume: Resume, entries: Sequence[EntryPlace]) -> Iterable[tuple[str, Span]]:
    """Yield field names with their places; where the parser left one out, the lines that may hold it stand in."""
    if resume.contact.label:
        yield "contact.label", resume.contact.label.span
    for place in entries:
        entry = place.entry
        if isinstance(entry, Work):
            if entry.position and entry.position.text:
                yield "work.position", entry.position.span
            else:
                header = _header(resume.document, place.span)
                yield "work.position", _opening(resume.document, header) if entry.position else header
        elif isinstance(entry, Volunteer):
            yield "work.position", _opening(resume.document, _header(resume.document, place.span))
        elif isinstance(entry, Education):
            yield from _education_fields(resume.document, entry)
    for section in resume.sections:
        if section.kind is SectionKind.SUMMARY:
            # "Data scientist with six years in retail" says what somebody is, as a headline does
            yield "contact.label", _opening(resume.document, _after_heading(section))
            for told in _studies_told(resume.document.text, section.span):
                yield from ((name, told) for name in ("education.study_type", "education.area"))
        if any(section.span.contains(place.span) for place in entries):
            continue
        if section.kind is SectionKind.EDUCATION:
            yield "education.area", section.span
            yield "education.study_type", section.span
        elif section.kind in (SectionKind.WORK, SectionKind.INTERNSHIP):
            for line in resume.document.lines[slice(*section.lines)]:
                if len(line.words) and line.words.end - line.words.start <= 8 and not line.bullet:
                    yield "work.position", line.span


def _studies_told(text: str, summary: Span) -> Iterator[Span]:
    """Yield where a summary tells a degree with its subject, or the subject of somebody's studies."""
    for degree in find_degrees(summary.of(text)):
        subject = _SUBJECT.match(text, summary.start + degree.end, summary.end)
        if degree.kind in DEGREES and not degree.short and subject:
            yield Span(summary.start + degree.start, subject.end())
    for student in _STUDENT.finditer(text, *summary):
        yield Span(*student.span())


def _education_fields(document: Document, entry: Education) -> Iterable[tuple[str, Span]]:
    header = _header(document, entry.span)
    if entry.level == "secondary" or (entry.level is None and _names_schools_only(header.of(document.text))):
        # school subjects are no degree subjects
        return
    yield "education.study_type", entry.study_type.span if entry.study_type else header
    yield "education.area", entry.area.span if entry.area else header


def _names_schools_only(header: str) -> bool:
    return {degree.kind for degree in find_degrees(header) if not degree.short} == {"secondary"}


def _header(document: Document, span: Span) -> Span:
    ends = [line.span.end for line in document.lines if line.span.overlaps(span)][:HEADER_LINES]
    return Span(span.start, min(ends[-1], span.end) if ends else span.end)


def _after_heading(section: Section) -> Span:
    return Span(section.heading.span.end + 1, section.span.end) if section.heading else section.span


def _opening(document: Document, header: Span) -> Span:
    """Return the title that the first line of a job begins with, up to a comma or the like; nothing where it is none.

    "Data analyst at a hospital, 2018" begins with one; "Paired with a data analyst" does not.
    """
    line = next((line for line in document.lines if line.span.overlaps(header)), None)
    if line is None or line.bullet:
        return Span(header.start, header.start)
    text = document.text[header.start : min(line.span.end, header.end)]
    cut = _TITLE_END.search(text)
    title = text[: cut.start() if cut else len(text)]
    wording = load_wording()
    between = wording.relations | wording.turns | wording.joins | wording.prepositions | wording.determiners
    goes_on = between | wording.deeds | actors().relatives
    words = list(_WORD.finditer(title))
    for number, word in enumerate(words[:OPENING_MAX]):
        if word_count(word[0], "titles"):
            # of a whole sentence the title is what stands before it goes on: "Data analyst | who likes clean data"
            further = words[number + 1 :] if len(words) > TITLE_MAX else []
            end = next((other.start() for other in further if other[0].casefold() in goes_on), len(title))
            return Span(header.start, header.start + end)
        if word[0].casefold() in between:
            break
    return Span(header.start, header.start)


def flowing_line_ends(resume: Resume) -> frozenset[int]:
    """Return the offsets of the line ends at which a sentence goes on into the next line.

    A line goes on where the margin broke it: it is long for its column or ends in a comma or hyphen, or the next one
    begins small; and the next one has no bullet, no heading, no gap above, and begins no entry, no section and no
    skill of its own ("SQL, Java" above "Machine learning: …").
    """
    document = resume.document
    walls = {section.span.start for section in resume.sections}
    walls |= {section.heading.span.end for section in resume.sections if section.heading}
    walls |= {place.span.start for place in entries_of(resume)}
    skills = {edge for skill in _skills_of(resume) for edge in skill.span}
    longest: dict[tuple[int, int], int] = {}
    # a name and an address above the columns span the page
    above = [section.span for section in resume.sections if section.kind is SectionKind.CONTACT]
    for line in document.lines:
        key = (line.page, line.column)
        length = 0 if any(span.overlaps(line.span) for span in above) else line.span.end - line.span.start
        longest[key] = max(longest.get(key, 0), length)
    flowing: set[int] = set()
    for line, following in zip(document.lines, document.lines[1:], strict=False):
        if line.span.end in walls or following.span.start in walls or not _may_follow(line, following):
            continue
        end = document.text[line.span.start : line.span.end].rstrip()[-1:]
        # a skill ends with its line, unless a hyphen says that the margin cut a word in two
        if end not in "-‐" and (line.span.end in skills or following.span.start in skills):
            continue
        small = document.text[following.span.start : following.span.start + 1].islower()
        long = line.span.end - line.span.start >= LONG_LINE * longest[(line.page, line.column)]
        if small or end in ",-‐/&" or (long and end not in ".:;!?"):
            flowing.add(line.span.end)
    return frozenset(flowing)


def _skills_of(resume: Resume) -> Iterator[Value]:
    for group in resume.skills:
        yield from (*group.keywords, *filter(None, [group.name]))


def _may_follow(line: Line, following: Line) -> bool:
    if following.bullet or line.heading_level or following.heading_level or line.region != following.region:
        return False
    gap, size = following.gap_pt, following.size_pt or 12.0
    return gap is None or gap < size
