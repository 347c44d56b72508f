"""Tests of employers that stand alone above their roles."""

from cvscreen.parsing import parse_resume

from .documents import document


def jobs(body: str) -> list[tuple[str | None, str | None]]:
    work = parse_resume(document(f"Jane Roe\njane@example.org\n\nExperience\n{body}\n")).work
    return [(one.position and one.position.text, one.name and one.name.text) for one in work]


def test_an_employer_between_two_dated_rows_goes_with_the_one_that_has_none():
    """The row above names its employer already, the row below does not."""
    body = (
        "Nurse, Oak Hospital\t2019 – 2021\nElm Clinic, Leeds\nPorter\t2017 – 2019\n- Moved beds\nCook\t2015 – 2017\n"
        "Baker, Crumb Ltd\t2013 – 2015"
    )
    expected = [("Nurse", "Oak Hospital"), ("Porter", "Elm Clinic"), ("Cook", "Elm Clinic"), ("Baker", "Crumb Ltd")]
    assert expected == jobs(body)


def test_an_employer_under_its_title_stays_there():
    """Where each dated row is followed by its employer."""
    body = "Nurse\t2019 – 2021\nOak Hospital\nPorter\t2017 – 2019\nElm Clinic\nBaker\t2013 – 2015\nCrumb Ltd"
    assert [("Nurse", "Oak Hospital"), ("Porter", "Elm Clinic"), ("Baker", "Crumb Ltd")] == jobs(body)
