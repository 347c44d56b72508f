"""Who employed whom as what: title, employer and place of the entries of a section, told jointly.

A part of a head is told by its words, and by the words of the parts in the same place of the other entries: the same
place and look mean the same field.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.resume import Value
from cvscreen.model.span import Span
from cvscreen.parsing.education.schooling import right_edges
from cvscreen.parsing.lines.cut_rows import cut_rows
from cvscreen.parsing.lines.entries import Entry
from cvscreen.parsing.lines.leaning import is_description, leaning
from cvscreen.parsing.lines.pieces import (
    Part,
    before_slash,
    comma_spans,
    head_parts,
    split_place,
)
from cvscreen.parsing.lines.rows import make_value
from cvscreen.parsing.work.asides import (
    PLACE_COST,
    SlotKey,
    beside_both,
    holds_both,
    is_team,
    names_employer,
    placeness,
)
from cvscreen.parsing.work.halves import employer_named, split_commas
from cvscreen.parsing.work.junctions import split_at_junctions
from cvscreen.vocabulary.titles import is_place

SLOT_WEIGHT = 1.0
"""How much the words of the other entries' parts in the same place count beside a part's own; basis: default."""

SHAPE_WEIGHT = 0.4
"""The same for parts in the same place of heads of another shape; basis: default."""

STYLE_WEIGHT = 0.6
"""The same for parts that only look alike, where the title looks unlike the employer; basis: default."""

SLOT_CAP = 1.5
"""A part counts for others by at most this: one legal form does not speak for a whole section."""

LENGTH_COST = 0.08
"""What each word beyond six costs a part: names and titles are short, descriptions are not; basis: default."""

SHORT_WORDS = 6
"""Words up to which a part is as likely a title as any other."""

ORDER_COST = 0.12
"""What standing further down costs a part as title or employer; basis: default, less than any word weighs."""

SPLIT_COST = 0.6
"""How much better the halves of one part must tell title from employer than two parts do; basis: default."""

DESCRIPTION_COST = 1.2
"""What reading like a description costs an employer; basis: default."""

CLEAR_NAME = 0.5
"""Leaning to an employer from which on a part alone under an employer is another employer."""

LABEL_WEIGHT = 5.0
"""Weight of a form's label: more than all words together."""

MAX_FIELD_CHARS = 110
"""A longer part is a description."""


class Role(NamedTuple):
    """The fields of one role."""

    title: Value | None
    organisation: Value | None
    location: Value | None


class _Choice(NamedTuple):
    title: Part | None
    organisation: Part | None
    place: Part | None


def find_roles(document: Document, entries: Sequence[Entry]) -> list[Role]:
    """Tell title, employer and place of each entry of a section."""
    edges = right_edges(document)
    parts = [
        [
            part
            for part in head_parts(document, entry, cut_rows(entry.head, edges), by_look=True)
            if len(part.text) <= MAX_FIELD_CHARS
        ]
        for entry in entries
    ]
    parts = split_at_junctions(document, parts)
    section = _section(parts, [_shape(entry) for entry in entries])
    choices = [_choose(own, section) for own in parts]
    direction = _direction(document, choices)
    roles: list[Role] = []
    banner: Value | None = None
    banner_rows = 0
    for entry, choice in zip(entries, choices, strict=True):
        rows = len(entry.head)
        alone = choice.organisation if choice.title is None else None
        if alone and banner is not None and rows < banner_rows and _may_be_title(alone, section.weights[alone]):
            choice = _Choice(alone, None, choice.place)
        fewer = rows < banner_rows or (choice.title is not None and leaning(choice.title.text) >= 1)
        inherits = banner is not None and fewer and choice.organisation is None and bool(entry.head)
        inherits = inherits and not (choice.title and names_employer(choice.title.text))
        role = _role(document, choice, split=not inherits, direction=direction)
        if role.organisation is not None and not inherits:
            leads = role.title is None or role.organisation.span.start < role.title.span.start
            banner, banner_rows = (role.organisation, rows) if leads else (None, 0)
        elif inherits and role.organisation is None:
            role = role._replace(organisation=banner)
        roles.append(role)
    return roles


