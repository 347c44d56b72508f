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
from cvscreen.parsing.entries import Entry
from cvscreen.parsing.pieces import (
    Part,
    before_slash,
    comma_spans,
    head_parts,
    split_employer,
    split_place,
    title_weight,
)
from cvscreen.parsing.rows import make_value
from cvscreen.vocabulary.titles import is_place, word_count

SLOT_WEIGHT = 0.8
"""How much the other entries' words count beside a part's own; basis: default, below 1 so that own words win."""

ORDER_COST = 0.12
"""What standing further down costs a part as title or employer; basis: default, less than any word weighs."""

PLACE_COST = 0.3
"""What sounding like a place costs a part as title or employer; basis: default, less than a word of either weighs."""

PLACE_SHARE = 0.3
"""Share of known places in a slot from which on the others are places too."""

LABEL_WEIGHT = 5.0
"""Weight of a form's label: more than all words together."""

LONGEST_PLACE_WORDS = 3
"""Words of a town's name: "Stratford upon Avon" is a rare one."""

TEAM_NOUNS = frozenset({"team", "teams", "department", "dept", "division", "abteilung", "équipe", "equipo", "squad"})
"""Words that make a part a team's name."""

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
    parts = [[p for p in head_parts(document, entry) if len(p.text) <= MAX_FIELD_CHARS] for entry in entries]
    slots = _slots(parts)
    choices = [_choose(own, slots) for own in parts]
    roles: list[Role] = []
    banner: Value | None = None
    banner_rows = 0
    for entry, choice in zip(entries, choices, strict=True):
        rows = len(entry.head)
        inherits = banner is not None and rows < banner_rows and choice.organisation is None and bool(entry.head)
        inherits = inherits and not (choice.title and _names_employer(choice.title.text))
        role = _role(document, choice, split=not inherits)
        if role.organisation is not None and not inherits:
            banner, banner_rows = role.organisation, rows
        elif inherits and role.organisation is None:
            role = role._replace(organisation=banner)
        roles.append(role)
    return roles


class _Slot(NamedTuple):
    """What the parts in one place of the heads are like over a section."""

    title: float
    """Mean title weight of those that are no known place."""
    place: float
    """Share of known places."""


def _slots(parts: Sequence[Sequence[Part]]) -> dict[tuple[int, int, bool, bool], _Slot]:
    """Describe each slot by all of its parts."""
    found: dict[tuple[int, int, bool, bool], list[Part]] = defaultdict(list)
    for own in parts:
        for part in own:
            found[part.slot].append(part)
    slots: dict[tuple[int, int, bool, bool], _Slot] = {}
    for slot, members in found.items():
        weights = [title_weight(part.text) for part in members if not is_place(part.text)]
        title = sum(weights) / len(weights) if weights else 0.0
        slots[slot] = _Slot(title, 1 - len(weights) / len(members))
    return slots


def _choose(parts: Sequence[Part], slots: dict[tuple[int, int, bool, bool], _Slot]) -> _Choice:
    """Choose the part that is the title and the part that is the employer."""
    place = next((part for part in parts if part.field == "place" or is_place(part.text)), None)
    named = [part for part in parts if part.field in (None, "title", "organisation") and not is_place(part.text)]
    named = [part for part in named if any(char.isalpha() for char in part.text)]
    named = [part for part in named if not _is_team(part.text)] or named
    weight = {part: _weight(part, slots) for part in named}
    if not named:
        return _Choice(None, None, place)
    if len(named) == 1:
        part = named[0]
        titled = weight[part] >= 0.3 or _has_title_part(part)
        return _Choice(part, None, place) if titled else _Choice(None, part, place)
    placed = {part: _placeness(part, named, slots) for part in named}
    pairs = [(title, other) for title in named[:6] for other in named[:6] if title is not other]
    title, other = max(
        pairs,
        key=lambda pair: (
            weight[pair[0]] - weight[pair[1]] - ORDER_COST * (_rank(named, pair[0]) + _rank(named, pair[1]))
            - placed[pair[0]] - placed[pair[1]]
        ),
    )  # fmt: skip
    if placed[other] >= PLACE_COST and _holds_both(title.text):
        return _Choice(None, title, place or other)
    return _Choice(title, other, place or next((part for part in named if placed[part] >= PLACE_COST), None))


def _weight(part: Part, slots: dict[tuple[int, int, bool, bool], _Slot]) -> float:
    """Weigh a part as a title: its own words, those of its slot, and surely a form's label."""
    if part.field in ("title", "organisation"):
        return LABEL_WEIGHT if part.field == "title" else -LABEL_WEIGHT
    return title_weight(part.text) + SLOT_WEIGHT * slots[part.slot].title


