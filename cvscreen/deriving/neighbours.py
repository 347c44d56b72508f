"""Traits of a possible statement by what else may be said at its place, in its clause and in its block."""

from collections.abc import Iterator, Sequence

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.model import OWN


def beside(one: Candidate, others: Sequence[Candidate]) -> Iterator[str]:
    """Yield the traits of a candidate by the others of its block."""
    rest = [other for other in others if other is not one]
    over = [other for other in rest if other.span.overlaps(one.span)]
    said = [other for other in over if other.source == "said"]
    yield f"over said {_up_to(len(said), (0, 1, 2))}"
    yield f"over said {bool(said)} source {one.source}"
    if any(other.span.contains(one.span) and other.span != one.span for other in said):
        yield "within what is said"
    if any(one.span.contains(other.span) and other.span != one.span for other in said):
        yield "around what is said"
    yield from _of_rules(one, rest)
    yield from _of_known(one, rest)
    inner = {other.span for other in over if one.span.contains(other.span)}
    outer = {other.span for other in over if other.span.contains(one.span)}
    yield f"inner {_up_to(len(inner), (0, 1, 2, 3, 5))}"
    yield f"outer {_up_to(len(outer), (0, 1, 2, 3, 5))}"


def _of_rules(one: Candidate, rest: Sequence[Candidate]) -> Iterator[str]:
    said = [other for other in rest if other.source == "said"]
    clause = [other for other in said if other.clause.span == one.clause.span and not other.span.overlaps(one.span)]
    yield f"said in the clause {_up_to(len(clause), (0, 1, 2, 4))}"
    yield f"said in the clause {_up_to(len(clause), (0, 1))} source {one.source}"
    yield f"said in the block {_up_to(len(said), (0, 1, 3))}"
    yield f"said in the block {bool(said)} sense {one.clause.block.sense}"


def _of_known(one: Candidate, rest: Sequence[Candidate]) -> Iterator[str]:
    """Yield how a candidate lies to the known terms of its clause."""
    known = [other for other in rest if other.clause.span == one.clause.span and not _is_own(other)]
    for other in known:
        if other.span.overlaps(one.span):
            lies = _lies(one, other)
            yield f"known {lies}"
            yield f"known {lies} source {one.source}"
            yield f"known {lies} said {other.source == 'said'}"
    yield f"known {_up_to(len({other.span.start for other in known}), (0, 1, 2, 4))}"
    apart = any(not other.span.overlaps(one.span) for other in known)
    yield f"known apart {apart} own {_is_own(one)}"


def _lies(one: Candidate, other: Candidate) -> str:
    if one.span == other.span:
        return "same"
    if other.span.contains(one.span):
        return "around"
    return "within" if one.span.contains(other.span) else "across"


def _is_own(one: Candidate) -> bool:
    return one.said.item.startswith(OWN)


def _up_to(number: int, bounds: Sequence[int]) -> str:
    return next((str(bound) for bound in bounds if number <= bound), f"{bounds[-1]}+")
