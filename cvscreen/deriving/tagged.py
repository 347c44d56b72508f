"""What a tagger makes of the words of a possible statement: figures for the judge's trees, and a strength."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cvscreen.deriving.candidates import Candidate
from cvscreen.deriving.tagging import HUNDREDTHS, STRENGTHS, TAGS, Tagger
from cvscreen.deriving.wordtraits import Word, words_in
from cvscreen.model.rubric import Strength
from cvscreen.model.span import Span

TAG_FIGURES = (
    "begins", "inside", "least inside", "goes on behind", "inside before", "goes on", "begins within", "whole",
    "the other way",
)  # fmt: skip
"""How sure a tagger is of a candidate, in hundredths of a logit: that it begins at its first word, that its words are
asked for (on the whole, the least of them), that the word behind it goes on, that the one before it is asked for, that
it goes on from before, that something begins within it, that it is just what is asked for (of a probability), and that
it is taken back where it is asked for, or the other way round."""
LIKELY = 0.35
"""Share from which on a word is taken back where nothing is known of its sentence."""
ENOUGH = -190
LEAN = 0.9
"""Else in hundredths of a logit: so sure must the tagger be of a word, and so much less for each hundredth that speaks
for its sentence to take something back. In other texts two in three of such sentences do (December 2026)."""
SURER = 2.0
"""By how much surer than of what the rules tell a tagger must be of another strength, in logarithms of shares."""
NOWHERE = -999
"""In the place of a figure where there is no such word."""
_LEAST = 1e-4
"""What is told of how sure a tagger is ends here, and as far below one."""
_BEGINS = {"+": TAGS.index("begins"), "-": TAGS.index("begins back")}
_LEAST_SHARE = 1e-9
"""In the place of a share of nothing, which has no logarithm."""


class Tagged(NamedTuple):
    """The words of a text as a tagger sees them.

    Attributes:
        starts: Where each begins.
        ends: Where each ends.
        shares: How likely each of ``TAGS`` is: a row for each word, 0..1.
        strengths: How likely each of ``STRENGTHS`` is where the word is asked for.
    """

    starts: list[int]
    ends: list[int]
    shares: NDArray[np.float64]
    strengths: NDArray[np.float64]

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the number of the first word of a span, and of the one behind its last; at least one word."""
        first = min(bisect_left(self.starts, span.start), len(self.starts) - 1)
        return first, max(first + 1, bisect_left(self.starts, span.end))

    def strength_of(self, span: Span, told: Strength) -> Strength:
        """Return how strongly a part of the text is asked for: as the rules tell, or as the tagger is surer by far.

        Args:
            span: The part.
            told: What the rules tell; "context" stays.
        """
        if told not in STRENGTHS:
            return told
        first, end = self.range_of(span)
        sure = np.log(np.maximum(self.strengths[first:end], _LEAST_SHARE)).mean(axis=0)
        best = STRENGTHS[int(sure.argmax())]
        return best if sure.max() - sure[STRENGTHS.index(told)] > SURER else told

    def taken_back(self, sentences: Mapping[Span, int] | None = None) -> Iterator[Span]:
        """Yield the parts of the text that are likely taken back, a new one where one begins.

        Args:
            sentences: What speaks for sentences to take something back, in hundredths of a logit.
        """
        begins, on = self.shares[:, _BEGINS["-"]], self.shares[:, _BEGINS["-"] + 1]
        needed = np.full(len(begins), LIKELY)
        for span, weight in (sentences or {}).items():
            first_of, end = self.range_of(span)
            needed[first_of:end] = 1 / (1 + np.exp((LEAN * weight - ENOUGH) / HUNDREDTHS))
        back = begins + on > needed
        first = None
        for at, (told, begin) in enumerate(zip(back, back & (begins > on), strict=True)):
            if first is not None and (begin or not told):
                yield Span(self.starts[first], self.ends[at - 1])
                first = None
            if told and first is None:
                first = at
        if first is not None:
            yield Span(self.starts[first], self.ends[-1])


def see(tagger: Tagger | None, words: str, language: str, candidates: Sequence[Candidate]) -> Tagged | None:
    """Return the words of a text as a tagger sees them; None without a tagger or without words.

    Args:
        tagger: The tagger.
        words: The text.
        language: Its language.
        candidates: All that may be said in it.
    """
    found = words_in(words, language, candidates) if tagger else []
    return tagged(tagger, found) if tagger and found else None


def tagged(tagger: Tagger, words: Sequence[Word]) -> Tagged:
    """Return the words of a text, at least one, as a tagger sees them."""
    weights = tagger.weigh(words)
    starts, ends = [word.span.start for word in words], [word.span.end for word in words]
    return Tagged(starts, ends, _shares(weights[:, : len(TAGS)]), _shares(weights[:, len(TAGS) :]))


def _shares(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    odds = np.exp((weights - weights.max(axis=1, keepdims=True)) / HUNDREDTHS)
    shares: NDArray[np.float64] = odds / odds.sum(axis=1, keepdims=True)
    return shares


def figures_of_tags(seen: Tagged | None, span: Span, polarity: str) -> tuple[int, ...]:
    """Return the figures of a candidate, in the order of ``TAG_FIGURES``; without a tagger it is sure of nothing.

    Args:
        seen: The words of its text as a tagger sees them.
        span: Where it stands.
        polarity: "-" for what is taken back, else "+".
    """
    if seen is None:
        return (NOWHERE,) * len(TAG_FIGURES)
    first, end = seen.range_of(span)
    begins = _BEGINS[polarity]
    other = _BEGINS["-" if polarity == "+" else "+"]
    begin, on = seen.shares[:, begins], seen.shares[:, begins + 1]
    inside = begin + on
    last = end >= len(begin)
    surprise = [log(max(share, _LEAST_SHARE)) for share in (begin[first], *on[first + 1 : end])]
    ends = 0.0 if last else log(max(1 - on[end], _LEAST_SHARE))
    return (
        _logit(begin[first]),
        _logit(inside[first:end].mean()),
        _logit(inside[first:end].min()),
        NOWHERE if last else _logit(on[end]),
        _logit(inside[first - 1]) if first else NOWHERE,
        _logit(on[first]),
        _logit(begin[first + 1 : end].max()) if end > first + 1 else NOWHERE,
        round(HUNDREDTHS * (sum(surprise) + ends)),
        _logit(seen.shares[first:end, other : other + 2].sum(axis=1).mean()),
    )


def _logit(share: float) -> int:
    """Return hundredths of a logit.

    Example:
        >>> _logit(0.5), _logit(0.9), _logit(1.0)
        (0, 220, 921)
    """
    kept = min(max(float(share), _LEAST), 1 - _LEAST)
    return round(HUNDREDTHS * log(kept / (1 - kept)))
