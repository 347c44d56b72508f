"""The words that say whose work a clause tells, and what was only dealt in.

``data/actors.yaml`` holds them for a person to edit; a word with a mark (``write~``) stands for its forms, which the
matcher makes.
"""

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml

_LISTS = (
    "english", "abroad", "groups", "crews", "strangers", "articles", "openers", "therefore", "relatives", "acts",
    "unverbs", "placed", "made", "agents", "passives", "inverting", "leading", "links", "thirds",
    "learning", "wishes", "nows", "professions",
    "tools_in", "openings",
)  # fmt: skip


class ActorWords(NamedTuple):
    """Lists of words by name, and pairs of lists: how it was dealt, and in what."""

    lists: dict[str, tuple[str, ...]]
    dealt: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@lru_cache(maxsize=1)
def load_actors() -> ActorWords:
    """Return the bundled words.

    Raises:
        KeyError: A list is missing.
        ValueError: A line of ``dealt`` has no bar.

    Example:
        >>> "colleague" in load_actors().lists["english"]
        True
    """
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    raw = yaml.load((files("cvscreen.vocabulary") / "data" / "actors.yaml").read_bytes(), Loader=loader)
    lists = {name: tuple(" ".join(raw[name]).split()) for name in _LISTS}
    return ActorWords(lists, tuple(_pair(line) for line in raw["dealt"]))


def _pair(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    how, bar, what = line.partition("|")
    if not bar:
        raise ValueError(f"actors.yaml: {line[:40]!r} has no bar; write how | what")
    return tuple(how.split()), tuple(what.split())
