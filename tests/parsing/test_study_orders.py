"""Two courses of study in the orders in which people list them."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document

LISTS = (
    "MSc Data Science, University of Leeds (2018 – 2019), Distinction\nBSc Maths, University of York (2015 – 2018), 2:1",
    "2018 – 2019: University of Leeds — MSc Data Science\n2015 – 2018: University of York — BSc Maths",
    "University of Leeds\nMSc Data Science | 2018 – 2019 | GPA: 3.9/4.0\nThesis: Sparse things\n\nUniversity of York\nBSc Maths | 2015 – 2018 | GPA: 3.5/4.0",
    "- MSc Data Science, University of Leeds, 2019\n- BSc Maths, University of York, 2018",
    "- 2019 MSc in Data Science, University of Leeds\n- 2018 BSc in Maths, University of York",
    "University of Leeds, UK\tMaster of Science (MSc), Data Science\t2018 – 2019\nUniversity of York, UK\tBachelor of Science (BSc), Maths\t2015 – 2018",
    "University of Leeds\nMaster of Science - MS, Data Science\n2018 - 2019\n\nUniversity of York\nBachelor's degree, Maths\n2015 - 2018",
    "Data Science (MSc)\nUniversity of Leeds\nSep 2018 – Sep 2019\n\nMaths (BSc)\nUniversity of York\nSep 2015 – Jun 2018",
    "Leeds, 2018–2019\nMSc Data Science\nUniversity of Leeds\n\nYork, 2015–2018\nBSc Maths\nUniversity of York",
    "Degree\tSchool\tYears\nMSc Data Science\tUniversity of Leeds\t2018 – 2019\nBSc Maths\tUniversity of York\t2015 – 2018",
    "Graduated 2019, MSc Data Science, University of Leeds\nGraduated 2018, BSc Maths, University of York",
    "MSc Data Science\nUniversity of Leeds\n\nBSc Maths\nUniversity of York",
    "MSc Data Science @ University of Leeds\t2019\nBSc Maths @ University of York\t2018",
    "University of Leeds (UK) – MSc, Data Science – 2018/2019\nUniversity of York (UK) – BSc, Maths – 2015/2018",
    "2018-2019  MSc (Data Science)\nUniversity of Leeds\n2015-2018  BSc (Maths)\nUniversity of York",
    "MSc, Data Science; University of Leeds; 2019\nBSc, Maths; University of York; 2018",
    "University of Leeds: MSc Data Science, 2018-2019.\nUniversity of York: BSc Maths, 2015-2018.",
    "Sept 2018 - Sept 2019\tUniversity of Leeds\n\tMSc Data Science\nSept 2015 - June 2018\tUniversity of York\n\tBSc Maths",
    "MSc in Data Science\n2018 – 2019, University of Leeds, Leeds\nDissertation: Sparse things (74%)\n\nBSc in Maths\n2015 – 2018, University of York, York\nModules: Analysis, Algebra",
    "Master of Science in Data Science (expected June 2027)\nUniversity of Leeds\n\nBachelor of Science in Maths (June 2018)\nUniversity of York",
)


@pytest.mark.parametrize("rows", LISTS)
def test_level_subject_and_school_are_read_in_every_order(rows):
    """One line or four, with grades, theses and modules beside them, with bullet points, with a table's head."""
    education = parse_resume(document(f"Maren Oakhurst\n\nEducation\n{rows}\n\nSkills\nSQL\n")).education
    found = [(study.level, study.area.text, study.institution.text.split(",")[0].split(" (")[0]) for study in education]
    assert found == [("master", "Data Science", "University of Leeds"), ("bachelor", "Maths", "University of York")]
