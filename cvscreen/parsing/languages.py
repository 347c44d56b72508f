"""Spoken languages with their level, in every form in which CVs print them."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Language, Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.pieces import split_at
from cvscreen.parsing.lines.rows import Row, make_value, trim
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.spoken import is_generic, is_language, is_level

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

CHINESE_LANGUAGES = frozenset(("mandarin", "cantonese", "kantonesisch", "cantonais", "hokkien", "hakka"))
"""Names after which "Chinese" goes on with the name."""

NAME_PREFIXES = frozenset(("tieng", "bahasa"))
"""Words for "language" without which the name after them is a country's or a people's."""

_WORDS = re.compile(r"[^\W\d_]+")
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
            fluency = (
                _fluency(document, part, name, parts)
                or _fluency_before(document, row, part, name)
                or _fluency_below(document, below, order, len(named))
            )
            if language is not None and all(language.text != other.language.text for other in found):
                found.append(Language(language=language, fluency=fluency, section=section))
    return found


_MOTHER_TONGUE = re.compile(
    r"^(?:mother tongues?|native languages?|first language|muttersprachen?|langues? maternelles?|"
    r"lengua materna|lingua madre|"
    r"madrelingua|língua materna|moedertaal|język ojczysty|modersmål|äidinkieli)\b",
    re.IGNORECASE,
)


def is_language_row(row: Row) -> bool:
    """Say whether a row of another section is about spoken languages: "French C1", "Mother tongue: English"."""
    if _MOTHER_TONGUE.match(row.text):
        return True
    parts = [part.strip() for part in _LANGUAGE_SEPARATOR.split(row.text) if any(char.isalpha() for char in part)]
    told = [level for part in parts if (level := _level_of(part)) is not None]
    levels = [part for part in parts if _level_of(part) is None and is_level(part)]
    if not told or len(told) + len(levels) < len(parts):
        return False
    return len(told) > 1 or any(is_level(level) for level in [*told, *levels])


def _level_of(part: str) -> str | None:
    """Give what stands beside the language of a part that holds nothing else; None for any other part."""
    words = _WORD.findall(part[:60])
    named = [number for number, word in enumerate(words) if is_language(word)]
    if not named or (named[0] > 0 and not is_level(" ".join(words[: named[0]]))):
        return None
    rest = part[part.find(words[named[0]]) + len(words[named[0]]) :].strip(" :()–—-")
    rest = "" if rest and is_generic(rest) else rest
    plain = not any(char.isalpha() for char in rest)
    return rest or part if plain or is_level(rest) else None


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
            if follows and closed and is_language(match.group()):
                parts.append(Span(start, match.start()))
                start = match.start()
        parts.append(Span(start, part.end))
    return [trim(text, part) for part in parts]


def _unknown_name(text: str, part: Span) -> Span | None:
    """Find the name of a language that no list knows, by the level after it: "Klingon (fluent)"."""
    match = _NAMED_LEVEL.match(text, part.start, part.end)
    if match is None or fold(match[1]) in NO_LANGUAGES or not is_level(match[2]) or is_level(match[1]):
        return None
    return Span(*match.span(1))


def language_span(text: str, part: Span) -> Span | None:
    """Find a spoken language at the beginning of a part.

    Example:
        >>> language_span("German (B2)", Span(0, 11)), language_span("Python (B2)", Span(0, 11))
        (Span(start=0, end=6), None)
    """
    previous: re.Match[str] | None = None
    for match in _WORDS.finditer(text, part.start, min(part.end, part.start + 60)):
        if is_language(match.group()):
            return _with_neighbours(text, part, match, previous)
        if len(match.group()) > 3 and match.start() - part.start > 24:
            return None
        previous = match
    return None


def _with_neighbours(text: str, part: Span, match: re.Match[str], previous: re.Match[str] | None) -> Span:
    """Take in what belongs to a language's name: "Tiếng Anh", "Английский язык", "Brazilian Portuguese"."""
    start, end = match.span()
    following = _WORDS.match(text, end + 1, part.end) if end < part.end and text[end] == " " else None
    if following and (is_generic(following.group()) or fold(match.group()) in CHINESE_LANGUAGES):
        end = following.end()
    adjacent = previous is not None and previous.start() == part.start and text[previous.end() : start] == " "
    if previous is not None and adjacent and start - previous.end() == 1:
        word = previous.group()
        adjective = word[:1].isupper() and len(word) > 3 and not is_level(word) and fold(word) not in NO_LANGUAGES
        if (adjective and not is_generic(word)) or fold(word) in NAME_PREFIXES:
            start = previous.start()
    return Span(start, end)


def _fluency_before(document: Document, row: Row, part: Span, name: Span) -> Value | None:
    """Read the level before a name: "Fluent German", "Native: English, Polish"."""
    before = trim(document.text, Span(part.start, name.start))
    if before.end > before.start and is_level(document.text[slice(*before)]):
        return make_value(document, before, 0.8)
    colon = row.text.find(":", 0, 40)
    if colon > 0 and row.span.start + colon < name.start and is_level(row.text[:colon]):
        return make_value(document, Span(row.span.start, row.span.start + colon), 0.8)
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
    if below is None or len(below.pieces) != count or not is_level(below.text):
        return None
    if language_span(document.text, below.pieces[order].span) is not None:
        return None
    return make_value(document, below.pieces[order].span, 0.85)
