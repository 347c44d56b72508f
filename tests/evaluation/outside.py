"""Draw mentions outside every gold span of public job advertisements, and count the verdicts written for them.

``python -m tests.evaluation.outside draw SEED`` prints a hundred with their sentence, to be judged one by one;
``python -m tests.evaluation.outside`` counts the verdicts of ``spans/outside.jsonl`` and those of a stricter judge:
file, line (from 1) and place of a mention, the item found, whether it is right, and why not. Advertisements are read
as plain text, so that what counts in education alone (degrees) is not found in them.
"""

import json
import random
import sys
from pathlib import Path
from typing import NamedTuple

from tests.evaluation.spans import TEXTS, mentions_in

VERDICTS = Path(__file__).parent / "spans" / "outside.jsonl"
STRICT = VERDICTS.with_stem("outside_strict")
"""Verdicts of a second judge, who had not written rules and counted every doubt as wrong."""
FILES = ("skillspan.dev.jsonl", "green_jobads.dev.jsonl")
SAMPLE = 100


class Found(NamedTuple):
    """A mention outside every gold span."""

    file: str
    line: int
    start: int
    end: int
    item: str
    text: str


def outside() -> list[Found]:
    """Return every mention that touches no gold span, in the order of the files."""
    found: list[Found] = []
    for name in FILES:
        for number, line in enumerate((TEXTS / name).read_text("utf-8").split("\n"), 1):
            if not line.strip():
                continue
            record = json.loads(line)
            gold = [(entity["start"], entity["end"]) for entity in record["entities"]]
            for mention in mentions_in(record["text"]):
                span = mention.span
                if not any(start < span.end and end > span.start for start, end in gold):
                    found.append(Found(name, number, span.start, span.end, mention.item, record["text"]))
    return found


def verdicts(path: Path = VERDICTS) -> dict[int, list[dict[str, object]]]:
    """Return the verdicts of a file by the seed of their draw."""
    drawn: dict[int, list[dict[str, object]]] = {}
    for line in path.read_text("utf-8").splitlines():
        verdict = json.loads(line)
        drawn.setdefault(verdict["seed"], []).append(verdict)
    return drawn


if __name__ == "__main__":
    if sys.argv[1:2] == ["draw"]:
        for each in random.Random(int(sys.argv[2])).sample(outside(), SAMPLE):
            around = f"{each.text[max(0, each.start - 60) : each.start]}[[{each.text[each.start : each.end]}]]"
            print(each[:5], around + each.text[each.end : each.end + 40])  # noqa: T201
    else:
        for seed, judged in (*verdicts().items(), *verdicts(STRICT).items()):
            right = sum(bool(verdict["right"]) for verdict in judged)
            print(f"seed {seed}: {right} of {len(judged)} mentions outside a gold span are right")  # noqa: T201
