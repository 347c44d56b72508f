"""``cvscreen rubric`` and ``cvscreen roles`` on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cvscreen.cli.app import cvscreen
from cvscreen.cli.rubrics import rubric

AD = "Baker wanted\n\nRequirements\n- Sourdough\n- Cakes would be a plus\n"


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(cvscreen, list(arguments), standalone_mode=False)
    code = result.return_value if isinstance(result.return_value, int) else 2
    return code, result.stdout, result.stderr + str(result.exception or "")


@pytest.mark.parametrize("command", sorted(rubric.commands))
def test_every_command_says_what_it_does_with_an_example(command: str) -> None:
    """Help is where people look first."""
    shown = CliRunner().invoke(cvscreen, ["rubric", command, "--help"]).output
    assert f"Example: cvscreen rubric {command}" in shown


def test_derive_writes_a_draft_that_lints_and_tests(tmp_path: Path) -> None:
    """From an advertisement to a rubric in one command."""
    text, draft = tmp_path / "ad.txt", tmp_path / "baker.yaml"
    text.write_text(AD, encoding="utf-8")
    code, _, said = run("rubric", "derive", str(text), "-o", str(draft))
    assert (0, True) == (code, said.startswith("draft: 2 criteria from 2 statements, 2 terms to check"))
    assert [0, 0] == [run("rubric", command, str(draft))[0] for command in ("lint", "test")]


def test_derive_writes_over_nothing(tmp_path: Path) -> None:
    """What a person has finished by hand stays."""
    text, draft = tmp_path / "ad.txt", tmp_path / "baker.yaml"
    text.write_text(AD, encoding="utf-8")
    draft.write_text("by hand", encoding="utf-8")
    said = run("rubric", "derive", str(text), "-o", str(draft))[2]
    assert (True, "by hand") == ("exists; choose another name" in said, draft.read_text(encoding="utf-8"))


def test_derive_says_which_text_is_missing() -> None:
    """A misspelt path is told as one."""
    assert "'nothing.txt' does not exist" in run("rubric", "derive", "nothing.txt")[2]


def test_test_ends_with_1_where_an_example_does_not_come_true(tmp_path: Path) -> None:
    """For a check before each change of a rubric."""
    minimal = Path(__file__).parents[1] / "rubric" / "data" / "minimal.yaml"
    path = tmp_path / "baker.yaml"
    path.write_text(minimal.read_text(encoding="utf-8") + "\nexamples: {match: [Sold shoes.]}\n", encoding="utf-8")
    code, shown, _ = run("rubric", "test", str(path))
    assert (1, True) == (code, "none of its items is found in 'Sold shoes.'" in shown)


def test_diff_shows_points_and_moves(tmp_path: Path) -> None:
    """Criteria first, then people."""
    results = tmp_path / "results.jsonl"
    line = '{"id": "C-001", "status": "scored", "contributions": [{"criterion": "devops", "level": 1000}]}\n'
    results.write_text(line, encoding="utf-8")
    _, shown, _ = run("rubric", "diff", "ml-engineer", "ml-engineer-equal", "--results", str(results))
    assert ["150 → 37" in shown, "1.4 →    3.7" in shown] == [True, True]


def test_diff_says_what_is_no_results_file(tmp_path: Path) -> None:
    """One line, no traceback."""
    wrong = tmp_path / "x.jsonl"
    wrong.write_text("hello", encoding="utf-8")
    said = run("rubric", "diff", "ml-engineer", "ml-engineer-equal", "--results", str(wrong))[2]
    assert "is no results.jsonl of a run by ml-engineer" in said


def test_help_sets_its_example_in_a_line_of_its_own() -> None:
    """Without the mark that keeps it there."""
    said = run("rubric", "diff", "--help")[1]
    example = "  Example: cvscreen rubric diff ml-engineer ml-engineer-equal --results out/results.jsonl"
    assert (True, False) == (example in said.splitlines(), "\\b" in said)


def test_weigh_asks_for_a_reason() -> None:
    """It is shown with every result."""
    assert "say why" in run("rubric", "weigh", "ml-engineer", "--order", "ml", "--reason", " ")[2]


def test_schema_is_that_of_the_bundled_rubrics() -> None:
    """One schema, shipped and printed."""
    shipped = Path(__file__).parents[2] / "rubrics" / "rubric.schema.json"
    assert shipped.read_text(encoding="utf-8") == run("rubric", "schema")[1]


def test_roles_shows_all_four_and_no_total(tmp_path: Path) -> None:
    """A description."""
    cv = tmp_path / "cv.txt"
    cv.write_text("Ada Example\n\nSkills\nPython, PyTorch\n", encoding="utf-8")
    _, shown, _ = run("roles", str(cv))
    titles = ["Machine learning engineer", "Machine learning scientist", "Machine learning architect", "AI engineer"]
    assert ([True] * 4, False) == ([title in shown for title in titles], "total:" in shown.lower())
