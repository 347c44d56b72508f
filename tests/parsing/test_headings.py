"""Section headings by wording, by look and by what stands under them."""

import pytest

from cvscreen.model import Document
from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page

SECTIONS = (
    ("Profile", "Careful baker who likes early mornings and quiet ovens."),
    ("Experience", "Baker, Tin Kettle Ltd, March 2019 – June 2021\n- Baked forty loaves a day"),
    ("Education", "BSc Food Science, Durham University, 2013 – 2016"),
    ("Skills", "Sourdough, Pastry, Hygiene, Excel"),
    ("Languages", "English (native), German (B2)"),
    ("Interests", "Chess, Rowing"),
)
"""Headings and what stands under them."""

HEAD = "Maren Oakhurst\nmaren@example.org | +44 1632 960233\n\n"

UNLISTED = ("Prologue", "The daily bread", "How it began", "In my apron", "Tongue twisting", "After hours")
"""Headings that no list knows, for the sections above."""


def headings(cv: Document) -> list[str]:
    return [section.heading.text for section in parse_resume(cv).sections if section.heading]


@pytest.mark.parametrize(
    "form",
    ["{}", "=== {} ===", "*** {} ***", "[{}]", "{} --------", "{}:", "2. {}", "> {}", "~ {} ~", "// {}", "{}......"],
)
def test_signs_around_a_heading_are_no_part_of_its_wording(form: str) -> None:
    """Plain text sets headings apart with signs of every sort."""
    cv = document(HEAD + "\n\n".join(f"{form.format(name)}\n{content}" for name, content in SECTIONS))
    assert len(SECTIONS) == len(headings(cv))


@pytest.mark.parametrize("form", ["{}: {}", "{}. {}", "{} – {}"])
def test_sections_may_begin_on_the_row_of_their_heading(form: str) -> None:
    """A CV whose paragraphs all begin with a heading has these sections."""
    cv = document(HEAD + "\n\n".join(form.format(name, content) for name, content in SECTIONS))
    assert [name for name, _ in SECTIONS] == headings(cv)


def styled(heads: tuple[str, ...], *, small: tuple[str, ...] = (), dark: tuple[str, ...] = ()) -> Document:
    """Set headings larger, bold and in a colour, some less so, the name larger still, and the rest in one size."""
    plain = document(
        HEAD + "\n\n".join(f"{head}\n{content}" for head, (_, content) in zip(heads, SECTIONS, strict=True))
    )
    lines = []
    words = list(plain.words)
    for line in plain.lines:
        text = plain.text[slice(*line.span)]
        size, bold = (20.0, True) if line is plain.lines[0] else (13.0, True) if text in heads else (10.0, False)
        size = 11.0 if text in small else size
        lines.append(line._replace(size_pt=size, bold=bold))
        for index in range(*line.words):
            color = "#1155aa" if text in heads and text not in dark else "#222222"
            words[index] = words[index]._replace(size_pt=size, bold=bold, color=color)
    return plain.model_copy(update={"lines": tuple(lines), "words": tuple(words)})


def test_headings_that_no_list_knows_are_told_by_their_look() -> None:
    """Lines of one look, apart from the text and each with text under it, are headings whatever they say."""
    assert list(UNLISTED) == headings(styled(UNLISTED))


def test_what_stands_under_an_unlisted_heading_tells_its_kind() -> None:
    """Jobs, studies, lists and languages are read under any heading."""
    resume = parse_resume(styled(UNLISTED))
    found = (
        [job.position.text for job in resume.work if job.position],
        [study.institution.text for study in resume.education if study.institution],
        [word.text for group in resume.skills for word in group.keywords],
        [language.language.text for language in resume.languages],
    )
    assert found == (
        ["Baker"],
        ["Durham University"],
        ["Sourdough", "Pastry", "Hygiene", "Excel"],
        ["English", "German"],
    )


