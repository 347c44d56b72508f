"""YAML text → plain values, with the line of every key: what later messages point at.

YAML reads ``no`` as false, ``1.0`` as a number and ``2022-03-23`` as a date. The values here are what YAML makes of
them, and each place keeps the characters as written, so that a message can say which mark of punctuation is missing.
"""

import math
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import yaml

from cvscreen.errors import Fault

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Path: TypeAlias = tuple[str | int, ...]

# a rubric of 27 criteria with its citations has about 3,000 nodes and is 6 deep; far beyond that it is an attack
MAX_NODES = 200_000
MAX_DEPTH = 40
# letters of a message: room for all keys of a criterion and all ids of the bundled rubric
MAX_MESSAGE = 600

_KNOWN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp"))
_Loader: type[yaml.SafeLoader | yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Place(NamedTuple):
    """Where a value stands: its line (from 1), and its characters as written (None for lists and mappings)."""

    line: int
    raw: str | None


class Tree(NamedTuple):
    """A YAML file as values; ``places`` has an entry for each value's path."""

    file: str
    value: Json
    places: dict[Path, Place]
    faults: tuple[Fault, ...]

    def line(self, path: Path) -> int:
        """Return the line of a path, or of the nearest thing around it that is in the file."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.places:
                return self.places[path[:end]].line
        return 1

    def fault(self, path: Path, what: str, mend: str) -> Fault:
        """Return a fault at a path's line."""
        return _fault(self.file, self.line(path), what, mend)

    def at(self, *path: str | int) -> Json:
        """Return the value at a path; None where there is none."""
        value = self.value
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value


def read_tree(text: str, file: str) -> Tree:
    r"""Read YAML text into values and places; what is wrong with it as YAML is in ``faults``.

    Args:
        text: The file's characters.
        file: Its name, for messages.

    Example:
        >>> tree = read_tree("title: Nurse\nneed: no\n", "nurse.yaml")
        >>> tree.value, tree.line(("need",)), tree.places["need",].raw
        ({'title': 'Nurse', 'need': False}, 2, 'no')
        >>> str(read_tree("a: 1\na: 2\n", "x.yaml").faults[0])
        "x.yaml:2: the key 'a' stands twice (first on line 1); keep one of them"
    """
    try:
        _refuse_depth(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return Tree(file, None, {}, (_syntax_fault(error, file),))
    except _TooDeepError:
        return Tree(file, None, {}, (Fault(file, 1, f"not YAML: {_TOO_DEEP}", _FLATTEN),))
    except yaml.YAMLError as error:
        return Tree(file, None, {}, (Fault(file, 1, f"not readable as YAML: {error}", "save it as plain UTF-8 text"),))
    if node is None:
        return Tree(file, None, {}, (Fault(file, 1, "the file is empty", "begin with: schema: cvscreen.rubric/1"),))
    walk = _Walk(file)
    value = walk.value(node, (), node.start_mark.line + 1)
    return Tree(file, value, walk.places, tuple(walk.faults))


def _fault(file: str, line: int, what: str, mend: str) -> Fault:
    """Make a fault whose sentences are one short line: a rubric's own words may hold control characters, or a book."""
    return Fault(file, line, _in_a_line(what), _in_a_line(mend))


def _in_a_line(text: str) -> str:
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:MAX_MESSAGE])
    return shown if len(text) <= MAX_MESSAGE else f"{shown}…"


class _TooDeepError(Exception):
    pass


def _refuse_depth(text: str) -> None:
    """Stop before the composer, which recurses."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                raise _TooDeepError
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _syntax_fault(error: yaml.MarkedYAMLError, file: str) -> Fault:
    problem = error.problem or error.context or "it cannot be read"
    unclosed = "',' or '" in problem and error.context_mark is not None
    mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
    known = (fault for words, *fault in _SYNTAX if words in problem)
    what, mend = next(known, (problem, "check the indentation, and put texts with punctuation into quotes"))
    return _fault(file, mark.line + 1 if mark else 1, f"not YAML: {what}", mend)


_TOO_DEEP = f"lists within lists, more than {MAX_DEPTH} deep"
_FLATTEN = "write lists side by side"

# words of the parser's message → what and mend; the parser in C and the one in Python word the same fault differently
_SYNTAX = (
    ("maximum nesting depth", _TOO_DEEP, _FLATTEN),  # newer parsers in C stop by themselves
    ("',' or ']'", "a list is not closed", "close the list that begins here with ]"),
    ("',' or '}'", "a mapping is not closed", "close the mapping that begins here with }"),
    (
        "mapping values",
        "a second ':' on the line",
        'put quotes around a text that holds ": ", or check the indentation',
    ),
    ("tab", "a tab", "indent with spaces"),
    ("\\t", "a tab", "indent with spaces"),
    ("undefined alias", "a text begins with *", "put it in quotes"),
    ("another document", "a second document begins", "keep one document: remove the line ---"),
)


class _Walk:
    """One pass over the nodes."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.places: dict[Path, Place] = {}
        self.faults: list[Fault] = []
        self._nodes = 0
        self._scalars = _Loader("")

    def value(self, node: yaml.Node, path: Path, line: int) -> Json:
        self._nodes += 1
        raw = node.value if isinstance(node, yaml.ScalarNode) else None
        self.places[path] = Place(line, raw)
        if self._nodes > MAX_NODES or len(path) > MAX_DEPTH:
            if not self.faults or "too large" not in self.faults[-1].what:
                self._fault(line, "too large once its anchors are followed", "write the parts out instead of *anchors")
            return None
        if isinstance(node, yaml.MappingNode):
            return {key: self.value(child, (*path, key), at) for key, child, at in self._pairs(node)}
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, i), child.start_mark.line + 1) for i, child in enumerate(node.value)]
        return self._scalar(node, line)

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node, int]]:
        seen: dict[str, int] = {}
        for key, child in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self._fault(line, "a key must be a word, not a list or a mapping", "write key: value")
            elif key.value == "<<":
                self._fault(line, "merge keys (<<) are not read", "write the keys out")
            elif key.value in seen:
                what = f"the key {key.value!r} stands twice (first on line {seen[key.value]})"
                self._fault(line, what, "keep one of them")
            else:
                # a key is always text here, so that `no: 0.5` and `1.0: x` are the names that their author meant
                seen[key.value] = line
                yield key.value, child, line

    def _scalar(self, node: yaml.Node, line: int) -> Json:
        if node.tag not in _KNOWN_TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self._fault(line, f"the tag {tag} is not read", "write plain text or a number")
            return str(node.value)
        if node.tag.endswith("timestamp"):
            self._fault(line, f"YAML reads {node.value} as a date", f'write it in quotes: "{node.value}"')
            return str(node.value)
        try:
            value = self._scalars.construct_object(node)
        except (ValueError, yaml.YAMLError):
            self._fault(line, f"{node.value!r} cannot be read", "write a plain number, or text in quotes")
            return None
        if isinstance(value, float) and not math.isfinite(value):
            self._fault(line, f"{node.value} is not a finite number", "write a number such as 0.5")
            return 1.0  # so that one fault is not reported twice
        return value if value is None or isinstance(value, bool | int | float | str) else str(value)

    def _fault(self, line: int, what: str, mend: str) -> None:
        self.faults.append(_fault(self.file, line, what, mend))
