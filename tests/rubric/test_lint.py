"""What a careful reader would doubt about a rubric that loads."""

from pathlib import Path

import pytest

from cvscreen.errors import RubricError
from cvscreen.rubric import list_rubrics
from cvscreen.rubric.lint import lint_rubric

MINIMAL = (Path(__file__).parent / "data" / "minimal.yaml").read_text(encoding="utf-8")


def remarks(folder: Path, old: str, new: str) -> list[str]:
    shared = MINIMAL.replace("points: 600", "points: 500").replace("points: 300", "points: 400")
    assert old in shared
    path = folder / "baker.yaml"
    path.write_text(shared.replace(old, new, 1), encoding="utf-8")
    return [str(one).removeprefix(f"{path}:") for one in lint_rubric(path)]


@pytest.mark.parametrize("name", list_rubrics())
def test_bundled_rubrics_leave_nothing_to_doubt(name: str) -> None:
    """They are what authors start from."""
    assert lint_rubric(name) == ()


def test_the_minimal_rubric_leaves_nothing_to_doubt(tmp_path: Path) -> None:
    """Remarks are rare enough to be read."""
    assert remarks(tmp_path, "title: Baker", "title: Baker") == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  items:\n", "  items:\n    rye: {name: Rye, kind: baking}\n", "no criterion asks for item 'rye'"),
        ("aliases: [sourdough, rolls]", "aliases: [sourdough, rolls, ro]", "spelling 'ro' of 'bread' is so short"),
        ("aliases: [sourdough, rolls]", "aliases: [rolls, cakes]", "'Cakes' is a spelling of 'bread' and of"),
        (
            "aliases: [sourdough, rolls]",
            "aliases: [sourdough, rolls], context: [{only_for: [rolls], needs: [oven], where: [skills]}]",
            "alias 'rolls' of 'bread' matches nothing",
        ),
    ],
    ids=["unused", "short", "twice", "unfound"],
)  # fmt: skip
def test_each_doubt_is_one_remark_with_line_and_mend(old: str, new: str, said: str, tmp_path: Path) -> None:
    """Where, what, and what to do."""
    found = remarks(tmp_path, old, new)
    assert [True] == [said in one and one.split(":")[0].isdigit() and "; " in one for one in found]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Baker", "title: Baker\nask_only: [{id: q, question: How old are you - under 35 years old?}]", "age"),
        ("title: Baker", "title: Baker\nstatus: draft", "status is draft"),
    ],
    ids=["question", "draft"],
)
def test_what_should_not_be_published_is_told(old: str, new: str, said: str, tmp_path: Path) -> None:
    """Questions are held to the same table, and a draft is called one."""
    assert [True] == [said in one for one in remarks(tmp_path, old, new)]


def test_one_criterion_that_holds_more_than_half_of_the_points_is_told() -> None:
    """The rest may have been missed."""
    found = [one.what for one in lint_rubric(Path(__file__).parent / "data" / "minimal.yaml")]
    assert ["criterion 'dough' holds 60 % of all points"] == found


def test_faults_come_before_remarks(tmp_path: Path) -> None:
    """A rubric that does not load is not linted."""
    with pytest.raises(RubricError):
        remarks(tmp_path, "combine: any_of", "combine: anyof")
