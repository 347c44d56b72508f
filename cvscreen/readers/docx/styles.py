"""What styles.xml says: heading levels and the look of runs, through ``basedOn``."""

import re
from typing import NamedTuple

from lxml import etree

from cvscreen.readers.docx.theme import OFFICE, Theme, theme_color
from cvscreen.readers.xml_names import attribute, child, local, number

MAX_BASES = 24
"""Styles followed through ``basedOn``; Word allows fewer, and a loop must end."""
HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek) ?([1-6])", re.IGNORECASE)
MAX_CLEAR = 90_000
"""Thousandths of a per cent of transparency from which on letters are not seen."""
HIGHLIGHTS = {
    "white": "#ffffff",
    "black": "#000000",
    "yellow": "#ffff00",
    "lightGray": "#c0c0c0",
    "darkGray": "#808080",
}
"""Colours of the marker pen that letters may have, too."""


class Look(NamedTuple):
    """How a run looks; None means: not said here."""

    bold: bool | None = None
    italic: bool | None = None
    size_pt: float | None = None
    color: str | None = None
    vanish: bool | None = None
    fill: str | None = None
    clear: bool | None = None
    """Whether its letters are filled with nothing."""
    width: float | None = None
    """Width of its letters, 1.0 as designed."""
    spread_pt: float | None = None
    """What is added between its letters."""

    def over(self, base: "Look") -> "Look":
        """Return this look with what it does not say taken from another."""
        said = {name: value for name, value in self._asdict().items() if value is not None}
        return base._replace(**said)


class Style(NamedTuple):
    """A paragraph, character or table style as resolved."""

    level: int | None = None
    listed: bool = False
    look: Look = Look()
    title: bool = False


class Styles(NamedTuple):
    """All styles by id, and what holds without one."""

    by_id: dict[str, Style]
    default: Look
    default_paragraph: Style
    theme: Theme = OFFICE

    def of(self, style_id: str | None) -> Style:
        """Return a style by its id; the default paragraph style when it is None or unknown."""
        return self.by_id.get(style_id or "", self.default_paragraph)


def read_styles(root: etree._Element | None, theme: Theme) -> Styles:
    """Resolve every style of ``styles.xml``; empty when the part is missing."""
    if root is None:
        return Styles({}, Look(), Style(), theme)
    raw = {attribute(element, "styleId") or "": element for element in root if local(element) == "style"}
    default = read_look(child(root, "docDefaults", "rPrDefault", "rPr"), theme)
    by_id = {style_id: _resolve(style_id, raw, theme) for style_id in raw}
    first = next(
        (
            style_id
            for style_id, element in raw.items()
            if attribute(element, "default") in ("1", "true") and attribute(element, "type") == "paragraph"
        ),
        "",
    )
    return Styles(by_id, default, by_id.get(first, Style()), theme)


def read_look(properties: etree._Element | None, theme: Theme) -> Look:
    """Read a ``w:rPr``."""
    if properties is None:
        return Look()
    by_name = {local(element): element for element in properties}
    half_points = number(attribute(by_name.get("sz"), "val"))
    width = number((attribute(by_name.get("w"), "val") or "").rstrip("%"))
    spread = number(attribute(by_name.get("spacing"), "val"))
    color, clear = _read_ink(by_name, theme)
    return Look(
        bold=_switch(by_name.get("b")),
        italic=_switch(by_name.get("i")),
        size_pt=half_points / 2 if half_points is not None else None,
        color=color,
        vanish=_switch(by_name.get("vanish")) or _switch(by_name.get("specVanish")),
        fill=read_fill(properties, theme),
        clear=clear,
        width=width / 100 if width is not None else None,
        spread_pt=spread / 20 if spread is not None else None,
    )


def _read_ink(by_name: dict[str, etree._Element], theme: Theme) -> tuple[str | None, bool | None]:
    """Return the colour of letters, and whether they are filled with nothing; Word 2010's fill goes first."""
    stated = by_name.get("color")
    color = _themed(stated, "theme", theme, plain="val")
    fill = by_name.get("textFill")
    if fill is None:
        return color, None
    solid = child(fill, "solidFill")
    ink = next(iter(solid), None) if solid is not None else None
    if ink is not None:
        alpha = number(attribute(child(ink, "alpha"), "val"))
        named = attribute(ink, "val")
        return _color(named) or theme_color(theme, named) or color, alpha is not None and alpha >= MAX_CLEAR
    return color, child(fill, "noFill") is not None


def _themed(element: etree._Element | None, kind: str, theme: Theme, *, plain: str) -> str | None:
    """Return a colour stated by theme or plainly; Word uses the theme's where both are stated."""
    names = ("themeColor", "themeTint", "themeShade") if kind == "theme" else (
        "themeFill", "themeFillTint", "themeFillShade"
    )  # fmt: skip
    name, tint, shade = (attribute(element, attr) for attr in names)
    return theme_color(theme, name, tint=tint, shade=shade) or _color(attribute(element, plain))


def read_fill(properties: etree._Element | None, theme: Theme) -> str | None:
    """Return the shading or highlight of properties as "#rrggbb"; "#" for one that is there but not known."""
    shading, highlight = child(properties, "shd"), child(properties, "highlight")
    marked = attribute(highlight, "val")
    if marked not in (None, "none"):
        return HIGHLIGHTS.get(marked, "#")
    if shading is None:
        return None
    if attribute(shading, "val") == "solid":
        return _themed(shading, "theme", theme, plain="color") or "#000000"
    if attribute(shading, "val") not in (None, "clear", "nil"):
        # a pattern of two colours
        return "#"
    return _themed(shading, "fill", theme, plain="fill")


def _resolve(style_id: str, raw: dict[str, etree._Element], theme: Theme) -> Style:
    level: int | None = None
    listed: bool | None = None
    title = False
    look = Look()
    current: str | None = style_id
    for _ in range(MAX_BASES):
        element = raw.get(current or "")
        if element is None:
            break
        properties = child(element, "pPr")
        outline = number(attribute(child(properties, "outlineLvl"), "val"))
        name = attribute(child(element, "name"), "val") or ""
        if level is None and outline is not None and 0 <= outline <= 5:
            level = int(outline) + 1
        elif level is None and outline is None and (match := HEADING_NAME.match(name)):
            level = int(match.group(1))
        title = title or name.lower() == "title"
        numbering = child(properties, "numPr")
        if listed is None and numbering is not None:
            listed = attribute(child(numbering, "numId"), "val") != "0"
        look = look.over(read_look(child(element, "rPr"), theme)).over(Look(fill=read_fill(properties, theme)))
        current = attribute(child(element, "basedOn"), "val")
    return Style(level, bool(listed), look, title)


def _switch(element: etree._Element | None) -> bool | None:
    if element is None:
        return None
    return attribute(element, "val") not in ("0", "false", "off", "none")


def _color(text: str | None) -> str | None:
    return f"#{text.lower()}" if text and re.fullmatch("[0-9A-Fa-f]{6}", text) else None
