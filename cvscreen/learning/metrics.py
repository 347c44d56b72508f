"""How well scores put people in order: figures that treat equal scores fairly, each with a bootstrap interval."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

RESAMPLES = 1_000
SEED = 20_260_101  # any fixed number
INTERVAL = (2.5, 97.5)


class Figure(NamedTuple):
    """A figure with the interval that 95 % of resampled sets of people give."""

    value: float
    low: float
    high: float


class Judged(NamedTuple):
    """People as a measure sees them: their grades, who is wanted, and scores."""

    grades: "Floats"
    wanted: "Floats"
    scores: "Floats"


def ndcg(judged: Judged, k: int) -> float:
    """Return NDCG@k with the grade as gain: 1 is the best order there is.

    Equal scores share their gains, so no order among them is better than another.

    Source: K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002.

    Example:
        >>> ndcg(Judged(np.array([3.0, 0, 1]), np.array([1.0, 0, 0]), np.array([9.0, 1, 5])), 2)
        1.0
    """
    discounts = 1 / np.log2(np.arange(2, min(k, len(judged.grades)) + 2))
    best = np.sort(judged.grades)[::-1][: len(discounts)] @ discounts
    return float(_shared(judged.grades, judged.scores)[: len(discounts)] @ discounts / best) if best else np.nan


def precision(judged: Judged, k: int) -> float:
    """Return the share of the first k who are wanted; of equal scores the expected share.

    Example:
        >>> precision(Judged(np.array([1.0, 0]), np.array([1.0, 0]), np.array([5.0, 5])), 1)
        0.5
    """
    return float(_shared(judged.wanted, judged.scores)[:k].mean())


def auc(judged: Judged) -> float:
    """Return the chance that somebody wanted scores above somebody who is not; equal scores count half.

    Example:
        >>> auc(Judged(np.array([1.0, 0]), np.array([1.0, 0]), np.array([7.0, 5])))
        1.0
    """
    from scipy.stats import rankdata

    yes = judged.wanted > 0
    count = int(yes.sum())
    if not 0 < count < len(yes):
        return np.nan
    return float((rankdata(judged.scores)[yes].sum() - count * (count + 1) / 2) / (count * (len(yes) - count)))


def tau_b(judged: Judged) -> float:
    """Return Kendall's tau-b between scores and grades.

    Example:
        >>> tau_b(Judged(np.array([2.0, 1, 0]), np.array([1.0, 0, 0]), np.array([9.0, 5, 1])))
        1.0
    """
    from scipy.stats import kendalltau

    if len(np.unique(judged.grades)) < 2 or len(np.unique(judged.scores)) < 2:
        return np.nan
    return float(kendalltau(judged.scores, judged.grades).statistic)


MEASURES: Mapping[str, Callable[[Judged], float]] = {
    "NDCG@5": lambda judged: ndcg(judged, 5),
    "NDCG@10": lambda judged: ndcg(judged, 10),
    "precision@5": lambda judged: precision(judged, 5),
    "precision@10": lambda judged: precision(judged, 10),
    "AUC": auc,
    "Kendall tau-b": tau_b,
}
"""The figures of ``cvscreen eval``."""


def measure(
    rankers: Mapping[str, Sequence[float]], grades: Sequence[int], wanted: Sequence[bool]
) -> dict[str, dict[str, Figure]]:
    """Return every figure of every ranker; the resampled sets are the same for all.

    Args:
        rankers: Name → a score for each person.
        grades: Each person's grade.
        wanted: Whether the grade counts as wanted.

    Example:
        >>> found = measure({"points": [9, 5, 1]}, [2, 1, 0], [True, False, False])
        >>> found["points"]["Kendall tau-b"].value
        1.0
    """
    random = np.random.Generator(np.random.PCG64(SEED))
    picks = random.integers(0, len(grades), size=(RESAMPLES, len(grades)))
    figures: dict[str, dict[str, Figure]] = {}
    for name, scores in rankers.items():
        whole = Judged(np.array(grades, float), np.array(wanted, float), np.array(scores, float))
        figures[name] = {}
        for title, measured in MEASURES.items():
            again = [measured(Judged(*(column[pick] for column in whole))) for pick in picks]
            kept = [value for value in again if not np.isnan(value)]
            low, high = np.percentile(kept, INTERVAL) if kept else (np.nan, np.nan)
            figures[name][title] = Figure(measured(whole), float(low), float(high))
    return figures


def _shared(values: "Floats", scores: "Floats") -> "Floats":
    """Return the values from the highest score down; people with equal scores share the mean of theirs."""
    _, group = np.unique(-scores, return_inverse=True)
    means = np.bincount(group, values) / np.bincount(group)
    return np.asarray(means[np.sort(group)])
