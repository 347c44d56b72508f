"""What can be found in a CV: items, their spellings, and when an ambiguous spelling counts.

Data files: ``cvscreen/vocabulary/data/*.yaml`` (bundled) and the ``vocabulary.items`` of a rubric.
"""

from typing import Literal

from pydantic import Field

from cvscreen.model.base import Model
from cvscreen.model.resume import DegreeLevel


class Examples(Model):
    """Sentences that hold a rule to its word.

    ``[[Go]]`` may mark the spelling meant where a sentence has several. A sentence stands in a job's text unless it
    begins with another place in braces: ``{skills} Go, Rust``, ``{work.position} Data engineer``.
    """

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
    """At least one of these words (or any other item of the same kind in a list) must stand near.

    ``_`` stands for the spelling itself: ``in _`` and ``_ services`` ask for neighbours and not just for nearness.
    """
    not_near: tuple[str, ...] = ()
    """None of these may stand near; ``_`` as in ``needs``."""
    where: tuple[str, ...] = ()
    """Section kinds ("education") or fields ("work.position", "education.area") in which alone it counts."""
    alongside: tuple[str, ...] = ()
    """At least one of these items must be told in the same entry, or section where there is none."""
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
    patterns: tuple[str, ...] = ()
    """Ways of saying it that are no name: words, ``a|b`` for either, ``<n>`` for a number, ``*`` for up to three words
    ("deployed|shipped * to production", "<n> requests per second"); ``clean~`` for the English forms of a word,
    ``bereinig~de`` for those of a stem in another language (docs/matching.md)."""
    implies: dict[str, float] = Field(default_factory=dict)
    """Item id → credit 0..1: knowing this shows that."""
    alongside: tuple[str, ...] = ()
    """Items of which one must be told in the same entry for this one to count there; empty asks for none."""
    context: tuple[ContextRule, ...] = ()
    level: DegreeLevel | None = None
    """An education entry of this level is a mention of this item."""
    role: Literal["internship"] | None = None
    """A work entry of this sort is a mention of this item."""
    subjects: tuple[str, ...] = ()
    """Items that make a project one of this sort: an entry of the projects that names one of them, or an item that
    implies one by 0.6 or more, is a mention of this item too."""
    examples: Examples = Examples()
    note: str | None = None


class Vocabulary(Model):
    """Items by id."""

    items: dict[str, Item] = Field(default_factory=dict)
