"""Demands in prose: "you must have a diploma", "you should be able to order stock", "driving licence a plus"."""

import re

from cvscreen.deriving.model import Clause
from cvscreen.deriving.wording import cues, word_list

# "you must have …", "you should be able to …": what follows is asked for
_MUST = re.compile(
    r"(?:'ll|'d)?\s(?:must|should|need to|needs to|have to|has to|will need to|will|would)\s"
    r"(?:(?:also|already|ideally)\s)?"
    r"(?:have|hold|possess|be able to|be capable of|know|speak|be(?P<proven>\s[^,;.]{0,30}))\b"
)
_WE = re.compile(
    rf"must have\b|(?:(?:most|many|all|some) )?{word_list('seekers').pattern}(?:'re|'d)?\s"
    r"(?:(?:will|would|usually|normally|often|also|may|are|strongly|very much|really) ){0,2}"
    rf"(?:{word_list('seek').pattern} {word_list('somebody').pattern}"
    rf"|(?:ask|look|looking) for {word_list('somebody_for').pattern}|(?<=employers )(?:ask|look) for\b"
    r"|(?<=we )(?:require|insist on|ask for)(?= (?!you\b|that\b|all\b)))"
)
# "employers usually look for …", "nearly every advertisement names …"
_THEY = re.compile(
    rf"(?:(?:most|many|all|some|nearly every|almost every|every) )?{word_list('sought_by').pattern}\s"
    rf"(?:(?:will|would|usually|normally|often|also|may|typically|generally) ){{0,2}}"
    rf"{word_list('seek_things').pattern}(?=\s)"
)
# "40,000 parcels a day": how much there is, and nothing to be able to do
_QUANTITY = re.compile(
    r"(?<![\w.])[0-9][0-9.,]{0,12}[kKmM]?\+?\s(?:[\w-]{1,30}\s){1,3}(?:an?|per|each|every|pro|am|im|par|al)\s"
    r"(?:day|week|month|year|hour|minute|second|night|shift|Tag|Woche|Monat|Jahr|Stunde|Minute|Sekunde|jour|mois|mes)\b"
    r"|\b(?:once|twice|(?:\w{2,6}\s(?:or|to)\s)?\w{2,6}\stimes)\s(?:an?|per|each|every)\s(?:day|week|month|year|shift)\b"
    r"|(?<![\w.])\d{1,3},\d{3}\s(?:[a-z-]{2,30}\s){0,2}[a-z-]{2,30}s\b"
)
# "no fewer than two years": how many at least
_BOUND = re.compile(r"\b(?:[Nn]ot?|nicht) (?:fewer|less|weniger) (?:than|als)\b|, no (?:fewer|less)\b")
_ABLE = re.compile(r"\b(?:be able to|be capable of|know how to)\s")
VERBLESS_WORDS = 8
"""A sentence of no more words that ends with its strength word needs no verb: "Driving licence a plus." """


def is_demanded(flat: str, clause: Clause) -> bool:
    """Say whether a clause of prose asks for what it names: "you must have a diploma", "driving licence a plus".

    Args:
        flat: The clause, flattened.
        clause: The clause, whose strength word is known.

    Example:
        >>> from cvscreen.deriving.model import Block
        >>> from cvscreen.model.span import Span
        >>> whole, block = Span(0, 24), Block(Span(0, 24), False, "plain", None)
        >>> clause = Clause(whole, whole, block, "optional", Span(16, 22), negated=False, purpose=None, counts=True)
        >>> is_demanded("driving licence a plus.", clause)
        True
    """
    if demand_end(flat):
        return True
    if clause.cue.start == clause.cue.end:
        return False
    begin, end = clause.cue.start - clause.span.start, clause.cue.end - clause.span.start
    praised = cues()["praised"].fullmatch(flat[max(begin, 0) : max(end, 0)]) is not None
    verbless = (
        begin > 0 and not praised and not flat[max(end, 0) :].strip(" .!") and len(flat.split()) <= VERBLESS_WORDS
    )
    others = cues()["others"].search(flat) is not None
    return _is_told_to(flat.lstrip()) or (verbless and not others and clause.span == clause.sentence)


def demand_end(flat: str) -> int:
    """Return where the words end by which somebody asks for what follows: "employers will expect you to"; 0 without.

    Example:
        >>> "employers will expect you to hold a licence"[demand_end("employers will expect you to hold a licence"):]
        ' to hold a licence'
    """
    begin = len(flat) - len(flat.lstrip())
    found = _WE.match(flat, begin) or _THEY.match(flat, begin)
    return found.end() if found else 0


def _is_told_to(flat: str) -> bool:
    """Say whether a clause begins with who must have what: "you have to be CIMA qualified", "must have two years …"."""
    if demand_end(flat):
        return True
    who = word_list("asked_person").match(flat)
    must = _MUST.match(flat, who.end()) if who else None
    if must is None:
        return False
    return must.group("proven") is None or word_list("proven").search(must.group("proven")) is not None


def asks_ability(flat: str) -> bool:
    """Say whether a clause asks to be able to do something: then it names duties, with verbs.

    Example:
        >>> asks_ability("you should be able to order stock"), asks_ability("you should know stocks")
        (True, False)
    """
    return _ABLE.search(flat) is not None


def without_quantities(words: str) -> str:
    """Return a clause of the same length without how much there is of something: no one is asked for parcels.

    Example:
        >>> without_quantities("services that track 40,000 parcels a day").rstrip()
        'services that track ;'
    """
    words = _BOUND.sub(lambda found: " " * len(found.group()), words)
    return _QUANTITY.sub(lambda found: ";" + " " * (len(found.group()) - 1), words)
