"""Make the weights of the judge of statements anew, from the annotated role texts.

``python -m tests.evaluation.judge`` prints how far the new weights are from those that are shipped: their mean
difference in hundredths of a logit, and the share of examples judged alike. ``--write`` ships them: after rules, word
lists or the vocabulary have changed. ``python -m tests.evaluation.left_out`` says how well texts are judged that were
not learned from.
It takes a few minutes; the three documents of the bundled rubric, which are not part of the project, are needed too.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from pathlib import Path
from typing import NamedTuple, TypedDict

from tests.evaluation.judge_labels import labels_of
from tests.evaluation.judge_texts import Reading, read, read_thin, seeds, tuned, unseen

SHIPPED = Path(__file__).parents[2] / "cvscreen" / "deriving" / "data" / "judge.json"
STRENGTH = 0.1
"""Inverse of the pull of weights to nothing (C)."""
RAREST = 8
"""A trait seen less often weighs nothing."""
KEEP, ADD = -20, 10
"""Hundredths of a logit: .45 and .525; lower ones find more in texts that were left out, at the cost of precision."""
TIMES = {"bare": 2, "tuned": 3, "unseen": 3, "seeds": 8}
"""How often each is learned from; ``bare`` are the tuned texts once more, without what the rules say, who know them."""
OF_RULES = ("source ", "over said", "within what is said", "around what is said", "said in", "known ")


class Table(TypedDict):
    """A judge as it is shipped: hundredths of a logit."""

    base: int
    weights: dict[str, int]
    keep: int
    add: int


class Example(NamedTuple):
    """The traits of a possible statement, and whether it is one."""

    traits: frozenset[str]
    label: int


def examples() -> list[Example]:
    """Return all that is learned from."""
    old, new = tuned(), unseen()
    found = []
    for name, readings in (
        ("bare", read_thin(old, new)),
        ("tuned", read(old)),
        ("seeds", read(seeds())),
        ("unseen", read(new)),
    ):
        found += [one for reading in readings for one in examples_of(reading, name)]
    return found


def examples_of(reading: Reading, name: str) -> list[Example]:
    """Return what is learned from a text, as often as its sort is."""
    labels = labels_of(reading)
    return [
        Example(_without_rules(one.traits) if name == "bare" else one.traits, label)
        for one, label in zip(reading.seen, labels, strict=True)
    ] * TIMES[name]


def fit(learned: Sequence[Example]) -> Table:
    """Return the judge that examples give."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    times = Counter(learned)
    counts: Counter[str] = Counter()
    for one, number in times.items():
        counts.update(dict.fromkeys(one.traits, number))
    traits = sorted(trait for trait, count in counts.items() if count >= RAREST)
    column = {trait: number for number, trait in enumerate(traits)}
    columns = [sorted(column[trait] for trait in one.traits if trait in column) for one in times]
    begins = [0, *accumulate(map(len, columns))]
    places = list(chain.from_iterable(columns))
    matrix = csr_matrix(([1.0] * len(places), places, begins), shape=(len(times), len(traits)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500)
    model.fit(matrix, [one.label for one in times], sample_weight=list(times.values()))
    weights = {trait: round(100 * float(weight)) for trait, weight in zip(traits, model.coef_[0], strict=True)}
    kept = {trait: weight for trait, weight in weights.items() if weight}
    return {"base": round(100 * float(model.intercept_[0])), "weights": kept, "keep": KEEP, "add": ADD}


def compare(one: Table, other: Table, learned: Sequence[Example]) -> tuple[float, float]:
    """Return the mean difference of two judges' weights, in hundredths, and the share of examples judged alike."""
    traits = {*one["weights"], *other["weights"]}
    apart = sum(abs(one["weights"].get(trait, 0) - other["weights"].get(trait, 0)) for trait in traits) / len(traits)
    alike = sum(_decides(one, each) == _decides(other, each) for each in learned) / len(learned)
    return apart, alike


def _decides(table: Table, one: Example) -> bool:
    weight = table["base"] + sum(table["weights"].get(trait, 0) for trait in one.traits)
    return weight >= (table["keep"] if "source said" in one.traits else table["add"])


def _without_rules(traits: frozenset[str]) -> frozenset[str]:
    return frozenset(one for one in traits if not (one.startswith(OF_RULES) or " source " in one or " said " in one))


def main(arguments: Sequence[str]) -> None:
    """Print the mean difference of the weights and the share of examples judged alike; ship new weights on request."""
    learned = examples()
    made = fit(learned)
    if "--write" in arguments:
        SHIPPED.write_text(json.dumps(made, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    apart, alike = compare(made, json.loads(SHIPPED.read_text(encoding="utf-8")), learned)
    sys.stdout.write(f"{apart:.2f} {alike:.4f}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
