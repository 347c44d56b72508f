"""A tagger learns what it is shown, and its gradients are those of what it does."""

import numpy as np
import pytest

from cvscreen.deriving.tagged import tagged
from cvscreen.deriving.tagging import TAGS
from cvscreen.deriving.wordtraits import Word
from cvscreen.model.span import Span
from tests.evaluation import tagger
from tests.evaluation.tagger import Lesson, learn

WORDS = ["oak", "elm", "ash", "fir", "yew", "box", "bay", "fig", "gum", "haw"]


def words(line: str) -> list[Word]:
    return [Word(Span(at, at + 1), flat, (f"stem {flat}",)) for at, flat in enumerate(line.split())]


def lesson(chance: np.random.Generator) -> Lesson:
    """Two words in a row after "need" are asked for; after "sell" none."""
    shown, tags = [], []
    for _ in range(12):
        verb = ("need", "sell")[chance.integers(2)]
        shown += [verb, *chance.choice(WORDS, 2), "."]
        tags += [0, *((TAGS.index("begins"), TAGS.index("goes on")) if verb == "need" else (0, 0)), 0]
    return Lesson(words(" ".join(shown)), tags, [-1] * len(tags))


def test_it_learns_what_stands_behind_which_word():
    """The words are the same; what comes before tells."""
    chance = np.random.default_rng(1)
    known = learn([lesson(chance) for _ in range(80)])
    other = lesson(chance)
    found = tagged(known, other.words).shares.argmax(axis=1)
    assert found.tolist() == list(other.tags)


def test_gradients_are_slopes(monkeypatch: pytest.MonkeyPatch):
    """Each weight moved a little moves the surprise by as much as its gradient says."""
    monkeypatch.setattr(tagger, "DROPPED", 0.0)
    monkeypatch.setattr(tagger, "UNKNOWN", 0.0)
    chance = np.random.default_rng(2)
    shown = lesson(chance)
    strong = shown._replace(strengths=[at % 4 for at in range(len(shown.words))])
    batch = tagger._batch([tagger.told_of(strong, frozenset())], chance)
    weights = {name: one.astype(np.float64) for name, one in tagger._start(chance).items()}
    weights["table"] *= 5
    found = tagger._gradients(weights, batch, chance)
    for name in ("table", "entry weights", "0 weights", "3 starts", "7 weights", "last weights", "last starts"):
        place = np.unravel_index(np.abs(found[name]).argmax(), found[name].shape)
        slope = []
        for moved in (1e-4, -1e-4):
            other = {**weights, name: weights[name].copy()}
            other[name][place] += moved
            slope.append(surprise(other, batch))
        assert found[name][place] == pytest.approx((slope[0] - slope[1]) / 2e-4, rel=0.02), name


def surprise(weights: tagger.Weights, batch: tagger.Batch) -> float:
    """Return the mean surprise, written out another way."""
    units = np.maximum(batch.rows @ weights["table"] @ weights["entry weights"] + weights["entry starts"], 0)
    units *= batch.words[:, None]
    for at, reach in enumerate(tagger.REACH):
        passed = tagger.around(units, reach) @ weights[f"{at} weights"] + weights[f"{at} starts"]
        units = units + np.maximum(passed, 0) * batch.words[:, None]
    told = units @ weights["last weights"] + weights["last starts"]
    total = 0.0
    for part, right, counts, share in (
        (told[:, : len(TAGS)], batch.tags, batch.words, 1.0),
        (told[:, len(TAGS) :], batch.strengths, batch.strengths >= 0, tagger.SHARE),
    ):
        odds = part - np.log(np.exp(part).sum(axis=1, keepdims=True))
        total -= share * odds[np.arange(len(odds)), right][counts].mean()
    return total
