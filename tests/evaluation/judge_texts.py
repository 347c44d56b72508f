"""The texts from which the judge of statements learns, as the rules read them.

The rules were mended by these very texts, so what they say of them is trusted more than it deserves. To learn how far
they can be trusted in a text that nobody has looked at, each text is read once more as if the words of their lists that
stand in this text alone stood in no list.
"""

import csv
import importlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from cvscreen.model.span import Span
from cvscreen.readers import read_document
from cvscreen.text.tokens import flatten
from tests.evaluation.roles import ROLES, Row
from tests.evaluation.seeds import SEEDS

FOLDERS = (ROLES, ROLES / "own", ROLES / "second", ROLES / "fourth", ROLES / "fifth")
SIXTH = ROLES / "sixth"
"""The texts of odd number are learned from; those of even number only measure."""
SEVENTH = ROLES / "seventh"
LISTS = ("cues", "phrases", "words", "senses")
_PACKAGE = "cvscreen.deriving"
_KEPT = ("cvscreen.deriving.catalogue",)
"""Holds none of the lists, and takes long to load."""


class Source(NamedTuple):
    """A text: where it lies, and what it is annotated to say."""

    path: Path
    rows: tuple[Row, ...]


class Seen(NamedTuple):
    """A possible statement as the judge sees it; ``start`` and ``end`` are places in the text ``words``."""

    said: Any
    source: str
    start: int
    end: int
    traits: frozenset[str]

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Reading(NamedTuple):
    """A text as it is read: what may be said in it, its words and rows; ``beside`` is said whatever a judge says."""

    seen: tuple[Seen, ...]
    words: str
    rows: tuple[Row, ...]
    beside: tuple[Any, ...] = ()


def tuned() -> list[Source]:
    """Return the texts by which the rules were mended."""
    return [source for folder in FOLDERS for source in _sources(folder)]


def unseen() -> list[Source]:
    """Return those of the texts that few rules were mended by, without those that only measure."""
    odd = [one for one in _sources(SIXTH) if int(one.rows[0]["doc"][1:]) % 2]
    return [*odd, *_sources(SEVENTH)]


def seeds() -> list[Source]:
    """Return the three documents of the bundled rubric; their rows name criteria."""
    from cvscreen.rubric.find import bundled_folder

    with (bundled_folder() / "ml-engineer.requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return [
        Source(path, tuple(row for row in rows if row["doc"] == key))
        for key, path in zip("ABC", sorted(SEEDS.glob("*.txt")), strict=True)
    ]


def read(sources: Iterable[Source]) -> list[Reading]:
    """Return texts as the rules read them."""
    return [_read(one) for one in sources]


def read_thin(sources: Iterable[Source], others: Iterable[Source]) -> list[Reading]:
    """Return texts as rules read them that lack the words which stand in this text alone, and in none of the others."""
    listed = list(sources)
    flat = {one.path: _flat(one.path) for one in (*listed, *others)}
    alone = words_alone(flat)
    found = []
    for one in listed:
        _import_without(alone[one.path])
        found.append(_read(one))
    _import_without(frozenset())
    return found


def words_alone(flat: Mapping[Path, str]) -> dict[Path, frozenset[str]]:
    """Return for each text the entries of the rules' lists that stand in it and in no other."""
    wording = importlib.import_module(f"{_PACKAGE}.wording")
    alone: dict[Path, set[str]] = {path: set() for path in flat}
    for entry in sorted(set(_entries([wording.read_data(name) for name in LISTS]))):
        first = flatten(entry.replace("’", "'")).removesuffix("~").split("-")[0].split(" ")[0]
        near = [path for path, words in flat.items() if first in words]
        pattern = wording.phrases([entry]) if near else None
        found = [path for path in near if pattern.search(flat[path])]
        if len(found) == 1:
            alone[found[0]].add(entry)
    return {path: frozenset(found) for path, found in alone.items()}


def _sources(folder: Path) -> Iterator[Source]:
    with (folder / "requirements.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for file in sorted({row["file"] for row in rows}):
        yield Source(folder / "texts" / file, tuple(row for row in rows if row["file"] == file))


def _read(source: Source) -> Reading:
    statements, judging = (importlib.import_module(f"{_PACKAGE}.{name}") for name in ("draft", "judging"))
    heard = statements.hear_texts([source.path])
    context = heard.contexts[0]
    seen = [Seen(one.said, one.source, one.span.start, one.span.end, traits)
            for one, traits in judging.weighed(context, heard.said)]  # fmt: skip
    words = context.text.document.text
    short = len(words.split()) < judging.FEWEST_WORDS
    within = {one.said for one in seen}
    beside = tuple(one for one in heard.said if short or one not in within)
    return Reading(() if short else tuple(seen), words, source.rows, beside)


def _flat(path: Path) -> str:
    return flatten(read_document(path).text.replace("\n", " ").replace("’", "'"))


def _entries(listed: object) -> Iterator[str]:
    if isinstance(listed, str):
        yield listed
    elif isinstance(listed, dict):
        yield from (entry for key, value in listed.items() if key != "strength" for entry in _entries(value))
    elif isinstance(listed, list):
        yield from (entry for value in listed for entry in _entries(value))


def _import_without(hidden: frozenset[str]) -> None:
    """Import the rules anew without some words of their lists; only for a process of its own."""
    for name in [name for name in sys.modules if name.startswith(_PACKAGE) and name not in _KEPT]:
        del sys.modules[name]
    wording: Any = importlib.import_module(f"{_PACKAGE}.wording")
    whole = wording.read_data

    @lru_cache(maxsize=16)
    def read_data(name: str) -> object:
        listed = whole(name)
        return _without(listed, hidden) if name in LISTS else listed

    wording.read_data = read_data


def _without(listed: object, hidden: frozenset[str]) -> object:
    """Return lists without some entries; one that would be empty stays."""
    if isinstance(listed, dict):
        return {key: _without(value, hidden) for key, value in listed.items()}
    if isinstance(listed, list):
        return [_without(one, hidden) for one in listed if one not in hidden] or listed
    return listed
