"""Where a text takes its years back: it says how to read them, or lets in who has fewer, or comes fresh from school."""

import re
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.durations import Duration, bare_durations_in, durations_in, number_pattern
from cvscreen.deriving.wording import cues, word_list
from cvscreen.model.span import Span

_NOT_LET_IN = re.compile(
    r"\b(?:not|cannot|can't|won't|never|nicht|nor)\s(?:\w+\s)?(?:considered|accepted|shortlisted|invited|interviewed|hired"
    r"|appointed|welcome|berucksichtigt|eingestellt|eingeladen|angenommen|infrage|in frage|in betracht)\b"
)
_LITTLE = re.compile(
    r"\b(?:less|fewer|little|limited|weniger|wenig|geringer\w?)\s(?:\w+\s)?(?:experience|years|erfahrung|berufserfahrung|jahren?)\b"
)
_UNITS = r"(?:years?|yrs?|months?|jahre?n?|monate?n?|berufsjahre?n?|berufserfahrung)"
_NAMED = r"(?:the|those|these|that|our|die|diese|dieser|diesen|der|den|unsere)"
# "at least two years … will be considered": a bound asks
_BOUND_BEFORE = re.compile(
    r"(?:at least|minimum(?: of)?|no less than|no fewer than|mindestens|wenigstens|min\.?)\s(?:of\s)?$"
)
FEWEST_SAID = 3
"""Words; a sentence that says fewer of its theme is only its title."""
NEAR_CHARS = 30
_QUESTION = re.compile(r"\?[\s”\"»)]{0,3}$")


class Sentence(NamedTuple):
    """A flattened sentence, what stands right before and behind it, and the months asked for elsewhere; 0 without."""

    flat: str
    before: str
    behind: str
    asked: int


def yielded_years(one: Sentence) -> Span | None:
    """Return the words by which a sentence takes the years of its text back; None where it takes none back.

    Args:
        one: The sentence.

    Example:
        >>> yielded_years(Sentence("the four years aren't carved in stone", "", "", 48))
        Span(start=0, end=14)
        >>> yielded_years(Sentence("a fitter with two good ones should ring us", "", "", 36)) is None
        False
        >>> yielded_years(Sentence("a fitter with two good ones should ring us", "", "", 24)) is None
        True
    """
    if not one.asked:
        return None
    return _said_to_yield(one) or _theme(one) or _let_in(one)


def _said_to_yield(one: Sentence) -> Span | None:
    """Return the years of which a sentence says that they are not to be taken strictly, or that fewer do."""
    known, yields = _known().search(one.flat), word_list("not_strictly")
    if known and yields.search(one.flat) and not cues()["required"].search(yields.sub(" ", one.flat[known.end() :])):
        return _span(known)
    told = _we_said().search(one.flat)
    return _span(told, "years") if told and word_list("but").search(one.flat) else None


def _theme(one: Sentence) -> Span | None:
    """Return the years that a sentence begins with as with its theme, where it does not go on to ask for them."""
    theme = _about().match(one.flat)
    if theme is None:
        return None
    rest = one.flat[theme.end() :].strip(" .?:,")
    said = rest or one.behind
    if rest and len(rest.split()) < FEWEST_SAID:
        said = f"{rest} {one.behind}"
    return None if not said or _asks(said) else _span(theme, "years" if theme.group("years") else 0)


def _let_in(one: Sentence) -> Span | None:
    """Return the fewer years, or none, with which somebody is let in."""
    praised = word_list("praised").search(one.flat) is not None
    if not (praised or invites(one.flat) or (asks_back(one.flat) and invites(one.behind))):
        return None
    for time in (*durations_in(one.flat), *bare_durations_in(one.flat)):
        if _is_fewer(time, one) and _BOUND_BEFORE.search(one.flat, 0, time.start) is None:
            return Span(time.start, time.end)
    fresh = word_list("fresh").search(one.flat) or _LITTLE.search(one.flat)
    return _span(fresh) if fresh and not _asks(one.flat) else None


