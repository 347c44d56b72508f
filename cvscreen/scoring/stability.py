"""How firmly a ranking stands: the same levels under many weightings near the rubric's.

    w ~ Dirichlet(200 · points / 1000)       10,000 draws, PCG64 with a fixed seed
    band          5–95 % of the ranks that a person takes
    P(A above B)  share of the draws in which A's sum is the higher; of equal sums half
    too close to call    .1 < P(A above B) < .9

Weights are rounded to whole 2⁻³⁰ and levels are integers, so every sum is exact in a float: the same bytes on every
machine, in whatever order people come. It describes a ranking; it moves no score.

Source: ``additive-coverage/1``, Stability, in docs/scoring.md.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cvscreen.model.scorecard import Stability

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWS = 10_000
CONCENTRATION = 200  # docs/scoring.md: a weight of 10 % of the points stays within 6.7–13.7 % in nine draws of ten
SEED = 20_260_101  # any fixed number
BAND = (0.05, 0.95)
CLOSE = (0.1, 0.9)
MOST_PEOPLE = 1_000  # by score; who stands below is "not computed"
WEIGHT_UNITS = 2**30
DRAWS_AT_ONCE = 500  # keeps 1,000 people below 10 MB a block

Levels = Sequence[int]
"""One person's level 0..1000 for each criterion."""


def ranking_stability(people: Sequence[Levels], points: Levels) -> tuple[Stability, ...]:
    """Return how firmly each person of a ranking stands, in the order given.

    Args:
        people: Levels of each person, best first; more than ``MOST_PEOPLE`` take long.
        points: The rubric's points, one a criterion.

    Example:
        >>> sure, last = ranking_stability([(900, 700), (300, 700)], (600, 400))
        >>> sure.band, sure.above_next, sure.surely_above_next, last.band
        ((1, 1), 1.0, True, (2, 2))
    """
    if not people:
        return ()
    counted = [i for i, weight in enumerate(points) if weight > 0]
    if len(people) == 1 or not counted:
        return tuple(_undecided(is_last=place == len(people)) for place in range(1, len(people) + 1))
    import numpy as np

    levels = np.array([[person[i] for i in counted] for person in people], dtype=np.float64)
    bands, above = _over_draws(levels, _weights([points[i] for i in counted]))
    stable = []
    for i, (band, share) in enumerate(zip(bands, [*above, None], strict=True)):
        below = (levels[i] >= levels).all(axis=1) & (levels[i] > levels).any(axis=1)
        stable.append(
            Stability(
                band=band,
                above_next=share,
                too_close_to_next=is_close(share),
                surely_above_next=share is not None and bool(below[i + 1]),
                surely_above=int(below.sum()),
            )
        )
    return tuple(stable)


def probability_above(one: Levels, other: Levels, points: Levels) -> float:
    """Return P(A above B): the share of weightings near the rubric's in which ``one`` has the higher sum.

    Example:
        >>> 0.4 < probability_above((1000, 0), (0, 1000), (500, 500)) < 0.6
        True
        >>> probability_above((500, 500), (500, 500), (500, 500))
        0.5
    """
    return ranking_stability([one, other], points)[0].above_next or 0.0


def is_close(above: float | None) -> bool:
    """Say whether P(A above B) is too close to call.

    Example:
        >>> is_close(0.62), is_close(0.97), is_close(None)
        (True, False, False)
    """
    return above is not None and CLOSE[0] < above < CLOSE[1]


def _undecided(*, is_last: bool) -> Stability:
    """Return the stability of somebody who is alone, or among equals because nothing weighs anything."""
    above = None if is_last else 0.5
    return Stability(
        band=(1, 1), above_next=above, too_close_to_next=not is_last, surely_above_next=False, surely_above=0
    )


def _weights(points: Sequence[int]) -> "NDArray[np.float64]":
    """Return ``DRAWS`` weightings as whole units: floats that hold integers, so that no sum is ever rounded."""
    import numpy as np

    shares = np.array(points, dtype=np.float64) / sum(points)
    random = np.random.Generator(np.random.PCG64(SEED))
    return np.rint(random.dirichlet(CONCENTRATION * shares, size=DRAWS) * WEIGHT_UNITS)


def _over_draws(
    levels: "NDArray[np.float64]", weights: "NDArray[np.float64]"
) -> tuple[list[tuple[int, int]], list[float]]:
    """Return each person's band, and P(above the next)."""
    import numpy as np

    count = len(levels)
    taken = np.zeros(count * (count + 1), dtype=np.int64)  # person × rank: in how many draws
    twice_above = np.zeros(count - 1, dtype=np.int64)
    for start in range(0, len(weights), DRAWS_AT_ONCE):
        sums = weights[start : start + DRAWS_AT_ONCE] @ levels.T
        here, after = sums[:, :-1], sums[:, 1:]
        twice_above += 2 * (here > after).sum(axis=0) + (here == after).sum(axis=0)
        taken += np.bincount((_ranks(sums) + np.arange(count) * (count + 1)).ravel(), minlength=taken.size)
    reached = taken.reshape(count, count + 1).cumsum(axis=1)
    low = (reached >= BAND[0] * len(weights)).argmax(axis=1)
    high = (reached >= BAND[1] * len(weights)).argmax(axis=1)
    bands = [(int(first), int(last)) for first, last in zip(low, high, strict=True)]
    return bands, [round(float(twice) / (2 * len(weights)), 4) for twice in twice_above]


def _ranks(sums: "NDArray[np.float64]") -> "NDArray[np.int64]":
    """Return everybody's rank from 1 in each draw (a row); equal sums share the better rank."""
    import numpy as np

    order = np.argsort(-sums, axis=1, kind="stable")
    ordered = np.take_along_axis(sums, order, axis=1)
    places = np.broadcast_to(np.arange(1, sums.shape[1] + 1), sums.shape)
    first = np.ones(sums.shape, dtype=bool)
    first[:, 1:] = ordered[:, 1:] < ordered[:, :-1]
    shared = np.maximum.accumulate(np.where(first, places, 0), axis=1)
    ranks = np.empty_like(shared)
    np.put_along_axis(ranks, order, shared, axis=1)
    return ranks
