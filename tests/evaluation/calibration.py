"""How well learned weights put people in order, against simulated truths: ``python -m tests.evaluation.calibration``.

Made-up levels of made-up people, 20 seeds of three truths: weights drawn near the document's, near equal ones, and near
neither. A label says whether somebody is among the better 40 % under the true weights, with errors near the line. The
figure is Kendall's tau between the order of 1,000 further people and their true order.
"""

import sys

import numpy as np
from scipy.stats import kendalltau
from sklearn.linear_model import LogisticRegression

from cvscreen.learning.calibrator import RubricCalibrator
from cvscreen.rubric import load_rubric

SIZES = (20, 80, 320, 1_000)
TRUTHS = ("near the document", "near equal", "near neither")
METHODS = ("document", "equal", "plain logistic", "calibrated")
SEEDS = 20
NEW_PEOPLE = 1_000
SHARPNESS = 8.0  # slope of the labels a standard deviation of the true score: with 8 about 1 in 14 is on the wrong side
BETTER = 0.6

RUBRIC = load_rubric("ml-engineer")
DOCUMENT = np.array([criterion.points for criterion in RUBRIC.criteria()]) / 1000
EQUAL = np.full(len(DOCUMENT), 1 / len(DOCUMENT))


def simulate(truth, size, seed, *, sharpness=SHARPNESS):
    """Return Kendall's tau of each method for one truth, number of labels and seed."""
    random = np.random.default_rng([seed, size])
    weights = _true_weights(random, truth)
    levels = _people(random, size + NEW_PEOPLE)
    labels = _labels(random, levels[:size] @ weights, sharpness)
    new, order = levels[size:], levels[size:] @ weights
    plain = LogisticRegression(max_iter=5_000).fit(levels[:size] / 1000, labels).coef_[0]
    calibrated = RubricCalibrator(RUBRIC).fit(levels[:size], labels).coef_
    return [kendalltau(new @ found, order).statistic for found in (DOCUMENT, EQUAL, plain, calibrated)]


def _true_weights(random, truth):
    near = {"near the document": 200 * DOCUMENT, "near equal": 200 * EQUAL, "near neither": np.ones(len(EQUAL))}
    return random.dirichlet(near[truth])


def _people(random, count):
    """Return levels 0..1000: some people are better than others, and some criteria are rarer."""
    rare = np.linspace(-1, 1.2, len(EQUAL))[random.permutation(len(EQUAL))]
    ability = random.normal(size=(count, 1))
    shown = 0.5 + 0.25 * (0.8 * ability + random.normal(size=(count, len(EQUAL))) - rare)
    return np.rint(1000 * np.clip(shown, 0, 1))


def _labels(random, scores, sharpness):
    z = sharpness * (scores - np.quantile(scores, BETTER)) / scores.std()
    labels = (random.random(len(scores)) < 1 / (1 + np.exp(-z))).astype(int)
    for label in (0, 1):  # the calibrator asks for five of each
        lacking = max(0, 5 - int((labels == label).sum()))
        labels[np.flatnonzero(labels != label)[:lacking]] = label
    return labels


def main(seeds=SEEDS, sharpness=SHARPNESS):
    """Print the table, and the worst distance of "calibrated" to the better of the two priors."""
    _say("| truth | labels | " + " | ".join(METHODS) + " |")
    _say("|---|---|" + "---|" * len(METHODS))
    worst = 0.0
    for truth in TRUTHS:
        for size in SIZES:
            means = np.mean([simulate(truth, size, seed, sharpness=sharpness) for seed in range(seeds)], axis=0)
            worst = max(worst, max(means[:2]) - means[3])
            _say(f"| {truth} | {size:,} | " + " | ".join(f"{mean:.3f}" for mean in means) + " |")
    _say(f"\ncalibrated is at most {worst:.3f} worse than the better of document and equal")


def _say(line):
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*(kind(given) for kind, given in zip((int, float), sys.argv[1:], strict=False)))
