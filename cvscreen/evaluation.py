"""A rubric against graded people: how well it ranks them, beside what is cheaper."""

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cvscreen.learning.baselines import equal_weights, keyword_counts, tfidf_likeness
from cvscreen.learning.labels import is_positive
from cvscreen.learning.metrics import Figure, measure
from cvscreen.model.rubric import Rubric

BINS = 5  # of equal size: with a few dozen people more would say nothing
FEW_PEOPLE, FEW_OF_A_KIND = 10, 3
"""Below these a figure is luck: of two people any order is perfect half of the time (maintainers' choice)."""
RUBRIC, EQUAL, KEYWORDS, TFIDF = "rubric", "equal weights", "keyword count", "tf-idf cosine"


class Person(NamedTuple):
    """Somebody graded: levels in the rubric's order, the CV's text, and the grade."""

    levels: tuple[int, ...]
    text: str
    grade: int


class Bin(NamedTuple):
    """People of neighbouring scores: their mean score 0..100, how many, and the share that is wanted."""

    score: float
    people: int
    wanted: float


class Evaluation(NamedTuple):
    """What was measured.

    Attributes:
        people: How many people.
        wanted: How many of them count as wanted.
        figures: Ranker → figure → value with interval.
        bins: People by score, lowest first, for the calibration plot.
        gains: Ranker → share of the wanted among the first n, for n = 0, 1, 2, …
    """

    people: int
    wanted: int
    figures: dict[str, dict[str, Figure]]
    bins: tuple[Bin, ...]
    gains: dict[str, tuple[float, ...]]


def evaluate(rubric: Rubric, people: Sequence[Person], *, least: int | None = None) -> Evaluation:
    """Measure how a rubric ranks graded people, beside equal weights, a count of keywords, and tf-idf.

    Args:
        rubric: The rubric whose points are measured.
        people: At least two people.
        least: The least grade that counts as wanted; None takes 1 of labels 0 and 1, otherwise 2.

    Raises:
        ValueError: Fewer than two people, or all of them wanted, or none.

    Example:
        >>> from cvscreen.rubric import load_rubric
        >>> rubric = load_rubric("ml-engineer")
        >>> full, none = (1000,) * len(rubric.criteria()), (0,) * len(rubric.criteria())
        >>> found = evaluate(rubric, [Person(full, "machine learning", 1), Person(none, "bread", 0)])
        >>> found.figures["rubric"]["AUC"].value
        1.0
    """
    grades = tuple(person.grade for person in people)
    wanted = [is_positive(grade, grades, least) for grade in grades]
    if len(people) < 2 or not 0 < sum(wanted) < len(wanted):
        raise ValueError(f"{sum(wanted)} of {len(wanted)} people are wanted; give some who are and some who are not")
    points = [criterion.points for criterion in rubric.criteria()]
    levels = [person.levels for person in people]
    texts = [person.text for person in people]
    scores = [sum(p * level for p, level in zip(points, row, strict=True)) / 10_000 for row in levels]
    rankers = {
        RUBRIC: scores,
        EQUAL: equal_weights(levels),
        KEYWORDS: keyword_counts(texts, rubric),
        TFIDF: tfidf_likeness(texts, rubric),
    }
    return Evaluation(
        people=len(people),
        wanted=sum(wanted),
        figures=measure(rankers, grades, wanted),
        bins=_bins(scores, wanted),
        gains={name: _gains(found, wanted) for name, found in rankers.items()},
    )


def too_few(evaluation: Evaluation) -> bool:
    """Say whether there are too few people for the figures to mean anything.

    Example:
        >>> too_few(Evaluation(2, 1, {}, (), {}))
        True
    """
    of_a_kind = min(evaluation.wanted, evaluation.people - evaluation.wanted)
    return evaluation.people < FEW_PEOPLE or of_a_kind < FEW_OF_A_KIND


def not_told_apart(evaluation: Evaluation) -> tuple[str, ...]:
    """Return the cheaper rankers that these people do not tell from the rubric: the intervals of AUC overlap.

    Example:
        >>> figures = {"rubric": {"AUC": Figure(0.9, 0.8, 1.0)}, "equal weights": {"AUC": Figure(0.8, 0.7, 0.9)}}
        >>> not_told_apart(Evaluation(20, 9, figures, (), {}))
        ('equal weights',)
    """
    ours = evaluation.figures[RUBRIC]["AUC"]
    others = {name: of["AUC"] for name, of in evaluation.figures.items() if name != RUBRIC}
    # an interval that cannot be measured tells nothing apart either
    return tuple(name for name, one in others.items() if not (one.high < ours.low or ours.high < one.low))


def as_json(evaluation: Evaluation) -> dict[str, object]:
    """Return an evaluation as values of JSON; a figure that cannot be measured is null.

    Example:
        >>> as_json(Evaluation(2, 1, {"rubric": {"AUC": Figure(1.0, math.nan, 1.0)}}, (), {}))["figures"]
        {'rubric': {'AUC': {'value': 1.0, 'low': None, 'high': 1.0}}}
    """
    figures = {
        ranker: {
            name: {part: None if math.isnan(value) else round(value, 4) for part, value in figure._asdict().items()}
            for name, figure in of_ranker.items()
        }
        for ranker, of_ranker in evaluation.figures.items()
    }
    return {
        "schema": "cvscreen.evaluation/1",
        "people": evaluation.people,
        "wanted": evaluation.wanted,
        "figures": figures,
        "bins": [bin_._asdict() for bin_ in evaluation.bins],
        "gains": {name: [round(share, 4) for share in shares] for name, shares in evaluation.gains.items()},
    }


def _bins(scores: Sequence[float], wanted: Sequence[bool]) -> tuple[Bin, ...]:
    order = sorted(range(len(scores)), key=lambda i: (scores[i], wanted[i]))
    count = min(BINS, len(order))
    edges = [round(i * len(order) / count) for i in range(count + 1)]
    bins = []
    for start, end in pairwise(edges):
        rows = order[start:end]
        mean, share = sum(scores[i] for i in rows) / len(rows), sum(wanted[i] for i in rows) / len(rows)
        bins.append(Bin(mean, len(rows), share))
    return tuple(bins)


def _gains(scores: Sequence[float], wanted: Sequence[bool]) -> tuple[float, ...]:
    """Return the share of the wanted among the first n; people with equal scores come in at the same pace."""
    by_score: dict[float, list[bool]] = {}
    for score, yes in zip(scores, wanted, strict=True):
        by_score.setdefault(score, []).append(yes)
    found, gains = 0.0, [0.0]
    for score in sorted(by_score, reverse=True):
        equals = by_score[score]
        for _ in equals:
            found += sum(equals) / len(equals)
            gains.append(found / sum(wanted))
    return tuple(gains)
