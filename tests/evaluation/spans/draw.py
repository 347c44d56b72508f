"""Draw the spans that were judged for `spans.jsonl`, in the order in which they were judged.

    python draw.py DATA_TEXT_DIR [FIRST [LAST]]

writes, for the draws FIRST to LAST (counted from 1), one line each: number, file, line, start, end, and the sentence
with the span in brackets.  The texts are not part of this project; only their offsets are kept.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path

SEED = 20261122
KINDS = {
    "skillspan.dev.jsonl": {"skill", "knowledge"},
    "green_jobads.dev.jsonl": {"Skill", "Qualification", "Domain"},
}


def spans(folder: Path) -> list[tuple[str, int, int, int, str]]:
    """Every skill or knowledge span, in the order of the files: file, line from 1, start, end, sentence."""
    found = []
    for name, kinds in KINDS.items():
        lines = (folder / name).read_text(encoding="utf-8").split("\n")
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            record = json.loads(line)
            for entity in record["entities"]:
                if entity["label"] in kinds:
                    found.append((name, number, entity["start"], entity["end"], record["text"]))
    return found


def draws(folder: Path) -> list[tuple[str, int, int, int, str]]:
    """The spans in seeded order; of spans with the same words (whatever their case) only the first drawn."""
    order = spans(folder)
    random.Random(SEED).shuffle(order)
    seen = set()
    kept = []
    for name, number, start, end, text in order:
        words = " ".join(text[start:end].casefold().split())
        if words not in seen:
            seen.add(words)
            kept.append((name, number, start, end, text))
    return kept


def main(arguments: list[str]) -> None:
    kept = draws(Path(arguments[0]))
    first = int(arguments[1]) if len(arguments) > 1 else 1
    last = int(arguments[2]) if len(arguments) > 2 else len(kept)
    for position, (name, number, start, end, text) in enumerate(kept[first - 1 : last], first):
        shown = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
        sys.stdout.write("\t".join([str(position), name, str(number), str(start), str(end), shown]) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
