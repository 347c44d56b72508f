"""The members of a list in a clause: "wound care and hygiene plans" are two things, "health and safety" is one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import cast

from cvscreen.deriving.duties import is_verb
from cvscreen.deriving.wording import read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

WORD = re.compile(r"[^\W_](?:[\w/+#&.'’-]{0,48}[\w+#])?")
_LABEL = re.compile(r"\s{0,4}([^:.;!?\t]{2,48})(?::\s|\t)")
_EXAMPLE = r"(?:for example|for instance|zum beispiel|par exemple|por ejemplo)\s(?:with\s|in\s|mit\s|avec\s)?"
GENDERED = r"/-?(?:mann|frau|in|innen|r|n|e|en|er|s|zur|zum)(?![\w-])"
"""The other form of a German word: "Kauffrau/-mann", "Pfleger/in"; the two are one."""
_SPLIT = re.compile(
    rf"(?!{GENDERED})\s*[,;/]\s*(?:(?:and|or|und|oder|et|ou|y|o)\s|{_EXAMPLE})?"
    r"|\s(?:and|or|und|oder|sowie|et|ou|y|as well as|plus|&|such as|including)\s"
    rf"|\s{_EXAMPLE}"
    r"|\s(?:e\.g\.|z\.\s?B\.|like|wie|namely|inklusive)\s|\s[–—-]\s|\((?:e\.\s?g\.,?\s|z\.\s?B\.\s)?|\)|\t"
)
_OR = re.compile(r"\b(?:or|oder|ou|bzw|either)\b")
THING_ENDINGS = ("ing", "tion", "sion", "ery", "ology", "graphy", "metry", "ics", "ysis", "ment", "ship")
_SHARED = re.compile(r"\b(?:of|der|des|von|fur|de|du|del)\s|^[\w-]+\s{1,2}in\s")
_MEMBER_ENDS = re.compile(r"[,;.()]|\s(?:and|or|und|oder)\s")
_GERMAN = word_list("german")
_SETS = ("lead", "tail", "generic", "pairs", "noun_verbs", "no_things", "determiners", "al_nouns")
SHORT_WORDS = 3
"""Words of a gloss in brackets, or of a member of a list."""


def label_of(words: str) -> Span | None:
    """Return the label that a list item begins with ("Languages: …"); None where it has none.

    Example:
        >>> label_of("Programming: Python is crucial")
        Span(start=0, end=11)
    """
    found = _LABEL.match(words)
    if found is None or len(found.group(1).split()) > 5:
        return None
    return Span(found.start(1), found.end(1))


def parts_of(words: str) -> Iterator[tuple[Span, bool]]:
    """Yield the members of a list, or the whole where splitting would tear a name apart."""
    label = label_of(words)
    begin = label.end + 1 if label else 0
    cuts = [(m.start(), m.end(), m.group()) for m in _SPLIT.finditer(words, begin)]
    pieces: list[tuple[Span, bool]] = []
    start = begin
    for at, after, glue in cuts:
        if glue.strip() == "&" and _is_one_name(words[start:at], words[after:]):
            continue
        if glue.strip() == "," and words[start:at].endswith("-"):
            continue  # "Stanz-, Klebe- und Druckmaschinen"
        if glue.strip() in ("or", "oder") and _shares_head(words[start:at], words[after:]):
            continue
        if glue.strip() in ("and", "und", "et", "y", "&", "/") and not _stands_alone(words[start:at], words[after:]):
            continue
        pieces.append((Span(start, at), False))
        start = after
    pieces.append((Span(start, len(words)), False))
    either = _OR.search(flatten(words[begin:])) is not None and len(pieces) > 1
    for piece, _ in pieces:
        shown = words[piece.start : piece.end].strip()
        bracket = piece.start > 0 and words[: piece.start].rstrip().endswith("(")
        gloss = bracket and words[piece.end : piece.end + 1] == ")" and len(shown.split()) <= SHORT_WORDS + 1
        gloss = gloss or (_in_brackets(words, piece) and shown.islower())
        if shown and not (gloss and piece.start > 2):
            yield piece, either


def _in_brackets(words: str, piece: Span) -> bool:
    """Say whether a part stands in brackets behind a name: "FLT licence (counterbalance or reach)"; no list of more."""
    opened = words.rfind("(", 0, piece.start + 1)
    closed = words.find(")", opened)
    return opened > 2 and closed >= piece.end and "," not in words[opened:closed]


def _is_one_name(left: str, right: str) -> bool:
    """Say whether "&" stands within a name: one word on either side, "City & Guilds" as the first of a list, too."""
    member = _MEMBER_ENDS.split(right, maxsplit=1)[0]
    return min(len(content_of(left)), len(content_of(member))) < 2


def _shares_head(left: str, right: str) -> bool:
    """Say whether the first of two alternatives lacks what it says something of: "chilled or frozen food"."""
    before, after = content_of(left), content_of(re.split(r"[,;.()]", right)[0])
    return len(before) == 1 and len(after) > 1 and before[0].islower() and before[0].endswith(("ed", "en"))


def _stands_alone(left: str, right: str) -> bool:
    """Say whether two parts around "and" are two things: "wound care and hygiene plans", not "health and safety"."""
    if left.rstrip().endswith("-"):
        return False
    member = re.split(r"[,;.()]", right)[0]
    before, after = content_of(left), content_of(member)
    if len(before) > 1 and is_verb(flatten(before[0]), bare=True) and not before[0].endswith("ed"):
        if after and is_verb(flatten(after[0]), bare=True):
            return True
        before = before[1:]
        if len(before) == 1 and before[0].endswith("s") and not before[0].endswith(("ss", "us")):
            return True
    if not before or not after:
        return bool(before) != bool(after)
    german = _GERMAN.search(flatten(left + right)) is not None
    if german and before[-1].islower() and before[-1].endswith(("e", "en", "er", "es")) and after[0].islower():
        return False
    if len(after) > 1 and lacks_its_noun(before[-1]):
        return False
    if _same_stem(before[-1], after[0]):
        return False
    if len(before) >= 2 and len(after) >= 2:
        return True
    if len(before) == 1 and _SHARED.search(flatten(member).lstrip(), 3):
        return False
    if after[0][0].isupper() and (before[-1][0].isupper() or not _GERMAN.search(flatten(left + right))):
        return True
    pair = f"{flatten(before[-1])} and {flatten(after[0])}"
    return len(before) == 1 and _is_thing(before[0]) and pair not in word_sets()["pairs"]


def lacks_its_noun(word: str) -> bool:
    """Say whether a word says how something is that comes later: "small and medium bridges"."""
    flat = flatten(word)
    return word[0].islower() and (
        word_list("how").fullmatch(flat) is not None
        or (flat.endswith(("al", "ic", "ive", "ous", "ary")) and flat not in word_sets()["al_nouns"])
    )


def _is_thing(word: str) -> bool:
    """Say whether a word names a thing by itself: "titration and pH measurement", but "cost and time control"."""
    return flatten(word).endswith(THING_ENDINGS)


def _same_stem(one: str, other: str) -> bool:
    """Say whether two words are the two genders of one ("Kundinnen und Kunden")."""
    size = min(len(one), len(other)) - 3
    return size >= 3 and one[:size].casefold() == other[:size].casefold()


def content_of(words: str) -> list[str]:
    """Return the words of a part without those that only lead up to a name."""
    lead = word_sets()["lead"]
    return [word for word in WORD.findall(words) if flatten(word) not in lead]


@lru_cache(maxsize=1)
def word_sets() -> dict[str, frozenset[str]]:
    """Return the lists of `data/phrases.yaml` that hold whole words, flattened."""
    listed = cast("dict[str, list[str]]", read_data("phrases"))
    return {name: frozenset(flatten(str(one)) for one in listed[name]) for name in _SETS}
