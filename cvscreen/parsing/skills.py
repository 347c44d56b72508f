"""Skills by group."""

import re
from collections.abc import Sequence
from typing import Literal

from cvscreen.model.document import Document
from cvscreen.model.resume import SkillGroup, Value
from cvscreen.model.span import Span
from cvscreen.parsing.lines.pieces import split_at
from cvscreen.parsing.lines.rows import Row, make_value
from cvscreen.parsing.lines.spacing import cut_at, had_no_room, icon_ends, wide_gaps

MAX_GROUP_NAME_WORDS = 6
"""Longer texts before a colon are sentences."""

SMALLEST_STEP_PT = 0.4
"""Two sizes that differ by less look the same."""

LONGEST_INITIALS = 6
"""Capitals of fewer letters may be a skill's own name."""

WIDER_ABOVE = 1.5
"""A name stands this much further from the items above than from its own below."""

FEWEST_NAMES = 2
"""Names without anything under them that are skills; one may be a heading of which the rest is lost."""

MAX_ITEM_CHARS = 70
"""A longer item is a sentence; the longest skill of the development files has 33 characters."""

_ITEM_SEPARATOR = re.compile(r"\s*[,;、，；•·∙|●▪]\s*|\s+[–—]\s+|\t|\s/\s")
_SEPARATED = re.compile(r"[,;、，；•·∙|●▪]")
_SEMICOLON = re.compile(r"\s*[;；]\s*|\t")
_LEVEL_LEAD = re.compile(
    r"(?:advanced|proficient|experienced|skilled|familiar|knowledge|experience|fluent|basic|intermediate|expert|"
    r"kenntnisse|erfahrung|conocimientos|connaissances)\s+(?:in|with|of|mit|de|en)\s+",
    re.IGNORECASE,
)
_COLON = re.compile(r"\s*[:：]\s*")
_LEVEL = re.compile(
    r"^(?:expert|advanced|intermediate|beginner|basic|proficient|fluent|native|professional|familiar|"
    r"elementary|novice|master|"
    r"experte|fortgeschritten|grundkenntnisse|gut|sehr gut|avanzado|intermedio|básico|avancé|intermédiaire|débutant|"
    r"avanzato|intermedio|base|avançado|intermediário|[0-9]{1,3}\s?%|[0-9](?:[.,][0-9])?(?:\s?/\s?[0-9]{1,2})?|"
    r"[★☆●○■□▪]{2,})$",
    re.IGNORECASE,
)
_LEVEL_ROW = re.compile(
    r"^(?:(?:expert|advanced|intermediate|beginner|basic|proficient|novice|experte|fortgeschritten|"
    r"grundkenntnisse|avanzado|"
    r"intermedio|básico|avancé|intermédiaire|débutant|avanzato|base|avançado)\s?){1,4}$",
    re.IGNORECASE,
)
_TRAILING_NUMBER = re.compile(r"\s+[0-9](?:[.,][0-9])?(?:\s?/\s?[0-9]{1,2})?$|\s+[0-9]{1,3}\s?%$")


def find_skills(document: Document, rows: Sequence[Row], section: int) -> list[SkillGroup]:
    """Read the rows of a skills section: "Group: a, b", a label beside or above its items, or items alone."""
    empty: list[Span] = []
    return _find_groups(document, rows, section, empty=empty) or _names_alone(document, empty, section)


def _names_alone(document: Document, names: Sequence[Span], section: int) -> list[SkillGroup]:
    """Read names of groups none of which holds anything as the skills themselves: "Budgeting:" above "SAP:"."""
    values = [value for span in names for value in _items(document, split_at(document.text, span, _ITEM_SEPARATOR))]
    if len(values) < FEWEST_NAMES:
        return []
    span = Span(names[0].start, names[-1].end)
    return [SkillGroup(name=None, keywords=tuple(values), span=span, section=section)]


def _find_groups(document: Document, rows: Sequence[Row], section: int, *, empty: list[Span]) -> list[SkillGroup]:
    """Read groups of skills, and put the names of those that hold nothing into ``empty``."""
    whole_bullets = _bullets_are_items(rows)
    icons = icon_ends(rows)
    gaps = wide_gaps([row for row in rows if not _SEPARATED.search(row.text)]) | icons
    groups: list[SkillGroup] = []
    label: Span | None = None
    blocks = _blocks(document, rows)
    for number, block in enumerate(blocks):
        row = block[0]
        below = blocks[number + 1][0] if number + 1 < len(blocks) else None
        following = block[1] if len(block) > 1 else below
        if len(block) == 1 and following is not None and _is_label_row(row, following):
            label = row.span if len(row.pieces) == 1 else None
            empty.append(row.span)
            if _LEVEL_ROW.match(following.text):
                groups.append(_leveled(document, row, section))
                label = None
            continue
        label_span, items_span = _label(row)
        items_span = Span(items_span.start, block[-1].span.end)
        separator = _SEMICOLON if whole_bullets and row.line.bullet else _ITEM_SEPARATOR
        parts = cut_at(split_at(document.text, items_span, separator), gaps)
        items = _items(document, [part for part in parts if part.end not in icons])
        name = label_span or label
        if name is not None and not items:
            label = name
            empty.append(name)
            continue
        if not items:
            continue
        start = min(name.start, items_span.start) if name and name.end <= items_span.end else items_span.start
        value = make_value(document, name, 0.9) if name else None
        group = SkillGroup(name=value, keywords=tuple(items), span=Span(start, items_span.end), section=section)
        if groups and label_span is None and _are_one(groups[-1], group):
            groups[-1] = _joined(groups[-1], group)
        else:
            groups.append(group)
    return groups


