"""Terms that lie over each other: what is said once, what is a part of another, what only says what a degree is in."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.degrees import LEVEL_CRITERION
from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.wording import word_list
from cvscreen.model.span import Span

FIELDS = frozenset({"machine-learning", "artificial-intelligence"})
"""Whole fields: where something of them is named at the same place, that is meant."""
TOOLS = frozenset({"language", "framework", "database", "cloud", "tool"})
"""Kinds of items that are asked for wherever they are named, within another name as well."""
# sets two things apart within the words of one
_GLUE = re.compile(r"[,;/]|\b(?:and|or|und|oder|et|y|them|into|in den|in die)\b")

# "deploy models with Docker": what it is done with is asked for by itself
_BY_MEANS_OF = re.compile(r"\b(?:with|using|via|through|mit|mittels)\s$")


def each_once(terms: Sequence[Term], words: str, clause: Clause) -> Iterator[Term]:
    """Yield terms in order, each once; of two criteria at one place, the narrower one."""
    taken: set[tuple[str, str]] = set()
    places: set[Span] = set()
    for term in sorted(terms, key=lambda one: (one.span.start, _breadth(one))):
        field = term.item in FIELDS and any(
            other.span.overlaps(term.span) for other in terms if other.item != term.item
        )
        if (term.criterion, term.item) in taken or term.span in places or field or _is_part(term, terms, words, clause):
            continue
        taken.add((term.criterion, term.item))
        places.add(term.span)
        yield term


def is_studied(term: Term, degrees: Sequence[Term], words: str, clause: Clause) -> bool:
    """Say whether a term only says what a degree is in: "a degree with a component of statistics"."""
    item = load_catalogue().items.get(term.item)
    if item is None or item.kind in TOOLS:
        return False
    level = next((one for one in degrees if one.criterion == LEVEL_CRITERION), None)
    if level is None or term.span.start < level.span.end:
        return False
    between = words[level.span.end - clause.span.start : term.span.start - clause.span.start]
    return word_list("knowledge").search(between) is None and ";" not in between


def _is_part(term: Term, terms: Sequence[Term], words: str, clause: Clause) -> bool:
    """Say whether a term is a part of another: "MLOps" in "MLOps platform", or two words of a name."""
    known = load_catalogue().items.get(term.item)
    if known is not None and known.kind in TOOLS:
        return False
    others = [one for one in terms if one.item and one.item != term.item and one.span.overlaps(term.span)]
    if not term.item and any(one.span.end > term.span.end for one in others):
        return True
    wider = [one.span for one in others if one.span.contains(term.span) and one.span != term.span]
    at, begin = term.span.start - clause.span.start, clause.span.start
    end = term.span.end - begin
    if _BY_MEANS_OF.search(words, 0, at):
        return False
    return any(
        not _GLUE.search(words[one.start - begin : at]) and not _GLUE.search(words[end : one.end - begin])
        for one in wider
    )


def _breadth(term: Term) -> int:
    known = load_catalogue().criteria.get(term.criterion)
    return len(known[1].items) if known and term.item else 0
