"""Comparisons, usual things, glosses: what each side of a sentence is asked as."""

import pytest

from cvscreen.deriving.comparing import is_greater, is_less, is_lesser, is_more
from cvscreen.deriving.glossing import is_gloss, is_glossed
from cvscreen.deriving.sentential import is_told, told_end
from cvscreen.deriving.strength import strength_of


def test_the_lesser_side_stands_before_less_and_behind_more() -> None:
    """ "A matters less than B": the greater side stands behind."""
    assert is_less(" matters less to us than book-keeping")
    assert is_greater("payroll matters less to us than ")
    assert is_lesser("book-keeping is valued more highly than ")


@pytest.mark.parametrize(
    "words",
    [" beats a diploma", " > diplomas", " is weighed more heavily than a diploma", " tells us more than a diploma"],
)
def test_the_greater_side_stands_before_what_says_more(words: str) -> None:
    """What is behind is the lesser one."""
    assert is_more(words)
    assert is_lesser("rye bread" + words.replace("diploma", "").replace("diplomas", ""))


def test_a_number_is_no_lesser_side() -> None:
    """ "> 5 years" binds a number."""
    assert not is_more(" > 5 years")


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("bakers usually know their oven", "optional"),
        ("you know your oven", "stated"),
        ("baking is increasingly expected", "stated"),
        ("you train the people who have to live with it", "stated"),
        ("somebody who has to bake", "required"),
    ],
)
def test_usual_things_and_what_others_must_are_asked_less(words: str, strength: str) -> None:
    """A hedge lowers a plain sentence, too; what others must is no demand."""
    assert strength_of(words)[0] == strength


def test_a_gloss_with_a_word_of_its_own_is_none() -> None:
    """ "Including at least two years of …" is asked as it says."""
    assert (is_glossed("baking, in particular "), is_glossed("four years, including at least two of ")) == (True, False)


@pytest.mark.parametrize(
    ("sentence", "name", "expected"),
    [
        ("Good oven work: sourdough, rye", "sourdough", True),
        ("Ovens: sourdough or rye", "sourdough", False),
        ("Bakery tools: whisk, scale", "whisk", False),
        ("Ovens (gas, steam)", "gas", True),
        ("You clean all ovens (Ofenpflege).", "Ofenpflege", False),
        ("Baking, sourdough above all", "sourdough", True),
        ("You must know ovens: gas, steam", "gas", False),
    ],
)
def test_names_alone_behind_a_colon_or_in_brackets_explain(sentence: str, name: str, expected: bool) -> None:
    """Examples, alternatives, another name of the same and what "must" stands before do not."""
    start = sentence.index(name)
    assert is_gloss(sentence, start, start + len(name)) is expected


def test_words_that_hang_on_a_sentence_name_nothing() -> None:
    """Who does it is no part of what is done."""
    assert [is_told(one) for one in ("the baker cleaned the oven after work", "je mehr davon", "rye bread")] == [
        True,
        True,
        False,
    ]
    assert "you'll clean ovens"[told_end("you'll clean ovens") :] == "clean ovens"
