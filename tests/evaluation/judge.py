"""Make the weights of the judge of statements anew, from the annotated role texts.

``python -m tests.evaluation.judge`` prints how far the new weights are from those that are shipped: their mean
difference in hundredths of a logit, and the share of examples judged alike. ``--write`` ships them: after rules, word
lists or the vocabulary have changed.
It takes a few minutes; the three documents of the bundled rubric, which are not part of the project, are needed too.
"""

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict
from zlib import crc32

from tests.evaluation.judge_labels import labels_of
from tests.evaluation.judge_texts import Reading, Seen, read, read_thin, seeds, tuned, unseen

SHIPPED = Path(__file__).parents[2] / "cvscreen" / "deriving" / "data" / "judge.json"
STRENGTH = 0.06
"""Inverse of the pull of weights to nothing (C)."""
RAREST = 8
"""A trait seen less often weighs nothing."""
DROPPED = 0.3
"""Share of possible statements that are seen without what the rules say of them."""
KEEP, ADD = -20, 10
"""Hundredths of a logit: .45 and .525; chosen on texts that are learned from, by the floors of recall and precision."""
TIMES = {"tuned": 2, "unseen": 2, "seeds": 8}
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
    thin = read_thin(old, new)
    found = [one for copy in range(2) for reading in thin for one in _examples(reading, copy)]
    for name, readings in (("tuned", read(old)), ("seeds", read(seeds())), ("unseen", read(new))):
        found += [one for reading in readings for one in _examples(reading)] * TIMES[name]
    return found


def fit(learned: Sequence[Example]) -> Table:
    """Return the judge that examples give."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = Counter(trait for one in learned for trait in one.traits)
    traits = sorted(trait for trait, count in counts.items() if count >= RAREST)
    column = {trait: number for number, trait in enumerate(traits)}
    places = [
        (row, column[trait]) for row, one in enumerate(learned) for trait in sorted(one.traits) if trait in column
    ]
    rows, columns = zip(*places, strict=True)
    matrix = csr_matrix(([1.0] * len(places), (rows, columns)), shape=(len(learned), len(traits)))
    model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=500).fit(matrix, [one.label for one in learned])
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


def _examples(reading: Reading, copy: int | None = None) -> list[Example]:
    labels = labels_of(reading)
    return [
        Example(one.traits if copy is None or not _is_dropped(copy, number, one) else _without_rules(one.traits), label)
        for number, (one, label) in enumerate(zip(reading.seen, labels, strict=True))
    ]


def _is_dropped(copy: int, number: int, one: Seen) -> bool:
    """Draw by the words themselves: the same in every run."""
    return crc32(f"{copy}/{number}/{one.start}/{one.said.quote[:30]}".encode()) % 1000 < 1000 * DROPPED


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
