"""Every integrity rule, applied in one fixed order. A flag never moves points: it asks a person to look."""

from collections.abc import Sequence
from types import ModuleType

from cvscreen.integrity.case import Case
from cvscreen.integrity.rules import copied, dates, hidden, injection, not_a_cv, notices, stuffing
from cvscreen.model import Flag, Resume

RULES: dict[str, ModuleType] = {
    "hidden": hidden,
    "stuffing": stuffing,
    "injection": injection,
    "copied": copied,
    "dates": dates,
    "notices": notices,
    "not-a-cv": not_a_cv,
}
"""The rules by name, in the order in which their flags are given."""


def find_flags(resume: Resume, *, terms: Sequence[str] = ()) -> tuple[Flag, ...]:
    """Return everything about a CV that a person should look at before relying on it.

    Args:
        resume: The CV as parsed, with its document.
        terms: Spellings that the rubric looks for; with them, repeated terms are told from repeated common words.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cake.txt", format="text", sha256="00", size_bytes=4)
        >>> [flag.code for flag in find_flags(Resume(document=Document(source=source, text="Cake")))]
        ['not-a-cv']
    """
    case = Case(resume, tuple(terms))
    flags: dict[tuple[str, str], Flag] = {}
    for rule in RULES.values():
        found: tuple[Flag, ...] = rule.find(case)
        for flag in found:
            flags.setdefault((flag.code, flag.message), flag)
    return tuple(flags.values())
