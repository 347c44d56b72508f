"""Ruled tables are read cell by cell; sections between rules are left as they are."""

from cvscreen.model import Box
from cvscreen.readers.layout.lines import Strip, find_strips
from cvscreen.readers.layout.tables import Rule, make_rules, read_tables
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
