"""Lines that may be section headings, by their wording and their form."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model.resume import SectionKind
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Piece, Row
from cvscreen.parsing.sections.look import Candidate, is_listed, style_of
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.headings import HeadingMatch, heading_kind

_RUN_IN = re.compile(r"([^:：.–—|\t]{3,40}?)(?:\s?[:：.]|\s[–—-])\s")

MAX_HEADING_CHARS = 60
"""Longer lines are sentences; the longest heading in the eighty development files has 37 characters."""

TITLE_ROWS = 2
"""A document's title stands in its first rows; further down "Résumé" is the heading of a summary."""

WRAPPED_GAP_EM = 0.4
"""Space between the lines of one heading, in its size. Basis: default line heights."""

NUMBERED_PIECES = 2
"""Parts of a row that is a number and a heading."""

MAX_NUMBER_CHARS = 4
"""Characters of a number before a heading: "§12."."""

DOCUMENT_TITLES = frozenset(
    fold(title)
    for title in (
        "Curriculum Vitae", "CV", "C.V.", "Resume", "Résumé", "Lebenslauf", "Currículum", "Curriculum", "Currículo",
        "Bewerbung", "Życiorys", "Životopis", "Meritförteckning", "Ansioluettelo", "Özgeçmiş", "Резюме",
        "Βιογραφικό Σημείωμα", "简历", "個人簡歷", "履歴書", "職務経歴書", "이력서", "السيرة الذاتية", "קורות חיים",
        "Europass", "Europass CV", "Europass Curriculum Vitae", "Vitae", "Vita", "Curriculum Vitae Europass",
    )
)  # fmt: skip
"""What a document calls itself is no section."""


def heading_candidates(rows: Sequence[Row]) -> list[Candidate]:
    """List the lines that may be headings, in the flow's order: whole lines, and labels beside their content."""
    found: list[Candidate] = []
    wrapped = _wrapped(rows)
    for position, row in enumerate(rows):
        if position in wrapped:
            found.append(_candidate(position, row, row.piece(row.line.span), wrapped[position]))
            continue
        if fold(row.text) in DOCUMENT_TITLES and position < TITLE_ROWS:
            continue
        if row.line.bullet:
            found += _after_icon(row, position)
            continue
        pieces = _without_number(row.pieces)
        whole = row.piece(Span(pieces[0].span.start, row.line.span.end) if pieces else row.line.span)
        if len(row.text) <= MAX_HEADING_CHARS and _looks_like_heading(row, whole.text):
            match = heading_kind(whole.text)
            if len(pieces) == 1 or (match is not None and match.exact):
                found.append(_candidate(position, row, whole, match))
                continue
        lead = pieces[0] if len(pieces) > 1 else _styled_lead(row)
        if lead is not None:
            match = heading_kind(lead.text)
            detail = match is not None and match.kind is SectionKind.CONTACT and lead.text.rstrip().endswith(":")
            if not detail and _may_label(row, lead, match):
                found.append(_candidate(position, row, lead, match)._replace(rail=True))
    return found


def _wrapped(rows: Sequence[Row]) -> dict[int, HeadingMatch]:
    """Find headings that a narrow column breaks in two rows of one look, and what both rows say together."""
    found: dict[int, HeadingMatch] = {}
    for position, (above, below) in enumerate(pairwise(rows)):
        size = above.line.size_pt
        close = size and below.line.gap_pt is not None and below.gap <= WRAPPED_GAP_EM * size
        short = len(above.text) + len(below.text) < MAX_HEADING_CHARS / 2 and not (above.dates or below.dates)
        if not close or not short or len(above.pieces) + len(below.pieces) != len((above, below)):
            continue
        looks = [style_of(row, row.piece(row.line.span)) for row in (above, below)]
        match = heading_kind(f"{above.text} {below.text}")
        if match is not None and match.confidence == 1.0 and looks[0] == looks[1] and (looks[0].bold or looks[0].caps):
            alone = heading_kind(below.text)
            if alone is None or not is_listed(alone):
                found[position] = found[position + 1] = match
    return found


def _without_number(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Leave out a number or a sign set apart before a heading: "01" or "§2" in a box of its own."""
    numbered = len(pieces) == NUMBERED_PIECES and not any(char.isalpha() for char in pieces[0].text)
    return pieces[1:] if numbered and len(pieces[0].text) <= MAX_NUMBER_CHARS else pieces


def _candidate(position: int, row: Row, piece: Piece, match: HeadingMatch | None) -> Candidate:
    line = row.line
    style = style_of(row, piece)
    return Candidate(position, piece, style, match, rail=False, flow=line.column, box=line.box, ruled=line.rule)


def _after_icon(row: Row, position: int) -> list[Candidate]:
    """Take a listed heading in a heading's look for one although a bullet stands before it: it may be an icon."""
    whole = row.piece(row.line.span)
    match = heading_kind(whole.text) if len(row.text) <= MAX_HEADING_CHARS / 2 else None
    if not is_listed(match) or not _looks_like_heading(row, row.text):
        return []
    return [_candidate(position, row, whole, match)._replace(box=None, icon=True)]


def _may_label(row: Row, lead: Piece, match: HeadingMatch | None) -> bool:
    """Say whether the first part of a row may be a heading beside its content."""
    if match is not None and match.exact:
        return True
    return (
        len(row.pieces) > 1
        and len(lead.text) <= MAX_HEADING_CHARS / 2
        and not any(date.span.overlaps(lead.span) for date in row.dates)
    )


def run_in_candidates(rows: Sequence[Row]) -> list[Candidate]:
    """List the rows that begin with a listed heading and go on with its content: "Skills: Python", "Skills. Python".

    Only paragraphs begin so: rows with more space above than usual, or the first of the document's.
    """
    found: list[Candidate] = []
    gaps = sorted(row.gap for row in rows)
    usual = gaps[len(gaps) // 4] if gaps else 0.0
    for position, row in enumerate(rows):
        lead = _RUN_IN.match(row.text)
        if lead is None or row.line.bullet or row.gap <= usual:
            continue
        match = heading_kind(lead[1])
        if is_listed(match):
            piece = row.piece(Span(row.span.start, row.span.start + lead.end(1)))
            found.append(_candidate(position, row, piece, match)._replace(rail=True))
    return found


def _styled_lead(row: Row) -> Piece | None:
    """Cut out the first words of a row that are bold while the rest is not: a label glued to its content."""
    count = 0
    while count < len(row.words) and row.words[count].bold:
        count += 1
    if not 0 < count < len(row.words):
        return None
    return row.piece(Span(row.span.start, row.words[count - 1].span.end))


def _looks_like_heading(row: Row, text: str) -> bool:
    stripped = text.strip()
    if (
        not stripped
        or (stripped[-1] in ".;," and not stripped.endswith("..."))
        or stripped[0] == "("
        or sum(len(word) > 1 for word in stripped.split()) > 8
        or any(c in stripped for c in "@")
    ):
        return False
    return not row.dates and ":" not in stripped[:-1]
