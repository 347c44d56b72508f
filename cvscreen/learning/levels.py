"""CVs as numbers: one row a CV, one column a criterion, each a level 0..1000. For pipelines of scikit-learn."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Self, get_args

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

from cvscreen.model.resume import Resume
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Scorecard
from cvscreen.rubric import load_rubric

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cvscreen.screener import Screener

OnUnreadable = Literal["raise", "nan"]
Cv = Scorecard | Resume | str | os.PathLike[str] | bytes


class RubricLevels(TransformerMixin, BaseEstimator):  # type: ignore[misc]
    r"""Turn CVs into levels: an array of shape ``(n_resumes, n_criteria)``, or a frame after ``set_output``.

    There is nothing to learn: ``fit`` only loads the rubric, and a CV's row never depends on other CVs.

    Args:
        rubric: A bundled rubric's name, a rubric file, or a loaded rubric.
        on_unreadable: What to do with a CV that cannot be read: "raise", or "nan" for a row of NaN.

    Example:
        >>> levels = RubricLevels("ml-engineer").fit()
        >>> levels.transform([b"Ada Example\n\nSkills\nPython, PyTorch"]).shape
        (1, 27)
        >>> levels.get_feature_names_out()[0]
        'degree-level'
    """

    def __init__(self, rubric: str | Path | Rubric = "ml-engineer", on_unreadable: OnUnreadable = "raise") -> None:
        self.rubric = rubric
        self.on_unreadable = on_unreadable

    def fit(self, X: Sequence[Cv] | None = None, y: object = None) -> Self:  # noqa: ARG002, N803
        """Load the rubric; CVs and labels are not looked at."""
        self.rubric_ = self.rubric if isinstance(self.rubric, Rubric) else load_rubric(self.rubric)
        return self

    def transform(self, X: Sequence[Cv]) -> "NDArray[np.float64]":  # noqa: N803
        """Return the levels of each CV.

        Args:
            X: Scorecards, parsed CVs, paths, or the bytes of files; files are read in a worker under limits.

        Raises:
            TypeError: ``X`` is one CV instead of a list of them.
            ValueError: A CV could not be read, unless they are given as NaN: what is unknown is no row of zeros.
        """
        if isinstance(X, (str, bytes, os.PathLike)):
            raise TypeError(f"X is one CV ({type(X).__name__}); give a list of CVs")
        if self.on_unreadable not in get_args(OnUnreadable):
            raise ValueError(f"on_unreadable is {self.on_unreadable!r}; use one of: raise, nan")
        if not hasattr(self, "rubric_"):
            self.fit()
        from cvscreen.screener import Screener

        with Screener(self.rubric_) as screener:
            rows = [self._row(cv, place, screener) for place, cv in enumerate(X)]
        return np.array(rows, dtype=np.float64).reshape(len(rows), len(self.rubric_.criteria()))

    def get_feature_names_out(self, input_features: object = None) -> "NDArray[np.object_]":  # noqa: ARG002
        """Return the ids of the criteria, in the rubric's order."""
        if not hasattr(self, "rubric_"):
            self.fit()
        return np.array([criterion.id for criterion in self.rubric_.criteria()], dtype=object)

    def __sklearn_is_fitted__(self) -> bool:
        return True

    def _row(self, cv: Cv, place: int, screener: "Screener") -> list[float]:
        if isinstance(cv, Scorecard):
            scorecard = cv
        elif isinstance(cv, Resume):
            from cvscreen.screening import make_lens, screen_resume

            scorecard = screen_resume(cv, make_lens(self.rubric_))
        else:
            scorecard = screener.screen(cv if isinstance(cv, bytes) else Path(cv))
        shown = {line.criterion: line.level for line in scorecard.contributions}
        if not shown:
            if self.on_unreadable == "nan":
                return [float("nan")] * len(self.rubric_.criteria())
            which = f" ({os.fspath(cv)})" if isinstance(cv, (str, os.PathLike)) else ""
            raise ValueError(f"CV {place}{which} has no levels: {scorecard.message or scorecard.status}; leave it out")
        return [shown[criterion.id] for criterion in self.rubric_.criteria()]
