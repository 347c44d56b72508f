"""Sections of a CV: by the wording of headings, by their look, and by their place.

The headings that are known by their wording show how headings look in this document; then lines of that look are
headings too, and lines of a weaker look are not, whatever they say ("Languages" as a group of skills).
"""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.resume import SectionKind
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Row
from cvscreen.parsing.sections.candidates import (
    MAX_HEADING_CHARS,
    WRAPPED_GAP_EM,
    heading_candidates,
    run_in_candidates,
)
from cvscreen.parsing.sections.look import (
    EDGE_STEP_PT,
    SIZE_STEP_PT,
    Candidate,
    Style,
    blends_in,
    body_of,
    distinct_styles,
    flows_with_style,
    is_content,
    is_in_place,
    is_listed,
    is_sub_label,
    is_weaker,
    leading_style,
    places_of,
    second_styles,
    size_of_text,
    stands_apart,
    style_of,
    without_other_colors,
)
from cvscreen.parsing.sections.unlisted import headings_by_look
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.headings import JOINERS, HeadingMatch, heading_kind

UNLISTED_CONFIDENCE = 0.6
"""How sure a heading is that nothing but its look tells; basis: default, below all that wording tells."""

FEWEST_KNOWN = 2
"""Kinds of sections that other lines must announce before their look outweighs that of unlisted headings."""

FEWEST_RUN_IN = 3
"""Kinds of sections that begin on the row of their heading before all of them are taken to."""

RUN_IN_KINDS = (SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.CERTIFICATES, SectionKind.INTERESTS)
"""Sections short enough to stand on the row of their heading."""


class Heading(NamedTuple):
    """A heading: the position of its row in the flow, the printed text, what it announces."""

    position: int
    span: Span
    kind: SectionKind
    confidence: float
    rail: bool
    """Whether the rest of its line is already content."""
    tail: Span | None = None
    """The rest of a heading that a label rail wraps onto the next row."""
    last: int | None = None
    """The position of its last row where it takes several; None where it takes one."""

    @property
    def end(self) -> int:
        """The position of its last row."""
        return self.position if self.last is None else self.last


class Block(NamedTuple):
    """A heading with the rows under it; the rows before the first heading have none."""

    kind: SectionKind
    heading: Heading | None
    rows: tuple[Row, ...]
    confidence: float


