"""Layouts of an entry: the same facts in every usual order, on one line to four, with every usual separator.

In the templates T is a title, O an employer, P a town, G a degree, F its subject, U a school, D a date, S and E its
two ends, A "at" and I "in" in the person's language; a tab sets a segment apart.
"""

import re

from tests.parsing.people import Person

WORK_LAYOUTS = (
    "T, O, P\tD",
    "T\tD\nO, P",
    "O, P\tD\nT",
    "O\tP\nT\tD",
    "T\tP\nO\tD",
    "D\nT\nO, P",
    "D\tT, O, P",
    "D\tT\nO, P",
    "T A O (D)",
    "O — T\tD",
    "T | O | P | D",
    "T\nO\nP\nD",
    "T\nO | D\nP",
    "D: T, O",
    "T @ O\tD",
    "O (P): T, D",
    "T • O • D",
    "O, T, D",
    "T – O – P\tD",
    "D | T | O",
    "T A O, P\nD",
    "D\tO\nT",
    "S –\tT\nE\tO, P",
    "O\nT\nD\nP",
    "Dates\tD\nOccupation or position held\tT\nName and address of employer\tO, P",
    "Employer: O\nPosition: T\nPeriod: D\nLocation: P",
    "T\nO\tD",
    "O\tD\nT",
    "T, O\nP | D",
    "D · O · T",
    "O, P\nT (D)",
    "T (D)\nO, P",
    "O | T\nD | P",
    "D\tT | O | P",
    "T\tO\tD",
    "D\tO, P\tT",
    "O\tT\tD",
    "S\tT\nE\tO",
    "T / O / D",
    "T\nO, P, D",
)
"""Jobs."""

STUDY_LAYOUTS = (
    "G F\tD\nU, P",
    "U, P\tD\nG F",
    "G F, U, D",
    "G I F, U, P\tD",
    "U — G F\tD",
    "D\tG F\nU, P",
    "D\tU\nG F",
    "U\tP\nG I F\tD",
    "G I F A U (D)",
    "D\nG I F\nU",
    "U\nG, F\nD",
    "U | G I F | D",
    "F, G\nU, D",
    "G (F)\nU\tD",
    "G: F\tD\nU",
    "U\nG, F, GPA 3.8\nD",
    "D\tG F, U, P",
    "U, G F, D",
    "Title of qualification awarded\tG F\nName and type of organisation providing education and training\tU\nDates\tD",
    "Degree: G I F\nSchool: U\nDates: D",
    "S –\tG I F\nE\tU, P",
    "G I F\nU\nD\nGrade: 1.3",
    "U (D)\nG I F",
    "G I F – U – D",
)
"""Courses of study."""

DESCRIPTIONS = {
    "bullets": "- Built and kept the weekly models that the teams relied on\n- Cut the handling time by a third\n",
    "none": "",
    "paragraph": "Worked with four colleagues on the weekly plan and kept the books in order for all branches.\n",
}
"""What stands under a job."""


def render(person: Person, *, work: str, study: str, description: str = "bullets") -> str:
    """Write a person's CV as plain lines (see ``documents``); paragraphs come without blank lines between entries."""
    between = "" if description == "paragraph" else "\n"
    jobs = [_job(person, number, work) + DESCRIPTIONS[description] for number in range(len(person.jobs))]
    studies = [_study(person, number, study) for number in range(len(person.studies))]
    titles = person.headings
    jobs_text, studies_text = between.join(jobs), between.join(studies)
    return (
        f"{person.name}\nmail@example.org\n\n{titles[0]}\n{jobs_text}\n{titles[1]}\n{studies_text}\n"
        f"{titles[2]}\nPython, SQL, Excel\n\n{titles[3]}\nEnglish (C1), German (B2)\n"
    )


def _job(person: Person, number: int, layout: str) -> str:
    title, employer, town, start, end = person.jobs[number]
    return _fill(layout, {"T": title, "O": employer, "P": town, "A": person.words[2], **_dates(person, start, end)})


def _study(person: Person, number: int, layout: str) -> str:
    degree, subject, school, town, start, end = person.studies[number]
    if not subject:
        layout = layout.replace(" (F)", "").replace(" I F", "").replace(", F", "").replace(": F", "").replace(" F", "")
        layout = layout.replace("F, ", "")
    words = {"G": degree, "F": subject, "U": school, "P": town, "A": person.words[2], "I": person.words[3]}
    return _fill(layout, words | _dates(person, start, end))


def _dates(person: Person, start: str, end: str | None) -> dict[str, str]:
    first, last = _month(person, start), _month(person, end) if end else person.words[0]
    return {"D": f"{first}{person.words[1]}{last}", "S": first, "E": last}


def _month(person: Person, iso: str) -> str:
    year, month = iso.split("-")
    word = person.months[int(month) - 1]
    return word + year if word.endswith("/") else f"{word} {year}"


def _fill(layout: str, words: dict[str, str]) -> str:
    filled = re.sub(r"\b([A-Z])\b(?!\w)", lambda match: words.get(match[1], match[1]), layout)
    return re.sub(r" {2,}", " ", filled) + "\n"
