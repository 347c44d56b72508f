"""Outcomes that are no score: a file that could not be read."""

from cvscreen.errors import ReadError
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import RubricRef, Scorecard


def unreadable(error: ReadError, rubric: Rubric, *, sha256: str | None = None) -> Scorecard:
    """Return the outcome of a file that could not be read: for a person to look at, never a score of 0."""
    return Scorecard(
        status="unreadable", reason=error.code, message=str(error), sha256=sha256, rubric=rubric_ref(rubric)
    )


def rubric_ref(rubric: Rubric) -> RubricRef:
    """Return which rubric it is, in the words of a result."""
    return RubricRef(
        id=rubric.id, version=rubric.version, sha256=rubric.sha256, extends=rubric.extends, reason=rubric.reason
    )
