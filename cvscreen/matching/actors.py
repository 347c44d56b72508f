"""The words that say whose work a clause tells, ready for reading: `subjects.py` and `dealing.py` use them."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from cvscreen.matching.forms import forms_of
from cvscreen.vocabulary import load_actors


class Actors(NamedTuple):
    """The words of `load_actors` in all their forms, as sets."""

    people: frozenset[str]
    english: frozenset[str]
    abroad: frozenset[str]
    groups: frozenset[str]
    crews: frozenset[str]
    strangers: frozenset[str]
    articles: frozenset[str]
    openers: frozenset[str]
    therefore: frozenset[str]
    relatives: frozenset[str]
    acts: frozenset[str]
    unverbs: frozenset[str]
    placed: frozenset[str]
    made: frozenset[str]
    agents: frozenset[str]
    passives: frozenset[str]
    inverting: frozenset[str]
    leading: frozenset[str]
    links: frozenset[str]
    thirds: frozenset[str]
    learning: frozenset[str]
    wishes: frozenset[str]
    nows: frozenset[str]
    professions: frozenset[str]
    tools_in: frozenset[str]
    openings: frozenset[str]
    dealing: dict[str, tuple[int, ...]]
    """How something was dealt → the numbers of what it may be."""
    goods: tuple[frozenset[str], ...]


@lru_cache(maxsize=1)
def actors() -> Actors:
    """Return the bundled words, ready."""
    raw = load_actors()
    lists = {name: _formed(words) for name, words in raw.lists.items()}
    dealing: dict[str, tuple[int, ...]] = {}
    for number, (how, _) in enumerate(raw.dealt):
        for word in _formed(how):
            dealing[word] = (*dealing.get(word, ()), number)
    goods = tuple(_formed(what) for _, what in raw.dealt)
    people = lists["english"] | lists["abroad"]
    lists["groups"] |= lists["crews"]
    return Actors(people=people, dealing=dealing, goods=goods, **lists)


def _formed(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in forms_of(word))


__all__ = ["Actors", "actors"]
