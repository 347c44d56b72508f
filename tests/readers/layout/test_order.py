from cvscreen.model import Box
from cvscreen.readers.layout import Marker, lay_out_page, order_pages
from tests.readers.making import paragraph, text_of, words


def rows_of(pieces, markers=()):
    return order_pages([lay_out_page(pieces, page=1, markers=markers)])


def test_superscript_joins_its_line():
    """A small raised word stands on the line it is raised from."""
    assert ["Nora Lind 1"] == [
        text_of(row) for row in rows_of([*words("Nora Lind", 40, 100), *words("1", 84, 97, size=6)])
    ]


def test_letter_spaced_name():
    """A name set in spaced letters reads as its words."""
    pieces = [piece for at, char in enumerate("NORA") for piece in words(char, 40 + 14 * at, 100)]
    pieces += [piece for at, char in enumerate("LIND") for piece in words(char, 112 + 14 * at, 100)]
    assert ["NORA LIND"] == [text_of(row) for row in rows_of(pieces)]


def test_side_by_side_bullets():
    """Lists set in columns inside the text are read list by list, each item a line, wrapped items together."""
    pieces = [*words("• Linear algebra", 40, 100), *words("• Statistics", 250, 100), *words("and more", 50, 112)]
    pieces += [*words("• Optics", 40, 124), *words("• Logic", 250, 124)]
    rows = rows_of(pieces)
    assert ["Linear algebra", "and more", "Optics", "Statistics", "Logic"] == [text_of(row) for row in rows]


def test_wrapped_label():
    """A label that wraps beside its text is one label."""
    pieces = [*words("Technical", 40, 100, bold=True), *words("Skills", 40, 113, bold=True)]
    pieces += paragraph(["Python and SQL every day", "Docker now and then"], 150, 100)
    assert ["Technical Skills | Python and SQL every day", "Docker now and then"] == [
        text_of(row) for row in rows_of(pieces)
    ]


def test_labels_in_a_row_stay_apart():
    """Labels that each have a text of their own are never joined."""
    pieces = []
    for number, (label, value) in enumerate((("Name", "Nora Lind"), ("City", "Oslo"), ("Phone", "555"))):
        pieces += [*words(label, 40, 100 + 13 * number, bold=True), *words(value, 150, 100 + 13 * number)]
    assert ["Name | Nora Lind", "City | Oslo", "Phone | 555"] == [text_of(row) for row in rows_of(pieces)]


def test_narrow_rail():
    """A gap little wider than a space sets apart where other lines begin at its end."""
    pieces = [*words("2019–2021", 40, 100), *words("Data Analyst in Oslo", 90, 100)]
    pieces += paragraph(["Built models", "for the coast", "and the sea"], 90, 113)
    assert "2019–2021 | Data Analyst in Oslo" == text_of(rows_of(pieces)[0])


def test_justified_line_is_one_segment():
    """Wide spaces between all words of a line set nothing apart."""
    pieces, x = [], 40.0
    for word in ["these", "words", "fill", "the", "measure", "of", "the", "line"]:
        pieces += words(word, x, 100)
        x += 5.0 * len(word) + 11.0
    assert 1 == len(rows_of(pieces)[0].segments)


def test_leaders_set_apart():
    """Dots that lead to a number are no words."""
    pieces = (
        words("Oslo", 40, 100) + [p for at in range(20) for p in words(".", 70 + 6 * at, 100)] + words("2019", 200, 100)
    )
    assert "Oslo | 2019" == text_of(rows_of(pieces)[0])


def test_drawn_bullets():
    """Dots drawn before lines, again and again, are bullets; a single mark is none."""
    pieces = [*words("Built models", 60, 100), *words("Ran them", 60, 115), *words("Oslo", 300, 130)]
    dots = [Marker("drawn", Box(1, 50, top, 53, top + 3)) for top in (95, 110)]
    icon = Marker("\ue001", Box(1, 290, 122, 298, 130))
    assert [True, True, False] == [row.bullet for row in rows_of(pieces, [*dots, icon])]


def test_gaps():
    """The blank space above a line is told, None at the top of its column."""
    rows = rows_of([*words("Nora", 40, 100), *words("Oslo", 40, 130)])
    assert [None, 20.0] == [row.gap_pt for row in rows]


def test_two_labels_with_short_texts_stay_apart():
    """Two labels in a rail, each with a text that ends before the margin, are two."""
    pieces = [*words("Dutch", 40, 100, bold=True), *words("native", 150, 100)]
    pieces += [*words("English", 40, 113, bold=True), *words("fluent", 150, 113)]
    pieces += paragraph(["She likes the coast and the sea, and boats."], 150, 150)
    assert ["Dutch | native", "English | fluent"] == [text_of(row) for row in rows_of(pieces)][:2]


def test_a_heading_that_wraps_beside_short_texts_is_one():
    """ "Professional" over "Experience" is a heading, whatever stands beside."""
    pieces = [*words("Professional", 40, 100, bold=True), *words("Data Analyst", 150, 100)]
    pieces += [*words("Experience", 40, 113, bold=True), *words("Oak Ltd", 150, 113)]
    pieces += paragraph(["She likes the coast and the sea, and boats."], 150, 150)
    assert "Professional Experience | Data Analyst" == text_of(rows_of(pieces)[0])


def test_a_name_set_a_little_wide_reads_as_its_words():
    """Some of its letters stand together, because a reader sees no space between them."""
    pieces, x = [], 40.0
    for part in ("M", "a", "ël", "y", "s", " ", "P", "er", "r", "a", "ul", "t"):
        pieces += [] if part == " " else words(part, x, 100)
        x += 5.0 if part == " " else 5.0 * len(part) + 1.2
    assert ["Maëlys Perrault"] == [text_of(row) for row in rows_of(pieces)]
