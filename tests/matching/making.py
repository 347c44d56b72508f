"""Small CVs for the tests, built by hand from blocks of text."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from cvscreen.matching import Matcher, compile_matcher, find_mentions
from cvscreen.model import (
    Certificate,
    Contact,
    Document,
    Education,
    Line,
    Mention,
    Project,
    Publication,
    Resume,
    Section,
    SectionKind,
    Source,
    Span,
    Value,
    Vocabulary,
    Volunteer,
    Word,
    Work,
)
from cvscreen.vocabulary import load_vocabulary

_ENTRIES = {
    SectionKind.WORK: (Work, "work"),
    SectionKind.INTERNSHIP: (Work, "work"),
    SectionKind.PROJECTS: (Project, "projects"),
    SectionKind.EDUCATION: (Education, "education"),
    SectionKind.VOLUNTEER: (Volunteer, "volunteer"),
    SectionKind.CERTIFICATES: (Certificate, "certificates"),
    SectionKind.PUBLICATIONS: (Publication, "publications"),
}


@lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Return the bundled vocabulary, compiled once for all tests."""
    return compile_matcher(load_vocabulary("ml"))


@lru_cache(maxsize=1)
def both() -> Matcher:
    """Return the two bundled vocabularies as one, compiled once: some lists of items name those of both."""
    items = {**load_vocabulary("ml").items, **load_vocabulary("business").items}
    return compile_matcher(Vocabulary(items=items))


def document(text: str) -> Document:
    """Return a text document; a line that begins with "- " is a bullet without its dash; a bar is a segment edge."""
    parts: list[str] = []
    lines: list[Line] = []
    words: list[Word] = []
    at = 0
    for raw in text.split("\n"):
        bullet = raw.startswith("- ")
        line = raw[2:] if bullet else raw
        first = len(words)
        segments: list[Span] = []
        offset = at
        for segment in line.split("\t"):
            segments.append(Span(offset, offset + len(segment)))
            inner = offset
            for word in segment.split(" "):
                if word:
                    words.append(Word(word, Span(inner, inner + len(word))))
                inner += len(word) + 1
            offset += len(segment) + 1
        lines.append(Line(Span(at, at + len(line)), Span(first, len(words)), tuple(segments), bullet=bullet))
        parts.append(line)
        at += len(line) + 1
    source = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=len(text))
    return Document(source=source, text="\n".join(parts), words=tuple(words), lines=tuple(lines))


def value(doc: Document, text: str, start: int = 0) -> Value:
    """Return the first place of a text at or after an offset, as a value."""
    at = doc.text.index(text, start)
    return Value(text=text, span=Span(at, at + len(text)))


def resume(
    *blocks: tuple[str, str], fields: dict[str, dict[str, Any]] | None = None, name: str | None = None
) -> Resume:
    """Return a CV of sections, each a kind and its text; sections that hold entries hold one.

    ``work.position`` and ``contact.label`` are kinds too: the whole text is that field. ``fields`` adds values to the
    entry of a section: strings are looked up in the text, other values are taken as they are.
    """
    doc = document("\n".join(text for _, text in blocks))
    sections: list[Section] = []
    entries: dict[str, list[Any]] = {}
    contact = Contact(name=value(doc, name) if name else None)
    at = 0
    for kind, text in blocks:
        place, _, field = kind.partition(".")
        section = SectionKind(place)
        length = len(document(text).text)
        span = Span(at, at + length)
        first = next(i for i, line in enumerate(doc.lines) if line.span.start == at)
        count = text.count("\n") + 1
        sections.append(Section(kind=section, heading=None, span=span, lines=Span(first, first + count)))
        extra = dict((fields or {}).get(kind, {}))
        if field == "position":
            extra["position"] = doc.text[at : at + length]
        if field == "label":
            contact = contact.model_copy(update={"label": Value(text=doc.text[at : at + length], span=span)})
        if section in _ENTRIES:
            model, group = _ENTRIES[section]
            found = {
                key: value(doc, item, at) if isinstance(item, str) and key != "level" else item
                for key, item in extra.items()
            }
            if model is Work and section is SectionKind.WORK and not field and "position" not in found:
                found["position"] = Value(text="", span=Span(at, at))
            entries.setdefault(group, []).append(model(span=span, section=len(sections) - 1, **found))
        at += length + 1
    return Resume(document=doc, contact=contact, sections=tuple(sections), **{k: tuple(v) for k, v in entries.items()})


def _field(doc: Document, key: str, item: Any, at: int) -> Any:
    return value(doc, item, at) if isinstance(item, str) and key != "level" else item


def mentions(*blocks: tuple[str, str], **options: Any) -> tuple[Mention, ...]:
    """Return the mentions of a CV built of blocks."""
    return find_mentions(resume(*blocks, **options), matcher())


def kinds(text: str, section: str = "work") -> dict[str, str]:
    """Return each item found in a text and its kind; where an item has several, the last in the alphabet."""
    return {
        mention.item: mention.kind.value for mention in sorted(mentions((section, text)), key=lambda m: m.kind.value)
    }
