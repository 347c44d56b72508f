"""Bundled criteria for texts that are not about machine learning: the text's own words, and no items of that trade."""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.deriving.catalogue import Catalogue
from cvscreen.deriving.degrees import LEVEL_CRITERION
from cvscreen.deriving.model import Said
from cvscreen.model.rubric import Criterion

EXPERIENCE = "practical-experience"
LEARNING_GROUPS = frozenset({"ml"})
"""Groups of the bundled rubric that only a text about machine learning asks for."""
LEARNING_ITEMS = frozenset({"ml-job", "ml-project"})
TOOL_KINDS = frozenset({"language", "framework", "database", "cloud", "data", "deployment", "software"})


class Usual(NamedTuple):
    """What holds for all criteria: how many texts there are, the usual question, and of what the texts speak."""

    documents: int
    ask: str
    learning: bool
    technical: bool
    speak: str


def speaks_of(said: Sequence[Said], catalogue: Catalogue) -> tuple[bool, bool]:
    """Say whether texts ask for machine learning, and whether they ask for software at all.

    Example:
        >>> from cvscreen.deriving.catalogue import load_catalogue
        >>> speaks_of((), load_catalogue())
        (False, False)
    """
    asked = [one for one in said if one.polarity == "+"]
    groups = {catalogue.criteria[one.criterion][0].id for one in asked if one.criterion in catalogue.criteria}
    topics = {one.item for one in asked} & {"machine-learning", "artificial-intelligence", "deep-learning"}
    learning = bool(topics or groups & LEARNING_GROUPS)
    kinds = {catalogue.items[one.item].kind for one in asked if one.item in catalogue.items}
    return learning, learning or bool(kinds & TOOL_KINDS)


def neutral(made: Criterion, statements: Sequence[Said], usual: Usual) -> Criterion:
    """Return a bundled criterion without what it says of machine learning: it asks in the words of the text."""
    title = "Practical experience" if made.id == EXPERIENCE else made.title
    words = dict.fromkeys(one.words for one in statements if one.item and one.words and one.polarity == "+")
    shown = " / ".join(words)[:80] if words else title
    equivalents = tuple(
        one.model_copy(update={"items": kept})
        for one in made.equivalents
        if usual.technical and (kept := tuple(item for item in one.items if item not in LEARNING_ITEMS))
    )
    items = tuple(item for item in made.items if item not in LEARNING_ITEMS) or made.items
    ask = made.ask if made.id == LEVEL_CRITERION or (made.id == EXPERIENCE and not words) else usual.ask.format(shown)
    return made.model_copy(update={"title": title, "ask": ask, "items": items, "equivalents": equivalents})


def shown_names(statements: Sequence[Said], catalogue: Catalogue) -> list[str]:
    """Return the names of known items; of one that stands for several things, the text's own word."""
    names: dict[str, str] = {}
    for one in statements:
        if one.item in catalogue.items:
            name = catalogue.items[one.item].name
            names.setdefault(one.item, one.words if " and " in name and one.words else name)
    return list(names.values())
