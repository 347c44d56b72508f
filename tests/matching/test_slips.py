"""Slips of the pen, made by seed in names of every vocabulary item: found in lists and sentences, never invented."""

import random
from collections.abc import Callable, Iterator

import pytest

from cvscreen.matching import find_mentions
from tests.matching.making import both, resume

NAMES = 200
"""Names in which each sort of slip is made."""
CONTEXTS = {"list": ("skills", "Python, {}, SQL"), "plain": ("work", "Introduced {} at three sites.")}
KINDS = frozenset({
    "language", "framework", "tool", "database", "cloud", "deployment", "data", "algorithm", "software", "method",
    "architecture", "maths",
})  # fmt: skip
KEYS = {"a": "s", "e": "r", "i": "o", "n": "b", "m": "n", "s": "d", "t": "y", "r": "t", "l": "k", "c": "v", "p": "o"}
"""A key beside that of the letter."""
ALIKE = (("k", "c"), ("c", "k"), ("y", "i"), ("i", "y"), ("z", "s"), ("s", "z"), ("v", "w"), ("ck", "k"), ("tt", "t"))


def doubled(name: str, at: int) -> str | None:
    return name[:at] + name[at] + name[at:]


def dropped(name: str, at: int) -> str | None:
    return name[:at] + name[at + 1 :]


def swapped(name: str, at: int) -> str | None:
    after = name[at + 1 : at + 2]
    return name[:at] + after + name[at] + name[at + 2 :] if after.isalpha() and after != name[at] else None


def mistyped(name: str, at: int) -> str | None:
    other = KEYS.get(name[at].lower())
    return name[:at] + other + name[at + 1 :] if other else None


def heard(name: str, at: int) -> str | None:
    for written, sound in ALIKE:
        if name.lower().startswith(written, at):
            return name[:at] + sound + name[at + len(written) :]
    return None


Slip = Callable[[str, int], str | None]

FLOORS: list[tuple[Slip, str, float]] = [
    (doubled, "list", 0.92), (doubled, "plain", 0.91), (swapped, "list", 0.96), (swapped, "plain", 0.94),
    (dropped, "list", 0.87), (dropped, "plain", 0.81), (mistyped, "list", 0.89), (mistyped, "plain", 0.79),
    (heard, "list", 0.89), (heard, "plain", 0.81),
]  # fmt: skip
"""Slip, place, least share found."""


def names() -> list[tuple[str, str]]:
    """Return the items and names of plain words and five letters or more, in an order a new name changes little."""
    found = [
        (item_id, name)
        for item_id, item in both().vocabulary.items.items()
        if item.kind in KINDS
        for name in (item.name, *item.aliases)
        if len(name) >= 5 and name.isascii() and all(word.isalpha() for word in name.split())
    ]
    return sorted(found, key=lambda each: random.Random(repr(each)).random())


def slipped(slip: Slip) -> Iterator[tuple[str, str, str]]:
    """Yield items, names and the same with a slip behind the first letter of one of their words."""
    made = 0
    for item_id, name in names():
        inner = [at for at in range(1, len(name)) if name[at].isalpha() and name[at - 1] != " "]
        other = slip(name, random.Random(name).choice(inner))
        if other and other != name and made < NAMES:
            made += 1
            yield item_id, name, other


@pytest.mark.parametrize(("slip", "context", "floor"), FLOORS, ids=lambda each: getattr(each, "__name__", str(each)))
def test_slips_are_found(slip: Slip, context: str, floor: float) -> None:
    section, text = CONTEXTS[context]
    found: list[bool] = []
    for item_id, name, other in slipped(slip):
        if named(section, text.format(name), item_id):
            found.append(named(section, text.format(other), item_id))
    assert len(found) >= NAMES * 0.8
    assert sum(found) / len(found) >= floor


def named(section: str, text: str, item_id: str) -> bool:
    """Say whether a text of a section names an item."""
    return any(mention.item == item_id for mention in find_mentions(resume((section, text)), both()))


@pytest.mark.parametrize(
    "text",
    [
        "Drew vector logos for small shops.",
        "Separated noise that no amount of data cures from ignorance.",
        "Sold deep meadows and computer visors.",
        "Deep leather goods, hand-made.",
        "Social netwrok of the parish.",
    ],
)
def test_other_words_stay_themselves(text: str) -> None:
    repaired = [m.text for m in find_mentions(resume(("work", text)), both()) if m.matched == "typo"]
    assert not repaired
