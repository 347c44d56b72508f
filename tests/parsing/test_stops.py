"""Fields that full stops set apart, and names that the margin has cut at a hyphen."""

import pytest

from cvscreen.model import Resume
from cvscreen.parsing import parse_resume

from .pages import page

PERSON = (("Ada Nowak", 50, 50), ("ada@example.com", 50, 65))


def _resume(heading: str, *rows: tuple[str, float]) -> Resume:
    lines = [(text, x0, 120 + 15 * number) for number, (text, x0) in enumerate(rows)]
    return parse_resume(page(*PERSON, (heading, 50, 100, True), *lines))


def _jobs(*rows: tuple[str, float]) -> list[tuple[str | None, str | None]]:
    resume = _resume("Work Experience", *rows)
    return [(job.position and job.position.text, job.name and job.name.text) for job in resume.work]


def _studies(*rows: tuple[str, float]) -> list[tuple[str | None, str | None, str | None]]:
    resume = _resume("Education", *rows)
    return [
        (s.study_type and s.study_type.text, s.area and s.area.text, s.institution and s.institution.text)
        for s in resume.education
    ]


def test_full_stops_set_title_and_employer_apart_under_a_date() -> None:
    assert _jobs(
        ("Feb 2016 – Present", 50),
        ("Shop Foreman. Quill Auto Care, Racine, WI. Super-", 110),
        ("vises six people and sets the repair schedule.", 110),
        ("May 2010 – Jan 2016", 50),
        ("Service Technician. Orchard Motors, Varnstow.", 110),
        ("Brakes, suspension and alignments.", 110),
    ) == [("Shop Foreman", "Quill Auto Care"), ("Service Technician", "Orchard Motors")]


def test_a_sentence_under_a_date_names_no_employer() -> None:
    assert _jobs(
        ("Nurse, Oak Hospital, 2016 – 2019", 50),
        ("Manager of wards. Training of new staff, Planning of shifts.", 50),
    ) == [("Nurse", "Oak Hospital")]


@pytest.mark.parametrize(
    ("head", "below", "study"),
    [
        ("BSc in Physics. Oak", "College, Racine, WI.", ("BSc", "Physics", "Oak College")),
        ("Master, Physics. Univer-", "sity of Varnstow, Varnstow.", ("Master", "Physics", "University of Varnstow")),
        ("Master, Physics. University of Oak", "", ("Master", "Physics", "University of Oak")),
        ("MSc Physics, Université François-", "Rabelot", ("MSc", "Physics", "Université François-Rabelot")),
    ],
)
def test_a_full_stop_sets_a_degree_apart_from_its_school(head: str, below: str, study: tuple[str, ...]) -> None:
    rows = [("Sep 2010 – Jun 2014", 50.0), (head, 110.0), *([(below, 110.0)] if below else [])]
    assert _studies(*rows) == [study]
