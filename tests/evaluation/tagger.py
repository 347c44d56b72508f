"""Learn a tagger from texts that say what they ask for: gradient descent (Adam) in NumPy.

What a tagger is, cvscreen/deriving/tagging.py says; ``python -m tests.evaluation.judge --write`` makes the one that is
shipped. All chance comes from one seed, so that two runs on one machine give the same.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from threadpoolctl import threadpool_limits

from cvscreen.deriving.tagging import (
    COLUMNS,
    HUNDREDTHS,
    MULTIPLIER_BITS,
    ONE,
    REACH,
    STRENGTHS,
    TAGS,
    Tagger,
    around,
    columns_of,
    fingerprint,
    read_tagger,
)
from cvscreen.deriving.wordtraits import Word, words_in
from cvscreen.model.span import Span
from tests.evaluation.judge_labels import Asked
from tests.evaluation.judge_texts import Reading

ROW = 64
UNITS = 128
ROUNDS = 10
TOGETHER = 8
"""Texts whose errors are added up before the weights change."""
RATE = 3e-3
WARM_STEPS = 100
DROPPED = 0.2
"""Share of the units that are left out at random while learning, that none relies on a few others."""
UNKNOWN = 0.15
"""Share of the words that are taken for unknown ones, as many of a new text are."""
DECAY = 1e-5
CLIP = 1.0
SHARE = 0.3
"""What a strength's surprise counts for, beside a tag's."""
BETAS = (0.9, 0.999)
GAP = max(REACH)
"""Empty rows between two texts that are learned from together."""
SEED = 0
RAREST = 3
"""A word seen less often is not known by itself."""
UNKNOWN_WORD = columns_of(Word(Span(0, 0), "", ()), ())
"""The columns that stand in the place of those of a word that is known by itself."""

Array = NDArray[np.float32]
Weights = dict[str, Array]


class Lesson(NamedTuple):
    """A text to learn from: its words, what each of them is, and how strongly it is asked for.

    Strengths count as in ``STRENGTHS``, and are less than 0 where nothing is asked.
    """

    words: Sequence[Word]
    tags: Sequence[int]
    strengths: Sequence[int]


class Told(NamedTuple):
    """A lesson with columns in place of words.

    Attributes:
        columns: Those of all words, one word behind the other, each with the columns of its own first.
        counts: How many each word has.
        tags: What each word is.
        strengths: How strongly it is asked for.
    """

    columns: NDArray[np.int32]
    counts: NDArray[np.int32]
    tags: NDArray[np.int64]
    strengths: NDArray[np.int64]


def told_of(lesson: Lesson, known: frozenset[int]) -> Told:
    """Return a lesson in columns; ``known`` holds the fingerprints of the words that have columns of their own."""
    columns = [columns_of(word, known) for word in lesson.words]
    return Told(
        np.fromiter(chain.from_iterable(columns), np.int32),
        np.fromiter(map(len, columns), np.int32),
        np.array(lesson.tags),
        np.array(lesson.strengths),
    )


def lesson_of(reading: Reading, asked: Sequence[Asked]) -> Lesson:
    """Return a text with what it asks for as a lesson."""
    words = words_in(reading.words, reading.language, [one.one for one in reading.seen])
    starts = [word.span.start for word in words]
    tags, strengths = [TAGS.index("outside")] * len(words), [-1] * len(words)
    for one in asked:
        begins = TAGS.index("begins" if one.polarity == "+" else "begins back")
        first, end = bisect_left(starts, one.span.start), bisect_left(starts, one.span.end)
        tags[first:end] = [begins if at == first else begins + 1 for at in range(first, end)]
        if one.polarity == "+" and one.strength in STRENGTHS:
            strengths[first:end] = [STRENGTHS.index(one.strength)] * (end - first)
    return Lesson(words, tags, strengths)


def learn(lessons: Sequence[Lesson]) -> Tagger:
    """Return the tagger that lessons give."""
    return read_tagger(archive_of(lessons))


def archive_of(lessons: Sequence[Lesson]) -> bytes:
    """Return the tagger that lessons give, as it is shipped."""
    counts = Counter(word.flat for lesson in lessons for word in lesson.words)
    known = sorted({fingerprint(word) for word, count in counts.items() if count >= RAREST})
    told = [told_of(lesson, frozenset(known)) for lesson in lessons]
    return _archive(known, _learned(told))


def _learned(lessons: Sequence[Told]) -> Weights:
    chance = np.random.default_rng(SEED)
    weights = _start(chance)
    moments = {name: (np.zeros_like(one), np.zeros_like(one)) for name, one in weights.items()}
    steps = ROUNDS * -(-len(lessons) // TOGETHER)
    step = 0
    with threadpool_limits(1):  # how sums are shared among threads changes their last digits
        for batch in chain.from_iterable(_batches(lessons, chance) for _ in range(ROUNDS)):
            step += 1
            rate = RATE * min(1.0, step / WARM_STEPS) * (1 - (step - 1) / steps)
            _change(weights, moments, _gradients(weights, batch, chance), rate, step)
    return weights


def _start(chance: np.random.Generator) -> Weights:
    def normal(*shape: int, scale: float) -> Array:
        return (scale * chance.standard_normal(shape)).astype(np.float32)

    layers = {f"{at} weights": normal(3 * UNITS, UNITS, scale=(1 / (3 * UNITS)) ** 0.5) for at in range(len(REACH))}
    starts = {f"{at} starts": np.zeros(UNITS, np.float32) for at in range(len(REACH))}
    return {
        "table": normal(COLUMNS, ROW, scale=0.15),
        "entry weights": normal(ROW, UNITS, scale=(1 / ROW) ** 0.5),
        "entry starts": np.zeros(UNITS, np.float32),
        **layers,
        **starts,
        "last weights": normal(UNITS, len(TAGS) + len(STRENGTHS), scale=(1 / UNITS) ** 0.5),
        "last starts": np.zeros(len(TAGS) + len(STRENGTHS), np.float32),
    }


class Batch(NamedTuple):
    """Texts under each other with gaps between: rows of traits, which rows are words, and what they are."""

    rows: csr_matrix
    words: NDArray[np.bool_]
    tags: NDArray[np.int64]
    strengths: NDArray[np.int64]


def _batches(lessons: Sequence[Told], chance: np.random.Generator) -> Iterator[Batch]:
    order = chance.permutation(len(lessons))
    for begin in range(0, len(order), TOGETHER):
        yield _batch([lessons[at] for at in order[begin : begin + TOGETHER]], chance)


def _batch(lessons: Sequence[Told], chance: np.random.Generator) -> Batch:
    gap = np.zeros(GAP, np.int64)
    columns, counts = np.concatenate([one.columns for one in lessons]), []
    for one in lessons:
        counts += [one.counts, gap]
    ends = np.concatenate(counts).cumsum()
    words = np.concatenate([np.r_[np.ones(len(one.counts), bool), gap > 0] for one in lessons])
    begins = np.r_[0, ends[:-1]]
    unknown = begins[words & (chance.random(len(words)) < UNKNOWN)]
    for place, column in enumerate(UNKNOWN_WORD):
        columns[unknown + place] = column
    rows = csr_matrix((np.ones(len(columns), np.float32), columns, np.r_[0, ends]), shape=(len(words), COLUMNS))
    tags = np.concatenate([np.r_[one.tags, gap] for one in lessons])
    return Batch(rows, words, tags, np.concatenate([np.r_[one.strengths, gap - 1] for one in lessons]))


def _gradients(weights: Weights, batch: Batch, chance: np.random.Generator) -> Weights:
    """Return how each weight raises the mean surprise of a batch's words."""
    words = batch.words[:, None].astype(np.float32)

    def dropping(width: int) -> Array:
        kept = chance.random((len(words), width), np.float32) >= DROPPED
        return kept.astype(np.float32) / (1 - DROPPED)

    kept_rows = dropping(ROW)
    entered = (batch.rows @ weights["table"]) * kept_rows
    units = np.maximum(entered @ weights["entry weights"] + weights["entry starts"], 0) * words
    first, seen = units, []
    for at, reach in enumerate(REACH):
        kept = dropping(UNITS)
        beside = around(units * kept, reach)
        passed = np.maximum(beside @ weights[f"{at} weights"] + weights[f"{at} starts"], 0) * words
        seen.append((kept, beside, passed > 0))
        units = units + passed
    kept = dropping(UNITS)
    told = (units * kept) @ weights["last weights"] + weights["last starts"]
    of_tags = _surprise(told[:, : len(TAGS)], batch.tags, batch.words)
    of_strengths = _surprise(told[:, len(TAGS) :], batch.strengths, batch.strengths >= 0)
    error = np.hstack((of_tags, SHARE * of_strengths))
    found: Weights = {"last weights": (units * kept).T @ error, "last starts": error.sum(axis=0)}
    back = (error @ weights["last weights"].T) * kept
    for at in reversed(range(len(REACH))):
        kept, beside, alive = seen[at]
        through = back * alive
        found[f"{at} weights"] = beside.T @ through
        found[f"{at} starts"] = through.sum(axis=0)
        back = back + _gathered(through @ weights[f"{at} weights"].T, REACH[at]) * kept
    through = back * (first > 0)
    found["entry weights"] = entered.T @ through
    found["entry starts"] = through.sum(axis=0)
    found["table"] = batch.rows.T @ ((through @ weights["entry weights"].T) * kept_rows)
    return found


