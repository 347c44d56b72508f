"""A score's lines as sentences."""

from collections.abc import Sequence

from cvscreen.model.mention import EvidenceKind
from cvscreen.model.rubric import Citation, Criterion
from cvscreen.model.scorecard import Evidence, State

KIND_WORDS = {
    EvidenceKind.JOB: "in a job",
    EvidenceKind.INTERNSHIP: "in an internship",
    EvidenceKind.PROJECT: "in a project",
    EvidenceKind.CERTIFIED: "certified",
    EvidenceKind.STUDIED: "studied",
    EvidenceKind.IN_PROGRESS: "in progress",
    EvidenceKind.LISTED: "listed",
    EvidenceKind.MENTIONED: "mentioned",
    EvidenceKind.ASPIRED: "wished for, so it earns nothing",
    EvidenceKind.NEGATED: "denied, so it earns nothing",
    EvidenceKind.HIDDEN: "hidden, so it earns nothing",
}
"""How an evidence kind reads in a sentence."""


def cited_weight(citation: Citation) -> str:
    """Return where a weight comes from.

    Example:
        >>> cited_weight(Citation(at="B:18", strength="required", cue="is necessary"))
        'B:18 (required, "is necessary")'
    """
    against = "against, " if citation.polarity == "-" else ""
    return f'{citation.at} ({against}{citation.strength}, "{citation.cue}")'


def contribution_sentence(criterion: Criterion, tenths: int, state: State, evidence: Sequence[Evidence]) -> str:
    """Return a criterion's line as one sentence.

    Args:
        criterion: The criterion.
        tenths: What is shown as earned, in tenths of a score point.
        state: The criterion's state.
        evidence: Its evidence, most telling first.

    Example:
        >>> calculus = Criterion(id="calculus", title="Calculus", need="nice", points=23, combine="any_of", ask="?")
        >>> contribution_sentence(calculus, 0, "not_found", [])
        'Calculus earns 0.0 of 2.3: nothing found.'
    """
    earned = f"{criterion.title} earns {tenths / 10:.1f} of {criterion.points / 10:.1f}"
    telling = evidence[0] if evidence else None
    if telling is None:
        found = "not all of the CV could be read" if state == "unknown" else "nothing found"
    else:
        found = f"“{telling.quote}” (page {telling.page}, {KIND_WORDS[telling.kind]}{_how(telling)})"
    weight = ", ".join(dict.fromkeys(citation.at for citation in criterion.sources))
    return f"{earned}: {found}{'; weight from ' + weight if weight else ''}."


def _how(evidence: Evidence) -> str:
    if evidence.via:
        return f", “{evidence.text}” shows {evidence.name}"
    if evidence.matched == "typo":
        return f", “{evidence.text}” read as {evidence.name}"
    return ""
