"""Section headings in many languages."""

import pytest

from cvscreen.vocabulary.headings import heading_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("WORK EXPERIENCE", "work"),
        ("Beruflicher Werdegang", "work"),
        ("Expériences professionnelles :", "work"),
        ("Formación académica", "education"),
        ("Istruzione e formazione", "education"),
        ("Habilidades", "skills"),
        ("Talenkennis", "languages"),
        ("Zainteresowania", "interests"),
        ("Arbetslivserfarenhet", "work"),
        ("教育背景", "education"),
        ("職務経歴", "work"),
        ("Опыт работы", "work"),
        ("E D U C A T I O N", "education"),
        ("Honors & Awards", "awards"),
        ("Skills, Interests & Languages", "skills"),
        ("Selected Research Projects Abroad", "projects"),
        ("Volunteer Experience", "volunteer"),
        ("Chemical Engineering Experience", "work"),
    ],
)
def test_says_the_kind(text: str, kind: str) -> None:
    """A heading's wording says what its section is about, in any language listed."""
    match = heading_kind(text)
    assert match is not None
    assert match.kind.value == kind


@pytest.mark.parametrize("text", ["Led a team of five", "Nora Lindqvist", "", "Acme Labs", "2019 – 2021"])
def test_other_lines_announce_nothing(text: str) -> None:
    """Names, employers, dates and sentences are no headings."""
    assert heading_kind(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Work Experience & Internships", "work"),
        ("Berufserfahrung und Praktika", "work"),
        ("Meine bisherigen Berufserfahrungen", "work"),
        ("Mes compétences clés", "skills"),
        ("Skills / Tools", "skills"),
        ("Langages de programmation et outils", "skills"),
        ("Sprachkenntnisse und Niveau", "languages"),
        ("Idegen nyelvek", "languages"),
        ("Saját projektek", "projects"),
        ("Profesionalno iskustvo", "work"),
        ("Професійні навички", "skills"),
        ("المهارات والأدوات", "skills"),
        ("语言与技能", "languages"),
        ("3. Education", "education"),
        ("II. Professional Experience", "work"),
        ("Technical Skills (12)", "skills"),
        ("Work Experiance", "work"),
        ("Where I've worked", "work"),
    ],
)
def test_composes_headings_that_no_list_holds(text: str, kind: str) -> None:
    """A heading made of words that headings are made of announces its kind, numbered or with a slip in it."""
    match = heading_kind(text)
    assert match is not None
    assert (match.kind.value, match.exact) == (kind, True)


@pytest.mark.parametrize("text", ["Projektledare", "MA in Linguistics", "Licence", "Technical University of Oslo"])
def test_jobs_and_degrees_are_no_headings(text: str) -> None:
    """Words of headings do not make a heading of a job, a degree or a school."""
    match = heading_kind(text)
    assert match is None or not match.exact
