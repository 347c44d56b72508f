"""How AI comes into use is found where a job speaks of AI, and nowhere else."""

import json
from functools import lru_cache
from pathlib import Path

import pytest

from cvscreen.matching import Matcher, compile_matcher, find_mentions
from cvscreen.model import Vocabulary
from cvscreen.vocabulary import load_vocabulary
from cvscreen.vocabulary.load import ELSEWHERE, TRADES
from tests.matching.making import resume

BUSINESS = load_vocabulary("business").items
DATA = Path(__file__).parent / "data" / "business" / "adoption.jsonl"
ROWS = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
TOLD = [row for row in ROWS if row["item"]]
OTHERS = [row["text"] for row in ROWS if not row["item"]]
RECALL = 0.95
AI_WORDS = (" AI", "KI", "IA", "Artificial", "machine learning", "chatbot", "autom", "recognition", "lettura")


@lru_cache(maxsize=1)
def both() -> Matcher:
    return compile_matcher(Vocabulary(items={**load_vocabulary("ml").items, **BUSINESS}))


def found(*lines: str, section: str = "work") -> set[str]:
    blocks = [(section, "\n".join(f"- {line}" for line in lines))]
    return {one.item for one in find_mentions(resume(*blocks), both()) if one.item in BUSINESS} - {"ai-at-work"}


def test_ways_of_telling_it_are_found_in_a_job_with_ai() -> None:
    """Need, trial, choice, introduction, training, rules and benefit, in seven languages."""
    missed = [row["text"] for row in TOLD if row["item"] not in found("AI chatbot for the office.", row["text"])]
    assert len(missed) <= (1 - RECALL) * len(TOLD), missed


def test_the_same_words_in_a_job_without_ai_are_nothing() -> None:
    """Any trade trials, introduces and trains."""
    plain = [row["text"] for row in TOLD if not any(word in row["text"] for word in AI_WORDS)]
    assert len(plain) > len(TOLD) / 2
    assert [text for text in plain if found(text)] == []


def test_other_duties_of_such_a_job_are_none_of_it() -> None:
    """What else somebody did beside AI says nothing of it."""
    assert found("AI chatbot for the office.") == set()
    assert [text for text in OTHERS if found("AI chatbot for the office.", text)] == []


@pytest.mark.parametrize("item", sorted(BUSINESS))
def test_every_item_keeps_to_its_examples(item: str) -> None:
    """Sentences of the item and of its rules."""
    rules = [rule.examples for rule in BUSINESS[item].context if rule.note not in (ELSEWHERE, TRADES)]
    match = [text for examples in rules for text in examples.match]
    no_match = [text for examples in rules for text in examples.no_match]
    ai = () if item == "ai-at-work" else ("AI chatbot for the office.",)
    assert [text for text in match if item not in _items(*ai, text)] == []
    assert [text for text in no_match if item in _items(*ai, text)] == []
    assert [text for text in BUSINESS[item].examples.match if item not in _items(text)] == []
    assert [text for text in BUSINESS[item].examples.no_match if item in _items(text)] == []


def _items(*lines: str) -> set[str]:
    blocks = [("work", "\n".join(f"- {line}" for line in lines))]
    return {one.item for one in find_mentions(resume(*blocks), both())}
