"""Where a line is cut into parts."""

from cvscreen.readers.layout.lines import find_strips
from tests.readers.making import words


def parts(*cells: tuple[str, float, float]) -> list[str]:
    pieces = [piece for text, x, size in cells for piece in words(text, x, 100, size=size)]
    return [" ".join(piece.text for piece in chunk.pieces) for chunk in find_strips(pieces)[0].chunks]


def test_the_one_wide_gap_of_a_line():
    """A gap that is wide among alike spaces sets a date apart, though it is less than an em."""
    assert ["Jun 2021 – Present", "Lead Fitter"] == parts(("Jun 2021 – Present", 50, 10), ("Lead Fitter", 140.5, 10))


def test_stretched_lines_stay():
    """Lines stretched to the margin have wide gaps, and all alike."""
    places = [50 + 28.0 * place for place in range(5)]
    assert 1 == len(parts(*zip(["kept", "mill", "warm", "dry."], places, [10] * 5, strict=False)))


def test_name_beside_title():
    """Words of clearly different sizes are two things."""
    assert ["Nora Lind", "Lead Fitter"] == parts(("Nora Lind", 50, 20), ("Lead Fitter", 137, 10))


def test_large_first_letter():
    """A large first letter is part of its word."""
    assert 1 == len(parts(("N", 50, 16), ("ora", 58, 11)))
