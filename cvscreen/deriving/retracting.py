"""Does a sentence take back what is asked elsewhere? Its words tell: "can go", "never mind", "steht nur noch da, weil".

Weights of words, and of two or three in a row, learned from sentences of annotated role texts; whole numbers, so that
they add up alike everywhere. They are ``data/retracting.json``, made by ``python -m tests.evaluation.judge``.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

MOST = 600
"""Hundredths of a logit that a sentence can have for or against it."""
LONGEST = 3
"""Words in a row that are weighed as one."""
_WORD = re.compile(r"[\w'+#]+|[^\w\s]")
_NUMBER = re.compile(r"\d+")


class Retracting(NamedTuple):
    """What speaks for a sentence that takes something back, in hundredths of a logit.

    Attributes:
        base: What every sentence has.
        weights: What a word, or two or three of them in a row, add.
    """

    base: int
    weights: Mapping[str, int]

    def weigh(self, words: str) -> int:
        """Return how much speaks for a sentence to take something back."""
        found = self.base + sum(self.weights.get(gram, 0) for gram in grams_of(words))
        return max(-MOST, min(MOST, found))

    def weigh_in(self, text: str, sentences: Iterable[Span]) -> dict[Span, int]:
        """Return how much speaks for each sentence of a text to take something back."""
        return {span: self.weigh(text[span.start : span.end].replace("\n", " ")) for span in set(sentences)}


def grams_of(words: str) -> set[str]:
    """Return the words of a sentence, and each two and three of them in a row, flattened; every number is a 0.

    Example:
        >>> sorted(grams_of("5 Jahre?"))
        ['0', '0 jahre', '0 jahre ?', '?', 'jahre', 'jahre ?']
    """
    flat = _NUMBER.sub("0", flatten(words.replace("’", "'")))
    found = _WORD.findall(flat)
    return {" ".join(found[at : at + size]) for size in range(1, LONGEST + 1) for at in range(len(found) - size + 1)}


@lru_cache(maxsize=1)
def load_retracting() -> Retracting:
    """Return the weights that are shipped.

    Example:
        >>> load_retracting().weigh("Please ignore the line about the licence.") > load_retracting().weigh("A licence.")
        True
    """
    told = files("cvscreen.deriving").joinpath("data").joinpath("retracting.json").read_text(encoding="utf-8")
    return read_retracting(told)


def read_retracting(text: str) -> Retracting:
    """Return the weights that a text gives.

    Example:
        >>> read_retracting('{"base": -3, "weights": {"can go": 5}}').weigh("SQL can go")
        2
    """
    told = json.loads(text)
    return Retracting(told["base"], told["weights"])
