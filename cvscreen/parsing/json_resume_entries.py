"""JSON Resume → Resume: entries are taken as they are; a plain text is written for their spans to point into."""

from collections.abc import Mapping, Sequence

from cvscreen.model.document import Document, Line, Page, Source, Word
from cvscreen.model.resume import (
    Award,
    Certificate,
    Contact,
    DateRange,
    Education,
    Language,
    Project,
    Publication,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Value,
    Volunteer,
    Work,
)
from cvscreen.model.span import Span
from cvscreen.parsing.education.degrees import degree_level
from cvscreen.text.dates import parse_date
from cvscreen.text.tokens import repair


class Written:
    """A text that grows line by line; each line written gives a value that points to it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0

    def line(self, content: object) -> Value | None:
        """Write a line; None for what is no text or empty."""
        text = repair(content) if isinstance(content, str) else ""
        if not text:
            return None
        start = self.length
        self.lines.append(text)
        self.length += len(text) + 1
        return Value(text=text, span=Span(start, start + len(text)))

    def values(self, content: object) -> tuple[Value, ...]:
        """Write each text of a list."""
        found = [self.line(item) for item in content] if isinstance(content, list) else []
        return tuple(value for value in found if value is not None)

    def dates(self, entry: Mapping[str, object], start: str = "startDate", end: str = "endDate") -> DateRange | None:
        """Write the dates of an entry; an entry with a start and no end goes on."""
        first, last = entry.get(start), entry.get(end)
        begin = parse_date(first) if isinstance(first, str) else None
        finish = parse_date(last) if isinstance(last, str) else None
        if begin is None and finish is None:
            return None
        value = self.line(" – ".join(str(date.isoformat()) for date in (begin, finish) if date))
        span = value.span if value else Span(0, 0)
        return DateRange(start=begin, end=finish, ongoing=finish is None and end == "endDate", span=span)

    def span_from(self, start: int) -> Span:
        """Give the span of what was written since ``start``."""
        return Span(start, max(start, self.length - 1))

    def document(self, source: Source) -> Document:
        """Give the document that was written."""
        words: list[Word] = []
        lines: list[Line] = []
        position = 0
        for text in self.lines:
            first, start = len(words), position
            for word in text.split(" "):
                words.append(Word(word, Span(position, position + len(word))))
                position += len(word) + 1
            span = Span(start, position - 1)
            lines.append(Line(span, Span(first, len(words)), (span,)))
        page = Page(1, 595.0, 842.0, 1, Span(0, len(lines)))
        return Document(
            source=source, text="\n".join(self.lines), words=tuple(words), lines=tuple(lines), pages=(page,)
        )


def from_json_resume(data: Mapping[str, object], source: Source) -> Resume:
    r"""Read a JSON Resume as a resume: its fields are believed, its levels told from the names of the degrees.

    Args:
        data: The parsed JSON; whatever is not of the schema's type is left out.
        source: Where it came from.

    Example:
        >>> from cvscreen.model import Source
        >>> source = Source(name="cv.json", format="json-resume", sha256="0" * 64, size_bytes=2)
        >>> resume = from_json_resume({"work": [{"name": "Blue Pine", "position": "Baker"}]}, source)
        >>> resume.work[0].name.text, resume.document.text
        ('Blue Pine', 'Work\nBaker\nBlue Pine')
    """
    written = Written()
    contact = _contact(written, data)
    basics = data.get("basics")
    summary = written.line(basics.get("summary")) if isinstance(basics, Mapping) else None
    sections: list[Section] = []
    parts: dict[str, tuple[object, ...]] = {}
    for name, heading, kind in _ORDER:
        entries = _entries(data, name)
        if not entries:
            continue
        start, first_line = written.length, len(written.lines)
        title = written.line(heading)
        parts[name] = tuple(_entry(written, name, entry, len(sections)) for entry in entries)
        lines = Span(first_line, len(written.lines))
        sections.append(Section(kind=kind, heading=title, span=written.span_from(start), lines=lines))
    return Resume(
        document=written.document(source),
        contact=contact,
        summary=summary,
        sections=tuple(sections),
        **{name: tuple(item for item in found if item is not None) for name, found in parts.items()},
    )


_ORDER = (
    ("work", "Work", SectionKind.WORK),
    ("volunteer", "Volunteering", SectionKind.VOLUNTEER),
    ("education", "Education", SectionKind.EDUCATION),
    ("awards", "Awards", SectionKind.AWARDS),
    ("certificates", "Certificates", SectionKind.CERTIFICATES),
    ("publications", "Publications", SectionKind.PUBLICATIONS),
    ("skills", "Skills", SectionKind.SKILLS),
    ("languages", "Languages", SectionKind.LANGUAGES),
    ("interests", "Interests", SectionKind.INTERESTS),
    ("projects", "Projects", SectionKind.PROJECTS),
)


def _entries(data: Mapping[str, object], name: str) -> Sequence[Mapping[str, object]]:
    found = data.get(name)
    return [entry for entry in found if isinstance(entry, Mapping)] if isinstance(found, list) else []


def _contact(written: Written, data: Mapping[str, object]) -> Contact:
    basics = data.get("basics")
    if not isinstance(basics, Mapping):
        return Contact()
    location = basics.get("location")
    places = (
        [location.get(key) for key in ("address", "city", "region", "countryCode")]
        if isinstance(location, Mapping)
        else []
    )
    links = [basics.get("url"), *[profile.get("url") for profile in _entries(basics, "profiles")]]
    return Contact(
        name=written.line(basics.get("name")),
        label=written.line(basics.get("label")),
        emails=written.values([basics.get("email")]),
        phones=written.values([basics.get("phone")]),
        links=written.values(links),
        location=written.line(", ".join(place for place in places if isinstance(place, str))),
    )


def _entry(written: Written, name: str, entry: Mapping[str, object], section: int) -> object:
    """Write one entry and give its model."""
    start = written.length
    if name == "interests":
        return written.line(entry.get("name"))
    if name == "languages":
        language = written.line(entry.get("language"))
        return (
            Language(language=language, fluency=written.line(entry.get("fluency")), section=section)
            if language
            else None
        )
    if name == "skills":
        group, keywords = written.line(entry.get("name")), written.values(entry.get("keywords"))
        keywords = keywords or ((group,) if group else ())
        return SkillGroup(name=group, keywords=keywords, span=written.span_from(start), section=section)
    if name == "work":
        position, employer = written.line(entry.get("position")), written.line(entry.get("name"))
        return Work(position=position, name=employer, **_shared(written, entry, section, start))
    if name == "education":
        return _education(written, entry, section)
    return _plain_entry(written, name, entry, section)


def _education(written: Written, entry: Mapping[str, object], section: int) -> Education:
    start = written.length
    institution, degree = written.line(entry.get("institution")), written.line(entry.get("studyType"))
    area = written.line(entry.get("area"))
    level = degree_level(degree.text) if degree else None
    return Education(
        institution=institution,
        study_type=degree,
        area=area,
        level=None if level == "other" else level,
        score=written.line(entry.get("score")),
        courses=written.values(entry.get("courses")),
        **_shared(written, entry, section, start),
    )


def _plain_entry(written: Written, name: str, entry: Mapping[str, object], section: int) -> object:
    start = written.length
    if name == "volunteer":
        position, organisation = written.line(entry.get("position")), written.line(entry.get("organization"))
        shared = _shared(written, entry, section, start)
        return Volunteer(position=position, organization=organisation, **shared)
    title = written.line(entry.get("title") or entry.get("name"))
    giver = written.line(entry.get("awarder") or entry.get("issuer") or entry.get("publisher"))
    dated = {**entry, "endDate": entry.get("endDate") or entry.get("date") or entry.get("releaseDate")}
    shared = _shared(written, dated, section, start)
    if name == "awards":
        return Award(title=title, awarder=giver, **shared)
    if name == "certificates":
        return Certificate(name=title, issuer=giver, **shared)
    if name == "publications":
        return Publication(name=title, publisher=giver, **shared)
    url = entry.get("url")
    return Project(name=title, url=url if isinstance(url, str) else None, **shared)


def _shared(written: Written, entry: Mapping[str, object], section: int, start: int) -> dict[str, object]:
    """Write the fields that every kind of entry shares."""
    dates = written.dates(entry)
    location = entry.get("location")
    return {
        "section": section,
        "dates": dates,
        "location": written.line(location),
        "summary": written.line(entry.get("summary") or entry.get("description")),
        "highlights": written.values(entry.get("highlights")),
        "span": written.span_from(start),
    }
