"""Icons that a font gives letters for their text: "é SKILLS" where an envelope is drawn, "ħ" where a dot is."""

from collections import defaultdict
from collections.abc import Sequence

from cvscreen.readers.pieces import Piece

FEWEST_ICONS = 3
"""Words of a font, each one letter beyond ASCII, before it is taken for a font of icons; basis: default."""

PRIVATE_FIRST, PRIVATE_COUNT = 0xE000, 0x1900
"""The private use area of Unicode, where icons belong: such a sign is a marker or nothing (see ``readers.layout``)."""


def mark_icons(pieces: Sequence[Piece]) -> dict[int, Piece]:
    """Return the pieces, by number, that are icons, with a sign for private use in place of their letter.

    A font of icons sets nothing but single signs, and letters of the alphabet it has none.

    Example:
        >>> made = mark_icons([Piece(text, font="Icons") for text in "éđŵ"] + [Piece("Skills", font="Lato")])
        >>> [number for number in made], made[0].text != "é"
        ([0, 1, 2], True)
    """
    singles = [text for piece in pieces if len(text := piece[0]) == 1 and not text.isascii() and text.isalpha()]
    if len(singles) < FEWEST_ICONS:
        return {}
    by_font: dict[str, list[int]] = defaultdict(list)
    for number, piece in enumerate(pieces):
        by_font[piece.font].append(number)
    found: dict[int, Piece] = {}
    for font, numbers in by_font.items():
        texts = [pieces[number].text for number in numbers]
        letters = sum(text.isalpha() for text in texts)
        if not font or letters < FEWEST_ICONS or any(len(t) > 1 or (t.isascii() and t.isalnum()) for t in texts):
            continue
        for number, text in zip(numbers, texts, strict=True):
            if text.isalpha():
                sign = chr(PRIVATE_FIRST + ord(text) % PRIVATE_COUNT)
                found[number] = pieces[number]._replace(text=sign)
    return found
