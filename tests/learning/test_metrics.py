"""Figures of a ranking: equal scores are treated fairly."""

import numpy as np
import pytest
from sklearn.metrics import ndcg_score, roc_auc_score

from cvscreen.learning.metrics import MEASURES, Judged, auc, measure, ndcg, precision, tau_b

RANDOM = np.random.default_rng(11)
GRADES = RANDOM.integers(0, 4, size=40).astype(float)
SCORES = RANDOM.integers(0, 9, size=40).astype(float)
JUDGED = Judged(GRADES, (GRADES >= 2).astype(float), SCORES)


@pytest.mark.parametrize("k", [5, 10, 100])
def test_ndcg_is_that_of_scikit_learn(k):
    """With ties, too."""
    assert ndcg(JUDGED, k) == pytest.approx(ndcg_score([GRADES], [SCORES], k=k))


def test_auc_is_that_of_scikit_learn():
    """Equal scores count half."""
    assert auc(JUDGED) == pytest.approx(roc_auc_score(JUDGED.wanted, SCORES))


def test_precision_of_equal_scores_is_the_expected_share():
    """Two of four equals are wanted: whoever comes first is wanted with one half."""
    judged = Judged(np.array([1.0, 1, 0, 0]), np.array([1.0, 1, 0, 0]), np.array([5.0, 5, 5, 5]))
    assert precision(judged, 2) == 0.5


def test_the_best_order_is_one_and_the_worst_minus_one():
    """The ends of the scale."""
    best, worst = JUDGED._replace(scores=GRADES), JUDGED._replace(scores=-GRADES)
    assert (ndcg(best, 10), tau_b(best), tau_b(worst)) == pytest.approx((1.0, 1.0, -1.0))


def test_what_cannot_be_measured_is_not_a_number():
    """One class alone has no AUC; one score alone no order."""
    assert np.isnan(auc(JUDGED._replace(wanted=np.ones(40))))
    assert np.isnan(tau_b(JUDGED._replace(scores=np.ones(40))))


def test_intervals_hold_the_value_and_are_the_same_each_time():
    """A seed, not the day."""
    wanted = [grade >= 2 for grade in GRADES]
    one, other = (measure({"scores": SCORES.tolist()}, GRADES.astype(int).tolist(), wanted) for _ in range(2))
    assert one == other
    assert list(one["scores"]) == list(MEASURES)
    assert one["scores"]["AUC"].low < one["scores"]["AUC"].value < one["scores"]["AUC"].high
