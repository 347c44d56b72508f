"""`check`, `parse`, `score` and `explain`: one CV."""

import json

import pytest

from .making import STRONG, WEAK, run


@pytest.fixture
def cv(tmp_path):
    path = tmp_path / "ada.txt"
    path.write_text(STRONG)
    return path


def test_score_as_json_has_the_key_score(cv):
    """`score -f json` is the result, blind."""
    row = json.loads(run("score", cv, "-f", "json").stdout)
    assert (row["status"], row["score"] > 40, row.get("name")) == ("scored", True, None)


def test_score_reads_standard_input(cv):
    """`score -` gives the score that the file gives."""
    by_file = json.loads(run("score", cv, "-f", "json").stdout)
    by_pipe = json.loads(run("score", "-", "-f", "json", stdin=cv.read_bytes()).stdout)
    assert by_pipe["total"] == by_file["total"]


def test_score_as_text_shows_the_sum(cv):
    """A person reads the score and its lines."""
    shown = run("score", cv).stdout.decode()
    assert ("Programming language" in shown, "/ 100" in shown or "of 100" in shown) == (True, True)


def test_parse_as_json_resume_holds_the_fields(cv):
    """The fields stand where JSON Resume has them."""
    resume = json.loads(run("parse", cv, "-f", "jsonresume").stdout)
    assert (resume["basics"]["name"], resume["basics"]["email"]) == ("Ada Example", "ada@example.org")


def test_parse_as_json_holds_the_pages(cv):
    """Columns are said page by page."""
    parsed = json.loads(run("parse", cv, "-f", "json").stdout)
    assert [page["columns"] for page in parsed["pages"]] == [1]


def test_parse_as_text_prints_the_text(cv):
    """What was read, as text."""
    assert "Machine Learning Engineer" in run("parse", cv, "-f", "text").stdout.decode()


def test_explain_quotes_the_cv(cv):
    """The line of one criterion with its evidence."""
    shown = run("explain", cv, "ml-frameworks").stdout.decode()
    assert ("PyTorch" in shown, "C:16" in shown) == (True, True)


def test_explain_of_an_unknown_criterion_says_what_is_meant(cv):
    """A near miss is answered with the right word."""
    done = run("explain", cv, "ml-framework")
    assert (done.returncode, b"did you mean ml-frameworks?" in done.stderr) == (2, True)


def test_check_shows_what_was_read(cv):
    """A candidate sees name, jobs, score and findings."""
    done = run("check", cv)
    assert (done.returncode, b"Ada Example" in done.stdout) == (0, True)


def test_check_can_fail_on_readability_rules_only(tmp_path):
    """`--fail-on` names rules; the job without a date is found."""
    path = tmp_path / "bo.txt"
    path.write_text(WEAK.replace("2015 - 2020\n", ""))
    assert (run("check", path, "--fail-on", "R05").returncode, run("check", path).returncode) == (1, 0)


def test_check_refuses_an_unknown_rule(cv):
    """A misspelt rule is a usage error, not a silent pass."""
    assert run("check", cv, "--fail-on", "R77").returncode == 2


def test_check_for_another_rubric_is_the_same_option_as_rubric(cv, tmp_path):
    """`--for FILE` and `-r FILE` read the same file."""
    missing = tmp_path / "none.yaml"
    assert [run("check", cv, option, missing).returncode for option in ("--for", "-r", "--rubric")] == [2, 2, 2]


@pytest.mark.parametrize("command", [["score"], ["check"], ["parse"], ["explain"]])
def test_a_file_that_cannot_be_read_ends_with_3(tmp_path, command):
    """One clear line, and no traceback."""
    path = tmp_path / "empty.pdf"
    path.write_bytes(b"")
    words = [*command, path] + (["calculus"] if command == ["explain"] else [])
    done = run(*words)
    assert (done.returncode, done.stderr.count(b"\n"), b"empty" in done.stderr) == (3, 1, True)


def test_a_missing_file_is_a_usage_error(tmp_path):
    """Exit code 2 and the mend."""
    done = run("score", tmp_path / "none.pdf")
    assert (done.returncode, b"does not exist" in done.stderr) == (2, True)


def test_a_broken_rubric_names_file_line_and_mend(cv, tmp_path):
    """`file:line: what, and the mend`, exit code 2."""
    broken = tmp_path / "bad.yaml"
    broken.write_text("schema: cvscreen.rubric/1\nid: bad\nid: twice\n")
    done = run("score", cv, "-r", broken)
    assert (done.returncode, b"bad.yaml:3: " in done.stderr, b"Traceback" in done.stderr) == (2, True, False)


def test_rubric_list_names_the_bundled_rubric():
    """`rubric list` shows what `-r` takes."""
    assert b"ml-engineer" in run("rubric", "list").stdout


def test_rubric_show_prints_where_a_weight_comes_from():
    """`--why` prints sources and arithmetic."""
    shown = run("rubric", "show", "ml-engineer", "--why", "calculus").stdout.decode()
    assert "C:15" in shown


def test_an_unknown_command_is_a_usage_error():
    """A word that is neither command nor path is said to be unknown."""
    assert run("scroe").returncode == 2
