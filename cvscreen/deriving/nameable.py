"""May the words of a clause name what no vocabulary knows? Only where something is asked, and not for what is known."""

from collections.abc import Sequence

from cvscreen.deriving.demanding import is_demanded
from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.naming import is_copular
from cvscreen.deriving.relations import EXPERIENCE

SHORT_WORDS = 10
"""A line below a heading of what is asked that is no longer than this is an item of a list without bullets."""


def names_things(clause: Clause, flat: str, terms: Sequence[Term], *, technical: bool) -> bool:
    """Say whether the words of a clause may name what no vocabulary knows."""
    if clause.negated and not terms and not flat.rstrip().endswith("?"):
        return True
    if clause.block.bullet:
        return clause.block.sense in ("asked", "duty") or clause.cue.start < clause.cue.end
    others = [term for term in terms if technical or term.criterion != EXPERIENCE]
    if others and (technical or not (clause.duty or clause.told)):
        return False
    if clause.duty or clause.told:
        return True
    if clause.block.sense in ("plain", "more"):
        return is_copular(flat, clause) or is_demanded(flat, clause)
    asked = clause.block.sense == "asked" and (clause.strength != "stated" or len(flat.split()) <= SHORT_WORDS)
    return asked or is_copular(flat, clause) or is_demanded(flat, clause)
