import pytest

from cvscreen.integrity.case import Case
from cvscreen.integrity.rules.dates import find
from cvscreen.model import DateRange, Education, PartialDate, Resume, Span, Work
from tests.integrity.making import document

PLACE = Span(0, 15)


def dated(start: tuple[int, ...] | None, end: tuple[int, ...] | None, *, ongoing: bool = False) -> DateRange:
    first, last = (PartialDate(**dict(zip(("year", "month"), d, strict=False))) if d else None for d in (start, end))
    return DateRange(start=first, end=last, ongoing=ongoing, span=PLACE)


def case(*ranges: DateRange) -> Case:
    work = tuple(Work(span=PLACE, section=0, dates=dates) for dates in ranges)
    return Case(Resume(document=document(), work=work))


@pytest.mark.parametrize(
    ("start", "end", "message"),
    [
        ((2020,), (2018,), "a range ends before it starts"),
        ((2020, 5), (2020, 4), "a range ends before it starts"),
        ((1850, 1), None, "a year lies before any working life"),
        ((2090,), None, "a year lies far in the future"),
        ((1945,), (2020,), "a range is longer than 60 years"),
    ],
)
def test_impossible_ranges_are_flagged(start, end, message):
    """What cannot be is quoted for a person to look at."""
    assert [flag.message for flag in find(case(dated(start, end)))] == [message]


@pytest.mark.parametrize(
    ("start", "end"), [((2018,), (2020,)), ((2020, 4), (2020, 4)), ((2020, 5), (2020,)), ((2020,), None), (None, None)]
)
def test_possible_ranges_are_not_flagged(start, end):
    """Whole years, single months and open ends are fine."""
    assert find(case(dated(start, end))) == ()


def test_many_jobs_to_the_present_are_flagged():
    """Nobody holds six jobs at once."""
    assert len(find(case(*[dated((2015,), None, ongoing=True)] * 6))) == 1


def test_a_few_jobs_to_the_present_are_fine():
    """Several part-time roles are common."""
    assert find(case(*[dated((2015,), None, ongoing=True)] * 3)) == ()


def test_an_expected_degree_is_fine():
    """A degree may lie some years ahead."""
    study = Education(span=PLACE, section=0, dates=dated((2025,), (2030,)))
    assert find(Case(Resume(document=document(), education=(study,)))) == ()
