"""Which words of a text are asked for? A small network reads a text word by word, in whole numbers.

Each word has traits; a table gives each trait a row, and a few layers look at a word among those before and behind it,
ever farther. It is ``data/tagger.npz``, made by ``python -m tests.evaluation.judge`` from annotated role texts.
"""

from collections.abc import Container, Sequence
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from typing import Any, NamedTuple, TypeVar
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from cvscreen.deriving.wordtraits import Word
from cvscreen.model.rubric import Strength

TAGS = ("outside", "begins", "goes on", "begins back", "goes on back")
"""What a word is: asked for by nothing, the first word of what is asked for, a later one; the same of what is taken
back."""
STRENGTHS: tuple[Strength, ...] = ("optional", "stated", "expected", "required")
"""How strongly a word is asked for, if it is."""
COLUMNS = 8192
"""Rows of the table; traits share them by chance."""
REACH = (1, 2, 4, 8, 1, 2, 4, 8)
"""How far before and behind a word each layer looks."""
ONE = 1024
"""A unit's value of one, in the whole numbers that layers pass on."""
HUNDREDTHS = 100
MULTIPLIER_BITS = 20

Real = TypeVar("Real", bound=np.floating[Any])
Whole = NDArray[np.float64]
"""Whole numbers, far below 2 ** 53: whatever order they are added up in, the sum is exact."""


class Layer(NamedTuple):
    """Units that add up what they are given, in whole numbers.

    Attributes:
        weights: What each unit takes each number times, -127 to 127.
        multipliers: What each unit's sum is multiplied by, by ``2 ** MULTIPLIER_BITS``.
        starts: What is added to it.
    """

    weights: Whole
    multipliers: Whole
    starts: Whole

    def pass_on(self, given: Whole) -> Whole:
        """Return what units make of what they are given, rounded down."""
        passed: Whole = np.floor(given @ self.weights * self.multipliers / 2**MULTIPLIER_BITS) + self.starts
        return passed


class Tagger(NamedTuple):
    """A network that weighs for each word what it is.

    Attributes:
        known: Fingerprints of the words that it knows by themselves.
        table: A row of whole numbers for each column.
        entry: The layer that a row goes through first.
        layers: Those that look around, one for each of ``REACH``.
        last: What gives hundredths of a logit for each of ``TAGS`` and ``STRENGTHS``.
    """

    known: frozenset[int]
    table: Whole
    entry: Layer
    layers: tuple[Layer, ...]
    last: Layer

    def weigh(self, words: Sequence[Word]) -> Whole:
        """Return hundredths of a logit: a row for each word, a column for each of ``TAGS``, then of ``STRENGTHS``.

        Args:
            words: All of a text, at least one.
        """
        rows = np.array([self.table[columns_of(word, self.known)].sum(axis=0) for word in words])
        units = np.maximum(self.entry.pass_on(rows), 0)
        for layer, reach in zip(self.layers, REACH, strict=True):
            units += np.maximum(layer.pass_on(around(units, reach)), 0)
        return self.last.pass_on(units)


def columns_of(word: Word, known: Container[int]) -> list[int]:
    """Return the columns of a word: two of its own, so that few words share both, then one for each trait.

    Args:
        word: The word.
        known: Fingerprints of the words that have columns of their own; all others share two.
    """
    flat = word.flat if fingerprint(word.flat) in known else ""
    return [column_of(trait) for trait in (f"word {flat}", f"again {flat}", *word.traits)]


@lru_cache(maxsize=1 << 14)
def fingerprint(flat: str) -> int:
    """Return a number by which a word is known."""
    return crc32(flat.encode())


@lru_cache(maxsize=1 << 16)
def column_of(trait: str) -> int:
    """Return the column of a trait.

    Example:
        >>> column_of("shape capitals") == column_of("shape capitals") < COLUMNS
        True
    """
    return crc32(trait.encode()) % COLUMNS


def around(units: NDArray[Real], reach: int) -> NDArray[Real]:
    """Return each row between the one so far before it and the one so far behind it; nothing where there is none.

    Example:
        >>> around(np.array([[1.0], [2.0], [3.0]]), 1).tolist()
        [[0.0, 1.0, 2.0], [1.0, 2.0, 3.0], [2.0, 3.0, 0.0]]
    """
    count, width = units.shape
    beside = np.zeros((count, 3 * width), units.dtype)
    beside[reach:, :width] = units[: max(0, count - reach)]
    beside[:, width : 2 * width] = units
    beside[: max(0, count - reach), 2 * width :] = units[reach:]
    return beside


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """Return the tagger that is shipped."""
    return read_tagger(files("cvscreen.deriving").joinpath("data", "tagger.npz").read_bytes())


def read_tagger(data: bytes) -> Tagger:
    """Return the tagger that an archive of arrays holds."""
    with np.load(BytesIO(data), allow_pickle=False) as arrays:
        words = frozenset(arrays["known"].tolist())
        known = {name: arrays[name].astype(np.float64) for name in arrays.files}

    def layer(name: str) -> Layer:
        return Layer(known[f"{name} weights"], known[f"{name} multipliers"], known[f"{name} starts"])

    return Tagger(
        words, known["table"], layer("entry"), tuple(layer(str(at)) for at in range(len(REACH))), layer("last")
    )
