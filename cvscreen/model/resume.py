"""A CV as it was understood, with JSON Resume's names. Every value carries its span, every entry its section.

There is no field for a photo, an age, a birth date, a nationality, a gender or a marital state: what has no place
here can reach no score.
"""

from enum import StrEnum
from typing import Literal

from cvscreen.model.base import Model
from cvscreen.model.document import Document
from cvscreen.model.span import Span


class SectionKind(StrEnum):
    """What a section of a CV is about."""

    CONTACT = "contact"
    SUMMARY = "summary"
    WORK = "work"
    INTERNSHIP = "internship"
    EDUCATION = "education"
    COURSES = "courses"
    SKILLS = "skills"
    PROJECTS = "projects"
    CERTIFICATES = "certificates"
    PUBLICATIONS = "publications"
    LANGUAGES = "languages"
    VOLUNTEER = "volunteer"
    AWARDS = "awards"
    INTERESTS = "interests"
    REFERENCES = "references"
    OTHER = "other"


DegreeLevel = Literal["secondary", "associate", "bachelor", "master", "doctorate"]


class Value(Model):
    """A string found in the CV.

    ``text`` is the value as a person would write it (spaces and line-end hyphens repaired); ``span`` is where it
    stands in ``Document.text``; ``confidence`` is 0..1. ``more`` is where it goes on, when other text stands between:
    a name that the margin has cut beside a date.
    """

    text: str
    span: Span
    confidence: float = 1.0
    more: tuple[Span, ...] = ()


class PartialDate(Model):
    """A year, with its month where the CV gives one.

    Example:
        >>> PartialDate(year=2019, month=9).isoformat(), PartialDate(year=2019).isoformat()
        ('2019-09', '2019')
    """

    year: int
    month: int | None = None

    def isoformat(self) -> str:
        """Return ``YYYY-MM``, or ``YYYY`` where no month is known."""
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


class DateRange(Model):
    """When something was: start and end as far as stated. ``ongoing`` is "present", "heute", "since 2018"."""

    start: PartialDate | None = None
    end: PartialDate | None = None
    ongoing: bool = False
    expected: bool = False
    """Whether the end lies ahead in the CV's own words ("expected May 2026")."""
    span: Span
    confidence: float = 1.0


class Section(Model):
    """A part of the CV under one heading; ``heading`` is None for what stands before the first one."""

    kind: SectionKind
    heading: Value | None
    span: Span
    """Heading and body."""
    lines: Span
    """Range of indices into ``Document.lines``, heading line included."""
    confidence: float = 1.0


class Profile(Model):
    """A profile link, JSON Resume's ``basics.profiles``."""

    network: str | None
    url: str
    span: Span | None


class Contact(Model):
    """Who the CV is from: JSON Resume's ``basics``. Nothing of it is ever matched or scored."""

    name: Value | None = None
    label: Value | None = None
    """The headline under the name, such as "Machine Learning Engineer"."""
    emails: tuple[Value, ...] = ()
    phones: tuple[Value, ...] = ()
    links: tuple[Value, ...] = ()
    profiles: tuple[Profile, ...] = ()
    location: Value | None = None


class Entry(Model):
    """What every dated or headed entry shares."""

    span: Span
    """The whole entry."""
    section: int
    """Index into ``Resume.sections``."""
    dates: DateRange | None = None
    location: Value | None = None
    summary: Value | None = None
    highlights: tuple[Value, ...] = ()
    confidence: float = 1.0


class Work(Entry):
    """One role at one employer."""

    position: Value | None = None
    name: Value | None = None
    """The employer."""
    internship: bool = False


class Education(Entry):
    """One course of study. ``level`` is None for what is no degree (certificate, exchange year, bootcamp)."""

    institution: Value | None = None
    study_type: Value | None = None
    """The degree as written, without the subject."""
    area: Value | None = None
    """The subject."""
    level: DegreeLevel | None = None
    in_progress: bool = False
    score: Value | None = None
    courses: tuple[Value, ...] = ()


class Project(Entry):
    """A project that stands apart from the jobs."""

    name: Value | None = None
    url: str | None = None


class Volunteer(Entry):
    """Unpaid work."""

    organization: Value | None = None
    position: Value | None = None


class Certificate(Entry):
    """A certificate or licence."""

    name: Value | None = None
    issuer: Value | None = None


class Publication(Entry):
    """A publication, patent or talk."""

    name: Value | None = None
    publisher: Value | None = None


class Award(Entry):
    """An award, scholarship or honour."""

    title: Value | None = None
    awarder: Value | None = None


class SkillGroup(Model):
    """A line or block of skills; ``name`` is None where the CV gives the group none."""

    name: Value | None
    keywords: tuple[Value, ...]
    span: Span
    section: int


class Language(Model):
    """A spoken language with its level as printed."""

    language: Value
    fluency: Value | None
    section: int


class Resume(Model):
    """A CV as it was understood. What could not be placed is kept in ``other``, never dropped."""

    document: Document
    contact: Contact = Contact()
    summary: Value | None = None
    sections: tuple[Section, ...] = ()
    work: tuple[Work, ...] = ()
    education: tuple[Education, ...] = ()
    projects: tuple[Project, ...] = ()
    volunteer: tuple[Volunteer, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    publications: tuple[Publication, ...] = ()
    awards: tuple[Award, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    languages: tuple[Language, ...] = ()
    interests: tuple[Value, ...] = ()
    other: tuple[Value, ...] = ()
