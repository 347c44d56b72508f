"""Prose that answers questions, opens a paragraph with what it is about, or is German."""

from pathlib import Path

import pytest

from tests.deriving.making import derive, said_of


def said(folder: Path, text: str) -> list[tuple[str, str, str]]:
    """Return name, strength and polarity of each statement."""
    return [(name, strength, sign) for _, name, strength, sign in said_of(folder, text)]


@pytest.mark.parametrize(
    "answer",
    [
        "Do I have to know Docker? No. Come as you are.",
        "Do I need Docker? No. Docker is not required.",
        "Never used Docker? Never mind, we all began once.",
        "Mit Docker haben Sie noch nie gearbeitet? Macht nichts, das zeigen wir Ihnen.",
    ],
)
def test_no_for_an_answer_speaks_against_what_was_asked(answer: str, tmp_path: Path) -> None:
    """Once, even where the answer repeats it."""
    text = f"Machine learning engineer\n\nRequirements\n\n- Python\n- SQL\n- Docker\n\nQuestions\n\n{answer}\n"
    assert [("docker", "stated", "-")] == said(tmp_path, text)[3:]


def test_a_first_sentence_says_what_its_paragraph_is_about(tmp_path: Path) -> None:
    """Without headings: what is done, what is needed, what is welcome, what is given."""
    text = (
        "Data engineer\n\nSo what would you do all day? You'd look after Kafka and PostgreSQL.\n\n"
        "Here's what we think you need. You write Python, and SQL is essential.\n\n"
        "And here's what would make us smile. Experience with Kubernetes and Rust.\n\n"
        "The money is good. If you'd rather learn Docker or Japanese, we'll pay for that.\n"
    )
    assert [
        ("kafka", "stated", "+"),
        ("postgresql", "stated", "+"),
        ("python", "stated", "+"),
        ("sql", "required", "+"),
        ("kubernetes", "optional", "+"),
        ("rust", "optional", "+"),
    ] == said(tmp_path, text)


def test_german_duties_in_prose_name_their_objects(tmp_path: Path) -> None:
    """The verb is not part of the name; what others take on is not asked; two adjectives share their noun."""
    text = (
        "Pflegefachkraft\n\nIhre Aufgaben\n\nSie verabreichen Medikamente und versorgen Wunden. "
        "Die Abrechnung übernimmt unsere Verwaltung.\n\n- Zubereitung von warmen und kalten Speisen\n\n"
        "Ihr Profil\n\nSchön wäre eine Weiterbildung zur Praxisanleitung.\n"
    )
    expected = [
        "Medikamente",
        "Weiterbildung zur Praxisanleitung",
        "Wunden",
        "Zubereitung von warmen und kalten Speisen",
    ]
    assert expected == sorted(one.title for one in derive(tmp_path, text).rubric.criteria())


def test_a_cell_repeats_its_neighbour_only_where_it_says_how_much(tmp_path: Path) -> None:
    """A soft cell beside a full one asks for nothing of that one."""
    text = "| Criteria | Essential | Desirable |\n|---|---|---|\n| Skills | Writing court reports | Team spirit |\n"
    found = derive(tmp_path, f"# Social worker\n\n{text}", suffix=".md").said
    assert [("own:Writing court reports", "required")] == [(one.item, one.strength) for one in found]


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Employers usually look for work with ledgers.", ["ledgers"]),
        ("Nearly every advertisement names ledgers.", ["ledgers"]),
        ("Zu Ihren Aufgaben gehört neben anderem die Prüfung von Bescheiden.", ["Prüfung von Bescheiden"]),
    ],
)
def test_others_ways_to_tell_what_is_asked(prose: str, expected: list[str], tmp_path: Path) -> None:
    """Who looks for people besides "we"; duties that are told as what belongs to a job."""
    made = derive(tmp_path, f"Clerk\n\nAbout us\n\nWe sell coal.\n\nMore\n\n{prose}\n").rubric.criteria()
    assert expected == [one.title for one in made]


def test_a_denial_under_a_shorter_name_is_of_what_was_asked(tmp_path: Path) -> None:
    """ "Key Stage 1" in the same text is the teaching in it."""
    text = (
        "Teacher\n\nRequirements\n\n- Lessons in Key Stage 1\n- Phonics\n\nNotes\n\nKey Stage 1 can be learned here.\n"
    )
    assert [
        ("Lessons in Key Stage 1", "required", "+"),
        ("Phonics", "required", "+"),
        ("Lessons in Key Stage 1", "stated", "-"),
    ] == said(tmp_path, text)


def test_who_is_nearly_there_is_no_requirement(tmp_path: Path) -> None:
    """ "In the final stage of …" speaks against what the list asks for."""
    text = "Controller\n\nRequirements\n\n- ACCA or CIMA\n\nPlease note\n\n"
    text += "- Candidates in the final stage of ACCA will be considered too.\n"
    assert ("ACCA", "stated", "-") == said(tmp_path, text)[-1]
