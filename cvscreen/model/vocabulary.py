"""What can be found in a CV: items, their spellings, and when an ambiguous spelling counts.

Data files: ``cvscreen/vocabulary/data/*.yaml`` (bundled) and the ``vocabulary.items`` of a rubric.
"""

from typing import Literal

from pydantic import Field

from cvscreen.model.base import Model
from cvscreen.model.resume import DegreeLevel


class Examples(Model):
    """Sentences that hold a rule to its word. ``[[Go]]`` may mark the spelling meant where a sentence has several."""

    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


class ContextRule(Model):
    """When an ambiguous spelling counts.

    A spelling that the rule governs counts only if every condition given holds.
    """

    only_for: tuple[str, ...] = ()
    """Spellings it governs; empty means every spelling of the item."""
    case: Literal["exact"] | None = None
    """Whether upper and lower case must be as written in ``only_for`` or the alias."""
    needs: tuple[str, ...] = ()
    """At least one of these words (or any other item of the same kind in a list) must stand near."""
    not_near: tuple[str, ...] = ()
    """None of these may stand near."""
    where: tuple[str, ...] = ()
    """Section kinds ("education") or fields ("work.position", "education.area") in which alone it counts."""
    reject: bool = False
    """The spelling never counts; kept to say why it is not an alias."""
    note: str | None = None
    examples: Examples = Examples()


class Item(Model):
    """One thing that a CV may show: a language, a framework, a subject, a practice, a kind of job."""

    name: str
    kind: str
    """Such as language, framework, degree_level, degree_field, practice; ``open`` lists count items of one kind."""
    aliases: tuple[str, ...] = ()
    implies: dict[str, float] = Field(default_factory=dict)
    """Item id → credit 0..1: knowing this shows that."""
    context: tuple[ContextRule, ...] = ()
    level: DegreeLevel | None = None
    """An education entry of this level is a mention of this item."""
    examples: Examples = Examples()
    note: str | None = None


class Vocabulary(Model):
    """Items by id."""

    items: dict[str, Item] = Field(default_factory=dict)
