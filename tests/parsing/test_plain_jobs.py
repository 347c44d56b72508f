"""Jobs and studies in text without any look: portals' exports and what people paste into forms."""

from cvscreen.model import Resume
from cvscreen.screening import read_resume


def parsed(text: str) -> Resume:
    return read_resume(text.encode(), filename="cv.txt")


def jobs(text: str) -> list[tuple[str | None, str | None]]:
    resume = parsed("Ada Nowak\nada@example.com\n\nWORK EXPERIENCE\n\n" + text)
    return [(job.position and job.position.text, job.name and job.name.text) for job in resume.work]


def studies(text: str) -> list[tuple[str | None, str | None, int | None]]:
    resume = parsed("Ada Nowak\nada@example.com\n\nEDUCATION\n\n" + text)
    return [
        (
            s.study_type and s.study_type.text,
            s.institution and s.institution.text,
            s.dates and s.dates.end and s.dates.end.year,
        )
        for s in resume.education
    ]


EXPORT = """Records Executive

Tallow Street Services -  Leeds -

June 2016 to Present

Operating system: Windows 7
Tools used: spreadsheets, a ticket system
Client: Harbour Trust
Sends the weekly figures to the placement officers and follows up on them.
Manager role: one person reports to me.

Support Officer

Finch Finance Ltd -

March 2013 to July 2015
from Mar 2013 to Jul 2015
Operating system: Windows XP
Worked in Finch Finance as a support officer from March 2013 to July 2015.
Team size: 4
Kept the records of the office and answered what people asked about them.
"""


def test_labels_inside_a_description_name_no_job() -> None:
    """A label and what it announces ("Operating system: Windows 7") is neither title nor employer."""
    assert [
        ("Records Executive", "Tallow Street Services"),
        ("Support Officer", "Finch Finance Ltd"),
    ] == jobs(EXPORT)


def test_a_date_said_again_begins_no_second_job() -> None:
    """The same months below an entry's date, alone, with a place or in a sentence, are no entry."""
    again = "Leeds\n(Oct 2016- May 2017)\nResponsibilities\nKept the books.\n"
    text = f"Analyst\nOak Bank -\nOctober 2016 to May 2017\n{again}"
    assert [("Analyst", "Oak Bank")] == jobs(text)


def test_two_jobs_in_the_same_months_stay_two() -> None:
    """Jobs side by side are both said in full."""
    text = "Analyst\nOak Bank\n2016 to 2017\nBook-keeping.\n\nLecturer\nElm College\n2016 to 2017\nEvening classes.\n"
    assert [("Analyst", "Oak Bank"), ("Lecturer", "Elm College")] == jobs(text)


def test_a_year_in_a_paragraph_that_the_margin_cuts_dates_no_job() -> None:
    """Where the lines above and below go on with a sentence, its year is part of it."""
    text = """Consultant

Blue Pine -

October 2012 to February 2015

The client is the leading operator of ferries in the north and one of the largest firms
of the six islands, with a fleet that was worth some eighty million crowns at that time.
Its programme of buying smaller lines began in earnest in the year 2004 when it won the
licence for the southern route, and since then the firm has grown faster than all others
on the coast, with passengers rising by three hundred per cent from one million in 2004
to four million ten years later, as the yearly report says.
"""
    assert [("Consultant", "Blue Pine")] == jobs(text)


def test_an_employer_called_technologies_over_its_date_is_no_label() -> None:
    """A name may end in a word that opens descriptions elsewhere."""
    text = "Analyst\nBrook Technologies\nOctober 2015 to April 2016\nWeekly reports to the region's managers.\n"
    assert [("Analyst", "Brook Technologies")] == jobs(text)


def test_short_words_in_capitals_are_names_and_no_headings() -> None:
    """An abbreviation on a line of its own is a title or a firm: "PMO", "KLM DTZ"."""
    first = "Team Lead\nKLM DTZ -\nAugust 2015 to May 2018\nPlanned the shifts of twelve people.\n"
    text = f"{first}PMO\nOak Services Ltd -\nJune 2013 to July 2015\nKept the plans of four projects.\n"
    assert [("Team Lead", "KLM DTZ"), ("PMO", "Oak Services Ltd")] == jobs(text)


def test_title_and_employer_stand_above_a_lone_date() -> None:
    """Where no entry shows how many rows stand above a date, title and employer do."""
    text = "Architect\nElm Services - Pune\nEngineer 2\nOak Software - Leeds -\nJune 2016 to February 2017\n"
    assert ("Engineer 2", "Oak Software") in jobs(text)


def test_a_school_board_is_where_a_certificate_was_earned() -> None:
    """Boards that examine schools stand in a school's place, and are no degree."""
    text = (
        "Secondary School Certificate\nOakland Board of Secondary Education\nAugust 2010\n"
        "HSC\nMaharashtra Board\nMarch 2012\nB.E in Electronics\nTallow University\n"
    )
    assert [
        ("Secondary School Certificate", "Oakland Board of Secondary Education", 2010),
        ("HSC", "Maharashtra Board", 2012),
        ("B.E", "Tallow University", None),
    ] == studies(text)


def test_a_small_lettered_school_before_its_place_is_no_remark() -> None:
    """A row under a degree that ends in a place names the school, however it is written."""
    text = "b.tech in computer science\nsunder deep group of studies - Lucknow, Uttar Pradesh\n2012\n"
    assert [("b.tech", "sunder deep group of studies", 2012)] == studies(text)


def test_a_name_written_small_is_told_by_an_address() -> None:
    """A word of a name may begin small where an address is made of the name."""
    name = parsed("Ada nowak\nLeeds - example.com/in/ada-nowak\n\nSKILLS\nPython, SQL, Excel\n").contact.name
    assert name is not None
    assert "Ada nowak" == name.text
    assert parsed("Hired hand\nLeeds - example.com/in/ada-nowak\n\nSKILLS\nPython, SQL\n").contact.name is None


def test_a_start_date_left_blank_is_no_fault() -> None:
    """A form may leave its first date empty: the CV is read all the same."""
    text = "Employer: Oak Bank\nPosition: Analyst\nStart date:\nEnd date: 2019 - 2020\nLocation: Leeds\n"
    assert [("Analyst", "Oak Bank")] == jobs(text)
