"""Words that tell a job title from an employer, a school, a place or a team.

The words stand in ``data/titles.yaml``, which a person can edit.
"""

import re
from functools import lru_cache
from importlib import resources
from typing import Literal, NamedTuple

import yaml

from cvscreen.text.tokens import flatten, fold, tokens

WordKind = Literal[
    "titles", "organisations", "institutions", "teams", "places", "countries", "spoken_languages", "ranks", "agents",
    "links",
]  # fmt: skip

SHORTEST_COMPOUND = 3
"""Letters that must stand before a compound's ending: "Leiter" alone is found as a word."""

PLACE_OPENERS = frozenset(
    [
        "san",
        "santa",
        "new",
        "saint",
        "st",
        "st.",
        "los",
        "las",
        "el",
        "la",
        "le",
        "fort",
        "port",
        "north",
        "south",
        "east",
        "west",
        "great",
        "upper",
        "lower",
        "bad",
        "sankt",
        "são",
    ]
)
"""First words of many towns' names of two words."""

EMPLOYER_WORDS = frozenset(
    (
        "employer", "arbeitgebers", "employeur", "empresa", "empleador", "datore", "empregador", "werkgever",
        "pracodawcy", "arbetsgivarens", "arbejdsgivers", "angajatorului", "zamestnavatele", "organisation",
        "organizacji", "organizzazione", "etablissement", "centro", "einrichtung", "bildungs", "organizacao",
        "onderwijs",
    )
)  # fmt: skip
"""Words of those labels of forms that stand beside an employer or a school."""

LONGEST_WORDLESS_PLACE = 8
"""Characters of a place in a script without spaces (city and district); longer texts only contain one."""

_PLACE_WITH_CODE = re.compile(r"^[^\W\d_][^\d|·•(]{1,40},\s*([A-Z]{2,3})(?:[\s,]+(?:USA|US|[0-9]{5}))?$")
_ZIP_CITY = re.compile(r"^(?:[A-Z]{1,2}-)?[0-9]{4,6}\s+[^\W\d_][\w\s.-]{1,40}$")


class _Words(NamedTuple):
    words: frozenset[str]
    suffixes: tuple[str, ...]
    anywhere: tuple[str, ...]
    codes: frozenset[str]


@lru_cache(maxsize=1)
def _lists() -> dict[WordKind, _Words]:
    """Read the data file once."""
    raw = resources.files("cvscreen.vocabulary").joinpath("data/titles.yaml").read_text(encoding="utf-8")
    lists: dict[WordKind, _Words] = {}
    for kind, entry in yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)).items():
        lists[kind] = _Words(
            frozenset(fold(word) for word in entry["words"].split()),
            tuple(sorted({fold(word) for word in entry.get("suffixes", "").split()})),
            tuple(flatten(str(word)) for word in entry.get("anywhere", ())),
            frozenset(entry.get("codes", "").split()),
        )
    return lists


@lru_cache(maxsize=8192)
def word_count(text: str, kind: WordKind) -> int:
    """Count the words of one kind in a text.

    Example:
        >>> word_count("Senior Softwareentwickler", "titles"), word_count("Blue Pine Labs GmbH", "organisations")
        (1, 2)
    """
    listed = _lists()[kind]
    count = 0
    for token in tokens(text[:200]):
        # the lists are folded, and folding writes two letters for "æ" and "ß"
        word = token.text if token.text.isascii() else fold(token.text)
        compound = word.endswith(listed.suffixes) and any(
            word.endswith(end) and len(word) - len(end) >= SHORTEST_COMPOUND for end in listed.suffixes
        )
        count += word in listed.words or compound
    flat = flatten(text[:200]) if listed.anywhere and not text.isascii() else ""
    return count + sum(word in flat for word in listed.anywhere if flat)


