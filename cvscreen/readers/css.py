"""Values of CSS: declarations, lengths and colours, as far as it takes to tell whether text can be seen."""

import colorsys
import re

MAX_STYLE_CHARS = 4_000
"""Characters of one block of declarations that are looked at."""
CLEAR = "transparent"
"""A colour that shows nothing."""
FAINT = 0.1
"""Opacity below which nothing is seen on any background."""
ROOT_PX = 16.0
"""Size of text where nothing says otherwise."""

_LENGTH = re.compile(r"\s{0,4}(-?[0-9]{0,8}\.?[0-9]{1,8})(px|pt|pc|em|rem|ex|ch|%|cm|mm|in|vw|vh)?")
_SCALES = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "cm": 37.8,
    "mm": 3.78,
    "in": 96.0,
    "rem": ROOT_PX,
    "vw": 10.2,
    "vh": 7.7,
}
_NUMBER = r"\s{0,4}(-?[0-9]{0,4}\.?[0-9]{1,8})(%|deg)?\s{0,4}"
_FUNCTION = re.compile(rf"(rgb|hsl)a?\({_NUMBER}[,\s]{_NUMBER}[,\s]{_NUMBER}(?:[,/\s]{_NUMBER})?\)")
_HEX = re.compile("#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![0-9a-f])")
_WORD = re.compile("[a-z]{3,24}")
NAMED = {
    "white": "#ffffff", "snow": "#fffafa", "ivory": "#fffff0", "ghostwhite": "#f8f8ff", "floralwhite": "#fffaf0",
    "whitesmoke": "#f5f5f5", "mintcream": "#f5fffa", "azure": "#f0ffff", "aliceblue": "#f0f8ff", "honeydew": "#f0fff0",
    "seashell": "#fff5ee", "lavenderblush": "#fff0f5", "oldlace": "#fdf5e6", "linen": "#faf0e6", "beige": "#f5f5dc",
    "lightyellow": "#ffffe0", "cornsilk": "#fff8dc", "lightcyan": "#e0ffff", "black": "#000000", "red": "#ff0000",
    "blue": "#0000ff", "green": "#008000", "navy": "#000080", "gray": "#808080", "grey": "#808080", "teal": "#008080",
    "maroon": "#800000", "purple": "#800080", "silver": "#c0c0c0", "lightgray": "#d3d3d3", "lightgrey": "#d3d3d3",
    "gainsboro": "#dcdcdc", "darkblue": "#00008b", "darkgray": "#a9a9a9", "dimgray": "#696969", "orange": "#ffa500",
    "yellow": "#ffff00", "transparent": CLEAR,
}  # fmt: skip
"""Named colours (CSS Color 4): all that are nearly white, and those that CVs use most."""


def read_declarations(text: str) -> dict[str, str]:
    """Read ``name: value; …``.

    Example:
        >>> read_declarations("Color: #FFF !important; opacity:0")
        {'color': '#fff', 'opacity': '0'}
    """
    found = {}
    for part in text[:MAX_STYLE_CHARS].split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def length_px(value: str | None, em: float = ROOT_PX) -> float | None:
    """Return a length in pixels, None when there is none; percentages are of ``em``.

    Example:
        >>> length_px("12pt"), length_px("1.5em"), length_px("auto")
        (16.0, 24.0, None)
    """
    match = _LENGTH.match(value or "")
    if match is None:
        return None
    number, unit = float(match.group(1)), match.group(2)
    if unit == "%":
        return number * em / 100
    return number * (em if unit == "em" else em / 2 if unit in ("ex", "ch") else _SCALES.get(unit or "px", 1.0))


def color_of(value: str | None) -> str | None:
    """Return the first colour in a value as "#rrggbb", ``CLEAR`` for one that shows nothing, None when none is stated.

    Example:
        >>> color_of("#fff"), color_of("rgb(1, 2, 3)"), color_of("hsl(0 0% 100% / 1)"), color_of("#12345600")
        ('#ffffff', '#010203', '#ffffff', 'transparent')
    """
    text = (value or "").strip()[:400]
    if match := _HEX.search(text):
        return _from_hex(match.group()[1:])
    if match := _FUNCTION.search(text):
        return _from_function(match)
    return next((NAMED[word] for word in _WORD.findall(text) if word in NAMED), None)


def _from_hex(digits: str) -> str:
    if len(digits) < 6:
        digits = "".join(2 * char for char in digits)
    return CLEAR if len(digits) == 8 and int(digits[6:], 16) < 255 * FAINT else "#" + digits[:6]


def _from_function(match: re.Match[str]) -> str:
    kind, *parts = match.groups()
    values = [(float(number), unit) for number, unit in zip(parts[::2], parts[1::2], strict=True) if number is not None]
    if len(values) == 4 and values[3][0] / (100 if values[3][1] == "%" else 1) < FAINT:
        return CLEAR
    if kind == "rgb":
        channels = [number * (2.55 if unit == "%" else 1.0) for number, unit in values[:3]]
    else:
        hue, saturation, light = (number for number, _ in values[:3])
        channels = [255 * part for part in colorsys.hls_to_rgb(hue % 360 / 360, light / 100, saturation / 100)]
    return "#" + "".join(f"{max(min(round(channel), 255), 0):02x}" for channel in channels)
