"""Members of a list that share a part of their words: "Monats- und Jahresabschluss", "draft and negotiate leases"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.parts import GENDERED, WORD, lacks_its_noun
from cvscreen.deriving.wording import read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_JOIN = r"\s*(?:[,/]|,?\s(?:und|oder|sowie|bzw\.|and|or|as well as|&)\s)\s*"
# "Stanz-, Klebe- und Druckmaschinen", "Kälteanlagen und -technik"
_LACKS_ITS_END = re.compile(rf"(?<![\w-])(?:[A-ZÄÖÜ]\w{{1,30}}-{_JOIN})+(?P<whole>[A-ZÄÖÜ]\w{{4,50}})(?!\w)")
_BEGINNING = re.compile(r"\w{2,31}-(?!\w)")
_LACKS_ITS_BEGINNING = re.compile(
    rf"(?<![\w-])(?P<whole>[A-ZÄÖÜ]\w{{4,50}})(?:(?!{GENDERED}){_JOIN}-[a-zäöü]\w{{2,30}})+(?!\w)"
)
_END = re.compile(r"(?<!\w)-\w{3,31}")
_ONLY_JOINS = re.compile(_JOIN, re.IGNORECASE)
_PARTICLE = re.compile(r"after|up|out|off|over|down|away|back|between|about|as")
_IS_JOIN = re.compile(r"and|or|und|oder|sowie|bzw", re.IGNORECASE)
_BEFORE_VERBS = re.compile(
    r"(?:.*[^\w\s]\s+|(?:.*\s)?(?:you|to|will|can|may|should|must|and|or|und|oder|sie|du|ihr)\s+)", re.IGNORECASE
)
_GERMAN_HOW = re.compile(r"[a-zäöü][a-zäöüß]{1,20}(?:ischen|ische|ischer|isches|ellen|elle|alen|ale|iven|ive)")
_FEWEST_LETTERS = 3
_MAX_SHARED = 3
"""Words of what several verbs or adjectives share, beside themselves."""


class Member(NamedTuple):
    """A member of a list where it stands, and its whole name."""

    span: Span
    name: str


def members_in(words: str) -> Iterator[Member]:
    """Yield the members of lists that lack words which others of it have, each with its whole name.

    Example:
        >>> [member.name for member in members_in("Wartung der Stanz-, Klebe- und Druckmaschinen")]
        ['Stanzmaschinen', 'Klebemaschinen', 'Druckmaschinen']
        >>> [member.name for member in members_in("Draft and negotiate commercial leases")]
        ['Draft commercial leases']
    """
    for found in _LACKS_ITS_END.finditer(words):
        yield from _with_end(words, found)
    for found in _LACKS_ITS_BEGINNING.finditer(words):
        yield from _with_beginning(words, found)
    yield from _with_shared(words)


def _with_end(words: str, found: re.Match[str]) -> Iterator[Member]:
    whole = found.group("whole")
    head = head_of(whole)
    for part in _BEGINNING.finditer(words, found.start(), found.start("whole")):
        name = part.group()[:-1] + head if head else found.group()
        yield Member(Span(*part.span()), " ".join(name.split()))
    yield Member(Span(*found.span("whole")), whole)


def _with_beginning(words: str, found: re.Match[str]) -> Iterator[Member]:
    whole = found.group("whole")
    head = head_of(whole)
    yield Member(Span(*found.span("whole")), whole)
    for part in _END.finditer(words, found.end("whole"), found.end()):
        name = whole.removesuffix(head) + part.group()[1:] if head else found.group()
        yield Member(Span(*part.span()), " ".join(name.split()))


def head_of(word: str) -> str:
    """Return the last noun of a German compound; "" where it is none that is known.

    Example:
        >>> head_of("Jahresabschluss"), head_of("Kälteanlagen"), head_of("Sauerteig")
        ('abschluss', 'anlagen', '')
    """
    found = _heads().search(flatten(word))
    return word[found.start() :] if found and found.start() >= _FEWEST_LETTERS else ""


@lru_cache(maxsize=1)
def _heads() -> re.Pattern[str]:
    listed = read_data("words")["compound_heads"]
    heads = sorted((flatten(str(one)) for one in listed), key=len) if isinstance(listed, list) else []
    return re.compile(rf"(?:{'|'.join(reversed(heads))})(?:e|en|n|s|es|er|ern)?$")


def _with_shared(words: str) -> Iterator[Member]:
    """Yield verbs that lack their object, and adjectives that lack their noun, with that of the last of them."""
    for run in _runs(words):
        rest = _behind(words, run[-1].end())
        if rest is None or not (_sort(run[0].group()) == "how" or _may_act(words[: run[0].start()])):
            continue
        for one in run[:-1]:
            name = f"{one.group()} {words[rest.start : rest.end]}"
            yield Member(Span(*one.span()), " ".join(name.split()))


def _runs(words: str) -> Iterator[list[re.Match[str]]]:
    """Yield verbs of one form, and adjectives, that are joined to each other with nothing between."""
    run: list[re.Match[str]] = []
    for one in WORD.finditer(words):
        if _IS_JOIN.fullmatch(one.group()):
            continue
        sort = _sort(one.group())
        joined = run and _ONLY_JOINS.fullmatch(words, run[-1].end(), one.start())
        if joined and sort and sort == _sort(run[-1].group()):
            run.append(one)
            continue
        if len(run) > 1:
            yield run
        run = [one] if sort else []


def _sort(word: str) -> str:
    """Return the form of a verb, "how" for an adjective; "" for any other word."""
    flat = flatten(word)
    if lacks_its_noun(word) or _GERMAN_HOW.fullmatch(word):
        return "how"
    if word[1:] != word[1:].lower() or not is_verb(flat.rpartition("-")[2], bare=True):
        return ""
    return next((ending for ending in ("ing", "ed", "s") if flat.endswith(ending)), "bare")


def _may_act(before: str) -> bool:
    """Say whether a verb may stand behind words: not behind a noun or an article, "keep the log, train starters"."""
    return not before.strip() or _BEFORE_VERBS.fullmatch(before) is not None


def _behind(words: str, start: int) -> Span | None:
    """Return what several words share: the next few before a comma, a joining word or a preposition; None without."""
    found: list[re.Match[str]] = []
    end = start
    for one in WORD.finditer(words, start):
        if words[end : one.start()].strip():
            break
        end = one.end()
        if not found and _PARTICLE.fullmatch(one.group()):
            continue  # "look after"
        if _stops(one.group()) or len(found) == _MAX_SHARED:
            break
        found.append(one)
    return Span(found[0].start(), found[-1].end()) if found else None


def _stops(word: str) -> bool:
    """Say whether what several words share ends before a word."""
    ends = _IS_JOIN.fullmatch(word) or _PARTICLE.fullmatch(word)
    return ends is not None or word_list("preposition").fullmatch(flatten(word)) is not None
