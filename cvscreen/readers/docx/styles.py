"""What styles.xml says: heading levels and the look of runs, through ``basedOn``."""

import re
from typing import NamedTuple

from lxml import etree

from cvscreen.readers.xml_names import attribute, child, local, number

MAX_BASES = 24
"""Styles followed through ``basedOn``; Word allows fewer, and a loop must end."""
HEADING_NAME = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik|nagłówek) ?([1-6])", re.IGNORECASE)


class Look(NamedTuple):
    """How a run looks; None means: not said here."""

    bold: bool | None = None
    italic: bool | None = None
    size_pt: float | None = None
    color: str | None = None
    vanish: bool | None = None
    fill: str | None = None

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

    def of(self, style_id: str | None) -> Style:
        """Return a style by its id; the default paragraph style when it is None or unknown."""
        return self.by_id.get(style_id or "", self.default_paragraph)


def read_styles(root: etree._Element | None) -> Styles:
    """Resolve every style of ``styles.xml``; empty when the part is missing."""
    if root is None:
        return Styles({}, Look(), Style())
    raw = {attribute(element, "styleId") or "": element for element in root if local(element) == "style"}
    default = read_look(child(root, "docDefaults", "rPrDefault", "rPr"))
    by_id = {style_id: _resolve(style_id, raw) for style_id in raw}
    first = next(
        (
            style_id
            for style_id, element in raw.items()
            if attribute(element, "default") in ("1", "true") and attribute(element, "type") == "paragraph"
        ),
        "",
    )
    return Styles(by_id, default, by_id.get(first, Style()))


def read_look(properties: etree._Element | None) -> Look:
    """Read a ``w:rPr``."""
    if properties is None:
        return Look()
    by_name = {local(element): element for element in properties}
    half_points = number(attribute(by_name.get("sz"), "val"))
    return Look(
        bold=_switch(by_name.get("b")),
        italic=_switch(by_name.get("i")),
        size_pt=half_points / 2 if half_points is not None else None,
        color=_color(attribute(by_name.get("color"), "val")),
        vanish=_switch(by_name.get("vanish")) or _switch(by_name.get("specVanish")),
        fill=read_fill(properties),
    )


def read_fill(properties: etree._Element | None) -> str | None:
    """Return the shading or highlight of properties as "#rrggbb"; "#" for one that is not white but not known."""
    shading, highlight = child(properties, "shd"), child(properties, "highlight")
    if highlight is not None and attribute(highlight, "val") not in (None, "none", "white"):
        return "#"
    if shading is None:
        return None
    if attribute(shading, "themeFill") and attribute(shading, "fill") in (None, "auto"):
        return "#"
    if attribute(shading, "val") == "solid":
        return _color(attribute(shading, "color")) or "#000000"
    return _color(attribute(shading, "fill"))


def _resolve(style_id: str, raw: dict[str, etree._Element]) -> Style:
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
        look = look.over(read_look(child(element, "rPr"))).over(Look(fill=read_fill(properties)))
        current = attribute(child(element, "basedOn"), "val")
    return Style(level, bool(listed), look, title)


def _switch(element: etree._Element | None) -> bool | None:
    if element is None:
        return None
    return attribute(element, "val") not in ("0", "false", "off", "none")


def _color(text: str | None) -> str | None:
    return f"#{text.lower()}" if text and re.fullmatch("[0-9A-Fa-f]{6}", text) else None
