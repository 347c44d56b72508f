"""Rubrics: load them, check them, derive their points from documents, say why."""

from cvscreen.rubric.arithmetic import why
from cvscreen.rubric.find import list_rubrics
from cvscreen.rubric.load import load_rubric
from cvscreen.rubric.schema import rubric_schema
from cvscreen.rubric.weights import Statement, Weight, Weights, document_support, equal_points, weights_of

__all__ = [
    "Statement", "Weight", "Weights", "document_support", "equal_points", "list_rubrics", "load_rubric",
    "rubric_schema", "weights_of", "why",
]  # fmt: skip
