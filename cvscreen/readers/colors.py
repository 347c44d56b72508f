"""Whether a colour can be seen on another, for formats that state both."""

from functools import lru_cache

MIN_CONTRAST = 1.15
"""Below this nobody reads: #f0f0f0 on white."""
NEAR_CHANNEL = 48
"""Colours whose channels differ by more are of another hue: yellow is seen on white, if badly."""
UNKNOWN = "#"
"""A background that is there but whose colour is not known."""


@lru_cache(maxsize=1_000)
def lightness(color: str) -> float:
    """Return how light a "#rrggbb" colour is, 0 black to 1 white (Rec. 709 weights, no gamma).

    Example:
        >>> lightness("#ffffff"), lightness("#000000")
        (1.0, 0.0)
    """
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return round(0.2126 * red + 0.7152 * green + 0.0722 * blue, 4)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two "#rrggbb" colours, 1 to 21 (WCAG 2.2, relative luminance).

    Example:
        >>> round(contrast("#000000", "#ffffff")), round(contrast("#ffffff", "#f0f0f0"), 2)
        (21, 1.14)
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def is_invisible(color: str | None, background: str | None) -> bool:
    """Say whether text of a colour vanishes on a background; None is black text, and white paper.

    Example:
        >>> is_invisible("#fefefe", None), is_invisible("#ffffff", "#203040"), is_invisible("#ffffff", UNKNOWN)
        (True, False, False)
    """
    if UNKNOWN in (background, color):
        return False
    ink, behind = color or "#000000", background or "#ffffff"
    if ink == behind:
        return True
    near = max(abs(one - other) for one, other in zip(_channels(ink), _channels(behind), strict=True)) <= NEAR_CHANNEL
    return near and contrast(ink, behind) < MIN_CONTRAST


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    parts = (part / 255 for part in _channels(color))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
