"""Comparisons: "A matters more to us than B" asks for A as its words say, and for B at least a little."""

import re

from cvscreen.deriving.wording import cues

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
    r"|\b(?:tells?|says?|told)\s(?:me\s|us\s|uns\s)?more\b[^,;.:]{0,48}\sthan\s"
)
_LESS = re.compile(
    r"\b(?:less\s(?:important|valuable|relevant|useful|interesting)|(?:count|matter|weigh)s?\s(?:for\s)?less"
    r"|carr(?:y|ies)\sless\sweight|(?:is|are)\sworth\sless"
    r"|weniger wichtig|zahlt weniger|zahlen weniger)\b[^,;.:]{0,48}\s(?:than|als)\b"
)


def is_lesser(before: str) -> bool:
    """Say whether what follows is the lesser side of a comparison.

    Args:
        before: The clause up to it, flattened.

    Example:
        >>> is_lesser("statistics is more important for this post than "), is_lesser("more than two years of ")
        (True, False)
    """
    found = cues()["than"].search(before) or _THAN.search(before) or _MORE.search(before)
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


def is_greater(before: str) -> bool:
    """Say whether what follows is the greater side: "deep learning matters less to us than …".

    Args:
        before: The clause up to it, flattened.
    """
    return _LESS.search(before) is not None


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
