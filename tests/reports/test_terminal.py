import re

import pytest

from cvscreen.model import Ranking
from cvscreen.model.scorecard import RubricRef
from cvscreen.reports.html import render_html
from cvscreen.reports.terminal import MOST_ROWS, render_table
from tests.reports.golden import golden
from tests.reports.sample import RANKING


@pytest.mark.parametrize(("names", "file"), [(False, "table.txt.golden"), (True, "table_names.txt.golden")])
def test_golden(names, file):
    """The table says what it said when somebody last looked."""
    made = render_table(RANKING, names=names, width=110).encode("utf-8")
    assert golden(file, made) == made


@pytest.mark.parametrize("names", [False, True])
def test_nothing_steers_the_terminal(names):
    """No escape, control or direction mark of a CV or a file name is printed, and no tag."""
    made = render_table(RANKING, names=names, width=100)
    assert (
        re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f\ud800-\udfff]|<[a-z/]", made)
        == []
    )


def test_color_adds_only_known_escapes():
    """Colour is written by us: taken away again, the plain table is left."""
    made = render_table(RANKING, names=True, width=100, color=True)
    assert re.sub(r"\x1b\[[0-9;]*m", "", made).replace(" ", "") == render_table(RANKING, names=True, width=100).replace(
        " ", ""
    )


def test_reach_is_shown_only_where_it_differs():
    """Without anybody whose CV was read in part there is no column for reach."""
    whole = Ranking(rubric=RANKING.rubric, people=RANKING.people[:1])
    assert "Reach" not in render_table(whole, names=False)


def test_no_line_is_wider_than_asked_for():
    """The table keeps to the terminal's width."""
    assert max(map(len, render_table(RANKING, names=True, width=80).splitlines())) <= 80


def test_blind_shows_no_file_name():
    """Which file could not be read stands in the record, not on the screen."""
    assert "locked.pdf" not in render_table(RANKING, names=False, width=100)


def test_a_long_table_is_cut_and_says_so():
    """Thousands of rows stand in the files, not on the screen."""
    many = Ranking(rubric=RANKING.rubric, people=RANKING.people[:1] * (MOST_ROWS + 3))
    made = render_table(many, names=False).partition("Equal in every")[0]
    assert (made.count("C-004"), "… and 3 more" in made) == (MOST_ROWS, True)


def test_the_reason_of_other_weights_is_shown_in_every_report():
    """Whoever reads a ranking sees why the weights are others; an author's words bring no control characters along."""
    ref = RubricRef(id="x", version="1", sha256="00", extends="ml-engineer", reason="No degrees\x1b[2J.")
    ranking = Ranking(rubric=ref, people=())
    page = render_html(ranking, rubric_title="X", names=False).decode()
    shown = [render_table(ranking, names=False), page]
    assert [True, True] == ["weights differ from those of ml-engineer" in report for report in shown]
    assert [False, False] == ["\x1b" in report for report in shown]
