"""The judge of statements is what its texts make of it, and judges others."""

import pytest

from tests.evaluation.judge import SHIPPED, TABLE, TAGGER, Learned, decided, fit, learned, readings_of
from tests.evaluation.judge_readings import kept_readings
from tests.evaluation.marked import MARKED
from tests.evaluation.seeds import SEEDS

EVERY = 15


@pytest.fixture(scope="module")
def texts() -> list[Learned]:
    """Every fifteenth text of each sort."""
    if not SEEDS.is_dir():
        pytest.skip("the documents are not part of the project")
    return learned(EVERY)


def test_the_texts_are_read_as_they_were_when_the_judge_learned(texts: list[Learned]):
    """What may be said in them, what is seen of it and what is right: else run judge.py with --write."""
    kept = kept_readings()
    read = readings_of(texts)
    assert {name: digest for name, digest in read.items() if kept.get(name) != digest} == {}


def test_every_marked_text_was_learned_from():
    """A new one is of use only when the judge has learned from it."""
    known = {name.partition("/")[2] for name in kept_readings() if name.startswith(MARKED.name)}
    assert known == {path.name for path in MARKED.glob("*.txt")}


def test_what_is_learned_holds_for_other_texts(texts: list[Learned]):
    """From two in three of the sample a judge learns to decide the third better than the rules: .87, not .76."""
    fresh = [text for text in texts if not text.sort.known]
    judge = fit([text for number, text in enumerate(fresh) if number % 3], tagging=False)
    seen = [
        (weight >= judge.least, one.source == "said", label)
        for text in fresh[::3]
        for one, weight, label in zip(text.reading.seen, decided(judge, text.reading), text.labels, strict=True)
    ]
    right = sum(judged == label for judged, _, label in seen) / len(seen)
    rules = sum(said == label for _, said, label in seen) / len(seen)
    assert right > rules + 0.1, (right, rules)


def test_the_tables_are_small():
    """They are read at every run that derives."""
    assert SHIPPED.stat().st_size < 500_000
    assert [one.name for one in (TABLE, TAGGER) if one.stat().st_size > 1_000_000] == []