def test_a_cv_without_headings_is_told_apart() -> None:
    """Where no heading stands, rows say what they are about."""
    cv = document(
        "Maren Oakhurst\nmaren@example.org\n\nBaker, Tin Kettle Ltd\t2019 – 2021\n- Baked forty loaves a day\n\n"
        "BSc Food Science, Durham University\t2013 – 2016\n\nSourdough, Pastry, Hygiene\n\n"
        "English (native), German (B2)\n"
    )
    resume = parse_resume(cv)
    assert (1, 1, 3, 2) == (
        len(resume.work),
        len(resume.education),
        sum(len(group.keywords) for group in resume.skills),
        len(resume.languages),
    )


def test_entries_in_the_style_of_headings_are_none() -> None:
    """A job's title set like the headings is no heading where listed headings show what they look like."""
    heads = ("Profile", "Experience", "Education", "Skills", "Languages", "Baker")
    assert list(heads[:-1]) == headings(styled(heads))


def test_a_line_after_a_blank_line_is_a_heading_where_all_others_are():
    """Plain text in which nothing but headings stands after a blank line."""
    text = (
        "Jane Roe\n\nExperience\nBaker, Tin Kettle\n2018 - 2021\n\nEducation\nBSc Baking\n2015 - 2018\n\n"
        "Skills\nRye, wheat\n\nCurrently learning\nSugar work (evening course)\n\nLanguages\nEnglish (native)\n"
    )
    headings = [section.heading.text for section in parse_resume(document(text)).sections if section.heading]
    assert ["Experience", "Education", "Skills", "Currently learning", "Languages"] == headings


def test_a_line_after_a_blank_line_is_no_heading_where_entries_stand_so_too():
    """Plain text with blank lines between its entries."""
    text = (
        "Jane Roe\n\nExperience\nBaker, Tin Kettle\n2018 - 2021\n\nPorter, Copper Lane\n2015 - 2018\n\nEducation\n"
        "BSc Baking\n2015 - 2018\n\nSkills\nRye, wheat\n\nSugar work\nGlaze\n"
    )
    headings = [section.heading.text for section in parse_resume(document(text)).sections if section.heading]
    assert ["Experience", "Education", "Skills"] == headings


def test_headings_of_a_second_look() -> None:
    """Headings of one look do not silence those of a smaller one that announce other sections."""
    heads = tuple(name for name, _ in SECTIONS)
    assert list(heads) == headings(styled(heads, small=heads[3:5]))


def test_labels_within_a_section_are_no_second_look() -> None:
    """Smaller labels that repeat what the large headings announce part a section, and begin none."""
    cv = styled(
        ("Profile", "Experience", "Education", "Skills", "Languages", "Technical Skills"), small=("Technical Skills",)
    )
    assert ["Profile", "Experience", "Education", "Skills", "Languages"] == headings(cv)


@pytest.mark.parametrize("number", ["01", "§2", "3."])
def test_a_number_set_apart_is_no_part_of_a_heading(number: str) -> None:
    """Templates put the number of a section in a box of its own."""
    cv = document(HEAD + "\n\n".join(f"{number}\t{name}\n{content}" for name, content in SECTIONS))
    assert [name for name, _ in SECTIONS] == headings(cv)


def test_lines_in_the_colour_of_the_text_are_no_headings() -> None:
    """Skills set as the headings are, but not in their colour, stay skills."""
    heads = ("Profile", "Experience", "Education", "Skills", "Capital projects", "Languages")
    assert ["Profile", "Experience", "Education", "Skills", "Languages"] == headings(styled(heads, dark=heads[4:5]))


def test_a_heading_broken_in_two_rows() -> None:
    """A narrow column breaks a heading of which neither half announces anything."""
    cv = page(
        ("Maren Oakhurst", 60, 50),
        ("maren@example.org", 60, 70),
        ("SAVOIR-FAIRE", 60, 110, True),
        ("Levain, Brioche, Seigle", 60, 130),
        ("CENTRES", 60, 170, True),
        ("D'INTÉRÊT", 60, 182, True),
        ("Aviron", 60, 202),
    )
    assert ["SAVOIR-FAIRE", "CENTRES D'INTÉRÊT"] == headings(cv)
