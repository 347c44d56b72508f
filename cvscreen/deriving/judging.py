"""Which candidates are statements? A small learned judge decides, and which of those that lie over each other stands.

The rules say what is asked where they know the words; what they have not met they miss, and they take some company talk
for a demand. The judge weighs traits that texts of all trades share, each candidate by itself (a small network), and
then how it stands among the others of its text (trees), and how sure a tagger is of its words, which reads the text
word by word. It is ``data/judge.json`` with the table ``data/judge.bin``, ``data/tagger.npz`` and
``data/retracting.json``, made by ``python -m tests.evaluation.judge`` from annotated role texts, in whole numbers: they
add up alike everywhere.
"""

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from cvscreen.deriving.among import Weighed, figures_of
from cvscreen.deriving.candidates import Candidate, candidates_in
from cvscreen.deriving.hearing import Context
from cvscreen.deriving.model import OWN, Block, Said
from cvscreen.deriving.network import Network, rows_of
from cvscreen.deriving.retracting import Retracting, load_retracting
from cvscreen.deriving.settling import without_idle_denials
from cvscreen.deriving.statements import Heard
from cvscreen.deriving.tagged import Tagged, see
from cvscreen.deriving.tagging import Tagger, load_tagger
from cvscreen.deriving.traits import traits_of, view_of
from cvscreen.deriving.trees import Tree, sum_of
from cvscreen.deriving.withdrawing import with_withdrawn

FEWEST_WORDS = 100
"""A text of fewer words gives too little to judge by: the rules alone read it. Few learned from are shorter."""
RARE = {"back": 220, "side": 80, "instead": 250}
"""Hundredths of a logit that speak for what takes back what is asked elsewhere, for a comparison's greater side, and
for what does instead, beside what a judge says: a text holds one or two, so it learns little of them, and most that
the rules find are right (four in five of what is taken back; texts of 30 November)."""
SHOWN = 300
"""Characters of a sentence that a statement quotes."""


class Judge(NamedTuple):
    """What a judge knows: hundredths of a logit.

    Attributes:
        network: What the traits of a candidate give.
        trees: What its figures among the others of its text give, in place of its own weight; without any the weight
            of each by itself decides.
        least: From where on a candidate is a statement.
        tagger: What sees which words are asked for; None where the trees do without.
        retracting: What tells whether a sentence takes something back; None where the trees do without.
    """

    network: Network
    trees: Sequence[Tree]
    least: int
    tagger: Tagger | None = None
    retracting: Retracting | None = None

    def compare(
        self, candidates: Sequence[Weighed], words: str, language: str, seen: Tagged | None = None
    ) -> list[int]:
        """Return how much speaks for each candidate of a text among the others.

        Args:
            candidates: All of the text.
            words: The text.
            language: Its language.
            seen: Its words as the tagger sees them.
        """
        if not self.trees:
            return [each.weight for each in candidates]
        return [
            sum_of(self.trees, figures) for figures in figures_of(candidates, words, language, seen, self.retracting)
        ]


class Traits(NamedTuple):
    """A text's candidates with the traits of each, and its language."""

    candidates: list[tuple[Candidate, frozenset[str]]]
    language: str


@lru_cache(maxsize=1)
def load_judge() -> Judge:
    """Return the judge that is shipped.

    Example:
        >>> load_judge().network.weigh({"source said"}) > load_judge().network.weigh({"source part"})
        True
    """
    data = files("cvscreen.deriving").joinpath("data")
    told, table = data.joinpath("judge.json").read_text(encoding="utf-8"), data.joinpath("judge.bin").read_bytes()
    return read_judge(told, table)._replace(tagger=load_tagger(), retracting=load_retracting())


def read_judge(text: str, table: bytes) -> Judge:
    """Return the judge that a text gives, its traits under the words that they begin with, and a table of their rows.

    Example:
        >>> text = '{"base": 0, "starts": [0], "gains": [1], "least": 0, "trees": [], "traits": {"cue ": ["True", ""]}}'
        >>> read_judge(text, bytes([7, 1])).network.rows
        {'cue True': (7,), 'cue ': (1,)}
    """
    told = json.loads(text)
    traits = [begin + rest for begin, rests in told["traits"].items() for rest in rests]
    network = Network(told["base"], rows_of(traits, table), told["starts"], told["gains"])
    return Judge(network, told["trees"], told["least"])


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


def traits_in(context: Context, said: Sequence[Said]) -> Traits:
    """Return the candidates of a text with their traits."""
    blocks, candidates = candidates_in(context, said)
    view = view_of(context, blocks)
    by_block: dict[Block, list[Candidate]] = {}
    for one in candidates:
        by_block.setdefault(one.clause.block, []).append(one)
    return Traits([(one, traits_of(one, view, by_block[one.clause.block])) for one in candidates], view.language)


def chosen(candidates: Sequence[tuple[Candidate, int]], judge: Judge) -> list[Candidate]:
    """Return the candidates that are statements: the weightiest first, and none that lies over one before it.

    What is taken back goes before all: the words that name it ask for nothing. Things of a vocabulary that the rules
    say go before words: "Python" before "good Python skills". Two that the rules say may lie over each other: a degree,
    and its subject.
    """
    strong = [(one, weight) for one, weight in candidates if weight + RARE.get(one.source, 0) >= judge.least]
    strong.sort(key=lambda pair: (_rank(pair[0]), -pair[1], pair[0].span.start, -pair[0].span.end))
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


def told_of(candidates: Sequence[tuple[Candidate, int]], judge: Judge, seen: Tagged | None, words: str) -> list[Said]:
    """Return what a text says: the candidates that are statements, and what a tagger sees to be taken back.

    Where the tagger is surer by far than the rules of how strongly something is asked for, it says so.

    Args:
        candidates: All of the text, with what speaks for each.
        judge: The judge.
        seen: The words of the text as a tagger sees them.
        words: The text.
    """
    said = [one.said for one in chosen(candidates, judge)]
    if seen is None:
        return said
    weighed = [
        one._replace(strength=seen.strength_of(one.span, one.strength)) if _may_change(one) else one for one in said
    ]
    return with_withdrawn(weighed, seen, words, [one for one, _ in candidates], judge.retracting)


def _may_change(one: Said) -> bool:
    """Say whether a tagger may know better how strongly something is asked for: not where a word of its own says so."""
    return one.polarity == "+" and not one.told


def _rank(one: Candidate) -> int:
    """Return which candidates go first: what is taken back, then known things that the rules say, then words."""
    known = one.source == "said" and not one.said.item.startswith(OWN)
    return 0 if one.source in ("back", "again") else 1 if known else 2


def _of_text(context: Context, said: Sequence[Said], judge: Judge) -> list[Said]:
    """Return what one text says; what stands in no clause was said by a label, and stays."""
    found, language = traits_in(context, said)
    candidates = [Weighed(one, judge.network.weigh(traits)) for one, traits in found]
    words = context.text.document.text
    seen = see(judge.tagger, words, language, [one for one, _ in found])
    weights = judge.compare(candidates, words, language, seen)
    within = {one.said for one, _ in found}
    pairs = [(one, weight) for (one, _), weight in zip(found, weights, strict=True)]
    kept = {*told_of(pairs, judge, seen, words), *(one for one in said if one not in within)}
    return sorted(kept, key=lambda one: (one.span.start, one.span.end, one.criterion, one.item, one.line))


def _place_of(one: Said) -> tuple[str, str]:
    return f"{one.document}:{one.line}", one.quote
