"""Words of a text with their places, and what stands between them.

A word is a run of letters and digits; a few names carry symbols ("C++", "C#", ".NET") and are one word. Words are
folded (case, accents) one by one, so that every word keeps its characters in the text.
"""

import re
import unicodedata
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from cvscreen.matching import kernels
from cvscreen.model import Span

SPACE, HYPHEN, WRAP, LINE, DOT, SLASH, COMMA, COLON, PAREN, TAB, STOP = range(11)
"""What stands before a word, from glue to wall.

SPACE a space or nothing · HYPHEN "-" or "_" · WRAP a hyphen at a line's end · LINE a line that flows on ·
DOT "." without an end of sentence · SLASH "/" · COMMA a comma, bar, plus, bullet or spaced dash · COLON ":" ·
PAREN a bracket · TAB a segment's edge · STOP the end of a sentence, a semicolon, or a line that does not flow on.
"""

MASKED = "\0"
"""The word that stands for one that must not be matched: no spelling contains it."""

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
# combining marks, soft hyphens and zero-width characters belong to the word they stand in;
# Chinese, Japanese and Korean letters are words apart from Latin ones that touch them
_WORD = re.compile(
    rf"""
      [^\W_{_CJK}]+
      (?:
          (?<=\b[cC])[ ]?\+\+(?:[0-9]{{2}})?(?![^\W_+])
        | (?<=\b[cCfF])[ ]?[\#♯](?![^\W_])
        | (?<=[nN])['’][tT](?![^\W_])
        | (?<=[0-9])(?:[.,][0-9]{{1,12}}){{1,4}}[kKmM]?(?![^\W_])
        | (?:[{_INSIDE}]{{1,8}}[^\W_{_CJK}]{{0,64}}){{1,64}}
      )?
    | (?<![^\W_])\.(?:net|[ ]?NET|Net)(?![^\W_])
    | [{_CJK}]+
    | &
    """,
    re.VERBOSE,
)
_BOTH_GENDERS = re.compile(
    r"""
    [:*_·•/.(](?<=[a-zà-ÿ]{4}.)
    (?:
        (?<=[:*_·•/])(?=(?:innen|in|euse|rice|trice|ne|se|e|a|o)(?![^\W_]))
      | (?<=/)-(?=(?:innen|in|euse|rice|trice)(?![^\W_]))
      | (?<=\.)(?=(?:euse|rice|trice|ne|se|e)(?![^\W_]))
      | (?<=\()(?=(?:innen|in|euse|rice|trice|ne|se|e|a)\))
    )
    """,
    re.VERBOSE,
)
"""What stands before the ending of a title that is meant for men and women; its sign is sought first, being rare."""
_SILENT = str.maketrans("", "", "\"'’‘“”„«»*`®™©~^ \u00a0\u2009\u202f\u200b")
_LETTERS = str.maketrans({"♯": "#", "’": "'", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
_DASHES = frozenset("-‐‑‒–—−_")


class Words(NamedTuple):
    """The words of a text: parallel lists, and the text itself.

    ``before[i]`` is what stands before word ``i``; the first word stands behind a STOP.
    """

    text: str
    folded: list[str]
    starts: list[int]
    ends: list[int]
    before: list[int]

    def span(self, first: int, after: int) -> Span:
        """Return the characters of the words ``first`` to ``after - 1``."""
        return Span(self.starts[first], self.ends[after - 1])

    def printed(self, first: int, after: int) -> str:
        """Return the words ``first`` to ``after - 1`` as they are printed."""
        return self.text[self.starts[first] : self.ends[after - 1]]

    def where(self, some: Container[str]) -> list[int]:
        """Return at which of the words one of some stands."""
        return [at for at, word in enumerate(self.folded) if word in some]

    def before_at(self, index: int) -> int:
        """Return what stands before a word; a STOP beyond the last one."""
        return self.before[index] if index < len(self.before) else STOP


@lru_cache(maxsize=8192)
def fold_word(word: str) -> str:
    """Return a word without case, accents and invisible characters.

    Example:
        >>> fold_word("Álgebra"), fold_word("don’t"), fold_word("C♯")
        ('algebra', 'dont', 'c#')
    """
    if word == "&":
        return "and"
    word = word.replace(" ", "")
    if not word.isascii():
        # marks are dropped before and after decomposing: long runs of them would make it quadratic
        kept = "".join(c for c in word if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
        word = "".join(c for c in unicodedata.normalize("NFKD", kept) if not unicodedata.combining(c))
        word = word.casefold().translate(_LETTERS)
    return word.lower().replace("'", "")


def split_words(text: str, flows_on: Container[int] | None = None) -> Words:
    """Return the words of a text.

    Args:
        text: Any text.
        flows_on: Offsets of the line ends after which the sentence goes on; None when all of them do.

    Example:
        >>> split_words("C/C++ and Node.js").folded
        ['c', 'c++', 'and', 'node', 'js']
    """
    folded, starts, ends, before = (kernels.tokens.cut if kernels.COMPILED else _cut)(text, flows_on)
    words = Words(text, folded, starts, ends, before)
    if "'s" in text or "’s" in text:
        # the "s" of "Python's" and "master's" is no part of the name
        _take_out(
            words, [i for i in range(1, len(folded)) if folded[i] == "s" and words.text[words.starts[i] - 1] in "'’"]
        )
    if marked := {match.end() for match in _BOTH_GENDERS.finditer(text)}:
        # neither is what makes a title everybody's: "Entwickler:in", "développeur·euse"
        _take_out(words, [i for i in range(1, len(folded)) if words.starts[i] in marked])
    return words


def _cut(text: str, flows_on: Container[int] | None) -> tuple[list[str], list[int], list[int], list[int]]:
    """Return the words of a text, where they begin and end, and what stands before each."""
    folded: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    end = 0
    for match in _WORD.finditer(text):
        start, after = match.span()
        gap = text[end:start]
        if gap[:2] == "+ " and text[end - 1].isdigit():
            # "150+ features" are so many and more
            gap = gap[1:]
        before.append(SPACE if gap == " " else _between(gap, end, text, flows_on))
        starts.append(start)
        ends.append(after)
        folded.append(fold_word(match.group()))
        end = after
    if before:
        before[0] = STOP
    return folded, starts, ends, before


def _take_out(words: Words, lone: list[int]) -> None:
    for i in reversed(lone):
        start, end = words.starts[i], words.ends[i]
        if words.text[start - 1] == "(" and i + 1 < len(words.before) and words.before[i + 1] == PAREN:
            words.before[i + 1] = _between(words.text[end + 1 : words.starts[i + 1]], end + 1, words.text, None)
        for column in (words.folded, words.starts, words.ends, words.before):
            del column[i]


def _between(gap: str, at: int, text: str, flows_on: Container[int] | None) -> int:
    if not gap:
        return SPACE
    if "\n" in gap:
        return _across_lines(gap, at, text, flows_on)
    return _on_a_line(gap, text[at + len(gap) : at + len(gap) + 1])


def _across_lines(gap: str, at: int, text: str, flows_on: Container[int] | None) -> int:
    first = gap.index("\n")
    if gap.count("\n") > 1 or (flows_on is not None and at + first not in flows_on):
        return STOP
    rest = gap[:first] + gap[first + 1 :]
    if not rest.strip():
        return LINE
    if rest.strip() in _DASHES and gap[0] in _DASHES:
        return WRAP
    return _on_a_line(rest + " ", text[at + len(gap) : at + len(gap) + 1])


@lru_cache(maxsize=4096)
def _on_a_line(gap: str, following: str) -> int:
    if "\t" in gap:
        return TAB
    bare = gap.translate(_SILENT)
    spaced = gap[:1].isspace() or gap[-1:].isspace()
    if not bare:
        return SPACE
    if len(bare) == 1 and bare in _DASHES:
        return COMMA if spaced and bare != "_" else HYPHEN
    if bare == "/" or bare == "\\":
        return SLASH
    if not spaced and bare.strip(".-‐‑–") == "":
        return DOT
    if bare == ".":
        ends = spaced and not following.islower() and not following.isdigit()
        return STOP if ends else DOT
    for mark, kind in ((";", STOP), ("!", STOP), ("?", STOP), ("…", STOP), ("(", PAREN), (")", PAREN), ("[", PAREN),
                       ("]", PAREN), (":", COLON)):  # fmt: skip
        if mark in bare:
            return kind
    if bare[0] == "." and spaced:
        return STOP
    return COMMA
