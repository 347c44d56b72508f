"""Headings that lost the line end before them."""

import pytest

from cvscreen.readers.glued import unglued
from cvscreen.screening import read_resume


@pytest.mark.parametrize(
    "line",
    ["Presentations in PowerPoint", "Queries in MySQL Database", "iOS Development", "eLearning Courses", "SKILLS", ""],
)
def test_words_with_capitals_inside_stay_whole(line: str) -> None:
    """A capital inside a name begins no heading."""
    assert [line] == unglued(line)


def test_a_portals_export_shows_its_jobs() -> None:
    """Keys in small letters name employers and what was done; a heading glued to the line above is one."""
    text = (
        "Skill Details \nPython- Experience - 24 months\nSQL- Experience - 24 monthsCompany Details \n"
        "company - Blue Pine Ltd\ndescription - Trained models of demand in Python.\n"
        "company - Elm Services\ndescription - Kept the books of four shops.\n"
    )
    resume = read_resume(text.encode(), filename="cv.txt")
    assert ["Blue Pine Ltd", "Elm Services"] == [job.name.text for job in resume.work if job.name]
