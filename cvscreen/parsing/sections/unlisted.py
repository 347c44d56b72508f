"""Headings that no list knows: the lines of a column that look alike, apart from its text, each with text under it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from cvscreen.model.resume import SectionKind
from cvscreen.model.span import Span
from cvscreen.parsing.lines.rows import Piece, Row
from cvscreen.parsing.sections.look import (
    EDGE_STEP_PT,
    SIZE_STEP_PT,
    Candidate,
    Style,
    is_listed,
    names_something,
    style_of,
)

MOST_HEADINGS = 18
"""A CV has fewer sections; more lines of one look are entries."""

PURE_SHARE = 0.75
"""Share of the lines of a look that must be short, undated lines; basis: default."""

ENTRY_SHARE = 0.34
"""From this share on lines that name jobs, schools or places, or stand above a date, are heads of entries."""

FEWEST_RAIL = 3
"""Labels beside content that make a rail of headings."""

SPACED_STRENGTH = 0.5
"""Strength of blank lines as a look; any other look is stronger."""

_FRAME_CHARS = "=-–—_*#~+<>[](){}|:•·▪■►▶»«/\\0123456789."


class Look(NamedTuple):
    """All that sets a line apart from the text around it."""

    style: Style
    color: str | None
    rule: bool
    frame: str


class _Group(NamedTuple):
    look: Look
    members: tuple[Candidate, ...]
    strength: float


def look_of(row: Row, piece: Piece) -> Look:
    """Give the look of a part of a row: its style, colour, rule and the signs printed around it."""
    inside = [word for word in row.words if piece.span.overlaps(word.span)]
    colors = Counter(word.color for word in inside)
    text = piece.text.strip()
    lead = text[: len(text) - len(text.lstrip(_FRAME_CHARS))].strip()
    frame = "9" if lead.strip(".)").isdigit() else lead[:2]
    return Look(style_of(row, piece), colors.most_common(1)[0][0] if colors else None, row.line.rule, frame)


def headings_by_look(rows: Sequence[Row], candidates: Sequence[Candidate]) -> frozenset[int]:
    """Give the positions of the candidates that look like headings, whatever they say.

    In each column the look is chosen that sets its lines apart most; lines of that look in other columns count too.
    """
    chosen: list[_Group] = []
    for flow in sorted({candidate.flow for candidate in candidates}):
        own = [candidate for candidate in candidates if candidate.flow == flow]
        group = _best([*_groups(rows, own, flow), *_rails(rows, own, flow), *_spaced(rows, own, flow)])
        if group is not None:
            chosen.append(group)
    found = {candidate.position for group in chosen for candidate in group.members}
    looks = {group.look for group in chosen if not group.members[0].rail}
    return frozenset(
        found | {c.position for c in candidates if not c.rail and look_of(rows[c.position], c.piece) in looks}
    )


def _best(groups: Iterable[_Group]) -> _Group | None:
    return max(groups, key=lambda g: (_listed(g), g.strength, len(g.members), g.look.style), default=None)


def _listed(group: _Group) -> int:
    """Count the kinds that the wording of a group's lines announces."""
    return len({c.match.kind for c in group.members if c.match and is_listed(c.match)})


def _groups(rows: Sequence[Row], own: Sequence[Candidate], flow: int) -> Iterable[_Group]:
    """Yield the looks of a column whose lines may be its headings."""
    column = [row for row in rows if row.line.column == flow]
    by_look: dict[Look, list[Candidate]] = defaultdict(list)
    for candidate in own:
        if not candidate.rail:
            by_look[look_of(rows[candidate.position], candidate.piece)].append(candidate)
    everything = Counter(look_of(row, row.piece(row.span)) for row in column)
    body = _body_look(column)
    for look, found in by_look.items():
        members = _aligned(found)
        strength = _strength(look, body)
        if strength <= 0 or not 2 <= len(members) <= MOST_HEADINGS or len(found) < PURE_SHARE * everything[look]:
            continue
        if _stand_over_text(rows, members) and not _are_entries(rows, members) and _stand_apart(rows, members, column):
            yield _Group(look, tuple(members), strength)


def _body_look(column: Sequence[Row]) -> Look:
    """Give the look in which most of a column is set."""
    chars: Counter[Look] = Counter()
    for row in column:
        chars[look_of(row, row.piece(row.span))._replace(rule=False, frame="")] += len(row.text)
    return chars.most_common(1)[0][0]


def _strength(look: Look, body: Look) -> float:
    """Say how much a look sets a line apart: 0 where it is that of the text."""
    style, plain = look.style, body.style
    strength = 3.0 if style.level else 0.0
    strength += 2.0 * max(-0.4, min(1.5, style.size - plain.size)) if plain.size else 0.0
    strength += 1.0 if style.bold and not plain.bold else 0.0
    strength += 1.2 if style.caps and not plain.caps else 0.0
    strength += 0.4 if style.italic and not plain.italic else 0.0
    strength += 0.8 if look.color != body.color else 0.0
    strength += 0.8 if look.rule else 0.0
    return strength + (1.0 if look.frame else 0.0)


