"""Floors for deriving a rubric from role texts; raised with the code, not lowered."""

import pytest

from tests.evaluation.roles import OPEN_HALF, add, measure_roles
from tests.evaluation.seeds import SEEDS, derive_seeds, measure_seeds, rank_agreement

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not part of the project")


def test_what_six_role_texts_ask_for_is_found() -> None:
    """Annotated before the code saw them; half of them are still known by their sums alone."""
    found = measure_roles()
    both = add([one.figures for one in found.values()])
    blind = add([one.figures for doc, one in found.items() if doc not in OPEN_HALF])
    assert (both.recall >= 0.85, both.precision >= 0.85) == (True, True)
    assert (blind.recall >= 0.80, blind.precision >= 0.81) == (True, True)


@needs_seeds
def test_what_the_three_documents_ask_for_is_found() -> None:
    """The bundled rubric's own documents, without their annotation."""
    figures = measure_seeds(derive_seeds())
    assert (figures.recall >= 0.95, figures.precision >= 0.95, figures.exact / figures.annotated >= 0.90) == (
        True,
        True,
        True,
    )


@needs_seeds
def test_a_draft_ranks_as_the_bundled_rubric_does() -> None:
    """Kendall's tau over the example CVs."""
    assert rank_agreement(derive_seeds().rubric) >= 0.9
