"""A CV without headings: its rows told apart by what they say, in the order in which they stand."""

import re
from collections.abc import Sequence

from cvscreen.model.resume import SectionKind
from cvscreen.parsing.languages import is_language_row
from cvscreen.parsing.lines.dating import entry_date
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.sections.blocks import DETAIL, WORK_KINDS
from cvscreen.parsing.sections.sections import Block
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.spoken import is_language
from cvscreen.vocabulary.titles import is_place, word_count

CONTACT_ROWS = 14
"""The details stand among the first rows."""

FEWEST_ITEMS = 3
"""Items of a list that is not part of a sentence."""

MOST_ITEM_WORDS = 3.5
"""Words of an item in the mean: skills, not sentences."""

FEWEST_PROSE_WORDS = 9
"""Words of a row that is part of a text."""

CONFIDENCE = 0.5
"""How sure a section without a heading is; basis: default, below those told by look."""

_ITEMS = re.compile(r"\s*[,;、，；•·∙|]\s*|\t")
_LABEL = re.compile(r"^[^:：,;|]{2,30}[:：]\s*(?=\S)")
_RATING = re.compile(r"[●○■□★☆▪▮▯◼◻]{3,}")


def with_headless_sections(blocks: Sequence[Block]) -> list[Block]:
    """Cut a CV in which no heading announces jobs or studies by what its rows say."""
    kinds = {block.kind for block in blocks if block.heading is not None}
    if kinds & WORK_KINDS or SectionKind.EDUCATION in kinds:
        return list(blocks)
    result: list[Block] = []
    for block in blocks:
        if block.heading is None and block.kind is SectionKind.CONTACT:
            result += _cut(block, kinds)
        else:
            result.append(block)
    return result


def _cut(block: Block, known: set[SectionKind]) -> list[Block]:
    rows = block.rows
    details = [n for n, row in enumerate(rows[:CONTACT_ROWS]) if DETAIL.search(row.text)]
    start = details[-1] + 1 if details else 0
    told = _kinds(rows, start)
    dated = sum(kind in (SectionKind.WORK, SectionKind.EDUCATION) for kind in set(told))
    listed = {SectionKind.SKILLS, SectionKind.LANGUAGES} & set(told)
    if not dated and not listed:
        return [block]
    result: list[Block] = []
    for position, kind in enumerate(told):
        kind = SectionKind.OTHER if kind in known else kind
        if result and result[-1].kind is kind:
            result[-1] = result[-1]._replace(rows=(*result[-1].rows, rows[position]))
        else:
            confidence = block.confidence if kind is SectionKind.CONTACT else CONFIDENCE
            result.append(Block(kind, None, (rows[position],), confidence))
    return result


def _kinds(rows: Sequence[Row], start: int) -> list[SectionKind]:
    """Give the kind of each row: it changes where a row says that it is about something else."""
    told = [SectionKind.CONTACT] * len(rows)
    current = SectionKind.CONTACT
    for position in range(start, len(rows)):
        kind = _kind(rows, position, current)
        if kind is not current and kind in (SectionKind.WORK, SectionKind.EDUCATION):
            for above in _head(rows, position, start):
                told[above] = kind
        current = kind
        told[position] = kind
    return told


def _kind(rows: Sequence[Row], position: int, current: SectionKind) -> SectionKind:
    row = rows[position]
    if is_language_row(row) or (_RATING.search(row.text) and _names_language(row)):
        return SectionKind.LANGUAGES
    if entry_date(row) and not row.line.bullet:
        return _dated(rows, position)
    dated = current in (SectionKind.WORK, SectionKind.EDUCATION)
    if not row.line.bullet and _is_list(row) and not (dated and _labelled_alone(rows, position)):
        return SectionKind.SKILLS
    if current is SectionKind.CONTACT and len(row.text.split()) >= FEWEST_PROSE_WORDS:
        return SectionKind.SUMMARY
    if current in (SectionKind.SKILLS, SectionKind.LANGUAGES) and not _goes_on(rows, position):
        return SectionKind.OTHER
    return current


def _names_language(row: Row) -> bool:
    """Say whether a row names a language beside a rating of dots."""
    return any(is_language(word) for word in row.text.split()[:2])


def _dated(rows: Sequence[Row], position: int) -> SectionKind:
    """Say whether a dated row heads a job or a course of study, by its own words and those of the rows beside it."""
    for near in ((position,), (position - 1, position + 1), (position - 2, position + 2)):
        texts = [rows[n].text for n in near if 0 <= n < len(rows) and not rows[n].line.bullet]
        study = sum(_degrees(text) + word_count(text, "institutions") for text in texts)
        job = sum(word_count(text, "titles") + word_count(text, "organisations") for text in texts)
        if study != job:
            return SectionKind.EDUCATION if study > job else SectionKind.WORK
    return SectionKind.WORK


def _degrees(text: str) -> int:
    return 2 * any(match.kind not in ("none", "other") for match in find_degrees(text))


def _head(rows: Sequence[Row], position: int, start: int) -> list[int]:
    """Give the rows above a dated row that belong to its entry: short ones that name something."""
    found: list[int] = []
    for above in range(position - 1, max(start, position - 3) - 1, -1):
        row = rows[above]
        short = not row.line.bullet and len(row.text.split()) <= 8 and not row.dates and not _is_list(row)
        naming = _degrees(row.text) or any(word_count(row.text, k) for k in ("titles", "organisations", "institutions"))
        if not short or not naming or rows[above + 1].gap > row.gap + 2:
            break
        found.append(above)
    return found


def _is_list(row: Row) -> bool:
    text = _LABEL.sub("", row.text)
    items = [item for item in _ITEMS.split(text) if item.strip()]
    if row.dates or DETAIL.search(text) or text.rstrip().endswith(".") or any(is_place(item) for item in items):
        return bool(_RATING.search(text)) and len(items) == 2
    if _RATING.search(text) and len(items) == 2:
        return True
    return len(items) >= FEWEST_ITEMS and sum(len(i.split()) for i in items) <= MOST_ITEM_WORDS * len(items)


def _labelled_alone(rows: Sequence[Row], position: int) -> bool:
    """Say whether a list has a label and no labelled list beside it: the tools of a job."""
    if not _LABEL.match(rows[position].text):
        return False
    beside = [rows[n] for n in (position - 1, position + 1) if 0 <= n < len(rows)]
    return not any(_LABEL.match(row.text) and _is_list(row) for row in beside)


def _goes_on(rows: Sequence[Row], position: int) -> bool:
    """Say whether a row goes on with the list above: the line there broke off."""
    above = rows[position - 1].text.rstrip()
    return (
        above.endswith((",", ";", "(", "&", "|")) or above.count("(") > above.count(")") or _open(above, rows[position])
    )


def _open(above: str, row: Row) -> bool:
    return "," in above and "," in row.text and row.gap <= 4.0
