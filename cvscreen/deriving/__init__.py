"""Role texts → draft rubrics: what they ask for, how strongly, and in which line."""

from cvscreen.deriving.draft import Derivation, NothingAskedError, derive_rubric
from cvscreen.deriving.model import Contradiction, Said, Unknown
from cvscreen.deriving.writing import render_draft

__all__ = ["Contradiction", "Derivation", "NothingAskedError", "Said", "Unknown", "derive_rubric", "render_draft"]
