"""Spoken languages with their level, in every form in which CVs print them."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Language, Value
from cvscreen.model.span import Span
from cvscreen.parsing.pieces import split_at
from cvscreen.parsing.rows import Row, make_value, trim
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.titles import word_count

NO_LANGUAGES = frozenset(
    (
        "listening", "reading", "writing", "speaking", "understanding", "spoken", "written", "level", "overall", "cefr",
        "niveau", "nivel", "livello", "ascolto", "lettura", "scritto", "parlato", "hören", "horen", "lesen",
        "schreiben",
        "sprechen", "lecture", "ecoute", "comprension", "expresion", "certificate", "certificat", "zertifikat", "toefl",
        "ielts", "poziom", "nivå", "niva", "mother", "native", "other", "language", "languages",
    )
)  # fmt: skip
"""First words before a level that are no language."""

_FLUENCY = re.compile(
    r"\b(?:native|mother tongue|bilingual|fluent|professional|conversational|intermediate|basic|beginner|"
    r"elementary|advanced|proficient|"
    r"limited|full|working|muttersprach\w*|fließend|verhandlungssicher|grundkenntnisse|gut|langue maternelle|"
    r"courant|bilingue|"
    r"intermédiaire|débutant|scolaire|nativo|nativa|lengua materna|fluido|avanzado|intermedio|básico|"
    r"madrelingua|fluente|moedertaal|"
    r"vloeiend|ojczysty|biegły|modersmål|flytande|[abc][12](?:[.+][12]?)?|toeic|toefl|ielts|jlpt|hsk|delf|dalf|"
    r"dele)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{2,30}")
_AND = re.compile(r"\s(?:and|und|et|y|e|i|och|og|ja|en|ve|és|a|și|и|και|read|speak)\s$")
_LEVEL_AFTER = re.compile(r"\s?[:(–]")
_NAMED_LEVEL = re.compile(r"([A-ZÀ-Þ][^\W\d_]{2,20})\s?(?:[:(–—-]|\t)\s?(.{1,40})")


def find_languages(document: Document, rows: Sequence[Row], section: int) -> list[Language]:
    """Read spoken languages with their level: "German (B2)", "German: fluent", a table, or the level below."""
    found: list[Language] = []
    for position, row in enumerate(rows):
        parts = [part for piece in row.pieces for part in _split(document.text, piece.span)]
        named = [part for part in parts if language_span(document.text, part)]
        if not named and found:
            named = [part for part in parts[:1] if _unknown_name(document.text, part)]
        below = rows[position + 1] if position + 1 < len(rows) else None
        for order, part in enumerate(named):
            name = language_span(document.text, part) or _unknown_name(document.text, part)
            if name is None:
                continue
            language = make_value(document, name, 0.95)
            fluency = _fluency(document, part, name, parts) or _fluency_below(document, below, order, len(named))
            if language is not None and all(language.text != other.language.text for other in found):
                found.append(Language(language=language, fluency=fluency, section=section))
    return found


_MOTHER_TONGUE = re.compile(
    r"^(?:mother tongues?|native languages?|first language|muttersprachen?|langues? maternelles?|"
    r"lengua materna|lingua madre|"
    r"madrelingua|língua materna|moedertaal|język ojczysty|modersmål|äidinkieli)\b",
    re.IGNORECASE,
)
_CEFR = re.compile(r"\b[ABC][12]\b")


def is_language_row(row: Row) -> bool:
    """Say whether a row of a skills section is about a spoken language: "French C1 C2 B2", "Mother tongue: English"."""
    if _MOTHER_TONGUE.match(row.text):
        return True
    first = row.text.split()[:1]
    return bool(first) and word_count(first[0], "spoken_languages") > 0 and _CEFR.search(row.text) is not None


_LANGUAGE_SEPARATOR = re.compile(r"\s*[,;•·∙|、，；]\s*(?![^()]{0,40}\))|\t|\s[–—-]\s(?=\w+\s*\()|\s/\s")


def _split(text: str, span: Span) -> list[Span]:
    """Split at separators, and before each further language: "English and Polish", "German: C2 English: C1"."""
    parts: list[Span] = []
    for part in split_at(text, span, _LANGUAGE_SEPARATOR):
        start = part.start
        first = language_span(text, part)
        for match in _WORD.finditer(text, first.end, part.end) if first else ():
            follows = _AND.search(text[start : match.start()]) or _LEVEL_AFTER.match(text, match.end(), part.end)
            closed = text[start : match.start()].count("(") == text[start : match.start()].count(")")
            if follows and closed and word_count(match.group(), "spoken_languages"):
                parts.append(Span(start, match.start()))
                start = match.start()
        parts.append(Span(start, part.end))
    return [trim(text, part) for part in parts]


def _unknown_name(text: str, part: Span) -> Span | None:
    """Find the name of a language that no list knows, by the level after it: "Klingon (fluent)"."""
    match = _NAMED_LEVEL.match(text, part.start, part.end)
    if match is None or fold(match[1]) in NO_LANGUAGES or not _FLUENCY.search(match[2]) or _FLUENCY.match(match[1]):
        return None
    return Span(*match.span(1))


def language_span(text: str, part: Span) -> Span | None:
    """Find a spoken language at the beginning of a part.

    Example:
        >>> language_span("German (B2)", Span(0, 11)), language_span("Python (B2)", Span(0, 11))
        (Span(start=0, end=6), None)
    """
    for match in re.finditer(r"[^\W\d_]+", text[part.start : min(part.end, part.start + 60)]):
        if word_count(match.group(), "spoken_languages"):
            return Span(part.start + match.start(), part.start + match.end())
        if len(match.group()) > 3 and match.start() > 24:
            return None
    return None


def _fluency(document: Document, part: Span, name: Span, parts: Sequence[Span]) -> Value | None:
    rest = trim(document.text, Span(name.end, part.end))
    if rest.end > rest.start:
        return make_value(document, rest, 0.9)
    index = list(parts).index(part)
    following = parts[index + 1] if index + 1 < len(parts) else None
    if following is not None and language_span(document.text, following) is None:
        return make_value(document, following, 0.9)
    return None


def _fluency_below(document: Document, below: Row | None, order: int, count: int) -> Value | None:
    """Read the level from the row below when it has a segment for each language of the row."""
    if below is None or len(below.pieces) != count or not _FLUENCY.search(below.text):
        return None
    if language_span(document.text, below.pieces[order].span) is not None:
        return None
    return make_value(document, below.pieces[order].span, 0.85)
