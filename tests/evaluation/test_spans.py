"""What advertisements name is found, and what is found in them is named; a floor under the measured figures."""

import pytest

from tests.evaluation.outside import outside, verdicts
from tests.evaluation.spans import TEXTS, measure, spans

RECALL = 0.95
RIGHT = 97

needs_texts = pytest.mark.skipif(not TEXTS.is_dir(), reason="the advertisements are not beside this checkout")


@needs_texts
def test_the_gold_spans_are_found() -> None:
    """Of the items named by 300 gold spans, at most one in twenty is missed."""
    assert measure(spans()).recall >= RECALL


@needs_texts
def test_what_was_judged_wrong_stays_rare() -> None:
    """Of the mentions judged wrong once, none comes back that was mended."""
    found = {(each.file, each.line, each.item) for each in outside()}
    wrong = [v for judged in verdicts().values() for v in judged if not v["right"]]
    assert sum((v["file"], v["line"], v["item"]) in found for v in wrong) <= 100 - RIGHT


def test_nearly_all_judged_mentions_are_right() -> None:
    """In each draw of a hundred mentions outside a gold span, at least 97 were judged right."""
    enough = {seed: sum(bool(v["right"]) for v in judged) >= RIGHT for seed, judged in verdicts().items()}
    assert enough == {13: True, 87: True}
