"""Columns of a page: one or two, right in nearly all annotated files, for both kinds apart."""

import json
from pathlib import Path

import pytest

from cvscreen.readers import read_document

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples" / "truth" / "gold.jsonl"
SHARED = ROOT.parent / "shared" / "data" / "dev" / "gold.jsonl"
LEAST_RIGHT = 0.95


def right_and_all(gold_file: Path, columns: int) -> tuple[int, int]:
    """Count the files of so many columns, and those of which the widest page is read so."""
    right = every = 0
    for line in gold_file.read_text("utf-8").splitlines():
        gold = json.loads(line)
        if gold.get("columns") == columns and gold.get("text_layer") is not False:
            every += 1
            document = read_document(gold_file.parent.parent / gold["file"])
            right += max(page.columns for page in document.pages) == columns
    return right, every


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("gold_file", [EXAMPLES, SHARED], ids=["examples", "annotated"])
def test_columns_are_right(gold_file, columns):
    """One- and two-column files alike."""
    if not gold_file.exists():
        pytest.skip("the annotated CVs are not beside this checkout")
    right, every = right_and_all(gold_file, columns)
    assert right >= LEAST_RIGHT * every > 0, f"{right} of {every}"