def _may_be_title(part: Part, weight: float) -> bool:
    """Say whether a part alone under an employer may be the title of another role there."""
    return weight > -CLEAR_NAME and "," not in part.text and part.field is None


class _Section(NamedTuple):
    """What the other entries say of the parts of a section's heads."""

    weights: dict[Part, float]
    """How far each part leans to a title, its own words and those in its place taken together."""
    places: dict[SlotKey, float]
    """Share of known places in each slot."""


def _shape(entry: Entry) -> tuple[int, int]:
    """Give the number of rows of a head, and the one with its date."""
    start = entry.dates.span.start if entry.dates else -1
    return len(entry.head), next((n for n, row in enumerate(entry.head) if row.span.start <= start < row.span.end), -1)


def _section(parts: Sequence[Sequence[Part]], shapes: Sequence[tuple[int, int]]) -> _Section:
    """Weigh every part by its own words, and by the parts in the same place or of the same look in other entries."""
    slots: dict[SlotKey, list[Part]] = defaultdict(list)
    styles: dict[tuple[bool, bool], list[Part]] = defaultdict(list)
    for own in parts:
        looks = {(part.bold, part.italic) for part in own}
        for part in own:
            slots[part.slot].append(part)
            if len(looks) > 1:
                styles[part.bold, part.italic].append(part)
    own_weight = {part: _own_weight(part) for members in slots.values() for part in members}
    shape = {part: own_shape for own, own_shape in zip(parts, shapes, strict=True) for part in own}
    weights: dict[Part, float] = {}
    for slot, members in slots.items():
        for part in members:
            alike = styles[slot[2:]]
            weights[part] = (
                own_weight[part]
                + SLOT_WEIGHT * _others(part, [m for m in members if shape[m] == shape[part]], own_weight)
                + SHAPE_WEIGHT * _others(part, [m for m in members if shape[m] != shape[part]], own_weight)
                + STYLE_WEIGHT * _others(part, alike, own_weight)
            )
    aside = {beside_both(own) for own in parts}
    shares = {
        slot: sum(is_place(part.text) or part in aside for part in members) / len(members)
        for slot, members in slots.items()
    }
    return _Section(weights, shares)


def _own_weight(part: Part) -> float:
    """Weigh a part as a title by its own words, and surely by a form's label."""
    if part.field in ("title", "organisation"):
        return LABEL_WEIGHT if part.field == "title" else -LABEL_WEIGHT
    return leaning(part.text)


def _others(part: Part, members: Sequence[Part], weight: dict[Part, float]) -> float:
    """Give the mean weight of the other members that are no known place; a single one counts half."""
    capped = [
        max(-SLOT_CAP, min(SLOT_CAP, weight[other]))
        for other in members
        if other is not part and not is_place(other.text)
    ]
    return sum(capped) / max(2, len(capped))


