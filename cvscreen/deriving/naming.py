"""Words that no vocabulary knows: the name of what a clause asks for, without the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from cvscreen.deriving.demanding import asks_ability, without_quantities
from cvscreen.deriving.model import Clause
from cvscreen.deriving.wording import cues, phrases, read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

SIBLING_WORDS = 3
SHORT_NAME = 5
"""A name of no more words is left whole: "Level 2 diploma in floristry"."""
MAX_WORDS = 6
"""A name of more words is a sentence; it is cut at its first preposition."""

_WORD = re.compile(r"[^\W_](?:[\w/+#&.'’-]{0,48}[\w+#])?")
_LABEL = re.compile(r"\s{0,4}([^:.;!?\t]{2,48})(?::\s|\t)")
_SPLIT = re.compile(
    r"\s*[,;/]\s*(?:(?:and|or|und|oder|et|ou|y|o)\s)?"
    r"|\s(?:and|or|und|oder|sowie|et|ou|y|as well as|plus|&|such as|including)\s"
    r"|\s(?:e\.g\.|z\.\s?B\.|like|wie|namely|inklusive)\s|\s[–—-]\s|[()]|\t"
)
_OR = re.compile(r"\b(?:or|oder|ou|bzw|either)\b")
_COPULA = re.compile(
    r"\s(?:is|are|was|would|will|should|ist|sind|ware|waren|wird|werden|est|sont|serait|es|son|seria|setzen|wunschen)\s[^,;]{0,22}$"
)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9/-]{1,6}")
_SHARED = re.compile(r"\b(?:of|der|des|von|fur|in|de|du|del)\s")
_ADJECTIVE = re.compile(r"[a-zäöüß]{3,20}(?:e|en|er|es|em)")
_GERMAN = word_list("german")
_MODIFIER = re.compile(
    r"(?:from|with|in|by|under|at|within|for|during|on|to|via|mit|bei|in|an|auf|fur|von|aus|unter|nach|zur|zum)\s"
)
_CONDITION = re.compile(r"(?:if|when|whenever|wenn|falls|sofern|si)\s")
_WHERE = re.compile(r"\b(?:in|at|within|im|bei|dans|en)\s")
_YOU = re.compile(
    r"\b[Yy]ou(?:'ll|\u2019ll)?\s(?:will\s|also\s|can\s|must\s|then\s){0,3}(?!need|have|know|bring|are\b|also|will|can\b|must|then|should)[a-z]{2,20}\s"
)
_CUT = word_list("preposition")
_Found = tuple[int, int, str]
"""Start, end and flattened form of a word."""


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
        siblings: Whether only parts count that stand beside a known term of a list, or behind words of knowledge.
    """
    words = text[clause.span.start : clause.span.end].replace("\n", " ")
    end = clause.purpose - clause.span.start if clause.purpose else len(words)
    end = _before_copula(flatten(words[:end]), clause)
    words = without_quantities(words)
    duty = clause.block.sense == "duty" or asks_ability(flatten(words))
    parts = list(_parts(words[:end]))
    known = [any(part.start < one.end - clause.span.start and one.start - clause.span.start < part.end for one in taken)
             for part, _ in parts]  # fmt: skip
    if is_copular(flatten(words), clause) and parts and is_soft(flatten(words[parts[0][0].start : parts[0][0].end])):
        return
    soft = accepted = False
    for number, (part, either) in enumerate(parts):
        flat = flatten(words[part.start : part.end]).lstrip()
        soft = is_soft(flat) or (soft and not _acts(flat))
        listed, accepted = accepted, False
        if known[number] or soft or is_never(flat) or _CONDITION.match(flat) or (number and _MODIFIER.match(flat)):
            continue
        span = _trimmed(words, part, duty=duty)
        if span is None or (number and known[number - 1] and _placed(words, taken, clause, part)):
            continue
        beside = any(known[max(0, number - 1) : number + 2]) and not _holds_cue(clause, part)
        short = len(words[span.start : span.end].split()) <= SIBLING_WORDS
        governed = word_list("knowledge").search(flatten(words[part.start : span.start])) is not None
        if siblings and not ((beside or listed) and short) and not governed:
            continue
        accepted = True
        shown = " ".join(words[span.start : span.end].split())
        yield Name(shown, Span(clause.span.start + span.start, clause.span.start + span.end), either)


