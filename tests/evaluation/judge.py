"""Make the judge of statements anew, from the annotated role texts.

``python -m tests.evaluation.judge`` prints which share of the possible statements a new judge decides like the one that
is shipped. ``--write`` ships it, with what was read for it (``judge_readings.csv``): after rules, word lists or the
vocabulary have changed. ``python -m tests.evaluation.left_out`` says how well texts are judged that were not learned
from. It takes some forty minutes on two cores; the three documents of the bundled rubric, which are not part of
the project, are needed too.

Each candidate is weighed by its traits (a network of one layer), each word by a tagger. How a candidate then stands
among the others is learned by boosted trees from weights of texts that were left out: weights of what was learned from
are surer than those of a new text.
"""

import json
import sys
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from math import log
from operator import mul
from pathlib import Path
from struct import pack
from typing import Any, NamedTuple

from joblib import Parallel, delayed

from cvscreen.deriving.among import Weighed, figures_of
from cvscreen.deriving.judging import Judge, load_judge
from cvscreen.deriving.network import FRACTION_BITS, Network
from cvscreen.deriving.retracting import Retracting
from cvscreen.deriving.tagged import see
from cvscreen.deriving.tagging import read_tagger
from cvscreen.deriving.trees import Tree
from tests.evaluation import marked
from tests.evaluation.judge_labels import asked_in, labels_of
from tests.evaluation.judge_readings import digest_of, write_readings
from tests.evaluation.judge_texts import Reading, Source, fresh, read, seeds, tuned, unseen
from tests.evaluation.retracting import learn_retracting, sentences_of
from tests.evaluation.tagger import Lesson, archive_of, learn, lesson_of

SHIPPED = Path(__file__).parents[2] / "cvscreen" / "deriving" / "data" / "judge.json"
TABLE = SHIPPED.with_suffix(".bin")
TAGGER = SHIPPED.with_name("tagger.npz")
RETRACTING = SHIPPED.with_name("retracting.json")
UNITS = 32
ROUNDS = 2
"""How often the network sees each candidate; more of them, and it knows its texts by heart."""
NETWORK = {"alpha": 0.01, "batch_size": 256, "random_state": 0}
LEAST_SCALE = 1e-12
RAREST = 55
"""A trait seen less often weighs nothing: the table of 3,441 texts stays below a megabyte (December 2026)."""
LEAST = 40
"""Hundredths of a logit (.60): where floors of texts in sight and unseen hold; of -20 to 45 (1 December 2026)."""
FOLDS = 4
TREES = {"n_estimators": 250, "max_depth": 4, "learning_rate": 0.06, "min_samples_leaf": 20, "max_features": 8}


Numbers = tuple[int, ...]


class Sort(NamedTuple):
    """A sort of texts: which they are, and how often each is learned from.

    The rules know the tuned texts, and are surer of them than of a new one. So the trees learn from them as they will
    see them, from a network and a tagger that know them well, too; from the others as they see a new text, from those
    of others alone, for which the tuned ones need not be known so well (``by_others``; its taggers see those once).
    Texts with marks are many, and mark more tightly than rows do; so those with rows are learned from more often.
    """

    sources: Callable[[], list[Source]]
    by_network: int
    by_tagger: int
    by_others: int
    by_trees: int
    known: bool


SORTS = (
    Sort(tuned, 10, 6, 4, 20, True),
    Sort(seeds, 15, 30, 8, 60, True),
    Sort(unseen, 4, 4, 4, 30, False),
    Sort(fresh, 4, 4, 4, 50, False),
)
WITH_MARKS = Sort(list, 1, 1, 1, 5, False)
"""Texts that say what they ask for by marks in them."""


class Learned(NamedTuple):
    """A text that is learned from: the folder of its set, its file, what may be said in it, and which of it is."""

    folder: str
    file: str
    sort: Sort
    reading: Reading
    labels: tuple[int, ...]
    lesson: Lesson


