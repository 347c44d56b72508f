"""Every ranking says who is too close to call."""

import json

from cvscreen.model import Ranking
from cvscreen.reports import render_html, render_results, render_table
from tests.reports.sample import RANKING, TITLE


def page():
    return render_html(RANKING, rubric_title=TITLE, names=False).decode()


def test_the_terminal_names_the_pairs_that_are_too_close_to_call():
    """With the share of weightings that put the first above."""
    made = render_table(RANKING, names=False, width=110)
    assert "≈ Too close to call" in made
    assert "C-001 and C-006: 44 %" in made


def test_the_terminal_shows_bands():
    """The column holds the ranks of nine weightings in ten."""
    assert "2–4 ≈" in render_table(RANKING, names=False, width=110)


def test_both_of_a_pair_are_marked():
    """The mark stands beside whoever is in a pair, the lower one too."""
    pair = Ranking(rubric=RANKING.rubric, people=RANKING.people[1:3])
    made = render_table(pair, names=False, width=110)
    assert [line.count("≈") for line in made.splitlines() if "C-00" in line][:2] == [1, 1]


def test_equal_people_are_said_to_be_equal():
    """Nobody weighs what is the same in every criterion: neither the terminal nor the page calls it a close call."""
    first = RANKING.people[1]
    twin = first.model_copy(update={"record": first.record.model_copy(update={"id": "C-009"})})
    twins = Ranking(rubric=RANKING.rubric, people=(first, twin))
    table, page = (render_table(twins, names=False), render_html(twins, rubric_title=TITLE, names=False).decode())
    assert ("Equal in every criterion" in table, "C-001 and C-009" in table, "Too close" in table) == (
        True,
        True,
        False,
    )
    assert "equal to the next in every criterion" in page


def test_people_who_earn_nothing_are_in_no_pair():
    """Between two people with 0.0 there is nothing to call."""
    none = RANKING.people[2].model_copy(update={"record": RANKING.people[4].record})
    made = render_table(Ranking(rubric=RANKING.rubric, people=(none, none)), names=False)
    assert ("Too close" in made, "Equal in every" in made) == (False, False)


def test_the_terminal_says_whose_rank_a_degree_changes():
    """And where to."""
    assert "With a degree's points at 0 these ranks change: C-001 2 → 3." in render_table(
        RANKING, names=False, width=110
    )


def test_the_terminal_says_that_bands_end():
    """Who stands beyond the computed ones is said to be not computed."""
    assert "Bands are not computed beyond the first 4 by score." in render_table(RANKING, names=False, width=110)


def test_the_page_says_it_between_the_two():
    """Below the first of the pair, with the share, and dominance where it holds."""
    assert "too close to call: above the next in 44 % of the weightings" in page()
    assert "above the next under any weights" in page()
    assert "Band <b>2–4</b> · 3 without a degree’s points" in page()
    assert "Band <b>not computed</b>" in page()


def test_the_rows_carry_rank_and_stability():
    """A program reads what a person sees; who has no rank has null."""
    rows = {row["id"]: row for row in map(json.loads, render_results(RANKING, names=False).splitlines())}
    assert rows["C-006"]["stability"] == {
        "band": [2, 4], "above_next": 0.8123, "too_close_to_next": True, "surely_above_next": False, "surely_above": 1,
    }  # fmt: skip
    assert (rows["C-001"]["rank"], rows["C-001"]["rank_without_degree"]) == (2, 3)
    assert (rows["C-003"]["rank"], rows["C-003"]["stability"]) == (5, None)
    assert (rows["C-005"]["rank"], rows["C-005"]["stability"]) == (None, None)


def test_nothing_is_said_where_nothing_was_computed():
    """A ranking without stability has no column of dashes."""
    bare = tuple(
        person.model_copy(update={"stability": None, "rank_without_degree": None}) for person in RANKING.people
    )
    made = render_table(Ranking(rubric=RANKING.rubric, people=bare), names=False)
    assert "Band" not in made
    assert "degree" not in made
