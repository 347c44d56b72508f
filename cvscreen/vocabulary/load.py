"""Bundled vocabularies: every YAML file of a folder under ``data/``, merged.

A file is a mapping of item ids to items (`cvscreen.model.Item`). It is written by hand, one file a field of knowledge.
``words*.yaml`` hold the words that patterns share: ``{data}`` in a pattern stands for its words; near those of
``elsewhere`` no pattern counts. ``ways*.yaml`` add patterns to items, ways of telling them in free words; ``told.yaml``
adds such as count only alongside others in an entry; ``short.yaml`` adds short names, each with the rule it counts by.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import yaml
from pydantic import Field

from cvscreen.model import ContextRule, Item, Vocabulary
from cvscreen.model.base import Model

WORDS = "words"
"""What the names of the files begin with that hold the words that patterns share."""
ADDED = ("told", "ways")
"""And of those whose patterns are added to items of other files: those that count only alongside others, and those of
free words."""
ELSEWHERE = "elsewhere"
"""Name, in the shared words, of those near which no pattern counts: the words of other trades."""
SHORT = "short"
"""What the names of the files begin with whose short names are added to items of other files."""

WORDLIKE, TRADES = "wordlike", "trades"
"""Names, in the shared words, of the spellings that are also everyday words, and of those near which they are; the
second is also the note of the rules that say so."""

ALONGSIDE = "alongside"
"""Note of the rules that bind the patterns of ``told.yaml``."""

_SHARED = re.compile(r"\{([A-Za-z0-9]{1,24})\}")
_Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def vocabulary_names() -> tuple[str, ...]:
    """Return the names of the bundled vocabularies.

    Example:
        >>> vocabulary_names()
        ('business', 'ml')
    """
    return tuple(sorted(folder.name for folder in _data().iterdir() if folder.is_dir()))


@lru_cache(maxsize=8)
def load_vocabulary(name: str) -> Vocabulary:
    """Return a bundled vocabulary.

    Args:
        name: One of ``vocabulary_names()``.

    Raises:
        KeyError: There is no bundled vocabulary of that name.
        ValueError: An item stands in two files, or implies an item that does not exist.

    Example:
        >>> load_vocabulary("ml").items["cpp"].name
        'C++'
    """
    if name not in vocabulary_names():
        raise KeyError(f"no bundled vocabulary {name!r}; use one of: {', '.join(vocabulary_names())}")
    items: dict[str, Item] = {}
    found = sorted((_data() / name).iterdir(), key=lambda file: file.name)
    ours = [file for file in found if file.name.endswith(".yaml")]
    shared = _shared_words([file for file in ours if file.name.startswith(WORDS)])
    for file in ours:
        if file.name.startswith((WORDS, SHORT, *ADDED)):
            continue
        for item_id, fields in _read(file, shared).items():
            if item_id in items:
                raise ValueError(f"{name}/{file.name}: item {item_id!r} stands in two files; merge them")
            items[item_id] = Item.model_validate(fields)
    for file in ours:
        if file.name.startswith(ADDED):
            items |= _told(_Told.model_validate(_read(file, shared)), items)
        elif file.name.startswith(SHORT):
            items |= _shortened(_Short.model_validate(_read(file, shared)), items)
    items = {item_id: _kept_apart(_kept_from_trades(item, shared), shared) for item_id, item in items.items()}
    for item_id, item in items.items():
        for implied in item.implies:
            if implied not in items:
                raise ValueError(f"{name}: item {item_id!r} implies {implied!r}, which does not exist")
    return Vocabulary(items=items)


class _Told(Model):
    alongside: tuple[str, ...] = ()
    items: dict[str, tuple[str, ...]] = Field(default_factory=dict)


def _told(told: _Told, items: dict[str, Item]) -> dict[str, Item]:
    """Return the items that are also told in other words, with those patterns and the rule that binds them."""
    found: dict[str, Item] = {}
    for item_id, patterns in told.items.items():
        item = items[item_id]
        update: dict[str, object] = {"patterns": (*item.patterns, *patterns)}
        if told.alongside:
            rule = ContextRule(only_for=patterns, alongside=told.alongside, note=ALONGSIDE)
            update["context"] = (*item.context, rule)
        found[item_id] = item.model_copy(update=update)
    return found


class _Short(Model):
    items: dict[str, tuple[ContextRule, ...]]


def _shortened(short: _Short, items: dict[str, Item]) -> dict[str, Item]:
    """Return the items that short names are added to, with the rules that say when those count."""
    return {
        item_id: items[item_id].model_copy(
            update={
                "aliases": (*items[item_id].aliases, *(name for rule in rules for name in rule.only_for)),
                "context": (*items[item_id].context, *rules),
            }
        )
        for item_id, rules in short.items.items()
    }


def _kept_apart(item: Item, shared: dict[str, str]) -> Item:
    """Return an item whose patterns count only away from the words of other trades: "prepared tables for banquets"."""
    if not item.patterns or ELSEWHERE not in shared:
        return item
    rule = ContextRule(only_for=item.patterns, not_near=tuple(shared[ELSEWHERE].split("|")), note=ELSEWHERE)
    return item.model_copy(update={"context": (*item.context, rule)})


def _kept_from_trades(item: Item, shared: dict[str, str]) -> Item:
    """Return an item whose names that are also words of any trade count not among those: "Docker at the port"."""
    wordlike = frozenset(shared.get(WORDLIKE, "").split("|"))
    names = tuple(name for name in (item.name, *item.aliases) if name.casefold() in wordlike)
    if not names:
        return item
    rule = ContextRule(only_for=names, not_near=tuple(shared[TRADES].split("|")), note=TRADES)
    return item.model_copy(update={"context": (*item.context, rule)})


def _read(file: Traversable, shared: dict[str, str]) -> dict[str, dict[str, object]]:
    text = _SHARED.sub(lambda found: shared.get(found[1], found[0]), file.read_text(encoding="utf-8"))
    return yaml.load(text, Loader=_Loader) or {}


def _shared_words(of: Sequence[Traversable]) -> dict[str, str]:
    """Return the shared words of some files.

    Raises:
        ValueError: A name stands in two of them.
    """
    shared: dict[str, str] = {}
    for file in of:
        words = yaml.load(file.read_bytes(), Loader=_Loader)
        if twice := sorted(shared.keys() & words.keys()):
            raise ValueError(f"{file.name}: {', '.join(twice)} stands in another file too; give it another name")
        shared |= words
    return shared


def _data() -> Traversable:
    return files("cvscreen.vocabulary") / "data"