def _placeness(part: Part, named: Sequence[Part], slots: dict[tuple[int, int, bool, bool], _Slot]) -> float:
    """Weigh a part as a place that no list knows: short, in a place's slot, or last on a row that says more.

    Where towns stand in other entries, or beside the date under a head that already names title and employer.
    """
    words = part.text.split()
    if len(words) > LONGEST_PLACE_WORDS or title_weight(part.text) or not part.text[:1].isupper() or part.field:
        return 0.0
    share = slots[part.slot].place
    if share >= PLACE_SHARE:
        return PLACE_COST + share
    row = [other for other in named if other.row == part.row]
    alone = len(row) == 1 and len(named) == 2 and part.row > 0 and _holds_both(named[0].text)
    last = len(named) > 2 and row[-1] is part and len(row) > 1
    return PLACE_COST if last or alone else 0.0


def _holds_both(text: str) -> bool:
    """Say whether a part names title and employer: "Data Engineer, Blue Pine"."""
    pieces = [piece.strip() for piece in text.split(",")]
    titled = [title_weight(piece) > 0 for piece in pieces]
    others = [piece for piece, flag in zip(pieces, titled, strict=True) if not flag]
    return any(titled) and any(word_count(piece, "teams") < len(piece.split()) for piece in others if piece)


def _names_employer(text: str) -> bool:
    """Say whether a title goes on with an employer: "Data Engineer, Blue Pine, Lyon", not "Data Engineer, Payments"."""
    pieces = [piece.strip() for piece in text.split(",")]
    named = [piece for piece in pieces[1:] if not word_count(piece, "teams")]
    if any(title_weight(piece) < 0 for piece in named):
        return True
    return len(pieces) > 2 and is_place(pieces[-1]) and _holds_both(", ".join(pieces[:-1]))


def _is_team(text: str) -> bool:
    """Say whether a part names a team and not an employer: "Platform Team"."""
    words = text.lower().split()
    return bool(words) and (words[-1] in TEAM_NOUNS or words[0] in TEAM_NOUNS) and len(words) <= 4


def _rank(parts: Sequence[Part], part: Part) -> int:
    return parts.index(part)


def _has_title_part(part: Part) -> bool:
    return any(title_weight(text.strip()) > 0 for text in part.text.split(","))


def _role(document: Document, choice: _Choice, *, split: bool) -> Role:
    title, organisation, place = choice
    location = place.span if place else None
    title_span = title.span if title else None
    organisation_span = organisation.span if organisation else None
    if organisation_span is not None:
        organisation_span, found = split_place(document.text, before_slash(document.text, organisation_span))
        location = location or found
        if title_span is None and split:
            title_span, organisation_span = _split_commas(document.text, organisation_span)
    elif title_span is not None and split:
        rest, found = split_place(document.text, title_span)
        location = location or found
        both = _employer_named(document.text, rest)
        title_span, organisation_span = both or _split_commas(document.text, rest)
    return Role(
        make_value(document, title_span, _sure(document, title_span, 1)) if title_span else None,
        make_value(document, organisation_span, _sure(document, organisation_span, -1)) if organisation_span else None,
        make_value(document, location, 0.8) if location else None,
    )


def _employer_named(text: str, span: Span) -> tuple[Span, Span] | None:
    """Split at a preposition before an employer; a town after a comma stays with the employer."""
    commas = comma_spans(text, span)
    both = split_employer(text, commas[0]) if commas else None
    if both is None or len(commas) == 1:
        return both
    tail = text[commas[1].start : commas[-1].end]
    employer = word_count(text[slice(*both[1])], "organisations") + word_count(text[slice(*both[1])], "institutions")
    return (both[0], Span(both[1].start, span.end)) if employer or is_place(tail) else None


def _split_commas(text: str, span: Span) -> tuple[Span | None, Span | None]:
    """Split "Data Engineer, Blue Pine Labs" or "Blue Pine Labs, Data Engineer"; a team after a title stays with it."""
    commas = comma_spans(text, span)
    if len(commas) == 1:
        return (span, None) if title_weight(text[slice(*span)]) > 0 else (None, span)
    best: tuple[float, Span | None, Span | None] = (0.0, None, None)
    for cut in range(1, len(commas)):
        left, right = Span(commas[0].start, commas[cut - 1].end), Span(commas[cut].start, commas[-1].end)
        difference = title_weight(text[slice(*left)]) - title_weight(text[slice(*right)])
        later = title_weight(text[slice(*right)]) < 0 and abs(difference) >= best[0] - 0.01 and difference > 0
        if abs(difference) > best[0] + 0.01 or (later and best[1] is not None):
            best = (abs(difference), left, right) if difference > 0 else (abs(difference), right, left)
    strength, title, organisation = best
    if title is None or organisation is None or strength < 0.5:
        return (span, None) if title_weight(text[slice(*span)]) > 0 else (None, span)
    words = text[slice(*organisation)].split()
    if title.start < organisation.start and word_count(text[slice(*organisation)], "teams") >= len(words):
        return span, None
    return title, organisation


def _sure(document: Document, span: Span, sign: int) -> float:
    """Say how sure a field is: its words speak for it, say nothing, or speak against it."""
    weight = title_weight(document.text[slice(*span)]) * sign
    return 0.95 if weight > 0 else 0.75 if weight == 0 else 0.5
