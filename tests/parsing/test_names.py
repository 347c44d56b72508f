"""The candidate's name, wherever and however it is printed."""

import pytest

from cvscreen.parsing import parse_resume

from .documents import document

HEADS = (
    ("Curriculum Vitae\nMaren Oakhurst\nData Engineer\n", "Maren Oakhurst"),
    ("CURRICULUM VITAE OF MAREN OAKHURST\n", "MAREN OAKHURST"),
    ("Curriculum Vitae – Maren Oakhurst\n", "Maren Oakhurst"),
    ("Jane Roe, PhD, RN\nm@example.org\n", "Jane Roe"),
    ("Resume of Deshawn Pruitt-Lakes\n", "Deshawn Pruitt-Lakes"),
    ("Data Engineer\nMaren Oakhurst\n12 Hill Street, Hexham\n", "Maren Oakhurst"),
    ("12 Hill Street, Hexham | +44 1632 960233\nMaren Oakhurst\nData Engineer\n", "Maren Oakhurst"),
    ("Name: Maren Oakhurst\nAddress: Hill Street\n", "Maren Oakhurst"),
    ("Maren Oakhurst | Data Engineer\n", "Maren Oakhurst"),
    ("Maren Oakhurst – Data Engineer\n", "Maren Oakhurst"),
    ("Maren Oakhurst, Data Engineer\n", "Maren Oakhurst"),
    ("MAREN\nOAKHURST\nData Engineer\n", "MAREN OAKHURST"),
    ("Maren\nOakhurst\n", "Maren Oakhurst"),
    ("Charlotte London\nNurse\n", "Charlotte London"),
    ("Leon Santos\n", "Leon Santos"),
    ("M. K. Oakhurst\n", "M. K. Oakhurst"),
    ("李娜\n", "李娜"),
    ("山田 太郎\n", "山田 太郎"),
    ("Иван Петров\n", "Иван Петров"),
    ("محمد العلي\n", "محمد العلي"),
    ("Maren Oakhurst (she/her)\n", "Maren Oakhurst"),
    ("Hi, I am Maren Oakhurst\n", "Maren Oakhurst"),
    ("Lebenslauf Jonas Wiesengrund\n", "Jonas Wiesengrund"),
    ("CV: Inés Barrachina Lobo\n", "Inés Barrachina Lobo"),
    ("Élise GARANDEAU\n", "Élise GARANDEAU"),
    ("Maria do Carmo dos Santos e Silva\n", "Maria do Carmo dos Santos e Silva"),
    ("Jane Roe MSc MRICS\n", "Jane Roe"),
    ("Nguyễn Thị Hồng Nhung\n", "Nguyễn Thị Hồng Nhung"),
    ('James "Jim" O\'Connor Jr.\n', 'James "Jim" O\'Connor Jr.'),
    ("maren oakhurst\ndata engineer\n", "maren oakhurst"),
    ("Contact\nMaren Oakhurst\nmaren@example.org\n", "Maren Oakhurst"),
    ("Personal information\nFirst name(s) / Surname(s)\tMaren Oakhurst\n", "Maren Oakhurst"),
    ("Dr. Jane Roe\n", "Dr. Jane Roe"),
    ("ROE, Jane\n", "ROE, Jane"),
)
"""The first rows of a CV, and the name."""


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_the_name_is_told_from_what_stands_around_it(head, expected):
    """Titles of the document, job titles, credentials, pronouns, labels, two rows, other scripts."""
    cv = document(
        f"{head}mail1@example.org\n+44 1632 960233\n\nWork Experience\nBaker, Tin Kettle\t2019 – 2021\n\n"
        "Education\nBSc Physics, Durham University\t2010 – 2013\n"
    )
    name = parse_resume(cv).contact.name
    assert (name and name.text) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Vorname: Maren\nNachname: Okonkwo", "Maren Okonkwo"),
        ("Nom : Okonkwo\nPrénom : Maren", "Maren Okonkwo"),
        ("Nombre y apellidos: María José Gil", "María José Gil"),
        ("Nome completo: João da Silva", "João da Silva"),
        ("ФИО: Иванова Мария Петровна", "Иванова Мария Петровна"),
        ("氏名：小野寺 美咲", "小野寺 美咲"),
        ("Georgia Banks", "Georgia Banks"),
        ("Jordan Reyes", "Jordan Reyes"),
        ("Leeds, UK", None),
        ("Envelope", None),
    ],
)
def test_labels_and_places_do_not_mislead(head: str, expected: str | None) -> None:
    """A form's labels are no part of a name, two fields make one, and a name may hold a place's."""
    cv = document(f"{head}\nx@example.org\n\nWork Experience\nBaker, Tin Kettle\t2019 – 2021\n\nSkills\nPython, SQL\n")
    name = parse_resume(cv).contact.name
    assert expected == (name.text if name else None)
