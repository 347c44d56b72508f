"""Which statements are about one criterion: those on the same thing, and alternatives that have none in common."""

from collections.abc import Sequence

from cvscreen.deriving.catalogue import Catalogue
from cvscreen.deriving.model import OWN, Said

LISTED = "+"
"""Ends the key of alternatives whose first one is asked for alone as well."""


def by_criterion(said: Sequence[Said], catalogue: Catalogue) -> dict[str, list[Said]]:
    """Sort statements by criterion; alternatives that have no criterion in common are one.

    They stay whole where one of them is asked for alone as well.
    """
    lists: dict[tuple[str, str], list[Said]] = {}
    alone: set[str] = set()
    for one in said:
        if one.joined and _is_loose(one, catalogue):
            lists.setdefault(_list_of(one), []).append(one)
        else:
            alone.add(_key(one))
    keys: dict[tuple[str, str], str] = {}
    for name, members in lists.items():
        first = _key(members[0])
        whole = len({_key(one) for one in members}) > 1
        keys[name] = f"{first}{LISTED}" if whole and first in alone else first
        alone |= set() if whole else {first}
    heard: dict[str, list[Said]] = {}
    for one in said:
        listed = one.joined and _is_loose(one, catalogue)
        heard.setdefault(keys[_list_of(one)] if listed else _key(one), []).append(one)
    return heard


def _is_loose(one: Said, catalogue: Catalogue) -> bool:
    """Say whether a statement belongs to no criterion of the catalogue, but to one of its own."""
    key = _key(one)
    return key.startswith(OWN) or (key not in catalogue.criteria and not key.startswith("spoken-"))


def _list_of(one: Said) -> tuple[str, str]:
    return one.document, f"{one.sentence.start}:{one.joined}"


def _key(one: Said) -> str:
    """Return the criterion of a statement; words that differ in number alone are one."""
    if not one.criterion.startswith(OWN):
        return one.criterion
    words = one.criterion.removeprefix(OWN).split()
    words[-1] = words[-1].removesuffix("s") if len(words[-1]) > 4 and not words[-1].endswith("ss") else words[-1]
    return OWN + " ".join(words)
