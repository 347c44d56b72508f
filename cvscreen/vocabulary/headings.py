"""Section headings: which kind of section a line of a CV announces, in any of some thirty languages.

The wording stands in ``data/headings.yaml``, which a person can edit.
"""

from functools import lru_cache
from importlib import resources
from typing import NamedTuple

import yaml

from cvscreen.model.resume import SectionKind
from cvscreen.text.tokens import fold

LONGEST_HEADING_WORDS = 7
"""Longer lines are sentences; the longest heading listed has six words."""

WORDING_CONFIDENCE = {"exact": 1.0, "joined": 0.95, "glued": 0.9, "word": 0.7}
"""How sure each way of recognising a heading is; basis: default, ordered by how often each is wrong."""

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


class HeadingMatch(NamedTuple):
    """What a heading announces, and how sure the wording makes it (0..1)."""

    kind: SectionKind
    confidence: float
    exact: bool


class _Wordings(NamedTuple):
    exact: dict[str, SectionKind]
    glued: dict[str, SectionKind]
    words: dict[str, SectionKind]


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
    return _Wordings(exact, glued, words)


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
    return _by_parts(key, wordings)


def _by_parts(key: str, wordings: _Wordings) -> HeadingMatch | None:
    """Recognise "Skills, Interests and Languages" by its parts and "Selected Work Samples" by a telling word."""
    words = [word for word in key.split() if word not in JOINERS]
    if not 0 < len(words) <= LONGEST_HEADING_WORDS:
        return None
    parts = _parts(words, wordings.glued)
    if parts:
        return HeadingMatch(parts[0], WORDING_CONFIDENCE["joined"], exact=True)
    telling = {wordings.words[word] for word in words if word in wordings.words}
    for kind in wordings.words.values():
        if kind in telling:
            return HeadingMatch(kind, WORDING_CONFIDENCE["word"], exact=False)
    return None


def _parts(words: list[str], known: dict[str, SectionKind]) -> list[SectionKind]:
    """Cut words into known headings, longest first; [] when something is left over."""
    kinds: list[SectionKind] = []
    position = 0
    while position < len(words):
        for end in range(len(words), position, -1):
            kind = known.get("".join(words[position:end]))
            if kind is not None:
                kinds.append(kind)
                position = end
                break
        else:
            return []
    return kinds


def _glue(key: str) -> str:
    """Leave out spaces, words such as "and", and a number at the end ("Extra 2")."""
    words = [word for word in key.split() if word not in JOINERS]
    return "".join(words[:-1] if len(words) > 1 and words[-1].isdigit() else words)