@lru_cache(maxsize=8192)
def is_place(text: str) -> bool:
    """Say whether a text is a place and nothing else: "Porto", "Springfield, IL", "Remote", "10115 Berlin".

    A name that is not known counts only before a state's code or a country: "Tübingen, Germany".

    Example:
        >>> is_place("Springfield, IL"), is_place("Lyon, France"), is_place("Blue Pine Labs, Lyon")
        (True, True, False)
    """
    plain = text.strip(" ,;.()")
    if not plain or len(plain) > 60:
        return False
    coded = _PLACE_WITH_CODE.match(plain)
    towns = plain.split(",")[:-1]
    has_code = coded is not None and coded[1] in _lists()["places"].codes and len(plain.split()) <= 6
    if has_code and len(towns) == 1 and (" " not in towns[0] or _is_known_place(towns[0])):
        return True
    if any(word_count(plain, kind) for kind in ("titles", "organisations", "institutions")):
        return False
    if has_code:
        return len(towns) == 1 or all(_is_known_place(town.strip()) for town in towns)
    if _ZIP_CITY.match(plain):
        return True
    parts = [part.strip() for part in re.split(r"[,/()–-]\s*", plain) if part.strip()]
    if not 1 <= len(parts) <= 4:
        return False
    unknown = [part for part in parts if not _is_known_place(part)]
    if not unknown:
        return True
    ends_in_country = len(parts) == 2 and word_count(parts[-1], "countries") > 0 and unknown == [parts[0]]
    words = unknown[0].lower().split() if ends_in_country else []
    return len(words) == 1 or (len(words) == 2 and words[0] in PLACE_OPENERS)


@lru_cache(maxsize=4096)
def is_field_label(text: str) -> bool:
    """Say whether a text is the label of a form's field, as in Europass CVs: "Occupation or position held".

    Example:
        >>> is_field_label("Name and address of employer"), is_field_label("Data Engineer")
        (True, False)
    """
    return fold(text[:100]) in _field_labels()


def without_field_label(text: str) -> int:
    """Say where a text begins after a field's label that stands before it without a separator; 0 where none does.

    Only labels of several words count, and of long ones their beginning: the label may be cut by a line's end.

    Example:
        >>> "Name of employer Blue Pine"[without_field_label("Name of employer Blue Pine") :]
        'Blue Pine'
    """
    words = tokens(text[:160])
    best = 0
    for count in range(2, min(len(words), 14)):
        key = " ".join(word.text for word in words[:count])
        if key in _label_beginnings() and text[words[count - 1].end :].strip(" :"):
            best = words[count].start
    return best


def is_employer_label(text: str) -> bool:
    """Say whether a text begins with the label of an employer or a school: "Name and address of employer Blue Pine".

    Example:
        >>> is_employer_label("Name and address of employer Blue Pine"), is_employer_label("Employer relations")
        (True, False)
    """
    cut = without_field_label(text)
    return cut > 0 and bool(set(fold(text[:cut]).split()) & EMPLOYER_WORDS)


@lru_cache(maxsize=1)
def _label_beginnings() -> frozenset[str]:
    """Give the labels of two words and more, and the beginnings of the longer ones from their third word on."""
    found: set[str] = set()
    for label in _field_labels():
        words = label.split()
        found.update(" ".join(words[:count]) for count in range(min(3, max(2, len(words))), len(words) + 1))
    return frozenset(found)


@lru_cache(maxsize=1)
def _field_labels() -> frozenset[str]:
    raw = resources.files("cvscreen.vocabulary").joinpath("data/field_labels.yaml").read_text(encoding="utf-8")
    listed = yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return frozenset(fold(str(label)) for labels in listed.values() for label in labels)


def _is_known_place(text: str) -> bool:
    """Say whether most words of a short text are places ("New York", "San Francisco", "Greater London")."""
    places, countries = _lists()["places"], _lists()["countries"]
    words = fold(text).split()
    if text.strip() in places.codes or (
        len(text) <= LONGEST_WORDLESS_PLACE and any(word in flatten(text) for word in places.anywhere)
    ):
        return True
    known = sum(word in places.words or word in countries.words for word in words)
    return 0 < len(words) <= 4 and known * 2 >= len(words)
