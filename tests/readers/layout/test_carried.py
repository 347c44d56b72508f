from cvscreen.readers.layout import lay_out_page, order_pages
from cvscreen.readers.pieces import Piece
from tests.readers.making import paragraph, text_of

LEFT = ["SKILLS", "Sourdough", "Brioche", "Rye bread", "Till work", "LANGUAGES", "English", "Latvian"]
RIGHT = ["EXPERIENCE", *(f"line {number} of the experience in the main text" for number in range(14))]
FIRST = [*paragraph(RIGHT, 220, 100), *paragraph(LEFT, 40, 103, leading=15.3)]


def two_pages(second: list[Piece]) -> list[str]:
    first = lay_out_page(FIRST, page=1)
    return [text_of(row) for row in order_pages([first, lay_out_page(second, page=2, above=first)])]


def test_the_rest_of_a_sidebar_on_the_next_page():
    """A sidebar's last lines, too few to be a column by themselves, are read before the main column goes on."""
    rest, text = ["INTERESTS", "Rowing", "Chess"], ["EDUCATION", "School of Baking", "2013 – 2016"]
    second = [*paragraph(text, 220, 60, leading=19), *paragraph(rest, 40, 60, leading=14)]
    assert [*LEFT, *rest, *RIGHT, *text] == two_pages(second)


def test_labels_on_the_next_page_are_a_rail():
    """Labels on the lines of their text are none of the sidebar's."""
    second = [*paragraph(["EDUCATION", "AWARDS"], 40, 60), *paragraph(["School of Baking", "Golden loaf"], 220, 60)]
    assert ["EDUCATION | School of Baking", "AWARDS | Golden loaf"] == two_pages(second)[-2:]


def test_dates_on_the_next_page_are_a_rail():
    """Dates beside their entries are none of the sidebar's, whatever their baselines."""
    second = [*paragraph(["2013", "2016", "2018"], 40, 62), *paragraph(["School", "Oven Lane", "Loaf"], 220, 60)]
    assert [*LEFT, *RIGHT] == two_pages(second)[: len(LEFT) + len(RIGHT)]
