"""Traits of a possible statement by what it is held against: the other side of a comparison, what it stands for."""

from collections.abc import Iterator, Sequence

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.parts import word_sets
from cvscreen.deriving.sides import sides_of
from cvscreen.deriving.wording import word_list
from cvscreen.text.tokens import flatten


def instead(one: Candidate, words: str, others: Sequence[Candidate]) -> Iterator[str]:
    """Yield the traits of a candidate by what it is held against.

    Args:
        one: The candidate.
        words: The text.
        others: All candidates of its block.
    """
    begin, end = one.clause.sentence.start, one.clause.sentence.end
    flat = flatten(words[begin:end].replace("\n", " ").replace("’", "'"))
    start, stop = one.span.start - begin, one.span.end - begin
    yield f"source {one.source} polarity {one.said.polarity}"
    yield from _of_sides(flat, start, stop)
    yield from _of_back(one, others)
    found = word_list("does_as_well").search(flat)
    if found:
        place = "before" if found.end() <= start else "behind" if found.start() >= stop else "within"
        yield f"does as well {place}"
        yield f"does as well {place} source {one.source}"


def _of_sides(flat: str, start: int, stop: int) -> Iterator[str]:
    """Yield on which side of a comparison a candidate stands, and whether it is all of it."""
    sides = sides_of(flat)
    if sides is None:
        return
    for name, side in (("greater", sides.greater), ("lesser", sides.lesser)):
        if side is None or stop <= side.start or side.end <= start:
            continue
        lies = "within" if side.start <= start and stop <= side.end else "across"
        yield f"{name} side {lies}"
        if lies == "within":
            begins, ends = _only_leads(flat[side.start : start]), _only_leads(flat[stop : side.end])
            yield f"{name} side begins {begins} ends {ends}"


def _only_leads(flat: str) -> bool:
    """Say whether words only lead up to a name: "a", "the"."""
    return all(word in word_sets()["lead"] for word in flat.split())


def _of_back(one: Candidate, others: Sequence[Candidate]) -> Iterator[str]:
    """Yield how a candidate stands to what its sentence takes back."""
    back = [other for other in others if other.source == "back" and other.clause.sentence == one.clause.sentence]
    if not back:
        return
    over = any(other is not one and other.span.overlaps(one.span) for other in back)
    yield f"taken back {'over' if over else 'beside'} {one.said.polarity}"
    yield f"taken back {'over' if over else 'beside'} {one.said.polarity} source {one.source}"
    if one.source == "back":
        yield f"back {'years' if not one.said.item else 'thing'} {one.clause.block.sense}"
