"""cvscreen: parse CVs, match them against a rubric, score people with an explainable weighted model.

    from cvscreen import Screener
    s = Screener("ml-engineer")
    r = s.screen("cv.pdf")
    r.score, r.reach, r.contributions
    s.rank("cvs/")

Names are imported when they are first used, so that ``import cvscreen`` costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from cvscreen._version import __version__

if TYPE_CHECKING:
    from cvscreen.deriving import derive_rubric
    from cvscreen.errors import CvscreenError, OutputError, ReadError, RubricError
    from cvscreen.evaluation import evaluate
    from cvscreen.learning.calibrator import RubricCalibrator
    from cvscreen.learning.fit import fit_rubric
    from cvscreen.learning.levels import RubricLevels
    from cvscreen.model import Document, Ranking, Resume, Rubric, Scorecard
    from cvscreen.readers import read_document
    from cvscreen.reports import result_schema
    from cvscreen.rubric import list_rubrics, load_rubric
    from cvscreen.screener import Screener
    from cvscreen.screening import read_resume

_HOMES = {
    "CvscreenError": "cvscreen.errors",
    "Document": "cvscreen.model",
    "OutputError": "cvscreen.errors",
    "Ranking": "cvscreen.model",
    "ReadError": "cvscreen.errors",
    "Resume": "cvscreen.model",
    "Rubric": "cvscreen.model",
    "RubricCalibrator": "cvscreen.learning.calibrator",
    "RubricError": "cvscreen.errors",
    "RubricLevels": "cvscreen.learning.levels",
    "Scorecard": "cvscreen.model",
    "Screener": "cvscreen.screener",
    "derive_rubric": "cvscreen.deriving",
    "evaluate": "cvscreen.evaluation",
    "fit_rubric": "cvscreen.learning.fit",
    "list_rubrics": "cvscreen.rubric",
    "load_rubric": "cvscreen.rubric",
    "read_document": "cvscreen.readers",
    "read_resume": "cvscreen.screening",
    "result_schema": "cvscreen.reports",
}

__all__ = [
    "CvscreenError",
    "Document",
    "OutputError",
    "Ranking",
    "ReadError",
    "Resume",
    "Rubric",
    "RubricCalibrator",
    "RubricError",
    "RubricLevels",
    "Scorecard",
    "Screener",
    "__version__",
    "derive_rubric",
    "evaluate",
    "fit_rubric",
    "list_rubrics",
    "load_rubric",
    "read_document",
    "read_resume",
    "result_schema",
]


def __getattr__(name: str) -> object:
    """Import a public name on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module 'cvscreen' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__
