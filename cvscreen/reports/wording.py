"""How reports say a kind of evidence, a state and a reason: the same words on the terminal and on the page."""

from collections.abc import Mapping

from cvscreen.errors import ReasonCode
from cvscreen.model import Contribution, EvidenceKind
from cvscreen.model.scorecard import State
from cvscreen.reports.printable import visible

KINDS: dict[EvidenceKind, str] = {
    EvidenceKind.JOB: "in a job",
    EvidenceKind.INTERNSHIP: "in an internship",
    EvidenceKind.PROJECT: "in a project",
    EvidenceKind.CERTIFIED: "certified",
    EvidenceKind.STUDIED: "studied",
    EvidenceKind.IN_PROGRESS: "being studied",
    EvidenceKind.LISTED: "listed",
    EvidenceKind.MENTIONED: "mentioned",
    EvidenceKind.ASPIRED: "wished for",
    EvidenceKind.NEGATED: "denied",
    EvidenceKind.HIDDEN: "hidden",
}
"""How a kind of evidence is said after a quote."""

STATES: dict[State, str] = {
    "met": "met",
    "partial": "partly",
    "not_found": "not found",
    "unknown": "could not be read",
}
"""How a criterion's state is said; see ``state_text``."""

TITLE_WORDS = {"ml": "ML", "ai": "AI", "sql": "SQL", "nlp": "NLP"}
"""Words of ids that are abbreviations; used only where no title was given."""

REASONS: dict[ReasonCode, str] = {
    "empty": "The file is empty",
    "encrypted": "It asks for a password",
    "corrupt": "The file is damaged",
    "unsupported": "This kind of file is not read",
    "type-mismatch": "It is not what its name says",
    "too-large": "The file is too large",
    "too-many-pages": "It has too many pages",
    "zip-bomb": "It unpacks to far more than it should",
    "xml-entities": "It holds declarations that its format forbids",
    "no-text": "It holds no text",
    "unreadable-text": "Its text makes no sense",
    "binary": "It is no document",
    "not-a-regular-file": "It is no regular file",
    "unreadable": "The file could not be opened",
    "limit": "Reading it took too long or too much memory",
    "not-a-cv": "It shows no sign of being a CV",
    "duplicate": "The same content is listed once",
}
"""How a reason is said as a heading; what to do about it is ``errors.MENDS``."""

RULES_OF_READING = (
    ("Score", "Points times level, added up. A level says how well the CV shows a criterion; 100 is the most."),
    ("Reach", "Where a part of a CV could not be read, the score is an interval: from what was read to what could be."),
    ("Evidence", "The words of the CV that earned most for a criterion. Repeating a word earns nothing more."),
    ("Flag", "Something a person should look at. A flag never moves points."),
    ("Equal scores", "People with equal scores share a rank. A small difference is no reason to prefer anybody."),
    (
        "Band",
        "The ranks that nine in ten of 10,000 weightings near the rubric’s give a person. Two neighbours are too close "
        "to call when each of them stands first in more than a tenth of those weightings. Bands are computed for the "
        "first 1,000 people by score.",
    ),
)
"""What a reader of a report must know, term by term."""


def state_text(line: Contribution) -> str:
    """Say a criterion's state; where some of what could show it was read, and some was not, say that.

    Example:
        >>> state_text(Contribution(criterion="sql", group="data", title="SQL", need="should", points=40, level=300,
        ...     earned=12_000, state="unknown", sentence="SQL is listed.", ask="What did you query?"))
        'read in part'
    """
    return "read in part" if line.state == "unknown" and line.level else STATES[line.state]


def group_title(group: str, titles: Mapping[str, str]) -> str:
    """Return a group's title; its id as words where none was given.

    Example:
        >>> group_title("ml-knowledge", {}), group_title("ml-knowledge", {"ml-knowledge": "Machine learning"})
        ('ML knowledge', 'Machine learning')
    """
    if titles.get(group):
        return visible(titles[group])
    words = visible(group).replace("_", "-").split("-")
    title = " ".join(TITLE_WORDS.get(word, word) for word in words)
    return title[:1].upper() + title[1:]
