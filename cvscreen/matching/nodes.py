"""Places in filed phrases: words lead from one to the next, and what rarely occurs is filed when a text comes by."""

from collections.abc import Sequence
from typing import NamedTuple

NUMBER, GAP = "<n>", "*"

Choice = frozenset[tuple[str, ...]]
"""Words or phrases of which a pattern takes any one."""

_NOWHERE: dict[str, "Node"] = {}
_NOTHING: dict[str, tuple["Node", ...]] = {}
_UNASKED: dict[Choice, "Node"] = {}
_UNSEEN: dict[str, "Start"] = {}
# most places are the end of a phrase: what they lack is shared


class Start(NamedTuple):
    """What may follow the first word of phrases."""

    alone: bool
    """Whether the word is a phrase by itself."""
    ahead: frozenset[str]
    """The words of which one must follow, at once or behind a gap, for a longer phrase to be there."""
    number: bool
    """Whether a number may follow."""


class Node:
    """A place in the filed phrases: the words that may follow, and the numbers of the phrases that end here."""

    __slots__ = ("choices", "either", "ends", "following", "starts", "waiting", "wild")

    def __init__(self) -> None:
        self.following: dict[str, Node] = _NOWHERE
        """Where a plain word leads."""
        self.either: dict[str, tuple[Node, ...]] = _NOTHING
        """Where a word leads that is one of a choice: all its words lead to the same place, however many they are."""
        self.choices: dict[Choice, Node] = _UNASKED
        self.ends: tuple[int, ...] = ()
        self.starts: dict[str, Start] = _UNSEEN
        """Of a root: what may follow a first word; filled by `start_of`."""
        self.wild = False
        """Whether a number, a gap or a choice may follow."""
        self.waiting: list[tuple[Sequence[str | Choice], int]] | None = None
        """Rests of phrases to be filed when a text comes by: most words of a vocabulary never occur in a CV."""

    def begins(self, word: str) -> bool:
        """Say whether a phrase may begin with a word."""
        return word in self.following or word in self.either


def add(root: Node, phrase: Sequence[str | Choice], number: int) -> None:
    """File a phrase under its words.

    Example:
        >>> root = Node()
        >>> add(root, ["deep", "learning"], 7)
        >>> grown(root.following["deep"]).following["learning"].ends
        (7,)
    """
    first = phrase[0]
    # ".NET" keeps its dot: "net" alone is another word
    node = _step(root, first, whole=True) if isinstance(first, str) else _choose(root, first)
    if len(phrase) > 1:
        if node.waiting is None:
            node.waiting = []
        node.waiting.append((phrase[1:], number))
    elif number not in node.ends:
        node.ends = (*node.ends, number)


def grown(node: Node) -> Node:
    """Return a node after filing what waits there.

    Example:
        >>> grown(Node()).ends
        ()
    """
    waiting, node.waiting = node.waiting, None
    for rest, number in waiting or ():
        at = node
        for part in rest:
            at = _step(at, part) if isinstance(part, str) else _choose(at, part)
        if number not in at.ends:
            at.ends = (*at.ends, number)
    return node


def first_of(root: Node, word: str) -> Node | None:
    """Return where a first word leads, ready to go on; None for most words.

    Example:
        >>> first_of(Node(), "deep") is None
        True
    """
    node = root.following.get(word)
    return grown(node) if node is not None and node.waiting else node


def start_of(root: Node, word: str) -> "Start":
    """Return what may follow a first word; kept, since texts begin phrases with the same words over and over.

    Most first words of patterns are followed by none of theirs, and need no walk.

    Example:
        >>> root = Node()
        >>> add(root, ["clean", "*", frozenset({("data",), ("logs",)})], 7)
        >>> start_of(root, "clean").alone, sorted(start_of(root, "clean").ahead)
        (False, ['data', 'logs'])
    """
    start = root.starts.get(word)
    if start is None:
        if root.starts is _UNSEEN:
            root.starts = {}
        node = root.following.get(word)
        first = [grown(each) for each in (*([node] if node is not None else ()), *root.either.get(word, ()))]
        reached = [*first, *(each.following[GAP] for each in first if GAP in each.following)]
        ahead = frozenset().union(*(each.following for each in reached), *(each.either for each in reached))
        start = Start(any(each.ends for each in first), ahead - {GAP, NUMBER}, NUMBER in ahead)
        root.starts[word] = start
    return start


def _step(node: Node, word: str, *, whole: bool = False) -> Node:
    if node.following is _NOWHERE:
        node.following = {}
    child = node.following.get(word)
    if child is None:
        child = node.following[word] = Node()
        if word in (NUMBER, GAP):
            node.wild = True
    if word[0] in "/." and len(word) > 1 and not whole:
        # a text may also write "CI CD" and "Node js"
        node.following.setdefault(word[1:], child)
    return child


def _choose(node: Node, choice: Choice) -> Node:
    if node.choices is _UNASKED:
        node.choices = {}
    child = node.choices.get(choice)
    if child is None:
        child = node.choices[choice] = Node()
        node.wild = True
        for words in choice:
            at = node
            for word in words[:-1]:
                at = _lead(at, word, Node())
            _lead(at, words[-1], child)
    return child


def _lead(node: Node, word: str, child: Node) -> Node:
    node.wild = True
    if node.either is _NOTHING:
        node.either = {}
    for spelt in {word, word.lstrip("/.")} if word[0] in "/." else (word,):
        node.either[spelt] = (*node.either.get(spelt, ()), child)
    return child
