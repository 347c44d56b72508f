"""Columns set with spaces are read one after the other; dates, labels and tables set with spaces are not columns."""

import pytest

from cvscreen.readers import read_document
from cvscreen.readers.side_by_side import part_columns

SIDEBAR_LEFT = """\
Vera Lomax                       vera@lomax.example

SKILLS                  EXPERIENCE
Python                  Data Engineer, Tarn Ltd   2021 - 2024
SQL                     - Built pipelines in Airflow
Airflow                 - Led two people
Docker                  Analyst, Quill GmbH   2018 - 2021
                        - Wrote SQL reports
LANGUAGES               EDUCATION
English                 MSc Statistics, Uni Hall   2016 - 2018
German
"""

SIDEBAR_RIGHT = """\
Tomas Brandl
Vienna

EXPERIENCE                                            CONTACT
Nurse, Ward 7, St. Anna       2019 - 2023             tomas@brandl.example
Cared for twelve patients a shift and wrote the       +43 1 555 01 02
plans of care with the doctors.
                                                      LANGUAGES
Nurse, Haus Elm               2015 - 2019             German
Night shifts, wound care, dementia care.              English
                                                       Croatian
EDUCATION
Diploma in Nursing            2012 - 2015             INTERESTS
School of Nursing, Linz                               Climbing
"""

THREE_COLUMNS = """\
Skills           Experience                       Languages
Java             Developer, Ferro AG              French
Kotlin           2020 - 2023                      Dutch
                 Wrote the billing service
Gradle           Developer, Opal BV
                 2017 - 2020
                 Kept the shop running
                                                  Interests
                                                  Chess
Education        Projects                         Rowing
BSc Informatics  A compiler for a small language  Go
"""

LOWER_GAP = """\
Mira Castell, Sales Manager, Lyon, mira@castell.example, +33 1 55 50 10 20

Profile          I sell machines to bakeries and I like to know how
                 each of them is used.

Work history              Skills
Sales lead, Panova        Negotiation
2018 - 2024               CRM
Opened three markets      Excel
Clerk, Ovenworks          French
2014 - 2018               Spanish
Answered the phone
                          Education
                          BA Trade, 2014
"""


def read(text: str) -> list[str]:
    document = read_document(text.encode(), filename="cv.txt")
    return document.text.splitlines()


def test_left_sidebar():
    """A sidebar on the left is read to its end before the jobs, and the letterhead above it stays one line."""
    assert [
        "Vera Lomax\tvera@lomax.example", "SKILLS", "Python", "SQL", "Airflow", "Docker", "LANGUAGES", "English",
        "German", "EXPERIENCE", "Data Engineer, Tarn Ltd\t2021 - 2024", "Built pipelines in Airflow", "Led two people",
        "Analyst, Quill GmbH\t2018 - 2021", "Wrote SQL reports", "EDUCATION", "MSc Statistics, Uni Hall\t2016 - 2018",
    ] == read(SIDEBAR_LEFT)  # fmt: skip


def test_right_sidebar():
    """A narrow column on the right is read after the jobs, whose right-aligned dates stay on their lines."""
    lines = read(SIDEBAR_RIGHT)
    assert "Nurse, Haus Elm\t2015 - 2019" in lines
    assert [
        "CONTACT",
        "tomas@brandl.example",
        "+43 1 555 01 02",
        "LANGUAGES",
        "German",
        "English",
        "Croatian",
    ] == lines[lines.index("CONTACT") : lines.index("INTERESTS")]


def test_three_columns():
    """A side that holds columns itself is parted again."""
    text = [line for part in part_columns(THREE_COLUMNS.splitlines()) for line in part.lines if line]
    assert ["Skills", "Experience", "Languages"] == [
        line for line in text if line in {"Skills", "Experience", "Languages"}
    ]
    assert text.index("Education") < text.index("Experience") < text.index("Projects") < text.index("Languages")