def _are_one(above: SkillGroup, group: SkillGroup) -> bool:
    """Say whether a row of items goes on with the group above: one label stands over both, or each row is one item."""
    if group.name is not None:
        return above.name is not None and above.name.span == group.name.span
    return above.name is None and len(group.keywords) == 1


def _joined(above: SkillGroup, group: SkillGroup) -> SkillGroup:
    keywords = (*above.keywords, *group.keywords)
    return above.model_copy(update={"keywords": keywords, "span": Span(above.span.start, group.span.end)})


def _leveled(document: Document, row: Row, section: int) -> SkillGroup:
    """Read names with a level below each: what has a level is a skill itself."""
    values = [make_value(document, piece.span, 0.85) for piece in row.pieces]
    return SkillGroup(name=None, keywords=tuple(v for v in values if v), span=row.span, section=section)


def _blocks(document: Document, rows: Sequence[Row]) -> list[list[Row]]:
    """Put each row together with the rows that go on with its list."""
    blocks: list[list[Row]] = []
    for row in rows:
        if blocks and (_continues(blocks[-1], row) or _was_cut(document, blocks[-1][-1], row)):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def _was_cut(document: Document, previous: Row, row: Row) -> bool:
    """Say whether a list of items with separators goes on because the line above had no room for the next word."""
    if row.line.bullet or len(previous.pieces) > 2 or len(row.pieces) > 1 or _COLON.search(row.text):
        return False
    alike = row.line.bold == previous.line.bold and abs((row.line.size_pt or 0) - (previous.line.size_pt or 0)) < 1
    return alike and bool(_SEPARATED.search(previous.text)) and had_no_room(document, previous, row)


def _bullets_are_items(rows: Sequence[Row]) -> bool:
    """Say whether each bullet is one skill: most of them have no comma ("HTML, CSS, layout" is one of many)."""
    bullets = [row for row in rows if row.line.bullet]
    commas = sum("," in re.sub(r"\([^()]*\)", "", row.text) for row in bullets)
    return len(bullets) >= 4 and commas * 3 <= len(bullets)


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
    lead = _styled_lead(row, "bold") or (_styled_lead(row, "italic") if "," in row.text else None)
    return (lead, Span(lead.end, row.span.end)) if lead else (None, row.span)


def _styled_lead(row: Row, style: Literal["bold", "italic"]) -> Span | None:
    """Find a bold or italic beginning of a row whose rest is set plain: a group's name without a colon."""
    lead = 0
    for word in row.words:
        if not getattr(word, style):
            break
        lead += 1
    if not 0 < lead < len(row.words) or lead > MAX_GROUP_NAME_WORDS:
        return None
    return Span(row.span.start, row.words[lead - 1].span.end)


def _is_label_row(row: Row, following: Row) -> bool:
    """Say whether a row names the group under it: bold or larger, short, without separators."""
    if "," in row.text or ":" in row.text or len(row.text.split()) > MAX_GROUP_NAME_WORDS or row.line.bullet:
        return False
    if following.line.bold and not row.line.bold:
        return False
    if len(row.pieces) == 1 and len(following.pieces) > 1 and not row.line.bullet:
        sizes = (row.line.size_pt or 0.0) - (following.line.size_pt or 0.0)
        if abs(sizes) >= SMALLEST_STEP_PT:
            return True
    if len(row.pieces) == 1 < len(following.pieces) and row.gap > WIDER_ABOVE * following.gap > 0:
        return True
    long = all(max(map(len, piece.text.split())) >= LONGEST_INITIALS for piece in row.pieces)
    capitals = row.caps and not following.caps and len(row.pieces) > 1 and long
    heavier = (row.line.bold and not following.line.bold) or capitals
    return heavier or (row.line.size_pt or 0) > (following.line.size_pt or 0) + 0.7


def _continues(block: Sequence[Row], row: Row) -> bool:
    """Say whether a row goes on with the list of the rows above."""
    previous = block[-1]
    if row.line.bullet or row.line.bold or previous.index + 1 != row.index or len(previous.pieces) > 2:
        return False
    text = previous.text.rstrip()
    if text.count("(") > text.count(")") or text.endswith((",", ";", "·", "|", "&", "/")):
        return True
    if block[0].line.bullet:
        return row.x0 >= previous.x0 - 2 and not _COLON.search(row.text)
    if _COLON.search(row.text) or len(row.pieces) > 1:
        return False
    if "," in text and row.text[:1].islower() and "," not in row.text and len(row.text.split()) <= 3:
        return True
    return "," in text and len(text) >= 60 and row.gap <= max(previous.gap, 3.0)


def _items(document: Document, parts: Sequence[Span]) -> list[Value]:
    values: list[Value] = []
    for part in parts:
        number = _TRAILING_NUMBER.search(document.text[slice(*part)])
        start = part.start
        lead = _LEVEL_LEAD.match(document.text, part.start, part.end)
        if lead:
            start = lead.end()
        value = make_value(document, Span(start, part.start + number.start() if number else part.end), 0.9)
        named = value is not None and any(char.isalnum() for char in value.text)
        if value is not None and named and not _LEVEL.match(value.text) and len(value.text) <= MAX_ITEM_CHARS:
            values.append(value)
    return values
