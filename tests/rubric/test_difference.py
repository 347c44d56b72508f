"""Two rubrics side by side."""

import json

import pytest

from cvscreen.rubric import diff_rubrics, load_rubric, moved_scores


def record(name: str, **levels: int) -> str:
    contributions = [{"criterion": key.replace("_", "-"), "level": value} for key, value in levels.items()]
    return json.dumps({"id": name, "status": "scored", "contributions": contributions})


def test_a_rubric_does_not_differ_from_itself() -> None:
    """No change is made up."""
    assert diff_rubrics(load_rubric("ml-engineer"), load_rubric("ml-engineer")) == ()


def test_other_points_move_scores_and_ranks() -> None:
    """The levels of a run hold under other weights: no CV is read again."""
    lines = [record("C-001", programming_languages=1000), record("C-002", devops=1000, scalability=1000)]
    moves, unknown = moved_scores(lines, load_rubric("ml-engineer"), load_rubric("ml-engineer-equal"))
    assert ((), [("C-001", 15.0, 3.7, 1, 2), ("C-002", 2.8, 7.4, 2, 1)]) == (unknown, [tuple(move) for move in moves])


def test_a_run_by_another_rubric_is_refused() -> None:
    """What that one never asked for would count as not found."""
    line = json.dumps({"id": "C-001", "status": "scored", "rubric": {"id": "ml-scientist"}, "contributions": []})
    with pytest.raises(ValueError, match="by ml-scientist, and not by ml-engineer"):
        moved_scores([line], load_rubric("ml-engineer"), load_rubric("ml-engineer-equal"))


def test_what_asks_for_something_else_needs_a_new_run() -> None:
    """A level that was found for other items is not carried over."""
    moves, unknown = moved_scores([], load_rubric("ml-engineer"), load_rubric("ml-scientist"))
    assert ((), True, False) == (moves, "publications" in unknown, "statistics" in unknown)
