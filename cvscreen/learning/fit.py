"""From labels to a rubric: ``fit_rubric`` returns the same criteria with the points that the labels speak for."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from cvscreen.learning.calibrator import RubricCalibrator
from cvscreen.model.rubric import Rubric, RubricExtension, Weighting
from cvscreen.rubric import load_rubric
from cvscreen.rubric.extension import reweigh

FOLDS = 5


class Change(NamedTuple):
    """A figure over labels that the fit had not seen: with the points as they were, and with learned ones."""

    before: float
    after: float


class Calibration(NamedTuple):
    """What labels made of a rubric.

    Attributes:
        rubric: The rubric with the learned points, ``basis: calibrated``.
        extension: The same as a small file that extends the old one.
        points: Criterion id → points before and after.
        auc: Area under the ROC curve on held-out labels.
        loss: Log loss on held-out labels.
        labels: How many labels of each class were learned from.
        prior_shares: How much of the prior was the document's weights, and how much equal ones.
    """

    rubric: Rubric
    extension: RubricExtension
    points: dict[str, tuple[int, int]]
    auc: Change
    loss: Change
    labels: tuple[int, int]
    prior_shares: dict[str, float]


def fit_rubric(rubric: str | Path | Rubric, levels: Sequence[Sequence[int]], labels: Sequence[int]) -> Calibration:
    """Learn a rubric's points from labelled people.

    Fitting to past decisions copies their bias: look at the points, and audit the result, before it is used.

    Args:
        rubric: The rubric to calibrate: a bundled rubric's name, a rubric file, or a loaded rubric.
        levels: Each person's level 0..1000 for each criterion, in the rubric's order.
        labels: 1 for who is wanted, 0 for who is not.

    Raises:
        ValueError: Fewer than 20 labels, or fewer than five of a class: counted before anything is split.
    """
    rubric = rubric if isinstance(rubric, Rubric) else load_rubric(rubric)
    # in an order of their own: that of the file must mean nothing
    order = sorted(range(len(labels)), key=lambda i: (labels[i], tuple(levels[i])))
    table = np.array([levels[i] for i in order], dtype=np.float64).reshape(len(order), -1)
    wanted = np.array([labels[i] for i in order])
    calibrator = RubricCalibrator(rubric).fit(table, wanted)
    learned = {one.id: int(points) for one, points in zip(rubric.criteria(), calibrator.points_, strict=True)}
    extension = RubricExtension.model_validate(
        {
            "schema": "cvscreen.rubric/1",
            "id": f"{rubric.id}-calibrated",
            "version": rubric.version,
            "title": f"{rubric.title}, calibrated",
            "extends": rubric.extends or rubric.id,
            "reason": f"The points were learned from {len(wanted)} labels, {int(wanted.sum())} of them positive.",
            "weighting": Weighting(rule="calibrated/1"),
            "points": learned,
        }
    )
    auc, loss = _held_out_change(rubric, table, wanted)
    return Calibration(
        rubric=reweigh(rubric, extension),
        extension=extension,
        points={one.id: (one.points, learned[one.id]) for one in rubric.criteria()},
        auc=auc,
        loss=loss,
        labels=(int((wanted == 0).sum()), int((wanted == 1).sum())),
        prior_shares=calibrator.prior_shares_,
    )


def render_extension(extension: RubricExtension) -> str:
    """Return an extension as the YAML of a rubric file."""
    import yaml

    fields = extension.model_dump(mode="json", by_alias=True, exclude={"weighting", "points"})
    fields |= {"weighting": {"rule": extension.weighting.rule}, "points": dict(extension.points)}
    return yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=120)


def _held_out_change(
    rubric: Rubric, table: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", wanted: "np.ndarray"
) -> tuple[Change, Change]:
    """Return AUC and log loss over folds: of the old points, and of points learned without the fold."""
    folds = StratifiedKFold(min(FOLDS, int(np.bincount(wanted).min())))
    learner = RubricCalibrator(rubric, min_labels=1, min_per_class=1)
    after = cross_val_predict(learner, table, wanted, cv=folds, method="predict_proba")[:, 1]
    sums = table @ np.array([criterion.points for criterion in rubric.criteria()])
    single = RubricCalibrator(min_labels=1, min_per_class=1)
    before = cross_val_predict(single, sums.reshape(-1, 1), wanted, cv=folds, method="predict_proba")[:, 1]
    return (
        Change(float(roc_auc_score(wanted, sums)), float(roc_auc_score(wanted, after))),
        Change(float(log_loss(wanted, before)), float(log_loss(wanted, after))),
    )
