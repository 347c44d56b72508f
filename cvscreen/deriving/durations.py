"""How long: "three years", "18 months", "two good ones", in months."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cvscreen.deriving.wording import read_data

LONGEST_MONTHS = 180
"""No text asks for more; a firm is older."""
SHORTEST_MONTHS = 6
_UNIT = r"(?P<unit>years?|yrs?|years'|year's|berufsjahre?n?|jahre?n?|jahres|months?|months'|monate?n?|anni|ans)"
_HOW = r"(?:\s(?:and a half|really|very|good|solid|full|busy|quiet|strong|intense|decent|gute|guten|volle|vollen)){0,3}"
_NO_ASKING = re.compile(r"\s(?:ago|old|alt\b|later|warranty|notice|probation|probezeit|befristet)")
# "somebody with two", "done 3", "two very good ones": the years are named elsewhere
_BARE_BEFORE = r"(?:with|at|after|done|only|having|under|mit|nach|erst|nur)"
_NO_ASKING_BEFORE = re.compile(
    r"\b(?:contract|limited to|fixed-term|probation|funding|funded|befristet|vertrag|probezeit|laufzeit|offer|bieten)\b"
)
NEAR_CHARS = 40
"""How far before a time stands what it is the time of."""
_BARE_BEHIND = (
    r"(?=\s{0,2}(?:[.,;:?!)]|$)"
    r"|\s(?:and|but|who|whose|should|will|would|may|can|could|is|are|or|und|aber|sollte|kann)\b)"
)


class Duration(NamedTuple):
    """Some time, and where it stands; of "two to three years" the shorter."""

    start: int
    end: int
    months: int


def durations_in(flat: str) -> Iterator[Duration]:
    """Yield the times that flattened words name with years or months.

    Example:
        >>> [one.months for one in durations_in("3-5 years, or eighteen months at sea; founded 40 years ago")]
        [36, 18]
    """
    for found in _named().finditer(flat):
        months = _months(found.group("number"), found.group("unit"))
        if SHORTEST_MONTHS <= months <= LONGEST_MONTHS and not _is_of_terms(flat, found):
            yield Duration(found.start(), found.end(), months)


def _is_of_terms(flat: str, found: re.Match[str]) -> bool:
    """Say whether a time is one of the post's terms, or long gone: "a contract of two years", "two years ago"."""
    before = _NO_ASKING_BEFORE.search(flat, max(0, found.start() - NEAR_CHARS), found.start())
    return before is not None or _NO_ASKING.match(flat, found.end()) is not None


def bare_durations_in(flat: str) -> Iterator[Duration]:
    """Yield the numbers of years that words name without them: "somebody with two", "three very good ones".

    Example:
        >>> [one.months for one in bare_durations_in("a welder with two good ones should ring us")]
        [24]
    """
    for found in _bare().finditer(flat):
        number = next(filter(None, found.groups()))
        yield Duration(found.start(), found.end(), _months(number, "years"))


def _months(number: str, unit: str) -> int:
    table = _numbers()
    count = table.get(number) or int(number)
    return count if unit.startswith("mon") else 12 * count


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    listed = read_data("words")["counted"]
    return {str(word): int(count) for word, count in listed.items()} if isinstance(listed, dict) else {}


def number_pattern() -> str:
    """Return how a number is written, as a pattern."""
    words = "|".join(sorted(_numbers(), key=lambda word: (-len(word), word)))
    return rf"\d{{1,2}}|{words}"


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    number = number_pattern()
    upper = rf"(?:\s(?:or|oder)\s(?:more|mehr)|\s?(?:-|–|to|bis|or|oder|and|und)\s?(?:{number}))?"
    return re.compile(rf"(?<![\w.,-])(?P<number>{number})\+?{upper}\+?{_HOW}[\s-]?{_UNIT}(?!\w)")


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    number = number_pattern()
    counted = rf"\b(?P<counted>{number}){_HOW.replace('{0,3}', '{1,3}')}\sones?\b"
    enough = r"(?=\s(?:will do|would do|can be enough|may be enough|is enough|tun|tut|reichen|reicht|genugen|genugt)\b)"
    fewer = r"(?:less than|fewer than|under|weniger als|noch keine|look at|take)"
    short = rf"\b(?!one\b|ein)(?P<enough>{number}){enough}|\b{fewer}\s(?P<fewer>{number})(?=\s{{0,2}}(?:[?,.;!]|$))"
    return re.compile(rf"{short}|\b{_BARE_BEFORE}\s(?P<number>{number}){_BARE_BEHIND}|{counted}")
