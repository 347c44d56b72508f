"""The forms of a word: a light, general rule per language, so that nobody writes out every inflection.

In a pattern, ``clean~`` stands for clean, cleans, cleaned, cleaning; ``modell~de`` for the German forms of a stem. A
name of the vocabulary counts in singular and plural. The rules make some forms that no language has; nobody writes
those, so they harm nothing.
"""

from functools import lru_cache

SHORTEST_NOUN = 3
"""Shorter words have no plural that is worth the risk; "GBMs" has, and "AWS" is none."""
MARK = "~"

_VOWELS = frozenset("aeiou")
_IRREGULAR: dict[str, tuple[str, ...]] = {
    "be": ("am", "is", "are", "was", "were", "been", "being"),
    "bring": ("brought",),
    "build": ("built",),
    "choose": ("chose", "chosen", "choosing"),
    "cut": ("cutting",),
    "do": ("does", "did", "done", "doing"),
    "draw": ("drew", "drawn"),
    "feed": ("fed",),
    "find": ("found",),
    "get": ("got", "getting"),
    "give": ("gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "have": ("has", "had", "having"),
    "keep": ("kept",),
    "lead": ("led",),
    "learn": ("learnt",),
    "make": ("made", "making"),
    "model": ("modelled", "modelling"),
    "label": ("labelled", "labelling"),
    "put": ("putting",),
    "run": ("ran", "running"),
    "set": ("setting",),
    "speed": ("sped",),
    "split": ("splitting",),
    "take": ("took", "taken", "taking"),
    "teach": ("taught",),
    "understand": ("understood",),
    "write": ("wrote", "written", "writing"),
}
"""English forms that the rule does not make, by the plain form."""
_ENDINGS: dict[str, str] = {
    "de": "- e en n s es er ern t te ten tem ter tes et ete eten end ende ung ungen",
    "fr": "- e es s x er ee ees ant ants ait aient erent ement ements ation ations age ages i ie is ies ir "
    "issant ition teur",
    "es": "- s es ar o a as an e en ado ada ados adas ando aba aban aron amos acion aciones er ir i io ido "
    "ida idos idas iendo",
    "it": "- i e o a are ato ata ati ate ando avo ava avano eva evano ai azione azioni amento ere ire ito "
    "ita iti ite uto uta uti ute endo",
    "pt": "- s es ar ei ou o a as am ado ada ados adas ando ava avam aram acao acoes amento er ir i iu ido "
    "ida idos idas endo indo",
    "nl": "- en s n t te ten de den d er ing ingen",
}  # fmt: skip
"""Endings that a stem takes, folded; ``-`` is the stem itself."""
_BEFORE: dict[str, str] = {"de": "ge", "nl": "ge"}
"""What a participle puts in front: "getestet", "getraind"."""


@lru_cache(maxsize=8192)
def forms_of(marked: str) -> tuple[str, ...]:
    """Return the forms that a folded word with a mark stands for; a word without one stands for itself.

    Example:
        >>> forms_of("deploy~")
        ('deploy', 'deploys', 'deployed', 'deploying')
        >>> forms_of("tidy~"), forms_of("built")
        (('tidy', 'tidies', 'tidied', 'tidying'), ('built',))
        >>> "getestet" in forms_of("test~de"), "entrenados" in forms_of("entren~es")
        (True, True)

    Raises:
        ValueError: The language behind the mark is not known.
    """
    word, mark, language = marked.partition(MARK)
    if not mark:
        return (marked,)
    if not language:
        return _english(word)
    if language not in _ENDINGS:
        raise ValueError(f"{marked!r}: unknown language {language!r}; use one of: {', '.join(_ENDINGS)}")
    endings = [ending.strip("-") for ending in _ENDINGS[language].split()]
    forms = [word + ending for ending in endings]
    if language in _BEFORE:
        forms += [_BEFORE[language] + word + ending for ending in ("t", "te", "ten", "et", "ete", "en", "d", "de")]
    return tuple(dict.fromkeys(forms))


def _english(word: str) -> tuple[str, ...]:
    stem = word
    if word.endswith("e"):
        regular = (word + "s", word + "d", word[:-1] + "ing")
    elif word.endswith("y") and word[-2:-1] not in _VOWELS:
        regular = (word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    else:
        if _doubles(word):
            stem = word + word[-1]
        regular = (_plural(word), stem + "ed", stem + "ing")
    return tuple(dict.fromkeys((word, *regular, *_IRREGULAR.get(word, ()))))


def _doubles(word: str) -> bool:
    """Say whether the last letter doubles: "ship" and "plan" do, "deploy", "train" and "fix" do not."""
    short = len(word) >= 3 and word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return short and sum(letter in _VOWELS for letter in word) == 1


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + "s"


@lru_cache(maxsize=16384)
def other_number(word: str) -> str | None:
    """Return the plural of an English singular or the singular of a plural; None for what has neither.

    Example:
        >>> other_number("network"), other_number("embeddings"), other_number("libraries")
        ('networks', 'embedding', 'library')
        >>> other_number("statistics"), other_number("aws") is None
        (None, True)
    """
    if len(word) < SHORTEST_NOUN or not (word.isascii() and word.isalpha()):
        return None
    if word.endswith("s") and len(word) <= SHORTEST_NOUN:
        return None
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ss", "us", "is", "ics", "as", "os", "ing", "ed", "ness")):
        return None
    return word[:-1] if word.endswith("s") else _plural(word)
