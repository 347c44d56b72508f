"""Duties told in prose: "you will look after the clusters", "a welder reads drawings"."""

import re
from functools import lru_cache
from typing import cast

from cvscreen.deriving.wording import read_data, word_list
from cvscreen.text.tokens import flatten

MAX_ROLE_CHARS = 60
SHORTEST_STEM = 3
_WILL = ("will", "you'll", "would", "you'd", "might")
_AND = re.compile(r"(?:,|\band)\s([a-z-]{2,20})\b")
_ARRIVES = ("join", "report", "meet", "learn", "receive")
_LITTLE = ("of", "the", "and", "or", "a", "to", "for", "in")

# "zu Ihren Aufgaben gehört …", "the job involves …"
_TASKS = re.compile(
    r"\bzu (?:ihren|deinen|den) aufgaben (?:gehor|zahl)\w{0,3}\s"
    r"(?:(?:auch|neben \w+(?: \w+)?|unter anderem|insbesondere|vor allem)\s)?(?:(?:die|der|das|den)\s)?"
    r"|\b(?:your|the|main) (?:tasks|duties|responsibilities)"
    r"\s(?:will\s)?(?:include|comprise|are)\s"
    r"|\b(?:the|this) (?:job|role|post|position|work) (?:includes|involves|comprises)\s"
)
_BEGINS = re.compile(
    r"\s{0,4}(?:(?:in|on|at|from|once|when)\s[^,;.:]{2,40},?\s)?(?:you|he or she|the (?:post ?holder|person))\b"
)
# "du meldest …", "worum es geht: Sie prüfen …"; and what tells what somebody has
_DOES_GERMAN = re.compile(
    r"\s{0,4}(?:[a-z ]{3,30}:\s)?(?:sie|du)\s"
    r"(?!(?:hab|hast|bring|sind|bist|verfug|kenn|konn|kann|muss|musst|soll|besitz|wiss|weiss|woll|will|mocht|mogen|magst|brauch|benotig"
    r"|beherrsch|sprech|sprich|erfull|interess|find|bekomm|erhalt|pass|versteh|denk|durf|darf|werd|wirst|leg|les|liest|schatz|freu|lieb"
    r"|teil(?:st|en)\s(?!\w+\s\w+\sein)|uberzeug|nachweis|wunsch|such)\w*)"
    r"[a-z]{2,14}(?:en|ern|eln|st)\b"
)
# "… in SQL (a must)", "…, and SQL is essential"
_OF_THING = re.compile(
    r"\(|\b(?:which|that|das|die|der|was)\s(?:is|are|ist|sind)\b|\b(?:is|are|be|ist|sind)\s(?:\w{1,8}\s){0,2}$"
)
# words that may stand between who does something and what is done
_BETWEEN = (
    r"(?:(?:'ll|'d|will|would|may|might|could|can|also|then|often|usually|typically|mainly|mostly|always|regularly|daily"
    r"|help|helps|here|be|is|are|get|gets|to|start|starts|begin|responsible|for|both|either|"
    r"spends?|find|yourself|finding|most|much|of|the|a lot|lots|your|their|time|day|days|week|working|on)\s){0,8}"
)
_DOES = rf"(?:'ll|'d)?,?\s{_BETWEEN}([a-z-]{{2,20}})\b"


def tells_duty(flat: str, role: str) -> bool:
    """Say whether a clause tells what the person that it is about will do.

    Args:
        flat: The clause, flattened.
        role: The role of the text; "" where unknown.

    Example:
        >>> tells_duty("you will close the books each month", ""), tells_duty("you will love it here", "")
        (True, False)
        >>> tells_duty("a platform engineer here spends most of the time writing go", "platform engineer")
        True
    """
    return object_at(flat, role) > 0