def _acts(flat: str) -> bool:
    """Say whether a part begins a duty of its own, so that what was said of the one before does not hold for it."""
    first = flat.split()[:1]
    return bool(first) and (first[0] in ("you", "du", "sie") or _is_verb(first[0], duty=True))


def _placed(words: str, taken: Sequence[Span], clause: Clause, part: Span) -> bool:
    """Say whether a part only says where a known thing was done: "forecasting in retail or logistics"."""
    last = max((one.start - clause.span.start for one in taken if one.end - clause.span.start <= part.start), default=0)
    return _WHERE.search(flatten(words[last : part.start])) is not None


def _holds_cue(clause: Clause, part: Span) -> bool:
    return clause.cue.start < clause.span.start + part.end and clause.span.start + part.start < clause.cue.end


def is_copular(flat: str, clause: Clause) -> bool:
    """Say whether a clause says of something that it is asked for: "cannulation is expected"."""
    cue = flat[clause.cue.start - clause.span.start : clause.cue.end - clause.span.start]
    return cues()["praised"].fullmatch(cue) is None and _before_copula(flat, clause) < len(flat)


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
        bracket = piece.start > 0 and words[: piece.start].rstrip().endswith("(")
        gloss = bracket and words[piece.end : piece.end + 1] == ")" and len(shown.split()) <= SIBLING_WORDS
        if shown and not (gloss and piece.start > 2):
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


def _trimmed(words: str, part: Span, *, duty: bool) -> Span | None:
    """Return a part without the words around the name; None where nothing is left."""
    begin = part.start
    for you in _YOU.finditer(words, part.start, part.end):
        begin = you.end()
    found = [(m.start(), m.end(), flatten(m.group().replace("’", "'"))) for m in _WORD.finditer(words, begin, part.end)]
    table = _tables_words()
    while found and (found[0][2] in table["lead"] or found[0][2].rstrip("+").isdigit()) and not _is_rank(found):
        found.pop(0)
    found = _without_verbs(found, duty=duty or begin > part.start)
    found = _noun_phrase(words, _cut(found))
    while found and found[-1][2] in table["tail"]:
        found.pop()
    left = [w for _, _, w in found if w not in table["generic"] and w not in table["lead"] and not w.isdigit()]
    if not left or (
        len(found) == 1 and (_is_verb(left[0], duty=duty) or not _is_name(words[found[0][0] : found[0][1]]))
    ):
        return None
    return Span(found[0][0], found[-1][1])


def _is_rank(found: Sequence[_Found]) -> bool:
    """Say whether words begin with a rank that belongs to a name: "Level 3 diploma"."""
    return len(found) > 2 and found[0][2] in ("level", "niveau", "stufe") and found[1][2].isdigit()


def _without_verbs(found: list[_Found], *, duty: bool) -> list[_Found]:
    """Return a duty without its verb, or with it where what it is done to says little by itself."""
    table = _tables_words()
    left = list(found)
    while len(left) > 1 and _is_verb(left[0][2], duty=duty):
        left.pop(0)
        while len(left) > 1 and left[0][2] in table["lead"]:
            left.pop(0)
    little = len(left) == 1 and (left[0][2] in table["generic"] or _is_verb(left[0][2], duty=True))
    return found if little else left


def _is_name(word: str) -> bool:
    """Say whether a single word may be a name: of some length, or with a capital ("Go", "R")."""
    return len(word) >= 3 or word[0].isupper()


def _is_verb(word: str, *, duty: bool) -> bool:
    """Say whether a word begins a duty; a form in -ing only where duties are told ("driving licence")."""
    return word in _tables_words()["verbs"] and (duty or not word.endswith("ing"))


def _noun_phrase(words: str, found: list[_Found]) -> list[_Found]:
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


def _cut(found: list[_Found]) -> list[_Found]:
    """Cut a long name at its first preposition, and at ``MAX_WORDS``."""
    if len(found) <= SHORT_NAME:
        return found
    ours = next((number for number, (_, _, word) in enumerate(found) if number and word.startswith("unser")), 0)
    if ours:
        return found[:ours]
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
    return {name: frozenset(flatten(str(one)) for one in listed[name]) for name in ("lead", "tail", "verbs", "generic")}
