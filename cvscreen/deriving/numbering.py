"""Which line of the file does a word stand on? Readers leave out blank lines, tags and the marks of lists."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from cvscreen.model.document import Document, Line
from cvscreen.readers import open_source
from cvscreen.readers.text_bytes import decode
from cvscreen.text.tokens import tokens

LINED = ("text", "markdown", "html")
"""Formats whose lines a person sees in an editor; for the others, lines are counted as they are read."""
AHEAD_WORDS = 40
"""How many words of a file may stand between two words that are read one after the other."""

TAB = 4
"""Columns that a tab is worth at the beginning of a line."""
# the tags before the first words of a line, and those of lists
_SHOWN = re.compile(r"(?:\s{0,200}<[^<>]{0,500}>){0,40}")
_LIST = re.compile(r"<(/?)(?:ul|ol)\b", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")
_Word = tuple[str, int]


class Numbering:
    """The lines of a file, by the characters of its document, and how deep each stands within others."""

    def __init__(self, starts: Sequence[int], numbers: Sequence[int], depths: Sequence[int] = ()) -> None:
        self._starts = starts
        self._numbers = numbers
        self._depths = depths

    def line_at(self, at: int) -> int:
        """Return the line on which a character stands."""
        index = bisect_right(self._starts, at) - 1
        return self._numbers[index] if index >= 0 else 1

    def depth_at(self, at: int) -> int:
        """Return how deep a character's line stands: by its indentation, or by the lists around it; 0 where unknown."""
        line = self.line_at(at)
        return self._depths[line - 1] if 0 < line <= len(self._depths) else 0


def number_lines(document: Document, source: object) -> Numbering:
    """Return the lines of a document's file.

    Args:
        document: The document.
        source: The path of its file.
    """
    lines = [line for line in document.lines if line.span.end > line.span.start]
    if document.source.format not in LINED:
        return Numbering([line.span.start for line in lines], range(1, len(lines) + 1))
    text = decode(open_source(source).content).text  # type: ignore[arg-type]
    raw = list(_raw_words(text, document.source.format))
    found: list[tuple[int, int]] = []
    at = 0
    for line in lines:
        at = _anchor(document, line, raw, at)
        for word in tokens(document.text[line.span.start : line.span.end]):
            near = next((i for i in range(at, min(at + AHEAD_WORDS, len(raw))) if raw[i][0] == word.text), None)
            if near is not None:
                found.append((line.span.start + word.start, raw[near][1]))
                at = near + 1
    depths = list(_depths(text, document.source.format))
    return Numbering([start for start, _ in found], [number for _, number in found], depths)


def _anchor(document: Document, line: Line, raw: Sequence[_Word], at: int) -> int:
    """Return where in the file a read line begins: at its first words, from where the last line ended."""
    words = [word.text for word in tokens(document.text[line.span.start : line.span.end])][:4]
    for size in range(len(words), 0, -1):
        for i in range(at, len(raw) - size + 1):
            if raw[i][0] == words[0] and [word for word, _ in raw[i : i + size]] == words[:size]:
                return i
    return at


def _depths(text: str, form: str) -> Iterator[int]:
    """Yield how deep each line stands: in HTML within how many lists, else behind how many blanks."""
    deep = 0
    for line in text.splitlines():
        if form != "html":
            yield len(line.expandtabs(TAB)) - len(line.expandtabs(TAB).lstrip())
            continue
        before = _SHOWN.match(line)
        yield deep + _lists_in(before.group() if before else line)
        deep += _lists_in(line)


def _lists_in(line: str) -> int:
    """Return how many more lists begin in a line of HTML than end there."""
    return sum(-1 if found.group(1) else 1 for found in _LIST.finditer(line))


def _raw_words(text: str, form: str) -> Iterator[_Word]:
    if form == "html":
        text = _TAG.sub(lambda tag: re.sub(r"[^\n]", " ", tag.group()), text)
    for number, line in enumerate(text.splitlines(), start=1):
        shown = html.unescape(line) if form == "html" else line
        for word in tokens(shown):
            yield word.text, number
