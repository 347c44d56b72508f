"""The outcome for one person, and for a folder of people.

Points and levels are integers, so that the parts sum to the whole exactly:
``contribution = points × level``, ``total = Σ contribution``, ``score = total / 10 000`` (0..100).
"""

from typing import Literal

from cvscreen.errors import ReasonCode
from cvscreen.model.base import Model
from cvscreen.model.mention import EvidenceKind, HowMatched
from cvscreen.model.resume import SectionKind
from cvscreen.model.rubric import Need
from cvscreen.model.span import Box, Span

SCHEMA = "cvscreen.result/1"

State = Literal["met", "partial", "not_found", "unknown"]
"""met: level ≥ 900 · partial: 1..899 · not_found: 0 · unknown: what could hold it was not read."""

GainWay = Literal["presentation", "growth"]
"""presentation: perhaps true already, but shown too weakly or unreadable · growth: nothing shows it."""

Status = Literal["scored", "unreadable", "skipped", "duplicate"]
"""scored · unreadable: needs a person · skipped: no CV by its nature (link, lock file) · duplicate: same bytes."""


class Evidence(Model):
    """A place of the CV that earned something: what was found, where, how, and what it was worth."""

    item: str
    name: str
    text: str
    """The matched words."""
    quote: str
    """The words around them, for a person to judge by."""
    span: Span
    page: int
    boxes: tuple[Box, ...] = ()
    section: SectionKind
    entry: str | None = None
    kind: EvidenceKind
    matched: HowMatched
    similarity: float = 100.0
    confidence: float = 1.0
    via: tuple[str, ...] = ()
    """Items by which it was implied, from what the CV names to what the criterion asks; () when named itself."""
    worth: int
    """0..1000: what the mention is worth for this item after kind, confidence and implication."""


class Contribution(Model):
    """One criterion's line of the score: ``earned = points × level``."""

    criterion: str
    group: str
    title: str
    need: Need
    points: int
    level: int
    earned: int
    state: State
    evidence: tuple[Evidence, ...] = ()
    sources: tuple[str, ...] = ()
    """Where the weight comes from: "B:18 (required, 'necessary')"."""
    sentence: str
    """The line as a sentence."""
    ask: str
    steps: tuple[str, ...] = ()
    """Each step of the formula with its figures, from the evidence to the units; only where it was asked for."""


class Assumed(Model):
    """What a gain assumes: that the CV showed an item with this kind of evidence."""

    item: str
    name: str
    kind: EvidenceKind


class Gain(Model):
    """What a criterion would add if something were true: re-scored by the same scorer, so it is exact.

    Gains do not add up: what is assumed for one criterion may lift another.
    """

    criterion: str
    title: str
    way: GainWay
    assumed: tuple[Assumed, ...]
    units: int
    """What the score would rise by, in ten-thousandths of a point."""
    sentence: str


class Flag(Model):
    """Something a person should look at. A flag never moves points."""

    code: str
    message: str
    page: int | None = None
    quote: str | None = None


class Finding(Model):
    """What a program misread or could misread in the CV, and the mend: the readability rules R01, R02 and so on."""

    rule: str
    severity: Literal["error", "warning", "hint"]
    message: str
    mend: str
    page: int | None = None
    span: Span | None = None


class RubricRef(Model):
    """Which rubric was used."""

    id: str
    version: str
    sha256: str
    extends: str | None = None
    """The rubric that it re-weighs; None for a rubric of its own."""
    reason: str | None = None
    """Why it re-weighs it, in the author's words: shown with every result."""


class Scorecard(Model):
    """The outcome for one file. ``score`` and ``reach`` are None unless ``status`` is scored or duplicate."""

    schema_version: Literal["cvscreen.result/1"] = "cvscreen.result/1"
    status: Status
    reason: ReasonCode | None = None
    message: str | None = None
    """The reason as a sentence, with its mend."""
    sha256: str | None = None
    format: str | None = None
    pages: int | None = None
    rubric: RubricRef
    score: float | None = None
    reach: float | None = None
    total: int | None = None
    reach_total: int | None = None
    contributions: tuple[Contribution, ...] = ()
    flags: tuple[Flag, ...] = ()
    findings: tuple[Finding, ...] = ()
    questions: tuple[str, ...] = ()
    """What to ask the person, the most telling first."""
    tags: tuple[str, ...] = ()
    gains: tuple[Gain, ...] = ()
    """The main gaps, at most four, the largest first; only where they were asked for."""
    more_gains: int = 0
    """How many further gaps there are."""
    name: str | None = None
    """As parsed; None where not found, and in blind output."""


class Record(Model):
    """One row of ``results.jsonl``: a file of a run."""

    file: str
    """Relative to the PATH it was found under, with ``/``."""
    id: str
    """``C-001``…: numbered by the SHA-256 of the content within the run."""
    duplicate_of: str | None = None
    result: Scorecard


class Stability(Model):
    """How firmly a person stands in a ranking: what other weightings near the rubric's would make of it.

    It describes the ranking, so it depends on who else is in it; no score does.
    """

    band: tuple[int, int]
    """The ranks, best and worst, that nine weightings in ten give."""
    above_next: float | None
    """The share 0..1 of weightings in which the person stands above the next; None for the last."""
    too_close_to_next: bool
    """Whether who of the two stands first is too close to call."""
    surely_above_next: bool
    """Whether the person stands above the next under any weights at all (dominance)."""
    surely_above: int
    """How many people are below under any weights at all."""


class RankedPerson(Model):
    """A person of a ranking; equal totals share a rank."""

    rank: int
    record: Record
    stability: Stability | None = None
    """None where it was not computed: beyond the first 1,000 people."""
    rank_without_degree: int | None = None
    """The rank if a degree's points were 0; None where the rubric gives a degree no points."""


class Ranking(Model):
    """A folder's outcome: people by score, then what needs a person, then what was skipped or stands twice."""

    rubric: RubricRef
    people: tuple[RankedPerson, ...]
    needs_person: tuple[Record, ...] = ()
    skipped: tuple[Record, ...] = ()
    duplicates: tuple[Record, ...] = ()
