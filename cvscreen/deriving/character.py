"""Character and conduct, and what is never asked: words of them, and things that only look like it."""

import re
from functools import lru_cache
from typing import cast

from cvscreen.deriving.wording import phrases, read_data, word_list

# "mixed-age classes" are nobody's age
_OF_AN_AGE = re.compile(r"\b[a-z]+-age\b|\bage-[a-z]+")
# to lead people can be read from a CV
_LEADS = re.compile(
    r"\b(?:supervis|manag|lead|line-manag|fuhr|leit)\w{0,6}\s(?:\w+\s){0,2}?(?:of\s)?(?:a\s|the\s|your\s|our\s|eines\s|ein\s)?(?:small\s|large\s|own\s|kleine?s?\s)?(?:team|staff|people|department)s?\b"
)
# "explain findings to a lay audience", "present results to customers"
_EXPLAINS = re.compile(
    r"\b(?:explain|present|convey|communicat)\w*\s[^,;.]{2,60}\sto\s(?:an?\s|the\s|our\s|your\s)?(?:[a-z-]{2,20}\s){0,2}"
    r"(?:audiences?|non-[a-z]+|laypeople|people|colleagues|stakeholders|management|managers|committees?|boards?|public|traders)\b"
)
_NEXT = re.compile(r"\s(?:and\s[a-z-]{3,20}\s)?([a-z-]{3,30})\b")


def leads_people(flat: str) -> bool:
    """Say whether somebody leads people by these words, which a CV can show.

    Example:
        >>> leads_people("supervision of a team"), leads_people("part of a team")
        (True, False)
    """
    return _LEADS.search(flat) is not None


def is_soft(flat: str) -> bool:
    """Say whether a clause speaks of character and conduct, which no CV shows honestly.

    Example:
        >>> is_soft("you are a team player"), is_soft("you know wound care")
        (True, False)
    """
    if leads_people(flat):
        return False
    if _EXPLAINS.search(flat):
        return True
    return any(not _says_how(flat, found) for found in _tables()["soft"].finditer(flat))


def _says_how(flat: str, found: re.Match[str]) -> bool:
    """Say whether a word of character only says how a thing is: "analytical chemistry", not "an analytical mind"."""
    after = _NEXT.match(flat, found.end())
    return (
        word_list("soft_adjectives").fullmatch(found.group()) is not None
        and after is not None
        and word_list("soft_heads").fullmatch(after.group(1)) is None
    )


def is_never(flat: str) -> bool:
    """Say whether words speak of pay, place, terms or who somebody is.

    Example:
        >>> is_never("a competitive salary"), is_never("wound care")
        (True, False)
    """
    return _tables()["never"].search(_OF_AN_AGE.sub("_", flat)) is not None


@lru_cache(maxsize=1)
def _tables() -> dict[str, re.Pattern[str]]:
    listed = cast("dict[str, list[str]]", read_data("phrases"))
    return {name: phrases(str(one) for one in listed[name]) for name in ("soft", "never")}
