"""The only scorer: mentions and a rubric in, contributions out. The explanation is this computation.

    contribution = points · L         score = Σ contribution / 10,000   (0..100)
    reach = score + what the criteria whose state is unknown could still add

Source: ``additive-coverage/1`` in docs/scoring.md.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.document import Document
from cvscreen.model.mention import Mention
from cvscreen.model.rubric import Criterion, Rubric
from cvscreen.model.scorecard import Contribution, State
from cvscreen.model.span import Span
from cvscreen.scoring.evidence import Page, contribution_evidence
from cvscreen.scoring.levels import Level, Person, criterion_level
from cvscreen.scoring.steps import level_steps
from cvscreen.scoring.wording import cited_weight, contribution_sentence
from cvscreen.text.apportion import rounded_parts

MET_LEVEL = 900  # scoring.md: states of a criterion
FULL_LEVEL = 1000
POINTS_PER_TENTH = 1000  # points × level that make a tenth of a score point


class Weighed(NamedTuple):
    """A person's contributions with their exact sums; ``total / 10 000`` is the score, 0..100."""

    contributions: tuple[Contribution, ...]
    total: int
    reach_total: int


def weigh(
    mentions: Sequence[Mention],
    rubric: Rubric,
    document: Document,
    *,
    passages: Sequence[Span] = (),
    with_steps: bool = False,
) -> Weighed:
    """Score mentions by a rubric.

    Args:
        mentions: What the matcher found in the document.
        rubric: The rubric, with its vocabulary merged in.
        document: What the mentions point into: for quotes and places, and for what could not be read.
        passages: Pieces of the text to quote whole (a job's bullet points); they move nothing but quotes.
        with_steps: Whether each contribution says every step of its formula.

    Returns:
        One contribution a criterion, in the rubric's order. Where a part of the document could not be read, every
        criterion that is not met is ``unknown``, and ``reach_total`` is what the score would be at best.
    """
    person = Person(mentions, rubric)
    levels = [(criterion, criterion_level(criterion, person)) for criterion in rubric.criteria()]
    groups = {criterion.id: group.id for group in rubric.groups for criterion in group.criteria}
    page = Page(document, tuple(sorted(passages)))
    tenths = rounded_parts([criterion.points * level.level for criterion, level in levels], POINTS_PER_TENTH)
    contributions = tuple(
        _contribution(criterion, level, tenth, person, page, groups[criterion.id])
        for (criterion, level), tenth in zip(levels, tenths, strict=True)
    )
    if with_steps:
        contributions = tuple(
            part.model_copy(update={"steps": level_steps(criterion, level, person, tenths=tenth)})
            for part, (criterion, level), tenth in zip(contributions, levels, tenths, strict=True)
        )
    total = sum(part.earned for part in contributions)
    open_points = sum(part.points * (FULL_LEVEL - part.level) for part in contributions if part.state == "unknown")
    return Weighed(contributions, total, total + open_points)


def _contribution(
    criterion: Criterion, level: Level, tenths: int, person: Person, page: Page, group: str
) -> Contribution:
    state = _state(level.level, partly_read=bool(page.document.unread))
    evidence = contribution_evidence(criterion, level, person, page)
    return Contribution(
        criterion=criterion.id,
        group=group,
        title=criterion.title,
        need=criterion.need,
        points=criterion.points,
        level=level.level,
        earned=criterion.points * level.level,
        state=state,
        evidence=evidence,
        sources=tuple(cited_weight(citation) for citation in criterion.sources),
        sentence=contribution_sentence(criterion, tenths, state, evidence),
        ask=criterion.ask,
    )


def _state(level: int, *, partly_read: bool) -> State:
    if level >= MET_LEVEL:
        return "met"
    if partly_read:
        return "unknown"
    return "partial" if level else "not_found"
