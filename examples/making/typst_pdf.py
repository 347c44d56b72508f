"""PDFs set by typst from ``templates/*.typ``."""

import json

import typst

from making.view import ROOT

TEMPLATES = ROOT / "templates"
MADE_ON = 1767225600
"""2026-01-01 in seconds: the date of every file's metadata, so that its bytes never differ."""


def set_with_typst(view: dict, template: str) -> bytes:
    """Set a view in a template and return the PDF's bytes."""
    return typst.compile(
        str(TEMPLATES / f"{template}.typ"),
        root=str(TEMPLATES),
        format="pdf",
        sys_inputs={"cv": json.dumps(view, ensure_ascii=False, sort_keys=True, default=str)},
        timestamp=MADE_ON,
    )
