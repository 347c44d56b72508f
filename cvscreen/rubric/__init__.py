"""Rubrics: load them, check them, derive their points from documents."""

from cvscreen.rubric.load import list_rubrics, load_rubric

__all__ = ["list_rubrics", "load_rubric"]
