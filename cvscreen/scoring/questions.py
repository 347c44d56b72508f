"""What to ask a person: what the score does not know, the most telling first."""

from collections.abc import Sequence

from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Contribution, Flag

MOST_QUESTIONS = 8


def questions_for(contributions: Sequence[Contribution], rubric: Rubric) -> tuple[str, ...]:
    """Return at most ``MOST_QUESTIONS`` questions.

    First what the rubric calls a must and the CV does not show, then by the points that an answer could move,
    then what the documents ask for and no CV can show honestly.
    """
    lacking = [part for part in contributions if part.state != "met" and part.points]
    lacking.sort(key=lambda part: (part.need != "must", part.earned - 1000 * part.points, part.criterion))
    room_for_soft = min(2, len(rubric.ask_only))
    asked = [part.ask for part in lacking[: MOST_QUESTIONS - room_for_soft]]
    soft = [question.question for question in rubric.ask_only[: MOST_QUESTIONS - len(asked)]]
    return tuple(dict.fromkeys([*asked, *soft]))


def must_flags(contributions: Sequence[Contribution]) -> tuple[Flag, ...]:
    """Return a flag for every must that the CV does not show. It rejects nobody and moves no points."""
    return tuple(
        Flag(code="must-not-shown", message=f"{part.title} is a must and the CV does not show it; ask: {part.ask}")
        for part in contributions
        if part.need == "must" and part.level == 0
    )
