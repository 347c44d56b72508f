"""Walks through filed phrases: all that begin at a word are found in one, by every way to read it.

Between two words a text may put a space, a hyphen or a flowing line end; a slash or a dot only where the phrase has it.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cvscreen.matching import kernels
from cvscreen.matching.nodes import GAP, NUMBER, Node, first_of, grown, start_of
from cvscreen.matching.tokens import COLON, DOT, HYPHEN, LINE, SLASH, Words

GAP_MAX = 3
"""Words that a ``*`` may stand for."""
PREFIXES = frozenset({"pre", "un", "non"})
"""What makes another word of the next: "pre-processing of data" is written "preprocessing", too."""
AHEAD = GAP_MAX + 2
"""Words from a first word on, with a gap behind it, among which the next word of a phrase stands."""
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


def hits_in(root: Node, words: Words, readings: Mapping[int, tuple[Reading, ...]]) -> list[tuple[int, list[Hit]]]:
    """Return every phrase of a text by the word it begins at, but for what a prefix makes another word of.

    Example:
        >>> from cvscreen.matching.nodes import add
        >>> from cvscreen.matching.tokens import split_words
        >>> root = Node()
        >>> add(root, ["processing", "data"], 7)
        >>> hits_in(root, split_words("Pre-processing data"), {})
        []
        >>> hits_in(root, split_words("Processing data"), {})
        [(0, [Hit(phrase=7, after=2, joined=False, similarity=100.0)])]
    """
    return (kernels.walks.hits_in if kernels.COMPILED else _hits_in)(root, words, readings)


def _hits_in(root: Node, words: Words, readings: Mapping[int, tuple[Reading, ...]]) -> list[tuple[int, list[Hit]]]:
    found: list[tuple[int, list[Hit]]] = []
    folded, following, either, numbers = words.folded, root.following, root.either, NUMBER in root.following
    reread = {at - back for at in readings for back in range(1, AHEAD)}
    for at, word in enumerate(folded):
        if words.before[at] == HYPHEN and folded[at - 1] in PREFIXES:
            continue
        if at not in readings and not (numbers and is_number(word)):
            if word not in following and word not in either:
                continue
            start, behind = start_of(root, word), folded[at + 1 : at + AHEAD]
            leads_on = start.alone or at in reread or not start.ahead.isdisjoint(behind)
            if not leads_on and not (start.number and any(map(is_number, behind))):
                continue
        hits = _hits_at(root, words, at, readings)
        if hits:
            found.append((at, hits))
    return found


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
        >>> from cvscreen.matching.tokens import split_words
        >>> hits_at(root, split_words("our CI/CD"), 1, {})
        [Hit(phrase=7, after=3, joined=False, similarity=100.0)]
    """
    return (kernels.walks.hits_at if kernels.COMPILED else _hits_at)(root, words, first, readings)


def _hits_at(root: Node, words: Words, first: int, readings: Mapping[int, tuple[Reading, ...]]) -> list[Hit]:
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
        >>> from cvscreen.matching.tokens import split_words
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
