"""What a rubric author may write: ``cvscreen.rubric/1``."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from cvscreen.model.base import Model
from cvscreen.model.mention import EvidenceKind
from cvscreen.model.vocabulary import Examples, Item

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
Unit = Annotated[float, Field(ge=0, le=1)]
Basis = Literal["document", "default", "author", "calibrated"]
"""Where a number comes from: a document's words, the maintainers, the rubric's author, or a fit to labels."""
Strength = Literal["required", "expected", "stated", "optional", "context"]
Need = Literal["must", "should", "nice", "info"]
Combine = Literal["any_of", "all_of", "count", "coverage"]
Depth = Literal["familiar", "knowledge", "proficient", "used", "expert"]
At = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]*:[0-9]+$")]
"""A document and a line of it, such as ``B:18``."""


class SourceDocument(Model):
    """A document that the rubric is derived from; the document itself is not part of the rubric."""

    title: str
    file: str
    date: str | None = None
    sha256: str


class Citation(Model):
    """Where a document asks for something: document and line, how strongly, and the one to three words that say so."""

    at: At
    strength: Strength
    polarity: Literal["+", "-"] = "+"
    cue: str
    quote: str | None = None
    """The document's own words, in drafts that are derived from documents of one's own; bundled rubrics hold none."""


class ListRequirement(Model):
    """One document's list ("bread, rolls, or cakes"): any of its items satisfies it.

    ``open`` is the credit for other items of the same kind where the list says "such as" or "including".
    """

    at: At
    strength: Strength
    any_of: tuple[Id, ...]
    expects: Depth | None = None
    open: Unit = 0.0


class Equivalent(Model):
    """What counts as well, at a credit: other items, or for a coverage criterion another way to the whole of it."""

    items: tuple[Id, ...]
    kinds: tuple[EvidenceKind, ...] = ()
    """Evidence kinds that count here; empty means all."""
    credit: Unit
    basis: Basis


class Criterion(Model):
    """One line of the score.

    ``points`` are integers that sum to 1000 over the rubric; ``support`` is the document support behind them.
    """

    id: Id
    title: str
    need: Need
    points: Annotated[int, Field(ge=0, le=1000)]
    support: Annotated[float, Field(ge=0)] = 0.0
    basis: Basis = "document"
    combine: Combine
    expects: Depth | None = None
    items: tuple[Id, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    curve: tuple[Unit, ...] = ()
    """For ``count``: the share earned by 0, 1, 2, … items; starts with 0, ends with 1, never falls."""
    lists: tuple[ListRequirement, ...] = ()
    ladder: tuple[Id, ...] = ()
    contested: bool = False
    """Whether the documents contradict each other about it."""
    ask: str
    sources: tuple[Citation, ...] = ()


class Group(Model):
    """Criteria that share their group's points."""

    id: Id
    title: str
    points: Annotated[int, Field(ge=0, le=1000)]
    support: Annotated[float, Field(ge=0)] = 0.0
    criteria: tuple[Criterion, ...]


class EqualConstraint(Model):
    """Groups that a document calls equally important: the lower support is raised to the higher."""

    equal: tuple[Id, ...]
    at: At
    cue: str


class Weighting(Model):
    """How points were made from support."""

    rule: Literal["document-support/1", "equal/1", "author/1", "calibrated/1"]
    total: Literal[1000] = 1000
    constraints: tuple[EqualConstraint, ...] = ()


class EvidenceScale(Model):
    """What each kind of evidence is worth, and what each depth asks for; 0..1."""

    basis: Basis
    kinds: dict[EvidenceKind, Unit]
    expects: dict[Depth, Unit]


# strength words of the documents as numbers, and what evidence is worth: the maintainers' choice, described in
# docs/rubric.md; with listed = 0.3 a CV that lists the whole vocabulary stays below people who used a part of it
DEFAULT_STRENGTHS: dict[Strength, float] = {
    "required": 1.0, "expected": 0.75, "stated": 0.5, "optional": 0.25, "context": 0.0,
}  # fmt: skip
DEFAULT_EVIDENCE = EvidenceScale(
    basis="default",
    kinds={
        EvidenceKind.JOB: 1.0,
        EvidenceKind.INTERNSHIP: 0.9,
        EvidenceKind.PROJECT: 0.9,
        EvidenceKind.CERTIFIED: 0.7,
        EvidenceKind.STUDIED: 0.7,
        EvidenceKind.IN_PROGRESS: 0.35,
        EvidenceKind.LISTED: 0.3,
        EvidenceKind.MENTIONED: 0.2,
        EvidenceKind.ASPIRED: 0.0,
        EvidenceKind.NEGATED: 0.0,
        EvidenceKind.HIDDEN: 0.0,
    },
    expects={"familiar": 0.3, "knowledge": 0.7, "proficient": 0.9, "used": 0.9, "expert": 1.0},
)


class AskOnly(Model):
    """Something the documents ask for that no CV can show honestly: a question for a person, never points."""

    id: Id
    at: tuple[At, ...] = ()
    question: str


class Tag(Model):
    """A word to show beside a person, never scored: an industry, an application, a neighbour role."""

    id: Id
    title: str
    kind: str
    at: tuple[At, ...] = ()
    aliases: tuple[str, ...] = ()


class RubricVocabulary(Model):
    """What the rubric's items are: bundled vocabularies by name, and items of its own."""

    use: tuple[str, ...] = ()
    items: dict[Id, Item] = Field(default_factory=dict)


class Rubric(Model):
    """A rubric as loaded: ``vocabulary.items`` holds every item, bundled ones merged in.

    ``strengths`` and ``evidence`` may be left out: then the maintainers' numbers hold, and say so (basis: default).
    """

    schema_: Literal["cvscreen.rubric/1"] = Field(alias="schema")
    id: Id
    version: str
    status: Literal["draft", "published"] = "published"
    title: str
    lang: str = "en"
    licence: str | None = None
    sources: dict[str, SourceDocument] = Field(default_factory=dict)
    strengths: dict[Strength, Unit] = Field(default_factory=lambda: dict(DEFAULT_STRENGTHS))
    weighting: Weighting = Weighting(rule="author/1")
    evidence: EvidenceScale = Field(default_factory=lambda: DEFAULT_EVIDENCE)
    groups: tuple[Group, ...]
    ask_only: tuple[AskOnly, ...] = ()
    tags: tuple[Tag, ...] = ()
    vocabulary: RubricVocabulary = RubricVocabulary()
    examples: Examples = Examples()
    extends: str | None = None
    """The rubric that this one re-weights; None for a rubric of its own. Set by the loader, as is ``reason``."""
    reason: str | None = None
    sha256: str = ""
    """Of the file's bytes and of all that was merged into it; set by the loader, not by the author."""

    def criteria(self) -> tuple[Criterion, ...]:
        """Return every criterion, in the order of the file."""
        return tuple(criterion for group in self.groups for criterion in group.criteria)


class RubricExtension(Model):
    """Another weighting of a rubric: everything else is as in the rubric that it extends.

    ``points`` holds the criteria whose points change, with ``weighting.rule: author/1``, or all that were learned from
    labels, with ``calibrated/1``.
    """

    schema_: Literal["cvscreen.rubric/1"] = Field(alias="schema")
    id: Id
    version: str
    status: Literal["draft", "published"] = "published"
    title: str
    extends: str
    reason: Annotated[str, StringConstraints(min_length=1)]
    """Why: shown with every result."""
    weighting: Weighting
    points: dict[Id, Annotated[int, Field(ge=0, le=1000)]] = Field(default_factory=dict)
