import pytest

from cvscreen.model import Box
from cvscreen.readers.layout import lay_out_page, order_pages
from tests.readers.making import paragraph, text_of, words

LEFT = [
    "Contact",
    "nora@example.com",
    "Oslo",
    "Skills",
    "Python",
    "SQL",
    "Docker",
    "Languages",
    "Norsk",
    "English",
    "Deutsch",
]
RIGHT = [f"line {number} of the experience in the main text" for number in range(14)]


def columns_of(pieces) -> int:
    return lay_out_page(pieces, page=1).columns


def lines_of(pieces) -> list[str]:
    return [text_of(row) for row in order_pages([lay_out_page(pieces, page=1)])]


@pytest.mark.parametrize("offset", [0.9, 3.0, 6.5])
def test_sidebar(offset: float):
    """Text whose lines fall between those of its neighbour flows on its own, and is read before it."""
    pieces = [*paragraph(RIGHT, 220, 100), *paragraph(LEFT, 40, 100 + offset, leading=15.3)]
    assert (2, [*LEFT, *RIGHT]) == (columns_of(pieces), lines_of(pieces))


def test_prose_on_a_common_grid():
    """Two columns of running text are columns even where all of their baselines are shared."""
    left = [f"some words of the left text {number}" for number in range(14)]
    pieces = [*paragraph(left, 40, 100), *paragraph(RIGHT, 320, 100)]
    assert (2, [*left, *RIGHT]) == (columns_of(pieces), lines_of(pieces))


def test_headed_columns_on_a_common_grid():
    """Columns of short lines on a common grid are told by the headings that each has of its own."""
    left = [text.upper() if text in ("Contact", "Skills", "Languages") else text for text in LEFT]
    right = ["EXPERIENCE", *RIGHT[:7], "EDUCATION", *RIGHT[7:12]]
    pieces = [*paragraph(left, 40, 100), *paragraph(right, 220, 100)]
    assert (2, [*left, *right]) == (columns_of(pieces), lines_of(pieces))


def test_coloured_sidebar_on_a_common_grid():
    """A filled box behind one side makes it a column, whatever its lines share."""
    pieces = [*paragraph(RIGHT, 220, 100), *paragraph(LEFT, 40, 100)]
    layout = lay_out_page(pieces, page=1, backgrounds=[Box(1, 0, 0, 200, 842)])
    assert 2 == layout.columns


def test_header_band_stays_above():
    """A line across both columns comes first."""
    title = "Nora Lind who has a long name that runs over both of the columns of the page"
    pieces = [*words(title, 40, 60), *paragraph(LEFT, 40, 103, leading=15.3), *paragraph(RIGHT, 220, 100)]
    assert [title, *LEFT, *RIGHT] == lines_of(pieces)


def test_right_sidebar_is_read_last():
    """A sidebar on the right comes after the main text."""
    pieces = [*paragraph(RIGHT, 40, 100), *paragraph(LEFT, 420, 104, leading=15.3)]
    assert (2, [*RIGHT, *LEFT]) == (columns_of(pieces), lines_of(pieces))


def test_date_rail_is_one_column():
    """Dates beside their entries are the first parts of the entries' lines."""
    pieces = []
    for number in range(6):
        top = 100 + 45 * number
        pieces += [
            *words("2019 – 2021", 40, top),
            *paragraph(["Data Analyst", "Fjord AS, Oslo", "Built models"], 150, top),
        ]
    assert (1, ["2019 – 2021 | Data Analyst", "Fjord AS, Oslo", "Built models"]) == (
        columns_of(pieces),
        lines_of(pieces)[:3],
    )


def test_right_aligned_dates_are_one_column():
    """Dates at the right margin end the lines that they belong to."""
    pieces = []
    for number in range(8):
        pieces += [
            *words("Data Analyst, Fjord AS", 40, 100 + 40 * number),
            *words("2019 – 2021", 480, 100 + 40 * number),
        ]
        pieces += words("Built models for the weather of the coast", 40, 113 + 40 * number)
    assert (1, "Data Analyst, Fjord AS | 2019 – 2021") == (columns_of(pieces), lines_of(pieces)[0])


def test_label_rail_with_larger_labels():
    """Large labels that share no baseline with their text stand alone, so they are no column."""
    pieces = []
    for number, label in enumerate(("Work", "School", "Skills", "More", "Life")):
        top = 100 + 60 * number
        pieces += [*words(label, 40, top + 4, size=16), *paragraph(RIGHT[:4], 150, top)]
    assert (1, "Work | " + RIGHT[0]) == (columns_of(pieces), lines_of(pieces)[0])


def test_columns_run_over_pages():
    """Columns that go on over the next page are read to their end, one after the other."""
    layout = lay_out_page([*paragraph(RIGHT, 220, 100), *paragraph(LEFT, 40, 103, leading=15.3)], page=1)
    assert [*LEFT, *LEFT, *RIGHT, *RIGHT] == [text_of(row) for row in order_pages([layout, layout])]


