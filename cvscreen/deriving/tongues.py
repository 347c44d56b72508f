"""Spoken languages that a clause asks for, by the names that role texts give them."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import cast

from cvscreen.deriving.model import Clause, Term
from cvscreen.deriving.wording import phrases, read_data, word_list
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

_AT_SCHOOL = re.compile(rf"{word_list('at_school').pattern}\s(?:[\w-]{{1,12}}\s){{0,4}}(?:in|of)?\s{{0,2}}$")
# "in plain English" is a way to write, and no language
_PLAIN = ("plain ", "simple ")


def tongue_items() -> Mapping[str, list[str]]:
    """Return the names of spoken languages by item id.

    Example:
        >>> tongue_items()["german"][0]
        'German'
    """
    return cast("dict[str, list[str]]", read_data("tongues"))


def names_tongue(flat: str) -> bool:
    """Say whether flattened words name a spoken language.

    Example:
        >>> names_tongue("fluent english, written and spoken"), names_tongue("plain speaking")
        (True, False)
    """
    return _tongue_names().search(flat) is not None


def tongues_in(words: str, clause: Clause) -> Iterator[Term]:
    """Yield the languages that a clause names; ``words`` is its text, flattened."""
    for match in _tongue_names().finditer(words):
        item = _tongue_by_name().get(match.group(), "")
        plain = words[: match.start()].endswith(_PLAIN) or _AT_SCHOOL.search(words, 0, match.start()) is not None
        if item and not plain and not word_list("citizenship").match(words, match.end() + 1):
            yield Term(f"spoken-{item}", item, Span(clause.span.start + match.start(), clause.span.start + match.end()))


@lru_cache(maxsize=1)
def _tongue_by_name() -> dict[str, str]:
    return {flatten(name): item for item, names in tongue_items().items() for name in names}


@lru_cache(maxsize=1)
def _tongue_names() -> re.Pattern[str]:
    return phrases(sorted(_tongue_by_name()))
