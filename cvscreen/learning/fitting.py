"""The fit behind ``RubricCalibrator``: a logistic regression with weights ≥ 0, pulled towards a prior weighting.

    stage 1   Platt: label on X·w0  →  slope k
    stage 2   β_c = u_c · k · w0_c, u ≥ 0:
              min over b, u of  Σ s_i [log(1 + e^{z_i}) − y_i z_i] + (λ/2) Σ (u_c − 1)²,   z = b + Xβ

Priors and λ are weighed by how likely they make the labels of folds that the fit has not seen, and the fits are
averaged so weighed: choosing one would follow the luck of few labels. λ = ∞ stands for the prior itself, so that few
labels can leave everything as it was.

Source: docs/scoring.md, Learning weights.
"""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

_Key = TypeVar("_Key")

LAMBDAS = (0.3, 1.0, 3.0, 10.0, 30.0, 100.0, float("inf"))  # spans "labels decide" to "the prior decides"
FOLDS = 5
LEAST_SLOPE = 0.05  # of a standard deviation of X·w0: a prior that says nothing of the labels still has a direction


class Labelled(NamedTuple):
    """Rows of levels with their labels 0/1 and weights; equal rows are one row with the sum of their weights."""

    levels: "Floats"
    labels: "Floats"
    weights: "Floats"

    def take(self, rows: "NDArray[np.bool_]") -> "Labelled":
        """Return the rows that a mask picks."""
        return Labelled(self.levels[rows], self.labels[rows], self.weights[rows])


class Fit(NamedTuple):
    """What was fitted: ``z = intercept + levels · slopes``; the prior, the shares of its parts, and those of each λ."""

    intercept: float
    slopes: "Floats"
    prior: "Floats"
    prior_shares: dict[str, float]
    lambda_shares: dict[float, float]


def merged_rows(levels: "Floats", labels: "Floats", weights: "Floats") -> Labelled:
    """Return the rows in an order of their own, equal ones merged and those without weight left out.

    So neither the order of the labels nor writing a row twice instead of weighing it double changes a fold.
    """
    import numpy as np

    kept = weights > 0
    rows = np.column_stack([labels[kept], levels[kept]])
    unique, where = np.unique(rows, axis=0, return_inverse=True)
    summed = np.bincount(where.ravel(), weights[kept], len(unique)).astype(np.float64)
    return Labelled(unique[:, 1:], unique[:, 0], summed)


def fit_weights(labelled: Labelled, priors: Mapping[str, "Floats"]) -> Fit:
    """Fit weights to labels, with the prior and the λ that held-out labels speak for.

    The prior is the mean of the given ones by their shares: few labels hardly tell them apart, many leave one. With
    fewer labels than criteria only λ = ∞ is fitted.

    Args:
        labelled: At least one row of each label.
        priors: Weightings by name, each ≥ 0 and summing to 1.
    """
    import numpy as np

    folds = _folds(labelled.labels)
    if folds is None:
        prior_shares = {name: 1 / len(priors) for name in priors}
        lambda_shares = {float("inf"): 1.0}
    else:
        prior_shares = _shares({name: _deviance(labelled, prior, LAMBDAS[-1], folds) for name, prior in priors.items()})
    prior = np.sum([share * priors[name] for name, share in prior_shares.items()], axis=0)
    if folds is not None:
        candidates = LAMBDAS if labelled.weights.sum() >= len(prior) else LAMBDAS[-1:]
        # half of it: the fits of neighbouring λ err together (docs/accuracy.md, Learning)
        lambda_shares = _shares({at: _deviance(labelled, prior, at, folds) / 2 for at in candidates})
    fits = {at: _fit(labelled, prior, at) for at in lambda_shares}
    intercept = sum(share * fits[at][0] for at, share in lambda_shares.items())
    slopes = np.sum([share * fits[at][1] for at, share in lambda_shares.items()], axis=0)
    return Fit(intercept, slopes, prior, prior_shares, lambda_shares)


def _shares(deviances: dict[_Key, float]) -> dict[_Key, float]:
    """Return shares in proportion to the likelihoods exp(−deviance)."""
    least = min(deviances.values())
    likelihoods = {key: math.exp(least - deviance) for key, deviance in deviances.items()}
    whole = sum(likelihoods.values())
    return {key: likelihood / whole for key, likelihood in likelihoods.items()}


