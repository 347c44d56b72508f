"""Why a criterion has its points."""

from pathlib import Path

import pytest

from cvscreen.errors import RubricError
from cvscreen.rubric import load_rubric, why


@pytest.mark.parametrize("name", ["ml-engineer", "ml-engineer-equal"])
def test_every_criterion_of_every_bundled_rubric_has_an_answer(name: str) -> None:
    """The answer names the points and every place that it cites."""
    rubric = load_rubric(name)
    for criterion in rubric.criteria():
        text = why(rubric, criterion.id)
        assert f"{criterion.points} of 1000 points" in text
        assert all(citation.at in text and citation.cue in text for citation in criterion.sources)


def test_a_contradiction_is_shown_as_one() -> None:
    """A reader sees which document speaks against it."""
    text = why(load_rubric("ml-engineer"), "ml-research")
    assert "-0.5  'researches new approaches'  (speaks against it)" in text
    assert "A 0.5 + B 0.75 + C -0.5 = 0.75" in text


def test_an_equality_is_shown_where_it_raised_a_group() -> None:
    """The step from 1 to 2.25 has its citation."""
    assert "= 1, raised to that of education (B:27 'equally important') = 2.25" in (
        why(load_rubric("ml-engineer"), "ml-projects")
    )


def test_an_authors_points_are_called_an_authors() -> None:
    """No document is claimed behind a number that none gave."""
    rubric = load_rubric(Path(__file__).parent / "data" / "nurse.yaml")
    assert "The rubric's author chose 250 points (basis: author)." in why(rubric, "ward-work")


def test_an_unknown_criterion_is_a_fault_with_the_nearest_name() -> None:
    """A typing error on the command line gets an answer."""
    with pytest.raises(RubricError, match="did you mean 'statistics'"):
        why(load_rubric("ml-engineer"), "statistic")
