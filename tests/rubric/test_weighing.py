"""Weights from an order."""

from pathlib import Path

import pytest

from cvscreen.errors import RubricError
from cvscreen.rubric import load_rubric, weigh_groups
from cvscreen.rubric.lint import lint_rubric
from cvscreen.rubric.weighing import centroids, render_weighed, unnamed_groups


def test_centroids_fall_and_sum_to_one() -> None:
    """Whoever stands higher weighs more."""
    weights = centroids([1, 1, 1, 1])
    assert (1, True) == (sum(weights), list(weights) == sorted(weights, reverse=True))


def test_equals_share_the_weights_of_their_places() -> None:
    """Two in the second place weigh the same, and all together 1."""
    first, second = centroids([1, 2])
    assert 1 == first + 2 * second


def test_the_extension_loads_with_the_points_of_the_order(tmp_path: Path) -> None:
    """What is written is a rubric."""
    order = [["programming"], ["ml", "data"]]
    path = tmp_path / "weighed.yaml"
    path.write_text(
        render_weighed(load_rubric("ml-engineer"), order, extends="ml-engineer", reason='A "try".'), encoding="utf-8"
    )
    rubric = load_rubric(path)
    due = weigh_groups(load_rubric("ml-engineer"), order)
    assert (due, 'A "try".') == ({one.id: one.points for one in rubric.criteria()}, rubric.reason)


@pytest.mark.parametrize("order", [[["programing"]], [["ml"], ["ml"]]], ids=["unknown", "twice"])
def test_a_wrong_order_is_told(order: list[list[str]]) -> None:
    """Misspelt or doubled groups."""
    with pytest.raises(RubricError, match="group"):
        weigh_groups(load_rubric("ml-engineer"), order)


def test_groups_that_an_order_leaves_out_are_named_with_their_points() -> None:
    """Nobody loses a group by forgetting it."""
    rubric = load_rubric("ml-engineer")
    text = render_weighed(rubric, [["ml"]], extends="ml-engineer", reason="A try.")
    points = {group.id: group.points for group in rubric.groups}
    assert f"education (had {points['education']})" in text
    assert set(points) - {"ml"} == set(unnamed_groups(rubric, [["ml"]]))


def test_a_must_that_lost_its_points_is_a_remark(tmp_path: Path) -> None:
    """It would flag people and count for nothing."""
    rubric = load_rubric("ml-engineer")
    path = tmp_path / "weighed.yaml"
    path.write_text(render_weighed(rubric, [["data"]], extends="ml-engineer", reason="A try."), encoding="utf-8")
    musts = [one.id for one in rubric.criteria() if one.need == "must" and one.points]
    assert len(musts) == len([one for one in lint_rubric(path) if "is a must and has 0 points" in one.what])
