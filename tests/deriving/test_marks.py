"""List items behind any sign that repeats, behind numbers and letters that weigh, and lists within lists."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of, read_text
from tests.deriving.making import said_of

MARKED = """\
Clerk

Requirements
{0} Book-keeping for several shops, from the till to the ledger of the year's end
{0} Payroll accounting for at least one hundred people in two countries
{0} Stocktaking
"""
NUMBERED = """\
Clerk

Tasks
1. Keeping the books of several shops and of the warehouse behind the station.
2. Running the payroll.
3. Counting the stock.
"""
LETTERED = """\
Clerk

Profile (E = essential, D = desirable; assessed by A application, T test)

Knowledge
  E  Book-keeping (A, T)
  D  Payroll accounting (A)
  E  Stocktaking (T)
"""
NESTED = """\
<!DOCTYPE html>
<h1>Clerk</h1><h2>Your profile</h2>
<ul>
<li>Formal
<ul>
<li>The following are required:
<ul>
<li>book-keeping,</li>
<li>payroll accounting</li>
</ul></li>
<li>Stocktaking</li>
</ul></li>
</ul>
"""
CELLED = """\
Competencies

Each line is marked E (Essential) or D (Desirable), and A or I for application or interview.

Skills
1.1 Book-keeping | E | A
1.2 Payroll accounting | D | A I
1.3 Stocktaking | E | I
"""


@pytest.mark.parametrize("sign", [">", "→", "->", "»", "✓", "◦", "~", "=>"])
def test_any_sign_that_repeats_marks_items(tmp_path: Path, sign: str) -> None:
    """What a text begins several lines with is no part of them, and none of them goes on with another."""
    path = tmp_path / "role.txt"
    path.write_text(MARKED.format(sign), encoding="utf-8")
    text = read_text(path, "A")
    shown = [text.document.text[one.span.start : one.span.end] for one in blocks_of(text) if one.bullet]
    assert [words.split()[0] for words in shown] == ["Book-keeping", "Payroll", "Stocktaking"]


def test_numbers_that_follow_each_other_mark_items(tmp_path: Path) -> None:
    """Three numbered duties are three items."""
    path = tmp_path / "role.txt"
    path.write_text(NUMBERED, encoding="utf-8")
    text = read_text(path, "A")
    found = [(text.line_of(one.span.start), one.bullet, one.sense) for one in blocks_of(text)]
    assert found == [(4, True, "duty"), (5, True, "duty"), (6, True, "duty")]


def test_letters_before_items_weigh_them(tmp_path: Path) -> None:
    """The legend says what they weigh; letters behind that tell how it is found out belong to no name."""
    assert said_of(tmp_path, LETTERED) == [
        (6, "Book-keeping", "required", "+"),
        (7, "Payroll accounting", "optional", "+"),
        (8, "Stocktaking", "required", "+"),
    ]


def test_what_leads_up_to_a_list_within_a_list_ends_with_it(tmp_path: Path) -> None:
    """The neighbours of an item are not as strongly asked as what stands within it."""
    path = tmp_path / "role.html"
    path.write_text(NESTED, encoding="utf-8")
    text = read_text(path, "A")
    found = {text.document.text[one.span.start : one.span.end]: one.strength for one in blocks_of(text)}
    assert (found["book-keeping,"], found["Stocktaking"], "Formal" in found) == ("required", "stated", False)


def test_a_list_of_things_to_do_needs_no_known_heading(tmp_path: Path) -> None:
    """Most of its items begin with a verb."""
    path = tmp_path / "role.txt"
    path.write_text(
        "Clerk\n\nBetween nine and five\n- Preparing drawings\n- Cleaning machines\n- Writing reports\n",
        encoding="utf-8",
    )
    assert [one.sense for one in blocks_of(read_text(path, "A"))] == ["duty", "duty", "duty"]


def test_letters_that_are_set_apart_behind_an_item_weigh_it(tmp_path: Path) -> None:
    """They are explained before the list, and are no part of the item."""
    assert [
        (6, "Book-keeping", "required", "+"),
        (7, "Payroll accounting", "optional", "+"),
        (8, "Stocktaking", "required", "+"),
    ] == said_of(tmp_path, CELLED)
