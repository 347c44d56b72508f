"""The words by which role texts say how strongly they ask, and of what their parts speak."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files

import yaml

from cvscreen.text.tokens import flatten

_Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@lru_cache(maxsize=16)
def read_data(name: str) -> dict[str, object]:
    """Return one of the package's data files.

    Example:
        >>> "required" in read_data("cues")
        True
    """
    text = files("cvscreen.deriving").joinpath(f"data/{name}.yaml").read_text(encoding="utf-8")
    loaded: dict[str, object] = yaml.load(text, Loader=_Loader)
    return loaded


@lru_cache(maxsize=1)
def cues() -> Mapping[str, re.Pattern[str]]:
    """Return for each list of cues a pattern over flattened text; the longest cue at a place wins.

    Example:
        >>> cues()["required"].search("python is crucial").group()
        'crucial'
    """
    return {name: phrases(_strings(listed)) for name, listed in read_data("cues").items()}


@lru_cache(maxsize=128)
def word_list(name: str) -> re.Pattern[str]:
    """Return one of the small word lists of ``data/words.yaml`` as a pattern over flattened text.

    Example:
        >>> word_list("knowledge").search("good knowledge of sql").group()
        'knowledge'
    """
    return phrases(_strings(read_data("words")[name]))


def phrases(listed: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the phrases as whole words in flattened text; ``~`` ends a word's beginning.

    Example:
        >>> phrases(["erforderlich~"]).search(flatten("Erforderliche Kenntnisse")).group()
        'erforderliche'
    """
    parts = sorted({_phrase(one) for one in listed}, key=lambda part: (-len(part), part))
    return re.compile(rf"(?<![\w])(?:{'|'.join(parts)})(?![\w])")


def _phrase(text: str) -> str:
    """Return a phrase as a pattern: spaces are any short space, a hyphen may be a space too."""
    plain = flatten(text.replace("’", "'"))
    body = re.escape(plain.removesuffix("~")).replace(r"\ ", r"\s{1,3}").replace(r"\-", r"[-\s]")
    return body + (r"\w{0,12}" if plain.endswith("~") else "")


def _strings(listed: object) -> list[str]:
    words = listed if isinstance(listed, list) else []
    strange = [word for word in words if not isinstance(word, str)]
    if strange:
        raise TypeError(f"{strange} in a word list is no text; write it in quotes")
    return words
