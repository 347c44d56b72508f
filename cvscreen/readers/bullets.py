"""Bullets: the glyphs that begin a list item, which are not part of the text."""

import re
import unicodedata

from cvscreen.readers.pieces import Piece

BULLETS = frozenset("•◦‣⁃▪▫■□●○◉◆◇❖➢➤►▸▶▹»✓✔✦★☆✱*∗·∙⋅–—−-›◾◽⦿⚫➔→⇒♦")
"""Glyphs that stand for a list item when they stand alone before text."""
_DASHES = frozenset("–—−-")
GLUED = frozenset("•◦▪●■➢►✓○□◆◇")
"""Bullets that stand before text without a space, too."""
_DATE = re.compile(r"(?:[0-9]{1,2}[./-]){0,2}(?:19|20)[0-9]{2}(?![0-9])")
SYMBOL_FONTS = ("symbol", "wingding", "dingbat", "webding", "cmsy", "fontawesome", "icon", "marvosym")
"""Fonts in which a letter is a picture."""


def take_bullet(pieces: tuple[Piece, ...]) -> tuple[bool, tuple[Piece, ...]]:
    """Say whether the words begin with a bullet, and return them without it.

    Example:
        >>> found, left = take_bullet((Piece("•"), Piece("Built")))
        >>> found, [piece.text for piece in left]
        (True, ['Built'])
    """
    first = pieces[0]
    text = first[0]
    if len(text) > 1 and text[0] not in GLUED:
        return False, pieces
    if first.text in _DASHES and len(pieces) > 1 and _DATE.match(pieces[1].text):
        # "– 2021" ends a range that began on the line above
        return False, pieces
    if (
        first.text in BULLETS
        or (len(first.text) == 1 and unicodedata.category(first.text) == "So")
        or (first.text == "o" and is_symbol_font(first.font))
    ):
        return True, pieces[1:]
    if first.text[0] in GLUED and len(first.text) > 1:
        return True, (first._replace(text=first.text[1:]), *pieces[1:])
    return False, pieces


def starts_with_bullet(pieces: tuple[Piece, ...]) -> bool:
    """Say whether text follows a bullet here."""
    found, left = take_bullet(pieces)
    return found and bool(left)


def is_symbol_font(font: str) -> bool:
    """Say whether the font's glyphs are pictures rather than letters."""
    name = font.lower()
    return any(part in name for part in SYMBOL_FONTS)