def find_headings(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Find the section headings of a document, in the flow's order."""
    candidates = without_other_colors(rows, heading_candidates(rows))
    known = [candidate for candidate in candidates if candidate.match and candidate.match.exact]
    looked = headings_by_look(rows, candidates)
    if len({c.match.kind for c in known if c.match and not c.rail}) < FEWEST_KNOWN and (told := _all_run_in(rows)):
        return told
    if not known and not looked:
        return ()
    leading = leading_style(known or [candidate for candidate in candidates if candidate.position in looked])
    styles = {flow: leading_style([c for c in known if c.flow == flow]) for flow in flows_with_style(known)}
    distinct = distinct_styles(candidates, size_of_text(rows))
    seconds = second_styles(known, leading, size_of_text(rows))
    body = body_of(rows)
    places = places_of(known)
    whole = [c for c in known if not c.rail and is_listed(c.match) and not is_weaker(c.style, leading)]
    headed = {c.flow for c in whole if sum(other.flow == c.flow for other in whole) >= FEWEST_KNOWN}
    apart = min(
        (row.gap for c in whole if (row := rows[c.position]).line.gap_pt is not None and row.gap > 0), default=0.0
    )
    ruled = len(whole) > 1 and all(rows[c.position].line.rule for c in whole)
    is_trusted = len({c.match.kind for c in known if c.match and c.position not in looked}) < FEWEST_KNOWN
    contact_seen = next((n for n, row in enumerate(rows) if "@" in row.text), len(rows))
    found: list[Heading] = []
    for candidate in candidates:
        style = styles.get(candidate.flow, leading)
        if candidate.style in seconds and is_listed(candidate.match):
            style = candidate.style
        if candidate.rail and is_sub_label(candidate, rows[candidate.position], headed):
            continue
        trusted = len({c.match.kind for c in whole if c.match}) < FEWEST_KNOWN and candidate.position in looked
        far = stands_apart(rows[candidate.position], apart)
        if candidate.match is None and not trusted and (is_content(candidate, ruled) or not far):
            continue
        if candidate.style == leading and blends_in(rows[candidate.position], candidate.style, body):
            continue
        heading = _accept(candidate, style, (candidate.flow, candidate.style) in distinct)
        if heading is None and candidate.position in looked and (is_trusted or not is_weaker(candidate.style, style)):
            heading = _by_look(candidate)
        unlisted = not is_listed(candidate.match) and candidate.position not in looked
        if heading is not None and unlisted and not is_in_place(candidate, places):
            continue
        if heading is None and not found and _opens(candidate):
            heading = _heading(candidate, SectionKind.CONTACT, 0.8)
        if heading is None or (heading.kind is SectionKind.OTHER and not found and candidate.position < contact_seen):
            continue
        found.append(heading)
    if not whole and found and all(_is_label(rows[heading.position], heading) for heading in found):
        return ()
    tailed = [_with_tail(rows, heading) for heading in _join_wrapped(rows, found)]
    tails = {heading.tail for heading in tailed if heading.tail}
    return tuple(_with_run_ins(rows, [heading for heading in tailed if heading.span not in tails]))


def _all_run_in(rows: Sequence[Row]) -> tuple[Heading, ...]:
    """Find the headings of a CV whose sections all begin on the row of their heading."""
    leads = run_in_candidates(rows)
    kinds = {lead.match.kind for lead in leads if lead.match} - {SectionKind.CONTACT, SectionKind.OTHER}
    if len(kinds) < FEWEST_RUN_IN:
        return ()
    return tuple(_heading(lead, lead.match.kind, 0.8) for lead in leads if lead.match)


def _is_label(row: Row, heading: Heading) -> bool:
    """Say whether a heading is no more than the label of its own row: "Tools: Git" where no other heading is."""
    grouped = heading.kind in (SectionKind.SKILLS, SectionKind.OTHER)
    return grouped and len(row.pieces) == 1 and (heading.rail or row.text.rstrip().endswith(":"))


def _with_run_ins(rows: Sequence[Row], found: Sequence[Heading]) -> list[Heading]:
    """Add headings on the row of their content ("Skills: Python"), after education, where nothing else says so."""
    kinds = {heading.kind for heading in found}
    result = list(found)
    for position, row in enumerate(rows):
        colon = row.text.find(":")
        if row.line.bullet or not 3 <= colon <= MAX_HEADING_CHARS / 2 or colon + 2 >= len(row.text):
            continue
        match = heading_kind(row.text[:colon])
        if match is None or not match.exact or match.kind in kinds or match.kind not in RUN_IN_KINDS:
            continue
        current = max((h for h in result if h.position <= position), key=lambda h: h.position, default=None)
        if current is None:
            continue
        if (
            current.kind in (SectionKind.EDUCATION, *RUN_IN_KINDS) and current.kind is not SectionKind.SKILLS
        ) or current.rail:
            span = Span(row.span.start, row.span.start + colon)
            result.append(Heading(position, span, match.kind, 0.7, rail=True))
            kinds.add(match.kind)
    return sorted(result, key=lambda heading: heading.position)


def _join_wrapped(rows: Sequence[Row], found: Sequence[Heading]) -> list[Heading]:
    """Put a heading together that takes two rows or three: "Programming" above "Languages"."""
    joined: list[Heading] = []
    for heading in found:
        last = joined[-1] if joined else None
        if last and heading.position == last.end + 1 and not heading.rail and not last.rail:
            span = Span(last.span.start, heading.span.end)
            match = heading_kind(" ".join(row.text for row in rows[last.position : heading.position + 1]))
            if _is_one(rows[last.end], rows[heading.position], match):
                kind = match.kind if match else last.kind if last.kind is not SectionKind.OTHER else heading.kind
                joined[-1] = Heading(last.position, span, kind, 0.9, rail=False, last=heading.position)
                continue
        joined.append(heading)
    return joined


def _is_one(above: Row, below: Row, match: HeadingMatch | None) -> bool:
    """Say whether two headings under each other are one: by wording, by "and" at its end, or set as lines of a text."""
    if above.index + 1 != below.index:
        return False
    size = above.line.size_pt
    if size and above.line.box and below.line.gap_pt is not None:
        close = (
            below.gap <= WRAPPED_GAP_EM * size
            and style_of(above, above.piece(above.span)).size
            == round((below.line.size_pt or 0.0) / SIZE_STEP_PT) * SIZE_STEP_PT
        )
        if close and above.text.rstrip()[-1:] != ":":
            return True
    broken = (fold(above.text).split() or [""])[-1] in JOINERS | {"of", "de", "di", "da", "des", "del", "in"}
    listed = match is not None and match.confidence == 1.0
    return listed or bool(match and match.exact and (broken or above.text.rstrip().endswith(("&", "/"))))


def _with_tail(rows: Sequence[Row], heading: Heading) -> Heading:
    """Find the rest of a heading in a label rail: "EXPERIENCIA" beside content, "PROFESIONAL" under it."""
    row = rows[heading.position]
    below = rows[heading.position + 1] if heading.position + 1 < len(rows) else None
    if below is None or not heading.rail or below.index != row.index + 1 or abs(below.x0 - row.x0) > EDGE_STEP_PT:
        return heading
    rest = below.pieces[0] if below.pieces else None
    if rest is None or below.line.bullet or len(rest.text) > MAX_HEADING_CHARS / 2:
        return heading
    above = row.text[heading.span.start - row.span.start : heading.span.end - row.span.start]
    match = heading_kind(f"{above} {rest.text}")
    alone = heading_kind(rest.text)
    joined = match is not None and match.exact and match.kind is heading.kind and not is_listed(alone)
    return heading._replace(tail=rest.span) if joined and row.line.box else heading


def split_blocks(rows: Sequence[Row], headings: Sequence[Heading]) -> tuple[Block, ...]:
    """Cut the flow at the headings; the rows before the first are the contact block."""
    blocks: list[Block] = []
    starts = [heading.position for heading in headings]
    if not starts or starts[0] > 0:
        end = starts[0] if starts else len(rows)
        blocks.append(Block(SectionKind.CONTACT, None, tuple(rows[:end]), 0.8))
    for number, heading in enumerate(headings):
        end = starts[number + 1] if number + 1 < len(starts) else len(rows)
        blocks.append(Block(heading.kind, heading, tuple(rows[heading.position : end]), heading.confidence))
    return tuple(blocks)


def _opens(candidate: Candidate) -> bool:
    """Say whether it is a smaller heading over the contact details, before the first section."""
    match = candidate.match
    return bool(match and match.exact and match.kind is SectionKind.CONTACT and candidate.piece.bold)


def _heading(candidate: Candidate, kind: SectionKind, confidence: float) -> Heading:
    return Heading(candidate.position, candidate.piece.span, kind, confidence, candidate.rail)


def _by_look(candidate: Candidate) -> Heading:
    match = candidate.match
    kind = match.kind if match else SectionKind.OTHER
    return _heading(candidate, kind, match.confidence if match else UNLISTED_CONFIDENCE)


def _accept(candidate: Candidate, leading: Style, distinct: bool) -> Heading | None:
    match, style = candidate.match, candidate.style
    if candidate.icon and style != leading:
        return None
    if match is not None and match.exact and not is_weaker(style, leading):
        return _heading(candidate, match.kind, match.confidence)
    if candidate.rail or style != leading or not (distinct or (match and (style.caps or style.level))):
        return None
    return _heading(
        candidate, match.kind if match else SectionKind.OTHER, match.confidence if match else UNLISTED_CONFIDENCE
    )
