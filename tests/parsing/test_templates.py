"""Forms in which widespread templates set jobs and studies: signs, bold, slashes, dates that stand the other way up."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page


def jobs(resume):
    return [
        (
            one.position and one.position.text,
            one.name and one.name.text,
            one.dates and one.dates.start and one.dates.start.isoformat(),
        )
        for one in resume.work
    ]


def studies(resume):
    return [
        (one.study_type and one.study_type.text, one.area and one.area.text, one.institution and one.institution.text)
        for one in resume.education
    ]


def read(heading: str, body: str):
    return parse_resume(document(f"Jane Roe\njane@example.org\n\n{heading}\n{body}\n"))


def test_a_bullet_point_with_its_date_on_the_right_heads_an_entry():
    """The employer stands above it, the description below, each with a bullet of its own."""
    body = (
        "Tin Kettle, London\n- Head Baker\tMay 2019 – Present\n- Rye and wheat.\nCopper Lane, London\n"
        "- Porter\tJan 2015 – Apr 2019\n- Night shift."
    )
    expected = [("Head Baker", "Tin Kettle", "2019-05"), ("Porter", "Copper Lane", "2015-01")]
    assert expected == jobs(read("Experience", body))
    body = (
        "Oak College, London\n- BSc in Baking\tSep 2012 – Jun 2015\n- Thesis: rye\nElm School, London\n"
        "- A-levels\tSep 2010 – Jun 2012"
    )
    assert [("BSc", "Baking", "Oak College"), ("A-levels", None, "Elm School")] == studies(read("Education", body))


def test_bullet_points_with_a_title_and_a_date_are_jobs_and_those_without_describe_them():
    """Plain text whose every line is a bullet point."""
    body = (
        "- Tin Kettle (Hexham), Head Baker, May 2019 – Present\n- Rye and wheat\n- Night shift\n"
        "- Copper Lane (Leeds), Porter, January 2015 – April 2019\n- Moved flour"
    )
    assert [("Head Baker", "2019-05"), ("Porter", "2015-01")] == [job[::2] for job in jobs(read("Experience", body))]


def test_bold_parts_an_employer_from_its_town():
    """No sign stands between the two."""
    body = [("Experience", 40, 60, True)]
    for y, employer, town, title, dates in (
        (80, "Tin Kettle", "Hexham", "Baker", "May 2019 – June 2021"),
        (130, "Copper Lane", "Otley", "Porter", "May 2015 – June 2018"),
    ):
        width = 5 * len(employer.replace(" ", "")) + 2.5 * employer.count(" ") + 2.5
        body += [(employer, 40, y, True), (town, 40 + width, y), (dates, 300, y), (title, 40, y + 13)]
    assert [("Baker", "Tin Kettle", "2019-05"), ("Porter", "Copper Lane", "2015-05")] == jobs(parse_resume(page(*body)))


def test_an_end_above_its_start_is_one_date():
    """ "Present" stands above "March 2019" in a rail, "February 2019" above "May 2016"."""
    body = (
        "Present\tBaker, Tin Kettle, Hexham\nMarch 2019\t- Rye and wheat.\n"
        "February 2019\tPorter, Copper Lane, Leeds\nMay 2016\t- Night shift.\n"
    )
    found = read("Experience", body)
    assert [("Baker", "2019-03"), ("Porter", "2016-05")] == [job[::2] for job in jobs(found)]
    assert [None, "2019-02"] == [job.dates.end and job.dates.end.isoformat() for job in found.work]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("BSc in Baking / Oak College", ("BSc", "Baking", "Oak College")),
        ("Higher Secondary (Class XII), Oak College", ("Higher Secondary (Class XII)", None, "Oak College")),
        ("A-levels; Biology, Chemistry, Art\nOak College", ("A-levels", None, "Oak College")),
        ("Mesterdiploma, Marketing, Oak College", ("Mesterdiploma", "Marketing", "Oak College")),
    ],
)
def test_degree_subject_and_school_on_one_row(row, expected):
    """A slash parts the school, a class is no subject, a list of examinations neither."""
    assert [expected] == studies(read("Education", f"{row}\nSep 2012 – Jun 2015"))


def test_a_sign_before_a_school_is_no_bullet_point():
    """Under its degree it is the school; a thesis there is a remark."""
    body = "2012 – 2015\tBSc in Baking\n- Oak College\n2010 – 2012\tA-levels\n- Elm School\n"
    assert [("BSc", "Baking", "Oak College"), ("A-levels", None, "Elm School")] == studies(read("Education", body))


def test_an_employer_that_ends_in_a_full_stop_is_no_sentence():
    """ "Embotelladora del Zadorra S.A." has four words and a stop."""
    body = "Baker\tMay 2019 – June 2021\nEmbotelladora del Zadorra S.A.\tVitoria-Gasteiz"
    assert [("Baker", "Embotelladora del Zadorra S.A.", "2019-05")] == jobs(read("Experience", body))


def test_a_name_with_a_comma_stays_whole_after_its_title():
    """The first cut that parts title from employer is taken."""
    body = "Advogada na Quintela, Barros & Associados\nMay 2019 – June 2021"
    ((title, name, _),) = jobs(read("Experience", body))
    assert ("Advogada", "Quintela, Barros & Associados") == (title, name)


FORMS = {
    "no": ("Bedrift: Tin Kettle AS", "Stilling: Baker", "Periode: mai 2019 - juni 2021", "Oppgaver:"),
    "ro": ("Companie: Tin Kettle SRL", "Funcția: Brutar", "Perioada: mai 2019 - iunie 2021", "Responsabilități:"),
    "hu": ("Cég: Tin Kettle Kft.", "Beosztás: Pék", "Időszak: 2019. május - 2021. június", "Feladatok:"),
    "zh": ("公司：锡壶有限公司", "职位：面包师", "时间：2019年5月 - 2021年6月", "职责："),
    "it": ("Azienda: Tin Kettle Srl", "Ruolo: Fornaio", "Periodo: maggio 2019 - giugno 2021", "Mansioni:"),
}


@pytest.mark.parametrize("language", FORMS)
def test_a_form_in_any_language_is_read_by_its_labels(language):
    """Employer, title and dates stand behind their labels, and the labels are none of them."""
    employer, title, dates, duties = FORMS[language]
    body = "\n".join((employer, title, dates, duties, "- Rye and wheat."))
    separator = "：" if language == "zh" else ": "
    expected = (title.split(separator)[1], employer.split(separator)[1], "2019-05")
    assert [expected] == jobs(read("Experience", body))


def test_a_start_and_an_end_in_fields_of_their_own_are_one_date():
    """As forms for applicants export them."""
    body = (
        "Job Title: Baker\nEmployer: Tin Kettle\nStart Date: 05/2019\nEnd Date: 06/2021\n\n"
        "Job Title: Porter\nEmployer: Oak Ltd\nStart Date: 01/2015\nEnd Date: 04/2019"
    )
    found = read("Experience", body)
    assert [("Baker", "Tin Kettle", "2019-05"), ("Porter", "Oak Ltd", "2015-01")] == jobs(found)
    assert ["2021-06", "2019-04"] == [job.dates.end.isoformat() for job in found.work]


def test_a_calendars_sign_before_a_date_is_no_bullet_point():
    """The row is the date of the entry, with its place."""
    body = (
        "Baker\nTin Kettle\n- May 2019 – June 2021 · London\n- Rye and wheat\n\n"
        "Porter\nOak Ltd\n- May 2015 – June 2018 · London\n- Flour"
    )
    assert [("Baker", "Tin Kettle", "2019-05"), ("Porter", "Oak Ltd", "2015-05")] == jobs(read("Experience", body))


def test_a_firm_of_several_names_is_cut_after_the_title():
    """ "Quintela" begins the firm's name, and is no part of the title."""
    body = "Senior Lawyer, Quintela, Barros & Co Partners\nMay 2019 – June 2021"
    ((title, name, _),) = jobs(read("Experience", body))
    assert ("Senior Lawyer", "Quintela, Barros & Co Partners") == (title, name)
