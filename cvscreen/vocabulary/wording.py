"""The words that say how a CV speaks of something: denied, wished for, being learnt, known a little.

``data/wording.yaml`` holds them, by language and kind, for a person to edit.
"""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple, get_args

import yaml

CueKind = Literal["negated", "aspired", "in_progress", "studying", "basic", "indirect", "distant", "broken", "neutral"]
"""negated, aspired, in_progress: evidence kinds · studying: in progress where it stands among studies ·
basic: a little · indirect: others did it, and the person led them ·
distant: others did it, or it was only traded, edited or replaced ·
broken: studies given up: the degree is none, its subject was studied ·
neutral: looks like one of these and is none."""

Direction = Literal[
    "before", "after", "either", "bare", "adjacent", "chained", "opening", "line", "behind", "closing", "subject",
    "object", "replaced",
]  # fmt: skip
"""Where the cue stands: before what it speaks of, after it, either · bare: right before it, and nothing may follow ·
adjacent: right before it · chained: right before the list of it ·
opening: right before it, at the start of a clause · line: anywhere in its line ·
behind: after it, in its clause · closing: right after it, at the end of a clause ·
subject: who did it, at the start of the clause · object: what was done with whom or what, in or before it ·
replaced: before it, if it is said by what."""


class Cue(NamedTuple):
    """Words that say how something is meant."""

    pattern: str
    kind: CueKind
    direction: Direction


class Wording(NamedTuple):
    """Every cue, and the words that end its reach (all folded but the patterns)."""

    cues: tuple[Cue, ...]
    ends: frozenset[str]
    """Words that end it anywhere: "but", "aber"."""
    restarts: frozenset[str]
    """Words that end it after a comma or an "and": "used", "strong"."""
    knowledge: frozenset[str]
    """What a bare "no" may deny besides the thing itself: "experience", "Kenntnisse"."""
    joins: frozenset[str]
    """Words that join the parts of a list: "and", "oder"."""
    choices: frozenset[str]
    """Those of them that leave a choice: "or", "oder"."""
    fillers: frozenset[str]
    """Words that may stand between a bare "no" and what it denies: "any", "prior"."""
    denials: frozenset[str]
    """Words of a second denial, which turns a word of ``withouts`` around: "not", "never"."""
    withouts: frozenset[str]
    """Bare words that a second denial turns around: "without Docker we could not ship"."""
    bare: frozenset[str]
    """Bare words of denial that may go on a list: "no pytest and no Docker"."""
    means: frozenset[str]
    """Prepositions between "instead of" and what was not used: "in MATLAB instead of in Python"."""
    prepositions: frozenset[str]
    """Words that may follow what was done without: "without Docker on bare metal"."""
    lusophone: frozenset[str]
    """Words of Portuguese that other languages do not have, by which its "no" ("in the") is told from a denial."""
    softeners: frozenset[str]
    """Words that make a denial none when they stand in it: "did not just use"."""
    growing: frozenset[str]
    """Words before "my" that keep a wish going: "deepen my knowledge of", but not "use my Python"."""
    heads: frozenset[str]
    """Last parts of compound words that mean what they mean alone: "Sensordaten" are "Daten"."""
    titles: frozenset[str]
    """Words before a person's name: "Mr"."""
    deeds: frozenset[str]
    """Words after a name that stands for its person: "Julia has led"."""
    consents: frozenset[str]
    """Words by which somebody agrees to something: "consent", "autorizzo"."""
    personal: frozenset[str]
    """Words for personal data and the laws on them: "GDPR", "personali"."""

    selves: frozenset[str]
    """Words by which somebody speaks of themselves: "I", "wir"."""
    turns: frozenset[str]
    """Words between a verb and a noun that make the noun no object: "hired as", "hired to"."""
    replacers: frozenset[str]
    """Words before what stands in place of something: "replaced it with"."""

    dealers: frozenset[str]
    """People of trades that deal with those of others: "recruiter"."""
    dealing: frozenset[str]
    """What the names of such people begin with: "vertriebsmitarbeiter"."""
    trades: frozenset[str]
    """The trades themselves: "sales"."""
    aides: frozenset[str]
    """People who are named after whom they help: "assistant to"."""
    relations: frozenset[str]
    """Words between such a person and whom it is for: "to", "for"."""
    offices: frozenset[str]
    """What a trade makes a title of: "sales manager"."""

    references: frozenset[str]
    """Words before a colon behind which people are named: "References: Julia Ray"."""
    determiners: frozenset[str]
    """Words before a noun that make it no title: "advised each data scientist"."""
    houses: frozenset[str]
    """Words behind a name that make it the name of a house or a place: "Docker Stadium"."""
    addressed: frozenset[str]
    """Words before a name that make it one: "Café Django", "Saint Julia"."""

    governors: frozenset[str]
    """Words of using or learning, right before or after a name: "learn Rust", "Rust developers"."""
    using: frozenset[str]
    """Words right before a name that is used: "in Java", "without Docker"."""
    levels: frozenset[str]
    """Words that may follow the name of a skill in a list: "basics", "library"."""


_WORD_LISTS = Wording._fields[1:]


@lru_cache(maxsize=1)
def load_wording() -> Wording:
    """Return the bundled wording.

    Example:
        >>> "but" in load_wording().ends
        True
    """
    raw = _read("wording.yaml")
    cues = tuple(
        Cue(pattern, kind, direction)
        for kind in get_args(CueKind)
        for direction in get_args(Direction)
        for pattern in _strings(raw, f"{kind}.{direction}")
    )
    return Wording(cues, *(frozenset(_words(_strings(raw, name))) for name in _WORD_LISTS))


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Return ordinary words and names that look like misspelt names of tools and are none.

    Example:
        >>> "dockers" in ordinary_words()
        True
    """
    return frozenset(_words(_strings(_read("ordinary_words.yaml"), "words")))


def _read(name: str) -> dict[str, list[str]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load((files("cvscreen.vocabulary") / "data" / name).read_bytes(), Loader=loader)
    return raw if isinstance(raw, dict) else {}


def _strings(raw: dict[str, list[str]], key: str) -> tuple[str, ...]:
    return tuple(str(value) for value in raw.get(key) or ())


def _words(lines: Iterable[str]) -> Iterable[str]:
    """Yield the words of lines that hold several, so that a long list stays readable."""
    for line in lines:
        yield from line.split()