def _aligned(found: Sequence[Candidate]) -> list[Candidate]:
    """Keep the lines that begin where most of them begin, or are centred where most are."""
    boxed = [candidate.box for candidate in found if candidate.box]
    if len(boxed) < len(found):
        return list(found)
    lefts = Counter(round(box.x0 / EDGE_STEP_PT) for box in boxed)
    middles = Counter(round((box.x0 + box.x1) / 2 / EDGE_STEP_PT) for box in boxed)
    by_left = lefts.most_common(1)[0][1] >= middles.most_common(1)[0][1]
    place = (lefts if by_left else middles).most_common(1)[0][0] * EDGE_STEP_PT
    return [
        c for c in found if c.box and abs((c.box.x0 if by_left else (c.box.x0 + c.box.x1) / 2) - place) <= EDGE_STEP_PT
    ]


def _stand_over_text(rows: Sequence[Row], members: Sequence[Candidate]) -> bool:
    """Say whether most of the lines have something else than one of them below."""
    positions = {member.position for member in members}
    over = sum(p + 1 < len(rows) and p + 1 not in positions for p in positions)
    return over >= PURE_SHARE * len(positions)


def _are_entries(rows: Sequence[Row], members: Sequence[Candidate]) -> bool:
    """Say whether the lines are heads of entries: they name jobs, schools and places, or a date follows them."""
    naming = [member for member in members if not is_listed(member.match)]
    named = sum(names_something(member.piece.text) for member in naming)
    dated = sum(
        m.position + 1 < len(rows) and bool(rows[m.position + 1].dates) and len(rows[m.position + 1].pieces) == 1
        for m in naming
    )
    return named > ENTRY_SHARE * len(members) or (len(members) > 2 and dated > 2 * ENTRY_SHARE * len(members))


def _stand_apart(rows: Sequence[Row], members: Sequence[Candidate], column: Sequence[Row]) -> bool:
    """Say whether there is more space above the lines than above most of the column's; True where none is known."""
    above = [rows[m.position].line.gap_pt for m in members]
    gaps = [gap for gap in above if gap is not None]
    others = [row.gap for row in column if row.line.gap_pt is not None]
    return not gaps or not others or median(gaps) >= median(others) + SIZE_STEP_PT


def _spaced(rows: Sequence[Row], own: Sequence[Candidate], flow: int) -> Iterable[_Group]:
    """Yield the lines after a blank line of plain text, where most announce a section and nothing else is set so."""
    after_blank = [n for n, row in enumerate(rows) if row.line.column == flow and row.gap and not row.line.box]
    members = [candidate for candidate in own if candidate.position in after_blank and not candidate.rail]
    listed = [member for member in members if is_listed(member.match)]
    if not listed or len(listed) < PURE_SHARE * len(members) or len({m.match.kind for m in listed if m.match}) < 3:
        return
    others = [n for n in after_blank if n > listed[0].position and n not in {m.position for m in members}]
    if not others and _stand_over_text(rows, members) and not _are_entries(rows, members):
        look = look_of(rows[listed[0].position], listed[0].piece)
        yield _Group(look._replace(frame="\n"), tuple(members), SPACED_STRENGTH)  # only after a blank line


def _rails(rows: Sequence[Row], own: Sequence[Candidate], flow: int) -> Iterable[_Group]:
    """Yield labels that stand to the left of all else in a column, each beside the text it announces."""
    column = [(position, row) for position, row in enumerate(rows) if row.line.column == flow and row.line.box]
    leads = [candidate for candidate in own if candidate.rail and candidate.box]
    if len(leads) < FEWEST_RAIL:
        return
    edge = min(row.x0 for _, row in column[1:])
    members = [lead for lead in leads if lead.box and abs(lead.box.x0 - edge) <= EDGE_STEP_PT]
    content = [_second_edge(rows[lead.position]) for lead in members]
    if not FEWEST_RAIL <= len(members) <= MOST_HEADINGS:
        return
    start = Counter(round(x / EDGE_STEP_PT) for x in content).most_common(1)[0][0] * EDGE_STEP_PT
    members = [m for m, x in zip(members, content, strict=True) if abs(x - start) <= EDGE_STEP_PT]
    first = min((member.position for member in members), default=0)
    inside = [row for position, row in column if position > first and row.line.region == "body"]
    beside = [row for row in inside if row.x0 >= start - EDGE_STEP_PT]
    if len(members) < FEWEST_RAIL or len(beside) < 0.5 * len(inside) or _are_entries(rows, members):
        return
    kinds = {m.match.kind for m in members if m.match and m.match.kind is not SectionKind.OTHER}
    if kinds:
        yield _Group(look_of(rows[members[0].position], members[0].piece), tuple(members), 1.0 + len(kinds))


def _second_edge(row: Row) -> float:
    """Give the left edge of a row's second part."""
    after = row.pieces[1].span if len(row.pieces) > 1 else Span(row.span.end, row.span.end)
    return next((word.box.x0 for word in row.words if word.box and word.span.start >= after.start), row.x0)
