"""What each row of an education section holds: a degree, a school, a date, a place, a remark beside the course."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import DateRange
from cvscreen.model.span import Span
from cvscreen.parsing.education.degrees import degree_match
from cvscreen.parsing.education.subjects import GRADE
from cvscreen.parsing.lines.dating import without_dates
from cvscreen.parsing.lines.leaning import has_legal_form
from cvscreen.parsing.lines.pieces import split_place
from cvscreen.parsing.lines.rows import Row
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.study_words import begins_remark, is_generic_school, is_school_kind, school_words
from cvscreen.vocabulary.titles import is_field_label, is_place

LONGEST_SCHOOL_WORDS = 8
"""Words of a school's name that stands alone; basis: default, few names have more."""

LONGEST_NAME_CHARS = 75
"""A row without a degree or a school that is longer is a description; basis: default, a line of text has ninety."""

LONGEST_TELLING_CHARS = 230
"""A row with a degree or a school that is longer tells of them; basis: default, three fields and a place have less."""

SPACE_EM = 0.25
"""Width of a space in type sizes."""

LINE_GAP_EM = 0.9
"""Blank space between the lines of one paragraph, in type sizes, is less."""

GUTTER_EM = 1.2
"""Blank space before a segment on the right, in type sizes, is about so much at least."""

FIRM_EDGE = 0.1
"""The right edge of a column is known when another line comes as near to it as this share of the column's width."""

FEWEST_CELLS = 3
"""Cells of a table's header."""

SIZE_PT = 0.6
"""Type sizes that differ by less are the same."""

EDGE_PT = 3.0
"""Edges within this are the same."""

Edges = Mapping[tuple[int, int], Sequence[float]]
"""Right ends of the lines of each page's columns, the rightmost first."""

_PARTS = re.compile(r"\s[|·•∙●‧–—/-]\s|[|·•∙●‧;]|\t|,\s|:\s|\s@\s|\s\((?=[A-ZÀ-Þ])|\s(?:at|from)\s(?=[A-Z])")
_MIDDLE = re.compile(
    r"(?:of|de|des|du|di|da|do|del|della|degli|w|we|für|und|and|et|y|e|i|van|voor|din|în|v|за|им|имени)\s"
)
_CELLS = re.compile(r"\s?[|¦;·]\s?|\t|,\s")
_HYPHEN_END = re.compile(r"[^\W\d_][-‐\u00ad]$")
_SENTENCE_END = re.compile(r"[^\W\d_]{4,}[.!;]$")


class Holding(NamedTuple):
    """What a row holds."""

    degree: bool
    school: bool
    date: bool
    aside: bool
    """Whether its date stands beside words that are neither: it may date a remark."""
    place: bool
    """A place and nothing else."""
    remark: bool
    goes_on: bool
    """Whether it only goes on with the row above, which the margin has cut."""

    @property
    def telling(self) -> bool:
        """Whether it names a degree or a school."""
        return self.degree or self.school


def holdings(rows: Sequence[Row], dated: Mapping[int, DateRange], edges: Edges) -> list[Holding]:
    """Tell what each row of an education section holds."""
    found: list[Holding] = []
    listed = _are_bullets(rows)
    for number, row in enumerate(rows):
        above = rows[number - 1] if number else None
        goes_on = above is not None and goes_on_with(above, row, edges)
        under = above is not None and not above.line.bullet and found[-1].degree and not found[-1].school
        holding = _holding(row, number in dated, listed=listed or (under and _is_school(row)))
        if above is not None and not row.line.bullet and not holding.telling and _is_cut(above, row, found[-1]):
            holding = holding._replace(remark=True, date=False)
        elif above is not None and above.text.count("“") > above.text.count("”"):
            holding = holding._replace(remark=True, school=False, degree=False)
        elif goes_on:
            holding = holding._replace(goes_on=True, remark=found[-1].remark and not holding.telling)
        found.append(holding)
    return found


def _is_school(row: Row) -> bool:
    """Say whether a bullet point names a school and tells nothing of it: a sign of a template stands before it."""
    text = free_text(row).split("\t")[0]
    named = school_words(text) > 0 or has_legal_form(text)
    return named and len(text.split()) <= LONGEST_SCHOOL_WORDS and not begins_remark(text)


