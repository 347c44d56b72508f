"""docs/readability.md, made from the rules' own docstrings."""

import inspect
from types import ModuleType

from cvscreen.readability.findings import RULES

INTRODUCTION = """# What programs misread in a CV

`cvscreen check FILE` reads a CV as other programs do and says what got lost and how to mend it.
None of this moves a score. An *error* means that a part was not read, a *warning* that a part may be misread,
a *hint* that this program managed and others may not.

This page is made from the rules themselves (`cvscreen/readability/rules/`).
"""


def render_manual() -> str:
    """Return the manual page of every rule as Markdown.

    Example:
        >>> render_manual().splitlines()[0]
        '# What programs misread in a CV'
    """
    return "\n".join([INTRODUCTION, *(_page(number, rule) for number, rule in RULES.items())])


def _page(number: str, rule: ModuleType) -> str:
    title, _, rest = inspect.cleandoc(rule.__doc__ or "").partition("\n\n")
    body, _, examples = rest.partition("\nBad:\n")
    bad, _, good = examples.partition("\nGood:\n")
    shown = f"## {number}: {title.rstrip('.')}\n\n*{rule.SEVERITY}* · {_one_line(body)}\n\n"
    shown += f"- Bad: {_one_line(bad)}\n- Good: {_one_line(good)}\n"
    return f"{shown}\n**Mend:** {rule.MEND}\n"


def _one_line(text: str) -> str:
    return " ".join(text.split())
