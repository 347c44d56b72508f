"""Parsing a whole CV."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from cvscreen.model import PartialDate, Resume, SectionKind, Value
from cvscreen.parsing import parse_resume, to_json_resume
from tests.parsing.documents import document

CLASSIC = """\
Nora Lindqvist
Data Engineer
nora.lindqvist@mail.example | +46 8 123 456 78 | Stockholm, Sweden | github.com/noralind

EXPERIENCE
Senior Data Engineer\tMar 2020 – Present
Blue Pine Labs, Stockholm
- Built the event pipeline.
Data Analyst\tJan 2018 – Feb 2020
Harbour Foods AB, Malmö
- Wrote reports.

EDUCATION
MSc in Computer Science\t2015 – 2017
Uppsala University

SKILLS
Languages: Python, Scala
Tools: Airflow, dbt

LANGUAGES
Swedish (native), English (C1)
"""


def values_of(thing: object) -> list[Value]:
    """Collect every value of a model, however deep."""
    if isinstance(thing, Value):
        return [thing]
    if isinstance(thing, tuple):
        return [value for part in thing for value in values_of(part)]
    if hasattr(type(thing), "model_fields"):
        names = [name for name in type(thing).model_fields if name != "document"]
        return [value for name in names for value in values_of(getattr(thing, name))]
    return []


def squeezed(text: str) -> str:
    """Leave out what the repair of spaces and line-end hyphens may touch."""
    return "".join(text.split()).replace("-", "").replace("\u00ad", "")


def hold(resume: Resume) -> None:
    """Assert that each value's span gives its text."""
    text = resume.document.text
    for value in values_of(resume):
        assert 0 <= value.span.start < value.span.end <= len(text)
        assert squeezed("".join(text[slice(*span)] for span in (value.span, *value.more))) == squeezed(value.text)


def test_jobs_are_told() -> None:
    """Title, employer and dates of each job are found, the newest going on."""
    jobs = parse_resume(document(CLASSIC)).work
    told = [(j.position.text, j.name.text, j.dates.ongoing) for j in jobs if j.position and j.name and j.dates]
    assert told == [
        ("Senior Data Engineer", "Blue Pine Labs", True),
        ("Data Analyst", "Harbour Foods AB", False),
    ]


def test_studies_are_told() -> None:
    """Degree, subject, level and school are found."""
    (study,) = parse_resume(document(CLASSIC)).education
    told = [value.text if value else None for value in (study.study_type, study.area, study.institution)]
    assert (*told, study.level) == ("MSc", "Computer Science", "Uppsala University", "master")


def test_sections_are_in_order() -> None:
    """Headings as printed, in the order of reading; the name is none."""
    headings = [section.heading.text for section in parse_resume(document(CLASSIC)).sections if section.heading]
    assert headings == ["EXPERIENCE", "EDUCATION", "SKILLS", "LANGUAGES"]


def test_contact_is_told() -> None:
    """Name, mail, phone and link stand before the first section."""
    contact = parse_resume(document(CLASSIC)).contact
    assert contact.name is not None
    found = [contact.name.text, contact.emails[0].text, contact.phones[0].text, contact.links[0].text]
    assert found == ["Nora Lindqvist", "nora.lindqvist@mail.example", "+46 8 123 456 78", "github.com/noralind"]


def test_skills_keep_their_groups() -> None:
    """A group's name is not one of its items."""
    groups = parse_resume(document(CLASSIC)).skills
    assert [(g.name.text if g.name else None, [k.text for k in g.keywords]) for g in groups] == [
        ("Languages", ["Python", "Scala"]),
        ("Tools", ["Airflow", "dbt"]),
    ]


def test_languages_have_levels() -> None:
    """A spoken language has its level as printed."""
    languages = parse_resume(document(CLASSIC)).languages
    assert [(item.language.text, item.fluency.text if item.fluency else None) for item in languages] == [
        ("Swedish", "native"),
        ("English", "C1"),
    ]


def test_roles_share_the_employer_above_them() -> None:
    """An employer's line above several roles is the employer of each."""
    text = "EXPERIENCE\nHarbour Foods AB\nLead Analyst\t2020 – 2022\n- Led.\nAnalyst\t2018 – 2020\n- Wrote.\n"
    jobs = parse_resume(document(text)).work
    assert [job.name.text for job in jobs if job.name] == ["Harbour Foods AB", "Harbour Foods AB"]