def tells_plainly(sentence: str, clause: str, cue: str, role: str) -> bool:
    """Say whether a sentence begins with who does something, and what: no word says how strongly it is asked.

    Args:
        sentence: The sentence, flattened.
        clause: The part of it that is read.
        cue: The word of strength in it, which may be said of a thing that the duty names; "" where none is.
        role: The role of the text; "" where unknown.

    Example:
        >>> tells_plainly("du meldest schaden, wenn es sein muss", "wenn es sein muss", "muss", "")
        True
        >>> tells_plainly("du musst schweissen", "du musst schweissen", "musst", "")
        False
        >>> tells_plainly("you query it in sql (a must)", "you query it in sql (a must)", "must", "")
        False
    """
    at = clause.find(cue) if cue else -1
    if at >= 0 and _OF_THING.search(clause[:at]):
        return False
    return _DOES_GERMAN.match(sentence) is not None or (
        _BEGINS.match(sentence) is not None and tells_duty(sentence, role)
    )


def object_at(flat: str, role: str) -> int:
    """Return where what is done begins, behind who does it and the first verb; 0 where no duty is told.

    Example:
        >>> "welders inspect technical drawings"[object_at("welders inspect technical drawings", "welder"):]
        'technical drawings'
    """
    tasks = _TASKS.search(flat)
    if tasks:
        return tasks.end()
    found = [match for pattern in _subjects(role) for match in pattern.finditer(flat)]
    places = (
        match.end() + 1 if _does(match) else _next_verb(flat, match.end()) if match.group(1) in _ARRIVES else 0
        for match in found
    )
    return min((place for place in places if place), default=0)


def _next_verb(flat: str, at: int) -> int:
    """Return where what is done begins behind a second verb: "join the shop in March and train apprentices"."""
    second = next((one for one in _AND.finditer(flat, at) if is_verb(one.group(1), bare=False)), None)
    return second.end() + 1 if second else 0


def _does(match: re.Match[str]) -> bool:
    """Say whether a word tells what is done: a known verb, or any behind "will", or one that follows the role in -s."""
    word = match.group(1)
    if word in _verbs("no_duties"):
        return False
    subject = match.group().split()[-2]
    role_does = match.re.groups == 1 and word.endswith("s") and not match.group(0).startswith("you")
    return is_verb(word, bare=True) or subject in _WILL or (role_does and subject not in _LITTLE)


def is_of_people(word: str) -> bool:
    """Say whether a verb is done to people, so that it belongs to the name: "train apprentices"."""
    listed = {
        "train",
        "mentor",
        "supervise",
        "teach",
        "coach",
        "instruct",
        "line-manage",
        "educate",
        "counsel",
        "advise",
        "guide",
    }
    return word in listed or any(base in listed for base in _bases(word))


@lru_cache(maxsize=4096)
def is_verb(word: str, *, bare: bool) -> bool:
    """Say whether a word begins a duty.

    Args:
        word: The word, flattened.
        bare: Whether all of its forms count: not where things are named ("driving licence", "rolls").

    Example:
        >>> is_verb("assesses", bare=True), is_verb("driving", bare=False), is_verb("hygiene", bare=True)
        (True, False, False)
    """
    verbs = _verbs()
    if not bare:
        return word in verbs and not word.endswith("ing")
    return word in verbs or any(base in verbs for base in _bases(word))


def _bases(word: str) -> list[str]:
    """Return what a form may be of: "carries" of carry, "planning" of plan, "prepared" of prepare."""
    found: list[str] = []
    for ending, others in (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ing", ("", "e")), ("ed", ("", "e"))):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= SHORTEST_STEM:
            found += [stem + other for other in others]
            found += [stem[:-1]] if ending in ("ing", "ed") and stem[-1] == stem[-2] else []
    return found


@lru_cache(maxsize=8)
def _subjects(role: str) -> tuple[re.Pattern[str], ...]:
    """Return how a duty begins: with who is asked, or with the role by its name."""
    person = re.compile(word_list("asked_person").pattern + _DOES)
    if not role or len(role) > MAX_ROLE_CHARS:
        return (person,)
    before = r"(?:^|[,;:.–—(]\s?|\b(?:the|an?|our|most|many|all|these)\s)\s{0,3}"
    return person, re.compile(rf"{before}{re.escape(role)}s?{_DOES}")


@lru_cache(maxsize=2)
def _verbs(name: str = "verbs") -> frozenset[str]:
    listed = cast("dict[str, list[str]]", read_data("phrases"))[name]
    return frozenset(flatten(str(one)) for one in listed)
