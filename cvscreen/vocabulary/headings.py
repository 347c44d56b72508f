"""Section headings: which kind of section a line of a CV announces, in any of some thirty languages.

The wording stands in ``data/headings.yaml``, which a person can edit.
"""

import re
from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import yaml

from cvscreen.model.resume import SectionKind
from cvscreen.text.fuzzy import SpellingIndex
from cvscreen.text.tokens import fold
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.heading_words import composed_kind, telling_words
from cvscreen.vocabulary.titles import word_count

LONGEST_HEADING_WORDS = 7
"""Longer lines are sentences; the longest heading listed has six words."""

WORDING_CONFIDENCE = {"exact": 1.0, "glued": 0.95, "joined": 0.9, "composed": 0.85, "mended": 0.75, "word": 0.7}
"""How sure each way of recognising a heading is; basis: default, ordered by how often each is wrong."""

LISTED_CONFIDENCE = 0.9
"""From here on a heading is listed as it stands, or cut into headings that are."""

JOINERS = frozenset(
    {
        "and",
        "und",
        "et",
        "y",
        "e",
        "en",
        "i",
        "och",
        "og",
        "ja",
        "a",
        "si",
        "es",
        "ve",
        "и",
        "та",
        "και",
        "&",
        "or",
        "the",
        "my",
    }
)


_SIGNS = re.compile(r"[&/+|,;·・、]|\s[–—-]\s")
"""Signs that join the parts of a heading."""


class HeadingMatch(NamedTuple):
    """What a heading announces, and how sure the wording makes it (0..1)."""

    kind: SectionKind
    confidence: float
    exact: bool


class _Wordings(NamedTuple):
    exact: dict[str, SectionKind]
    glued: dict[str, SectionKind]
    words: dict[str, SectionKind]
    spelling: SpellingIndex


@lru_cache(maxsize=1)
def _wordings() -> _Wordings:
    """Read the data file once."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/headings.yaml").read_text(encoding="utf-8")
    exact: dict[str, SectionKind] = {}
    words: dict[str, SectionKind] = {}
    for name, entry in yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)).items():
        kind = SectionKind(name)
        for heading in entry["headings"]:
            exact.setdefault(fold(str(heading)), kind)
        for word in entry["words"]:
            words.setdefault(fold(str(word)), kind)
    glued = {_glue(heading): kind for heading, kind in reversed(exact.items())}
    glued |= {heading.replace(" ", ""): kind for heading, kind in reversed(exact.items())}
    return _Wordings(exact, glued, words, SpellingIndex([*exact, *telling_words()]))


@lru_cache(maxsize=4096)
def heading_kind(text: str) -> HeadingMatch | None:
    """Say which section a heading announces; None when the wording is not a heading's.

    "Selected Research Projects" is known by its word "projects"; "E D U C A T I O N" by its letters; "Skills &
    Interests" by its first part.

    Example:
        >>> heading_kind("BERUFSERFAHRUNG").kind.value, heading_kind("E D U C A T I O N:").kind.value
        ('work', 'education')
        >>> heading_kind("Volunteer Experience").kind.value, heading_kind("We grew sales by 12 %")
        ('volunteer', None)
    """
    key = fold(text[:120])
    if not key or len(text) > 80:
        return None
    wordings = _wordings()
    if (kind := wordings.exact.get(key)) is not None:
        return HeadingMatch(kind, WORDING_CONFIDENCE["exact"], exact=True)
    kind = wordings.glued.get(_glue(key)) or wordings.glued.get(key.replace(" ", ""))
    if kind is not None:
        return HeadingMatch(kind, WORDING_CONFIDENCE["glued"], exact=True)
    return _by_parts(text, wordings)


def _by_parts(text: str, wordings: _Wordings) -> HeadingMatch | None:
    """Recognise "Skills, Interests and Languages" by its parts and "Selected Work Samples" by a telling word."""
    parts = _parts(text)
    words = [word for part in parts for word in part]
    if not 0 < len(words) <= LONGEST_HEADING_WORDS:
        return None
    composed = composed_kind(parts, wordings.glued, wordings.spelling)
    if composed is not None and not _is_content(text):
        how = "mended" if composed.mended else "joined" if _is_cut(words, wordings.glued) else "composed"
        return HeadingMatch(composed.kind, WORDING_CONFIDENCE[how], exact=True)
    telling = {wordings.words[word] for word in words if word in wordings.words}
    for kind in wordings.words.values():
        if kind in telling:
            return HeadingMatch(kind, WORDING_CONFIDENCE["word"], exact=False)
    return None


def _is_content(text: str) -> bool:
    """Say whether words that headings have too name a job or a degree here: "Projektledare", "Licence"."""
    return word_count(text, "titles") > 0 or any(match.kind not in ("other", "none") for match in find_degrees(text))


def _is_cut(words: list[str], known: dict[str, SectionKind]) -> bool:
    """Say whether words can be cut into listed headings, longest first, with nothing left over."""
    position = 0
    while position < len(words):
        ends = range(len(words), position, -1)
        position = next((end for end in ends if "".join(words[position:end]) in known), 0)
        if not position:
            return False
    return True


def _parts(text: str) -> list[list[str]]:
    """Cut a heading's words where "and" and its like join them."""
    parts: list[list[str]] = [[]]
    for side in _SIGNS.split(text[:120]):
        parts.append([])
        for word in fold(side).split():
            if word in JOINERS:
                parts.append([])
            else:
                parts[-1].append(word)
    return [part for part in parts if part]


def _glue(key: str) -> str:
    """Leave out spaces, words such as "and", and a number at the end ("Extra 2")."""
    words = [word for word in key.split() if word not in JOINERS]
    return "".join(words[:-1] if len(words) > 1 and words[-1].isdigit() else words)
