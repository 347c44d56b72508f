"""Groups of skills: one label stands over all of its items, however many rows they take."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document
from .pages import page

EXPECTED = [("Everyday", ["Python", "SQL"]), ("Now and then", ["Docker", "Kafka"])]


def groups(resume):
    return [(group.name and group.name.text, [item.text for item in group.keywords]) for group in resume.skills]


def test_items_one_a_row_are_one_group():
    """With a label above them, and without."""
    lines = [("Skills", 40, 60, True), ("Everyday", 40, 90, True), ("Python", 40, 103), ("SQL", 40, 116)]
    lines += [("Now and then", 40, 135, True), ("Docker", 40, 148), ("Kafka", 40, 161)]
    assert [("Everyday", ["Python", "SQL"]), ("Now and then", ["Docker", "Kafka"])] == groups(
        parse_resume(page(*lines))
    )
    text = "Jane Roe\n\nSkills\nPython\nSQL\nDocker\nKafka\n\nLanguages\nEnglish (native)\n"
    assert [(None, ["Python", "SQL", "Docker", "Kafka"])] == groups(parse_resume(document(text)))


@pytest.mark.parametrize("row", ["Everyday: Python, SQL", "Everyday\tPython, SQL"])
def test_a_label_on_the_row_of_its_items_names_them(row):
    """Behind a colon, or in a column of its own."""
    text = f"Jane Roe\n\nSkills\n{row}\nNow and then: Docker, Kafka\n\nLanguages\nEnglish (native)\n"
    assert [("Everyday", ["Python", "SQL"]), ("Now and then", ["Docker", "Kafka"])] == groups(
        parse_resume(document(text))
    )
