"""Blocks of rows as sections: their heading, their content, and blocks that no heading announces."""

import re
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.resume import Section, SectionKind
from cvscreen.model.span import Span
from cvscreen.parsing.lines.dating import entry_date
from cvscreen.parsing.lines.rows import Row, make_value
from cvscreen.parsing.sections.sections import Block

WORK_KINDS = frozenset({SectionKind.WORK, SectionKind.INTERNSHIP})
"""Sections whose entries are jobs."""
PROSE_CHARS = 300
"""A longer text is no name, address or title; basis: default, three lines of a page are about so long."""

FEWEST_LINE_WORDS = 8
"""Words of the first line of a paragraph."""

FEWEST_PROSE_WORDS = 15
"""Words of a paragraph; basis: default, a headline or an address has fewer."""

DETAIL = re.compile(r"@|https?://|www\.|\.(?:com|org|net|de|io)\b|(?:\+|\b0|\()[0-9][0-9 ()./–-]{6,20}")
"""A contact detail: an address of mail or web, a telephone number."""


def mastheads(rows: Sequence[Row], contact_rows: Sequence[Row]) -> list[Row]:
    """Find the rows set largest on the first page, wherever they stand: a name beside a sidebar."""
    titled = [row for row in rows if row.line.heading_level == 1]
    first = (titled if len(titled) == 1 else []) or [row for row in rows if row.line.page == 1 and row.line.size_pt]
    largest = max((row.line.size_pt or 0.0 for row in first), default=0.0)
    known = {row.index for row in contact_rows}
    return [row for row in first if (row.line.size_pt or 0.0) >= largest - 0.5 and row.index not in known][:3]


def section_of(document: Document, block: Block) -> Section:
    """Describe a block as a section of the CV."""
    indices = [row.index for row in block.rows]
    spans = [row.span for row in block.rows]
    heading = make_value(document, block.heading.span, block.heading.confidence) if block.heading else None
    if heading and block.heading and block.heading.tail:
        heading = heading.model_copy(update={"text": f"{heading.text} {block.heading.tail.of(document.text)}"})
    return Section(
        kind=block.kind,
        heading=heading,
        span=Span(min(span.start for span in spans), max(span.end for span in spans)),
        lines=Span(min(indices), max(indices) + 1),
        confidence=block.confidence,
    )


def content_of(block: Block) -> list[Row]:
    """Give the rows under a heading; of a label rail also the rest of the heading's own row."""
    if block.heading is None:
        return list(block.rows)
    heading = block.heading.span
    tail = block.heading.tail
    rows = [row for row in block.rows[1:] if not heading.contains(row.span)]
    rows = [row.after(tail) if tail and row.span.contains(tail) else row for row in rows if row.span != tail]
    if block.heading.rail:
        rows.insert(0, block.rows[0].after(block.heading.span))
    return rows


def with_prose(blocks: Sequence[Block]) -> list[Block]:
    """Take the paragraphs of prose among the contact details for a summary: what is told there counts."""
    result: list[Block] = []
    for block in blocks:
        about = block.kind is SectionKind.CONTACT and block.heading is None
        run = _prose(block.rows) if about else None
        if run is None:
            result.append(block)
            continue
        result.append(block._replace(rows=block.rows[: run.start]))
        result.append(Block(SectionKind.SUMMARY, None, block.rows[run.start : run.end], 0.5))
        rest = block.rows[run.end :]
        details = any(DETAIL.search(row.text) for row in rest)
        result.append(Block(SectionKind.CONTACT if details else SectionKind.OTHER, None, rest, 0.5))
    return [block for block in result if block.rows]


def _prose(rows: Sequence[Row]) -> Span | None:
    """Find the first run of rows that is a paragraph: many words, a sentence's end, nothing of a contact detail."""
    for first, row in enumerate(rows):
        if len(row.text) > PROSE_CHARS:
            return Span(first, first + 1)
        if len(row.text.split()) < FEWEST_LINE_WORDS or DETAIL.search(row.text) or len(row.pieces) > 1:
            continue
        last = first + 1
        while last < len(rows) and _same_paragraph(rows[last - 1], rows[last]):
            last += 1
        text = " ".join(one.text for one in rows[first:last])
        if len(text.split()) >= FEWEST_PROSE_WORDS and (len(text) > PROSE_CHARS or text.rstrip()[-1] in ".!?。"):
            return Span(first, last)
    return None


def _same_paragraph(above: Row, row: Row) -> bool:
    alike = (above.line.column, above.line.page, above.line.size_pt) == (
        row.line.column,
        row.line.page,
        row.line.size_pt,
    )
    near = not above.line.gap_pt or row.gap <= max(above.gap, (row.line.size_pt or 10.0) / 2)
    return alike and near and len(row.pieces) == 1 and not DETAIL.search(row.text)


def with_headless_work(blocks: Sequence[Block]) -> list[Block]:
    """Cut jobs without a heading off the block in which they stand, in a CV without a work section."""
    if any(block.kind in WORK_KINDS for block in blocks):
        return list(blocks)
    result: list[Block] = []
    for block in blocks:
        first = _first_headless(block)
        if first is None:
            result.append(block)
        else:
            result.append(block._replace(rows=block.rows[:first]))
            result.append(Block(SectionKind.WORK, None, block.rows[first:], 0.6))
    return [block for block in result if block.rows]


def _first_headless(block: Block) -> int | None:
    if block.kind not in (SectionKind.CONTACT, SectionKind.SUMMARY, SectionKind.OTHER):
        return None
    start = 1 if block.heading else 2
    dated = [n for n, row in enumerate(block.rows) if n >= start and (d := entry_date(row)) and (d.start or d.ongoing)]
    if len(dated) < 2:
        return None
    first = dated[0]
    while first - 1 >= start and block.rows[first].gap < block.rows[first - 1].gap - 2 and dated[0] - first < 2:
        first -= 1
    return first


def with_training(blocks: Sequence[Block]) -> list[Block]:
    """Take the courses of a CV that has no education section for its education: "Training" may say either."""
    if any(block.kind is SectionKind.EDUCATION for block in blocks):
        return list(blocks)
    kind = SectionKind.EDUCATION
    return [block._replace(kind=kind) if block.kind is SectionKind.COURSES else block for block in blocks]
