"""As much of CSS as it takes to tell whether a browser shows an element's text: simple selectors, inline styles."""

import re
from typing import NamedTuple

from lxml import etree

MAX_CSS_CHARS = 200_000
"""Characters of style sheets that are looked at."""
MAX_RULES = 5_000
"""Rules kept of them."""
TINY_PX = 4.0
"""Three points; below that nobody reads."""

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE = re.compile(r"([a-z][a-z0-9]{0,20})?((?:[.#][A-Za-z_][\w-]{0,80}){0,4})", re.IGNORECASE)
_LENGTH = re.compile(r"(-?[0-9]{0,8}\.?[0-9]{1,8})(px|pt|em|rem|%|cm|in|mm|vw|vh)?")
_RGB = re.compile(r"rgba?\(\s{0,4}([0-9]{1,3})[\s,]{1,5}([0-9]{1,3})[\s,]{1,5}([0-9]{1,3})")
_NAMED = {"white": "#ffffff", "snow": "#fffafa", "ivory": "#fffff0", "black": "#000000", "ghostwhite": "#f8f8ff"}


class Sheet(NamedTuple):
    """Rules by their simple selector (``p``, ``.note``, ``#id``), later ones last."""

    rules: dict[str, dict[str, str]]


def read_sheet(text: str) -> Sheet:
    """Read the rules of a style sheet whose selectors are simple enough to follow.

    Example:
        >>> read_sheet(".x, p.y { display: none }").rules
        {'.x': {'display': 'none'}, 'p.y': {'display': 'none'}}
    """
    rules: dict[str, dict[str, str]] = {}
    text = re.sub(r"/\*.{0,5000}?\*/", " ", text[:MAX_CSS_CHARS], flags=re.DOTALL)
    for count, match in enumerate(_RULE.finditer(text)):
        if count >= MAX_RULES:
            break
        declared = read_declarations(match.group(2))
        for selector in match.group(1).split(",")[:50]:
            # "div .note" hides what ".note" names somewhere: the last part decides
            last = selector.split()[-1] if selector.split() else ""
            if last and _SIMPLE.fullmatch(last):
                rules.setdefault(last, {}).update(declared)
    return Sheet(rules)


def read_declarations(text: str) -> dict[str, str]:
    """Read ``name: value; …``.

    Example:
        >>> read_declarations("Color: #FFF !important; opacity:0")
        {'color': '#fff', 'opacity': '0'}
    """
    found = {}
    for part in text[:4000].split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def style_of(element: etree._Element, sheet: Sheet) -> dict[str, str]:
    """Return what is declared for an element itself."""
    style: dict[str, str] = {}
    tag = element.tag if isinstance(element.tag, str) else ""
    names = [tag]
    for name in (element.get("class") or "")[:1000].split()[:20]:
        names.extend((f".{name}", f"{tag}.{name}"))
    if identity := element.get("id"):
        names.extend((f"#{identity}", f"{tag}#{identity}"))
    for name in names:
        style.update(sheet.rules.get(name, {}))
    style.update(read_declarations(element.get("style") or ""))
    return style


def length_px(value: str | None) -> float | None:
    """Return a length in pixels, None when it is not absolute.

    Example:
        >>> length_px("12pt"), length_px("1.5em")
        (16.0, None)
    """
    match = _LENGTH.match(value or "")
    if match is None:
        return None
    scale = {None: 1.0, "px": 1.0, "pt": 4 / 3, "cm": 37.8, "mm": 3.78, "in": 96.0}.get(match.group(2))
    return float(match.group(1)) * scale if scale is not None else (0.0 if float(match.group(1)) == 0 else None)


def color_of(value: str | None) -> str | None:
    """Return a colour as "#rrggbb", None when it is not stated plainly.

    Example:
        >>> color_of("#fff"), color_of("rgb(1, 2, 3)"), color_of("var(--x)")
        ('#ffffff', '#010203', None)
    """
    text = (value or "").strip()
    if re.fullmatch("#[0-9a-f]{3}", text):
        return "#" + "".join(2 * char for char in text[1:])
    if re.fullmatch("#[0-9a-f]{6}", text):
        return text
    if match := _RGB.match(text):
        return "#" + "".join(f"{min(int(part), 255):02x}" for part in match.groups())
    return _NAMED.get(text)
