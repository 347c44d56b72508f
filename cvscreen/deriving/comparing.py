"""Comparisons: "A matters more to us than B" asks for A as its words say, and for B at least a little."""

import re

from cvscreen.deriving.sides import sides_of
from cvscreen.deriving.wording import cues
from cvscreen.model.rubric import Strength

# "more important than any tool is that you document": behind the verb stands what matters more
_HIGHER_SIDE = re.compile(r"\s(?:is|are|ist|sind|est|sont|es|son)\s")
# "regarded as more important for this post than"
_THAN = re.compile(
    r"\b(?:more\s(?:important|valuable|relevant|useful|interesting)|(?:count|matter|weigh)s?\s(?:for\s)?more|wichtiger|zahlt|zahlen"
    r"|bedeutet)\b[^,;.:]{0,48}\s(?:than|(?:mehr )?als)\b"
)
# "a good eye beats a certificate", "projects > certificates", "weighed more heavily than": the greater side is first
_MORE = re.compile(
    r"\b(?:beats?|trumps?|outranks?|outweighs?)\s(?!\d)|(?:^|(?<=[\w)]))\s>\s(?!\d)"
    r"|\bmore\s(?:heavily|highly|strongly)\b[^,;.:]{0,48}\sthan\s"
    r"|\bworth\s(?:much\s|far\s|a\slot\s)?more\b[^,;.:]{0,48}\sthan\s|\b(?:lieber|mehr wert)\sals\s"
    r"|\b(?:tells?|says?|told)\s(?:me\s|us\s|uns\s)?more\b[^,;.:]{0,48}\sthan\s"
)
# "I would rather have one repository than five courses": behind this the greater side, behind the other word the lesser
_PREFERS = re.compile(r"\b(?:rather(?!\sthan)|sooner|lieber(?!\sals)|cares?\smore\s(?:about|for))\b[^.;:]{0,60}$")
_PREFERRED = re.compile(r"[^.;:]{0,80}?\b(?:than|als)\b")
# "I would take a clean bench over a diploma", "bei uns zählt Übung mehr als ein Zeugnis"
_TAKES = re.compile(r"\b(?:take|value|rate|prefer(?:s|red)?)\b[^.;:,]{0,60}$")
_TAKEN = re.compile(r"[^.;:,]{0,60}?\s(?:over|above|to)\s(?:an?|any|the|ten|two|five|all|every)\b")
_COUNTS = re.compile(r"\b(?:zahlt|zahlen|wiegt|wiegen|bedeutet)\b[^.;:,]{0,40}$")
_COUNTED = re.compile(r"[^.;:,]{0,40}?\b(?:mehr|schwerer)\sals\b")
_OVER = re.compile(
    r"\b(?:rather(?!\sthan)|sooner|lieber(?!\sals)|cares?\smore\s(?:about|for))\b[^.;:]{2,80}?\s(?:than|als)\s"
)
_LESS = re.compile(
    r"\b(?:less\s(?:important|valuable|relevant|useful|interesting)|(?:count|matter|weigh)s?\s(?:for\s)?less"
    r"|carr(?:y|ies)\sless\sweight|(?:is|are)\sworth\sless"
    r"|weniger wichtig|zahlt weniger|zahlen weniger)\b[^,;.:]{0,48}\s(?:than|als)\b"
)
# "the warden put tidy ropes above speed", "tidy ropes rather than speed"
_PUTS = re.compile(
    r"\b(?:take|taken|took|set|put|places?|placed|values?|valued|rate|prize|choose|chose|want|read|see|have|give|happier)\b"
    r"[^.;:]{1,80}?\s(?:over|above|before|ahead of|rather than|than)\s(?!time\b|the (?:next|end|last)\b|all\b|\d)"
)
# "tidy ropes go before speed", "a tidy rope is worth more to us than ten papers", "uns lieber als Tempo"
_GOES = re.compile(
    r"\b(?:goes|comes|go|come|geht|gehen|kommt|kommen)\s(?:well\s|far\s|noch\s)?(?:before|ahead of|above|vor|uber)\s"
    r"|\b(?:lieber|eher|mehr wert|wichtiger)\b[^.;:]{0,60}?,?\sals\s"
    r"|\b(?:(?:worth|matters?|means?|counts?|weighs?|says?|tells?|impress\w*|care|set|gives?|is|are)\b[^.;:,]{0,24}\b"
    r"(?:more|greater|further|louder)|rather|sooner|happier)\b[^.;:]{0,60}?\sthan\s(?!\d)"
)
# "more than glittering results we prize tidy ropes", "lieber als Zeugnisse sind mir Werkstücke"
_FIRST_THE_LESSER = re.compile(
    r"^\W{0,3}(?:rather\s)?(?:more|lieber|wichtiger|mehr|eher)\s(?:than|als)\b[^.;:]{1,80}\s"
    r"(?:is|are|ist|sind|zahlt|zahlen|prize|value)\s"
)


