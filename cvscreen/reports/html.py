"""index.html: the ranking as one page that needs nothing else, opens anywhere and prints."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from cvscreen.model import Ranking
from cvscreen.reports.printable import visible
from cvscreen.reports.view import page_view
from cvscreen.reports.wording import RULES_OF_READING

if TYPE_CHECKING:
    from jinja2 import Environment

CSP = (
    "default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; base-uri 'none'; form-action 'none'"
)
"""One style sheet and one script, allowed by hash; nothing of a CV is in either, and nothing else may load or run."""

WIDTHS = "".join(f".w{percent}{{width:{percent}%}}" for percent in range(101))
"""Widths of bars as classes: the policy forbids style attributes, and a class is shorter than a drawing."""


def render_html(
    ranking: Ranking, *, rubric_title: str, names: bool, group_titles: Mapping[str, str] | None = None
) -> bytes:
    """Render a run as one self-contained page: no request leaves it, and it is complete without its script.

    Args:
        ranking: The run's outcome.
        rubric_title: The rubric's title, such as "Machine learning engineer".
        names: Whether to show names and file names; otherwise people are ids.
        group_titles: Group id → title; None makes titles from the ids.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> empty = Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=())
        >>> render_html(empty, rubric_title="Machine learning engineer", names=False)[:15]
        b'<!doctype html>'
    """
    style, script = _part("report.css") + WIDTHS, _part("report.js")
    page = (
        _environment()
        .get_template("index.html.j2")
        .render(
            csp=CSP.format(style=_hash_source(style), script=_hash_source(script)),
            style=style,
            script=script,
            title=visible(rubric_title),
            rubric=ranking.rubric,
            visible=visible,
            page=page_view(ranking, names=names, group_titles=group_titles or {}),
            rules=RULES_OF_READING,
            names=names,
        )
    )
    return page.encode("utf-8", "replace")


@cache
def _environment() -> "Environment":
    """Return the templates, loaded once; jinja2 is imported only when a page is made."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("cvscreen.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _part(name: str) -> str:
    return resources.files("cvscreen.reports").joinpath("templates", name).read_text(encoding="utf-8")


def _hash_source(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