def free_text(row: Row) -> str:
    """Give the text of a row without its dates, its segments set apart by tabs."""
    spans = [span for piece in row.pieces for span in without_dates(row, piece.span)]
    return "\t".join(row.text[s.start - row.span.start : s.end - row.span.start].strip(" ,;|·–—-") for s in spans)


def is_header(row: Row) -> bool:
    """Say whether a row is the header of a table: "Degree | Institute | Year"."""
    cells = [cell.strip() for cell in _CELLS.split(row.text) if cell.strip()]
    labels = sum(is_field_label(cell) for cell in cells)
    return (
        len(cells) >= FEWEST_CELLS and labels >= 2 and not row.dates and all(len(cell.split()) <= 3 for cell in cells)
    )


def names_degree(text: str) -> bool:
    """Say whether a text names a degree: at its beginning, or that of a part of it.

    Example:
        >>> names_degree("Oak College, BSc Physics"), names_degree("Oak College, Cambridge, MA")
        (True, False)
    """
    span, _ = split_place(text, Span(0, len(text)))
    return any(_is_degree(part) for part in _PARTS.split(text[slice(*span)])[:8] if part)


def _is_degree(part: str) -> bool:
    match = degree_match(part.strip())
    return match is not None and not (match.kind == "secondary" and school_words(part) > 0 and match.start > 0)


def _are_bullets(rows: Sequence[Row]) -> bool:
    """Say whether the section's bullet points are its entries: no other row names a degree or a school."""
    telling = [row.line.bullet for row in rows if names_degree(text := free_text(row)) or school_words(text)]
    return bool(telling) and telling[0] and sum(telling) * 2 >= len(telling)


def _holding(row: Row, dated: bool, *, listed: bool) -> Holding:
    text = free_text(row)
    degree = names_degree(text)
    school = school_words(_without_certificate(text) if degree else text) > 0
    if school and is_school_kind(text):
        degree, school = True, False
    place = bool(text) and is_place(text)
    own = dated and len(row.pieces) > 1 and (degree or school)
    point = row.line.bullet and not (listed or own or (degree and school)) and bool(text.strip())
    remark = point or _is_remark(row, text, degree, school)
    date = dated and (not remark or len(row.pieces) > 1)
    aside = date and (remark or not (degree or school or place or not text.strip()))
    return Holding(degree and not remark, school and not remark, date, aside, place, remark, goes_on=False)


def _without_certificate(text: str) -> str:
    """Leave out a leaving certificate that is called after its school: "Secondary School Certificate"."""
    match = degree_match(text)
    if match is None or match.kind != "secondary" or is_school_kind(text[match.start : match.end]):
        return text
    return text[: match.start] + text[match.end :]


def _is_remark(row: Row, text: str, degree: bool, school: bool) -> bool:
    """Say whether a row stands beside a course of study: a bullet, a grade, a sentence, a labelled remark."""
    if begins_remark(text):
        first = degree_match(text)
        return first is None or first.start > 0 or any(match.kind == "none" for match in find_degrees(text))
    if degree or school:
        return len(text) > LONGEST_TELLING_CHARS or (row.line.bullet and len(text.split()) > 14)
    if not text.strip():
        return False
    grade = GRADE.match(text)
    if row.line.bullet or len(text) > LONGEST_NAME_CHARS or (grade and len(text) - grade.end() < len(text) / 2):
        return True
    words = text.split()
    at_place = is_place(text.rsplit(" - ", 1)[-1]) and " - " in text
    return len(words) >= 4 and not at_place and (_SENTENCE_END.search(text) is not None or text[:1].islower())


def _is_cut(above: Row, row: Row, held: Holding) -> bool:
    """Say whether a row goes on with the remark above, whose line the margin has cut."""
    if not held.remark or row.index != above.index + 1 or len(row.pieces) > 1 or not free_text(row).strip():
        return False
    starts_small = row.text[:1].islower() and above.text.rstrip()[-1:] not in ".!?"
    hangs = above.line.bullet and row.line.box is not None and above.line.box is not None and row.x0 >= above.x0 - 2
    return starts_small or (hangs and row.gap <= LINE_GAP_EM * (row.line.size_pt or 10) and not row.line.bold)


