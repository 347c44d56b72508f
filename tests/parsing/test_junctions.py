"""Tests of the words and signs that join title and employer."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document

HEADS = (
    "{0} at {1} (2019 – 2021)",
    "{0} / {1}\t2019 – 2021",
    "2019 – 2021: {0} at {1}",
    "{1}: {0}, 2019 – 2021",
)


@pytest.mark.parametrize("head", HEADS)
def test_what_joins_every_head_parts_title_and_employer(head):
    """Also where no list knows the words of one of them."""
    jobs = [("Data Engineer", "Blue Pine Ltd"), ("Front of House", "Cobblers Yard"), ("Nurse", "Oak Hospital")]
    heads = "\n".join(head.format(*job) for job in jobs)
    work = parse_resume(document(f"Jane Roe\njane@example.org\n\nExperience\n{heads}\n")).work
    assert jobs == [(one.position and one.position.text, one.name and one.name.text) for one in work]


def test_a_preposition_in_one_head_parts_nothing():
    """In one head of several it belongs to the name."""
    text = (
        "Jane Roe\njane@example.org\n\nExperience\nHead of Data in Lisbon, Blue Pine Ltd\t2019 – 2021\n"
        "Data Engineer, Oak Hospital\t2017 – 2019\nNurse, Elm Clinic\t2015 – 2017\n"
    )
    assert parse_resume(document(text)).work[0].name.text == "Blue Pine Ltd"
