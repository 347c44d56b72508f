"""Make the judge of statements anew, from the annotated role texts.

``python -m tests.evaluation.judge`` prints how far the new judge is from the one that is shipped: the mean difference
of its weights in hundredths of a logit, and the share of possible statements judged alike. ``--write`` ships it: after
rules, word lists or the vocabulary have changed. ``python -m tests.evaluation.left_out`` says how well texts are judged
that were not learned from. It takes two minutes; the three documents of the bundled rubric, which are not part of the
project, are needed too.

Each candidate is weighed by its traits (logistic regression). How it then stands among the others is learned by boosted
trees from weights of texts that were left out: weights of what was learned from are surer than those of a new text.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from math import log
from operator import mul
from pathlib import Path
from typing import Any, NamedTuple

from cvscreen.deriving.among import Weighed, figures_of
from cvscreen.deriving.judging import Judge, read_judge
from cvscreen.deriving.trees import Tree
from tests.evaluation import marked
from tests.evaluation.judge_labels import labels_of
from tests.evaluation.judge_texts import Reading, Source, fresh, read, seeds, tuned, unseen

SHIPPED = Path(__file__).parents[2] / "cvscreen" / "deriving" / "data" / "judge.json"
STRENGTH = 0.03
"""Inverse of the pull of weights to nothing (C)."""
RAREST = 12
"""A trait seen less often weighs nothing."""
LEAST = -10
"""Hundredths of a logit (.475)."""
FOLDS = 5
TREES = {"n_estimators": 250, "max_depth": 4, "learning_rate": 0.06, "min_samples_leaf": 20, "max_features": 8}


class Sort(NamedTuple):
    """A sort of texts: which they are, and how often each is learned from.

    The rules know the tuned texts, and are surer of them than of a new one. So the trees learn from them as they will
    see them, from weights that know them too; from the others as they see a new text, from weights of others alone.
    """

    sources: Callable[[], list[Source]]
    by_weights: int
    by_trees: int
    known: bool


SORTS = (Sort(tuned, 80, 9, True), Sort(seeds, 200, 24, True), Sort(unseen, 3, 3, False), Sort(fresh, 5, 5, False))
WITH_MARKS = Sort(list, 5, 5, False)
"""Texts that say what they ask for by marks in them."""


class Learned(NamedTuple):
    """A text that is learned from: the folder of its set, what may be said in it, and which of it is."""

    folder: str
    sort: Sort
    reading: Reading
    labels: tuple[int, ...]


def learned() -> list[Learned]:
    """Return all that is learned from."""
    found = []
    for sort in SORTS:
        for source in sort.sources():
            reading = read(source)
            found.append(Learned(source.path.parents[1].name, sort, reading, tuple(labels_of(reading))))
    for one in marked.marked_texts():
        found.append(Learned(marked.MARKED.name, WITH_MARKS, one.reading, tuple(marked.labels_of(one))))
    return found


def fit(texts: Sequence[Learned]) -> Judge:
    """Return the judge that texts give."""
    base, weights = _weights(texts)
    return Judge(base, weights, _trees(texts, _figures(texts, Judge(base, weights, (), LEAST))), LEAST)


def decided(judge: Judge, reading: Reading) -> list[int]:
    """Return how much speaks for each possible statement of a text."""
    return judge.compare(_weighed(judge, reading), reading.words, reading.language)


def compare(one: Judge, other: Judge, texts: Sequence[Learned]) -> tuple[float, float]:
    """Return the mean difference of two judges' weights, in hundredths, and the share of statements judged alike."""
    traits = {*one.weights, *other.weights}
    apart = sum(abs(one.weights.get(trait, 0) - other.weights.get(trait, 0)) for trait in traits) / len(traits)
    pairs = [
        pair for text in texts for pair in zip(decided(one, text.reading), decided(other, text.reading), strict=True)
    ]
    alike = sum((a >= one.least) == (b >= other.least) for a, b in pairs) / len(pairs)
    return apart, alike


