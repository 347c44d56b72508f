"""Which part of a head is a place that no list knows, a team, or title and employer in one."""

from collections.abc import Sequence

from cvscreen.parsing.lines.leaning import HEAD_WORD, leaning
from cvscreen.parsing.lines.pieces import Part
from cvscreen.vocabulary.titles import is_place, word_count

SlotKey = tuple[int, int, bool, bool]
"""Row, order on the row, bold, italic: the same field in every head of a section."""

PLACE_COST = 0.3
"""What sounding like a place costs a part as title or employer; basis: default, less than a word of either weighs."""

PLACE_SHARE = 0.3
"""Share of known places in a slot from which on the others are places too."""

SURE_PLACE_SHARE = 0.6
"""The same for a part with a word of a title or an employer: "Bietigheim" ends like a home."""

LONGEST_PLACE_WORDS = 3
"""Words of a town's name: "Stratford upon Avon" is a rare one."""

TEAM_NOUNS = frozenset({"team", "teams", "department", "dept", "division", "abteilung", "équipe", "equipo", "squad"})
"""Words that make a part a team's name."""


def placeness(part: Part, named: Sequence[Part], places: dict[SlotKey, float]) -> float:
    """Weigh a part as a place that no list knows: short, in a place's slot, or last on a row that says more.

    Where towns stand in other entries, or beside the date under a head that already names title and employer.
    """
    words = part.text.split()
    if len(words) > LONGEST_PLACE_WORDS or not part.text[:1].isupper() or part.field:
        return 0.0
    share = places[part.slot]
    if share >= (SURE_PLACE_SHARE if leaning(part.text) else PLACE_SHARE):
        return PLACE_COST + share
    if leaning(part.text):
        return 0.0
    row = [other for other in named if other.row == part.row]
    alone = len(row) == 1 and len(named) == 2 and part.row > 0 and holds_both(named[0].text)
    last = len(named) > 2 and row[-1] is part and len(row) > 1
    return PLACE_COST if last or alone else 0.0


def holds_both(text: str) -> bool:
    """Say whether a part names title and employer: "Data Engineer, Blue Pine"; a place at its end is neither."""
    pieces = [piece.strip() for piece in text.split(",")]
    for count in (2, 1):
        if len(pieces) > count and is_place(", ".join(pieces[-count:])):
            pieces = pieces[:-count]
    titled = [leaning(piece) > 0 for piece in pieces]
    others = [piece for piece, flag in zip(pieces, titled, strict=True) if not flag]
    return any(titled) and any(word_count(piece, "teams") < len(piece.split()) for piece in others if piece)


def names_employer(text: str) -> bool:
    """Say whether a title goes on with an employer: "Data Engineer, Blue Pine, Lyon", not "Data Engineer, Payments"."""
    pieces = [piece.strip() for piece in text.split(",")]
    named = [piece for piece in pieces[1:] if not word_count(piece, "teams")]
    if any(leaning(piece) < 0 for piece in named):
        return True
    return len(pieces) > 2 and is_place(pieces[-1]) and holds_both(", ".join(pieces[:-1]))


def is_team(text: str) -> bool:
    """Say whether a part names a team, neither an employer nor a title: "Platform Team", no "Team Lead"."""
    words = text.lower().split()
    return (
        bool(words) and leaning(text) <= 0 and (words[-1] in TEAM_NOUNS or words[0] in TEAM_NOUNS) and len(words) <= 4
    )


def beside_both(parts: Sequence[Part]) -> Part | None:
    """Find the part that stands alone under a head which already names title and employer."""
    named = [part for part in parts if any(char.isalpha() for char in part.text)]
    if len(named) != 2 or named[0].row == named[1].row or not holds_both(named[0].text):
        return None
    if len(named[1].text.split()) > LONGEST_PLACE_WORDS or abs(leaning(named[1].text)) >= HEAD_WORD:
        return None
    return named[1]
