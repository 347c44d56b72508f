"""What was read of each text when the judge was last learned: ``judge_readings.csv``, a digest a text.

The rules say what may be a statement, and what is seen of it; a judge that was learned from other readings than today's
weighs what it has not learned. To read all texts and to learn anew takes minutes, a digest of some tells as well.
"""

import csv
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path

from tests.evaluation.judge_texts import Reading
from tests.evaluation.tagger import Lesson

READINGS = Path(__file__).with_suffix(".csv")
DIGITS = 16


def digest_of(reading: Reading, labels: Sequence[int], lesson: Lesson) -> str:
    """Return a digest of what may be said in a text and how strongly, what is seen of it, and which of it is right.

    Args:
        reading: The text as it is read.
        labels: Which of what may be said is right.
        lesson: Its words, and which of them ask for something.
    """
    told = sha256()
    for one, label in zip(reading.seen, labels, strict=True):
        said = (one.span.start, one.span.end, one.said.item, one.said.polarity, one.said.strength)
        told.update(repr((*said, label, sorted(one.traits))).encode())
    for each in zip(*lesson, strict=True):
        told.update(repr(each).encode())
    return told.hexdigest()[:DIGITS]


def write_readings(digests: Mapping[str, str]) -> None:
    """Keep the digests of all texts, by their names."""
    with READINGS.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([("text", "digest"), *sorted(digests.items())])


def kept_readings() -> dict[str, str]:
    """Return the digests that were kept, by the names of the texts."""
    with READINGS.open(encoding="utf-8", newline="") as stream:
        return {row["text"]: row["digest"] for row in csv.DictReader(stream)}
