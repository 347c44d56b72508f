"""Phrases of folded words, filed so that all that begin at a word are found in one walk.

A phrase is written as in the vocabulary's files: ``scikit-learn``, ``a/b test``, ``served <n> requests``,
``deployed|shipped * to production``. Between two words a text may put a space, a hyphen or a flowing line end; a slash
or a dot only where the phrase has one.
"""

import itertools
from collections.abc import Mapping
from typing import NamedTuple

from cvscreen.matching.tokens import COLON, DOT, LINE, SLASH, Words, split_words

NUMBER, GAP = "<n>", "*"
GAP_MAX = 3
"""Words that a ``*`` may stand for."""
EXPANSIONS_MAX = 1024
"""Phrases that one pattern may stand for: a guard against ``a|b|c …`` in every place."""
NUMBER_WORDS = frozenset({
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "fifty", "hundred",
    "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "dozen", "dozens", "several",
    "zwei", "drei", "vier", "funf", "deux", "trois", "quatre", "cinq", "dos", "tres", "cuatro",
})  # fmt: skip


class Node:
    """A place in the filed phrases: the words that may follow, and the numbers of the phrases that end here."""

    __slots__ = ("ends", "following", "wild")

    def __init__(self) -> None:
        self.following: dict[str, Node] = {}
        self.ends: list[int] = []
        self.wild = False
        """Whether a number or a gap may follow."""


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


def expand(pattern: str) -> list[list[str]]:
    """Return every word list that a pattern stands for.

    Raises:
        ValueError: The pattern stands for more than ``EXPANSIONS_MAX`` phrases, or begins or ends with a gap.

    Example:
        >>> expand("deployed|shipped * models")
        [['deployed', '*', 'models'], ['shipped', '*', 'models']]
    """
    choices: list[list[list[str]]] = []
    for part in pattern.split():
        if part in (NUMBER, GAP):
            choices.append([[part]])
        else:
            choices.append([words_of(option) for option in part.split("|") if option])
    count = 1
    for options in choices:
        count *= len(options)
    if count > EXPANSIONS_MAX:
        raise ValueError(f"pattern {pattern!r} stands for {count} phrases; split it, or use fewer alternatives")
    phrases = [list(itertools.chain.from_iterable(parts)) for parts in itertools.product(*choices)]
    if any(not phrase or phrase[0] == GAP or phrase[-1] == GAP for phrase in phrases):
        raise ValueError(f"pattern {pattern!r} is empty, or begins or ends with '*'; begin and end it with a word")
    return phrases


def words_of(text: str) -> list[str]:
    """Return the words of a spelling; one that follows a slash or a dot without a space keeps it in front.

    Example:
        >>> words_of("Node.js"), words_of("CI/CD"), words_of("A/B test")
        (['node', '.js'], ['ci', '/cd'], ['a', '/b', 'test'])
    """
    if text.isascii() and text.replace(" ", "").isalpha():
        return text.lower().split()
    words = split_words(text)
    marks = {SLASH: "/", DOT: "."}
    both = zip(words.folded, words.before, strict=True)
    return [marks.get(before, "") + word if i else word for i, (word, before) in enumerate(both)]


def add(root: Node, phrase: list[str], number: int) -> None:
    """File a phrase under its words.

    Example:
        >>> root = Node()
        >>> add(root, ["deep", "learning"], 7)
        >>> root.following["deep"].following["learning"].ends
        [7]
    """
    node = root
    for word in phrase:
        child = node.following.get(word)
        if child is None:
            child = node.following[word] = Node()
            node.wild = node.wild or word in (NUMBER, GAP)
        if word[0] in "/." and len(word) > 1:
            # a text may also write "CI CD" and "Node js"
            node.following.setdefault(word[1:], child)
        node = child
    if number not in node.ends:
        node.ends.append(number)


def hits_at(root: Node, words: Words, first: int, readings: Mapping[int, tuple[Reading, ...]]) -> list[Hit]:
    """Return every phrase that begins at a word, in no order.

    Args:
        root: Phrases filed by ``add``.
        words: The text's words.
        first: Index of the word.
        readings: Other ways to read some of the words.

    Example:
        >>> root = Node()
        >>> add(root, ["ci", "/cd"], 7)
        >>> hits_at(root, split_words("our CI/CD"), 1, {})
        [Hit(phrase=7, after=3, joined=False, similarity=100.0)]
    """
    found: list[Hit] = []
    node, at, total = root, first, len(words.folded)
    # most walks are plain: one word after another, nothing to choose
    while at < total and at not in readings and not (node.wild and (at > first or is_number(words.folded[at]))):
        key = words.folded[at] if at == first else key_of(words, at)
        child = node.following.get(key)
        if child is None:
            return found
        node, at = child, at + 1
        found += [Hit(number, at, False, 100.0) for number in node.ends]
    return found + _branching(node, words, first, at, readings)


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


def _branching(
    node: Node, words: Words, first: int, start: int, readings: Mapping[int, tuple[Reading, ...]]
) -> list[Hit]:
    """Return the phrases that a walk reaches from a node, by every way there is."""
    found: list[Hit] = []
    total = len(words.folded)
    walks: list[tuple[Node, int, bool, float]] = [(node, start, False, 100.0)]
    while walks:
        node, at, joined, similarity = walks.pop()
        if at > start:
            found += [Hit(number, at, joined, similarity) for number in node.ends]
        if at >= total or not node.following:
            continue
        key = words.folded[at] if at == first else key_of(words, at)
        if key:
            child = node.following.get(key)
            if child is not None:
                walks.append((child, at + 1, joined, similarity))
            prefix = key[: -len(words.folded[at])]
            for reading in readings.get(at, ()):
                child = node.following.get(prefix + reading.word)
                if child is not None:
                    both = min(similarity, reading.similarity)
                    walks.append((child, at + reading.length, joined or reading.length > 1, both))
        # a gap may begin behind a colon: "Thesis: graph learning for maps"
        if node.wild and (key or words.before[at] == COLON):
            walks += [(child, after, joined, similarity) for child, after in _wild(node, words, at)]
    return found


def _wild(node: Node, words: Words, at: int) -> list[tuple[Node, int]]:
    """Return where a walk may go on through a number or a gap."""
    ways: list[tuple[Node, int]] = []
    number, gap = node.following.get(NUMBER), node.following.get(GAP)
    if number is not None and is_number(words.folded[at]):
        ways.append((number, at + 1))
    if gap is not None:
        ways += [(gap, after) for after in _gaps(words, at)]
    return ways


def is_number(word: str) -> bool:
    """Say whether a folded word is a number.

    Example:
        >>> is_number("4,000"), is_number("twenty"), is_number("k8s")
        (True, True, False)
    """
    return word[0].isdigit() or word in NUMBER_WORDS


def _gaps(words: Words, at: int) -> list[int]:
    """Return where a phrase may go on behind a gap: after 0 to ``GAP_MAX`` words of one clause."""
    reached = [at]
    while len(reached) <= GAP_MAX and reached[-1] + 1 < len(words.folded):
        behind = reached[-1] + 1
        if words.before[behind] > SLASH or words.before[behind] == DOT:
            break
        reached.append(behind)
    return reached


def gluable(before: int) -> bool:
    """Say whether two words may be one that a space, a hyphen or a line's end took apart.

    Example:
        >>> gluable(LINE), gluable(SLASH)
        (True, False)
    """
    return before <= LINE
