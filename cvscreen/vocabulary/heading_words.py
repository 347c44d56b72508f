"""Headings that no list holds, by the words they are made of: "Mes compétences clés", "Ausbildung & Praktika".

A heading whose every word is known, and one at least of which tells a kind, announces that kind. The words stand in
``data/heading_words.yaml``, which a person can edit.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import yaml

from cvscreen.model.resume import SectionKind
from cvscreen.text.fuzzy import SpellingIndex
from cvscreen.text.tokens import fold

SHORTEST_STEM = 3
"""Letters of the shortest beginning that is looked up; shorter words are listed whole."""

MOST_UNITS = 24
"""More words, or characters without spaces between them, are a sentence."""

LONGEST_PHRASE = 6
"""Words of the longest heading listed."""

PROGRAMMING = "programming"
"""What makes languages those of computers: "Langages de programmation"."""

_WORDLESS = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff]{2,24}$")
_ARTICLES = re.compile(r"^(?:و?ال|ו(?=.{3})|و(?=.{3}))")


class _Words(NamedTuple):
    whole: dict[str, str]
    begins: dict[str, str]
    inside: tuple[tuple[str, str], ...]
    order: dict[str, int]


class Composed(NamedTuple):
    """What a heading's words announce, and whether a typing slip was mended to see it."""

    kind: SectionKind
    mended: bool


def composed_kind(
    parts: Sequence[Sequence[str]], listed: Mapping[str, SectionKind], spelling: SpellingIndex | None = None
) -> Composed | None:
    """Say what a heading announces whose words are all known; None when one of them is not.

    Args:
        parts: Its folded words, cut where "and" and its like joined them.
        listed: Headings known as a whole, written without spaces.
        spelling: Words of which a misspelt one is taken for its neighbour; None mends nothing.

    Example:
        >>> composed_kind([["mes", "competences", "cles"]], {"cles": SectionKind.OTHER}).kind.value
        'skills'
        >>> composed_kind([["mes", "voisins"]], {}) is None
        True
    """
    mended = False
    first: SectionKind | None = None
    for part in parts:
        units = _units(part, listed)
        if units is None and not mended:
            mended = True
            units = _units([_mend(word, spelling) for word in part], listed)
        if units is None:
            return None
        kind = _strongest(units)
        if kind is not None and first in (None, SectionKind.OTHER):
            first = kind
    return Composed(first, mended) if first is not None else None


def _strongest(units: Sequence[str]) -> SectionKind | None:
    """Give the kind of a part: the first in order of precedence; programming makes skills of languages."""
    found = sorted({unit for unit in units if unit}, key=_words().order.__getitem__)
    if not found:
        return None
    return SectionKind.SKILLS if found[0] == PROGRAMMING else SectionKind(found[0])


def _units(part: Sequence[str], listed: Mapping[str, SectionKind]) -> list[str] | None:
    """Give what each word of a part tells ("" for words that tell nothing); None when one is unknown."""
    words: list[str] = []
    for word in part:
        words += list(word) if _WORDLESS.match(word) else [_ARTICLES.sub("", word)]
    if len(words) > MOST_UNITS:
        return None
    units: list[str] = []
    position = 0
    while position < len(words):
        for end in range(min(len(words), position + LONGEST_PHRASE), position, -1):
            told = _told("".join(words[position:end]), listed, single=end == position + 1)
            if told is not None:
                units.append(told)
                position = end
                break
        else:
            return None
    return units


def _told(word: str, listed: Mapping[str, SectionKind], *, single: bool) -> str | None:
    """Give the kind of a word or phrase, "" for a word that tells none, None for an unknown one."""
    known = _words()
    alone = single or _WORDLESS.match(word) is not None
    if alone and word in known.whole:
        return known.whole[word]
    if word in listed:
        return listed[word].value
    if not alone:
        return None
    if word.isdigit():
        return ""
    return _by_stem(word, known)


def _by_stem(word: str, known: _Words) -> str | None:
    told = {kind for stem, kind in known.inside if stem in word}
    for end in range(len(word), SHORTEST_STEM - 1, -1):
        kind = known.begins.get(word[:end])
        if kind is not None:
            told.add(kind)
            break
    kinds = told - {""}
    if kinds:
        return min(kinds, key=known.order.__getitem__)
    return "" if told else None


def _mend(word: str, spelling: SpellingIndex | None) -> str:
    near = spelling.nearest(word) if spelling and not _is_known(word) else None
    return near.word if near else word


def _is_known(word: str) -> bool:
    return _told(word, {}, single=True) is not None


def telling_words() -> list[str]:
    """List the whole words that tell a kind.

    Example:
        >>> "skills" in telling_words()
        True
    """
    return [word for word, kind in _words().whole.items() if kind]


@lru_cache(maxsize=1)
def _words() -> _Words:
    """Read the data file once."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/heading_words.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    whole: dict[str, str] = {}
    begins: dict[str, str] = {}
    inside: list[tuple[str, str]] = []
    for kind, words in [*listed["stems"].items(), ("", listed["fillers"])]:
        for word in words.split():
            key = fold(word).replace(" ", "")
            if word.startswith("-") and key:
                inside.append((key, kind))
            elif word.endswith("-"):
                begins.setdefault(key, kind)
            else:
                whole.setdefault(key, kind)
    order = {kind: place for place, kind in enumerate(listed["stems"])}
    return _Words(whole, begins, tuple(inside), order)
