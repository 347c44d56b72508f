"""Where a CV speaks of an item of the vocabulary, and how."""

from enum import StrEnum
from typing import Literal

from cvscreen.model.base import Model
from cvscreen.model.resume import PartialDate, SectionKind
from cvscreen.model.span import Span


class EvidenceKind(StrEnum):
    """What a mention is worth is decided by the rubric; this says what it *is*."""

    JOB = "job"
    INTERNSHIP = "internship"
    PROJECT = "project"
    CERTIFIED = "certified"
    STUDIED = "studied"
    IN_PROGRESS = "in_progress"
    LISTED = "listed"
    MENTIONED = "mentioned"
    ASPIRED = "aspired"
    NEGATED = "negated"
    HIDDEN = "hidden"


HowMatched = Literal["exact", "alias", "joined", "typo", "field"]
"""exact: the item's own name · alias: another spelling of the vocabulary · joined: parts split or glued
("Tensor Flow") · typo: by similarity · field: from a parsed field, such as an education entry's level."""


class Mention(Model):
    """One place of the CV that speaks of one item.

    Invariant: ``document.text[slice(*mention.span)] == mention.text``.
    """

    item: str
    """The item's id in the vocabulary."""
    span: Span
    text: str
    kind: EvidenceKind
    matched: HowMatched
    similarity: float = 100.0
    """0..100; 100 for everything but typos."""
    confidence: float = 1.0
    """0..1: how sure it is that the words mean the item."""
    section: SectionKind
    entry: str | None = None
    """The entry it stands in, as a path such as ``work[0]``; None outside entries."""
    months: int | None = None
    """Months in use, from the merged dates of the entries that mention the item; a fact, not scored by default."""
    last_used: PartialDate | None = None
