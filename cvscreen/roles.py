"""How one CV stands on neighbouring roles, side by side: a description, never a total.

The bundled rubrics look for different things and share their points differently: a score on one is no share of
another, so they are neither added nor averaged. Levels are told in words beside them.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cvscreen.errors import ReadError
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Contribution
from cvscreen.screener import Screener

ROLES = ("ml-engineer", "ml-scientist", "ml-architect", "ai-engineer")
"""The bundled rubrics of roles that are told apart."""
SHOWN = 3
"""Criteria named on each side: enough to see what a role turns on."""


class RoleStanding(NamedTuple):
    """How a CV stands on one role: its score and reach, 0..100, and the criteria that say most about it.

    Attributes:
        role: The rubric's id.
        title: The role.
        score: What the CV shows.
        reach: What it could show at most: unread parts leave criteria open.
        shown: Titles of the criteria with most points that the CV meets.
        not_shown: Titles of those with most points of which it shows nothing.
    """

    role: str
    title: str
    score: float
    reach: float
    shown: tuple[str, ...]
    not_shown: tuple[str, ...]


def role_mix(
    source: Path | str | bytes | BinaryIO,
    *,
    roles: Sequence[str | Path | Rubric] = ROLES,
    filename: str | None = None,
    isolate: bool = True,
) -> tuple[RoleStanding, ...]:
    r"""Return how a CV stands on each of several roles, in the order given.

    Args:
        source: A path, the file's bytes, or a file object open for reading bytes.
        roles: Rubrics, as for `Screener`.
        filename: A name for people to see; None takes the path's.
        isolate: As for `Screener`.

    Raises:
        ReadError: The CV cannot be read.
        RubricError: A rubric is wrong.

    Example:
        >>> cv = b"Ada Example\n\nExperience\nML engineer, Acme, 2020 - 2022\n- Deployed models with Python\n"
        >>> [standing.role for standing in role_mix(cv, filename="ada.txt", isolate=False)]
        ['ml-engineer', 'ml-scientist', 'ml-architect', 'ai-engineer']
    """
    content: Path | str | bytes = source.read() if not isinstance(source, Path | str | bytes) else source
    return tuple(_standing(content, role, filename, isolate=isolate) for role in roles)


def _standing(
    source: Path | str | bytes, role: str | Path | Rubric, filename: str | None, *, isolate: bool
) -> RoleStanding:
    with Screener(role, isolate=isolate) as screener:
        card = screener.screen(source, filename=filename)
        rubric = screener.rubric
    if card.score is None or card.reach is None:
        raise ReadError(card.reason or "unreadable", card.message or "the CV cannot be read")
    weighty = sorted(card.contributions, key=lambda one: (-one.points, one.criterion))
    return RoleStanding(
        rubric.id, rubric.title, card.score, card.reach, _titles(weighty, "met"), _titles(weighty, "not_found")
    )


def _titles(weighty: Sequence[Contribution], state: str) -> tuple[str, ...]:
    return tuple(one.title for one in weighty if one.state == state)[:SHOWN]