def test_gutter_stands_for_a_part_of_the_page():
    """What stands above columns, with gaps of its own, is read before them as it is."""
    lines = read(LOWER_GAP)
    assert "Profile\tI sell machines to bakeries and I like to know how" in lines
    assert lines.index("Answered the phone") < lines.index("Skills") < lines.index("Education")


def test_columns_are_told():
    """The document says that its text stands in columns, and each line in which."""
    document = read_document(SIDEBAR_LEFT.encode(), filename="cv.txt")
    assert (2, {0, 1}) == (document.pages[0].columns, {line.column for line in document.lines})


RIGHT_DATES = """\
EXPERIENCE
Analyst, Tarn Ltd                 2019 - 2021
Oslo, Norway                      full time
- Wrote reports
Clerk, Quill AS                   2016 - 2019
- Answered the phone
EDUCATION
BSc Trade, Oslo                   2012 - 2016
School, Bergen                    2009 - 2012
"""
LABELS = """\
Name:             Ole Dahl
Skills:           Python, SQL, Excel
Languages:        German, Danish
Education:        BSc Trade, Oslo
Experience:       Clerk at Quill AS for three years
Interests:        Skiing
                  Chess
"""
DATE_RAIL = """\
EXPERIENCE
2019 - 2021       Analyst, Tarn Ltd
                  Wrote reports
2016 - 2019       Clerk, Quill AS
                  Answered the phone
EDUCATION
2012 - 2016       BSc Trade, Oslo
2009 - 2012       School, Bergen
"""
SKILL_TABLE = """\
SKILLS
Python            Docker
SQL               Git
Excel             Airflow
Spark             Kafka
Java              Linux
Scala             Jenkins
"""
YEARS_TABLE = """\
Skills            Experience
Python            5 years
SQL               3 years
Excel             10 years
Spark             1 year
Java              2 years
"""
WHOLE_TABLE = """\
Projects          Skills
Shop for tea      Python, Django
Bus timetable     Java, Kotlin
Weather mast      C, Linux
Bank letters      SQL, Excel
Chess clock       C++, Qt
"""


@pytest.mark.parametrize("text", [RIGHT_DATES, LABELS, DATE_RAIL, SKILL_TABLE, YEARS_TABLE, WHOLE_TABLE])
def test_what_is_no_column(text):
    """Right-aligned dates, labels and dates beside their text, and tables are read line by line."""
    assert 1 == len(part_columns(text.splitlines()))


def test_many_gaps_end():
    """A file of nothing but gaps is read, and no part of it is lost."""
    lines = [" " * (n % 90) + "a   b   Skills   Work" for n in range(3_000)]
    parts = part_columns(lines)
    assert 12_000 == sum(len(line.split()) for part in parts for line in part.lines)


BARS = """\
|                                  | muss | kann | Bemerkung                             |
|----------------------------------|:----:|:----:|---------------------------------------|
| Testfälle ableiten         |  x   |      | aus oft dünnen Anforderungen          |
| Testautomatisierung        |  x   |      | Werkzeug egal                         |
| Selenium                 |      |  x   | Altbestand                            |
| Playwright               |      |  x   | Neubau                                |
| Fehlerberichte schreiben   |  x   |      | in Jira, das lernt man in einer Stunde |
| SQL-Grundlagen             |  x   |      |                                       |
| C#                       |      |  x   | schreiben die Entwickler              |
| Lasttests                |      |  x   | einmal im Quartal                     |
| Kassensicherungsverordnung |    |  x   | trocken, aber kurz                    |
| ISTQB-Zertifikat           |  x   |      | siehe Fußnote                         |
| Regressionstests pflegen   |  x   |      |                                       |
| Gerätetests              |      |  x   | Waage, Schublade, Drucker             |
"""


def test_a_padded_table_of_bars_is_no_pair_of_columns() -> None:
    """Its cells stand below each other like columns; a bar before each row says that it is a table."""
    assert [part.column for part in part_columns(BARS.splitlines())] == [0]
