"""How firmly a ranking stands: bands, neighbours that are too close to call, dominance."""

import pytest

from cvscreen.scoring import probability_above, ranking_stability
from cvscreen.scoring.stability import DRAWS, is_close

POINTS = (400, 300, 200, 100)


def test_who_is_better_everywhere_is_surely_above():
    """Dominance is stated, and no weighting puts the other first."""
    first, second = ranking_stability([(900, 900, 900, 900), (100, 900, 0, 0)], POINTS)
    assert (first.surely_above_next, first.surely_above, first.above_next) == (True, 1, 1.0)
    assert (first.band, second.band) == ((1, 1), (2, 2))


def test_equal_levels_are_a_toss_up_and_share_the_rank():
    """Two people with the same levels have the same band, and neither dominates."""
    first, second, _ = ranking_stability([(500, 500, 0, 0), (500, 500, 0, 0), (0, 0, 0, 0)], POINTS)
    assert (first.above_next, first.too_close_to_next, first.surely_above_next) == (0.5, True, False)
    assert first.band == second.band == (1, 1)


def test_a_small_difference_between_unlike_people_is_too_close_to_call():
    """Where the weights decide, the ranking says so."""
    first, second = ranking_stability([(1000, 0, 0, 1000), (0, 1000, 1000, 0)], POINTS)
    assert first.too_close_to_next
    assert (first.band, second.band) == ((1, 2), (1, 2))


def test_a_large_difference_is_not_too_close_to_call():
    """Forty points apart is no matter of weights near the rubric's."""
    assert not is_close(probability_above((1000, 1000, 0, 0), (0, 0, 1000, 1000), POINTS))


def test_the_share_is_that_of_the_formula():
    """P(w1 > w2) for Dirichlet(120, 80): a Beta(120, 80) variate is above one half with probability .9977."""
    assert probability_above((1000, 0), (0, 1000), (600, 400)) == pytest.approx(0.9977, abs=0.002)


def test_both_directions_add_up_to_one():
    """P(A above B) and P(B above A) are one whole."""
    one, other = (700, 200, 900, 100), (300, 800, 400, 700)
    assert probability_above(one, other, POINTS) + probability_above(other, one, POINTS) == pytest.approx(1.0)


def test_criteria_without_points_decide_nothing():
    """A level in a criterion that weighs nothing neither lifts nor dominates."""
    first, _ = ranking_stability([(500, 0), (500, 1000)], (1000, 0))
    assert (first.above_next, first.surely_above_next) == (0.5, False)


def test_a_band_holds_the_rank_of_the_rubrics_own_weights():
    """Nine weightings in ten lie around the rubric's."""
    people = sorted(
        [((7 * i) % 1000, (211 * i) % 1000, (389 * i) % 1000, (577 * i) % 1000) for i in range(1, 60)],
        key=lambda levels: -sum(p * level for p, level in zip(POINTS, levels, strict=True)),
    )
    bands = [stable.band for stable in ranking_stability(people, POINTS)]
    outside = [rank for rank, (low, high) in enumerate(bands, start=1) if not low - 1 <= rank <= high + 1]
    assert outside == []


def test_the_same_people_give_the_same_bands():
    """No clock, and no seed of the day."""
    people = [(600, 700, 100, 0), (600, 100, 900, 0), (0, 900, 100, 400)]
    assert ranking_stability(people, POINTS) == ranking_stability(people, POINTS)


def test_one_person_is_first():
    """Alone there is nobody to be close to."""
    (alone,) = ranking_stability([(1, 2, 3, 4)], POINTS)
    assert (alone.band, alone.above_next, alone.too_close_to_next) == ((1, 1), None, False)


def test_nobody_is_no_error():
    """An empty ranking has no bands."""
    assert ranking_stability([], POINTS) == ()


def test_weights_are_whole_units_and_sum_to_about_one():
    """Integers held in floats: sums are exact, so a machine's way of adding changes nothing."""
    from cvscreen.scoring.stability import WEIGHT_UNITS, _weights

    weights = _weights(POINTS)
    assert weights.shape == (DRAWS, len(POINTS))
    assert (weights % 1 == 0).all()
    assert abs(weights.sum(axis=1) - WEIGHT_UNITS).max() <= len(POINTS)
