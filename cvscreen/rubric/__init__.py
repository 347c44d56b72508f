"""Rubrics: load them, check them, derive their points from documents."""

from cvscreen.rubric.find import list_rubrics
from cvscreen.rubric.load import load_rubric

__all__ = ["list_rubrics", "load_rubric"]
