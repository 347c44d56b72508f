"""The bundled vocabulary is whole."""

import re
from pathlib import Path

import pytest
import yaml

from cvscreen.matching.frames import groups_of, is_frame
from cvscreen.matching.phrases import parts_of
from cvscreen.vocabulary import load, load_vocabulary, load_wording, vocabulary_names

ML = load_vocabulary("ml").items
ITEMS = {**ML, **load_vocabulary("business").items}


def test_it_is_large_enough_to_be_useful() -> None:
    """At least 300 items with 8,000 spellings."""
    assert (len(ML) >= 300, sum(len(item.aliases) for item in ML.values()) >= 8000) == (True, True)


def test_an_unknown_name_says_which_there_are() -> None:
    """A vocabulary that is not bundled is refused with the names of those that are."""
    with pytest.raises(KeyError, match="use one of: business, ml"):
        load_vocabulary("nowhere")
    assert vocabulary_names() == ("business", "ml")


def test_no_item_repeats_a_spelling() -> None:
    """A spelling stands once in an item."""
    repeated = {}
    for item_id, item in ITEMS.items():
        spellings = [alias.casefold() for alias in item.aliases]
        twice = {spelling for spelling in spellings if spellings.count(spelling) > 1}
        if twice:
            repeated[item_id] = twice
    assert repeated == {}


def test_every_governed_spelling_is_one() -> None:
    """A rule governs only spellings that its item has, unless it refuses them."""
    strangers = {
        item_id: stray
        for item_id, item in ITEMS.items()
        for rule in item.context
        if not rule.reject
        and (
            stray := {t.casefold() for t in rule.only_for}
            - {t.casefold() for t in (item.name, *item.aliases, *item.patterns)}
        )
    }
    assert strangers == {}


def test_every_pattern_can_be_read() -> None:
    """Patterns of items and cues stand for a bounded number of phrases."""
    patterns = [p for item in ITEMS.values() for p in item.patterns] + [cue.pattern for cue in load_wording().cues]
    assert all(groups_of(pattern) if is_frame(pattern) else parts_of(pattern) for pattern in patterns)


def test_credit_is_a_share() -> None:
    """Implied credit lies above 0 and at most at 1, and no item implies itself."""
    wrong = [(i, j) for i, item in ITEMS.items() for j, credit in item.implies.items() if not 0 < credit <= 1 or i == j]
    assert wrong == []


def test_no_item_stands_in_two_vocabularies() -> None:
    """A rubric may use both."""
    assert len(ITEMS) == len(ML) + len(load_vocabulary("business").items)


def test_the_company_that_an_item_asks_for_exists() -> None:
    """A slip in an id would never be found."""
    asked = [item.alongside for item in ITEMS.values()]
    asked += [rule.alongside for item in ITEMS.values() for rule in item.context]
    assert {name for names in asked for name in names} <= set(ITEMS)


def test_no_item_repeats_a_pattern() -> None:
    """A way of saying it stands once in an item."""
    assert [i for i, item in ITEMS.items() if len(set(item.patterns)) < len(item.patterns)] == []


@pytest.mark.parametrize("name", vocabulary_names())
def test_every_shared_class_is_used(name: str) -> None:
    """A class of words that no pattern names is read at every start for nothing."""
    files = sorted((Path(load.__file__).parent / "data" / name).glob("*.yaml"))
    named = set(re.findall(r"\{(\w{1,24})\}", "".join(file.read_text("utf-8") for file in files)))
    classes = (file for file in files if file.name.startswith(load.WORDS))
    shared = {key for file in classes for key in yaml.safe_load(file.read_text("utf-8"))}
    assert sorted(shared - named - {load.ELSEWHERE, load.WORDLIKE, load.TRADES}) == []
