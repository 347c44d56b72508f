"""Learning returns a rubric."""

import numpy as np
import pytest

from cvscreen.learning.fit import fit_rubric, render_extension
from cvscreen.rubric import load_rubric

from .test_calibrator import people

RUBRIC = load_rubric("ml-engineer")


@pytest.fixture(scope="module")
def calibration():
    """Return what 120 labels make of the bundled rubric."""
    levels, labels = people(120)
    return fit_rubric(RUBRIC, levels.astype(int).tolist(), labels.tolist())


def test_the_result_is_a_rubric_with_learned_points(calibration):
    """1000 points, every criterion with its basis."""
    criteria = calibration.rubric.criteria()
    assert sum(criterion.points for criterion in criteria) == 1000
    assert {criterion.basis for criterion in criteria} == {"calibrated"}
    assert calibration.rubric.weighting.rule == "calibrated/1"
    assert calibration.rubric.groups[0].points == sum(one.points for one in calibration.rubric.groups[0].criteria)


def test_old_and_new_points_stand_side_by_side(calibration):
    """For each criterion."""
    new = {criterion.id: criterion.points for criterion in calibration.rubric.criteria()}
    assert calibration.points == {one.id: (one.points, new[one.id]) for one in RUBRIC.criteria()}


def test_the_change_is_measured_on_labels_that_were_not_learned_from(calibration):
    """These labels follow other weights than the rubric's: learning them helps."""
    assert calibration.auc.after > calibration.auc.before > 0.5
    assert calibration.loss.after < calibration.loss.before


def test_the_file_loads_as_the_same_rubric(calibration, tmp_path):
    """What is written down scores as what was fitted."""
    path = tmp_path / "calibrated.yaml"
    path.write_text(render_extension(calibration.extension), encoding="utf-8")
    assert load_rubric(path).groups == calibration.rubric.groups


def test_the_order_of_the_labels_means_nothing(calibration):
    """Neither for the points nor for the held-out figures."""
    levels, labels = people(120)
    turned = fit_rubric(RUBRIC, levels[::-1].astype(int).tolist(), labels[::-1].tolist())
    assert (turned.points, turned.auc, turned.loss) == (calibration.points, calibration.auc, calibration.loss)


def test_too_few_labels_are_refused():
    """Before anything is split."""
    levels, labels = people(19)
    with pytest.raises(ValueError, match="19"):
        fit_rubric(RUBRIC, levels.astype(int).tolist(), labels.tolist())


def test_a_criterion_without_points_may_earn_some(calibration):
    """Half of the prior is equal weights; nothing is learned to be negative."""
    assert min(np.array(list(calibration.points.values()))[:, 1]) >= 0
