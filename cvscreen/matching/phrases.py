"""Phrases of folded words, filed so that all that begin at a word are found in one walk.

A phrase is written as in the vocabulary's files: ``scikit-learn``, ``a/b test``, ``served <n> requests``,
``deployed|shipped * to production``, ``clean~ * data``. Between two words a text may put a space, a hyphen or a flowing
line end; a slash or a dot only where the phrase has one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from cvscreen.matching.forms import MARK, forms_of
from cvscreen.matching.nodes import GAP, NUMBER, Choice, Node, first_of, grown
from cvscreen.matching.tokens import COLON, DOT, LINE, SLASH, Words, fold_word, split_words

GAP_MAX = 3
"""Words that a ``*`` may stand for."""
_PLAIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ0-9]+(?:[ -][A-Za-zÀ-ÖØ-öø-ɏ0-9]+)*")
"""Words without signs but hyphens: they are the same however they are taken apart."""
NUMBER_WORDS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty", "hundred",
    "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "dozen", "dozens", "several",
    "zwei", "drei", "vier", "funf", "deux", "trois", "quatre", "cinq", "dos", "tres", "cuatro",
})  # fmt: skip


class Hit(NamedTuple):
    """A phrase found: its number, the word behind its last, and how its words were read (joined, and similarity)."""

    phrase: int
    after: int
    joined: bool
    similarity: float


class Reading(NamedTuple):
    """Another way to read a word: with the next one as one word, or as the word that it misspells."""

    word: str
    length: int
    similarity: float


@lru_cache(maxsize=8192)
def _choice(part: str) -> Choice:
    """Return the options of a part; patterns share many."""
    return frozenset(words for option in part.split("|") if option for words in _option(option))


def parts_of(pattern: str) -> list[str | Choice]:
    """Return the parts of a pattern: words, ``<n>``, ``*``, and choices.

    Raises:
        ValueError: The pattern is empty, or begins or ends with a gap.

    Example:
        >>> parts_of("scale~ to <n>")[1:]
        ['to', '<n>']
        >>> sorted(parts_of("deployed|roll-out * models")[0])
        [('deployed',), ('roll', 'out')]
    """
    parts: list[str | Choice] = []
    for part in pattern.split():
        if part in (NUMBER, GAP):
            parts.append(part)
            continue
        options = _choice(part)
        if len(options) == 1:
            parts += next(iter(options))
        elif options:
            parts.append(options)
    if not parts or parts[0] == GAP or parts[-1] == GAP:
        raise ValueError(f"pattern {pattern!r} is empty, or begins or ends with '*'; begin and end it with a word")
    return parts


@lru_cache(maxsize=32_768)
def _option(option: str) -> tuple[tuple[str, ...], ...]:
    """Return the words of an option in each of its forms; the mark stands at the end of its last word."""
    plain, mark, language = option.partition(MARK)
    *first, last = words_of(plain)
    return tuple((*first, form) for form in forms_of(last + mark + language))


def words_of(text: str) -> list[str]:
    """Return the words of a spelling; one that follows a slash or a dot without a space keeps it in front.

    Example:
        >>> words_of("Node.js"), words_of("CI/CD"), words_of("A/B test")
        (['node', '.js'], ['ci', '/cd'], ['a', '/b', 'test'])
    """
    if text.isascii() and text.replace(" ", "").isalpha():
        return text.lower().split()
    if _PLAIN.fullmatch(text):
        return [fold_word(word) for word in text.replace("-", " ").split()]
    words = split_words(text)
    marks = {SLASH: "/", DOT: "."}
    both = zip(words.folded, words.before, strict=True)
    return [marks.get(before, "") + word if i else word for i, (word, before) in enumerate(both)]


def hits_at(root: Node, words: Words, first: int, readings: Mapping[int, tuple[Reading, ...]]) -> list[Hit]:
    """Return every phrase that begins at a word, in no order.

    Args:
        root: Phrases filed by ``add``.
        words: The text's words.
        first: Index of the word.
        readings: Other ways to read some of the words.

    Example:
        >>> from cvscreen.matching.nodes import add
        >>> root = Node()
        >>> add(root, ["ci", "/cd"], 7)
        >>> hits_at(root, split_words("our CI/CD"), 1, {})
        [Hit(phrase=7, after=3, joined=False, similarity=100.0)]
    """
    found: list[Hit] = []
    total = len(words.folded)
    node = first_of(root, words.folded[first])
    at = first + 1
    # most walks are plain: one word after another, nothing to choose
    if first not in readings:
        while node is not None:
            found += [Hit(number, at, False, 100.0) for number in node.ends]
            if at >= total or not (node.following or node.either):
                node = None
            elif at in readings or node.wild:
                break
            else:
                node, at = node.following.get(key_of(words, at)), at + 1
        walks = [(node, at, False, 100.0)] if node is not None else []
        tails = root.either.get(words.folded[first], ())
        if NUMBER in root.following and is_number(words.folded[first]):
            tails = (*tails, root.following[NUMBER])
        for tail in tails:
            if tail.waiting:
                grown(tail)
            found += [Hit(number, first + 1, False, 100.0) for number in tail.ends]
            if tail.following or tail.either:
                walks.append((tail, first + 1, False, 100.0))
    else:
        walks = _steps(root, words, first, readings, (False, 100.0), bare=True)
        for tail, after, joined, similarity in walks:
            grown(tail)
            found += [Hit(number, after, joined, similarity) for number in tail.ends]
    return found + _branching(walks, words, readings) if walks else found


Walk = tuple[Node, int, bool, float]
"""A place reached, the word to read next, and how the words so far were read (joined, and similarity)."""


def key_of(words: Words, at: int) -> str:
    """Return under which word a walk goes on: with its slash or dot; nothing behind a wall.

    Example:
        >>> words = split_words("CI/CD, Go")
        >>> key_of(words, 1), key_of(words, 2)
        ('/cd', '')
    """
    before = words.before[at]
    if before < DOT:
        return words.folded[at]
    return "" if before > SLASH else ("/" if before == SLASH else ".") + words.folded[at]


def _branching(walks: list[Walk], words: Words, readings: Mapping[int, tuple[Reading, ...]]) -> list[Hit]:
    """Return the phrases that walks reach from where they are, by every way there is."""
    found: list[Hit] = []
    total = len(words.folded)
    while walks:
        node, at, joined, similarity = walks.pop()
        if at >= total or not (node.following or node.either):
            continue
        so_far = (joined, similarity)
        key = key_of(words, at)
        steps = _steps(node, words, at, readings, so_far) if key and _leads_on(node, key, at, readings) else []
        # a gap may begin behind a colon: "Thesis: graph learning for maps"
        gap = node.following.get(GAP) if node.wild else None
        if gap is not None and (key or words.before[at] == COLON):
            either, following = gap.either, gap.following
            for after in _gaps(words, at):
                word = words.folded[after]
                if word in either or word in following or _leads_on(gap, word, after, readings):
                    steps += _steps(gap, words, after, readings, so_far, bare=True)
        for child, after, as_one, least in steps:
            if child.waiting:
                # the last word of an option that phrases begin with
                grown(child)
            found += [Hit(number, after, as_one, least) for number in child.ends]
        walks += steps
    return found


def _leads_on(node: Node, key: str, at: int, readings: Mapping[int, tuple[Reading, ...]]) -> bool:
    """Say whether a word may lead on from a node: most do not, and need no closer look."""
    return key in node.either or key in node.following or at in readings or (node.wild and NUMBER in node.following)


def _steps(
    node: Node,
    words: Words,
    at: int,
    readings: Mapping[int, tuple[Reading, ...]],
    so_far: tuple[bool, float],
    *,
    bare: bool = False,
) -> list[Walk]:
    """Return where one word leads from a node, in each way to read it; ``bare`` at the start or behind a gap."""
    joined, similarity = so_far
    key = words.folded[at] if bare else key_of(words, at)
    if not key:
        return []
    walks: list[Walk] = []
    child = node.following.get(key)
    if child is not None:
        walks.append((child, at + 1, joined, similarity))
    if node.either:
        walks += [(each, at + 1, joined, similarity) for each in node.either.get(key, ())]
    if node.wild and NUMBER in node.following and is_number(words.folded[at]):
        walks.append((node.following[NUMBER], at + 1, joined, similarity))
    if at in readings:
        prefix = key[: -len(words.folded[at])]
        for reading in readings[at]:
            spelt, both = prefix + reading.word, min(similarity, reading.similarity)
            ways = [node.following[spelt]] if spelt in node.following else []
            for each in (*ways, *node.either.get(spelt, ())):
                walks.append((each, at + reading.length, joined or reading.length > 1, both))
    return walks


def is_number(word: str) -> bool:
    """Say whether a folded word is a number.

    Example:
        >>> is_number("4,000"), is_number("twenty"), is_number("k8s")
        (True, True, False)
    """
    return word[0].isdigit() or word in NUMBER_WORDS


def _gaps(words: Words, at: int) -> Iterator[int]:
    """Yield where a phrase may go on behind a gap: after 0 to ``GAP_MAX`` words of one clause."""
    yield at
    before, last = words.before, min(at + GAP_MAX, len(words.folded) - 1)
    while at < last:
        at += 1
        if before[at] > SLASH or before[at] == DOT:
            return
        yield at


def gluable(before: int) -> bool:
    """Say whether two words may be one that a space, a hyphen or a line's end took apart.

    Example:
        >>> gluable(LINE), gluable(SLASH)
        (True, False)
    """
    return before <= LINE