def _surprise(told: Array, right: NDArray[np.int64], counts: NDArray[np.bool_]) -> Array:
    """Return how each logit raises the mean surprise at what is right, over the rows that count."""
    odds = np.exp(told - told.max(axis=1, keepdims=True))
    odds /= odds.sum(axis=1, keepdims=True)
    odds[np.arange(len(odds)), right] -= 1
    return odds * (counts[:, None] / max(1, counts.sum())).astype(np.float32)


def _gathered(beside: Array, reach: int) -> Array:
    """Return what rows that were laid beside others owe to each row: the reverse of ``around``."""
    width = beside.shape[1] // 3
    whole = beside[:, width : 2 * width].copy()
    whole[:-reach] += beside[reach:, :width]
    whole[reach:] += beside[:-reach, 2 * width :]
    return whole


def _change(weights: Weights, moments: dict[str, tuple[Array, Array]], found: Weights, rate: float, step: int) -> None:
    """Change weights against their gradients (Adam with decoupled decay, gradients clipped by their norm)."""
    norm = float(np.sqrt(sum(float((one * one).sum()) for one in found.values())))
    scale = min(1.0, CLIP / (norm + 1e-6))
    first, second = (1 - beta**step for beta in BETAS)
    for name, gradient in found.items():
        mean, square = moments[name]
        gradient = gradient * scale
        mean += (1 - BETAS[0]) * (gradient - mean)
        square += (1 - BETAS[1]) * (gradient * gradient - square)
        weights[name] *= 1 - rate * DECAY
        weights[name] -= rate * (mean / first) / (np.sqrt(square / second) + 1e-8)


