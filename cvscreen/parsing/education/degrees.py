"""The level of a degree, told from its name in any of some thirty languages."""

import re
from typing import Literal

from cvscreen.model.resume import DegreeLevel
from cvscreen.vocabulary.degrees import DegreeMatch, find_degrees

TOKENS_BEFORE = 3
"""Words that may stand before a degree's name ("2012 Integrated Bachelor …"); further in, it is a sentence."""

_SUBJECT = re.compile(
    r"\s*(?:$|[,;:|/(–—-]|(?:in|of|en|im|i|em|di|de|w|på|s|y|hons?|honours|honors|with|and|&)\b\s*(?=\S)|"
    r"(?=[A-ZÀ-Þ0-9])|"
    # who writes subjects small: French, Spanish, Italian, Portuguese, Dutch, Polish
    r"(?=(?:informat|math[eé]mat|mat[eé]m[aá]t|physiq|f[iíy]sic|fizyk|statist|statyst|estad[ií]st|estat[ií]st|[eé]l[eé]ctr|"
    r"elettr|elektr|g[eé]nie|biolog|chimi|[eé]conom|droit|gestion|ing[eé]ni|ingegn|engenh|wiskund|sciences?\b)))"
)
_AFTER_COMMA = re.compile(r"[A-Za-zÀ-ÿ.]{3,40},\s*\Z")
_SENTENCE = re.compile(
    r"\s*(?:mentor|supervis|train|teach|taught|tutor|coach|led|manag|assist|advis|support|develop|hired|help|"
    r"work|built)[a-z]*\b",
    re.IGNORECASE,
)


def degree_level(text: str) -> DegreeLevel | Literal["other"] | None:
    """Tell the level of the degree that a text names.

    Args:
        text: A degree as written, with or without its subject.

    Returns:
        The level; ``"other"`` for a certificate, a diploma or a course that is no degree; None for no degree at all.

    Example:
        >>> degree_level("M.Sc. Informatik"), degree_level("Licence de mathématiques"), degree_level("PG Diploma")
        ('master', 'bachelor', 'other')
        >>> [degree_level(text) for text in ("Scrum Master", "Cambridge, MA", "MS Office", "BE the change")]
        [None, None, None, None]
    """
    match = degree_match(text)
    if match is None or match.kind == "none":
        return None
    return match.kind


def degree_match(text: str) -> DegreeMatch | None:
    """Find the degree that a text is about: the first that stands near its beginning and is not a sentence's.

    Example:
        >>> degree_match("2012 B.Tech in Civil Engineering").kind, degree_match("Mentored three PhD interns")
        ('bachelor', None)
    """
    if _SENTENCE.match(text):
        return None
    for match in find_degrees(text):
        if len(text[: match.start].split()) > TOKENS_BEFORE:
            return None
        if match.kind == "none":
            return None
        if not match.short or _short_counts(text, match):
            return match
    return None


def _short_counts(text: str, match: DegreeMatch) -> bool:
    """Say whether BE, MA, MS or AS is a degree here: at the start, with a subject or nothing after it."""
    before, after = text[: match.start], text[match.end :]
    if text[match.start : match.end].lower() == "master" and re.search(r"\w", re.sub(r"[0-9]", "", before)):
        return False
    if _AFTER_COMMA.search(before) and re.match(r"\s*(?:$|[,;|(0-9])", after):
        return False
    return _SUBJECT.match(after.removeprefix(".").removeprefix("'s")) is not None