def _choose(parts: Sequence[Part], section: _Section) -> _Choice:
    """Choose the part that is the title and the part that is the employer."""
    place: Part | None = next((part for part in parts if part.field == "place" or is_place(part.text)), None)
    named = [part for part in parts if part.field in (None, "title", "organisation") and not is_place(part.text)]
    named = [part for part in named if any(char.isalpha() for char in part.text)]
    named = [part for part in named if not is_team(part.text)] or named
    weight = section.weights
    if not named:
        return _Choice(None, None, place)
    if len(named) == 1:
        only = named[0]
        titled = weight[only] >= 0.3 or _has_title_part(only)
        return _Choice(only, None, place) if titled else _Choice(None, only, place)
    placed = {part: placeness(part, named, section.places) for part in named}
    rest = [part for part in named if placed[part] < PLACE_COST]
    if len(rest) == 1 and ("," in rest[0].text or holds_both(rest[0].text)):
        return _Choice(None, rest[0], place or next(part for part in named if part is not rest[0]))
    pairs = [(title, other) for title in named[:6] for other in named[:6] if title is not other]
    scored = {
        pair: weight[pair[0]] - weight[pair[1]] - ORDER_COST * (_rank(named, pair[0]) + _rank(named, pair[1]))
        - placed[pair[0]] - placed[pair[1]] - _length(pair[0]) - _length(pair[1])
        - DESCRIPTION_COST * is_description(pair[1].text)
        for pair in pairs
    }  # fmt: skip
    (title, other), score = max(scored.items(), key=lambda item: item[1])
    if placed[other] >= PLACE_COST and holds_both(title.text):
        return _Choice(None, title, place or other)
    whole = _holder(named, score + SPLIT_COST)
    if whole is not None:
        return _Choice(None, whole, place)
    return _Choice(title, other, place or next((part for part in named if placed[part] >= PLACE_COST), None))


def _holder(named: Sequence[Part], least: float) -> Part | None:
    """Find the part that holds title and employer, where its two halves tell them apart better than ``least``."""
    best: Part | None = None
    for order, part in enumerate(named[:2]):
        pieces = [piece.strip() for piece in part.text.split(",")]
        halves = [(", ".join(pieces[:cut]), ", ".join(pieces[cut:])) for cut in range(1, len(pieces))]
        clear = max((abs(leaning(left) - leaning(right)) for left, right in halves), default=0.0)
        if part.field is None and clear - 2 * ORDER_COST * order > least and holds_both(part.text):
            best, least = part, clear - 2 * ORDER_COST * order
    return best


def _length(part: Part) -> float:
    """Say what a part's length costs it."""
    return LENGTH_COST * max(0, len(part.text.split()) - SHORT_WORDS)


def _rank(parts: Sequence[Part], part: Part) -> int:
    return parts.index(part)


def _has_title_part(part: Part) -> bool:
    return any(leaning(text.strip()) > 0 for text in part.text.split(","))


def _role(document: Document, choice: _Choice, *, split: bool, direction: float) -> Role:
    title, organisation, place = choice
    location = place.span if place else None
    title_span = title.span if title else None
    organisation_span = organisation.span if organisation else None
    if organisation_span is not None:
        organisation_span, found = split_place(document.text, before_slash(document.text, organisation_span))
        location = location or found
        if title_span is None and split:
            title_span, organisation_span = split_commas(document.text, organisation_span, direction)
    elif title_span is not None and split:
        rest, found = split_place(document.text, title_span)
        location = location or found
        both = employer_named(document.text, rest)
        title_span, organisation_span = both or split_commas(document.text, rest, direction)
    return Role(
        make_value(document, title_span, _sure(document, title_span, 1)) if title_span else None,
        make_value(document, organisation_span, _sure(document, organisation_span, -1)) if organisation_span else None,
        make_value(document, location, 0.8) if location else None,
    )


def _sure(document: Document, span: Span, sign: int) -> float:
    """Say how sure a field is: its words speak for it, say nothing, or speak against it."""
    weight = leaning(document.text[slice(*span)]) * sign
    return 0.95 if weight > 0 else 0.75 if weight == 0 else 0.5


def _direction(document: Document, choices: Sequence[_Choice]) -> float:
    """Say whether titles stand before employers in the heads that hold both in one part: above 0 if so."""
    total = 0.0
    for choice in choices:
        part = choice.title or choice.organisation
        if part is not None and (choice.title is None or choice.organisation is None):
            rest, _ = split_place(document.text, part.span)
            pieces = [document.text[slice(*span)] for span in comma_spans(document.text, rest)]
            total += max(-SLOT_CAP, min(SLOT_CAP, leaning(pieces[0]) - leaning(pieces[-1]))) if len(pieces) > 1 else 0.0
    return total
