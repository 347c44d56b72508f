"""Precision, recall and kinds over labelled sentences."""

import json
from pathlib import Path
from typing import NamedTuple

from cvscreen.matching import find_mentions
from tests.matching.making import both, matcher, resume

DATA = Path(__file__).parent / "data"
OF_BOTH = frozenset(
    f"{number}.jsonl"
    for number in (
        "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
    )
)  # fmt: skip
"""Sets whose list of items named those of both bundled vocabularies."""


class Figures(NamedTuple):
    """Counts over a set, and a line for each fault."""

    expected: int
    found: int
    forbidden: int
    wrongly_found: int
    right_kind: int
    faults: tuple[str, ...]

    @property
    def recall(self) -> float:
        return self.found / max(1, self.expected)

    @property
    def precision(self) -> float:
        return self.found / max(1, self.found + self.wrongly_found)

    @property
    def kind_accuracy(self) -> float:
        return self.right_kind / max(1, self.found)


def measure(name: str) -> Figures:
    """Count what is found, missed, wrongly found and of the wrong kind in a set of sentences.

    ``absent`` names items that must not be found; ``["*"]`` forbids all that are not expected.
    """
    expected = found = forbidden = wrong = right = 0
    faults: list[str] = []
    ready = both() if name in OF_BOTH else matcher()
    for raw in (DATA / name).read_text(encoding="utf-8").splitlines():
        sentence = json.loads(raw)
        kinds: dict[str, set[str]] = {}
        for mention in find_mentions(resume((sentence["section"], sentence["text"])), ready):
            kinds.setdefault(mention.item, set()).add(mention.kind.value)
        for item, kind in sentence["expect"].items():
            expected += 1
            found += item in kinds
            right += kind in kinds.get(item, ())
            if kind not in kinds.get(item, ()):
                faults.append(f"{sentence['text']!r}: {item} is {kinds.get(item)}, not {kind}")
        nothing_else = sentence["absent"] == ["*"]
        for item in sorted(set(kinds) - set(sentence["expect"])) if nothing_else else sentence["absent"]:
            forbidden += 1
            wrong += item in kinds
            if item in kinds:
                faults.append(f"{sentence['text']!r}: {item} is found")
    return Figures(expected, found, forbidden, wrong, right, tuple(faults))


if __name__ == "__main__":
    for file in sorted(DATA.glob("*.jsonl")):
        figures = measure(file.name)
        shares = f"{figures.precision:.3f} {figures.recall:.3f} {figures.kind_accuracy:.3f}"
        print(file.name, "precision, recall, kinds:", shares)  # noqa: T201
        print(*figures.faults, sep="\n")  # noqa: T201
