"""Education sections in other structures and languages than the example files."""

from typing import NamedTuple

import pytest

from cvscreen.model import Document, Span
from cvscreen.parsing import parse_resume
from cvscreen.parsing.education.school_names import degree_in
from cvscreen.parsing.education.schooling import right_edges
from cvscreen.parsing.education.study_entries import split_studies
from cvscreen.parsing.lines.rows import flow_of

from .documents import document


class Course(NamedTuple):
    """What a course of study is expected to be read as."""

    institution: str | None
    degree: str | None
    area: str | None
    level: str | None


SECTIONS: tuple[tuple[str, tuple[Course, ...]], ...] = (
    (
        "Ausbildung\n"
        "10/2018 – 09/2021\tStudium der Wirtschaftsinformatik (B.Sc.), Hochschule Nordhain\n"
        "Bachelorarbeit: Prognosen im Einkauf\n"
        "2007 – 2015\tGymnasium Lindenhof, Abitur (Note 2,1)",
        (
            Course("Hochschule Nordhain", "B.Sc.", "Wirtschaftsinformatik", "bachelor"),
            Course("Gymnasium Lindenhof", "Abitur", None, "secondary"),
        ),
    ),
    (
        "Formation\n"
        "2019-2021\n"
        "Master 2 Finance de marché – Université de Belleroche\n"
        "Mention bien\n"
        "2016\n"
        "Baccalauréat ES – Lycée Paul-Valmont, Dijon",
        (
            Course("Université de Belleroche", "Master 2", "Finance de marché", "master"),
            Course("Lycée Paul-Valmont", "Baccalauréat ES", None, "secondary"),
        ),
    ),
    (
        "Estudios\n"
        "Grado en Enfermería por la Universidad de Valdemora, 2012-2016\n"
        "Bachillerato, IES La Ribera, 2010-2012",
        (
            Course("Universidad de Valdemora", "Grado", "Enfermería", "bachelor"),
            Course("IES La Ribera", "Bachillerato", None, "secondary"),
        ),
    ),
    (
        "Wykształcenie\n"
        "2015-2017\n"
        "Politechnika Zielonogórska, Wydział Elektryczny\n"
        "studia magisterskie, kierunek: automatyka\n"
        "2011-2015\n"
        "Technikum Elektryczne nr 4\n"
        "Technik elektryk",
        (
            Course("Politechnika Zielonogórska", "studia magisterskie", "automatyka", "master"),
            Course("Technikum Elektryczne nr 4", "Technik elektryk", None, "secondary"),
        ),
    ),
    (
        "Eğitim Bilgileri\nKıyıköy Teknik Üniversitesi, Makine Mühendisliği (Lisans), 2010 - 2014",
        (Course("Kıyıköy Teknik Üniversitesi", "Lisans", "Makine Mühendisliği", "bachelor"),),
    ),
    (
        "学历\n2015/10 - 2018/07\t东湖科技大学, 北京\n会计学 硕士",
        (Course("东湖科技大学", "硕士", "会计学", "master"),),
    ),
    (
        "Education\n"
        "Kaldera Business School\n"
        "Executive MBA\n"
        "In progress (since January 2025)\n"
        "\n"
        "Stonebridge\n"
        "BA in History and Politics\n"
        "2008 to 2011",
        (
            Course("Kaldera Business School", "Executive MBA", None, "master"),
            Course("Stonebridge", "BA", "History and Politics", "bachelor"),
        ),
    ),
    (
        "Education\n"
        "Hollow Sixth Form College, Boston, MA\t09/2016\n"
        "A-levels: Maths (A*), Physics (A)\n"
        "Ridge High School\t09/2014\n"
        "GCSEs",
        (
            Course("Hollow Sixth Form College", "A-levels", None, "secondary"),
            Course("Ridge High School", "GCSEs", None, "secondary"),
        ),
    ),
)


def read(text: str) -> tuple[Course, ...]:
    studies = parse_resume(document(f"Sam Sample\nsam@example.org\n\n{text}")).education
    return tuple(
        Course(
            s.institution.text.split(",")[0] if s.institution else None,
            s.study_type.text if s.study_type else None,
            s.area.text if s.area else None,
            s.level,
        )
        for s in studies
    )


@pytest.mark.parametrize(("text", "expected"), SECTIONS, ids=[text.split("\n")[0] for text, _ in SECTIONS])
def test_sections_are_read_in_many_structures(text: str, expected: tuple[Course, ...]) -> None:
    """Degree, subject, school and level of sections in eight structures and languages."""
    assert expected == read(text)


def test_courses_without_a_heading_are_found() -> None:
    """Courses of study that stand between other text without a heading are found."""
    text = "Work experience\nBaker, Crumb Ltd\t2016 – 2020\n\nLanguages\nEnglish, Welsh"
    headless = "MSc Data Science, Oak University\t2012 – 2014\nSam Sample\nsam@example.org\n\n"
    studies = parse_resume(document(headless + text)).education
    assert ["MSc"] == [s.study_type.text for s in studies if s.study_type]


@pytest.mark.parametrize(
    "text", ["Ridge High School", "Liceo Artistico Cottini", "Лицей № 30", "Hollow Sixth Form College"]
)
def test_schools_called_after_a_degree_are_none(text: str) -> None:
    """A school's name is no degree, though a part of it is one alone."""
    assert degree_in(text) is None


def test_an_empty_section_has_no_entries() -> None:
    """No rows, no entries."""
    empty = Document(source=document("a").source, text="")
    assert [] == split_studies(flow_of(empty).body, right_edges(empty))


def test_a_tables_header_is_no_entry() -> None:
    """The header of a table names fields and is left out."""
    rows = flow_of(document("Degree | School | Year\nMSc Physics | Oak University | 2012")).body
    entries = split_studies(rows, {})
    assert [Span(23, 58)] == [entry.span for entry in entries]
