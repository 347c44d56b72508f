"""Degrees of the world: where a text names one, and of which level.

The names stand in ``data/degrees.yaml``, which a person can edit.
"""

import re
from functools import lru_cache
from importlib import resources
from itertools import pairwise
from typing import Literal, NamedTuple

import yaml

from cvscreen.text.tokens import Token, flatten, tokens

DegreeKind = Literal["secondary", "associate", "bachelor", "master", "doctorate", "other", "none"]

LONGEST_NAME_TOKENS = 8
"""Tokens of the longest name listed."""

SMALL_FORMS = frozenset({"mba", "msc", "bsc", "phd", "mca", "bca", "bba", "drs", "ged", "hsc", "ssc", "10th", "12th"})
"""Short forms that people write in small letters and that are no word."""

_WORDLESS = re.compile(r"[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


class DegreeMatch(NamedTuple):
    """A degree's name in a text: from where to where, and its level; ``other`` is a certificate or a course."""

    start: int
    end: int
    kind: DegreeKind
    short: bool
    """Whether it is a short form that is a word too, such as BE, MA or AS."""


class _Names(NamedTuple):
    whole: dict[str, DegreeKind]
    prefixes: dict[str, DegreeKind]
    anywhere: dict[str, DegreeKind]
    short: dict[str, DegreeKind]
    begins: set[str]
    """How the whole names begin, however far: most words begin none."""


@lru_cache(maxsize=1)
def _names() -> _Names:
    """Read the data file once. What is no degree goes first, so that a name listed twice is no degree."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/degrees.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    names = _Names({}, {}, {}, {}, set())
    kinds: tuple[DegreeKind, ...] = ("none", "doctorate", "master", "bachelor", "associate", "secondary", "other")
    for kind in kinds:
        for name in listed[kind]["names"]:
            names.whole.setdefault(_glue(tokens(str(name))), kind)
        for prefix in listed[kind]["prefixes"]:
            target = names.anywhere if _WORDLESS.search(prefix) else names.prefixes
            target.setdefault(str(prefix) if target is names.anywhere else _glue(tokens(str(prefix))), kind)
        for name in listed[kind]["short"]:
            names.short.setdefault(str(name), kind)
    names.begins.update(name[:length] for name in names.whole for length in range(1, len(name) + 1))
    return names


def find_degrees(text: str) -> tuple[DegreeMatch, ...]:
    """Find the names of degrees in a text, in order, without overlaps; of two that begin together, the longest.

    Example:
        >>> [(match.start, match.kind) for match in find_degrees("B.Sc. Physics, Master of Arts")]
        [(0, 'bachelor'), (15, 'master')]
    """
    short_text = text[:2000]
    words = tokens(short_text)
    found = [match for index in range(len(words)) if (match := _match_at(short_text, words, index)) is not None]
    if _WORDLESS.search(short_text):
        found += _anywhere(short_text)
    kept: list[DegreeMatch] = []
    for match in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(kept)


def _glue(words: tuple[Token, ...]) -> str:
    """Join the words; lone letters ("B. E.") keep their spaces, so that they are not the word "be"."""
    lone = len(words) > 1 and all(len(word.text) == 1 for word in words)
    return (" " if lone else "").join(word.text for word in words)


def _match_at(text: str, words: tuple[Token, ...], index: int) -> DegreeMatch | None:
    names = _names()
    longest = min(len(words), index + LONGEST_NAME_TOKENS) if words[index].text in names.begins else index
    for end in range(longest, index, -1):
        kind = names.whole.get(_glue(words[index:end]))
        if kind is not None and _one_phrase(text, words[index:end]):
            lone = all(len(word.text) == 1 for word in words[index:end])
            printed = text[words[index].start : words[end - 1].end]
            if printed.isupper() if lone else _is_cased(printed):
                return DegreeMatch(words[index].start, words[end - 1].end, kind, short=lone)
    word = words[index]
    printed = text[word.start : word.end]
    if printed in names.short:
        return DegreeMatch(word.start, word.end, names.short[printed], short=True)
    if not word.text.startswith(tuple(names.prefixes)):
        return None
    level = next(kind for prefix, kind in names.prefixes.items() if word.text.startswith(prefix))
    return DegreeMatch(word.start, word.end, level, short=False)


def _is_cased(printed: str) -> bool:
    """Say whether a short form is no plain word: "Ing" is none, "ing" and "des" are; "mba" may be small."""
    return len(printed) > 3 or not printed.isascii() or not printed.islower() or printed in SMALL_FORMS


def _one_phrase(text: str, words: tuple[Token, ...]) -> bool:
    """Say whether nothing but spaces, dots, apostrophes and hyphens stands between the words."""
    gaps = (text[a.end : b.start] for a, b in pairwise(words))
    return all(len(gap) <= 3 and not set(gap) - set(" .-'’(/\u00a0\t") for gap in gaps)


def _anywhere(text: str) -> list[DegreeMatch]:
    """Find the names of scripts that write no spaces."""
    flat = flatten(text)
    found: list[DegreeMatch] = []
    for name, kind in _names().anywhere.items():
        start = flat.find(name)
        if start >= 0:
            found.append(DegreeMatch(start, start + len(name), kind, short=False))
    return found
