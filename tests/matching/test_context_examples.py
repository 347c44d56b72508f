"""Every ambiguous spelling has examples, and keeps to them."""

import re

import pytest

from cvscreen.matching.nodes import NUMBER
from cvscreen.matching.phrases import parts_of
from cvscreen.matching.tokens import split_words
from cvscreen.matching.walks import is_number
from cvscreen.model import ContextRule
from cvscreen.vocabulary import load_vocabulary
from cvscreen.vocabulary.load import ELSEWHERE, TRADES
from tests.matching.making import mentions

LEAST = 2
RULES = [
    pytest.param(item_id, rule, id=f"{item_id}-{number}")
    for item_id, item in load_vocabulary("ml").items.items()
    for number, rule in enumerate(item.context)
    if rule.note not in (ELSEWHERE, TRADES)
]


def place_of(example: str) -> tuple[str, str]:
    match = re.match(r"\{([a-z.]+)\} ", example)
    return (match[1], example[match.end() :]) if match else ("work", example)


def governed(item_id: str, rule: ContextRule) -> tuple[str, ...]:
    return rule.only_for or (load_vocabulary("ml").items[item_id].name,)


def names(example: str, spelling: str) -> bool:
    """Say whether an example is about a spelling; a pattern is named by its first word."""
    if set(spelling) & set("|*~"):
        first = parts_of(spelling.split()[0])[0]
        if first == NUMBER:
            return any(is_number(word) for word in split_words(example).folded)
        heads = [(first,)] if isinstance(first, str) else first
        found = split_words(example).folded
        return any(tuple(found[at : at + len(head)]) == head for head in heads for at in range(len(found)))
    found, asked = split_words(example).folded, split_words(spelling).folded
    return any(found[at : at + len(asked)] == asked for at in range(len(found)))


@pytest.mark.parametrize(("item_id", "rule"), RULES)
def test_every_ambiguous_spelling_has_examples_for_and_against(item_id: str, rule: ContextRule) -> None:
    """An ambiguous spelling without two matching and two failing sentences is refused."""
    if not (rule.case or rule.needs or rule.not_near) or rule.reject:
        return
    thin = [
        (spelling, sort)
        for spelling in governed(item_id, rule)
        for sort, examples in (("match", rule.examples.match), ("no_match", rule.examples.no_match))
        if sum(names(example, spelling) for example in examples) < LEAST
    ]
    assert thin == []


@pytest.mark.parametrize(("item_id", "rule"), RULES)
def test_every_matching_example_is_found(item_id: str, rule: ContextRule) -> None:
    """A sentence given as a match names the item."""
    missed = [
        example for example in rule.examples.match if item_id not in {m.item for m in mentions(place_of(example))}
    ]
    assert missed == []


@pytest.mark.parametrize(("item_id", "rule"), RULES)
def test_no_failing_example_is_found(item_id: str, rule: ContextRule) -> None:
    """A sentence given as no match does not name the item."""
    wrong = [
        (example, mention.text)
        for example in rule.examples.no_match
        for mention in mentions(place_of(example))
        if mention.item == item_id
    ]
    assert wrong == []
