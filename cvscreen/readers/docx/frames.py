"""Text boxes: what they are filled with, and whether they stand where they can be seen."""

from lxml import etree

from cvscreen.model.document import HiddenReason
from cvscreen.readers.colors import UNKNOWN
from cvscreen.readers.css import color_of
from cvscreen.readers.docx.theme import Theme, theme_color
from cvscreen.readers.xml_names import attribute, child, local, number

FAR_EMU = 20_000_000
"""Moved further than this (55 cm), a box stands beside any paper that a CV is printed on."""
MIN_SIDE_EMU = 38_100
"""Three points: a lower or narrower box shows nothing of its text."""

_SHAPES = ("wsp", "shape", "rect", "roundrect")
_FILLS = ("gradFill", "pattFill", "blipFill", "grpFill")


def box_fill(box: etree._Element, theme: Theme) -> str | None:
    """Return what a text box is filled with as "#rrggbb", "#" when that is not known, None for nothing."""
    shape = next((node for node in box.iterancestors() if local(node) in _SHAPES), None)
    if shape is None:
        return None
    properties = child(shape, "spPr")
    solid = child(properties, "solidFill")
    if solid is not None:
        plain = attribute(child(solid, "srgbClr"), "val")
        if plain and len(plain) == 6:
            return f"#{plain.lower()}"
        named = child(solid, "schemeClr")
        # a colour made lighter or darker by its own children is not followed
        return UNKNOWN if named is None or len(named) else theme_color(theme, attribute(named, "val")) or UNKNOWN
    if any(child(properties, name) is not None for name in _FILLS):
        return UNKNOWN
    if child(properties, "noFill") is None and attribute(child(shape, "style", "fillRef"), "idx") not in (None, "0"):
        return UNKNOWN
    if attribute(shape, "filled") in ("f", "false"):
        return None
    stated = attribute(shape, "fillcolor")
    return (color_of(stated.lower()) or UNKNOWN) if stated else None


def hidden_by_frame(anchor: etree._Element | None) -> HiddenReason | None:
    """Say why nobody sees a text box by its frame; None when it can be seen."""
    extent = child(anchor, "extent")
    sides = [number(attribute(extent, name)) for name in ("cx", "cy")]
    if anchor is not None and attribute(anchor, "hidden") in ("1", "true"):
        return "hidden-run"
    if any(side is not None and side < MIN_SIDE_EMU for side in sides):
        return "clipped"
    places = (child(anchor, name, "posOffset") for name in ("positionH", "positionV"))
    offsets = [number(place.text) for place in places if place is not None]
    far = any(offset is not None and abs(offset) > FAR_EMU for offset in offsets)
    # moved to the left or up by more than all of its size, it has left the paper
    gone = any(o is not None and s is not None and o < -s - FAR_EMU / 10 for o, s in zip(offsets, sides, strict=False))
    return "off-page" if far or gone else None
