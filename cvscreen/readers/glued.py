"""Headings that lost the line end before them: "… 24 monthsCompany Details", as scrapers and forms leave them."""

import re

from cvscreen.vocabulary.headings import heading_kind

SURE_WORDING = 0.85
"""Wordings that are listed, or put together of listed ones ("Education Details")."""

LONGEST_TAIL = 60
"""Characters at a line's end among which a heading is looked for."""

_GLUE = re.compile(
    r"(?<=[a-z0-9.)\]%][a-z0-9.)\]%][a-z.)\]%])"
    r"(?=(?:[A-Z][a-z]{2,20}|[A-Z]{4,20})(?: (?:[A-Z][a-z]{2,20}|[A-Z]{3,20}|&|and)){0,3}[ \t:]{0,8}$)"
)


def unglued(line: str) -> list[str]:
    """Break a line before a heading that is glued to its last word; any other line comes back as it is.

    Example:
        >>> unglued("Python - 24 monthsCompany Details"), unglued("Python and PowerPoint")
        (['Python - 24 months', 'Company Details'], ['Python and PowerPoint'])
    """
    start = max(0, len(line) - LONGEST_TAIL)
    for glue in _GLUE.finditer(line, start):
        tail = line[glue.end() :].strip(" \t:")
        match = heading_kind(tail) if " " in tail or tail.isupper() else None
        if match is not None and match.exact and match.confidence >= SURE_WORDING:
            return [line[: glue.end()], line[glue.end() :]]
    return [line]
