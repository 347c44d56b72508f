"""Two courses of study in the orders in which people list them."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document

LISTS = (
    "MSc Data Science, University of Leeds (2018 – 2019), Distinction\n"
    "BSc Maths, University of York (2015 – 2018), 2:1",
    "2018 – 2019: University of Leeds — MSc Data Science\n2015 – 2018: University of York — BSc Maths",
    "University of Leeds\n"
    "MSc Data Science | 2018 – 2019 | GPA: 3.9/4.0\n"
    "Thesis: Sparse things\n"
    "\n"
    "University of York\n"
    "BSc Maths | 2015 – 2018 | GPA: 3.5/4.0",
    "- MSc Data Science, University of Leeds, 2019\n- BSc Maths, University of York, 2018",
    "- 2019 MSc in Data Science, University of Leeds\n- 2018 BSc in Maths, University of York",
    "University of Leeds, UK\tMaster of Science (MSc), Data Science\t2018 – 2019\n"
    "University of York, UK\tBachelor of Science (BSc), Maths\t2015 – 2018",
    "University of Leeds\n"
    "Master of Science - MS, Data Science\n"
    "2018 - 2019\n"
    "\n"
    "University of York\n"
    "Bachelor's degree, Maths\n"
    "2015 - 2018",
    "Data Science (MSc)\n"
    "University of Leeds\n"
    "Sep 2018 – Sep 2019\n"
    "\n"
    "Maths (BSc)\n"
    "University of York\n"
    "Sep 2015 – Jun 2018",
    "Leeds, 2018–2019\nMSc Data Science\nUniversity of Leeds\n\nYork, 2015–2018\nBSc Maths\nUniversity of York",
    "Degree\tSchool\tYears\n"
    "MSc Data Science\tUniversity of Leeds\t2018 – 2019\n"
    "BSc Maths\tUniversity of York\t2015 – 2018",
    "Graduated 2019, MSc Data Science, University of Leeds\nGraduated 2018, BSc Maths, University of York",
    "MSc Data Science\nUniversity of Leeds\n\nBSc Maths\nUniversity of York",
    "MSc Data Science @ University of Leeds\t2019\nBSc Maths @ University of York\t2018",
    "University of Leeds (UK) – MSc, Data Science – 2018/2019\nUniversity of York (UK) – BSc, Maths – 2015/2018",
    "2018-2019  MSc (Data Science)\nUniversity of Leeds\n2015-2018  BSc (Maths)\nUniversity of York",
    "MSc, Data Science; University of Leeds; 2019\nBSc, Maths; University of York; 2018",
    "University of Leeds: MSc Data Science, 2018-2019.\nUniversity of York: BSc Maths, 2015-2018.",
    "Sept 2018 - Sept 2019\tUniversity of Leeds\n"
    "\tMSc Data Science\n"
    "Sept 2015 - June 2018\tUniversity of York\n"
    "\tBSc Maths",
    "MSc in Data Science\n"
    "2018 – 2019, University of Leeds, Leeds\n"
    "Dissertation: Sparse things (74%)\n"
    "\n"
    "BSc in Maths\n"
    "2015 – 2018, University of York, York\n"
    "Modules: Analysis, Algebra",
    "Master of Science in Data Science (expected June 2027)\n"
    "University of Leeds\n"
    "\n"
    "Bachelor of Science in Maths (June 2018)\n"
    "University of York",
)


@pytest.mark.parametrize("rows", LISTS)
def test_level_subject_and_school_are_read_in_every_order(rows):
    """One line or four, with grades, theses and modules beside them, with bullet points, with a table's head."""
    education = parse_resume(document(f"Maren Oakhurst\n\nEducation\n{rows}\n\nSkills\nSQL\n")).education
    found = [(study.level, study.area.text, study.institution.text.split(",")[0].split(" (")[0]) for study in education]
    assert found == [("master", "Data Science", "University of Leeds"), ("bachelor", "Maths", "University of York")]
