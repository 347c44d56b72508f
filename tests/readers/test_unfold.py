"""A text whose line ends were lost is broken where a person would break it."""

import pytest

from cvscreen.parsing import parse_resume
from cvscreen.readers import read_document
from cvscreen.readers.unfold import unfold

CV = (
    "Imke Sandvoss Machine Learning Engineer imke.sandvoss@example.org Summary I build forecasting systems for tram "
    "companies and stay until they run. Work Experience Machine Learning Engineer, Tramwerk GmbH 03/2020 – Present "
    "Trained gradient boosting models for delays. Put them behind a REST service with Docker. Data Analyst, Ferry "
    "Line Ltd 01/2017 – 02/2020 Wrote SQL reports for the harbour. Education MSc in Statistics, University of Kiel "
    "2014 – 2016 "
    "Skills Python, SQL, scikit-learn, Docker Languages German (native), English (C1)"
)
"""One line, no line end, headings in title case."""


def headings(text: str) -> list[str]:
    return [s.heading.text for s in parse_resume(read_document(text.encode())).sections if s.heading]


def test_a_cv_on_one_line_has_its_sections_and_entries() -> None:
    """The sections, both jobs and the degree are found in a CV without a line end."""
    resume = parse_resume(read_document(CV.encode()))
    assert ["Summary", "Work Experience", "Education", "Skills", "Languages"] == headings(CV)
    assert ["2020-03", "2017-01"] == [
        work.dates.start.isoformat() for work in resume.work if work.dates and work.dates.start
    ]
    assert ["2016"] == [study.dates.end.isoformat() for study in resume.education if study.dates and study.dates.end]


def test_capitals_tell_headings_from_words() -> None:
    """A heading in capitals is one even after a word in title case, and "experience" in a sentence is none."""
    flat = CV.replace("Work Experience", "EXPERIENCE").replace("forecasting", "with experience forecasting")
    assert "EXPERIENCE" in headings(flat)
    assert 1 == sum("xperience" in heading.lower() for heading in headings(flat))


@pytest.mark.parametrize("gap", ["   ", "     ", "\t\t"])
def test_wide_gaps_end_lines(gap: str) -> None:
    """Where a web page was squeezed onto one line, its gaps are where the lines ended."""
    parts = [
        "Summary",
        "Builds forecasts " * 8,
        "Skills",
        "Python and SQL " * 8,
        "Education",
        "MSc Statistics 2016 " * 8,
    ]
    assert [part.strip() for part in parts] == unfold(gap.join(part.strip() for part in parts))


def test_bullets_begin_lines() -> None:
    """Bullets in the middle of a line begin lines."""
    items = ["• Trained models for delays on the tram network of a city " + "in winter " * 4 for _ in range(6)]
    assert [item.strip() for item in items] == unfold(" ".join(item.strip() for item in items))


def test_a_long_paragraph_stays_whole() -> None:
    """Prose that mentions skills and education is not cut."""
    prose = "I moved from education into software because my skills in teaching met an experience of work. " * 8
    assert [prose] == unfold(prose)


def test_dates_that_come_first_begin_an_entry() -> None:
    """Where dates stand before the job, the line is cut before them."""
    flat = (
        "WORK EXPERIENCE 2019 - 2021 Analyst at Tram Ltd in Leeds 2016 - 2018 Clerk at Ferry Ltd in Hull SKILLS SQL, R"
    )
    lines = unfold(flat + " and more of it" * 30)
    assert ["2019 - 2021 Analyst at Tram Ltd in Leeds", "2016 - 2018 Clerk at Ferry Ltd in Hull"] == lines[1:3]


def test_a_cv_in_small_letters_on_one_line_is_not_all_contact_details() -> None:
    """Without headings to find, what is told in prose is kept and can be matched."""
    resume = parse_resume(read_document(CV.lower().encode()))
    assert resume.other or resume.work or resume.summary


DASHED = (
    "Lena Marsh SUMMARY I build models that people can trust and I like to see them used every day. EXPERIENCE "
    "Engineer, Tarn Ltd 2019 - 2021 - Trained models on claims. - Cut the error rate by 12%. - Deployed models with "
    "Docker. - Led a team of four! - Wrote the handbook for new people. EDUCATION BSc Physics, Hall University "
    "2015 - 2018 SKILLS Python, SQL, Docker, and everything that is needed to keep a service alive at night."
)


def test_dashes_after_sentences_are_bullets():
    """A dash between sentences is a bullet where it comes again and again."""
    assert [
        "Engineer, Tarn Ltd 2019 - 2021", "- Trained models on claims.", "- Cut the error rate by 12%.",
        "- Deployed models with Docker.", "- Led a team of four!", "- Wrote the handbook for new people.", "EDUCATION",
    ] == unfold(DASHED)[4:11]  # fmt: skip


def test_a_dash_or_two_are_asides():
    """In prose a dash after a sentence begins no list."""
    once = DASHED.replace(". -", ".").replace("! -", "!").replace("by 12%. Deployed", "by 12%. - Deployed")
    assert "- Deployed models with Docker." not in unfold(once)
