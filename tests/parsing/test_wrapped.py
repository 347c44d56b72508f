"""Dates that a rail or a line's end cuts in two, and dates that date nothing."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page

CUT = (
    ("Sep 2021 –\tBaker\nPresent\tTin Kettle, Hexham\n", ("2021-09", None)),
    ("Sep\tBaker, Tin Kettle, Hexham\n2021–Present\tNight shift, rye and mixed breads.\n", ("2021-09", None)),
    ("Feb 2018–Aug\tBaker, Tin Kettle, Hexham\n2021\tNight shift, rye and mixed breads.\n", ("2018-02", "2021-08")),
    ("Baker, Tin Kettle, Jan 2018 – May\n2021\n- Night shift\n", ("2018-01", "2021-05")),
)


@pytest.mark.parametrize(("rows", "expected"), CUT)
def test_a_date_cut_in_two_is_one_date(rows, expected):
    """Both halves are read, and neither becomes a job's name."""
    (job,) = parse_resume(document(f"Jane Roe\n\nWork Experience\n{rows}")).work
    end = job.dates.end.isoformat() if job.dates.end else None
    assert (job.position.text, job.name.text.split(",")[0]) == ("Baker", "Tin Kettle")
    assert (job.dates.start.isoformat(), end) == expected


def test_a_date_in_a_bullet_points_second_line_begins_no_job():
    """ "… pounds of fraud in 2025." goes on with the bullet point above."""
    rows = "Baker, Tin Kettle\t2018 – 2021\n- Sold so many loaves that it saved 31\nthousand pounds of waste in 2020\n"
    assert len(parse_resume(document(f"Jane Roe\n\nWork Experience\n{rows}")).work) == 1


@pytest.mark.parametrize(
    "row", ["Elternzeit", "Parental leave", "Congé parental", "Urlop macierzyński", "LN1001 Field methods"]
)
def test_an_absence_or_a_course_taught_is_no_job(row):
    """Neither leave nor a taught course has an employer."""
    rows = f"Baker, Tin Kettle\t2018 – 2021\n\n{row}\t2016 – 2018\n\nBaker, Copper Lane\t2014 – 2016\n"
    work = parse_resume(document(f"Jane Roe\n\nWork Experience\n{rows}")).work
    assert [job.dates.start.year for job in work] == [2018, 2014]


def test_lines_beyond_what_a_cv_can_be_are_kept():
    """They are not understood, and not lost."""
    resume = parse_resume(document("Jane Roe\n" + "a\n" * 2500))
    assert (resume.sections[-1].kind.value, len(resume.other)) == ("other", 1)
    assert resume.sections[-1].lines.end == len(resume.document.lines)


def test_a_date_in_a_narrow_columns_second_line_begins_no_job():
    """ "… Microsoft ⏎ Dynamics in 2022 without …": the line above had no room for the word, however short it is."""
    lines = [("Experience", 40, 60, True), ("Baker, Tin Kettle", 40, 80), ("2019 – 2021", 40, 93)]
    lines += [("• Moved the shop from Oak to Northern", 40, 106), ("Lights in 2020 without a day closed", 48, 119)]
    assert 1 == len(parse_resume(page(*lines)).work)


def test_a_schools_name_cut_before_a_place_is_whole():
    """ "Institute of Bakers in England ⏎ and Wales"."""
    lines = [("Education", 40, 60, True), ("BSc Baking, 2010 – 2013", 40, 80)]
    lines += [("Institute of Chartered Bakers in England", 40, 93), ("and Wales", 40, 106)]
    (study,) = parse_resume(page(*lines)).education
    assert "Institute of Chartered Bakers in England and Wales" == study.institution.text
