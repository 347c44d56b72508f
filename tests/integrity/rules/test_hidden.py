from typing import get_args

import pytest

from cvscreen.integrity.rules.hidden import FLAGS, find
from cvscreen.model import HiddenText
from cvscreen.model.document import HiddenReason
from tests.integrity.making import case


@pytest.mark.parametrize(
    ("reason", "code"),
    [("same-colour", "hidden-text"), ("tiny-text", "tiny-text"), ("off-page", "offpage-text")],
)
def test_each_way_of_hiding_has_its_code(reason, code):
    """The code says how the text was hidden."""
    assert [flag.code for flag in find(case(hidden=(HiddenText("Python", reason, 1, None),)))] == [code]


def test_every_reason_is_known():
    """No way of hiding that a reader can name is without its flag."""
    assert set(FLAGS) == set(get_args(HiddenReason))


def test_words_are_counted_over_all_pieces():
    """One flag a reason tells how many words there are, on which page first, and how they begin."""
    hidden = (HiddenText("Python Java", "covered", 3, None), HiddenText("Spark", "covered", 2, None))
    (flag,) = find(case(hidden=hidden))
    assert (flag.message[:7], flag.page, flag.quote) == ("3 words", 2, "Python Java Spark")


def test_nothing_hidden_no_flag():
    """A file without hidden text has no such flag."""
    assert find(case()) == ()
