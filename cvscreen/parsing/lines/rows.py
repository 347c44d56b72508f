"""The lines of a document as the parser walks them, with the style of every part.

What stands on a page without belonging to the CV (page numbers, a repeated name, "last updated") is set apart.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from cvscreen.model.document import Document, Line, Word
from cvscreen.model.resume import DateRange, Value
from cvscreen.model.span import Span
from cvscreen.text.dates import find_dates
from cvscreen.text.tokens import flatten, is_caps, repair

MAX_ROW_CHARS = 2000
"""Longer lines are read up to here: hostile input exists, and no line of a CV is that long."""

SHORTEST_FIRST_PART = 4
"""A shorter word may be the first syllable of another ("in-formation", "the-ory")."""

MAX_ROWS = 2000
"""Lines that are understood: a CV of thirty pages has fewer, and what follows is kept as it stands."""

_PAGE_NUMBER = re.compile(
    r"^\W{0,3}(?:.{0,60}\W)?(?:page|seite|pagina|página|p\.)?\s?[0-9]{1,2}\s?(?:/|of|von|de|sur|"
    r"di)\s?[0-9]{1,2}\W{0,3}$",
    re.IGNORECASE,
)
_PAGE_WORD = re.compile(
    r"^\W{0,3}(?:page|seite|pagina|página|sida|side|strona|стр\.?)\s?[0-9]{1,2}\W{0,3}$", re.IGNORECASE
)
_STALE_LINE = re.compile(
    r"^\W{0,3}(?:last (?:updated|modified|revised)|updated|stand:|zuletzt aktualisiert|derniere mise a jour|"
    r"mis a jour|"
    r"actualizado|ultimo aggiornamento|atualizado|bijgewerkt|generated (?:on|by)|created with)\b.{0,60}$"
)
_PARTED = re.compile(r"([^\W\d_]{2,40})-\n\s{0,40}([^\W\d_]{2,40})")
_WORD = re.compile(r"[^\W_]{1,40}(?:-[^\W_]{1,40}){0,4}")
_AFTER_HEADING = re.compile(r"^[ :：\t]*(?:[.–—-]\s+)?")
_EDGES = " \t\n,;:|·•∙–—-‐‑−/‧*、，；："


class Piece(NamedTuple):
    """A part of a line: where it stands, how it looks."""

    span: Span
    text: str
    bold: bool = False
    italic: bool = False
    size_pt: float | None = None


class Row:
    """A line in the flow. What is costly to know is found when first asked for."""

    def __init__(self, document: Document, index: int) -> None:
        self.index = index
        self.cut: Span | None = None
        """The end of a date that began on the row above."""
        self.line: Line = document.lines[index]
        end = min(self.line.span.end, self.line.span.start + MAX_ROW_CHARS)
        self.span = Span(self.line.span.start, end)
        self.text = document.text[self.span.start : end]
        self.document = document

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        words = self.document.words[self.line.words.start : self.line.words.end]
        return tuple(word for word in words if word.span.start >= self.span.start)

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Its segments, each with its own style."""
        return tuple(self.piece(span) for span in self.line.segments if span.start < self.span.end)

    @cached_property
    def dates(self) -> tuple[DateRange, ...]:
        """The dates of its text, spans into the document."""
        return find_dates(self.text, self.span.start)

    @property
    def x0(self) -> float:
        """Its left edge; 0 without pages."""
        return self.line.box.x0 if self.line.box else 0.0

    @cached_property
    def text_x0(self) -> float:
        """The left edge of its first word that is no date: where the text stands beside a date rail."""
        for word in self.words:
            if word.box and not self._is_dated(word) and word.text.strip("–—-|"):
                return word.box.x0
        return self.x0

    def _is_dated(self, word: Word) -> bool:
        return any(date.span.overlaps(word.span) for date in self.dates) or bool(
            self.cut and self.cut.overlaps(word.span)
        )

    @property
    def gap(self) -> float:
        """Blank space above it in points; 0 when unknown."""
        return self.line.gap_pt or 0.0

    @property
    def caps(self) -> bool:
        """Whether it is set in capitals."""
        return is_caps(self.text)

    def after(self, heading: Span) -> "Row":
        """Give the row without a heading that stands at its beginning."""
        rest = Row(self.document, self.index)
        segments = tuple(segment for segment in self.line.segments if segment.start >= heading.end)
        if not segments:
            inside = self.text[heading.end - self.span.start :]
            start = heading.end + len(inside) - len(_AFTER_HEADING.sub("", inside, count=1))
            segments = (Span(start, self.span.end),) if start < self.span.end else ()
        start = segments[0].start if segments else self.span.end
        box = next((word.box for word in self.words if word.span.start >= start), self.line.box)
        rest.line = self.line._replace(segments=segments, box=box)
        rest.span = Span(start, self.span.end)
        rest.text = self.document.text[start : self.span.end]
        return rest

    def piece(self, span: Span) -> Piece:
        """Cut a part out, with the style that all of its words share."""
        end = min(span.end, self.span.end)
        words = [word for word in self.words if word.span.start < end and span.start < word.span.end]
        sizes = Counter(word.size_pt for word in words if word.size_pt)
        return Piece(
            Span(span.start, end),
            self.document.text[span.start : end],
            bool(words) and all(word.bold for word in words),
            bool(words) and all(word.italic for word in words),
            sizes.most_common(1)[0][0] if sizes else self.line.size_pt,
        )


