import csv
import io
import re

from cvscreen.reports.scores import render_scores
from tests.reports.golden import golden
from tests.reports.sample import CRITERIA, RANKING


def rows(*, names: bool = False) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_scores(RANKING, names=names).decode("utf-8"))))


def test_golden():
    """scores.csv says what it said when somebody last looked."""
    made = render_scores(RANKING, names=True)
    assert golden("scores.csv.golden", made) == made


def test_a_rows_lines_add_up_to_its_score():
    """Adding the shown tenths of a row gives its shown score."""
    scored = [row for row in rows() if row["score"]]
    sums = [sum(round(10 * float(row[line[0]] or 0)) for line in CRITERIA) for row in scored]
    assert [round(10 * float(row["score"])) for row in scored] == sums


def test_what_could_not_be_read_is_empty():
    """Unknown is not nought: a criterion that nobody could read has an empty cell."""
    assert next(row for row in rows() if row["id"] == "C-001")["calculus"] == ""


def test_what_was_not_found_is_nought():
    """A criterion that the CV was searched for in vain has earned 0.0."""
    assert next(row for row in rows() if row["id"] == "C-003")["calculus"] == "0.0"


def test_names_are_absent_unless_asked_for():
    """Blind output has no column for names."""
    assert "name" not in rows()[0]


def test_every_field_is_quoted_and_none_is_a_formula():
    """No field begins with what a spreadsheet would compute."""
    made = render_scores(RANKING, names=True).decode("utf-8")
    assert re.findall(r'"[ \'"]{0,8}[=+\-@＝＋－＠]', made.replace("\"'=cmd", "")) == []


def test_no_control_characters_and_no_tags():
    """Nothing of a hostile name is live."""
    made = render_scores(RANKING, names=True).decode("utf-8")
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|<[a-z/]", made) == []
