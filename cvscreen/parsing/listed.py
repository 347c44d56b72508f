"""The plainer sections: projects, certificates, awards, publications, volunteering, interests."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Award, Certificate, Project, Publication, Value, Volunteer
from cvscreen.model.span import Span
from cvscreen.parsing.lines.dating import without_dates
from cvscreen.parsing.lines.entries import Entry, split_entries
from cvscreen.parsing.lines.pieces import Part, head_parts, split_at
from cvscreen.parsing.lines.rows import Row, make_value
from cvscreen.parsing.work.roles import find_roles
from cvscreen.vocabulary.titles import is_place

_URL = re.compile(r"https?://[^\s<>|,;()\"']{3,200}|(?:github|gitlab)\.com/[^\s<>|,;()\"']{2,100}", re.IGNORECASE)
_LIST_SEPARATOR = re.compile(r"\s*[,;、，•·∙|]\s*|\t|\s[–—]\s")


def find_projects(document: Document, rows: Sequence[Row], section: int) -> list[Project]:
    """Read a projects section."""
    found: list[Project] = []
    for entry in _entries_or_rows(rows):
        url = _URL.search(document.text, *entry.span)
        found.append(
            Project(
                **_common(document, entry, section),
                name=_first(document, entry),
                url=url.group() if url else None,
            )
        )
    return found


def find_certificates(document: Document, rows: Sequence[Row], section: int) -> list[Certificate]:
    """Read a certificates section: the name, then who issued it."""
    return [
        Certificate(**_common(document, entry, section), name=name, issuer=issuer)
        for entry in _entries_or_rows(rows)
        for name, issuer in [_first_two(document, entry)]
    ]


def find_awards(document: Document, rows: Sequence[Row], section: int) -> list[Award]:
    """Read an awards section: the title, then who gave it."""
    return [
        Award(**_common(document, entry, section), title=title, awarder=awarder)
        for entry in _entries_or_rows(rows)
        for title, awarder in [_first_two(document, entry)]
    ]


def find_publications(document: Document, rows: Sequence[Row], section: int) -> list[Publication]:
    """Read a publications section: the title, then where it appeared."""
    return [
        Publication(**_common(document, entry, section), name=name, publisher=publisher)
        for entry in _entries_or_rows(rows)
        for name, publisher in [_first_two(document, entry)]
    ]


def find_volunteering(document: Document, rows: Sequence[Row], section: int) -> list[Volunteer]:
    """Read a section of unpaid work: like work, with an organisation."""
    entries = _entries_or_rows(rows)
    return [
        Volunteer(
            **_common(document, entry, section) | {"location": role.location},
            organization=role.organisation,
            position=role.title,
        )
        for entry, role in zip(entries, find_roles(document, entries), strict=True)
    ]


def find_interests(document: Document, rows: Sequence[Row]) -> list[Value]:
    """Read interests: the items of lists and lines."""
    values = [
        make_value(document, span, 0.85) for row in rows for span in split_at(document.text, row.span, _LIST_SEPARATOR)
    ]
    return [value for value in values if value is not None]


def highlights(document: Document, entry: Entry) -> tuple[Value, ...]:
    """Read an entry's description: one value a bullet or paragraph."""
    spans: list[Span] = []
    column = -1
    for number, row in enumerate(entry.body):
        goes_on = (
            spans
            and column == row.line.column
            and not row.line.bullet
            and number
            and _same_paragraph(entry.body[number - 1], row)
        )
        if goes_on:
            spans[-1] = Span(spans[-1].start, row.span.end)
        else:
            spans.append(row.span)
        column = row.line.column
    values = [make_value(document, span, 0.9) for span in spans]
    return tuple(value for value in values if value is not None)


def _same_paragraph(previous: Row, row: Row) -> bool:
    """Say whether a row goes on with the paragraph above: the text was cut, or the space is a line's."""
    if previous.index + 1 != row.index:
        return False
    return previous.text.rstrip()[-1:] not in ".!?;:" or row.text[:1].islower()


def _common(document: Document, entry: Entry, section: int) -> dict[str, object]:
    """Give the fields that every kind of entry shares."""
    return {"span": entry.span, "section": section, "dates": entry.dates, "highlights": highlights(document, entry)}


def _entries_or_rows(rows: Sequence[Row]) -> list[Entry]:
    """Split into entries; bullets and lines without any head are entries of their own."""
    entries = list(split_entries(rows))
    headed = [entry for entry in entries if entry.head]
    if headed and not all(row.line.bullet for row in rows):
        return headed
    singles: list[Entry] = []
    for row in rows:
        if singles and not row.line.bullet and rows[0].line.bullet:
            singles[-1] = singles[-1]._replace(head=(*singles[-1].head, row))
        else:
            singles.append(Entry((row,), (), row.dates[0] if row.dates else None))
    return singles


def _parts(document: Document, entry: Entry) -> list[Part]:
    return [part for part in head_parts(document, entry) if not is_place(part.text) and len(part.text) > 1]


def _first(document: Document, entry: Entry) -> Value | None:
    parts = _parts(document, entry)
    return make_value(document, parts[0].span, 0.85) if parts else _first_row(document, entry)


def _first_row(document: Document, entry: Entry) -> Value | None:
    free = without_dates(entry.head[0], entry.head[0].span) if entry.head else []
    return make_value(document, free[0], 0.6) if free else None


def _first_two(document: Document, entry: Entry) -> tuple[Value | None, Value | None]:
    parts = _parts(document, entry)
    second = make_value(document, parts[1].span, 0.7) if len(parts) > 1 else None
    return _first(document, entry), second
