"""Words that no vocabulary knows: the name of what a clause asks for, without the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from cvscreen.deriving.model import Clause
from cvscreen.deriving.wording import phrases, read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

SIBLING_WORDS = 3
MAX_WORDS = 6
"""A name of more words is a sentence; it is cut at its first preposition."""

_WORD = re.compile(r"[^\W_](?:[\w/+#&.'’-]{0,48}[\w+#])?")
_LABEL = re.compile(r"\s{0,4}([^:.;!?]{2,48}):\s")
_SPLIT = re.compile(
    r"\s*[,;/]\s*(?:(?:and|or|und|oder|et|ou|y|o)\s)?"
    r"|\s(?:and|or|und|oder|sowie|et|ou|y|as well as|plus|&)\s|\s[–—-]\s|[()]|\t"
)
_OR = re.compile(r"\b(?:or|oder|ou|bzw|either)\b")
_COPULA = re.compile(
    r"\s(?:is|are|was|would|will|should|ist|sind|ware|waren|wird|werden|est|sont|serait|es|son|seria|setzen|wunschen)\s[^,;]{0,22}$"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9/-]{1,6}")
_SHARED = re.compile(r"\b(?:of|der|des|von|fur|in|de|du|del)\s")
_ADJECTIVE = re.compile(r"[a-zäöüß]{3,20}(?:e|en|er|es|em)")
_GERMAN = word_list("german")
_CUT = word_list("preposition")


class Name(NamedTuple):
    """A name in a clause; ``either`` says that it stands among alternatives."""

    text: str
    span: Span
    either: bool


def names_in(text: str, clause: Clause, taken: Sequence[Span], *, siblings: bool = False) -> Iterator[Name]:
    """Yield the names of what a clause asks for, where no known term stands.

    Args:
        text: The document's text.
        clause: The clause.
        taken: Places of known terms: a part that holds one is told by it.
        siblings: Whether only short members of a list that holds a known term are names.
    """
    words = text[clause.span.start : clause.span.end].replace("\n", " ")
    end = clause.purpose - clause.span.start if clause.purpose else len(words)
    end = _before_copula(flatten(words[:end]), clause)
    parts = list(_parts(words[:end]))
    known = [any(part.start < one.end - clause.span.start and one.start - clause.span.start < part.end for one in taken)
             for part, _ in parts]  # fmt: skip
    for number, (part, either) in enumerate(parts):
        beside = any(known[max(0, number - 1) : number + 2])
        at_cue = clause.cue.start < clause.span.start + part.end and clause.span.start + part.start < clause.cue.end
        if known[number] or (siblings and (at_cue or not beside)) or is_never(flatten(words[part.start : part.end])):
            continue
        span = _trimmed(words, part)
        if span is None or (siblings and len(words[span.start : span.end].split()) > SIBLING_WORDS):
            continue
        shown = " ".join(words[span.start : span.end].split())
        yield Name(shown, Span(clause.span.start + span.start, clause.span.start + span.end), either)


def _before_copula(flat: str, clause: Clause) -> int:
    """Return where what is asked ends: "wound care is essential because …" asks for what stands before the verb."""
    cue = clause.cue.start - clause.span.start
    if clause.cue.start == clause.cue.end or not 0 <= cue <= len(flat):
        return len(flat)
    found = _COPULA.search(flat, max(0, cue - 25), cue)
    return found.start() if found and _content(flat[: found.start()]) else len(flat)


def is_soft(flat: str) -> bool:
    """Say whether a clause speaks of character and conduct, which no CV shows honestly.

    Example:
        >>> is_soft("you are a team player"), is_soft("you know wound care")
        (True, False)
    """
    return _tables()["soft"].search(flat) is not None


def is_never(flat: str) -> bool:
    """Say whether words speak of pay, place, terms or who somebody is.

    Example:
        >>> is_never("a competitive salary"), is_never("wound care")
        (True, False)
    """
    return _tables()["never"].search(flat) is not None


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


def _parts(words: str) -> Iterator[tuple[Span, bool]]:
    """Yield the members of a list, or the whole where splitting would tear a name apart."""
    label = label_of(words)
    begin = label.end + 1 if label else 0
    cuts = [(m.start(), m.end(), m.group()) for m in _SPLIT.finditer(words, begin)]
    pieces: list[tuple[Span, bool]] = []
    start = begin
    for at, after, glue in cuts:
        if glue.strip() in ("and", "und", "et", "y", "&", "/") and not _stands_alone(words[start:at], words[after:]):
            continue
        pieces.append((Span(start, at), False))
        start = after
    pieces.append((Span(start, len(words)), False))
    either = _OR.search(flatten(words[begin:])) is not None and len(pieces) > 1
    for piece, _ in pieces:
        shown = words[piece.start : piece.end].strip()
        in_brackets = piece.start > 0 and words[: piece.start].rstrip().endswith("(")
        if shown and not (in_brackets and _ACRONYM.fullmatch(shown)):
            yield piece, either


def _stands_alone(left: str, right: str) -> bool:
    """Say whether two parts around "and" are two things: "wound care and hygiene plans", not "health and safety"."""
    if left.rstrip().endswith("-"):
        return False
    member = re.split(r"[,;.()]", right)[0]
    before, after = _content(left), _content(member)
    if not before or not after:
        return bool(before) != bool(after)
    if _same_stem(before[-1], after[0]):
        return False
    if len(before) >= 2 and len(after) >= 2:
        return True
    if len(before) == 1 and _SHARED.search(flatten(member)):
        return False
    return before[-1][0].isupper() and after[0][0].isupper()


def _same_stem(one: str, other: str) -> bool:
    """Say whether two words are the two genders of one ("Kundinnen und Kunden")."""
    size = min(len(one), len(other)) - 3
    return size >= 3 and one[:size].casefold() == other[:size].casefold()


def _content(words: str) -> list[str]:
    lead = _tables_words()["lead"]
    return [word for word in _WORD.findall(words) if flatten(word) not in lead]


def _trimmed(words: str, part: Span) -> Span | None:
    """Return a part without the words around the name; None where nothing is left."""
    found = [
        (m.start(), m.end(), flatten(m.group().replace("’", "'"))) for m in _WORD.finditer(words, part.start, part.end)
    ]
    table = _tables_words()
    while found and (found[0][2] in table["lead"] or found[0][2].rstrip("+").isdigit()):
        found.pop(0)
    while len(found) > 1 and found[0][2] in table["verbs"]:
        found.pop(0)
        while len(found) > 1 and found[0][2] in table["lead"]:
            found.pop(0)
    found = _noun_phrase(words, _cut(found))
    while found and found[-1][2] in table["tail"]:
        found.pop()
    if not found or (len(found) == 1 and (len(found[0][2]) < 3 or found[0][2] in table["verbs"])):
        return None
    return Span(found[0][0], found[-1][1])


def _noun_phrase(words: str, found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Return a German phrase from its first noun on, with the adjectives before it; other phrases as they are."""
    if not found or not _GERMAN.search(flatten(words)) or words[found[0][0]].isupper():
        return found
    nouns = [number for number, (start, _, _) in enumerate(found) if words[start].isupper()]
    if not nouns:
        return []
    first = nouns[0]
    while first and _ADJECTIVE.fullmatch(words[found[first - 1][0] : found[first - 1][1]]):
        first -= 1
    return found[first:]


def _cut(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Cut a long name at its first preposition, and at ``MAX_WORDS``."""
    ours = next((number for number, (_, _, word) in enumerate(found) if number and word.startswith("unser")), 0)
    found = found[:ours] if ours else found
    if len(found) <= 4:
        return found
    for number, (_, _, word) in enumerate(found[1:], start=1):
        if number >= 2 and _CUT.fullmatch(word):
            return found[:number]
    return found[:MAX_WORDS]


@lru_cache(maxsize=1)
def _tables() -> dict[str, re.Pattern[str]]:
    listed = cast("dict[str, list[str]]", read_data("phrases"))
    return {name: phrases(str(one) for one in listed[name]) for name in ("soft", "never")}


@lru_cache(maxsize=1)
def _tables_words() -> dict[str, frozenset[str]]:
    listed = cast("dict[str, list[str]]", read_data("phrases"))
    return {name: frozenset(flatten(str(one)) for one in listed[name]) for name in ("lead", "tail", "verbs")}
