"""Where a text takes its years back: "If you have done this for two years only, ring us all the same"."""

from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.relations import EXPERIENCE
from cvscreen.deriving.wording import word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

ABOVE_CHARS = 200
"""How far above the years may stand that are not to be read strictly."""


def conceded_years(words: str, clause: Clause) -> Term | None:
    """Return what a clause takes back of the years that its text asks for; None where it takes none back.

    Args:
        words: The text.
        clause: The clause.
    """
    flat = flatten(words[clause.span.start : clause.span.end].replace("\n", " "))
    conceded = word_list("conceded").search(flat)
    if conceded is None:
        return None
    begin = max(clause.block.span.start, clause.span.start - ABOVE_CHARS)
    above = flatten(words[begin : clause.sentence.end].replace("\n", " "))
    if word_list("lasting").search(above) is None:
        return None
    lasting = word_list("lasting").search(flat) or conceded
    start = clause.span.start
    return Term(EXPERIENCE, "", Span(start + lasting.start(), start + lasting.end()))
