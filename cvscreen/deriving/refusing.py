"""What of a clause is left out, because it asks who somebody is: the phrase, its part of the sentence, its examples."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cvscreen.model.span import Span
from cvscreen.rubric.demands import Demand, find_demand
from cvscreen.text.tokens import flatten

MAX_REFUSED = 8
"""Demands of one clause that are told; more stand only in a list of them."""
SHOWN_WORDS = 20

_END = re.compile(r"[,;:()]|\s(?:and|und|et|y|but|aber)\s")
# "a top university such as Oxford, Cambridge or MIT": what follows is of the same sort
_EXAMPLES = re.compile(
    r"[\s,(:]{0,4}(?:such as|like|e\.g\.|for example|including|ideally|namely|wie|z\.\s?b\.|etwa)\b|\s?\(|\s?:"
)


class Refused(NamedTuple):
    """A part of a clause that yields nothing: where it stands in the clause, and what it asks."""

    span: Span
    demand: Demand


def refused_in(clause: str) -> Iterator[Refused]:
    """Yield the parts of a clause that ask for who somebody is.

    Example:
        >>> clause = "Sourdough, and a recent graduate of a top school such as Elmsworth or Oakham"
        >>> [clause[one.span.start : one.span.end].strip() for one in refused_in(clause)]
        ['a recent graduate of a top school such as Elmsworth or Oakham']
    """
    left = flatten(clause.replace("\n", " "))
    for _ in range(MAX_REFUSED):
        demand = find_demand(left)
        if demand is None:
            return
        span = _part(left, demand)
        yield Refused(span, demand)
        left = left[: span.start] + "," * (span.end - span.start) + left[span.end :]


def shown_refusal(words: str, refused: Refused) -> str:
    """Return the line of a report: the words of the clause, and why they are left out."""
    return f"{' '.join(words.split()[:SHOWN_WORDS])} ({refused.demand})"


def _part(flat: str, demand: Demand) -> Span:
    """Return the part of a clause that a demand stands in, with the examples that it gives."""
    starts = [found.end() for found in _END.finditer(flat, 0, demand.start)]
    example = _EXAMPLES.search(flat, demand.end)
    after = _END.search(flat, demand.end)
    end = after.start() if after else len(flat)
    if example and example.start() <= end:
        close = flat.find(")", example.end()) if "(" in example.group() else -1
        end = close if close >= 0 else len(flat)
    return Span(max(starts, default=0), max(end, demand.end))
