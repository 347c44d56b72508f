"""Marks of list items, headings that begin with a word of strength, signs in brackets, a last word of strength."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of, read_text
from tests.deriving.making import said_of

MARKED = """\
Clerk

Requirements
{0} Book-keeping
{1} Payroll accounting
"""
WEIGHED = """\
Competencies

Priority: A = indispensable, C = beneficial

1.1 Book-keeping (A, level 3)
Keeps ledgers.

1.2 Payroll accounting (C, level 1)
"""
CLOSED = """\
Clerk

Skills
- Book-keeping. Required.
- Payroll accounting. Desirable.
- Stocktaking
"""


@pytest.mark.parametrize("marks", [("[x]", "[ ]"), ("E1.", "E2."), ("E1", "E2"), ("(i)", "(ii)")])
def test_the_mark_of_an_item_is_no_part_of_its_name(tmp_path: Path, marks: tuple[str, str]) -> None:
    """Boxes, letters with numbers and Roman numerals."""
    found = said_of(tmp_path, MARKED.format(*marks))
    assert [(line, name) for line, name, _, _ in found] == [(4, "Book-keeping"), (5, "Payroll accounting")]


@pytest.mark.parametrize(
    ("heading", "strength"),
    [("Non-negotiable", "required"), ("Expected, but can be grown", "stated"), ("Extra marks for", "optional")],
)
def test_a_heading_says_how_strongly_its_items_are_asked(tmp_path: Path, heading: str, strength: str) -> None:
    """The whole heading, or the word that it begins with."""
    found = said_of(tmp_path, f"Clerk\n\n{heading}\n- Book-keeping\n- Payroll accounting\n")
    assert {one[2] for one in found} == {strength}


def test_a_sign_in_brackets_weighs_a_title(tmp_path: Path) -> None:
    """By the text's own legend, which asks for nothing itself; what stands below explains it."""
    found = {name: strength for _, name, strength, _ in said_of(tmp_path, WEIGHED)}
    assert (found["Book-keeping"], found["Payroll accounting"]) == ("required", "optional")
    assert "C" not in found


def test_a_last_word_of_strength_holds_for_its_item(tmp_path: Path) -> None:
    """ "Required." behind what is asked, and for that item alone."""
    found = {name: strength for _, name, strength, _ in said_of(tmp_path, CLOSED)}
    assert [found[name] for name in ("Book-keeping", "Payroll accounting", "Stocktaking")] == [
        "required",
        "optional",
        "stated",
    ]


def test_other_posts_of_the_same_employer_ask_for_nothing(tmp_path: Path) -> None:
    """Neighbouring roles and related careers."""
    text = "Clerk\n\nRequirements\n- Book-keeping\n\nNeighbouring roles\n- Payroll officer: payroll accounting\n"
    assert [name for _, name, _, _ in said_of(tmp_path, text)] == ["Book-keeping"]


DENIED = """\
Clerk

Requirements
- Book-keeping

What we do not need: stocktaking, archives or a driving licence, which our caretaker has for all of us.

Payroll accounting would be welcome, and so would somebody who is ready to mentor the trainee in our office.
"""
HEADED = """\
Clerk

Requirements
- Book-keeping

Please don't worry about
Stocktaking, archives or payroll accounting: these are with the caretaker of the house and with two offices in town.

For the first summer in our office we would expect you to know typewriting, since none of the machines is mended yet.
"""


@pytest.mark.parametrize("text", [DENIED, HEADED])
def test_no_more_than_one_paragraph_is_denied(tmp_path: Path, text: str) -> None:
    """By what it begins with, or by the heading above it."""
    blocks = blocks_of(read_text(_written(tmp_path, text), "A"))
    assert [one.sense == "denied" for one in blocks] == [False, True, False]


def test_notes_behind_what_is_not_needed_are_not_denied(tmp_path: Path) -> None:
    """They are a part of their own."""
    text = "Clerk\n\nNOT NEEDED\nArchives. Typewriting.\n\nN.B.\n- Book-keeping preferred\n"
    blocks = blocks_of(read_text(_written(tmp_path, text), "A"))
    assert ["denied", False] == [blocks[0].sense, blocks[-1].sense == "denied"]


def _written(folder: Path, text: str) -> Path:
    path = folder / "clerk.txt"
    path.write_text(text, encoding="utf-8")
    return path
