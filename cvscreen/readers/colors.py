"""Whether a colour can be seen on another, for formats that state both."""

WHITE_FROM = 0.94
"""Lightness from which on a colour cannot be read on white paper (contrast below 1.15)."""
UNKNOWN = "#"
"""A background that is there but whose colour is not known."""


def lightness(color: str) -> float:
    """Return how light a "#rrggbb" colour is, 0 black to 1 white (Rec. 709 weights, no gamma).

    Example:
        >>> lightness("#ffffff"), lightness("#000000")
        (1.0, 0.0)
    """
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 4)


def is_invisible(color: str | None, background: str | None) -> bool:
    """Say whether text of a colour vanishes on a background; None is black text, and white paper.

    Example:
        >>> is_invisible("#fefefe", None), is_invisible("#ffffff", "#203040"), is_invisible("#ffffff", UNKNOWN)
        (True, False, False)
    """
    if background == UNKNOWN:
        return False
    ink, behind = color or "#000000", background or "#ffffff"
    return ink == behind or (lightness(ink) >= WHITE_FROM and lightness(behind) >= WHITE_FROM)
