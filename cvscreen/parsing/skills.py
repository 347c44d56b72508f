"""Skills by group, and spoken languages with their level."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Language, SkillGroup, Value
from cvscreen.model.span import Span
from cvscreen.parsing.pieces import split_at
from cvscreen.parsing.rows import Row, make_value, trim
from cvscreen.vocabulary.titles import word_count

MAX_GROUP_NAME_WORDS = 6
"""Longer texts before a colon are sentences."""

MAX_ITEM_CHARS = 70
"""A longer item is a sentence; the longest skill of the development files has 33 characters."""

_ITEM_SEPARATOR = re.compile(r"\s*[,;、，；•·∙|●▪]\s*|\s+[–—]\s+|\t|\s/\s|\n")
_COLON = re.compile(r"\s*[:：]\s*")
_LEVEL = re.compile(
    r"^(?:expert|advanced|intermediate|beginner|basic|proficient|fluent|native|professional|familiar|"
    r"elementary|novice|master|"
    r"experte|fortgeschritten|grundkenntnisse|gut|sehr gut|avanzado|intermedio|básico|avancé|intermédiaire|débutant|"
    r"avanzato|intermedio|base|avançado|intermediário|[0-9]{1,3}\s?%|[0-9](?:[.,][0-9])?(?:\s?/\s?[0-9]{1,2})?|"
    r"[★☆●○■□▪]{2,})$",
    re.IGNORECASE,
)
_TRAILING_NUMBER = re.compile(r"\s+[0-9](?:[.,][0-9])?(?:\s?/\s?[0-9]{1,2})?$|\s+[0-9]{1,3}\s?%$")
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


def find_skills(document: Document, rows: Sequence[Row], section: int) -> list[SkillGroup]:
    """Read the rows of a skills section: "Group: a, b", a label beside or above its items, or items alone."""
    groups: list[SkillGroup] = []
    label: Span | None = None
    for position, row in enumerate(rows):
        label_span, items_span = _label(row)
        continued = bool(groups) and label_span is None and _continues(rows[position - 1], row) if position else False
        following = rows[position + 1] if position + 1 < len(rows) else None
        if label_span is None and following is not None and _is_label_row(row, following):
            label = row.span
            continue
        items = _items(document, items_span)
        if continued and groups:
            groups[-1] = _joined(document, groups[-1], items, items_span)
            continue
        name = label_span or label
        if name is not None and not items:
            label = name
            continue
        value = make_value(document, name, 0.9) if name else None
        start = min(name.start, items_span.start) if name and name.end <= items_span.end else items_span.start
        if items:
            groups.append(
                SkillGroup(name=value, keywords=tuple(items), span=Span(start, items_span.end), section=section)
            )
    return groups


def find_languages(document: Document, rows: Sequence[Row], section: int) -> list[Language]:
    """Read spoken languages with their level: "German (B2)", "German: fluent", a table, or the level below."""
    found: list[Language] = []
    for position, row in enumerate(rows):
        parts = [part for piece in row.pieces for part in split_at(document.text, piece.span, _LANGUAGE_SEPARATOR)]
        named = [part for part in parts if language_span(document.text, part)]
        below = rows[position + 1] if position + 1 < len(rows) else None
        for order, part in enumerate(named):
            name = language_span(document.text, part)
            if name is None:
                continue
            language = make_value(document, name, 0.95)
            fluency = _fluency(document, part, name, parts) or _fluency_below(document, below, order, len(named))
            if language is not None and all(language.text != other.language.text for other in found):
                found.append(Language(language=language, fluency=fluency, section=section))
    return found


_LANGUAGE_SEPARATOR = re.compile(r"\s*[,;•·∙|]\s*(?![^()]{0,40}\))|\t|\s[–—-]\s(?=\w+\s*\()|\s/\s")


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


def _label(row: Row) -> tuple[Span | None, Span]:
    """Split "Group: items" and "Group<tab>items"; None where there is no label."""
    colon = _COLON.search(row.text)
    if (
        colon
        and 0 < len(row.text[: colon.start()].split()) <= MAX_GROUP_NAME_WORDS
        and "," not in row.text[: colon.start()]
    ):
        cut = row.span.start + colon.start()
        return Span(row.span.start, cut), Span(row.span.start + colon.end(), row.span.end)
    pieces = row.pieces
    if len(pieces) == 2 and "," in pieces[1].text and "," not in pieces[0].text:
        return pieces[0].span, pieces[1].span
    if len(pieces) > 1 and pieces[0].bold and not pieces[1].bold:
        return pieces[0].span, Span(pieces[1].span.start, row.span.end)
    bold = _bold_lead(row)
    return (bold, Span(bold.end, row.span.end)) if bold else (None, row.span)


def _bold_lead(row: Row) -> Span | None:
    """Find a bold beginning of a row whose rest is not bold: a group's name without a colon."""
    lead = 0
    for word in row.words:
        if not word.bold:
            break
        lead += 1
    if not 0 < lead < len(row.words) or lead > MAX_GROUP_NAME_WORDS:
        return None
    return Span(row.span.start, row.words[lead - 1].span.end)


def _is_label_row(row: Row, following: Row) -> bool:
    """Say whether a row names the group under it: bold or larger, short, without separators."""
    if _ITEM_SEPARATOR.search(row.text) or len(row.text.split()) > MAX_GROUP_NAME_WORDS or row.line.bullet:
        return False
    heavier = row.line.bold and not following.line.bold
    return heavier or (row.line.size_pt or 0) > (following.line.size_pt or 0) + 0.7


def _continues(previous: Row, row: Row) -> bool:
    """Say whether a row goes on with the list of the row above."""
    if row.line.bullet or row.line.bold:
        return False
    return previous.text.rstrip().endswith((",", ";", "·", "|", "&")) or (
        "," in previous.text and len(previous.text) >= 60 and row.gap <= max(previous.gap, 3.0)
    )


def _items(document: Document, span: Span) -> list[Value]:
    values: list[Value] = []
    for part in split_at(document.text, span, _ITEM_SEPARATOR):
        number = _TRAILING_NUMBER.search(document.text[slice(*part)])
        value = make_value(document, Span(part.start, part.start + number.start()) if number else part, 0.9)
        if value is not None and not _LEVEL.match(value.text) and len(value.text) <= MAX_ITEM_CHARS:
            values.append(value)
    return values


def _joined(document: Document, group: SkillGroup, items: Sequence[Value], span: Span) -> SkillGroup:
    """Add the items of the next row; a last item that was cut by the line's end is put together."""
    keywords = list(group.keywords)
    last = keywords[-1]
    between = document.text[last.span.end : span.start]
    if items and not between.strip(" \n\t") and between.count("\n") == 1:
        whole = make_value(document, Span(last.span.start, items[0].span.end), 0.85)
        if whole is not None:
            keywords[-1] = whole
            items = items[1:]
    return group.model_copy(update={"keywords": (*keywords, *items), "span": Span(group.span.start, span.end)})
