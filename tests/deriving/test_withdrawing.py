"""What a tagger sees to be taken back becomes a denial of what the text asks for elsewhere."""

import re
from pathlib import Path

import numpy as np
import pytest

from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.judging import traits_in
from cvscreen.deriving.model import Said
from cvscreen.deriving.retracting import Retracting
from cvscreen.deriving.tagged import Tagged
from cvscreen.deriving.tagging import TAGS
from cvscreen.deriving.withdrawing import with_withdrawn

ASKED = "Joiner\n\nRequirements\n- Three years of carpentry\n- A driving licence\n- Excel\n\n"


def said_of(
    folder: Path, last: str, back: str, share: float = 1, retracting: Retracting | None = None
) -> tuple[list[Said], list[Said]]:
    """Return what the rules say of a text, and the same with some words of its last line taken back by a tagger.

    ``share`` says how sure the tagger is of these words.
    """
    path = folder / "role.txt"
    path.write_text(f"{ASKED}{last}\n", encoding="utf-8")
    heard = hear_texts([path])
    words = heard.contexts[0].text.document.text
    tokens = list(re.finditer(r"\w+|[^\w\s]", words))
    shares = np.zeros((len(tokens), len(TAGS)))
    begin = words.rindex(back)
    for at, token in enumerate(tokens):
        inside = begin <= token.start() < begin + len(back)
        tag = "outside" if not inside else "begins back" if token.start() == begin else "goes on back"
        shares[at, TAGS.index(tag)] = share if inside else 1
        shares[at, TAGS.index("outside")] += 1 - share if inside else 0
    seen = Tagged(
        [one.start() for one in tokens], [one.end() for one in tokens], shares, np.full((len(tokens), 4), 0.25)
    )
    candidates = [one for one, _ in traits_in(heard.contexts[0], heard.said).candidates]
    plain = [one for one in heard.said if one.polarity == "+"]
    return plain, with_withdrawn(plain, seen, words, candidates, retracting)


@pytest.mark.parametrize(
    ("last", "back", "item"),
    [
        ("Nobody was ever turned away over the licence.", "licence", "own:driving licence"),
        ("Excel comes with the morning coffee here.", "Excel", "excel"),
        ("We once took a woman who had two years and never looked back.", "two years", ""),
    ],
)
def test_what_is_asked_elsewhere_is_denied(tmp_path: Path, last: str, back: str, item: str):
    """By its name, in part of its words, or as years."""
    _, found = said_of(tmp_path, last, back)
    assert [(one.item, one.words) for one in found if one.polarity == "-"] == [(item, back)]


@pytest.mark.parametrize(
    ("share", "weight", "items"),
    [
        (0.34, None, []),
        (0.36, None, ["excel"]),
        (0.36, -300, []),
        (0.13, 0, []),
        (0.14, 0, ["excel"]),
        (0.06, 100, ["excel"]),
    ],
)
def test_the_words_of_its_sentence_say_how_sure_a_tagger_must_be(
    tmp_path: Path, share: float, weight: int | None, items: list[str]
):
    """The more speaks for a sentence that takes something back, the less; without such words a third is enough."""
    retracting = None if weight is None else Retracting(-600, {"coffee": 600 + weight})
    _, found = said_of(tmp_path, "Excel comes with the coffee here.", "Excel", share, retracting)
    assert [one.item for one in found if one.polarity == "-"] == items


def test_its_words_ask_for_nothing_there(tmp_path: Path):
    """The sentence that takes Excel back does not ask for it."""
    plain, found = said_of(tmp_path, "You need Excel? Excel comes with the coffee here.", "Excel comes")
    assert [one.words for one in found if one.polarity == "+" and "coffee" in one.quote] == []
    assert [one for one in plain if one.item == "excel"][:1] == [
        one for one in found if one.item == "excel" and one.polarity == "+"
    ][:1]


def test_what_nothing_asks_for_is_not_denied(tmp_path: Path):
    """There is nothing to take back."""
    plain, found = said_of(tmp_path, "A pilot's badge is nobody's business here.", "badge")
    assert found == plain