def learned(every: int = 1) -> list[Learned]:
    """Return all that is learned from, or every so manyth text of each sort."""
    found = []
    for sort in SORTS:
        for source in sort.sources()[::every]:
            reading = read(source)
            folder, file = source.path.parents[1].name, source.path.name
            labels = tuple(labels_of(reading))
            found.append(Learned(folder, file, sort, reading, labels, lesson_of(reading, asked_in(reading))))
    for one in marked.marked_texts(every=every):
        labels = tuple(marked.labels_of(one))
        lesson = lesson_of(one.reading, marked.asked_in(one))
        found.append(Learned(marked.MARKED.name, one.file, WITH_MARKS, one.reading, labels, lesson))
    return found


def readings_of(texts: Sequence[Learned]) -> dict[str, str]:
    """Return a digest of what was read of each text, by its folder and file."""
    return {f"{text.folder}/{text.file}": digest_of(text.reading, text.labels, text.lesson) for text in texts}


def fit(texts: Sequence[Learned], *, tagging: bool = True) -> Judge:
    """Return the judge that texts give, with a tagger or, in less time, without."""
    return fit_around(texts, archive_of_tagger(texts) if tagging else None)


def fit_around(texts: Sequence[Learned], archive: bytes | None) -> Judge:
    """Return the judge that texts give, with the tagger that an archive holds."""
    times = [text.sort.by_network for text in texts]
    network, tagger = _network(texts, times), read_tagger(archive) if archive else None
    judge = Judge(network, (), LEAST, tagger, _retracting(texts))
    return judge._replace(trees=_trees(texts, _figures(texts, judge)))


def archive_of_tagger(texts: Sequence[Learned]) -> bytes:
    """Return the tagger that texts give, as it is shipped."""
    return archive_of([text.lesson for text in texts for _ in range(text.sort.by_tagger)])


def decided(judge: Judge, reading: Reading) -> list[int]:
    """Return how much speaks for each possible statement of a text."""
    weighed = _weighed(judge.network, reading)
    seen = see(judge.tagger, reading.words, reading.language, [one.one for one in weighed])
    return judge.compare(weighed, reading.words, reading.language, seen)


def alike(one: Judge, other: Judge, texts: Sequence[Learned]) -> float:
    """Return which share of the possible statements two judges decide alike."""
    pairs = [
        pair for text in texts for pair in zip(decided(one, text.reading), decided(other, text.reading), strict=True)
    ]
    return sum((a >= one.least) == (b >= other.least) for a, b in pairs) / len(pairs)


def _network(texts: Sequence[Learned], times: Sequence[int]) -> Network:
    """Return the network that weighs candidates by their traits; ``times`` says how often it sees each text."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.exceptions import ConvergenceWarning
    from sklearn.neural_network import MLPClassifier

    counts = Counter(chain.from_iterable(seen.traits for text in texts for seen in text.reading.seen))
    named = sorted(trait for trait, count in counts.items() if count >= RAREST)
    column = {trait: number for number, trait in enumerate(named)}
    seen = [
        (sorted(column[trait] for trait in one.traits if trait in column), label)
        for text, seen_times in zip(texts, times, strict=True)
        for one, label in zip(text.reading.seen, text.labels, strict=True)
        for _ in range(seen_times)
    ]
    places = list(chain.from_iterable(columns for columns, _ in seen))
    begins = [0, *accumulate(len(columns) for columns, _ in seen)]
    matrix = csr_matrix((np.ones(len(places), np.float32), places, begins), shape=(len(seen), len(named)))
    model = MLPClassifier((UNITS,), max_iter=ROUNDS, **NETWORK)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it stops early, and is meant to
        model.fit(matrix, [label for _, label in seen])
    return _whole_numbers(named, *model.coefs_, *model.intercepts_)


def _whole_numbers(named: Sequence[str], rows: Any, gains: Any, starts: Any, base: Any) -> Network:
    """Return a network in whole numbers: what a trait gives to a unit in 127ths of the most that any gives to it."""
    scale = abs(rows).max(axis=0) / 127
    scale[scale < LEAST_SCALE] = 1  # a unit that nothing moves
    return Network(
        base=round(100 * float(base[0])),
        rows={trait: tuple(map(int, row)) for trait, row in zip(named, (rows / scale).round(), strict=True)},
        starts=[round(float(start)) for start in starts / scale],
        gains=[round(100 * float(gain) * 2**FRACTION_BITS) for gain in gains[:, 0] * scale],
    )


def _retracting(texts: Sequence[Learned]) -> Retracting:
    """Return what tells whether a sentence takes something back."""
    return learn_retracting([one for text in texts for one in sentences_of(text.reading, text.lesson)])


def _figures(texts: Sequence[Learned], judge: Judge) -> list[list[Numbers]]:
    """Return the figures of each text's candidates: by a judge that knows it, or by what other texts give."""
    found = [_figures_in(text.reading, judge) if text.sort.known else [] for text in texts]
    folds = [
        [number for number in range(fold, len(texts), FOLDS) if not texts[number].sort.known] for fold in range(FOLDS)
    ]
    told = Parallel(n_jobs=-1)(
        delayed(_of_fold)(
            [text for number, text in enumerate(texts) if number not in these],
            [texts[number] for number in these],
            tagging=judge.tagger is not None,
        )
        for these in folds
    )
    for these, figures in zip(folds, told, strict=True):
        for number, one in zip(these, figures, strict=True):
            found[number] = one
    return found


