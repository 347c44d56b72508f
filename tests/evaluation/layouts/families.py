"""Which looks each program sets, and what a look fixes of the design."""

from dataclasses import replace

from .design import Design
from .words import Draw, half

LATEX = {
    "article": 2,
    "awesome": 1.5,
    "alta": 1.5,
    "ruled": 1,
    "sidebar": 1.5,
    "modern-classic": 1.5,
    "modern-casual": 1,
}
LATEX_KEPT = {
    "deedy": 1.5,
    "friggeri": 1,
    "twenty": 1.5,
    "boxed": 1,
    "centre": 1,
    "modern-banking": 1,
    "modern-oldstyle": 0.7,
    "modern-fancy": 0.6,
}
FIXED: dict[str, dict[str, object]] = {
    "awesome": {
        "structure": "single",
        "work": "E > P / T > D",
        "study": "I > P / G > D",
        "centred": True,
        "strong": "employer",
    },
    "alta": {"structure": "band", "work": "T / E / D · P", "side_right": True, "side_width": 40, "icons": "font"},
    "article": {"structure": "single"},
    "ruled": {"structure": "single"},
    "boxed": {"structure": "single"},
    "centre": {"structure": "single"},
    "sidebar": {"structure": "side"},
    "deedy": {
        "structure": "band",
        "side_right": False,
        "side_width": 33,
        "work": "E | T / D | P",
        "study": "I / G / D | P",
        "centred": True,
    },
    "friggeri": {
        "structure": "band",
        "side_right": False,
        "side_width": 30,
        "work": "D << T / E, P",
        "study": "D << G / I, P",
    },
    "twenty": {
        "structure": "side",
        "side_right": False,
        "side_width": 36,
        "work": "D << T / E",
        "study": "D << G / I, P",
    },
}


def choose_family(design: Design, engine: str, draw: Draw) -> Design:
    """Draw a look of the program and fix in the design what belongs to it."""
    if engine != "latex":
        return design
    family = half(LATEX, LATEX_KEPT, draw)
    if family.startswith("modern-"):
        contact = design.contact if design.contact not in ("words", "foot") else "line"
        return replace(
            design,
            family=family,
            structure="single",
            link_form="handle",
            grouped=False,
            name="plain",
            contact=contact,
            heading=replace(design.heading, mark=""),
            headings=True,
            only_end=design.only_end,
            modern=True,
        )
    return replace(design, family=family, **FIXED.get(family, {}))  # type: ignore[arg-type]
