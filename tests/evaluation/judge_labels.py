"""Which possible statements of a text does its annotation hold?"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cvscreen.model.span import Span
from tests.evaluation.judge_texts import Reading, Seen
from tests.evaluation.roles import Row, name_stems, same_name, same_words, strength_of

OWN = "own:"


class Asked(NamedTuple):
    """What a text asks for: where it stands, how strongly, and whether it is taken back ("-")."""

    span: Span
    strength: str
    polarity: str


class Pair(NamedTuple):
    """A row and a possible statement that it may be, by their numbers, and how well they fit."""

    fit: float
    row: int
    seen: int


def labels_of(reading: Reading) -> list[int]:
    """Return 1 for each possible statement that is one, and for what would do as well at its place; else 0."""
    held = rows_held(reading)
    return [int(number in held) for number in range(len(reading.seen))]


def rows_held(reading: Reading) -> dict[int, int]:
    """Return the number of the scored row that each possible statement is, by the number of the statement."""
    if "item" not in reading.rows[0]:
        return _held_by_criterion(reading)
    return held_by(_pairs(reading), reading.seen)


def asked_in(reading: Reading) -> list[Asked]:
    """Return what the scored rows of a text ask for, where the possible statements that fit them best stand."""
    scored = [row for row in reading.rows if row["scored"] == "yes"]
    best: dict[int, int] = {}
    for number, row in rows_held(reading).items():
        best.setdefault(row, number)
    return [
        Asked(reading.seen[number].span, strength_of(scored[row]), scored[row]["polarity"])
        for row, number in best.items()
    ]


def held_by(pairs: Iterable[Pair], seen: Sequence[Seen]) -> dict[int, int]:
    """Return what each possible statement is of all that it may be: what fits best first, and none over another.

    What would do as well at a place is that, too, where it lies over all others that would: of "post accruals and
    prepayments" the whole or a half, but not both halves.
    """
    ordered = sorted(pairs, reverse=True)
    taken: dict[int, int] = {}
    for pair in ordered:
        free = pair.row not in taken and pair.seen not in taken.values()
        if free and not any(_overlap(seen[pair.seen], seen[other]) for other in taken.values()):
            taken[pair.row] = pair.seen
    found = {number: row for row, number in taken.items()}
    for pair in ordered:
        own = taken.get(pair.row)
        over = {other for other in taken.values() if _overlap(seen[pair.seen], seen[other])}
        alike = [number for number, row in found.items() if row == pair.row]
        if over == {own} and all(_overlap(seen[pair.seen], seen[number]) for number in alike):
            found[pair.seen] = pair.row
    return found


def _pairs(reading: Reading) -> Iterator[Pair]:
    rows = [row for row in reading.rows if row["scored"] == "yes"]
    for number, row in enumerate(rows):
        for k, one in enumerate(reading.seen):
            fit = _fit(row, one, reading.words) if _same_place(row, one) else 0.0
            if fit:
                yield Pair(fit, number, k)


def _same_place(row: Row, one: Seen) -> bool:
    return int(row["line"]) == one.said.line and row["polarity"] == one.said.polarity


def _fit(row: Row, one: Seen, words: str) -> float:
    """Return how well a possible statement fits a row; 0 where it does not."""
    told, quote, item = (
        name_stems(words[one.span.start : one.span.end]),
        name_stems(row["quote"]),
        name_stems(row["item"]),
    )
    named, worded = same_name(row, one.said), same_words(row, one.said)
    if not named and not (worded and told & (quote | item)):
        return 0.0
    known = named and one.said.item != "" and not one.said.item.startswith(OWN)
    shares = (
        len(told & item) / max(1, len(told)),
        len(told & item) / max(1, len(item)),
        len(told & quote) / max(1, len(told)),
        0.5 * len(told & quote) / max(1, len(told | quote)),
    )
    return 2 * known + named + sum(shares) + 0.2 * (one.source == "said") + 0.1 * worded


def _held_by_criterion(reading: Reading) -> dict[int, int]:
    """Return the same for a text whose rows name criteria, each row once, what the rules say first."""
    taken: dict[int, int] = {}
    for number, row in enumerate(row for row in reading.rows if row["scored"] == "yes"):
        item = row["list"].partition(":")[2].rstrip("+")
        fitting = [k for k, one in enumerate(reading.seen) if k not in taken and _same_place(row, one)
                   and one.said.criterion == row["criterion"] and item in ("", one.said.item)]  # fmt: skip
        fitting.sort(key=lambda k: reading.seen[k].source != "said")
        taken |= dict.fromkeys(fitting[:1], number)
    return taken


def _overlap(one: Seen, other: Seen) -> bool:
    return one.span.overlaps(other.span)