class Flow(NamedTuple):
    """The rows of a document: those of the CV in reading flow, and those of the pages' margins."""

    body: tuple[Row, ...]
    margins: tuple[Row, ...]
    rest: Span | None = None
    """Indices of the lines beyond ``MAX_ROWS``, which are not looked at."""


def flow_of(document: Document) -> Flow:
    """Take the lines in reading order and set the margins apart."""
    repeated = _repeated(document)
    addresses = frozenset[str]()
    page = 1
    body: list[Row] = []
    margins: list[Row] = []
    for index in range(min(len(document.lines), MAX_ROWS)):
        row = Row(document, index)
        if row.text.strip():
            found = frozenset(word for word in row.text.split() if "@" in word)
            heads = row.line.page > page and bool(found & addresses)  # a later page that begins with a known address
            (margins if heads or _is_margin(row, repeated) else body).append(row)
            page, addresses = row.line.page, addresses | found
    rest = Span(MAX_ROWS, len(document.lines)) if len(document.lines) > MAX_ROWS else None
    return Flow(tuple(body), tuple(margins), rest)


def make_value(document: Document, span: Span, confidence: float = 1.0) -> Value | None:
    """Make a value of a slice, without the separators at its ends; None when nothing is left.

    A bracket at an end goes too unless its partner is inside.
    """
    start, end = trim(document.text, span)
    text = repair(_with_own_hyphens(document.text, start, end))
    return Value(text=text, span=Span(start, end), confidence=confidence) if text else None


def _with_own_hyphens(text: str, start: int, end: int) -> str:
    """Take a slice, and join at once what a line's end parted behind a hyphen of its own ("data-" / "quality").

    A hyphen is the word's own where the CV writes it so elsewhere, or writes its first part as a word.
    """
    piece = text[start:end]
    if "-\n" not in piece:
        return piece
    return _PARTED.sub(lambda parts: "-".join(parts.groups()) if _own(text, *parts.groups()) else parts[0], piece)


def _own(text: str, first: str, second: str) -> bool:
    words = _words_of(text)
    if (first + second).casefold() in words:
        return False
    whole = f"{first}-{second}".casefold()
    return whole in words or (len(first) >= SHORTEST_FIRST_PART and first.casefold() in words)


@lru_cache(maxsize=4)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_PARTED.sub(" ", text.casefold())))  # a cut word is not told by itself


def trim(text: str, span: Span) -> Span:
    """Move the ends of a span inwards over separators and lone brackets."""
    start, end = span
    changed = True
    while changed and start < end:
        changed = False
        inside = text[start:end]
        if inside[0] in _EDGES or (inside[0] in ")]}") or (inside[0] in "([{" and _lone(inside)):
            start, changed = start + 1, True
        elif inside[-1] in _EDGES or (inside[-1] in "([{") or (inside[-1] in ")]}" and _lone(inside)):
            end, changed = end - 1, True
        elif inside[0] in "([" and inside[-1] in ")]" and not set(inside[1:-1]) & set("()[]"):
            start, end, changed = start + 1, end - 1, True
    return Span(start, end)


def _lone(text: str) -> bool:
    return any(text.count(opening) != text.count(closing) for opening, closing in ("()", "[]", "{}"))


def _repeated(document: Document) -> frozenset[str]:
    """Find the texts that stand first or last on more than one page: running heads."""
    by_page: dict[int, list[str]] = {}
    for line in document.lines[:MAX_ROWS]:
        by_page.setdefault(line.page, []).append(_running(line.span.of(document.text)))
    seen: Counter[str] = Counter()
    for texts in by_page.values():
        seen.update({text for text in texts[:2] + texts[-3:] if len(text) >= 4})
    return frozenset(text for text, count in seen.items() if count > 1)


def _running(text: str) -> str:
    return re.sub(r"[0-9]+", "#", flatten(text[:200])).strip()


def _is_margin(row: Row, repeated: Iterable[str]) -> bool:
    flat = flatten(row.text)
    if row.line.region != "body" or _STALE_LINE.match(flat):
        return True
    if len(flat) <= 80 and (_PAGE_NUMBER.match(flat) or _PAGE_WORD.match(flat)) and not row.dates:
        return True
    dates_something = any(date.start is not None for date in row.dates)
    return row.line.page > 1 and not dates_something and _running(row.text) in repeated
