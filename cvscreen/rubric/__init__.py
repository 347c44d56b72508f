"""Rubrics: load them, check them, try them, compare them, say why."""

from cvscreen.rubric.arithmetic import why
from cvscreen.rubric.difference import Change, Move, diff_rubrics, moved_scores
from cvscreen.rubric.find import list_rubrics
from cvscreen.rubric.load import load_rubric
from cvscreen.rubric.schema import rubric_schema
from cvscreen.rubric.weighing import weigh_groups
from cvscreen.rubric.weights import Statement, Weight, Weights, document_support, equal_points, weights_of

__all__ = [
    "Change", "Move", "Statement", "Weight", "Weights", "diff_rubrics", "document_support", "equal_points",
    "list_rubrics", "load_rubric", "moved_scores", "rubric_schema", "weigh_groups", "weights_of", "why",
]  # fmt: skip
