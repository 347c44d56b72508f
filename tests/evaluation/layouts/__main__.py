"""Write CV files in random layouts and their gold: ``python -m tests.evaluation.layouts OUT --seed S --count N``."""

import argparse
import json
import sys
from pathlib import Path
from random import Random

from .make import ENGINES, make_one
from .words import Draw


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--blind", action="store_true", help="draw only from what is kept")
    wanted = parser.parse_args()
    (wanted.out / "files").mkdir(parents=True, exist_ok=True)
    (wanted.out / "gold").mkdir(exist_ok=True)
    gold: list[dict[str, object]] = []
    tries = 0
    while len(gold) < wanted.count and tries < wanted.count * 3:
        draw = Draw(Random(wanted.seed * 100_003 + tries), wanted.blind)
        tries += 1
        try:
            line, path, lost = make_one(draw, wanted.out, len(gold) + 1, wanted.engines.split(","))
        except Exception as error:  # one that cannot be set is left out, and said
            _say(f"seed {wanted.seed} try {tries}: {type(error).__name__} {str(error)[:300]}")
            continue
        if lost:
            _say(f"{path.name}: not in its text: {lost}")
            path.unlink()
            continue
        gold.append(line)
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in gold)
        (wanted.out / "gold" / "gold.jsonl").write_text(lines, encoding="utf-8")
    _say(f"{len(gold)} files of {tries} tries")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


main()
