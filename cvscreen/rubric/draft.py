"""A rubric as far as it can be read: what the checks look at, even where other parts of the file are broken.

A person who mends a rubric should see all its faults at once. So each part of the file that has the right shape is
read on its own, and a broken part hides only itself.
"""

import json
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeVar

from pydantic import ValidationError

from cvscreen.errors import Fault
from cvscreen.model.base import Model
from cvscreen.model.rubric import Criterion, Rubric
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.tree import Json, Path, Tree

_M = TypeVar("_M", bound=Model)


class Draft(NamedTuple):
    """What of a rubric can be checked.

    Attributes:
        tree: The file.
        rubric: The whole rubric; None where its shape is wrong somewhere.
        criteria: The well-shaped criteria, with their paths.
        items: Items of the bundled vocabularies and well-shaped ones of the file.
        item_ids: Every item id that the file may name; None where a bundled vocabulary could not be found.
    """

    tree: Tree
    rubric: Rubric | None
    criteria: tuple[tuple[Path, Criterion], ...]
    items: Mapping[str, Item]
    item_ids: frozenset[str] | None

    def fault(self, path: Path, what: str, mend: str) -> Fault:
        """Return a fault at a path's line."""
        return self.tree.fault(path, what, mend)

    def mappings(self, *path: str | int) -> Iterator[tuple[Path, dict[str, Json]]]:
        """Return the mappings of the list at a path, each with its own path; nothing where there is no list."""
        value = self.tree.at(*path)
        for i, entry in enumerate(value if isinstance(value, list) else ()):
            if isinstance(entry, dict):
                yield (*path, i), entry


def read_draft(tree: Tree, rubric: Rubric | None, bundled: Mapping[str, Item] | None) -> Draft:
    """Return what of a tree can be checked.

    Args:
        tree: The file.
        rubric: The rubric, where the whole file has the right shape.
        bundled: Items of the bundled vocabularies that it uses; None where one of them is not known.
    """
    own = tree.at("vocabulary", "items")
    raw_items = own if isinstance(own, dict) else {}
    items = dict(bundled or {})
    for key in raw_items:
        item = _read(Item, raw_items[key])
        if item:
            items[key] = item
    ids = None if bundled is None else frozenset(bundled) | frozenset(raw_items)
    return Draft(tree, rubric, tuple(_criteria(tree)), items, ids)


def _criteria(tree: Tree) -> Iterator[tuple[Path, Criterion]]:
    groups = tree.at("groups")
    for g in range(len(groups) if isinstance(groups, list) else 0):
        criteria = tree.at("groups", g, "criteria")
        for c, raw in enumerate(criteria if isinstance(criteria, list) else ()):
            criterion = _read(Criterion, raw)
            if criterion:
                yield ("groups", g, "criteria", c), criterion


def _read(kind: type[_M], raw: Json) -> _M | None:
    try:
        return kind.model_validate_json(json.dumps(raw), strict=True)
    except ValidationError:
        return None
