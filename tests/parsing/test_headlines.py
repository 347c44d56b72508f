"""The headline and the summary among the contact details, wherever a template sets them."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page

DETAILS = "jane.roe@example.org\n\nExperience\nBaker, Tin Kettle\t2018 – 2021\n"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("Jane Roe\nData Engineer\n", "Data Engineer"),
        ("Jane Roe\tData Engineer\n", "Data Engineer"),
        ("Jane Roe\nData Engineer\tjane@roe.example\n", "Data Engineer"),
        ("Jane Roe\nData Engineer | Leeds, UK | +44 113 496 0123\n", "Data Engineer"),
        ("Jane Roe\nData Engineer | Teacher\n", "Data Engineer | Teacher"),
        ("Jane Roe\nLeeds, UK\n", None),
    ],
)
def test_the_headline_is_the_job_title_near_the_name(rows, expected):
    """It stands under the name, beside it, or beside a detail, which is left out."""
    label = parse_resume(document(rows + DETAILS)).contact.label
    assert expected == (label and label.text)


def test_a_headline_that_a_narrow_column_cuts_is_whole():
    """The margin cuts it between two words."""
    lines = [("Jane Roe", 40, 60, True), ("Lead Data Platform", 40, 80), ("Engineer", 40, 93)]
    lines += [
        ("jane.roe@example.org", 40, 120),
        ("Experience", 40, 150, True),
        ("Baker, Tin Kettle, 2018 – 2021", 40, 165),
    ]
    narrow = [line for line in lines if line[2] < 130]
    assert "Lead Data Platform Engineer" == parse_resume(page(*narrow)).contact.label.text


def test_a_paragraph_under_the_details_is_the_summary():
    """A banner often holds it without a heading."""
    prose = (
        "Baker with ten years between rye and wheat, who\nmeasures what she bakes and teaches those\n"
        "who come after her to do the same every day.\n"
    )
    resume = parse_resume(
        document(f"Jane Roe\njane@example.org\n{prose}\nExperience\nBaker, Tin Kettle\t2018 – 2021\n")
    )
    assert resume.summary is not None
    assert prose.split() == resume.summary.text.split()
    assert "jane@example.org" == resume.contact.emails[0].text


def test_a_double_name_cut_at_its_hyphen_is_whole():
    """It stands in a narrow block beside the details, its words set apart."""
    lines = [("Kinga", 40, 60, True), ("Zawadzka-", 120, 60, True), ("Mróz", 40, 75, True)]
    lines += [
        ("jane.roe@example.org", 300, 110),
        ("Experience", 40, 150, True),
        ("Baker, Tin Kettle, 2018 – 2021", 40, 165),
    ]
    assert "Kinga Zawadzka-Mróz" == parse_resume(page(*lines)).contact.name.text
