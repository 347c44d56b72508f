"""Frames: what is done and what it is done with, in any order within a clause.

A phrase follows the order of its words; practice is told in any order ("Modelle wurden in Python entwickelt",
"entwickelte Modelle", "developed, with two colleagues, a model"). A frame is written ``train~ + {model}``: every part
must stand in the same clause, close enough together, and no word stands for two parts. What is found are the first two
parts; a third or fourth only vouches for them.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from cvscreen.matching.nodes import NUMBER, Choice
from cvscreen.matching.phrases import NUMBER_WORDS, Hit, Reading, parts_of
from cvscreen.matching.tokens import STOP, TAB, Words

MARK = " + "
"""What stands between the parts of a frame."""
REACH = 9
"""Words from the first to the last part: further apart, they rarely belong together."""
REACH_VOUCHED = 17
"""The same where a third part vouches for the first two."""
SAME = 100.0
"""Similarity of a word that is read by its head ("Sensordaten"): a slip of the pen is too little for a part."""
PLACES_MAX = 4
"""Places of one part that are looked at in a clause; a clause that repeats a word more often is a list."""

Place = tuple[int, int]
"""Where a part stands: its first word, and the word behind its last."""


class Frame(NamedTuple):
    """A frame: the number of its spelling, and its parts as numbers of groups of words."""

    number: int
    groups: tuple[int, ...]
    needed: frozenset[int]
    """The same groups, to be looked for all at once."""


class Frames(NamedTuple):
    """Frames, filed so that a clause is read once however many there are."""

    words: Mapping[str, Sequence[int]]
    """Word → the groups it is in."""
    longer: Mapping[str, Sequence[tuple[tuple[str, ...], int]]]
    """First word → the rest of an option of several words, and its group."""
    filed: dict[int, tuple[Frame, ...]]
    """Group → the frames that are looked at where it occurs: those whose smallest group it is."""


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
    return is_frame(text) or not {"|", "*", "<", "~"}.isdisjoint(text)


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
        >>> filed.words["trained"], filed.words["models"]
        ([0], [1])
    """
    numbers: dict[Choice, int] = {}
    filed: dict[int, tuple[Frame, ...]] = {}
    for number, groups in frames:
        parts = tuple(numbers.setdefault(group, len(numbers)) for group in groups)
        frame = Frame(number, parts, frozenset(parts))
        smallest = numbers[min(groups, key=len)]
        filed[smallest] = (*filed.get(smallest, ()), frame)
    words: dict[str, list[int]] = {}
    longer: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for group, number in numbers.items():
        for option in group:
            if len(option) == 1:
                words.setdefault(option[0], []).append(number)
            else:
                longer.setdefault(option[0], []).append((option[1:], number))
    return Frames(words, longer, filed)


def frames_in(words: Words, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]) -> dict[int, list[Hit]]:
    """Return the frames that the clauses of a text fill, by the word they begin at.

    Example:
        >>> from cvscreen.matching.tokens import split_words
        >>> filed = file_frames([(7, groups_of("train~ + model|models"))])
        >>> frames_in(split_words("The models were trained at night."), filed, {})
        {1: [Hit(phrase=7, after=4, joined=False, similarity=100.0)]}
    """
    found: dict[int, list[Hit]] = {}
    if not frames.filed:
        return found
    present: dict[int, list[Place]] = {}
    grouped, longer, numbers = frames.words, frames.longer, NUMBER in frames.words
    for at, word in enumerate(words.folded):
        if words.before[at] in (STOP, TAB) and present:
            _fill(present, frames, found)
            present = {}
        for group in grouped.get(word, ()):
            present.setdefault(group, []).append((at, at + 1))
        if word in longer or at in readings or (numbers and (word[0].isdigit() or word in NUMBER_WORDS)):
            for group, after in _groups_at(words, at, word, frames, readings):
                present.setdefault(group, []).append((at, after))
    _fill(present, frames, found)
    return found


def _groups_at(
    words: Words, at: int, word: str, frames: Frames, readings: Mapping[int, tuple[Reading, ...]]
) -> list[tuple[int, int]]:
    """Return the groups that a word is in by more than itself, and where what it stands for ends."""
    found: list[tuple[int, int]] = []
    for rest, group in frames.longer.get(word, ()):
        after = at + 1 + len(rest)
        if tuple(words.folded[at + 1 : after]) == rest and max(words.before[at + 1 : after]) < STOP:
            found.append((group, after))
    if at in readings:
        for reading in readings[at]:
            if reading.length == 1 and reading.similarity == SAME:
                found += [(group, at + 1) for group in frames.words.get(reading.word, ())]
    if NUMBER in frames.words and (word[0].isdigit() or word in NUMBER_WORDS):
        found += [(group, at + 1) for group in frames.words[NUMBER]]
    return found


def _fill(present: Mapping[int, list[Place]], frames: Frames, found: dict[int, list[Hit]]) -> None:
    """Add the frames that the words of a clause fill."""
    filed, there = frames.filed, present.keys()
    for group in present:
        for frame in filed.get(group, ()):
            if frame.needed <= there:
                for first, after in _tightest([present[each] for each in frame.groups]):
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
        told = chosen[:2]
        best = (after - first, (min(place[0] for place in told), max(place[1] for place in told)))
    return [best[1]] if best else []


def _overlap(chosen: Sequence[Place]) -> bool:
    ordered = sorted(chosen)
    return any(right[0] < left[1] for left, right in pairwise(ordered))


__all__ = ["Frame", "Frames", "file_frames", "frames_in", "groups_of", "is_frame", "is_pattern"]