def test_table_is_one_column():
    """Rows of cells are lines of segments."""
    pieces = [
        piece
        for row in range(6)
        for column, text in enumerate(("Python", "five years", "daily"))
        for piece in words(text, 40 + 150 * column, 100 + 16 * row)
    ]
    assert (1, ["Python | five years | daily"] * 6) == (columns_of(pieces), lines_of(pieces))


@pytest.mark.parametrize("rail", ["{} – {}", "03/{} – 09/{}"])
def test_dates_set_off_the_grid_are_a_rail(rail: str):
    """Dates beside their entries are no column, even where a smaller type puts them on baselines of their own."""
    dates = [rail.format(2020 - number, 2021 - number) for number in range(14)]
    pieces = [*paragraph(RIGHT, 220, 100), *paragraph(dates, 40, 103, leading=14)]
    assert columns_of(pieces) == 1


def test_ratings_are_a_rail():
    """Dots that rate a skill stand beside it and say nothing of their own."""
    pieces = [*paragraph(RIGHT, 40, 100), *paragraph(["●●●○"] * 14, 420, 103)]
    assert columns_of(pieces) == 1


def test_columns_set_wide_apart():
    """Lines far from each other are columns, too, where each side has headings and text and they share no baseline."""
    left = ["SKILLS", "Sourdough", "Brioche", "Rye bread", "LANGUAGES", "English", "Latvian", "German"]
    right = ["EXPERIENCE", *RIGHT[:5], "EDUCATION", *RIGHT[5:9]]
    pieces = [*paragraph(right, 220, 100, leading=31), *paragraph(left, 40, 109, leading=43)]
    assert (2, [*left, *right]) == (columns_of(pieces), lines_of(pieces))


def test_labels_set_wide_apart_are_a_rail():
    """Labels alone are no column, whatever their baselines."""
    left = ["SKILLS", "LANGUAGES", "EXPERIENCE", "EDUCATION", "AWARDS", "INTERESTS"]
    pieces = [*paragraph(RIGHT, 220, 100, leading=31), *paragraph(left, 40, 109, leading=70)]
    assert columns_of(pieces) == 1


def test_labels_beside_their_sections_are_no_column():
    """Headings in capitals or bold with nothing under them stand beside what they announce, on two lines each."""
    text = ["She measures the sea and the coast", "and tells it to the council", "and to boats"]
    pieces = []
    for number, label in enumerate((("WORK", "EXPERIENCE"), ("EDUCATION", "AND TRAINING"), ("FURTHER", "SKILLS"))):
        top = 100 + 52 * number
        pieces += words(label[0], 40, top, size=9, bold=True) + words(label[1], 40, top + 11, size=9, bold=True)
        pieces += words("Data Analyst", 150, top + 1, bold=True) + paragraph(text, 150, top + 14)
    assert {0} == {row.column for row in order_pages([lay_out_page(pieces, page=1, markers=())])}


def test_one_line_that_comes_near_the_next_column_leaves_both_apart():
    """A long word leaves less than a gutter in one line of a sidebar; nothing of it is read into the other column."""
    pieces = paragraph(LEFT, 40, 100) + words("Universities-of-applied-", 40, 100 + 13 * len(LEFT))
    pieces += paragraph([f"She measures the sea in the year {number}" for number in range(14)], 164, 107)
    rows = order_pages([lay_out_page(pieces, page=1, markers=())])
    assert [*LEFT, "Universities-of-applied-"] == [text_of(row) for row in rows if row.column == 0]


def test_headings_need_no_wider_gutter_than_the_text():
    """Large headings of a column set flush right come as near to the next column as its text does."""
    left = [word for heading in ("Contact", "Skills", "Talents", "Languages") for word in (heading, "Python", "Norsk")]
    pieces = []
    for number, text in enumerate(left):
        size = 10 if text in ("Python", "Norsk") else 15
        pieces += words(text, 200 - 0.5 * size * len(text), 100 + 17 * number, size=size)
    right = ["EXPERIENCE", *RIGHT[:9]]
    pieces += paragraph(right, 210, 107.5, leading=19)
    assert (2, [*left, *right]) == (columns_of(pieces), lines_of(pieces))


def near_the_gutter(count: int) -> tuple[list[str], list[str]]:
    """Return the lines of a page whose left side has so many that leave less than a gutter, and the lines as read."""
    left = LEFT.copy()
    for number in range(count):
        left.insert(1 + 2 * number, "Systems-of-the-harbours-")
    right = ["EXPERIENCE", *RIGHT[:9]]
    return [*left, *right], lines_of([*paragraph(left, 40, 100), *paragraph(right, 166, 106.5, leading=19)])


def test_full_lines_of_a_narrow_column_leave_both_apart():
    """Where text wraps in a narrow column, its full lines leave less than a gutter, though nothing is read across."""
    given, read = near_the_gutter(3)
    assert given == read


def test_many_lines_near_the_next_text_are_no_column():
    """Where more than a few lines leave less than a gutter, there is none."""
    given, read = near_the_gutter(4)
    assert given != read
