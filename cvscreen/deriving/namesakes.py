"""Names that a vocabulary holds as one item: a text that asks for two of them asks for two things."""

import re
from collections.abc import Iterator, Sequence

from cvscreen.deriving.catalogue import load_catalogue
from cvscreen.deriving.members import SAME_LETTERS, is_family, looks_proper
from cvscreen.deriving.model import OWN, Clause, Term
from cvscreen.model.span import Span
from cvscreen.text.tokens import fold

_NO_PRODUCTS = frozenset({"maths", "method", "topic", "duty", "practice"})
_PRODUCTS = frozenset({"tool", "framework", "deployment", "database"})
_ONE = frozenset({"language", "duty"})
# before a member of a list
_MEMBER = re.compile(
    r"(?:[,;:(/]|\b(?:and|or|und|oder|including|among them|in particular|e\.g\.|such as|like))\s{0,2}$", re.IGNORECASE
)
NAME_WORDS = 2
"""Words of a product's name; a way of saying something has more."""


def each_by_name(terms: Sequence[Term], shown: str, clause: Clause) -> Iterator[Term]:
    """Yield terms, the further names of one item each under its own: "pgvector, Weaviate or Qdrant" are three things.

    Args:
        terms: The terms of a clause.
        shown: The clause.
        clause: Where it stands.
    """
    words = [_words(term, shown, clause) for term in terms]
    proper = [_is_name(term, said, first=term.span.start == clause.span.start)
              for term, said in zip(terms, words, strict=True)]  # fmt: skip
    of_names = {term.item for term, name in zip(terms, proper, strict=True) if name}
    seen: dict[str, set[str]] = {}
    for term, said, name in sorted(zip(terms, words, proper, strict=True), key=_place):
        known = seen.setdefault(term.item, set())
        beside = term.item in of_names and looks_proper(said[:1].upper() + said[1:], first=True)
        name = name or (beside and _may_be_name(term, said))
        member = _is_member(term, said, shown[: term.span.start - clause.span.start]) and not _shares(said, known)
        further = (name or member) and bool(known) and fold(said) not in known
        known.add(fold(said))
        yield term._replace(criterion=OWN + fold(said), item=OWN + said, family=term.item) if further else term


def _is_member(term: Term, words: str, before: str) -> bool:
    """Say whether a term begins a member of a list: "…, secrets management", "including quantile regression"."""
    item = load_catalogue().items.get(term.item)
    if item is None or item.kind in _ONE or set(fold(words).split()) & set(fold(item.name).split()):
        return False
    return _MEMBER.search(before) is not None


def _shares(words: str, known: set[str]) -> bool:
    own = set(fold(words).split())
    return any(own & set(one.split()) for one in known)


def _place(one: tuple[Term, str, bool]) -> tuple[Span, Term]:
    return one[0].span, one[0]


def _words(term: Term, shown: str, clause: Clause) -> str:
    return " ".join(shown[term.span.start - clause.span.start : term.span.end - clause.span.start].split())


def _is_name(term: Term, words: str, *, first: bool) -> bool:
    """Say whether words are the name of one product of an item that holds several."""
    return looks_proper(words, first=first) and _may_be_name(term, words)


def _may_be_name(term: Term, words: str) -> bool:
    """Say whether a word may be such a name, beside others that are: no part of the item's name, nor its capitals."""
    item = load_catalogue().items.get(term.item)
    if item is None or item.kind in _NO_PRODUCTS or not (is_family(item) or item.kind in _PRODUCTS):
        return False
    own, name = fold(words).split(), fold(item.name).split()
    capitals = words.isupper() and any(word[0] == own[0][0] for word in name)
    if not is_family(item) and (words.isupper() or own[0][:SAME_LETTERS] == name[0][:SAME_LETTERS]):
        return False
    return len(own) <= NAME_WORDS and not capitals and not set(own) & set(name)
