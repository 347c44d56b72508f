"""Accents drawn as characters of their own, as TeX's oldest fonts do."""

from cvscreen.readers.pdf.accents import compose_accents, seat_accents


def line(*places: float):
    """Place characters on a line, each half an em of 10 pt wide, by their left edges."""
    return lambda index: (places[index], 8.0, places[index] + 5.0, 0.0)


def test_an_accent_over_a_letter_is_one_letter_with_it():
    """The accent comes before its letter or, as a cedilla does, after it; a dotless i gets no second dot."""
    assert "í" == compose_accents("´ı", 0, 2, line(0, 0))
    assert "ç" == compose_accents("c¸", 0, 2, line(0, 0))
    assert "ção" == compose_accents("c¸˜ao", 0, 5, line(0, 0, 5, 5, 10))


def test_an_accent_typed_for_an_apostrophe_stays():
    """It stands beside the letters and over none."""
    assert "l´eau" == compose_accents("l´eau", 0, 5, line(0, 5, 10, 15, 20))


def test_an_accent_that_stands_as_a_word_of_its_own_finds_its_letter():
    """In small capitals a program takes it out of its word, and parts the word there."""
    text = "acad ´ emica"
    places = line(0, 5, 10, 15, 20, 20, 25, 20, 25, 30, 35, 40)
    found = seat_accents(["acad", "´", "emica"], [0, 5, 7], [3, 5, 11], text=text, corners=places)
    assert (["académica"], [0], [11]) == found


def test_an_accent_over_no_letter_stays_a_word():
    """Nothing is drawn under it."""
    text = "rock ´ roll"
    places = line(0, 5, 10, 15, 20, 40, 50, 60, 65, 70, 75)
    found = seat_accents(["rock", "´", "roll"], [0, 5, 7], [3, 5, 10], text=text, corners=places)
    assert (["rock", "´", "roll"], [0, 5, 7], [3, 5, 10]) == found
