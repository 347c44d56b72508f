"""One phrase, one name: of the terms that stand on the same words, those that say most of them.

The vocabulary's ways of telling ("free words") are made for CVs, where practice is told in whole sentences. A role text
lists things, and such a way of telling then spans its neighbours: "Kubernetes on AWS, and keep the GPU bill low".
"""

import re
from collections.abc import Sequence

from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.overlapping import TOOLS
from cvscreen.text.tokens import flatten

MODIFIER_KINDS = frozenset({"software", "duty", "practice", "deployment", "data"})
"""Kinds whose names say how another thing is, right before it: "low-latency model serving"."""
MODIFIER_WORDS = 2
MANY_NAMES = 2
"""A way of telling that spans so many names is a list of them."""
_LIST = re.compile(r";|,\s(?:and|or|und|oder)\s|\be\.g\.|\bsuch as\b|\(")


def most_telling(terms: Sequence[Term], words: str, clause: Clause) -> list[Term]:
    """Return the terms of a clause without those that stand on the words of others.

    Args:
        terms: The terms.
        words: The clause, flattened.
        clause: The clause.
    """
    named = [one for one in terms if one.item and _is_named(one, words, clause)]
    kept = [one for one in terms if one in named or not _spans_a_list(one, named, words, clause)]
    return [one for one in kept if not _says_how(one, kept, words, clause)]


def _is_named(term: Term, words: str, clause: Clause) -> bool:
    """Say whether a term stands there by a name of its item, and not by a way of telling it."""
    item = load_catalogue().items.get(term.item)
    if item is None:
        return True
    shown = " ".join(_words_of(term, words, clause).split())
    return any(flatten(name) == shown for name in (item.name, *item.aliases))


def _spans_a_list(term: Term, named: Sequence[Term], words: str, clause: Clause) -> bool:
    """Say whether a way of telling spans what are several things here."""
    if not term.item:
        return False
    within = [one for one in named if one.item != term.item and one.span.overlaps(term.span)]
    whole = {one.item for one in within if term.span.contains(one.span)}
    return bool(within) and (len(whole) >= MANY_NAMES or _LIST.search(_words_of(term, words, clause)) is not None)


def _says_how(term: Term, terms: Sequence[Term], words: str, clause: Clause) -> bool:
    """Say whether a practice's name only says how the thing right behind it is: "low-latency model serving"."""
    known = load_catalogue().items.get(term.item)
    shown = _words_of(term, words, clause).split()
    if known is None or known.kind not in MODIFIER_KINDS or len(shown) > MODIFIER_WORDS:
        return False
    if shown and is_verb(shown[0], bare=True):
        return False
    end = term.span.end - clause.span.start
    return any(
        term.span.start < one.span.start <= term.span.end + 1
        and one.span.end > term.span.end
        and not words[end : one.span.start - clause.span.start].strip(" -")
        and _is_practice(one)
        for one in terms
        if one.item != term.item
    )


def _is_practice(term: Term) -> bool:
    known = load_catalogue().items.get(term.item)
    return known is not None and known.kind not in TOOLS


def _words_of(term: Term, words: str, clause: Clause) -> str:
    return words[term.span.start - clause.span.start : term.span.end - clause.span.start]
