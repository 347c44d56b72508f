"""How well does the judge decide in texts that it did not learn from? ``python -m tests.evaluation.left_out``.

Each set of texts by which few rules were mended, or none, is left out once, two or three together, and judged by what
all others give. Rules were mended by ``seventh``, ``ninth`` and ``eleventh``, which flatters them. It takes some
forty minutes on two cores.
"""

import sys
from collections.abc import Iterator

from cvscreen.deriving.judging import Judge, told_of
from cvscreen.deriving.model import Said
from cvscreen.deriving.settling import without_idle_denials
from cvscreen.deriving.tagged import see
from tests.evaluation.judge import Learned, decided, fit, learned
from tests.evaluation.judge_texts import Reading
from tests.evaluation.roles import Figures, add, compare

TOGETHER = (("sixth", "ninth", "twelfth"), ("seventh", "eleventh"))


def measure() -> Iterator[tuple[str, Figures]]:
    """Yield the figures of each set that is left out."""
    texts = learned()
    for names in TOGETHER:
        judge = fit([text for text in texts if text.folder not in names])
        for name in names:
            yield name, add([_figures(judge, text) for text in texts if text.folder == name])


def _figures(judge: Judge, text: Learned) -> Figures:
    return compare(text.reading.rows, _said(judge, text.reading)).figures


def _said(judge: Judge, reading: Reading) -> list[Said]:
    pairs = list(zip((seen.one for seen in reading.seen), decided(judge, reading), strict=True))
    seen = see(judge.tagger, reading.words, reading.language, [one for one, _ in pairs])
    kept = {*told_of(pairs, judge, seen, reading.words), *reading.beside}
    return list(
        without_idle_denials(sorted(kept, key=lambda one: (one.span.start, one.span.end, one.criterion, one.item)))
    )


def main() -> None:
    """Print the figures of each set, and of all of them."""
    found = dict(measure())
    for name, figures in found.items():
        sys.stdout.write(f"{name:10} {figures}\n")
    sys.stdout.write(f"{'all':10} {add(list(found.values()))}\n")


if __name__ == "__main__":
    main()
