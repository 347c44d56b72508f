"""The JSON output is a promise."""

import json
from pathlib import Path

import pytest

from cvscreen import Screener, result_schema
from cvscreen.errors import REASON_CODES
from cvscreen.reports import render_result_schema, render_results, render_scorecard_json

DOCS = Path(__file__).parents[2] / "docs"


def test_the_schema_in_the_documentation_is_up_to_date():
    """Make it anew with: python -c "from cvscreen.reports import *; print(render_result_schema(), end='')"."""
    assert (DOCS / "result.schema.json").read_text("utf-8") == render_result_schema()


def test_every_reason_code_is_documented():
    """The page on the result names each code."""
    page = (DOCS / "schema.md").read_text("utf-8")
    assert [code for code in REASON_CODES if f"`{code}`" not in page] == []


def test_rows_and_single_results_follow_the_schema(tmp_path):
    """A scored file, a duplicate, an unreadable file and a single score are all as promised."""
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is in the extra 'test'")
    text = "Ada Example\n\nExperience\nML Engineer, Northwind Ltd\n2019 - 2021\n- Trained PyTorch models.\n"
    for name, content in (("a.txt", text), ("b.txt", text), ("empty.pdf", "")):
        (tmp_path / name).write_text(content)
    screener = Screener("ml-engineer", isolate=False)
    rows = render_results(screener.rank(tmp_path), names=True).splitlines()
    single = render_scorecard_json(screener.screen(tmp_path / "a.txt"), names=False)
    for row in (*rows, single):
        jsonschema.validate(json.loads(row), result_schema())
    assert [json.loads(row)["status"] for row in rows] == ["scored", "duplicate", "unreadable"]
