"""Words that no vocabulary knows: the name of what a clause asks for, without the words around it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.character import is_never, is_soft, leads_people
from cvscreen.deriving.clauses import takes_back
from cvscreen.deriving.degrees import LADDER, is_another
from cvscreen.deriving.demanding import asks_ability, demand_end, without_quantities
from cvscreen.deriving.duties import is_of_people, is_verb, object_at
from cvscreen.deriving.model import Clause
from cvscreen.deriving.parts import SHORT_WORDS, content_of, parts_of, word_sets
from cvscreen.deriving.roles import is_people
from cvscreen.deriving.trimming import begins_duty, trimmed
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten
from cvscreen.vocabulary.degrees import find_degrees

_VERB = re.compile(r"\s(?:is|are|remains?|becomes?|ist|sind|bleibt|est|sont|es|son)\s")
_STATES = re.compile(
    r"\s(?:is|are|ist|sind|est|sont|es|son)\s(?:common|usual|normal|typical|known|our|part|what you|ublich|courant)\b"
)
_COPULA = re.compile(
    r"\s(?:is|are|remains?|becomes?|seems?|was|would|will|should|ist|sind|ware|waren|wird|werden|est|sont|serait|es|son|seria|setzen|wunschen)\s[^,;]{0,22}$"
)
_GERMAN = word_list("german")
_MODIFIER = re.compile(
    r"(?:as|als|from|with|in|by|under|at|within|for|during|on|to|via|mit|bei|in|an|auf|fur|von|aus|unter|nach|zur|zum)\s"
)
# conditions, what the writer says of himself, and the lesser side of a comparison ask for nothing
_ASIDE = re.compile(rf"(?:{word_list('aside').pattern}|we(?!\s{word_list('ours_asked').pattern}))\s")
_WHERE = re.compile(r"\b(?:in|at|within|im|bei|dans|en)\s")
# "fits sockets in homes, shops and offices": what follows is where, too
_HUNG = re.compile(rf"\s{word_list('where').pattern}\s(?:the\s|our\s|der\s|dem\s|den\s)?[a-z]{{3,30}}\s{{0,2}}$")
_REASON = re.compile(rf",?\s{word_list('reason').pattern}\s[^;:.()]{{0,200}}")
# "a degree in accounting, finance or …"
_STUDIED = re.compile(
    r"\b(?:degree|diploma|qualification|bachelor(?:'s)?|master(?:'s)?|studium|abschluss|ausbildung)\b[^;:.]{0,40}\s(?:in|of)\s[^;:.]{0,80}$"
)
# "ausserdem beraten Sie …", "schon ware eine …": what is asked stands behind
_TURNED = re.compile(
    r"\s{0,3}(?:[\w-]{2,20}\s){0,3}[\w-]{3,20}(?:en|st|rn|ln)\s(?:sie|du|ihr)\s(?=[a-z])"
    r"|\s{0,3}(?:schon|toll|prima|super|ideal|gut|wunschenswert|hilfreich|wichtig|voraussetzung|von vorteil)"
    r"\s(?:ware|waren|ist|sind)\s(?:uns\s|fur uns\s)?"
)
# "preferably in retail or logistics"
_PREFERRED_PLACE = re.compile(
    r"\s{0,3}(?:preferably|ideally|preferred|idealerweise|gerne?|vorzugsweise|bevorzugt)\s(?:also\s|auch\s)?(?:in|im|within|from|bei|aus)\s"
)
_OF_THEM = re.compile(r"\s(?:of|von|der|des)\s")
# before the name of somebody
_TITLES = ("mr", "mrs", "ms", "dr", "prof", "herr", "frau", "mme", "senor", "senora")
_IS_VERB = word_list("is_verb")
# "…, which pays merchants on time": says something of the thing and names nothing that is asked
_RELATIVE = re.compile(r",\s(?:which|who|whose|where|whom)\s[^,;:.()]{0,200}")


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
    words, end, duty = _prepared(text, clause, role)
    label, colon, _ = flatten(words).partition(":")
    if colon and (is_soft(label) or is_never(label)):
        return  # what stands behind it says more of the same
    parts = list(parts_of(words[:end]))
    known = [any(part.start < one.end - clause.span.start and one.start - clause.span.start < part.end for one in taken)
             for part, _ in parts]  # fmt: skip
    if is_copular(flatten(words), clause) and parts and is_soft(flatten(words[parts[0][0].start : parts[0][0].end])):
        return
    soft = accepted = placed = False
    for number, (part, either) in enumerate(parts):
        flat = flatten(words[part.start : part.end]).lstrip()
        above = parts[number - 1][0] if number else part
        where = _placed(words, taken, clause, part) and (known[number - 1] or placed) and not _is_subject(words, part)
        prose = duty and not clause.block.bullet and not _acts(flat)
        hung = prose and _HUNG.search(flatten(words[above.start : above.end])) is not None
        placed = number > 0 and (where or hung or (prose and placed))
        soft = is_soft(flat) or (soft and not _acts(flat))
        listed, accepted = accepted, False
        if known[number] or placed or soft or is_never(flat) or _is_aside(flat, number):
            continue
        if _is_object(clause, words, parts, number) or _is_adjective(words, parts, number):
            continue
        if _shares_object(words, parts, number) or (number == 0 and _is_place(clause, flat)):
            continue
        span = trimmed(words, part, duty=duty)
        if span is None and clause.block.bullet and _is_activity(words, parts, number):
            span = part
        if span is None or _is_of_others(flatten(words[span.start : span.end]), duty=duty):
            continue
        beside = any(known[max(0, number - 1) : number + 2]) and not _holds_cue(clause, part)
        short = len(words[span.start : span.end].split()) <= SHORT_WORDS
        governed = word_list("knowledge").search(flatten(words[part.start : span.start])) is not None
        if siblings and not ((beside or listed) and short) and not governed:
            continue
        accepted = True
        shown = " ".join(words[span.start : span.end].split())
        yield Name(shown, Span(clause.span.start + span.start, clause.span.start + span.end), either)


def _prepared(text: str, clause: Clause, role: str) -> tuple[str, int, bool]:
    """Return a clause's words of the same length without what names nothing, where names end, and whether of duties."""
    words = text[clause.span.start : clause.span.end].replace("\n", " ")
    end = clause.purpose - clause.span.start if clause.purpose else len(words)
    end = _before_copula(flatten(words[:end]), clause)
    words = without_quantities(words)
    for degree in find_degrees(words):
        if (
            degree.kind in LADDER
            and not degree.short
            and not is_another(words, flatten(words), degree.start, degree.end)
        ):
            words = words[: degree.start] + " " * (degree.end - degree.start) + words[degree.end :]
    words = _without_sectors(words, part=clause.span.start > clause.sentence.start)
    for said_of_it in (_RELATIVE, _REASON):
        words = said_of_it.sub(lambda found: ";" + " " * (len(found.group()) - 1), words)
    turned = _TURNED.match(flatten(words))
    if turned:
        words = " " * turned.end() + words[turned.end() :]
    lacks = word_list("lacking").search(flatten(words)) if clause.negated and takes_back(flatten(words)) else None
    if lacks:
        words = " " * lacks.end() + words[lacks.end() :]
    asked = demand_end(flatten(words))
    words = " " * asked + words[asked:]
    able = asks_ability(flatten(text[clause.span.start : clause.span.end].replace("\n", " ")))
    begin = object_at(flatten(words), role) if (clause.duty or clause.told) and not able else 0
    if begin:
        verb = words[: begin - 1].rfind(" ") + 1
        told = verb if is_verb(flatten(words[verb : begin - 1]), bare=True) else begin
        words = " " * told + words[told:]
    return words, end, clause.duty or able


