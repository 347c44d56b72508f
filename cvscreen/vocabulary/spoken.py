"""Languages that people speak: their names in fifty languages, and the words by which a CV says how well.

The names stand in ``data/spoken_languages.yaml``, which a person can edit.
"""

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import yaml

from cvscreen.text.tokens import flatten, fold

LONGEST_WORD = 40
"""Characters of a word that may name a language; the longest listed has 22."""

_EASTERN = re.compile(
    r"^(?![母外言単术術口]|第)[\u3040-\u30ff\u3400-\u9fff]{1,8}[語语]$|^[\uac00-\ud7af]{1,6}어$|^[中英日法德韩俄泰韓]文$"
)
_FRAMEWORK = re.compile(
    r"\b[ABC][12](?:[.+][12]?)?\b|\b(?:toeic|toefl|ielts|jlpt|hsk|delf|dalf|dele|topik)\b", re.IGNORECASE
)
_LETTERS = re.compile(r"[^\W\d_]{2,30}")


class _Lists(NamedTuple):
    words: frozenset[str]
    wordless: tuple[str, ...]
    generic: frozenset[str]
    levels: tuple[str, ...]
    levels_wordless: tuple[str, ...]


@lru_cache(maxsize=1)
def _lists() -> _Lists:
    """Read the data file once."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/spoken_languages.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return _Lists(
        frozenset(fold(word) for word in listed["words"].split()),
        tuple(flatten(word) for word in listed["wordless"].split()),
        frozenset(fold(word) for word in listed["generic"].split()),
        tuple(sorted({fold(word) for word in listed["levels"].split()})),
        tuple(listed["levels_wordless"].split()),
    )


@lru_cache(maxsize=8192)
def is_language(word: str) -> bool:
    """Say whether a word names a language that people speak.

    Example:
        >>> is_language("Deutsch"), is_language("英語"), is_language("Fries"), is_language("Python")
        (True, True, True, False)
    """
    if not word or len(word) > LONGEST_WORD or len(fold(word)) < 2:
        return False
    lists = _lists()
    if fold(word) in lists.words or _EASTERN.match(word):
        return True
    return not word.isascii() and any(listed in flatten(word) for listed in lists.wordless)


def is_generic(word: str) -> bool:
    """Say whether a word only says that its neighbour is a language: "язык", "Tiếng".

    Example:
        >>> is_generic("Bahasa"), is_generic("English")
        (True, False)
    """
    return fold(word) in _lists().generic


@lru_cache(maxsize=8192)
def is_level(text: str) -> bool:
    """Say whether a short text tells how well a language is spoken: "fluent", "C1", "Muttersprache".

    Example:
        >>> is_level("fluent"), is_level("B2+"), is_level("Anyanyelv"), is_level("Docker")
        (True, True, True, False)
    """
    short = text[:60]
    if _FRAMEWORK.search(short):
        return True
    lists = _lists()
    words = [fold(word) for word in _LETTERS.findall(short)]
    if any(word.startswith(lists.levels) for word in words):
        return True
    return not short.isascii() and any(level in short for level in lists.levels_wordless)
