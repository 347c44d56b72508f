import pytest

from cvscreen.integrity.case import Case
from cvscreen.integrity.rules.not_a_cv import find
from cvscreen.model import Contact, Resume, SkillGroup, Span, Unread, Value, Work
from tests.integrity.making import document

WORD = Value(text="Baker", span=Span(0, 5))
RECIPE = document("Chocolate cake\n200 g flour\n3 eggs\nMix and bake.")


def test_a_recipe_is_no_cv():
    """Without contact, work, education and skills somebody should ask for the right file."""
    assert [flag.code for flag in find(Case(Resume(document=RECIPE)))] == ["not-a-cv"]


def test_a_name_alone_proves_nothing():
    """The first line of any text may be taken for a name."""
    assert len(find(Case(Resume(document=RECIPE, contact=Contact(name=WORD))))) == 1


@pytest.mark.parametrize(
    "found",
    [
        {"contact": Contact(emails=(WORD,))},
        {"work": (Work(span=Span(0, 5), section=0),)},
        {"skills": (SkillGroup(name=None, keywords=(WORD,), span=Span(0, 5), section=0),)},
    ],
)
def test_any_part_of_a_cv_is_enough(found):
    """One thing that belongs in a CV, and nothing is said."""
    assert find(Case(Resume(document=RECIPE, **found))) == ()


def test_what_could_not_be_read_is_not_judged():
    """A file without a readable page is unreadable, not something else than a CV."""
    made = document("", unread=(Unread(1, "no-text", "page 1 holds a picture"),))
    assert find(Case(Resume(document=made))) == ()