@lru_cache(maxsize=1)
def _worked_where() -> re.Pattern[str]:
    """Return how experience is told of a sector or a sort of employer: "in a food, pharma or process industry"."""
    return re.compile(
        rf"(?<=[a-zA-Z])\s(?:in|im|at|within|from|bei|dans|en)\s(?:[\w'/&-]{{1,24}},?\s){{0,9}}{word_list('sectors').pattern}",
        re.IGNORECASE,
    )


def _without_sectors(words: str, *, part: bool) -> str:
    """Return a clause of the same length without where something was done, if it says what or for how long as well.

    Where it is a part of a sentence, what stands before it said that.
    """
    for found in _worked_where().finditer(words):
        before = words[: found.start()]
        if _STUDIED.search(f"{flatten(before)} in "):
            continue
        told = [word for word in content_of(before) if flatten(word) not in word_sets()["generic"]]
        if part or told or re.search(r"\b(?:years?|months?|jahre?n?|ans|anos)\b", flatten(before)):
            words = words[: found.start()] + ";" + " " * (found.end() - found.start() - 1) + words[found.end() :]
    return words


def _is_place(clause: Clause, flat: str) -> bool:
    """Say whether a part of a sentence only says where: "three years of audit, preferably in retail"."""
    return clause.span.start > clause.sentence.start and _PREFERRED_PLACE.match(flat) is not None


def _is_object(clause: Clause, words: str, parts: Sequence[tuple[Span, bool]], number: int) -> bool:
    """Say whether a part is one more object of what a list item names: "maintenance of motors, pumps, conveyors"."""
    shown, either = words[parts[number][0].start : parts[number][0].end].strip(" ."), parts[number][1]
    if not clause.block.bullet or either or number == 0 or re.fullmatch(r"[a-z]{3,20}", shown) is None:
        return False
    head = _OF_THEM.search(words[parts[0][0].start : parts[0][0].end])
    before = content_of(words[parts[0][0].start : parts[0][0].start + head.start()]) if head else []
    return bool(before) and not is_verb(flatten(before[0]), bare=False)


