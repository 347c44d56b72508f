"""Measure the matcher on sentences by someone who saw only the list of items.

The sentences are never used to change a rule; only figures are looked at, never the faults.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from cvscreen.matching import Matcher, find_mentions
from tests.matching.making import both, resume

SENTENCES = Path(__file__).parent / "matching_blind" / "third.jsonl"


class Figures(NamedTuple):
    """Shares 0..1, and (expected kind, found kind) → count."""

    precision: float
    recall: float
    kind_accuracy: float
    confusion: Counter[tuple[str, str]]


def measure(path: Path = SENTENCES, ready: Matcher | None = None) -> Figures:
    """Count expected items found, items found that must not be, and kinds.

    Args:
        path: The sentences.
        ready: What to look for; None for both bundled vocabularies, whose items the writer's list named.

    A found item is wrong where it is named as absent, or stands on a line that names none; items that a reader
    could argue about on other lines are not counted either way.
    """
    expected = found = wrong = right = 0
    confusion: Counter[tuple[str, str]] = Counter()
    ready = ready or both()
    for line in path.read_text("utf-8").splitlines():
        sentence = json.loads(line)
        kinds: dict[str, set[str]] = {}
        for mention in find_mentions(resume((sentence["section"], sentence["text"])), ready):
            kinds.setdefault(mention.item, set()).add(mention.kind.value)
        wanted = {one["item"]: one["kind"] for one in sentence["expect"]}
        for item, kind in wanted.items():
            expected += 1
            got = kinds.get(item, set())
            found += bool(got)
            right += kind in got
            confusion[kind, kind if kind in got else min(got, default="not found")] += 1
        wrong += len(set(kinds) - set(wanted)) if not wanted else len(set(kinds) & set(sentence["absent"]))
    return Figures(found / (found + wrong), found / expected, right / found, confusion)


if __name__ == "__main__":
    # python -m tests.evaluation.blind_matching [FILE]
    figures = measure(*map(Path, sys.argv[1:2]))
    print(f"precision {figures.precision:.3f} recall {figures.recall:.3f} kinds {figures.kind_accuracy:.3f}")  # noqa: T201
    for (kind, got), count in sorted(figures.confusion.items()):
        print(f"{kind:12} {got:12} {count}")  # noqa: T201
