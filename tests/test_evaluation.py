"""A rubric against graded people."""

import json

import pytest

from cvscreen.evaluation import EQUAL, KEYWORDS, RUBRIC, TFIDF, Person, as_json, evaluate
from cvscreen.rubric import load_rubric

ML = load_rubric("ml-engineer")
COUNT = len(ML.criteria())
PEOPLE = [
    Person((1000,) * COUNT, "machine learning in Python", 3),
    Person((600,) * COUNT, "statistics", 2),
    Person((100,) * COUNT, "Python, PyTorch, statistics, SQL, deep learning", 1),
    Person((0,) * COUNT, "bread", 0),
]


def test_the_rubric_stands_beside_three_baselines():
    """In the same run, on the same people."""
    evaluation = evaluate(ML, PEOPLE)
    assert list(evaluation.figures) == [RUBRIC, EQUAL, KEYWORDS, TFIDF]
    assert (evaluation.people, evaluation.wanted) == (4, 2)
    assert evaluation.figures[RUBRIC]["AUC"].value == 1.0 > evaluation.figures[KEYWORDS]["AUC"].value


def test_bins_and_gains_tell_the_plots():
    """Everybody is in a bin, and reading all of them finds all of the wanted."""
    evaluation = evaluate(ML, PEOPLE)
    assert sum(one.people for one in evaluation.bins) == 4
    assert [one.wanted for one in evaluation.bins] == [0.0, 0.0, 1.0, 1.0]
    assert evaluation.gains[RUBRIC] == (0.0, 0.5, 1.0, 1.0, 1.0)


def test_the_least_grade_may_be_chosen():
    """Grade 1 is wanted if the caller says so."""
    assert evaluate(ML, PEOPLE, least=1).wanted == 3


def test_everybody_or_nobody_wanted_cannot_be_measured():
    """The message says what to give."""
    with pytest.raises(ValueError, match="2 of 2 people are wanted"):
        evaluate(ML, PEOPLE[:2])


def test_as_json_holds_no_nan():
    """JSON knows none."""
    evaluation = evaluate(ML, [PEOPLE[0], PEOPLE[3]._replace(grade=0)])
    assert "NaN" not in json.dumps(as_json(evaluation))
