"""The page on rubrics: its examples load, and it names every key."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from cvscreen.model.rubric import (
    Citation,
    Criterion,
    Equivalent,
    Group,
    ListRequirement,
    Rubric,
    RubricExtension,
    SourceDocument,
)
from cvscreen.model.vocabulary import ContextRule, Item
from cvscreen.rubric import load_rubric

PAGE = (Path(__file__).parents[2] / "docs" / "rubric.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, flags=re.DOTALL)
SCRIPTS = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
MODELS = [
    Rubric,
    RubricExtension,
    Group,
    Criterion,
    ListRequirement,
    Equivalent,
    Citation,
    SourceDocument,
    Item,
    ContextRule,
]


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_each_example_loads(number: int, tmp_path: Path) -> None:
    """What an author copies from the page works."""
    path = tmp_path / "example.yaml"
    path.write_text(EXAMPLES[number], encoding="utf-8")
    assert sum(criterion.points for criterion in load_rubric(path).criteria()) == 1000


def test_the_scripts_run(capsys: pytest.CaptureFixture[str]) -> None:
    """The scripts of the page run one after the other."""
    exec("\n".join(SCRIPTS), {})
    assert "speaks against it" in capsys.readouterr().out


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[BaseModel]) -> None:
    """A key that an author may write stands on the page."""
    names = {field.alias or name for name, field in model.model_fields.items()} - {"sha256"}
    assert sorted(name for name in names if f"`{name}`" not in PAGE) == []
