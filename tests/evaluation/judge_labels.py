"""Which possible statements of a text does its annotation hold?"""

from collections.abc import Sequence
from typing import NamedTuple

from tests.evaluation.judge_texts import Reading, Seen
from tests.evaluation.roles import Row, same_name, same_words, stems

OWN = "own:"


class Pair(NamedTuple):
    """A row and a possible statement that it may be, by their numbers, and how well they fit."""

    fit: float
    row: int
    seen: int


def labels_of(reading: Reading) -> list[int]:
    """Return 1 for each possible statement that is one, and for what would do as well at its place; else 0."""
    if "item" not in reading.rows[0]:
        return _labels_by_criterion(reading)
    pairs = sorted(_pairs(reading), reverse=True)
    taken: dict[int, int] = {}
    for pair in pairs:
        free = pair.row not in taken and pair.seen not in taken.values()
        if free and not any(_overlap(reading.seen[pair.seen], reading.seen[other]) for other in taken.values()):
            taken[pair.row] = pair.seen
    chosen = set(taken.values()) | {pair.seen for pair in pairs if _stands_for(pair, taken, reading.seen)}
    return [int(number in chosen) for number in range(len(reading.seen))]


def _stands_for(pair: Pair, taken: dict[int, int], seen: Sequence[Seen]) -> bool:
    """Say whether a possible statement is another form of the one that was taken, and of none beside it."""
    own = taken.get(pair.row)
    over = {other for other in taken.values() if _overlap(seen[pair.seen], seen[other])}
    return own is not None and over == {own}


def _pairs(reading: Reading) -> list[Pair]:
    rows = [row for row in reading.rows if row["scored"] == "yes"]
    found = []
    for number, row in enumerate(rows):
        for k, one in enumerate(reading.seen):
            fit = _fit(row, one, reading.words) if _same_place(row, one) else 0.0
            if fit:
                found.append(Pair(fit, number, k))
    return found


def _same_place(row: Row, one: Seen) -> bool:
    return int(row["line"]) == one.said.line and row["polarity"] == one.said.polarity


def _fit(row: Row, one: Seen, words: str) -> float:
    """Return how well a possible statement fits a row; 0 where it does not."""
    told, quote, item = stems(words[one.span.start : one.span.end]), stems(row["quote"]), stems(row["item"])
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


def _labels_by_criterion(reading: Reading) -> list[int]:
    """Return the labels of a text whose rows name criteria, each row once, what the rules say first."""
    taken: set[int] = set()
    for row in (row for row in reading.rows if row["scored"] == "yes"):
        item = row["list"].partition(":")[2].rstrip("+")
        fitting = [k for k, one in enumerate(reading.seen) if k not in taken and _same_place(row, one)
                   and one.said.criterion == row["criterion"] and item in ("", one.said.item)]  # fmt: skip
        fitting.sort(key=lambda k: reading.seen[k].source != "said")
        taken.update(fitting[:1])
    return [int(number in taken) for number in range(len(reading.seen))]


def _overlap(one: Seen, other: Seen) -> bool:
    return one.span.overlaps(other.span)
