"""The colours that a DOCX names instead of stating: its theme's, and what Word uses without one."""

import re

from lxml import etree

from cvscreen.readers.xml_names import attribute, child, local

OFFICE: dict[str, str] = {
    "dk1": "#000000", "lt1": "#ffffff", "dk2": "#44546a", "lt2": "#e7e6e6", "accent1": "#4472c4", "accent2": "#ed7d31",
    "accent3": "#a5a5a5", "accent4": "#ffc000", "accent5": "#5b9bd5", "accent6": "#70ad47", "hlink": "#0563c1",
    "folHlink": "#954f72",
}  # fmt: skip
"""The Office theme of 2013–2022, which Word uses where a file has none."""
SLOTS = {
    "dark1": "dk1", "text1": "dk1", "tx1": "dk1", "light1": "lt1", "background1": "lt1", "bg1": "lt1", "dark2": "dk2",
    "text2": "dk2", "tx2": "dk2", "light2": "lt2", "background2": "lt2", "bg2": "lt2", "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}  # fmt: skip
"""Names by which runs, shadings and shapes ask for a theme's colour (ECMA-376, ST_ThemeColor, ST_SchemeColorVal)."""
MAPPED = {"bg1": "lt1", "t1": "dk1", "bg2": "lt2", "t2": "dk2"}
"""What a document's settings may map anew."""

_HEX = re.compile("[0-9A-Fa-f]{6}")

Theme = dict[str, str]


def read_theme(root: etree._Element | None, settings: etree._Element | None = None) -> Theme:
    """Return a theme's colours as "#rrggbb" by slot, as the document's settings map them.

    Example:
        >>> read_theme(None)["lt1"]
        '#ffffff'
    """
    theme = dict(OFFICE)
    scheme = child(root, "themeElements", "clrScheme")
    for slot in scheme if scheme is not None else ():
        stated = next(iter(slot), None)
        value = attribute(stated, "lastClr") or attribute(stated, "val") or ""
        if local(slot) in theme and _HEX.fullmatch(value):
            theme[local(slot)] = f"#{value.lower()}"
    mapping = child(settings, "clrSchemeMapping")
    found = {slot: SLOTS.get(attribute(mapping, name) or "", slot) for name, slot in MAPPED.items()}
    return theme | {slot: theme[source] for slot, source in found.items()}


def theme_color(theme: Theme, name: str | None, *, tint: str | None = None, shade: str | None = None) -> str | None:
    """Return a theme's colour by the name that a run or shading uses, lightened or darkened; None when there is none.

    Args:
        theme: The colours by slot.
        name: Such as ``background1``.
        tint: Hexadecimal share of the colour that is left when mixed with white.
        shade: The same with black.

    Example:
        >>> theme_color(OFFICE, "background1"), theme_color(OFFICE, "text1", tint="80"), theme_color(OFFICE, "none")
        ('#ffffff', '#7f7f7f', None)
    """
    color = theme.get(SLOTS.get(name or "", name or ""))
    for stated, toward in ((tint, 255), (shade, 0)):
        if color and stated and re.fullmatch("[0-9A-Fa-f]{2}", stated):
            share = int(stated, 16) / 255
            parts = (int(color[at : at + 2], 16) for at in (1, 3, 5))
            color = "#" + "".join(f"{int(part * share + toward * (1 - share)):02x}" for part in parts)
    return color
