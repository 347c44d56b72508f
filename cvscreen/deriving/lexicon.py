"""Which sort of thing does a common word of role texts mean: a tool, a person, a place, a trait, a work that is done?

The lists ``data/lexicon.en.txt`` and ``data/lexicon.de.txt`` were written for this by hand, trade by trade. They tell a
judge of statements what a word that no vocabulary knows is like.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files

from cvscreen.text.tokens import flatten

CLASSES = (
    "activity", "tool", "material", "field", "result", "credential", "ability", "event", "trait", "person",
    "organisation", "place", "time", "conditions", "quantity", "abstract", "work", "lead", "speak", "mind", "have",
    "need", "employ", "state", "move", "change", "demanded", "technical", "degree", "manner", "praise", "when", "other",
)  # fmt: skip
"""Sorts of things, of what is done (work to change) and of what words say of others (demanded to other)."""
DONE = frozenset(CLASSES[CLASSES.index("work") : CLASSES.index("demanded")])
"""The classes of verbs."""
FORMS = "forms"
"""The line of a list that holds irregular forms and what each is a form of."""

_ENGLISH = (("", ""), ("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", ""), ("ed", "e"), ("ing", ""),
            ("ing", "e"), ("ly", ""), ("er", ""), ("est", ""))  # fmt: skip
_GERMAN = ("", "e", "en", "n", "er", "es", "em", "s", "ern", "t", "st", "te", "ten", "ter", "tes", "tem", "innen", "in",
           "se", "sen", "ste", "sten", "end", "ende", "enden", "ender")  # fmt: skip
_GERMAN_ADDED = ("", "e", "en")
_PREFIXES = ("ab", "an", "auf", "aus", "bei", "durch", "ein", "her", "hin", "los", "mit", "nach", "um", "vor", "weg",
             "weiter", "zu", "zuruck", "zusammen", "be", "ent", "er", "ver", "zer")  # fmt: skip
_LEAST_PART = 4
"""Letters from which on the end of a compound is looked up."""
_LEAST_STEM = 3

Table = Mapping[str, str]


@lru_cache(maxsize=1 << 14)
def class_of(word: str, language: str) -> str | None:
    """Return the class of a flattened word, or None: for a name, a word that says nothing, one that no list holds.

    Args:
        word: Lower case, without accents, as ``flatten`` gives it.
        language: Of the text; words of the other language are looked up second.

    Example:
        >>> class_of("spreadsheets", "en"), class_of("anlagenmechaniker", "de"), class_of("pytorch", "en")
        ('tool', 'person', None)
    """
    if len(word) < 2 or word[0].isdigit():
        return None
    ways: tuple[Callable[[str], str | None], ...] = (
        (_german, _english) if language == "de" else (_english, _german_whole)
    )
    return next((found for found in (way(word) for way in ways) if found), None)


def _english(word: str) -> str | None:
    table = _table("en")
    for ending, added in _ENGLISH:
        if not word.endswith(ending) or (ending and len(word) - len(ending) < _LEAST_STEM):
            continue
        stem = word[: len(word) - len(ending)]
        for base in (stem + added, stem[:-1] if ending and stem[-1] == stem[-2] else ""):
            if base in table:
                return table[base]
    return _english(word.rpartition("-")[2]) if "-" in word.strip("-") else None


def _german(word: str) -> str | None:
    """Return the class of a German word: by its endings, by its last part, without what stands before a verb."""
    found = _german_whole(word)
    if found or "-" in word.strip("-"):
        return found or _german(word.rpartition("-")[2])
    for start in range(1, len(word) - _LEAST_PART + 1):
        found = _german_whole(word[start:])
        if found and found not in DONE:
            return found
    return next((found for found in map(_german_whole, _without_prefix(word)) if found), None)


def _german_whole(word: str) -> str | None:
    table = _table("de")
    for ending in _GERMAN:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            stem = word[: len(word) - len(ending)]
            found = next((table[stem + added] for added in _GERMAN_ADDED if stem + added in table), None)
            if found:
                return found
    return None


def _without_prefix(word: str) -> list[str]:
    """Return what may be the verb within a form.

    Example:
        >>> _without_prefix("aufgebaut"), _without_prefix("einzubauen")
        (['gebaut', 'baut'], ['zubauen', 'bauen'])
    """
    found = [word[2:]] if word.startswith("ge") else []
    for prefix in _PREFIXES:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) > _LEAST_PART:
            found.append(rest)
            found += [rest[2:]] if rest.startswith(("ge", "zu")) else []
    return found


@lru_cache(maxsize=2)
def _table(language: str) -> Table:
    """Return the class of each word of a list."""
    text = files("cvscreen.deriving").joinpath("data", f"lexicon.{language}.txt").read_text(encoding="utf-8")
    listed = dict(_lines(text))
    table = {word: name for name, words in listed.items() if name != FORMS for word in words.split()}
    forms = (each.partition("=") for each in listed.get(FORMS, "").split())
    return table | {form: table[base] for form, _, base in forms if base in table and form not in table}


def _lines(text: str) -> list[tuple[str, str]]:
    """Return each class and its words; a class begins a line, its words go on in indented ones."""
    parts = [part.partition(":") for part in text.replace("\n ", " ").splitlines() if part and not part.startswith("#")]
    return [(name, flatten(words)) for name, _, words in parts]
