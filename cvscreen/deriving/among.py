"""How a possible statement stands among the others of its text, in whole numbers.

A judge first weighs each by itself; what is said of its neighbours then tells more: the members of a list are asked for
together, of two that lie over each other one is meant, and a paragraph that asks for nothing rarely does so once.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

from cvscreen.deriving.candidates import Candidate, Source
from cvscreen.deriving.cutting import WITHIN
from cvscreen.deriving.model import OWN, STEPS, Sense
from cvscreen.deriving.retracting import Retracting
from cvscreen.deriving.tagged import TAG_FIGURES, Tagged, figures_of_tags
from cvscreen.model.span import Span
from cvscreen.text.tokens import flatten

NONE = -900
"""In the place of a weight where there is no such neighbour: lighter than any."""
SOURCES: tuple[Source, ...] = get_args(Source)
SENSES: tuple[Sense, ...] = get_args(Sense)
_JOINED = re.compile(
    r"\s*(?:[,;/]|,?\s*(?:and|or|und|oder|sowie|&|\+|as well as|bzw\.?)\s)\s*",
    re.IGNORECASE,
)
"""What stands between two members of a list."""
_LIKELY = -50
"""Weight from which on a neighbour is likely a statement."""

FIGURES = (
    "weight", "over", "around", "within", "joined before", "joined behind", "led from", "leads to", "before", "behind",
    "block", "blocks above", "blocks below", "said of the block", "number in the sentence", "number over", "characters",
    "source", "known", "said over", "said beside", "sense", "place", "likely beside", "likely of the block", "counts",
    "negated", "duty", "told", "cue", "german", "denied", "strength", "parts within", "second part within",
    "longest around", "taken back", *TAG_FIGURES,
)  # fmt: skip
"""What the numbers are, in their order: weights are hundredths of a logit, shares and places percent."""


class Weighed(NamedTuple):
    """A candidate, and what speaks for it by itself, in hundredths of a logit."""

    one: Candidate
    weight: int

    def lies_over(self, other: "Weighed") -> bool:
        """Say whether the two share a character."""
        return self.one.span.overlaps(other.one.span)

    def holds(self, other: "Weighed") -> bool:
        """Say whether all of the other stands within this one."""
        return self.one.span.start <= other.one.span.start and other.one.span.end <= self.one.span.end


def figures_of(
    candidates: Sequence[Weighed],
    words: str,
    language: str,
    seen: Tagged | None = None,
    retracting: Retracting | None = None,
) -> list[tuple[int, ...]]:
    """Return the figures of each candidate of a text, in the order of ``FIGURES``.

    Args:
        candidates: All of the text.
        words: The text.
        language: Its language.
        seen: Its words as a tagger sees them; None where there is none.
        retracting: What tells whether a sentence takes something back; None where nothing does.
    """
    by_sentence: dict[object, list[Weighed]] = {}
    by_block: dict[tuple[int, Span], list[Weighed]] = {}
    for each in candidates:
        by_sentence.setdefault(each.one.said.sentence, []).append(each)
        by_block.setdefault(_block_of(each), []).append(each)
    around = _blocks_around(by_block)
    back = retracting.weigh_in(words, (each.one.said.sentence for each in candidates)) if retracting else {}
    flat = flatten(words)
    found = []
    for each in candidates:
        block = _block_of(each)
        of_sentence = _in_sentence(each, by_sentence[each.one.said.sentence], words, flat)
        of_block = _in_block(each, by_block[block])
        of_sentence["taken back"] = back.get(each.one.said.sentence, NONE)
        of_tags = dict(zip(TAG_FIGURES, figures_of_tags(seen, each.one.span, each.one.said.polarity), strict=True))
        found.append(_in_order(_of_itself(each, words, language) | of_sentence | of_block | around[block] | of_tags))
    return found


def _in_order(figures: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(figures[name] for name in FIGURES)


def _of_itself(each: Weighed, words: str, language: str) -> dict[str, int]:
    one, clause = each.one, each.one.clause
    return {
        "weight": each.weight,
        "characters": one.span.end - one.span.start,
        "source": SOURCES.index(one.source),
        "known": int(not one.said.item.startswith(OWN)),
        "sense": SENSES.index(clause.block.sense),
        "place": 100 * one.span.start // max(1, len(words)),
        "counts": int(clause.counts),
        "negated": int(clause.negated),
        "duty": int(clause.duty),
        "told": int(clause.told),
        "cue": int(clause.cue.start < clause.cue.end),
        "german": int(language == "de"),
        "denied": int(one.said.polarity == "-"),
        "strength": STEPS.index(one.said.strength),
    }


def _in_sentence(each: Weighed, sentence: Sequence[Weighed], words: str, flat: str) -> dict[str, int]:
    """Return how a candidate stands among those of its sentence."""
    start, end = each.one.span.start, each.one.span.end
    over = [other for other in sentence if other is not each and other.lies_over(each)]
    within = [other for other in over if each.holds(other)]
    around = [other for other in over if other.holds(each)]
    beside = [other for other in sentence if other is not each and not other.lies_over(each)]
    before = [other for other in beside if other.one.span.end <= start]
    behind = [other for other in beside if other.one.span.start >= end]
    parts = _apart(within)
    return {
        "over": _heaviest(over),
        "around": _heaviest(around),
        "within": _heaviest(within),
        "joined before": _heaviest([one for one in before if _JOINED.fullmatch(words, one.one.span.end, start)]),
        "joined behind": _heaviest([one for one in behind if _JOINED.fullmatch(words, end, one.one.span.start)]),
        "led from": _heaviest([one for one in before if WITHIN.fullmatch(flat, one.one.span.end, start)]),
        "leads to": _heaviest([one for one in behind if WITHIN.fullmatch(flat, end, one.one.span.start)]),
        "before": _heaviest(before),
        "behind": _heaviest(behind),
        "number in the sentence": len(sentence),
        "number over": len(over),
        "said over": sum(other.one.source == "said" for other in over),
        "said beside": sum(other.one.source == "said" for other in beside),
        "likely beside": sum(other.weight > 0 for other in beside),
        "parts within": len(parts),
        "second part within": parts[1].weight if len(parts) > 1 else NONE,
        "longest around": max((other.one.span.end - other.one.span.start for other in around), default=0),
    }


def _in_block(each: Weighed, block: Sequence[Weighed]) -> dict[str, int]:
    """Return how a candidate stands among those of its paragraph."""
    return {
        "block": _heaviest([other for other in block if other is not each and not other.lies_over(each)]),
        "said of the block": 100 * sum(other.one.source == "said" for other in block) // len(block),
        "likely of the block": 100 * sum(other.weight > _LIKELY for other in block) // len(block),
    }


def _block_of(each: Weighed) -> tuple[int, Span]:
    """Return the block that a candidate stands in; what stands in none is one of its own."""
    return each.one.block, each.one.clause.block.span


def _blocks_around(by_block: Mapping[tuple[int, Span], Sequence[Weighed]]) -> dict[tuple[int, Span], dict[str, int]]:
    """Return what the two blocks above and below each block weigh: the mean of their heaviest."""
    blocks = sorted(by_block, key=lambda block: block[1].start)
    heaviest = [_heaviest(by_block[block]) for block in blocks]
    return {
        block: {
            "blocks above": _mean(heaviest[max(0, place - 2) : place]),
            "blocks below": _mean(heaviest[place + 1 : place + 3]),
        }
        for place, block in enumerate(blocks)
    }


def _mean(weights: Sequence[int]) -> int:
    return sum(weights) // len(weights) if weights else NONE


def _heaviest(candidates: Sequence[Weighed]) -> int:
    return max((each.weight for each in candidates), default=NONE)


def _apart(candidates: Sequence[Weighed]) -> list[Weighed]:
    """Return the heaviest that do not lie over each other, the heaviest first."""
    taken: list[Weighed] = []
    for each in sorted(candidates, key=lambda other: (-other.weight, other.one.span.start, other.one.span.end)):
        if not any(each.lies_over(other) for other in taken):
            taken.append(each)
    return taken
