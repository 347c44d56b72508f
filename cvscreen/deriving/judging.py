"""Which candidates are statements? A small learned judge decides, and which of those that lie over each other stands.

The rules say what is asked where they know the words; what they have not met they miss, and they take some company talk
for a demand. The judge weighs traits that texts of all trades share. Its weights are the table ``data/judge.json``,
made by ``python -m tests.evaluation.judge`` from annotated role texts, in hundredths: whole numbers add up alike
everywhere.
"""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from cvscreen.deriving.candidates import Candidate, candidates_in
from cvscreen.deriving.hearing import Context
from cvscreen.deriving.model import OWN, Said
from cvscreen.deriving.settling import without_idle_denials
from cvscreen.deriving.statements import Heard
from cvscreen.deriving.traits import traits_of, view_of

FEWEST_WORDS = 100
"""A text of fewer words gives too little to judge by: the rules alone read it. Few learned from are shorter."""
SHOWN = 300
"""Characters of a sentence that a statement quotes."""


class Judge(NamedTuple):
    """What a judge knows: hundredths of a logit.

    Attributes:
        base: What every candidate has.
        weights: What each trait adds.
        keep: From where on what the rules say stays.
        add: From where on what they do not say is added.
    """

    base: int
    weights: Mapping[str, int]
    keep: int
    add: int

    def weigh(self, traits: frozenset[str]) -> int:
        """Return how much speaks for a candidate."""
        return self.base + sum(self.weights.get(trait, 0) for trait in traits)


@lru_cache(maxsize=1)
def load_judge() -> Judge:
    """Return the judge that is shipped.

    Example:
        >>> load_judge().weights["source said"] > load_judge().weights["source part"]
        True
    """
    text = files("cvscreen.deriving").joinpath("data/judge.json").read_text(encoding="utf-8")
    return Judge(**json.loads(text))


def judged(heard: Heard, judge: Judge | None = None) -> Heard:
    """Return what texts say as a judge sees it.

    Args:
        heard: What the rules hear.
        judge: The judge; None takes the one that is shipped.
    """
    known = judge or load_judge()
    said: list[Said] = []
    for context in heard.contexts:
        own = [one for one in heard.said if one.document == context.text.key]
        short = len(context.text.document.text.split()) < FEWEST_WORDS
        said += own if short else _of_text(context, own, known)
    said = list(without_idle_denials(said))
    quotes = {one.quote for one in said}
    lost = [_place_of(one) for one in heard.said if one.quote not in quotes]
    missed = [place for place in heard.missed if place[1][:SHOWN] not in quotes]
    return heard._replace(said=tuple(said), missed=tuple(dict.fromkeys((*missed, *lost))))


def weighed(context: Context, said: Sequence[Said]) -> list[tuple[Candidate, frozenset[str]]]:
    """Return the candidates of a text with their traits."""
    blocks, candidates = candidates_in(context, said)
    view = view_of(context, blocks)
    by_block: dict[int, list[Candidate]] = {}
    for one in candidates:
        by_block.setdefault(one.block, []).append(one)
    return [(one, traits_of(one, view, by_block[one.block])) for one in candidates]


def chosen(candidates: Sequence[tuple[Candidate, int]], judge: Judge) -> list[Candidate]:
    """Return the candidates that are statements: the weightiest first, and none that lies over one before it.

    Things of a vocabulary that the rules say go before words: "Python" before "good Python skills". Two that the rules
    say may lie over each other: a degree, and its subject.
    """
    strong = [
        (one, weight) for one, weight in candidates if weight >= (judge.keep if one.source == "said" else judge.add)
    ]
    strong.sort(key=lambda pair: (not _is_known(pair[0]), -pair[1], pair[0].span.start, -pair[0].span.end))
    taken: list[Candidate] = []
    names: set[tuple[object, ...]] = set()
    for one, _ in strong:
        over = [other for other in taken if other.span.overlaps(one.span)]
        name = (one.said.criterion, one.said.item, one.said.polarity, one.said.sentence)
        if name in names or any(other.source != "said" or one.source != "said" for other in over):
            continue
        taken.append(one)
        names.add(name)
    return taken


def _is_known(one: Candidate) -> bool:
    return one.source == "said" and not one.said.item.startswith(OWN)


def _of_text(context: Context, said: Sequence[Said], judge: Judge) -> list[Said]:
    """Return what one text says; what stands in no clause was said by a label, and stays."""
    candidates = [(one, judge.weigh(traits)) for one, traits in weighed(context, said)]
    within = {one.said for one, _ in candidates}
    kept = {one.said for one in chosen(candidates, judge)} | {one for one in said if one not in within}
    return sorted(kept, key=lambda one: (one.span.start, one.span.end, one.criterion, one.item, one.line))


def _place_of(one: Said) -> tuple[str, str]:
    return f"{one.document}:{one.line}", one.quote
