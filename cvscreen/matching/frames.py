"""Frames: what is done and what it is done with, in any order within a clause.

A phrase follows the order of its words; practice is told in any order ("Modelle wurden in Python entwickelt",
"entwickelte Modelle", "developed, with two colleagues, a model"). A frame is written ``train~ + {model}``: every part
must stand in the same clause, close enough together, and no word stands for two parts. What is found are the first two
parts; a third or fourth only vouches for them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise, product
from operator import or_
from typing import Any, NamedTuple

from cvscreen.matching import kernels
from cvscreen.matching.nodes import NUMBER, Choice
from cvscreen.matching.phrases import parts_of
from cvscreen.matching.tokens import STOP, TAB, Words
from cvscreen.matching.walks import NUMBER_WORDS, Hit, Reading

MARK = " + "
"""What stands between the parts of a frame."""
REACH = 9
"""Words from the first to the last part: further apart, they rarely belong together."""
REACH_VOUCHED = 17
"""The same where a third part vouches for the first two."""
REACH_TOLD = 11
"""From the first to the second part, which tell it: however a third vouches, further apart they tell two things."""
SAME = 100.0
"""Similarity of a word that is read by its head ("Sensordaten"): a slip of the pen is too little for a part."""
PLACES_MAX = 4
"""Places of one part that are looked at in a clause; a clause that repeats a word more often is a list."""

_NONE: Mapping[Any, Any] = {}
_SIGNS = frozenset("|*<~")
"""What only patterns hold."""

Place = tuple[int, int]
"""Where a part stands: its first word, and the word behind its last."""


class Frame(NamedTuple):
    """A frame: the number of its spelling, and its parts as numbers of groups of words."""

    number: int
    groups: tuple[int, ...]
    needed: int
    """The same groups as bits, to be looked for all at once."""


class Frames(NamedTuple):
    """Frames, filed so that a clause is read once however many there are. A set of groups is the bits of a number."""

    words: Mapping[str, int]
    """Word → the groups it is in."""
    longer: Mapping[str, Mapping[str, Mapping[tuple[str, ...], int]]]
    """First and second word → the rest of options of several words, and the groups they are in."""
    filed: dict[int, tuple[Frame, ...]]
    """Group → the frames that are looked at where it occurs: those whose smallest group it is."""
    filing: int
    """The groups that frames are filed under."""
    total: int
    """How many groups there are."""
    held: dict[str, bytes]
    """Word → the same groups as bytes, once it has occurred: most words never do."""


class _Clause(NamedTuple):
    """What a clause holds of groups: by single words, and by several words, readings and numbers."""

    single: list[tuple[int, int]]
    """Word → its groups."""
    others: list[tuple[int, int, int]]
    """Groups, their first word, and the word behind their last."""

    def places(self, group: int) -> list[Place]:
        """Return where a group stands."""
        bit = 1 << group
        found = [(at, at + 1) for at, groups in self.single if groups & bit]
        return sorted([*found, *((at, after) for groups, at, after in self.others if groups & bit)])


def is_frame(pattern: str) -> bool:
    """Say whether a pattern is a frame and not a phrase.

    Example:
        >>> is_frame("train~ + models"), is_frame("train~ * models")
        (True, False)
    """
    return MARK in pattern


def is_pattern(text: str) -> bool:
    """Say whether a spelling is a way of saying it and no name.

    Example:
        >>> is_pattern("clean~ * data"), is_pattern("train~ + models"), is_pattern("C++ STL")
        (True, True, False)
    """
    return is_frame(text) or not _SIGNS.isdisjoint(text)


def groups_of(pattern: str) -> tuple[Choice, ...]:
    """Return the words of each part of a frame.

    Raises:
        ValueError: A part is empty, or holds a gap or several words that are no single option.

    Example:
        >>> [sorted(group) for group in groups_of("half|part + split-up")]
        [[('half',), ('part',)], [('split', 'up')]]
    """
    return tuple(_group(part, pattern) for part in pattern.split(MARK))


def _group(part: str, pattern: str) -> Choice:
    parts = parts_of(part)
    if all(isinstance(word, str) for word in parts) and "*" not in parts:
        return frozenset({tuple(str(word) for word in parts)})
    if len(parts) == 1 and not isinstance(parts[0], str):
        return parts[0]
    raise ValueError(f"pattern {pattern!r}: a part of a frame is words with '|' between them; {part!r} is not")


def file_frames(frames: Sequence[tuple[int, tuple[Choice, ...]]]) -> Frames:
    """File frames, each with the number of its spelling.

    Example:
        >>> filed = file_frames([(7, groups_of("train~ + model|models"))])
        >>> bin(filed.words["trained"]), bin(filed.words["models"])
        ('0b1', '0b10')
    """
    numbers: dict[Choice, int] = {}
    filed: dict[int, tuple[Frame, ...]] = {}
    for number, groups in frames:
        parts = tuple(numbers.setdefault(group, len(numbers)) for group in groups)
        frame = Frame(number, parts, _bits(parts))
        smallest = numbers[min(groups, key=len)]
        filed[smallest] = (*filed.get(smallest, ()), frame)
    words: dict[str, int] = {}
    longer: dict[str, dict[str, dict[tuple[str, ...], int]]] = {}
    for group, number in numbers.items():
        bit = 1 << number
        for option in group:
            if len(option) == 1:
                words[option[0]] = words.get(option[0], 0) | bit
            else:
                rests = longer.setdefault(option[0], {}).setdefault(option[1], {})
                rests[option[2:]] = rests.get(option[2:], 0) | bit
    return Frames(words, longer, filed, _bits(filed), len(numbers), {})


def _bits(groups: Iterable[int]) -> int:
    return reduce(or_, (1 << group for group in groups), 0)


def _groups_in(bits: int) -> Iterator[int]:
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest


def frames_in(words: Words, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]) -> dict[int, list[Hit]]:
    """Return the frames that the clauses of a text fill, by the word they begin at.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> filed = file_frames([(7, groups_of("train~ + model|models"))])
        >>> frames_in(split_words("The models were trained at night."), filed, {})
        {1: [Hit(phrase=7, after=4, joined=False, similarity=100.0)]}
    """
    if not frames.filed:
        return {}
    return (kernels.frames.frames_in if kernels.COMPILED else _frames_in)(words, frames, readings)


def _frames_in(words: Words, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]) -> dict[int, list[Hit]]:
    found: dict[int, list[Hit]] = {}
    clause = _Clause([], [])
    there = 0
    grouped, longer, numbers = frames.words, frames.longer, NUMBER in frames.words
    for at, word in enumerate(words.folded):
        if words.before[at] in (STOP, TAB) and there:
            _fill(clause, there, frames, found)
            clause, there = _Clause([], []), 0
        groups = grouped.get(word, 0)
        if groups:
            there |= groups
            clause.single.append((at, groups))
        if word in longer or at in readings or (numbers and (word[0].isdigit() or word in NUMBER_WORDS)):
            for groups, after in _groups_at(words, at, word, frames, readings):
                there |= groups
                clause.others.append((groups, at, after))
    _fill(clause, there, frames, found)
    return found


def _groups_at(
    words: Words, at: int, word: str, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]
) -> list[tuple[int, int]]:
    """Return the groups that a word is in by more than itself, and where what it stands for ends."""
    found: list[tuple[int, int]] = []
    following = words.folded[at + 1] if at + 1 < len(words.folded) else ""
    for rest, groups in frames.longer.get(word, _NONE).get(following, _NONE).items():
        after = at + 2 + len(rest)
        if tuple(words.folded[at + 2 : after]) == rest and max(words.before[at + 1 : after]) < STOP:
            found.append((groups, after))
    if at in readings:
        for reading in readings[at]:
            if reading.length == 1 and reading.similarity == SAME and reading.word in frames.words:
                found.append((frames.words[reading.word], at + 1))
    if NUMBER in frames.words and (word[0].isdigit() or word in NUMBER_WORDS):
        found.append((frames.words[NUMBER], at + 1))
    return found


def _fill(clause: _Clause, there: int, frames: Frames, found: dict[int, list[Hit]]) -> None:
    """Add the frames that the words of a clause fill."""
    for group in _groups_in(there & frames.filing):
        for frame in frames.filed[group]:
            if frame.needed & there == frame.needed:
                for first, after in _tightest([clause.places(each) for each in frame.groups]):
                    found.setdefault(first, []).append(Hit(frame.number, after, False, 100.0))


def _tightest(places: Sequence[Sequence[Place]]) -> list[Place]:
    """Return where the parts of a frame stand closest together; nothing where they are too far apart.

    What is returned spans the first two parts; the others only vouch for them.
    """
    best: tuple[int, Place] | None = None
    reach = REACH if len(places) < 3 else REACH_VOUCHED
    for chosen in product(*(each[:PLACES_MAX] for each in places)):
        first, after = min(place[0] for place in chosen), max(place[1] for place in chosen)
        if after - first > reach + 1 or (best and after - first >= best[0]) or _overlap(chosen):
            continue
        told = min(place[0] for place in chosen[:2]), max(place[1] for place in chosen[:2])
        if told[1] - told[0] <= REACH_TOLD + 1:
            best = (after - first, told)
    return [best[1]] if best else []


def _overlap(chosen: Sequence[Place]) -> bool:
    ordered = sorted(chosen)
    return any(right[0] < left[1] for left, right in pairwise(ordered))


__all__ = ["Frame", "Frames", "file_frames", "frames_in", "groups_of", "is_frame", "is_pattern"]