def _is_fewer(time: Duration, one: Sentence) -> bool:
    lacks = word_list("fewer").search(one.flat, max(0, time.start - NEAR_CHARS), time.end) is not None
    return time.months < one.asked or (lacks and time.months <= one.asked)


def invites(flat: str) -> bool:
    """Say whether words let somebody in.

    Example:
        >>> invites("do write to us"), invites("will not be considered")
        (True, False)
    """
    return word_list("invites").search(_NOT_LET_IN.sub(" ", flat)) is not None


def asks_back(flat: str) -> bool:
    """Say whether a flattened sentence is a question."""
    return _QUESTION.search(flat) is not None


def _asks(flat: str) -> bool:
    """Say whether words ask for something with strength, and not in the negative."""
    without = word_list("not_strictly").sub(" ", flat)
    return any(cues()[name].search(without) for name in ("required", "expected")) and not cues()["denied"].search(
        without
    )


def _span(found: re.Match[str], group: str | int = 0) -> Span:
    return Span(found.start(group), found.end(group))


@lru_cache(maxsize=1)
def _known() -> re.Pattern[str]:
    """Return how years are named that stand elsewhere: "the two years", "the period given above", "five years is …"."""
    number = rf"(?:(?:{number_pattern()})(?:\s?(?:[-–]|to|bis)\s?(?:{number_pattern()}))?\+?\s)?"
    figure = r"(?:figure|number|range|period|minimum|zahl|zeit|dauer)"
    return re.compile(
        rf"\b{_NAMED}\s{number}{_UNITS}\b|\b{_NAMED}\s(?:(?!probation|notice|contract|trial|pay|salary|age)\w+\s)?{figure}\b|\b{_UNITS}\s{figure}\b|\bfigure\snegotiable"
        rf"|\b(?:{number_pattern()})\+?\s{_UNITS}(?=\s(?:is|are|would|sounds?|might|may|ist|sind|waren)\b)"
        rf"|(?<=not be )(?:{number_pattern()})\s{_UNITS}\b"
        rf"|\b(?:{number_pattern()})\s(?:oder|or|to|bis)\s(?:{number_pattern()})\s{_UNITS}\b"
    )


@lru_cache(maxsize=1)
def _we_said() -> re.Pattern[str]:
    return re.compile(rf"{said_before().pattern}(?:\w+\s){{0,2}}?(?P<years>(?:{number_pattern()})\+?\s{_UNITS})\b")


@lru_cache(maxsize=1)
def said_before() -> re.Pattern[str]:
    """Return how a text says that it has asked for something: "although we say", "the specification asks for".

    Example:
        >>> said_before().search("and although we ask for excel, do ring us").group()
        'we ask for '
    """
    return re.compile(
        rf"\b(?:{word_list('text_itself').pattern})\s(?:\w+\s)?(?:say|says|said|ask|asks|asked|wrote|write|put|state|states|stated"
        r"|quote|quotes|speak|speaks|schreiben|schrieben|nennen|verlangen|spricht|steht|stehen|sagen)\s(?:for\s|of\s|von\s)?"
    )


@lru_cache(maxsize=1)
def _about() -> re.Pattern[str]:
    """Return how a sentence begins that is about the years: "as for the two years", "those two years?"."""
    number = rf"(?:(?:{number_pattern()})(?:\s?(?:[-–]|to|bis|or|oder)\s?(?:{number_pattern()}))?\+?\s)?"
    alone = r"years|experience|seniority|jahren?|berufserfahrung|erfahrung"
    years = rf"(?P<years>{_NAMED}\s{number}{_UNITS}|{alone})"
    opener = r"[\s*\"“„(]{0,4}(?:and|but|oh|still|und|aber|nun|noch)?,?\s?"
    return re.compile(
        rf"{opener}(?:(?:\w+\s){{0,2}}{word_list('about').pattern}\s{years}\b|{_NAMED}\s{number}{_UNITS}(?=\?))"
    )
