"""The calibrator is an honest scikit-learn classifier, and its weights are points."""

import numpy as np
import pytest
from sklearn.model_selection import GridSearchCV, cross_validate
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.utils.estimator_checks import parametrize_with_checks

from cvscreen.learning.calibrator import RubricCalibrator
from cvscreen.rubric import load_rubric

RUBRIC = load_rubric("ml-engineer")


@parametrize_with_checks([RubricCalibrator(min_labels=1, min_per_class=1)])
def test_scikit_learns_own_checks(estimator, check):
    """Every check of scikit-learn holds."""
    check(estimator)


CRITERIA = len(RUBRIC.criteria())


def people(count, *, columns=CRITERIA, seed=3):
    """Return levels and labels that follow the first half of the columns."""
    random = np.random.default_rng(seed)
    levels = random.integers(0, 1001, size=(count, columns)).astype(float)
    telling = levels[:, : columns // 2].sum(axis=1)
    return levels, (telling > np.median(telling)).astype(int)


def test_weights_are_points():
    """Integers from 0 on that sum to 1000, one a criterion."""
    points = RubricCalibrator(RUBRIC).fit(*people(60)).points_
    assert (points.sum(), len(points), bool((points >= 0).all())) == (1000, len(RUBRIC.criteria()), True)


def test_a_higher_level_never_lowers_the_probability():
    """Monotone, also where the labels say that a level counts against somebody."""
    levels, labels = people(200)
    calibrator = RubricCalibrator(RUBRIC).fit(levels, 1 - labels)
    lifted = np.minimum(levels + 100, 1000)
    assert (calibrator.decision_function(lifted) >= calibrator.decision_function(levels) - 1e-9).all()


def test_many_labels_move_the_weights_to_what_tells():
    """The half that decides gets most of the points."""
    points = RubricCalibrator().fit(*people(600, columns=10)).points_
    assert points[:5].sum() > 850


def test_labels_that_say_nothing_leave_the_prior():
    """A coin teaches nothing: the weights stay near the rubric's or equal ones."""
    levels, _ = people(300)
    coin = np.random.default_rng(5).integers(0, 2, size=300)
    calibrator = RubricCalibrator(RUBRIC).fit(levels, coin)
    document = np.array([criterion.points for criterion in RUBRIC.criteria()])
    share = calibrator.prior_shares_["document"]
    prior = share * document + (1 - share) * 1000 / CRITERIA
    assert np.abs(calibrator.points_ - prior).max() < 10


def test_few_labels_learn_no_weight_of_their_own():
    """With fewer labels than criteria the fit chooses between the rubric's and equal weights."""
    calibrator = RubricCalibrator(RUBRIC).fit(*people(24))
    assert list(calibrator.lambda_shares_) == [float("inf")]
    assert set(calibrator.prior_shares_) == {"document", "equal"}


def test_the_order_of_the_labels_means_nothing():
    """Turned round, the same weights."""
    levels, labels = people(80)
    one, other = (RubricCalibrator(RUBRIC).fit(levels[::step], labels[::step]) for step in (1, -1))
    assert (one.points_ == other.points_).all()


@pytest.mark.parametrize(
    ("count", "positive", "said"), [(19, 9, "give 20"), (30, 4, "give 5"), (30, 0, "only one class")]
)
def test_too_few_labels_are_refused(count, positive, said):
    """Counted before anything is split, and the message says how many it takes."""
    levels, _ = people(count)
    with pytest.raises(ValueError, match=said):
        RubricCalibrator(RUBRIC).fit(levels, [1] * positive + [0] * (count - positive))


def test_columns_that_are_not_the_criteria_are_refused():
    """A table of something else is no table of levels."""
    levels, labels = people(40, columns=5)
    with pytest.raises(ValueError, match="5 columns, the rubric 27 criteria"):
        RubricCalibrator(RUBRIC).fit(levels, labels)


def test_it_works_in_a_grid_search_over_a_pipeline():
    """As any classifier of scikit-learn."""
    levels, labels = people(60, columns=4)
    pipeline = make_pipeline(FunctionTransformer(), RubricCalibrator())
    search = GridSearchCV(pipeline, {"rubriccalibrator__min_per_class": [2, 5]}, cv=2).fit(levels, labels)
    assert set(search.best_params_) == {"rubriccalibrator__min_per_class"}


def test_it_works_in_cross_validation():
    """With probabilities, so that a log loss can be measured."""
    levels, labels = people(60, columns=4)
    found = cross_validate(RubricCalibrator(), levels, labels, cv=2, scoring=["roc_auc", "neg_log_loss"])
    assert found["test_roc_auc"].min() > 0.8
