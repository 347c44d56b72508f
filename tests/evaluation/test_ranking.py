"""How the bundled rubric ranks people, held as floors: ``python -m tests.evaluation.ranking`` prints the figures."""

import csv
import json
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, read_resume, screen, screen_resume
from tests.evaluation.ranking import measured

ROOT = Path(__file__).parents[2]
DEV = ROOT / ".." / "shared" / "data" / "rank" / "graded_personas.dev.jsonl"
BASELINES = ("equal weights", "keyword count", "tf-idf cosine")
DONE_ML_WORK = 2
DONE_ALL = 3
IN_SIGHT = Path(__file__).parent / "people" / "development.jsonl"


@cache
def lens():
    """Return the bundled rubric, ready."""
    return make_lens(load_rubric("ml-engineer"))


def total_of(text):
    """Return the total of a CV given as text."""
    return screen_resume(read_resume(text.encode(), filename="cv.txt"), lens()).total


@cache
def graded_examples():
    """Return grade and total of every example that can be read."""
    with (ROOT / "examples" / "grades.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    cards = [(int(row["grade"]), screen(ROOT / "examples" / row["file"], lens())) for row in rows]
    return [(grade, card.total) for grade, card in cards if card.total is not None]


def test_the_whole_vocabulary_scores_below_everybody_who_has_done_the_work():
    """A list of words is not work, whether every name is listed or every spelling."""
    items = load_rubric("ml-engineer").vocabulary.items.values()
    names = ", ".join(item.name for item in items)
    spellings = ", ".join(word for item in items for word in (item.name, *item.aliases))
    least = min(total for grade, total in graded_examples() if grade >= DONE_ML_WORK)
    assert all(total_of(f"Max Sample\nmax@example.com\n\nSkills\n{words}\n") < least for words in (names, spellings))


def test_the_examples_hold_people_who_have_not_done_the_work():
    """At least three of grade 0 or 1, so that the floor above means something."""
    assert len([grade for grade, _ in graded_examples() if grade < DONE_ML_WORK]) >= 3


@pytest.mark.skipif(not DEV.exists(), reason="shared/data/rank is not beside the checkout")
def test_a_higher_grade_never_scores_below_a_lower_one():
    """The graded people in sight, in every pair."""
    rows = [json.loads(line) for line in DEV.read_text("utf-8").splitlines()]
    people = [(row["grade"], total_of(row["text"])) for row in rows]
    assert [pair for pair in product(people, people) if pair[0][0] > pair[1][0] and pair[0][1] <= pair[1][1]] == []


@pytest.mark.parametrize(
    ("field", "rubric", "tau", "auc"),
    [("ml_engineer", "ml-engineer", 0.65, 0.89), ("ai_engineer", "ai-engineer", 0.5, 0.79)],
)
def test_blind_people_stand_in_a_better_order_than_by_any_baseline(field, rubric, tau, auc):
    """NDCG and Kendall's tau of 72 people graded by somebody who had not seen the scorer; only sums."""
    figures = measured(field=field, rubric=rubric).figures
    for name in ("NDCG@10", "Kendall tau-b"):
        assert figures["rubric"][name].value > max(figures[baseline][name].value for baseline in BASELINES)
    assert (figures["rubric"]["Kendall tau-b"].value >= tau, figures["rubric"]["AUC"].value >= auc) == (True, True)


def test_a_list_of_words_about_introducing_ai_is_no_introduction():
    """Below everybody in sight who found uses of AI and brought them into use."""
    ai = make_lens(load_rubric("ai-engineer"))
    rows = [json.loads(line) for line in IN_SIGHT.read_text("utf-8").splitlines()]
    done = [screen(row["text"].encode(), ai, filename="cv.txt").total for row in rows if row["ai_engineer"] == DONE_ALL]
    words = ", ".join(word for item in ai.rubric.vocabulary.items.values() for word in (item.name, *item.aliases))
    listed = screen(f"Max Sample\nmax@example.com\n\nSkills\n{words}\n".encode(), ai, filename="cv.txt")
    assert listed.total < min(done)


STUDIED = "Education\nBSc Computer Science, University of Example, 2010 - 2013\n"
WORKED = """Ada Example

Experience
Machine Learning Engineer, Northwind Ltd
Jan 2014 - Dec 2020
- Trained and deployed PyTorch models for demand forecasts; wrote the data pipelines in Airflow.
- Evaluated every model against the last one before it went to production.

"""


def degree_levels(text):
    """Return the levels of the criteria that ask for a degree."""
    card = screen_resume(read_resume(text.encode(), filename="cv.txt"), lens())
    return {line.criterion: line.level for line in card.contributions if line.group == "education"}


def test_a_degree_is_no_gate():
    """Work in the field earns .60 of the level, as a bachelor's, and .75 of the subject."""
    assert degree_levels(WORKED) == {"degree-level": 600, "degree-field": 750}


def test_two_people_who_differ_only_in_a_degree_are_close():
    """The bachelor's earns what the work earns as to its level; only the subject is told apart."""
    with_degree, without = degree_levels(WORKED + STUDIED), degree_levels(WORKED)
    assert (with_degree["degree-level"], without["degree-level"]) == (600, 600)
    assert 0 <= total_of(WORKED + STUDIED) - total_of(WORKED) < 20_000
