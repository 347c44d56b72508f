"""How well does the judge decide in texts that it did not learn from? ``python -m tests.evaluation.left_out``.

Each set of texts is left out once, and judged by what the others give; of the two sets that few rules were mended by, a
few texts at a time. The five sets by which the rules were mended are read as if the rules had not seen their words
(`read_thin`), which still flatters them. It takes some minutes.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from cvscreen.deriving.judging import Judge, chosen
from cvscreen.deriving.settling import without_idle_denials
from tests.evaluation.judge import Example, examples_of, fit
from tests.evaluation.judge_texts import Reading, Source, read, read_thin, seeds, tuned, unseen
from tests.evaluation.roles import Figures, add, compare

PARTS = {"sixth": 3, "seventh": 4}
"""In how many parts a set is left out."""


class Part(NamedTuple):
    """Texts that are left out together: as they are judged, and what they give to learn from."""

    readings: list[Reading]
    examples: list[Example]


def measure() -> Iterator[tuple[str, Figures]]:
    """Yield the figures of each part by its name: "second", "sixth 1"."""
    old, new = tuned(), unseen()
    first = [one for reading in read(seeds()) for one in examples_of(reading, "seeds")]
    parts = _parts(old, read(old), "tuned") | _parts(new, read(new), "unseen")
    for name, part in _parts(old, read_thin(old, new), "bare").items():
        parts[name] = Part(part.readings, [*parts[name].examples, *part.examples])
    for name, part in parts.items():
        others = [one for other, of_it in parts.items() if other != name for one in of_it.examples]
        judge = Judge(**fit([*first, *others]))
        yield name, add([compare(one.rows, _said(one, judge)).figures for one in part.readings])


def _parts(sources: Sequence[Source], readings: Sequence[Reading], sort: str) -> dict[str, Part]:
    found: dict[str, Part] = {}
    for source, reading in zip(sources, readings, strict=True):
        folder, number = source.path.parents[1].name, int(source.rows[0]["doc"][1:])
        name = f"{folder} {number // 2 % PARTS[folder] + 1}" if folder in PARTS else folder
        part = found.setdefault(name, Part([], []))
        part.readings.append(reading)
        part.examples.extend(examples_of(reading, sort))
    return found


def _said(reading: Reading, judge: Judge) -> list[Any]:
    weighed: list[Any] = [(one, judge.weigh(one.traits)) for one in reading.seen]
    kept = {one.said for one in chosen(weighed, judge)} | set(reading.beside)
    return list(
        without_idle_denials(sorted(kept, key=lambda one: (one.span.start, one.span.end, one.criterion, one.item)))
    )


def main() -> None:
    """Print the figures of each part, of the texts that rules were mended by, and of the others."""
    found = dict(measure())
    for name, figures in found.items():
        sys.stdout.write(f"{name:10} {figures}\n")
    for label, apart in (("mended by", False), ("others", True)):
        these = [one for name, one in found.items() if (name.split()[0] in PARTS) == apart]
        sys.stdout.write(f"{label:10} {add(these)}\n")


if __name__ == "__main__":
    main()