def compared(before: str, thing: str, after: str) -> Strength | None:
    """Return how strongly a side of a comparison is asked: the greater one is expected; None where nothing compares.

    Words that hold both sides are as strong as the greater one.

    Args:
        before: The clause up to the thing, flattened.
        thing: The thing, flattened.
        after: The clause behind it, flattened.

    Example:
        >>> compared("we would sooner see ", "tidy ropes", " than speed"), compared("", "sql", " is needed")
        ('expected', None)
        >>> compared("we would sooner see tidy ropes than ", "speed", ""), compared("", "ropes go before speed", "")
        ('optional', 'expected')
    """
    if any(one.search(thing) for one in (_PUTS, _GOES, _FIRST_THE_LESSER)) or _FIRST_THE_LESSER.search(before):
        return "expected"
    sides = sides_of(before + thing + after)
    at = len(before)
    if sides and sides.lesser and sides.lesser.start <= at < sides.lesser.end:
        return "optional"
    if sides and sides.greater.start <= at < sides.greater.end:
        return "expected"
    if is_lesser(before) or is_less(after):
        return "optional"
    return "expected" if is_greater(before, after) or is_more(after) else None


def is_lesser(before: str) -> bool:
    """Say whether what follows is the lesser side of a comparison.

    Args:
        before: The clause up to it, flattened.

    Example:
        >>> is_lesser("statistics is more important for this post than "), is_lesser("more than two years of ")
        (True, False)
    """
    found = cues()["than"].search(before) or _THAN.search(before) or _MORE.search(before) or _OVER.search(before)
    return found is not None and _HIGHER_SIDE.search(before, found.end()) is None


def is_less(after: str) -> bool:
    """Say whether what stands before these words is the lesser side: "… is less important to us than".

    Args:
        after: The clause behind it, flattened.

    Example:
        >>> is_less(" is less important to us than statistics"), is_less(" is important to us")
        (True, False)
    """
    return _compares(_LESS, after)


def is_greater(before: str, after: str = "") -> bool:
    """Say whether what stands between is the greater side: "deep learning matters less to us than …".

    Args:
        before: The clause up to it, flattened.
        after: The clause behind it, flattened.

    Example:
        >>> is_greater("i would rather see ", " than five courses"), is_greater("rather than ", ", sql")
        (True, False)
    """
    prefers = any(
        first.search(before) and then.match(after)
        for first, then in ((_PREFERS, _PREFERRED), (_TAKES, _TAKEN), (_COUNTS, _COUNTED))
    )
    return prefers or _LESS.search(before) is not None


def is_more(after: str) -> bool:
    """Say whether what stands before these words is the greater side: "… beats", "… > certificates".

    Args:
        after: The clause behind it, flattened.

    Example:
        >>> is_more(" beats a certificate"), is_more(" takes more than a day")
        (True, False)
    """
    return _compares(_MORE, after)


def _compares(words: re.Pattern[str], after: str) -> bool:
    """Say whether words compare what stands before them, and no later part of a list."""
    found = words.search(after)
    return found is not None and "," not in after[: found.start()]