def _archive(known: Sequence[int], weights: Weights) -> bytes:
    """Return weights in whole numbers."""
    told: dict[str, Any] = {"known": np.array(known, np.uint32)}
    scales = abs(weights["table"]).max(axis=0) / 127
    told["table"] = (weights["table"] / scales).round().astype(np.int8)
    # a row's units go into the entry's weights; it begins with whole numbers, not with units of one
    _put(told, "entry", weights["entry weights"] * scales[:, None] * ONE, weights["entry starts"], ONE)
    for at in range(len(REACH)):
        _put(told, str(at), weights[f"{at} weights"], weights[f"{at} starts"], ONE)
    _put(told, "last", weights["last weights"] * HUNDREDTHS / ONE, weights["last starts"], HUNDREDTHS)
    stream = BytesIO()
    np.savez_compressed(stream, **told)
    return stream.getvalue()


def _put(told: dict[str, Any], name: str, weights: Array, starts: Array, one: int) -> None:
    scales = abs(weights).max(axis=0) / 127
    told[f"{name} weights"] = (weights / scales).round().astype(np.int8)
    told[f"{name} multipliers"] = (scales * 2**MULTIPLIER_BITS).round().astype(np.int64)
    told[f"{name} starts"] = (starts * one).round().astype(np.int64)
