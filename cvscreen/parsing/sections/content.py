"""What a section holds, told by its rows alone: for headings that no list knows, and where there is no heading."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model.resume import SectionKind
from cvscreen.parsing.languages import is_language_row
from cvscreen.parsing.lines.dating import entry_date
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.lines.spacing import wide_gaps
from cvscreen.parsing.sections.blocks import WORK_KINDS, content_of
from cvscreen.parsing.sections.sections import UNLISTED_CONFIDENCE, Block
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.spoken import is_language, is_level
from cvscreen.vocabulary.titles import word_count

SIZE_STEP_PT = 0.5
"""Sizes that differ by less look the same."""


LANGUAGE_SHARE = 0.6
"""Share of a section's rows that are about languages from which on it is about nothing else; basis: default."""

FEWEST_ITEMS = 3
"""A list of skills has more than two items."""

MOST_ITEM_WORDS = 4
"""Words of an item in the mean: a list of skills, not of sentences."""

FEWEST_PROSE_WORDS = 7
"""Words of a row in the mean from which on rows are a text."""

_ITEMS = re.compile(r"\s*[,;、，；•·∙|]\s*|\t")


def with_told_kinds(blocks: Sequence[Block]) -> list[Block]:
    """Give sections whose heading no list knows the kind that their rows tell, where no other section has it."""
    told = list(blocks)
    known = {block.kind for block in blocks}
    unknown = [n for n, block in enumerate(blocks) if _is_unknown(block)]
    kinds = {n: kind_of_content(content_of(blocks[n])) for n in unknown}
    for number, kind in kinds.items():
        if kind in (SectionKind.LANGUAGES, SectionKind.WORK, SectionKind.EDUCATION):
            told[number] = _as(blocks[number], kind)
            known.add(kind)
    dated = [n for n in unknown if kinds[n] is SectionKind.OTHER and _ranges(content_of(blocks[n]))]
    if dated and not known & WORK_KINDS:
        first = max(dated, key=lambda n: len(content_of(blocks[n])))
        told[first] = _as(blocks[first], SectionKind.WORK)
        dated.remove(first)
    if dated and SectionKind.EDUCATION not in known:
        told[dated[0]] = _as(blocks[dated[0]], SectionKind.EDUCATION)
    lists = [n for n in unknown if kinds[n] is SectionKind.SKILLS]
    if lists and SectionKind.SKILLS not in known:
        longest = max(lists, key=lambda n: (len(_items(content_of(blocks[n]))), -n))
        told[longest] = _as(blocks[longest], SectionKind.SKILLS)
    prose = [n for n in unknown if kinds[n] is SectionKind.SUMMARY]
    if prose and SectionKind.SUMMARY not in known and not any(b.kind in WORK_KINDS for b in told[: prose[0]]):
        told[prose[0]] = _as(blocks[prose[0]], SectionKind.SUMMARY)
    return told


def kind_of_content(rows: Sequence[Row]) -> SectionKind | None:
    """Say what rows are about; OTHER for dated rows that name nothing known, None where nothing can be said."""
    if not rows or any("@" in row.text for row in rows):
        return None
    if _about_languages(rows):
        return SectionKind.LANGUAGES
    heads = [row for row in rows if not row.line.bullet and len(row.text) <= 120]
    degrees = sum(any(m.kind not in ("none", "other") for m in find_degrees(row.text)) for row in heads)
    schools = sum(word_count(row.text, "institutions") > 0 for row in heads)
    jobs = sum(word_count(row.text, "titles") > 0 for row in heads)
    firms = sum(word_count(row.text, "organisations") > 0 for row in heads)
    if any(entry_date(row) for row in rows):
        if degrees + schools and 2 * degrees + schools > jobs + firms:
            return SectionKind.EDUCATION
        if jobs + firms and _ranges(rows):
            return SectionKind.WORK
        return SectionKind.OTHER
    if degrees and schools:
        return SectionKind.EDUCATION
    items = _items(rows)
    words = sum(len(item.split()) for item in items)
    if len(items) >= FEWEST_ITEMS and words <= MOST_ITEM_WORDS * len(items) and not any(i.endswith(".") for i in items):
        return SectionKind.SKILLS
    if sum(len(row.text.split()) for row in rows) >= FEWEST_PROSE_WORDS * len(rows) - 3:
        return SectionKind.SUMMARY
    return None


def _is_unknown(block: Block) -> bool:
    return block.kind is SectionKind.OTHER and block.heading is not None and block.confidence <= UNLISTED_CONFIDENCE


def _as(block: Block, kind: SectionKind) -> Block:
    return block._replace(kind=kind)


def _about_languages(rows: Sequence[Row]) -> bool:
    levels = [row for row in rows if is_level(row.text) and not any(is_language(w) for w in row.text.split()[:4])]
    named = [row for row in rows if row not in levels]
    spoken = sum(is_language_row(row) or (len(row.text.split()) == 1 and is_language(row.text)) for row in named)
    return bool(named) and spoken >= LANGUAGE_SHARE * len(named)


def _ranges(rows: Sequence[Row]) -> bool:
    """Say whether some row is dated from one time to another, or to this day."""
    dates = [date for row in rows if (date := entry_date(row))]
    return any(date.ongoing or (date.start and date.end) for date in dates)


def _items(rows: Sequence[Row]) -> list[str]:
    gaps = wide_gaps([row for row in rows if not _ITEMS.search(row.text)])
    items: list[str] = []
    for row in rows:
        cuts = [
            0,
            *(end - row.span.start for end in sorted(gaps) if row.span.start < end < row.span.end),
            len(row.text),
        ]
        parts = [row.text[start:end] for start, end in pairwise(cuts)]
        items += [item for part in parts for item in _ITEMS.split(part) if item.strip()]
    return items


def with_mastheads(blocks: Sequence[Block]) -> list[Block]:
    """Cut name and contact details out of a section of another column that they follow in reading order.

    A sidebar that is read first ends where the main column begins, and that begins with the name.
    """
    largest = max((row.line.size_pt or 0.0 for block in blocks for row in block.rows), default=0.0)
    result: list[Block] = []
    for block in blocks:
        start = _masthead(block, largest)
        result.append(block if start is None else block._replace(rows=block.rows[:start]))
        if start is not None:
            result.append(Block(SectionKind.CONTACT, None, block.rows[start:], 0.8))
    return result


def _masthead(block: Block, largest: float) -> int | None:
    """Give the row of a block from which another column of the first page begins with name or details."""
    if block.heading is None or block.kind is SectionKind.CONTACT:
        return None
    own = block.rows[0].line.column
    start = next((n for n, row in enumerate(block.rows) if row.line.column != own and row.line.page == 1), None)
    if start is None:
        return None
    rest = block.rows[start:]
    named = any((row.line.size_pt or 0.0) >= largest - SIZE_STEP_PT for row in rest) and largest > _text_size(block)
    return start if named or any("@" in row.text for row in rest) else None


def _text_size(block: Block) -> float:
    sizes = sorted(row.line.size_pt or 0.0 for row in block.rows)
    return sizes[len(sizes) // 2] + SIZE_STEP_PT
