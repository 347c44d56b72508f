"""A CV as it is to be set: rows, entries, sections and columns, the same for every program that sets it."""

from dataclasses import dataclass, field

Spans = tuple[tuple[str, str], ...]  # (role, text); roles: title, employer, place, dates, degree, plain, about, mark


@dataclass(frozen=True)
class Row:
    left: Spans
    right: Spans = ()


@dataclass(frozen=True)
class Para:
    text: str
    label: str = ""


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]


@dataclass(frozen=True)
class Pairs:
    """Labels and values, look: "colon", "table", "stack" or "tab"."""

    pairs: tuple[tuple[str, str], ...]
    look: str = "colon"


@dataclass(frozen=True)
class Items:
    """Single items, look: "tags", "columns2", "columns3", "lines", "bars", "dots", "stars" or "percent"."""

    items: tuple[str, ...]
    look: str
    values: tuple[int, ...] = ()  # 1 to 5, one an item


@dataclass(frozen=True)
class Entry:
    rows: tuple[Row, ...]
    rail: str = ""
    rail_side: str = "left"
    body: tuple["Para | Bullets", ...] = ()
    facts: tuple[tuple[str, str], ...] = ()  # what the pattern was filled with, for classes that order it themselves


@dataclass(frozen=True)
class Contact:
    kind: str  # email, phone, address, link
    label: str
    shown: str
    uri: str = ""


@dataclass(frozen=True)
class ContactBlock:
    items: tuple[Contact, ...]


@dataclass(frozen=True)
class Rows:
    """Rows of a table without a head: dates, title, employer."""

    rows: tuple[tuple[str, ...], ...]


Block = Rows | Para | Bullets | Pairs | Items | Entry | ContactBlock


@dataclass(frozen=True)
class Section:
    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Sheet:
    lang: str
    name: tuple[str, ...]  # its lines
    headline: str
    cv_word: str
    contacts: tuple[Contact, ...]  # in the head or foot; in a column they are a section with the key "contact"
    side: tuple[Section, ...] = ()
    main: tuple[Section, ...] = ()
    running: str = ""
    gold: dict[str, object] = field(default_factory=dict)
    spans: tuple[str, ...] = ()  # the dates as printed, to be looked for in the finished file
