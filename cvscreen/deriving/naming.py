"""Words that no vocabulary knows: the name of what a clause asks for, without the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple, cast

from cvscreen.deriving.demanding import asks_ability, without_quantities
from cvscreen.deriving.duties import is_of_people, is_verb, object_at
from cvscreen.deriving.model import Clause
from cvscreen.deriving.parts import SHORT_WORDS, WORD, content_of, parts_of, word_sets
from cvscreen.deriving.roles import is_people
from cvscreen.deriving.wording import cues, phrases, read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

SHORT_NAME = 5
"""A name of no more words is left whole: "Level 2 diploma in floristry"."""
MAX_WORDS = 6
"""A name of more words is a sentence; it is cut at its first preposition."""

_STATES = re.compile(
    r"\s(?:is|are|ist|sind|est|sont|es|son)\s(?:common|usual|normal|typical|known|our|part|ublich|normal|courant)\b"
)
_COPULA = re.compile(
    r"\s(?:is|are|was|would|will|should|ist|sind|ware|waren|wird|werden|est|sont|serait|es|son|seria|setzen|wunschen)\s[^,;]{0,22}$"
)
_ADJECTIVE = re.compile(r"[a-zäöüß]{3,20}(?:e|en|er|es|em)")
_GERMAN = word_list("german")
_MODIFIER = re.compile(
    r"(?:from|with|in|by|under|at|within|for|during|on|to|via|mit|bei|in|an|auf|fur|von|aus|unter|nach|zur|zum)\s"
)
# conditions, what the writer says of himself, and the lesser side of a comparison ask for nothing
_ASIDE = re.compile(
    r"(?:if|when|whenever|wenn|falls|sofern|si|i|we(?!\s(?:need|want|expect|ask|require|look|seek|would))|ich"
    r"|(?:more|less) (?:important|valuable) than|(?:wichtiger|mehr) als|plus important que|mas importante que)\s"
)
_WHERE = re.compile(r"\b(?:in|at|within|im|bei|dans|en)\s")
# "…, which pays merchants on time": says something of the thing and names nothing that is asked
_RELATIVE = re.compile(r",\s(?:which|who|whose|where|whom)\s[^,;:.()]{0,200}")
_CUT = word_list("preposition")
_Found = tuple[int, int, str]
"""Start, end and flattened form of a word."""


class Name(NamedTuple):
    """A name in a clause; ``either`` says that it stands among alternatives."""

    text: str
    span: Span
    either: bool


def names_in(
    text: str, clause: Clause, taken: Sequence[Span], *, siblings: bool = False, role: str = ""
) -> Iterator[Name]:
    """Yield the names of what a clause asks for, where no known term stands.

    Args:
        text: The document's text.
        clause: The clause.
        taken: Places of known terms: a part that holds one is told by it.
        siblings: Whether only parts count that stand beside a known term of a list, or behind words of knowledge.
        role: The role that a duty may begin with.
    """
    words = text[clause.span.start : clause.span.end].replace("\n", " ")
    end = clause.purpose - clause.span.start if clause.purpose else len(words)
    end = _before_copula(flatten(words[:end]), clause)
    words = without_quantities(words)
    duty = clause.duty or asks_ability(flatten(words))
    words = _RELATIVE.sub(lambda found: ";" + " " * (len(found.group()) - 1), words)
    if duty and (begin := object_at(flatten(words), role)):
        verb = words[: begin - 1].rfind(" ") + 1
        told = verb if is_verb(flatten(words[verb : begin - 1]), bare=True) else begin
        words = " " * told + words[told:]
    parts = list(parts_of(words[:end]))
    known = [any(part.start < one.end - clause.span.start and one.start - clause.span.start < part.end for one in taken)
             for part, _ in parts]  # fmt: skip
    if is_copular(flatten(words), clause) and parts and is_soft(flatten(words[parts[0][0].start : parts[0][0].end])):
        return
    soft = accepted = placed = False
    for number, (part, either) in enumerate(parts):
        flat = flatten(words[part.start : part.end]).lstrip()
        placed = bool(number) and _placed(words, taken, clause, part) and (known[number - 1] or placed)
        soft = is_soft(flat) or (soft and not _acts(flat))
        listed, accepted = accepted, False
        if (
            known[number]
            or placed
            or soft
            or is_never(flat)
            or _ASIDE.match(flat)
            or (number and _MODIFIER.match(flat))
        ):
            continue
        span = _trimmed(words, part, duty=duty)
        if span is None or (
            is_people(flatten(words[span.start : span.end]))
            and not is_of_people(flatten(words[span.start : span.end]).split()[0])
        ):
            continue
        beside = any(known[max(0, number - 1) : number + 2]) and not _holds_cue(clause, part)
        short = len(words[span.start : span.end].split()) <= SHORT_WORDS
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
    if clause.cue.start == clause.cue.end:
        found = _STATES.search(flat)
        return found.start() if found and content_of(flat[: found.start()]) and not clause.duty else len(flat)
    if not 0 <= cue <= len(flat):
        return len(flat)
    found = _COPULA.search(flat, max(0, cue - 25), cue)
    return found.start() if found and content_of(flat[: found.start()]) else len(flat)


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


def _trimmed(words: str, part: Span, *, duty: bool) -> Span | None:
    """Return a part without the words around the name; None where nothing is left."""
    begin = part.start
    found = [(m.start(), m.end(), flatten(m.group().replace("’", "'"))) for m in WORD.finditer(words, begin, part.end)]
    table = word_sets()
    while found and (found[0][2] in table["lead"] or found[0][2].rstrip("+").isdigit()) and not _is_rank(found):
        found.pop(0)
    found = _without_verbs(found, duty=duty)
    found = _noun_phrase(words, _cut(found))
    while found and found[-1][2] in table["tail"]:
        found.pop()
    left = [w for _, _, w in found if w not in table["generic"] and w not in table["lead"] and not w.isdigit()]
    if not left or (
        len(found) == 1 and ((duty and _is_verb(left[0], duty=True)) or not _is_name(words[found[0][0] : found[0][1]]))
    ):
        return None
    return Span(found[0][0], found[-1][1])


def _is_rank(found: Sequence[_Found]) -> bool:
    """Say whether words begin with a rank that belongs to a name: "Level 3 diploma"."""
    return len(found) > 2 and found[0][2] in ("level", "niveau", "stufe") and found[1][2].isdigit()


def _without_verbs(found: list[_Found], *, duty: bool) -> list[_Found]:
    """Return a duty without its verb, or with it where what it is done to says little by itself."""
    table = word_sets()
    left = list(found)
    while len(left) > 1 and _is_verb(left[0][2], duty=duty) and not is_of_people(left[0][2]):
        left.pop(0)
        while len(left) > 1 and left[0][2] in table["lead"]:
            left.pop(0)
    little = len(left) == 1 and (left[0][2] in table["generic"] or _is_verb(left[0][2], duty=True))
    return found if little else left


def _is_name(word: str) -> bool:
    """Say whether a single word may be a name: of some length, or with a capital ("Go", "R")."""
    return len(word) >= 3 or word[0].isupper()


def _is_verb(word: str, *, duty: bool) -> bool:
    """Say whether a word begins a duty; where none are told, one that as often begins a thing's name does not."""
    return is_verb(word, bare=duty) and (duty or word not in word_sets()["noun_verbs"])


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