def _is_adjective(words: str, parts: Sequence[tuple[Span, bool]], number: int) -> bool:
    """Say whether a first German part shares the noun of the next: "Eigenständige, sorgfältige Arbeitsweise"."""
    shown = words[parts[number][0].start : parts[number][0].end].strip()
    if number or len(parts) == 1 or re.fullmatch(r"\w{4,30}(?:e|er|es|en)", shown) is None:
        return False
    after = words[parts[1][0].start : parts[1][0].end].strip()
    joins = words[parts[0][0].end : parts[1][0].start]
    return "," in joins and re.match(r"[a-zäöü]\w{2,30}(?:e|er|es|en)\s[A-ZÄÖÜ]", after) is not None


def _shares_object(words: str, parts: Sequence[tuple[Span, bool]], number: int) -> bool:
    """Say whether a part is an activity whose object comes later: "designing or managing evaluations"."""
    activity = re.fullmatch(
        r"(?:[\w ]{0,24}\s)?[a-z]{3,16}ing\s*", words[parts[number][0].start : parts[number][0].end]
    )
    if (
        activity is None
        or number + 1 == len(parts)
        or is_verb(flatten(activity.group().split()[-1]), bare=True) is False
    ):
        return False
    last = content_of(words[parts[number + 1][0].start : parts[number + 1][0].end])
    return len(last) > 1 and last[0].endswith("ing") and is_verb(flatten(last[0]), bare=True)


def _is_activity(words: str, parts: Sequence[tuple[Span, bool]], number: int) -> bool:
    """Say whether a part is an activity by its own name: "budgeting, forecasting and variance analysis".

    Where the last of the list has an object, all of them do: "designing, building and testing software".
    """
    part, last = parts[number][0], content_of(words[parts[-1][0].start : parts[-1][0].end])
    alone = len(parts) > 1 and re.fullmatch(r"\s*[A-Za-z-]{4,}ing\s*", words[part.start : part.end]) is not None
    return alone and not (len(last) > 1 and last[0].endswith("ing"))


def _is_aside(flat: str, number: int) -> bool:
    if word_list("opener").fullmatch(flat.strip()):
        return True
    return _ASIDE.match(flat) is not None or (number > 0 and _MODIFIER.match(flat) is not None)


def _is_of_others(flat: str, *, duty: bool) -> bool:
    """Say whether a name is of people, and not of what is done to them."""
    words = flat.split()
    if words[0] in _TITLES:
        return True
    if duty and word_list("audience").fullmatch(flat):
        return True
    if leads_people(flat):
        return False
    return not is_of_people(words[0]) and (is_people(flat) or is_people(words[0]))


def _acts(flat: str) -> bool:
    """Say whether a part begins a duty of its own, so that what was said of the one before does not hold for it."""
    first = flat.split()[:1]
    if (
        first
        and first[0].endswith(("eren", "ten", "gen", "nen", "den", "len", "ben", "ssen", "rn"))
        and _GERMAN.search(flat)
    ):
        return True
    return bool(first) and (first[0] in ("you", "du", "sie") or begins_duty(first[0], duty=True))


def _placed(words: str, taken: Sequence[Span], clause: Clause, part: Span) -> bool:
    """Say whether a part only says where a known thing was done: "forecasting in retail or logistics"."""
    last = max((one.start - clause.span.start for one in taken if one.end - clause.span.start <= part.start), default=0)
    return _WHERE.search(flatten(words[last : part.start])) is not None


def _is_subject(words: str, part: Span) -> bool:
    """Say whether a part is what a degree is in: "a degree in accounting, finance or economics"."""
    return _STUDIED.search(flatten(words[: part.start])) is not None


def _holds_cue(clause: Clause, part: Span) -> bool:
    return clause.cue.start < clause.span.start + part.end and clause.span.start + part.start < clause.cue.end


def is_copular(flat: str, clause: Clause) -> bool:
    """Say whether a clause says of something that it is asked for: "cannulation is expected"."""
    cue = flat[clause.cue.start - clause.span.start : clause.cue.end - clause.span.start]
    return cues()["praised"].fullmatch(cue) is None and _before_copula(flat, clause) < len(flat)


def _before_copula(flat: str, clause: Clause) -> int:
    """Return where what is asked ends: "wound care is essential because …" asks for what stands before the verb."""
    cue = clause.cue.start - clause.span.start
    denied = cues()["denied"].search(flat) if clause.negated else None
    if denied and content_of(flat[: denied.start()]):
        return denied.start()
    if clause.cue.start == clause.cue.end:
        found = _STATES.search(flat)
        return found.start() if found and content_of(flat[: found.start()]) and not clause.duty else len(flat)
    if not 0 <= cue <= len(flat) or demand_end(flat):
        return len(flat)
    told = flat[cue : clause.cue.end - clause.span.start]
    found = _COPULA.search(flat, max(0, cue - 25), cue)
    end = found.start() if found else len(flat)
    if _IS_VERB.match(told) and cues()["doubtful"].fullmatch(told) is None:
        end = cue
    if not content_of(flat[:end]):
        return len(flat)
    if end == len(flat):
        return end
    return next((one.start() for one in _VERB.finditer(flat, 0, end) if content_of(flat[: one.start()])), end)
