"""JSON Resume: its sections as a page would print them, headings and lines.

Source: https://jsonresume.org/schema
"""

import json
from collections.abc import Iterator

from cvscreen.errors import ReadError
from cvscreen.model import Link
from cvscreen.readers.draft import Draft
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Row, make_pieces
from cvscreen.readers.text_bytes import decode
from cvscreen.text.normalize import repair_characters

SECTIONS = {
    "work": "Work Experience",
    "volunteer": "Volunteering",
    "education": "Education",
    "awards": "Awards",
    "certificates": "Certificates",
    "publications": "Publications",
    "skills": "Skills",
    "languages": "Languages",
    "interests": "Interests",
    "references": "References",
    "projects": "Projects",
}
"""Keys of the format in its own order, with the headings they get."""
MAX_ITEMS = 500
"""Entries and lines read of a list."""

_TITLES = ("position", "studyType", "area", "name", "title", "language", "organization", "institution")
_SECOND = ("name", "organization", "institution", "awarder", "issuer", "publisher", "fluency", "level", "entity")
_Json = dict[str, object]


def read_json_resume(content: bytes) -> Draft:
    """Read a JSON Resume.

    Raises:
        ReadError: corrupt or unsupported.

    Example:
        >>> draft = read_json_resume(b'{"basics": {"name": "Ada"}, "skills": [{"name": "Code", "keywords": ["C"]}]}')
        >>> [" ".join(piece.text for piece in row.segments[0]) for row in draft.rows]
        ['Ada', 'Skills', 'Code: C']
    """
    decoded = decode(content)
    try:
        found = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        raise ReadError("corrupt", "the file is not well-formed JSON") from error
    basics = found.get("basics") if isinstance(found, dict) else None
    if not isinstance(basics, dict):
        raise ReadError("unsupported", "the file is JSON, but no JSON Resume")
    rows = [*_basics(basics)]
    for key, title in SECTIONS.items():
        entries = [row for entry in _list(found.get(key)) for row in _entry(entry)]
        if entries:
            rows.extend((_row(title, level=1), *entries))
    profiles = [entry for entry in _list(basics.get("profiles")) if isinstance(entry, dict)]
    uris = [_text(entry.get("url")) for entry in (basics, *profiles)]
    links = tuple(Link(uri, None, None) for uri in uris if uri)
    return Draft(
        tuple(row for row in rows if row.segments),
        links=links,
        notices=(*decoded.notices, *notice_characters(decoded.text)),
    )


def _basics(basics: _Json) -> Iterator[Row]:
    for key in ("name", "label", "email", "phone", "url"):
        if text := _text(basics.get(key)):
            yield _row(text)
    location = basics.get("location")
    if isinstance(location, dict):
        parts = [_text(location.get(key)) for key in ("address", "postalCode", "city", "region", "countryCode")]
        yield _row(", ".join(part for part in parts if part))
    for profile in _list(basics.get("profiles")):
        if isinstance(profile, dict):
            yield _row(_text(profile.get("url")) or f"{_text(profile.get('network'))} {_text(profile.get('username'))}")
    if summary := _text(basics.get("summary")):
        yield _row("Summary", level=1)
        yield from (_row(line) for line in summary.splitlines()[:MAX_ITEMS])


def _entry(entry: object) -> Iterator[Row]:
    if not isinstance(entry, dict):
        yield _row(_text(entry), bullet=True)
        return
    keywords = ", ".join(text for item in _list(entry.get("keywords")) if (text := _text(item)))
    titles = [text for key in _TITLES if (text := _text(entry.get(key)))]
    first = titles[0] if titles else ""
    second = next((text for key in _SECOND if (text := _text(entry.get(key))) and text != first), "")
    if entry.get("studyType") and entry.get("area"):
        first = f"{_text(entry.get('studyType'))} {_text(entry.get('area'))}"
    if keywords:
        yield _row(f"{first}: {keywords}" if first else keywords)
    else:
        head = ", ".join(part for part in (first, second, _text(entry.get("location"))) if part)
        yield _row(head, _dates(entry))
    for line in (
        _text(entry.get("summary")) or _text(entry.get("description")) or _text(entry.get("reference"))
    ).splitlines()[:MAX_ITEMS]:
        yield _row(line)
    for key in ("highlights", "courses"):
        for item in _list(entry.get(key)):
            yield _row(_text(item), bullet=True)
    if url := _text(entry.get("url")):
        yield _row(url)


def _dates(entry: _Json) -> str:
    start, end = _text(entry.get("startDate")), _text(entry.get("endDate"))
    if start:
        return f"{start} – {end or 'Present'}"
    return end or _text(entry.get("date")) or _text(entry.get("releaseDate"))


def _row(text: str, aside: str = "", *, level: int | None = None, bullet: bool = False) -> Row:
    parts = (make_pieces(repair_characters(part)) for part in (text, aside))
    return Row(tuple(part for part in parts if part), heading_level=level, bullet=bullet, gap_pt=12.0 if level else 0.0)


def _list(value: object) -> list[object]:
    return value[:MAX_ITEMS] if isinstance(value, list) else []


def _text(value: object) -> str:
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""
