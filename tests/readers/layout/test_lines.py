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


def test_a_date_printed_over_a_title():
    """Words printed over each other are told apart by how they look, and not mixed."""
    date = [piece._replace(font="Mono") for piece in words("juin 2018 – févr. 2021", 40, 100)]
    title = [piece._replace(font="Sans", bold=True) for piece in words("Demi-chef de partie", 125, 100)]
    (strip,) = find_strips([*date, *title])
    assert ["juin 2018 – févr. 2021", "Demi-chef de partie"] == [
        " ".join(piece.text for piece in chunk.pieces) for chunk in strip.chunks
    ]
