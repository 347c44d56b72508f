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
