"""``RubricCalibrator``: weights ≥ 0 learned from labels, pulled towards a rubric's or towards equal ones."""

from pathlib import Path
from typing import TYPE_CHECKING, Self

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import _check_sample_weight, check_is_fitted, validate_data

from cvscreen.learning.fitting import fit_weights, merged_rows
from cvscreen.model.rubric import Rubric
from cvscreen.rubric import load_rubric
from cvscreen.text.apportion import apportion

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray
    from sklearn.utils import Tags

TOTAL_POINTS = 1000


class RubricCalibrator(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A binary classifier whose weights are a rubric's points: non-negative, so that no evidence ever lowers a score.

    The fit copies whatever decided the labels, biases too: audit the points before you use them.

    Args:
        rubric: A bundled rubric's name, a rubric file, or a loaded rubric, whose points are one of the priors; its
            criteria are the columns. With None the only prior is equal weights, and any number of columns fits.
        min_labels: The fewest labels to learn from; fewer are refused.
        min_per_class: The fewest labels of each class.

    Attributes:
        classes_: The two labels, sorted; the second is the positive one.
        coef_: The slope of each column, ≥ 0.
        intercept_: The intercept.
        points_: The slopes as points: integers ≥ 0 that sum to 1000.
        prior_shares_: How much of the prior is "document" and how much "equal", by what held-out labels prefer.
        lambda_shares_: The share of each λ in the fit, likewise; the share of ``inf`` is that of the prior itself.
        lambda_: The λ with the largest share.
        n_features_in_: The number of columns.

    Source: docs/scoring.md, Learning weights.

    Example:
        >>> levels = [[0, 100], [900, 200], [100, 0], [800, 100], [200, 200], [1000, 0]] * 4
        >>> calibrator = RubricCalibrator().fit(levels, [0, 1, 0, 1, 0, 1] * 4)
        >>> calibrator.predict([[950, 0], [50, 150]]).tolist()
        [1, 0]
        >>> int(calibrator.points_.sum()), bool((calibrator.coef_ >= 0).all())
        (1000, True)
    """

    def __init__(self, rubric: str | Path | Rubric | None = None, min_labels: int = 20, min_per_class: int = 5) -> None:
        self.rubric = rubric
        self.min_labels = min_labels
        self.min_per_class = min_per_class

    def fit(self, X: "ArrayLike", y: "ArrayLike", sample_weight: "ArrayLike | None" = None) -> Self:  # noqa: N803
        """Learn weights from levels and labels.

        Args:
            X: Levels, one row a person and one column a criterion.
            y: Two kinds of label; the one that sorts last is the positive one.
            sample_weight: What each row counts; None counts each once.

        Raises:
            ValueError: Fewer labels than asked for, not two classes, or columns that are not the rubric's criteria.
        """
        levels, y = validate_data(self, X, y, dtype=np.float64)
        check_classification_targets(y)
        weights = _check_sample_weight(sample_weight, levels, dtype=np.float64)
        self.classes_, labels = np.unique(y, return_inverse=True)
        self._check_labels(labels[weights > 0])
        labelled = merged_rows(levels, labels.astype(np.float64), weights)
        fit = fit_weights(labelled, self._priors(levels.shape[1]))
        self.coef_, self.intercept_ = fit.slopes, fit.intercept
        self.prior_shares_, self.lambda_shares_ = fit.prior_shares, fit.lambda_shares
        self.lambda_ = max(fit.lambda_shares, key=lambda at: (fit.lambda_shares[at], at))
        self.points_ = np.array(_points(fit.slopes if fit.slopes.sum() > 0 else fit.prior))
        return self

    def decision_function(self, X: "ArrayLike") -> "NDArray[np.float64]":  # noqa: N803
        """Return z of each row: above 0 the positive class is the likelier."""
        check_is_fitted(self)
        levels = validate_data(self, X, dtype=np.float64, reset=False)
        return np.asarray(levels @ self.coef_ + self.intercept_)

    def predict_proba(self, X: "ArrayLike") -> "NDArray[np.float64]":  # noqa: N803
        """Return the probability of both classes, one row a person."""
        from scipy.special import expit

        positive = expit(self.decision_function(X))
        return np.column_stack([1 - positive, positive])

    def predict(self, X: "ArrayLike") -> "NDArray[np.generic]":  # noqa: N803
        """Return the likelier class of each row."""
        check_is_fitted(self)
        return np.asarray(self.classes_[(self.decision_function(X) > 0).astype(int)])

    def __sklearn_tags__(self) -> "Tags":
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        tags.classifier_tags.poor_score = True  # weights ≥ 0 cannot follow labels that fall where a level rises
        return tags

    def _check_labels(self, labels: "NDArray[np.int64]") -> None:
        if len(self.classes_) > 2:
            raise ValueError(
                f"Only binary classification is supported. The type of the target is multiclass: "
                f"{len(self.classes_)} classes; give two, such as 0 and 1"
            )
        counts = np.bincount(labels, minlength=2)
        if (counts == 0).any():
            raise ValueError("there is only one class among the labels; give people of both")
        if len(labels) < self.min_labels:
            raise ValueError(f"{len(labels)} labelled people are too few to learn from; give {self.min_labels} or more")
        if counts.min() < self.min_per_class:
            raise ValueError(
                f"{counts.min()} labels of class {self.classes_[counts.argmin()]!r} are too few to learn from; "
                f"give {self.min_per_class} or more"
            )

    def _priors(self, columns: int) -> "dict[str, NDArray[np.float64]]":
        equal = np.full(columns, 1 / columns)
        if self.rubric is None:
            return {"equal": equal}
        rubric = self.rubric if isinstance(self.rubric, Rubric) else load_rubric(self.rubric)
        points = np.array([criterion.points for criterion in rubric.criteria()], dtype=np.float64)
        if len(points) != columns:
            raise ValueError(f"X has {columns} columns, the rubric {len(points)} criteria; give its levels")
        return {"document": points / points.sum(), "equal": equal}


def _points(slopes: "NDArray[np.float64]") -> tuple[int, ...]:
    """Return slopes as points by largest remainder; ties go to the earlier criterion."""
    whole = float(slopes.max())
    return apportion([round(slope / whole * 10**9) for slope in slopes.tolist()], TOTAL_POINTS)
