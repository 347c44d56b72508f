"""What a careful reader would doubt about a rubric that loads."""

from pathlib import Path

import pytest

from cvscreen.errors import RubricError
from cvscreen.rubric import list_rubrics
from cvscreen.rubric.lint import lint_rubric

MINIMAL = (Path(__file__).parent / "data" / "minimal.yaml").read_text(encoding="utf-8")


def remarks(folder: Path, old: str, new: str) -> list[str]:
    assert old in MINIMAL
    path = folder / "baker.yaml"
    path.write_text(MINIMAL.replace(old, new, 1), encoding="utf-8")
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


def test_faults_come_before_remarks(tmp_path: Path) -> None:
    """A rubric that does not load is not linted."""
    with pytest.raises(RubricError):
        remarks(tmp_path, "combine: any_of", "combine: anyof")