def _of_fold(others: Sequence[Learned], these: Sequence[Learned], *, tagging: bool) -> list[list[Numbers]]:
    """Return the figures of texts by what others give."""
    network = _network(others, [text.sort.by_others for text in others])
    times = [1 if text.sort.known else text.sort.by_tagger for text in others]
    lessons = [text.lesson for text, seen in zip(others, times, strict=True) for _ in range(seen)]
    tagger = learn(lessons) if tagging else None
    judge = Judge(network, (), LEAST, tagger, _retracting(others))
    return [_figures_in(text.reading, judge) for text in these]


def _figures_in(reading: Reading, judge: Judge) -> list[Numbers]:
    weighed = _weighed(judge.network, reading)
    seen = see(judge.tagger, reading.words, reading.language, [one.one for one in weighed])
    return figures_of(weighed, reading.words, reading.language, seen, judge.retracting)


def _weighed(network: Network, reading: Reading) -> list[Weighed]:
    return [Weighed(seen.one, network.weigh(seen.traits)) for seen in reading.seen]


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
    """Ship a judge: a line for the traits that begin with the same word, and one for each tree; rows in the table."""
    network = judge.network
    traits: dict[str, list[str]] = {}
    for trait in network.rows:
        first, blank, rest = trait.partition(" ")
        traits.setdefault(first + blank, []).append(rest)
    told = {"base": network.base, "starts": network.starts, "gains": network.gains, "least": judge.least}
    listed = [f"{_compact(begin)}:{_compact(rests)}" for begin, rests in traits.items()]
    parts = (
        *(f'"{name}": {_compact(value)},' for name, value in told.items()),
        '"traits": {\n' + ",\n".join(listed) + "\n},",
        '"trees": [\n' + ",\n".join(map(_compact, judge.trees)) + "\n]",
    )
    SHIPPED.write_text("{\n" + "\n".join(parts) + "\n}\n", encoding="utf-8")
    ordered = (network.rows[begin + rest] for begin, rests in traits.items() for rest in rests)
    TABLE.write_bytes(b"".join(pack(f"{UNITS}b", *row) for row in ordered))
    if judge.retracting:
        weights = ",\n".join(f"{_compact(gram)}:{weight}" for gram, weight in judge.retracting.weights.items())
        told = f'{{"base": {judge.retracting.base}, "weights": {{\n{weights}\n}}}}\n'
        RETRACTING.write_text(told, encoding="utf-8")


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main(arguments: Sequence[str]) -> None:
    """Print how many statements a new judge decides like the one that is shipped; ship it on request."""
    texts = learned()
    archive = archive_of_tagger(texts)
    made = fit_around(texts, archive)
    if "--write" in arguments:
        _write(made)
        TAGGER.write_bytes(archive)
        write_readings(readings_of(texts))
    sys.stdout.write(f"{alike(made, load_judge(), texts):.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
