"""Words for look-ups: folding that forgets case and accents, with and without the offsets.

Two foldings, because two questions are asked of a text:

* ``flatten`` keeps the length, so that a match in the flat text is a match in the text itself;
* ``fold`` gives a key: punctuation becomes one space, so that "Work  Experience:" and "work experience" are one.
"""

import re
import unicodedata
from typing import NamedTuple

SPECIAL_LETTERS = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
"""Letters that Unicode does not take apart into a base letter and an accent."""

HYPHENS = frozenset("\u2010\u2011\u2012\u2212\ufe63\uff0d")
"""Signs that look like the hyphen of the keyboard and are meant as it."""

MAX_MARKS = 4
"""Longest run of combining marks kept before normalising: longer runs are an attack (normalising is quadratic)."""

_MARKS = re.compile(r"[\u0300-\u036f]")
_MARK_RUN = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")
_TOKEN = re.compile(r"[^\W_]+(?:[+#]{1,2}(?!\w))?", re.UNICODE)
_SPACES = re.compile(r"\s+")
_LINE_END_HYPHEN = re.compile(r"(?<=[a-zà-ÿ])[-\u00ad\u2010][ ]?\n[ ]?(?=[a-zà-ÿ])")
_SOFT = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


class Token(NamedTuple):
    """A word of a text: folded, and where it stands."""

    text: str
    start: int
    end: int


def _flat_char(char: str) -> str:
    if char in HYPHENS:
        return "-"
    lower = SPECIAL_LETTERS.get(char.lower(), char.lower())
    if len(lower) == 1 and not lower.isascii():
        if unicodedata.category(lower) == "Nd":
            return str(unicodedata.digit(lower))
        base = unicodedata.normalize("NFKD", lower)[:1]
        if base.isascii() or unicodedata.name(lower, "").startswith(("GREEK", "CYRILLIC", "KANGXI", "CJK RADICAL")):
            lower = base or lower
    return lower if len(lower) == 1 else char.lower()[:1] or char


class _Flat(dict[int, str]):
    """What each character is when flat, by its code point; it learns a character when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = flat = _flat_char(chr(code))
        return flat


_FLAT = _Flat()


def flatten(text: str) -> str:
    """Lower the case and take the accents off, character by character: the length stays the same.

    Example:
        >>> flatten("Dév. für İş ９")
        'dev. fur is 9'
    """
    return text.translate(_FLAT)


def fold(text: str) -> str:
    """Give the key under which spellings of the same words meet.

    Example:
        >>> fold("  Compétences – & C++ "), fold("BERUFSERFAHRUNG:")
        ('competences c++', 'berufserfahrung')
    """
    shortened = _MARK_RUN.sub(r"\1", text)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", shortened)).casefold()
    for letter, replacement in SPECIAL_LETTERS.items():
        plain = plain.replace(letter, replacement)
    return " ".join(_TOKEN.findall(unicodedata.normalize("NFC", plain)))


def tokens(text: str) -> tuple[Token, ...]:
    """Split a text into folded words that know their place.

    Example:
        >>> [token.text for token in tokens("B.Sc. (Hons), Économie")]
        ['b', 'sc', 'hons', 'economie']
    """
    return tuple(Token(flatten(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text))


def repair(text: str) -> str:
    r"""Write a slice of the document as a person would: words cut at a line's end are joined, spaces are single.

    Example:
        >>> repair("distri-\nbuted  systems\tand\nqueues")
        'distributed systems and queues'
    """
    joined = _LINE_END_HYPHEN.sub("", text)
    return _SPACES.sub(" ", _SOFT.sub("", joined)).strip()


def is_caps(text: str) -> bool:
    """Say whether a text is set in capitals: at least two cased letters, none of them small.

    Example:
        >>> is_caps("WORK & EDUCATION"), is_caps("Work"), is_caps("教育")
        (True, False, False)
    """
    cased = [char for char in text if char.isupper() or char.islower()]
    return len(cased) >= 2 and all(char.isupper() for char in cased)
