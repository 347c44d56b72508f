"""The JSON schema for editors."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from cvscreen.rubric import list_rubrics, rubric_schema
from cvscreen.rubric.find import bundled_folder
from cvscreen.rubric.schema import render_schema

DATA = Path(__file__).parent / "data"
FILES = [*(bundled_folder() / f"{name}.yaml" for name in list_rubrics()), DATA / "nurse.yaml", DATA / "minimal.yaml"]


def test_the_shipped_schema_is_up_to_date() -> None:
    """Re-make it with: python -m cvscreen.rubric > rubrics/rubric.schema.json."""
    assert render_schema() == (bundled_folder() / "rubric.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_schema_accepts_what_the_loader_accepts(path: Path) -> None:
    """An editor shows no fault in a rubric that loads."""
    jsonschema.validate(yaml.safe_load(path.read_text(encoding="utf-8")), rubric_schema())


def test_the_schema_refuses_a_misspelt_key() -> None:
    """An editor shows the fault before the loader does."""
    rubric = yaml.safe_load((DATA / "minimal.yaml").read_text(encoding="utf-8"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**rubric, "license": "x"}, rubric_schema())


@pytest.mark.parametrize("path", FILES[:-2], ids=lambda path: path.stem)
def test_bundled_rubrics_name_their_schema(path: Path) -> None:
    """An editor finds the schema by the first line."""
    first = path.read_text(encoding="utf-8").split("\n")[0]
    assert first == "# yaml-language-server: $schema=rubric.schema.json"