def right_edges(document: Document) -> Edges:
    """Give where the lines of each column end, by page and column, from the rightmost on.

    Example:
        >>> from cvscreen.model import Source
        >>> source = Source(name="cv.txt", format="text", sha256="0" * 64, size_bytes=0)
        >>> right_edges(Document(source=source, text=""))
        {}
    """
    edges: dict[tuple[int, int], list[float]] = {}
    for line in document.lines:
        if line.box is not None:
            edges.setdefault((line.page, line.column), []).append(line.box.x1)
    return {key: sorted(ends, reverse=True) for key, ends in edges.items()}


def goes_on_with(above: Row, row: Row, edges: Edges) -> bool:
    """Say whether a row goes on with the last part of the row above: its first word would not have fitted there."""
    if any(date.span.overlaps(word.span) for word in above.words[-1:] for date in above.dates):
        return False
    near = row.index == above.index + 1 and row.gap <= LINE_GAP_EM * (row.line.size_pt or 10.0)
    if near and not row.line.bullet and _HYPHEN_END.search(above.text) and row.text[:1].isalpha():
        return True
    return bool(above.pieces) and wraps(above, above.pieces[-1].span, row, edges)


def wraps(above: Row, part: Span, row: Row, edges: Edges, room: float | None = None) -> bool:
    """Say whether a row goes on with a part of the row above: its first word would not have fitted behind it.

    Where another segment stands to the right of the part, the room ends there; ``room`` is where it ends in other rows
    of the same entry.
    """
    words = [word for word in above.words if part.start <= word.span.start < part.end]
    if row.index != above.index + 1 or row.line.bullet or not words or not row.words:
        return False
    last, first = words[-1], row.words[0]
    if last.box is None or first.box is None or (last.bold, last.italic) != (first.bold, first.italic):
        return False
    size = row.line.size_pt or 10.0
    if row.gap > LINE_GAP_EM * size or abs((last.size_pt or size) - (first.size_pt or size)) > SIZE_PT:
        return False
    segment = next((piece.span for piece in above.pieces if piece.span.start <= last.span.start < piece.span.end), part)
    if above.text[part.end - above.span.start : segment.end - above.span.start].strip(" ,;"):
        return False
    if not _is_under(above, part, row) or (row.dates and row.dates[0].span.start == row.span.start):
        return False
    if is_generic_school(above.text[: part.end - above.span.start]) or _is_fragment(row):
        return True
    needed = last.box.x1 + SPACE_EM * size + first.box.x1 - first.box.x0
    beside = [w.box.x0 for w in above.words if w.box and w.span.start >= segment.end and w.box.x0 > last.box.x1]
    if not beside and room is not None and room > last.box.x1:
        beside = [room]
    if beside:
        return needed > beside[0] - GUTTER_EM * size
    ends = edges.get((row.line.page, row.line.column), ())
    if not ends or needed <= ends[0]:
        return False
    others = [end for end in ends[:3] if abs(end - last.box.x1) > 0.1]
    return bool(others) and others[0] >= ends[0] - FIRM_EDGE * (ends[0] - row.x0)


def _is_fragment(row: Row) -> bool:
    """Say whether a row begins in the middle of a name: "School, Remote", "of Technology"."""
    first = (row.pieces[0].text if row.pieces else row.text).split(",")[0].strip()
    return _MIDDLE.match(first) is not None or is_generic_school(first)


def _is_under(above: Row, part: Span, row: Row) -> bool:
    """Say whether a row begins where the text above with a part does, or is centred under it."""
    segments = [piece.span for piece in above.pieces if piece.span.start < part.end]
    own = row.piece(row.pieces[0].span) if row.pieces else None
    mine = [w.box for w in row.words if w.box and own is not None and w.span.start < own.span.end]
    if not mine:
        return False
    for segment in segments:
        boxes = [w.box for w in above.words if w.box and segment.start <= w.span.start < segment.end]
        middle = boxes[0].x0 + boxes[-1].x1 - mine[0].x0 - mine[-1].x1 if boxes else EDGE_PT + 1
        if boxes and (abs(boxes[0].x0 - mine[0].x0) <= EDGE_PT or abs(middle) <= EDGE_PT):
            return True
    return False
