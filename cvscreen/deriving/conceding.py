"""Where a text takes its years back: "If you have done this for two years only, ring us all the same"."""

import re
from functools import lru_cache

from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.relations import EXPERIENCE
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

ABOVE_CHARS = 200
"""How far above the years may stand that are not to be read strictly."""
_NAMED = r"(?:the|those|these|that|die|diese|dieser|der|den)"
_UNIT = r"(?:years?|yrs|months|jahren?|monaten?|berufsjahren?|berufserfahrung)"
_ABOUT = (
    r"\s{0,4}(?:as for|as to|as regards|regarding|concerning|about|on|what about|was|a word (?:on|about)|zu[rm]?"
    r"|ein wort zu[rm]?)"
)


def conceded_years(words: str, clause: Clause) -> Term | None:
    """Return what a clause takes back of the years that its text asks for; None where it takes none back.

    Args:
        words: The text.
        clause: The clause.
    """
    flat = flatten(words[clause.span.start : clause.span.end].replace("\n", " "))
    sentence = flatten(words[clause.sentence.start : clause.sentence.end].replace("\n", " "))
    conceded = word_list("conceded").search(flat)
    if conceded is None:
        return _term(clause, _fewer(flat, sentence))
    begin = max(clause.block.span.start, clause.span.start - ABOVE_CHARS)
    above = flatten(words[begin : clause.sentence.end].replace("\n", " "))
    if word_list("lasting").search(above) is None:
        return None
    return _term(clause, word_list("lasting").search(flat) or conceded)


def _term(clause: Clause, found: re.Match[str] | None) -> Term | None:
    start = clause.span.start
    return Term(EXPERIENCE, "", Span(start + found.start(), start + found.end())) if found else None


def _fewer(flat: str, sentence: str) -> re.Match[str] | None:
    """Return the years of a clause that its sentence takes back by what it says of them; None where it does not.

    The sentence comes back to years that it takes as known and says that they yield, or begins with them as with
    its theme, or lets in who has fewer.
    """
    lasting = word_list("lasting").search(flat)
    if lasting is None:
        return None
    named = _known_years().search(flat)
    if named and (word_list("yields").search(sentence) or word_list("conceded").search(sentence)):
        return named
    if not any(cues()[name].search(sentence) for name in ("required", "expected")) and (theme := _theme().match(flat)):
        return theme
    lacking = word_list("lacking").search(flat) or word_list("lacking_years").search(flat)
    let_in = lacking and (word_list("welcomed").search(sentence) or word_list("let_in").search(sentence))
    return lasting if let_in else None


@lru_cache(maxsize=1)
def _known_years() -> re.Pattern[str]:
    """Return how years are named that stand above: "the two years", "those 24 months", "the years above"."""
    number = rf"(?:(?:\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?|{word_list('number_words').pattern})\+?\s)?"
    return re.compile(rf"\b{_NAMED}\s{number}{_UNIT}\b(?!\s(?:ago|before|end|round)\b)")


@lru_cache(maxsize=1)
def _theme() -> re.Pattern[str]:
    """Return how a sentence begins that is about the years: "As for the three years, …"."""
    years = _known_years().pattern
    return re.compile(rf"(?:and\s|und\s|but\s)?{_ABOUT}\s(?:{years}|berufserfahrung\b)(?:[^.;]{{0,30}}[,:]|$)")