def _deviance(labelled: Labelled, prior: "Floats", strength: float, folds: "NDArray[np.int64]") -> float:
    """Return the sum of the log losses of all labels, each under a fit that has not seen it."""
    return float(_held_out_losses(labelled, prior, strength, folds) @ labelled.weights)


def _held_out_losses(labelled: Labelled, prior: "Floats", strength: float, folds: "NDArray[np.int64]") -> "Floats":
    """Return the log loss of each row under a fit that has not seen it."""
    import numpy as np

    z = np.empty(len(labelled.labels))
    for fold in range(int(folds.max()) + 1):
        intercept, slopes = _fit(labelled.take(folds != fold), prior, strength)
        z[folds == fold] = intercept + labelled.levels[folds == fold] @ slopes
    return np.logaddexp(0.0, z) - labelled.labels * z


def _folds(labels: "Floats") -> "NDArray[np.int64] | None":
    """Return the fold of each row, stratified by label; None where a label has fewer than two rows."""
    import numpy as np

    fewest = min(int((labels == 0).sum()), int((labels == 1).sum()))
    if fewest < 2:
        return None
    count = min(FOLDS, fewest)
    folds = np.empty(len(labels), dtype=np.int64)
    for label in (0, 1):
        rows = labels == label
        folds[rows] = np.arange(rows.sum()) % count
    return folds


def _fit(labelled: Labelled, prior: "Floats", strength: float) -> tuple[float, "Floats"]:
    """Return intercept and slopes for one prior and one λ."""
    import numpy as np
    from scipy.optimize import minimize

    sums = labelled.levels @ prior
    intercept, slope = _platt(sums, labelled)
    used = prior > 0
    if strength == float("inf"):
        return intercept, slope * prior
    columns = labelled.levels[:, used] * (slope * prior[used])
    design = np.column_stack([np.ones(len(columns)), columns])

    def objective(at: "Floats") -> tuple[float, "Floats"]:
        z = design @ at
        loss = float(labelled.weights @ (np.logaddexp(0.0, z) - labelled.labels * z))
        gradient = design.T @ (labelled.weights * (_sigmoid(z) - labelled.labels))
        pull = at[1:] - 1.0
        gradient[1:] += strength * pull
        return loss + strength / 2 * float(pull @ pull), gradient

    start = np.concatenate([[intercept], np.ones(columns.shape[1])])
    bounds = [(None, None)] + [(0.0, None)] * columns.shape[1]
    found = minimize(objective, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500}).x
    slopes = np.zeros(len(prior))
    slopes[used] = found[1:] * slope * prior[used]
    return float(found[0]), slopes


def _platt(sums: "Floats", labelled: Labelled) -> tuple[float, float]:
    """Return intercept and slope of the label on one sum, with Platt's targets so that no slope is infinite.

    Source: J. Platt, Probabilistic Outputs for Support Vector Machines, 1999.
    """
    import numpy as np
    from scipy.optimize import minimize

    middle, spread = float(np.average(sums, weights=labelled.weights)), float(sums.std()) or 1.0
    standard = (sums - middle) / spread
    high = float(labelled.weights[labelled.labels == 1].sum())
    low = float(labelled.weights[labelled.labels == 0].sum())
    target = np.where(labelled.labels == 1, (high + 1) / (high + 2), 1 / (low + 2))

    def objective(at: "Floats") -> tuple[float, "Floats"]:
        z = at[0] + at[1] * standard
        rest = labelled.weights * (_sigmoid(z) - target)
        loss = float(labelled.weights @ (np.logaddexp(0.0, z) - target * z))
        return loss, np.array([rest.sum(), rest @ standard])

    bounds = [(None, None), (LEAST_SLOPE, None)]
    at = minimize(objective, np.array([0.0, 1.0]), jac=True, method="L-BFGS-B", bounds=bounds).x
    return float(at[0] - at[1] * middle / spread), float(at[1] / spread)


def _sigmoid(z: "Floats") -> "Floats":
    from scipy.special import expit

    return expit(z)  # type: ignore[no-any-return]
