"""What the bundled rubric makes of a few people, where its documents disagree."""

import pytest

from cvscreen.model import Rubric
from cvscreen.rubric import load_rubric
from cvscreen.scoring.levels import Person, criterion_level
from tests.scoring.making import mention


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return load_rubric("ml-engineer")


def level(rubric: Rubric, criterion_id: str, items: str, kind: str) -> int:
    criterion = next(one for one in rubric.criteria() if one.id == criterion_id)
    person = Person([mention(item, kind) for item in items.split()], rubric)
    return criterion_level(criterion, person).level


@pytest.mark.parametrize(
    ("languages", "due"),
    [
        ("python", 1000),
        ("r", 850),
        ("cpp", 800),
        ("java", 700),
        ("r java", 1000),
        ("r cpp", 1000),
        ("java cpp", 1000),
        ("go", 350),
    ],
)
def test_languages_satisfy_the_lists_of_the_documents(rubric: Rubric, languages: str, due: int) -> None:
    """Python stands in every list; any two of R, Java and C++ satisfy all; another language, those that are open."""
    assert level(rubric, "programming-languages", languages, "job") == due


@pytest.mark.parametrize(("degree", "due"), [("bachelor", 600), ("master", 1000), ("doctorate", 1000)])
def test_degrees_satisfy_the_lists_of_the_documents(rubric: Rubric, degree: str, due: int) -> None:
    """Two documents ask for a bachelor, one for more; a doctorate earns no more than the documents ask."""
    assert level(rubric, "degree-level", degree, "studied") == due


@pytest.mark.parametrize(("criterion", "due"), [("degree-level", 600), ("degree-field", 750)])
def test_work_stands_for_a_degree(rubric: Rubric, criterion: str, due: int) -> None:
    """A job in the field counts as a bachelor's degree, at the credit that the rubric states."""
    assert level(rubric, criterion, "ml-job", "job") == due


def test_a_job_that_is_only_mentioned_stands_for_no_degree(rubric: Rubric) -> None:
    """The equivalent is work done."""
    assert level(rubric, "degree-level", "ml-job", "mentioned") == 0


def test_listing_every_word_stays_below_half(rubric: Rubric) -> None:
    """A CV that lists all items, and shows none in use, earns less than half of the points."""
    words = [key for key, item in rubric.vocabulary.items.items() if item.kind not in ("experience", "degree_level")]
    person = Person([mention(word, "listed") for word in words], rubric)
    total = sum(one.points * criterion_level(one, person).level for one in rubric.criteria())
    assert total / 10_000 < 45


def test_one_framework_is_not_several_algorithms(rubric: Rubric) -> None:
    """What one mention implies is counted once where items are counted."""
    assert level(rubric, "ml-algorithms", "pytorch", "job") == level(rubric, "ml-algorithms", "neural-networks", "job")
