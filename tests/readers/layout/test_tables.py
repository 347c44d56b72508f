"""Ruled tables are read cell by cell; sections between rules are left as they are."""

from cvscreen.model import Box
from cvscreen.readers.layout.lines import Strip, find_strips
from cvscreen.readers.layout.tables import Rule, make_rules, read_grids, read_tables
from tests.readers.making import words

RULES = [Rule(50, 545, y) for y in (100, 118, 160, 202)]


def texts(strips: list[Strip]) -> list[str]:
    return [" | ".join(" ".join(piece.text for piece in chunk.pieces) for chunk in strip.chunks) for strip in strips]


def table(*cells: tuple[str, float, float]) -> list[Strip]:
    return find_strips([piece for text, x, baseline in cells for piece in words(text, x, baseline)])


def test_wrapped_cells_are_put_together():
    """A date that the width of its cell has broken is one date; what stands below a name comes before the text."""
    strips = table(
        ("Period", 57, 112), ("Employer", 130, 112), ("Duties", 250, 112),
        ("Jun 2021 –", 57, 130), ("Aire Works", 130, 130), ("Fitter", 250, 130),
        ("Present", 57, 143), ("Leeds", 130, 143), ("Kept pumps running in three mills", 250, 143),
        ("and trained two apprentices", 250, 155),
    )  # fmt: skip
    assert [
        "Period | Employer | Duties",
        "Jun 2021 – Present | Aire Works | Fitter",
        "Leeds",
        "Kept pumps running in three mills",
        "and trained two apprentices",
    ] == texts(read_tables(strips, RULES))


def test_sections_between_rules_stay():
    """Where no row names columns, dates on the right stay beside their lines."""
    strips = table(
        ("Experience", 57, 112),
        ("Fitter at Aire Works", 57, 130), ("2019 –", 480, 130),
        ("Welder at Calder Yard", 57, 143), ("2012", 480, 143),
    )  # fmt: skip
    assert texts(strips) == texts(read_tables(strips, RULES))


def test_text_across_the_cells_stays():
    """A row whose text runs across the columns' edges is no row of the table."""
    strips = table(
        ("Period", 57, 112), ("Employer", 130, 112),
        ("A paragraph that runs over both of the columns", 57, 130), ("and goes on below", 57, 143),
    )  # fmt: skip
    assert texts(strips) == texts(read_tables(strips, RULES))


def test_rules_drawn_in_pieces():
    """Pieces drawn cell by cell are one rule; another height is another rule."""
    pieces = [Box(1, 50, 99, 120, 100), Box(1, 120, 99, 300, 100), Box(1, 50, 149, 300, 150)]
    assert [Rule(50, 300, 99.5), Rule(50, 300, 149.5)] == make_rules(pieces)


def grid(*cells: tuple[str, float, float, bool]) -> list[Strip]:
    return find_strips([piece for text, x, y, bold in cells for piece in words(text, x, y, bold=bold)])


def test_tables_without_rules_are_read_row_by_row():
    """Under bold names of columns, rows stand further apart than the lines of their cells."""
    strips = grid(
        ("Period", 57, 112, True), ("Employer", 130, 112, True), ("Position", 210, 112, True),
        ("Jun 2021 –", 57, 130, False), ("Aire Works", 130, 130, False), ("Senior pump", 210, 130, False),
        ("Present", 57, 142, False), ("fitter", 210, 142, False),
        ("2019 – 2021", 57, 160, False), ("Calder Yard", 130, 160, False), ("Welder", 210, 160, False),
    )  # fmt: skip
    assert "Jun 2021 – Present | Aire Works | Senior pump fitter" in texts(read_grids(strips))
    assert "2019 – 2021 | Calder Yard | Welder" in texts(read_grids(strips))


def test_a_bold_head_with_its_date_names_no_columns():
    """Two bold parts on a line are a title and a date."""
    strips = grid(
        ("Fitter", 57, 112, True), ("2019 – 2021", 300, 112, True),
        ("Aire Works", 57, 124, False), ("Leeds", 300, 124, False),
        ("Kept pumps running", 57, 142, False),
    )  # fmt: skip
    assert texts(strips) == texts(read_grids(strips))