def test_jobs_without_a_heading_are_jobs() -> None:
    """Dated lines under the summary are jobs when no section says so."""
    text = (
        "Nora Lindqvist\nnora@mail.example\nSUMMARY\nI like data.\n\nAnalyst, Harbour Foods (2018 - 2020)\n- Wrote.\n"
        "Engineer, Blue Pine Labs (2020 - present)\n- Built.\nEDUCATION\nBSc Physics, Uppsala University\t2017\n"
    )
    assert [job.position.text for job in parse_resume(document(text)).work if job.position] == ["Analyst", "Engineer"]


def test_a_page_footer_is_no_job() -> None:
    """The day of printing dates nothing."""
    text = CLASSIC + "Last updated February 2026\n"
    assert len(parse_resume(document(text)).work) == 2


def test_an_unknown_section_is_kept() -> None:
    """What cannot be placed is not dropped."""
    resume = parse_resume(document("SKILLS\nPython\n\nDRIVING LICENCE\nClass B\n\nEDUCATION\nAbitur, 2010\n"))
    assert [value.text for value in resume.other] == ["Class B"]


def test_a_name_is_not_a_heading() -> None:
    """Without a name there is none."""
    assert parse_resume(document("EXPERIENCE\nData Analyst\t2018 – 2020\nHarbour Foods AB\n")).contact.name is None


def test_every_value_lies_in_the_text() -> None:
    """A value's span gives its text, after the repair of spaces."""
    hold(parse_resume(document(CLASSIC)))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([*CLASSIC.splitlines(), "Jan 2020 –", "(", "· |", "Present", "名前", "A B C D"]), max_size=30
    )
)
def test_any_mixture_of_lines_is_read(lines: list[str]) -> None:
    """Whatever the order of the lines, parsing ends and every span gives its text."""
    hold(parse_resume(document("\n".join(lines))))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    """Whatever the text, parsing ends, spans give their text, and the export is JSON."""
    resume = parse_resume(document(text))
    hold(resume)
    assert json.loads(json.dumps(to_json_resume(resume)))["meta"]["version"] == "v1.0.0"


def test_kinds_are_told_from_headings_of_other_languages() -> None:
    """A German CV has the same sections."""
    text = "Berufserfahrung\nEntwickler\tseit 03/2020\nBlaupinie GmbH\n\nAusbildung\nAbitur\t2010\n"
    assert [section.kind for section in parse_resume(document(text)).sections] == [
        SectionKind.WORK,
        SectionKind.EDUCATION,
    ]


def test_a_date_cut_by_the_line_is_one() -> None:
    """A rail too narrow for its date is read over both rows."""
    text = "EXPERIENCE\n03/2019 –\tAnalyst, Harbour Foods AB\n02/2021\tWrote reports for the board of directors.\n"
    (job,) = parse_resume(document(text)).work
    assert job.dates is not None
    assert (job.dates.start, job.dates.end) == (PartialDate(year=2019, month=3), PartialDate(year=2021, month=2))


def test_labels_of_a_form_are_no_values() -> None:
    """The old Europass form: each value stands beside its label, the employer below the tasks."""
    text = (
        "WORK EXPERIENCE\nDates\t2019 – 2021\nOccupation or position held\tBaker\n"
        "Main activities and responsibilities\tBaked bread for three villages every morning of the whole week.\n"
        "Name and address of employer\tThe Rye House\nDates\t2017 – 2019\nOccupation or position held\tMiller\n"
        "Name and address of employer\tBlue Mill\n"
    )
    jobs = parse_resume(document(text)).work
    assert [job.position.text for job in jobs if job.position] == ["Baker", "Miller"]


def test_a_birth_date_is_no_phone() -> None:
    """Digits of a date are not a telephone number."""
    text = "Nora Lindqvist\n12.03.1985\n+46 8 123 456 78\nEXPERIENCE\nBaker\t2018 – 2020\n"
    assert [phone.text for phone in parse_resume(document(text)).contact.phones] == ["+46 8 123 456 78"]


def test_a_double_degree_is_two() -> None:
    """Two degrees at one school are two courses of study."""
    text = "EDUCATION\nNorthfield University\t2015 – 2019\nB.S. Physics\nB.A. French\n"
    assert [study.area.text for study in parse_resume(document(text)).education if study.area] == ["Physics", "French"]
