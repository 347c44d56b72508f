"""The criteria that role texts often name: how they name them, and what in a CV counts for them."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from cvscreen.deriving.wording import read_data
from cvscreen.matching import Matcher, compile_matcher
from cvscreen.matching.frames import is_frame
from cvscreen.model.rubric import Criterion, Group
from cvscreen.model.vocabulary import Item, Vocabulary
from cvscreen.rubric import load_rubric
from cvscreen.vocabulary import load_vocabulary

KNOWN_FROM = "ml-engineer"
"""The bundled rubric whose criteria say what counts in a CV."""
VOCABULARY = "ml"
NAMED = "@"
"""Before the id of a criterion that a text names itself ("programming languages"), beside the ids of items."""

# groups of items that have no criterion in a bundled rubric: each item is a criterion of its own there
KIND_GROUPS: Mapping[str, tuple[str, str]] = {
    "data": ("data", "Data work"),
    "database": ("data", "Data work"),
    "cloud": ("deployment", "Deployment and production"),
    "deployment": ("deployment", "Deployment and production"),
    "software": ("software", "Software engineering"),
    "tool": ("tools", "Tools"),
    "method": ("methods", "Methods"),
    "practice": ("methods", "Methods"),
    "maths": ("maths", "Mathematics and statistics"),
    "algorithm": ("ml", "Machine-learning knowledge"),
    "architecture": ("ml", "Machine-learning knowledge"),
    "topic": ("ml", "Machine-learning knowledge"),
}


class Catalogue(NamedTuple):
    """What is known of criteria before a text is read.

    Attributes:
        criteria: Criteria by id, with their groups: of the bundled rubric, and those of the catalogue alone.
        by_item: The criterion that an item leads to; an item without one is a criterion of its own.
        weak: Criteria that count only where words of knowledge or experience stand with them.
        kinds: Item kinds whose items are alternatives or steps within one criterion.
    """

    criteria: Mapping[str, tuple[Group, Criterion]]
    by_item: Mapping[str, str]
    weak: frozenset[str]
    kinds: Mapping[str, str]
    items: Mapping[str, Item]


@lru_cache(maxsize=1)
def load_catalogue() -> Catalogue:
    """Return the catalogue.

    Example:
        >>> catalogue = load_catalogue()
        >>> catalogue.by_item["python"], catalogue.by_item["calculus"], "docker" in catalogue.by_item
        ('programming-languages', 'calculus', False)
    """
    entries = cast("dict[str, dict[str, object]]", read_data("catalogue"))
    items = load_vocabulary(VOCABULARY).items
    criteria = {one.id: (group, one) for group in load_rubric(KNOWN_FROM).groups for one in group.criteria}
    by_item: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for criterion, entry in entries.items():
        if "group" in entry:
            criteria[criterion] = _own(criterion, entry, criteria)
        kinds |= dict.fromkeys(_listed(entry, "kinds"), criterion)
        by_item |= dict.fromkeys(_listed(entry, "items"), criterion)
    by_item = {key: kinds[item.kind] for key, item in items.items() if item.kind in kinds} | by_item
    weak = frozenset(name for name, entry in entries.items() if entry.get("weak") or entry.get("only_asked"))
    return Catalogue(criteria, by_item, weak, kinds, items)


class Naming(NamedTuple):
    """A way to name a criterion, or an item of it; ``over`` takes the place of what stands in it."""

    criterion: str
    item: str
    pattern: re.Pattern[str]
    over: bool


@lru_cache(maxsize=1)
def load_namings() -> tuple[Naming, ...]:
    """Return the ways to name criteria that are more than a name."""
    namings: list[Naming] = []
    for criterion, entry in cast("dict[str, dict[str, object]]", read_data("catalogue")).items():
        for key, over in (("regex", False), ("over", True)):
            namings += [Naming(criterion, "", re.compile(rf"\b{one}"), over) for one in _listed(entry, key)]
        items = entry.get("item_regex")
        for item, one in (items if isinstance(items, dict) else {}).items():
            namings.append(Naming(criterion, item, re.compile(rf"\b(?:{one})\b"), False))
    return tuple(namings)


@lru_cache(maxsize=1)
def load_matcher() -> Matcher:
    """Return a matcher for the bundled vocabulary and for the criteria by their own names."""
    entries = cast("dict[str, dict[str, object]]", read_data("catalogue"))
    named = {}
    for criterion, entry in entries.items():
        says = _listed(entry, "says")
        if says:
            named[NAMED + criterion] = Item(name=says[0], kind="practice", aliases=says[1:])
    # frames tell what somebody did, in the words of a CV: of a post they would read more than it asks
    known = {
        key: item.model_copy(update={"patterns": tuple(one for one in item.patterns if not is_frame(one))})
        for key, item in load_vocabulary(VOCABULARY).items.items()
    }
    return compile_matcher(Vocabulary(items={**known, **named}))


def _own(
    criterion: str, entry: Mapping[str, object], known: Mapping[str, tuple[Group, Criterion]]
) -> tuple[Group, Criterion]:
    group = next(group for group, _ in known.values() if group.id == entry["group"])
    made = Criterion.model_validate({
        "id": criterion, "title": entry["title"], "need": "nice", "points": 0, "combine": entry["combine"],
        "expects": entry["expects"], "items": entry["items"], "ask": entry["ask"], "basis": "document",
    })  # fmt: skip
    return group, made


def _listed(entry: Mapping[str, object], key: str) -> tuple[str, ...]:
    listed = entry.get(key)
    return tuple(str(one) for one in listed) if isinstance(listed, list) else ()
