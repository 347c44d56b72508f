import pytest

from cvscreen.readers.layout import lay_out_page, order_pages
from cvscreen.readers.pieces import Piece
from tests.readers.making import text_of, words


def lines_of(*pieces: list[Piece]) -> list[str]:
    return [text_of(row) for row in order_pages([lay_out_page([p for some in pieces for p in some], page=1)])]


def name(text: str, x: float, y: float) -> list[Piece]:
    return [piece._replace(bold=True) for piece in words(text, x, y)]


@pytest.mark.parametrize("inset", [0.0, 8.0])
def test_lists_side_by_side_are_read_card_by_card(inset: float):
    """A list that wraps under its name does not run into the list beside it."""
    lines = lines_of(
        name("Baking", 50, 100),
        name("Selling", 300, 100),
        words("Sourdough, Brioche,", 50 + inset, 118),
        words("Till, Orders, Window", 300 + inset, 118),
        words("Rye bread", 50 + inset, 132),
        words("displays", 300 + inset, 132),
    )
    expected = ["Baking", "Sourdough, Brioche,", "Rye bread", "Selling", "Till, Orders, Window", "displays"]
    assert expected == lines


def test_a_table_is_read_row_by_row():
    """Rows that belong together stay together, though a row of bold names stands above them."""
    lines = lines_of(
        name("Course", 50, 100),
        name("School", 300, 100),
        words("Bread", 50, 118),
        words("Mill House", 300, 118),
        words("Cakes", 50, 132),
        words("Oven Lane", 300, 132),
    )
    assert ["Course | School", "Bread | Mill House", "Cakes | Oven Lane"] == lines


def test_an_entry_with_its_place_and_date_is_no_card():
    """A bold school with its town, and the degree with its years below, are two lines of one entry."""
    lines = lines_of(
        name("Mill House School", 50, 100),
        name("Riga", 420, 100),
        words("Diploma, with honours", 50, 118),
        words("2003 – 2011", 420, 118),
        name("Skills", 50, 136),
    )
    assert ["Mill House School | Riga", "Diploma, with honours | 2003 – 2011", "Skills"] == lines


def test_entries_side_by_side_are_read_one_after_the_other():
    """Each with a date of its own: schools in two columns are two entries."""
    lines = lines_of(
        name("Mill House School", 50, 100),
        name("Oven Lane College", 300, 100),
        words("2015 – 2019", 50, 114),
        words("2011 – 2014", 300, 114),
        words("Bread", 50, 128),
        words("Cakes", 300, 128),
    )
    assert ["Mill House School", "2015 – 2019", "Bread", "Oven Lane College", "2011 – 2014", "Cakes"] == lines
