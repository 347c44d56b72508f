"""Tests of what is a head and what describes an entry."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page

HEAD = "Data Engineer, Blue Pine Labs\nMar 2019 – Jun 2021\n"
UNDER_THE_HEAD = (
    "Key duties:\n- Kept the tables clean",
    "Technologies: Go, SQL, Airflow",
    "Organisation of three trade fairs",
    "Tätigkeiten\n- Pflege der Tabellen",
    "Regional maker of farm sensors",
)


@pytest.mark.parametrize("description", UNDER_THE_HEAD)
def test_what_stands_under_a_head_is_neither_title_nor_employer(description):
    """A label, a list of tools, what was done, what the employer does."""
    text = f"Jane Roe\njane@example.org\n\nExperience\n{HEAD}{description}\n\n{HEAD}{description}\n"
    work = parse_resume(document(text)).work
    assert [("Data Engineer", "Blue Pine Labs")] * 2 == [(one.position.text, one.name.text) for one in work]


def test_months_in_capitals_are_no_code_of_a_course():
    """A job that began in "JUN 2024" is a job."""
    text = "Jane Roe\njane@example.org\n\nExperience\nJUN 2024 – Now\nBrand Manager\nBlue Pine Ltd\n"
    assert len(parse_resume(document(text)).work) == 1


def test_a_job_that_only_says_when_it_began_goes_on():
    """ "From April 2022" has no end."""
    text = "Jane Roe\njane@example.org\n\nExperience\nBrand Manager, Blue Pine Ltd (From Apr 2022)\n"
    assert parse_resume(document(text)).work[0].dates.ongoing


def test_a_long_head_of_short_parts_is_no_sentence():
    """Degree, subject and school on one line may be longer than a line of a description."""
    line = "Licence professionnelle, Commerce international, École supérieure de commerce de Belval et de Rocheville"
    text = f"Jane Roe\njane@example.org\n\nFormation\n{line}\nsept. 2008 – juin 2011\n"
    assert parse_resume(document(text)).education[0].level == "bachelor"


def test_a_bold_title_that_begins_like_a_description_is_a_head():
    """In "Revizní technik" the first word may be a verb's, but the row names a job and is bold."""
    cv = page(
        ("Jana Nová", 60, 40),
        ("Praxe", 60, 80, True),
        ("Vedoucí údržby", 60, 100, True),
        ("Strojírny Lípa a.s.", 60, 114),
        ("02/2018 – 11/2020", 60, 128),
        ("Revizní technik", 60, 160, True),
        ("Elektro Svratka s.r.o.", 60, 174),
        ("05/2012 – 01/2018", 60, 188),
    )
    assert ["Vedoucí údržby", "Revizní technik"] == [
        job.position and job.position.text for job in parse_resume(cv).work
    ]