def _weights(texts: Sequence[Learned]) -> tuple[int, dict[str, int]]:
    """Return what every candidate has, and what each trait adds."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    times: Counter[tuple[frozenset[str], int]] = Counter()
    counts: Counter[str] = Counter()
    for text in texts:
        for one, label in zip(text.reading.seen, text.labels, strict=True):
            times[one.traits, label] += text.sort.by_weights
            counts.update(one.traits)
    named = sorted(trait for trait, count in counts.items() if count >= RAREST)
    column = {trait: number for number, trait in enumerate(named)}
    columns = [sorted(column[trait] for trait in traits if trait in column) for traits, _ in times]
    places = list(chain.from_iterable(columns))
    begins = [0, *accumulate(map(len, columns))]
    matrix = csr_matrix(([1.0] * len(places), places, begins), shape=(len(times), len(named)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    model.fit(matrix, [label for _, label in times], sample_weight=list(times.values()))
    weights = {trait: round(100 * float(weight)) for trait, weight in zip(named, model.coef_[0], strict=True)}
    return round(100 * float(model.intercept_[0])), {trait: weight for trait, weight in weights.items() if weight}


def _figures(texts: Sequence[Learned], judge: Judge) -> list[list[tuple[int, ...]]]:
    """Return the figures of each text's candidates: by a judge who knows it, or by what other texts give."""
    found = [_figures_in(text.reading, judge) if text.sort.known else [] for text in texts]
    for fold in range(FOLDS):
        these = [number for number in range(fold, len(texts), FOLDS) if not texts[number].sort.known]
        base, weights = _weights([text for number, text in enumerate(texts) if number not in these])
        for number in these:
            found[number] = _figures_in(texts[number].reading, Judge(base, weights, (), LEAST))
    return found


def _figures_in(reading: Reading, judge: Judge) -> list[tuple[int, ...]]:
    return figures_of(_weighed(judge, reading), reading.words, reading.language)


def _weighed(judge: Judge, reading: Reading) -> list[Weighed]:
    return [Weighed(seen.one, judge.weigh(seen.traits)) for seen in reading.seen]


def _trees(texts: Sequence[Learned], figures: Sequence[Sequence[tuple[int, ...]]]) -> list[Tree]:
    from sklearn.ensemble import GradientBoostingClassifier

    model = GradientBoostingClassifier(random_state=0, **TREES)
    labels = list(chain.from_iterable(text.labels for text in texts))
    times = list(chain.from_iterable([text.sort.by_trees] * len(text.labels) for text in texts))
    rows = list(chain.from_iterable(figures))
    model.fit(rows, labels, sample_weight=times)
    # what every candidate has before any tree: boosting begins at the odds
    share = sum(map(mul, labels, times)) / sum(times)
    start = round(100 * log(share / (1 - share)))
    return [[[start]], *(_tree(each[0].tree_, model.learning_rate) for each in model.estimators_)]


def _tree(tree: Any, rate: float) -> Tree:
    """Return a tree with whole numbers; what lies between two whole numbers is bounded by the lower."""
    return [
        [round(100 * rate * float(tree.value[node][0][0]))]
        if tree.children_left[node] < 0
        else [
            int(tree.feature[node]),
            int(tree.threshold[node] // 1),
            int(tree.children_left[node]),
            int(tree.children_right[node]),
        ]
        for node in range(tree.node_count)
    ]


def _write(judge: Judge) -> None:
    """Ship a judge: a line for the traits that begin with the same word, and one for each tree."""
    weights: dict[str, dict[str, int]] = {}
    for trait, weight in sorted(judge.weights.items()):
        first, blank, rest = trait.partition(" ")
        weights.setdefault(first + blank, {})[rest] = weight
    listed = [f"{_compact(begin)}:{_compact(rests)}" for begin, rests in weights.items()]
    parts = (
        f'"base": {judge.base},\n"least": {judge.least},',
        '"weights": {\n' + ",\n".join(listed) + "\n},",
        '"trees": [\n' + ",\n".join(map(_compact, judge.trees)) + "\n]",
    )
    SHIPPED.write_text("{\n" + "\n".join(parts) + "\n}\n", encoding="utf-8")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> None:
    """Print how far a new judge is from the one that is shipped; ship it on request."""
    texts = learned()
    made = fit(texts)
    if "--write" in arguments:
        _write(made)
    apart, alike = compare(made, read_judge(SHIPPED.read_text(encoding="utf-8")), texts)
    sys.stdout.write(f"{apart:.2f} {alike:.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
