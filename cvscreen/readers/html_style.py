"""How an element of a page looks, and whether a browser shows its text."""

import re
from typing import NamedTuple

from lxml import etree

from cvscreen.model.document import HiddenReason
from cvscreen.readers.colors import UNKNOWN, is_invisible
from cvscreen.readers.css import CLEAR, FAINT, color_of, length_px

TINY_PX = 4.0
"""Three points; below that nobody reads."""
FAR_PX = 200.0
"""Moved further than this beyond the page's left or upper edge, text is out of sight; icons are moved by a few."""
BEYOND_PX = 5_000.0
"""Moved further than this to the right or down, nobody scrolls to it."""

_HEADING = re.compile("h([1-6])")
_NO_BACKGROUND = ("none", "transparent", "inherit", "initial", "unset", "")
_SIZES = {"xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0, "x-large": 24.0}
_NUMBER = re.compile(r"-?[0-9]{0,6}\.?[0-9]{1,6}")
_LINK_SCHEMES = ("http:", "https:", "mailto:", "tel:")


class Style(NamedTuple):
    """An element's look. ``gone`` holds for all that is in it; what else hides text, an inner element may undo."""

    bold: bool = False
    italic: bool = False
    color: str | None = None
    background: str | None = None
    size_px: float = 16.0
    shown: bool = True
    uri: str | None = None
    level: int | None = None
    gone: HiddenReason | None = None

    @property
    def hidden(self) -> HiddenReason | None:
        """Why text of this look is not seen; None when it is.

        A page has no edges and no print: whatever a style keeps from sight is called hidden, be it by size or place.
        """
        if self.gone is not None:
            return self.gone
        if not self.shown or self.size_px < TINY_PX:
            return "hidden-run"
        if self.color == CLEAR:
            return "transparent"
        return "same-colour" if is_invisible(self.color, self.background) else None


def inner_style(element: etree._Element, outer: Style, declared: dict[str, str]) -> Style:
    """Return the look of an element inside of another."""
    tag = str(element.tag)
    heading = _HEADING.fullmatch(tag)
    weight = declared.get("font-weight") or declared.get("font", "")
    style = outer._replace(
        bold=outer.bold or tag in ("b", "strong", "th") or heading is not None or _is_bold(weight),
        italic=outer.italic
        or tag in ("i", "em")
        or "italic" in (declared.get("font-style") or declared.get("font", "")),
        color=_ink(element, declared) or outer.color,
        background=_background(element, declared, outer.background),
        size_px=_size(declared, outer.size_px),
        shown=_shown(declared, outer.shown),
        level=int(heading.group(1)) if heading else outer.level,
    )
    uri = (element.get("href") or "").strip() if tag == "a" else ""
    if uri.lower().startswith(_LINK_SCHEMES):
        style = style._replace(uri=uri[:2_000])
    return style if style.gone else style._replace(gone=_gone(element, declared, style.size_px))


def _is_bold(weight: str) -> bool:
    return re.search(r"\b(?:bold|bolder|[6-9]00)\b", weight) is not None


def _ink(element: etree._Element, declared: dict[str, str]) -> str | None:
    stated = declared.get("-webkit-text-fill-color") or declared.get("color") or (element.get("color") or "").lower()
    return color_of(stated)


def _background(element: etree._Element, declared: dict[str, str], outer: str | None) -> str | None:
    stated = declared.get("background-color") or declared.get("background") or (element.get("bgcolor") or "").lower()
    if declared.get("background-image", "none") != "none" or "url(" in stated or "gradient(" in stated:
        return UNKNOWN
    if stated in _NO_BACKGROUND:
        return outer
    color = color_of(stated)
    return outer if color == CLEAR else color or UNKNOWN


def _size(declared: dict[str, str], outer: float) -> float:
    stated = declared.get("font-size")
    if stated is None:
        match = re.search(r"(?:^|\s)([0-9.]{1,8}(?:px|pt|em|rem|%|cm|mm|in))(?:/|\s)", declared.get("font", ""))
        stated = match.group(1) if match else None
    if stated is None:
        return outer
    if stated in _SIZES:
        return _SIZES[stated]
    size = length_px(stated, outer)
    return outer if size is None else min(max(size, 0.0), 1_000.0)


def _shown(declared: dict[str, str], outer: bool) -> bool:
    stated = declared.get("visibility")
    return outer if stated in (None, "inherit") else stated not in ("hidden", "collapse")


def _gone(element: etree._Element, declared: dict[str, str], em: float) -> HiddenReason | None:
    if element.get("hidden") is not None or declared.get("display") == "none":
        return "hidden-run"
    if declared.get("content-visibility") == "hidden" or _is_far(declared, em):
        return "hidden-run"
    faint = re.search(r"opacity\(([^()]{1,12})\)", declared.get("filter", ""))
    if _share(declared.get("opacity")) < FAINT or (faint and _share(faint.group(1)) < FAINT):
        return "transparent"
    return "clipped" if _is_clipped(declared, em) else None


def _share(text: str | None) -> float:
    match = _NUMBER.match(text or "")
    if match is None:
        return 1.0
    return float(match.group()) / (100 if "%" in (text or "") else 1)


def _is_far(declared: dict[str, str], em: float) -> bool:
    """Whether the element was moved out of sight."""
    moves = [declared.get(name) for name in ("text-indent", "margin-left", "margin-top", "margin", "translate")]
    if declared.get("position") in ("absolute", "fixed", "relative", "sticky"):
        moves += [declared.get(name) for name in ("left", "top", "right", "bottom", "inset")]
    moves += re.findall(r"translate[xy3d]{0,2}\(([^()]{1,60})\)", declared.get("transform", ""))
    lengths = [length_px(part, em) for move in moves if move for part in re.split(r"[\s,]+", move.strip())[:4]]
    percents = [move for move in moves if move and "%" in move]
    if percents and not any(re.search("-?[0-9]{4}", move) for move in percents):
        # "50%" centres; only thousands of percent are far
        lengths = [length for length in lengths if length is not None and length <= -BEYOND_PX]
    return any(length is not None and (length <= -FAR_PX or length >= BEYOND_PX) for length in lengths)


def _is_clipped(declared: dict[str, str], em: float) -> bool:
    clip = declared.get("clip", "") + declared.get("clip-path", "")
    if re.search(
        r"rect\(\s{0,4}(?:0|1px)|inset\(\s{0,4}(?:[5-9][0-9]|100)%|circle\(\s{0,4}0|polygon\((?:[0 ,px%]{1,40})\)", clip
    ):
        return True
    if re.search(r"(?:^|\s)scale[xy3d]{0,2}\(\s{0,4}(?:0|0?\.[01])", declared.get("transform", "")):
        return True
    if _share(declared.get("zoom")) < FAINT:
        return True
    if not any("hidden" in declared.get(name, "") or "clip" in declared.get(name, "") for name in _OVERFLOWS):
        return False
    sizes = [length_px(declared.get(name), em) for name in ("height", "max-height", "width", "max-width")]
    return any(size is not None and size < TINY_PX for size in sizes)


_OVERFLOWS = ("overflow", "overflow-x", "overflow-y")
