import pytest

from cvscreen.integrity.case import Case
from cvscreen.integrity.rules.stuffing import find
from cvscreen.model import Resume
from tests.integrity.making import PLAIN, case, document

LIST = "Python PyTorch Keras Spark Docker Kubernetes AWS Java SQL Scala Kafka Airflow Hadoop Tableau Looker Redis"

VARIED = " ".join(f"word{i}" for i in range(400))


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAIN}\n" + "PyTorch " * 60,
        f"{PLAIN}\n" + f"{LIST}\n" * 8,
        f"{PLAIN}\n" + f"{LIST} " * 8,
        f"{PLAIN}\n" + "Led the team that did it\n" * 6,
    ],
)
def test_repeating_far_beyond_need_is_flagged(text):
    """A word, a line or a list that is given over and over is noticed."""
    assert [flag.code for flag in find(case(text))] == ["keyword-stuffing"]


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        f"{PLAIN}\n{LIST}\n{LIST}",
        "the " * 60 + VARIED,
        f"{VARIED} " + "data " * 24,
        "Software Engineer\n" * 8 + VARIED,
    ],
)
def test_what_people_repeat_is_not_flagged(text):
    """A list given twice, articles, a recurring title and the subject of one's work are no stuffing."""
    assert find(case(text)) == ()


def test_a_term_of_the_rubric_needs_less_than_another_word():
    """With the rubric's terms, a term at 5 % of the words is noticed; another word is not."""
    text = f"{VARIED} " + "pytorch " * 26
    assert (len(find(case(text, terms=("PyTorch",)))), len(find(case(text)))) == (1, 0)


def test_page_headers_do_not_count():
    """A line that stands in the header of every page is no stuffing."""
    text = "Maren Lindqvist curriculum vitae page\n" * 9 + PLAIN
    made = document(text, margins=tuple(range(9)))
    assert find(Case(Resume(document=made))) == ()
