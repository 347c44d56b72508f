"""The made-up person, before any layout."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Date:
    year: int
    month: int


@dataclass(frozen=True)
class Job:
    title: str
    employer: str
    place: str
    start: Date
    end: Date | None  # None: goes on
    duties: tuple[str, ...]
    about: str = ""
    stack: str = ""


@dataclass(frozen=True)
class Study:
    institution: str
    degree: str
    field: str
    level: str
    place: str
    start: Date
    end: Date | None
    state: str = "done"  # done, expected, going
    grade: str = ""
    thesis: str = ""


@dataclass(frozen=True)
class Person:
    lang: str
    given: str
    surname: str
    before: str
    after: str
    headline: str
    email: str
    phone: str
    place: str
    street: str
    links: tuple[str, ...]
    summary: str
    jobs: tuple[Job, ...]
    studies: tuple[Study, ...]
    skills: tuple[tuple[str, tuple[str, ...]], ...]  # group, items
    soft: tuple[str, ...]
    spoken: tuple[tuple[str, str], ...]
    personal: tuple[tuple[str, str], ...]
    extras: dict[str, tuple[str, ...]] = field(default_factory=dict)
    software: bool = True
