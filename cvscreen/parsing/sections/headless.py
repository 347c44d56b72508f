"""Courses of study that no heading announces: cut off the block in which they stand."""

from collections.abc import Sequence

from cvscreen.model.resume import SectionKind
from cvscreen.parsing.education.schooling import LONGEST_TELLING_CHARS, free_text, names_degree
from cvscreen.parsing.education.subjects import GRADE
from cvscreen.parsing.lines.pieces import title_weight
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.sections.blocks import WORK_KINDS
from cvscreen.parsing.sections.sections import Block
from cvscreen.vocabulary.study_words import begins_remark, school_words
from cvscreen.vocabulary.titles import is_place

WIDEST_BREAK = 3
"""Rows of dates, places and remarks that may stand between two rows that name degrees or schools."""


def with_headless_studies(blocks: Sequence[Block]) -> list[Block]:
    """Cut courses of study off the blocks without a heading of their own, in a CV without an education section."""
    if any(block.kind is SectionKind.EDUCATION for block in blocks):
        return list(blocks)
    result: list[Block] = []
    for block in blocks:
        first, end = _run(block.rows) if _may_hold(block) else (0, 0)
        if end <= first:
            result.append(block)
            continue
        result.append(block._replace(rows=block.rows[:first]))
        result.append(Block(SectionKind.EDUCATION, None, block.rows[first:end], 0.6))
        kind = block.kind if block.kind in WORK_KINDS else SectionKind.OTHER
        result.append(Block(kind, None, block.rows[end:], 0.5))
    return [block for block in result if block.rows]


def _may_hold(block: Block) -> bool:
    return block.heading is None or block.kind is SectionKind.CONTACT


def _run(rows: Sequence[Row]) -> tuple[int, int]:
    """Find the longest run of rows about courses of study: from its first row to the one behind its last."""
    best = (0, 0)
    first: int | None = None
    last = -1
    for number, row in enumerate(rows):
        if not _tells(row):
            continue
        if first is None or number - last > WIDEST_BREAK + 1 or not all(_beside(r) for r in rows[last + 1 : number]):
            first = number
        last = number
        own = rows[first : last + 1]
        complete = any(_is_degree(r) for r in own) and any(school_words(free_text(r)) for r in own)
        if complete and last + 1 - first > best[1] - best[0]:
            best = (first, last + 1)
    return _extended(rows, *best) if best[1] else best


def _extended(rows: Sequence[Row], first: int, end: int) -> tuple[int, int]:
    """Take dates, places and remarks behind a run with it, and a date above it when none stands in it."""
    while end < len(rows) and _beside(rows[end]):
        end += 1
    if (first and not any(row.dates for row in rows[first:end]) and _beside(rows[first - 1])) or (
        first and rows[first - 1].dates and not free_text(rows[first - 1]).strip() and not rows[end - 1].dates
    ):
        first -= 1
    return first, end


def _tells(row: Row) -> bool:
    """Say whether a row names a degree or a school, and no job."""
    text = free_text(row)
    if row.line.bullet or len(text) > LONGEST_TELLING_CHARS or "@" in text or begins_remark(text):
        return False
    return _is_degree(row) or (school_words(text) > 0 and title_weight(text) <= 0)


def _is_degree(row: Row) -> bool:
    text = free_text(row)
    return names_degree(text) and title_weight(text) <= 0


def _beside(row: Row) -> bool:
    """Say whether a row may stand beside a course of study: a date, a place, a remark."""
    text = free_text(row).strip()
    return (not text and bool(row.dates)) or is_place(text) or begins_remark(text) or GRADE.match(text) is not None
