"""The marks of list items that readers leave: "(iii) ", "a) ", "E1. ", "3.1 ", "[x] ", and the signs of one text."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cvscreen.deriving.legends import Legend, Weight
from cvscreen.model.document import Document, Line
from cvscreen.text.tokens import flatten

REPEATED = 2
"""So many lines of a text begin with a sign that marks list items."""
WEIGHED_LINES = 3
"""So many lines begin with letters that a legend explains, or end with them in brackets: fewer may be words."""
# the commonest marks of lists are taken away by readers
_MARK = re.compile(
    r"\s{0,3}(?:\((?:[a-z]|[ivx]{1,5}|\d{1,2})\)|(?:[a-z]|[ivx]{2,5})\)|[A-Z]{1,2}\d{1,2}[.):]"
    r"|[D-Z]\d{1,2}(?=\s{1,3}[A-Z])|\[[ xX✓]?\]|\d{1,2}\.\d{1,2}\.?)\s{1,3}(?=\S)"
)
# ">", "->", an emoji: no letters and figures, and nothing that opens or ends a sentence
_SIGN = re.compile(r"\s{0,3}([^\w\s\"'“”„‚‘’«‹()\[\]{}$€£¥§%.,;:!?&/|#]{1,5})\s{1,3}(?=\S)")
_NUMBER = re.compile(r"\s{0,3}(\d{1,2})[.)/]\s{1,3}(?=\S)")
_LETTER = re.compile(
    r"\s{0,3}[(\[]?([A-Z]{1,2}|(?![AEIOU])[A-Z][bcdfghjklmnpqrstvwxz]|[*+●■★!~]{1,4}|\d{1,2}(?=\s\s)|(?i:rot|gelb|grün|red|amber|yellow|green)(?=[\s:;)\]]))"
    r"(?:[)\]:;.–-]{0,2}|\s[–-])\s{1,8}(?=[^\W_])"
)
# "(A, T)" at a line's end: by what it is found out
_FOUND_OUT = re.compile(r"\s{0,3}\((?:[A-Z]{1,2})(?:\s?[,/+&]\s?[A-Z]{1,2}){0,4}\)\s{0,3}[.;,]?\s{0,3}$")


class Marks(NamedTuple):
    """What marks the list items of one text.

    Attributes:
        signs: What more than one line begins with.
        numbered: Where lines begin that one number after the other counts.
        weights: What letters before the items weigh; none where they mark none.
        found_out: Whether items end with letters that say how something is found out.
    """

    signs: frozenset[str] = frozenset()
    numbered: frozenset[int] = frozenset()
    weights: Mapping[str, Weight] = {}
    found_out: bool = False

    def end(self, line: Line, words: str) -> int:
        """Return how many characters of a line mark an item; 0 where nothing does."""
        found = _SIGN.match(words)
        if found and found.group(1) in self.signs:
            return found.end() + self.end(line, words[found.end() :])
        found = _NUMBER.match(words) if line.span.start in self.numbered else None
        return found.end() if found else (self.weighed(words)[0] or mark_end(words))

    def weighed(self, words: str) -> tuple[int, Weight | None]:
        """Return how many characters weigh an item before it, and what they weigh."""
        found = _LETTER.match(words) if self.weights else None
        weight = self.weights.get(flatten(found.group(1))) if found else None
        return (found.end(), weight) if found and weight else (0, None)

    def stop(self, words: str) -> int:
        """Return where an item ends before the letters that say how something is found out."""
        found = _FOUND_OUT.search(words) if self.found_out else None
        return found.start() if found else len(words)


def marks_of(document: Document, legend: Legend) -> Marks:
    r"""Return what marks the list items of a text.

    Args:
        document: The text.
        legend: What its signs weigh.

    Example:
        >>> from cvscreen.readers import read_document
        >>> sorted(marks_of(read_document(b"Tasks\n> Sell bread\n> Bake it\n", filename="x.txt"), {}).signs)
        ['>']
    """
    shown = [document.text[line.span.start : line.span.end] for line in document.lines]
    signs = Counter(found.group(1) for words in shown if (found := _SIGN.match(words)))
    letters = [flatten(found.group(1)) for words in shown if (found := _LETTER.match(words))]
    weighing = len([letter for letter in letters if letter in legend]) >= WEIGHED_LINES
    return Marks(
        frozenset(sign for sign, count in signs.items() if count >= REPEATED),
        frozenset(_numbered(document.lines, shown)),
        legend if weighing else {},
        sum(_FOUND_OUT.search(words) is not None for words in shown) >= WEIGHED_LINES,
    )


def _numbered(lines: Sequence[Line], shown: Sequence[str]) -> list[int]:
    """Return where the lines of numbered lists begin: no blank line stands between two numbers that follow."""
    found: list[int] = []
    last: tuple[int, int] | None = None
    for line, words in zip(lines, shown, strict=True):
        number = _NUMBER.match(words)
        if line.gap_pt and (not number or last is None or int(number.group(1)) != last[0] + 1):
            last = None
        if number is None or line.heading_level:
            continue
        if last is not None and not line.gap_pt and int(number.group(1)) == last[0] + 1:
            found += [last[1], line.span.start]
        last = int(number.group(1)), line.span.start
    return found


def mark_end(words: str) -> int:
    """Return how many characters mark an item; 0 where nothing does.

    Example:
        >>> mark_end("E1. A PhD"), mark_end("[x] SQL"), mark_end("C1 English")
        (4, 4, 0)
    """
    found = _MARK.match(words)
    return found.end() if found else 0
