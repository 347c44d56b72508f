"""What a thing is said to be good for, which nobody asks for: "crucial for building models"."""

import re

_GOOD_FOR = re.compile(
    r"\b(?:crucial|necessary|essential|important|vital|needed|required|indispensable|key"
    r"|wichtig|notwendig|erforderlich|notig)\s"
    r"(?:for|in order to|so that|to|fur|zum|zur|um|damit|pour|afin de|para)\s"
    r"(?!(?:be|have|know|understand|possess|bring|us|our|(?:the|this) (?:role|post|job|position))\b)"
)


def purpose_of(words: str, begin: int) -> int | None:
    """Return from where on a clause says only what something is good for ("is crucial for building models").

    Example:
        >>> purpose_of("rye is crucial for baking bread", 10), purpose_of("rye is crucial", 10)
        (29, None)
    """
    found = _GOOD_FOR.search(words)
    return begin + found.end() if found else None
