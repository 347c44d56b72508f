"""Dates: as CVs of many countries write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvscreen.model import DateRange, PartialDate, Span
from cvscreen.text.dates import find_dates, months_in, parse_date


def told(text: str) -> list[str]:
    """Write the dates found as start/end, with + for what goes on."""
    return [
        f"{d.start.isoformat() if d.start else ''}/{'+' if d.ongoing else d.end.isoformat() if d.end else ''}"
        for d in find_dates(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sep 2019 – Present", ["2019-09/+"]),
        ("09/2019", ["/2019-09"]),
        ("2019-09", ["/2019-09"]),
        ("Summer 2022", ["/2022"]),
        ("2019–21", ["2019/2021"]),
        ("seit 03/2020", ["2020-03/+"]),
        ("depuis mars 2018", ["2018-03/+"]),
        ("Ene. 2020 - Actualidad", ["2020-01/+"]),
        ("Expected May 2026", ["/2026-05"]),
        ("Sept. '19 – Okt. '21", ["2019-09/2021-10"]),
        ("01.09.2019 - heute", ["2019-09/+"]),
        ("Jan – Mar 2020", ["2020-01/2020-03"]),
        ("03/13 – 05/15", ["2013-03/2015-05"]),
        ("2018年9月 - 至今", ["2018-09/+"]),
        ("2010-12 – 2011-03", ["2010-12/2011-03"]),
        ("September 1, 2019 – May 5, 2021", ["2019-09/2021-05"]),
        ("styczeń 2019 – obecnie", ["2019-01/+"]),
        ("сентябрь 2019 — настоящее время", ["2019-09/+"]),
        ("octobre 2019 à aujourd’hui", ["2019-10/+"]),
        ("maart 2019 t/m juni 2020", ["2019-03/2020-06"]),
        ("2020 –\nheute", ["2020/+"]),
    ],
)
def test_reads_what_people_write(text: str, expected: list[str]) -> None:
    """A date keeps its precision, a range its two ends, and "present" is no date."""
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Last updated February 2026",
        "Date of birth: 03/1985",
        "grew to 2,000 users",
        "v2.2019",
        "Stand: Mai 2024",
        "may",
    ],
)
def test_leaves_alone_what_is_no_date_of_a_job(text: str) -> None:
    """A date of saving, a birth date and a number are not dates of anything a person did."""
    assert told(text) == []


def test_expected_is_told_from_reached() -> None:
    """An end that lies ahead in the CV's own words says so."""
    assert [date.expected for date in find_dates("Expected May 2026")] == [True]


def test_two_jobs_at_once_are_counted_once() -> None:
    """Two concurrent jobs of two years make two years, not four."""
    ranges = find_dates("01/2020 - 12/2021") + find_dates("Jan 2020 – Dec 2021")
    assert months_in(ranges, None) == 24


def test_what_goes_on_counts_up_to_today() -> None:
    """An open range ends where the caller says that today is."""
    assert months_in(find_dates("01/2020 – present"), PartialDate(year=2020, month=3)) == 3


def test_without_today_an_open_range_is_one_month() -> None:
    """Nobody reads the clock: without a today nothing is assumed."""
    assert months_in((DateRange(start=PartialDate(year=2020), ongoing=True, span=Span(0, 4)),), None) == 1


def test_a_text_with_two_dates_is_not_one_date() -> None:
    """Only a text that is a single date is read as one."""
    assert parse_date("2019 and also 2023 but not in between") is None


@given(st.text(max_size=200))
def test_spans_point_into_the_text(text: str) -> None:
    """Whatever the text, each span lies within it and no two overlap."""
    ends = [0]
    for date in find_dates(text):
        assert ends[-1] <= date.span.start < date.span.end <= len(text)
        ends.append(date.span.end)
