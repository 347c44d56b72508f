"""Icons that a font gives letters for their text."""

from cvscreen.readers.pdf.icons import mark_icons
from cvscreen.readers.pieces import Piece


def test_a_font_of_single_letters_beyond_ascii_is_one_of_icons():
    """Its signs are marked as private; words of other fonts are left alone."""
    pieces = [Piece(text, font="Signs") for text in "éđŵ"] + [Piece(text, font="Text") for text in ("Skills", "é")]
    assert {0, 1, 2} == set(mark_icons(pieces))
    assert all("\ue000" <= piece.text <= "\uf8ff" for piece in mark_icons(pieces).values())


def test_letters_and_words_are_no_icons():
    """C and R are languages; a font that sets a word is a font of text; two signs are too few."""
    assert {} == mark_icons([Piece(text, font="Mono") for text in "CRDX"])
    assert {} == mark_icons([Piece(text, font="Text") for text in ("é", "è", "à", "été")])
    assert {} == mark_icons([Piece(text, font="Signs") for text in "éđ"])
