"""One CV on neighbouring roles."""

import pytest

from cvscreen.errors import ReadError
from cvscreen.roles import ROLES, role_mix

CV = b"""Nadia Exempla

Experience
Research scientist, Nowhere Institute, 2019 - 2023
- Developed new methods for sparse models, two conference papers at NeurIPS
- Designed experiments and compared methods

Education
PhD in Mathematics, 2019
"""


def test_the_four_roles_stand_side_by_side() -> None:
    """In the order of the table, none added to another."""
    assert list(ROLES) == [one.role for one in role_mix(CV, filename="cv.txt", isolate=False)]


def test_a_researcher_stands_highest_on_the_research_role() -> None:
    """The rubrics tell the roles apart."""
    best = max(role_mix(CV, filename="cv.txt", isolate=False), key=lambda one: one.score)
    assert "ml-scientist" == best.role


def test_a_cv_that_cannot_be_read_is_an_error_with_its_reason() -> None:
    """Never four zeros."""
    with pytest.raises(ReadError):
        role_mix(b"", filename="cv.txt", isolate=False)
