"""Frames: parts in any order within a clause."""

import pytest

from cvscreen.matching import compile_matcher, find_mentions
from cvscreen.matching.frames import REACH_TOLD, REACH_VOUCHED, groups_of
from cvscreen.model import Item, Vocabulary
from tests.matching.making import resume

ITEM = Item(name="Painting", kind="practice", patterns=("paint~ + door|doors + oil|roll-on",))


def found(text: str) -> list[str]:
    matcher = compile_matcher(Vocabulary(items={"painting": ITEM}))
    return [mention.text for mention in find_mentions(resume(("work", text)), matcher)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Painted the doors with oil.", ["Painted the doors"]),
        ("Doors, oil: what I painted.", ["Doors, oil: what I painted"]),
        ("With a roll-on, painted all doors", ["painted all doors"]),
        ("Painted the doors.", []),
        ("Painted walls. Doors want oil.", []),
        ("Painted " + "really " * REACH_VOUCHED + "all doors with oil.", []),
        ("Painted " + "really " * REACH_TOLD + "doors with oil.", []),
        ("Painted doors " + "really " * REACH_TOLD + "with oil.", ["Painted doors"]),
    ],
)
def test_all_parts_stand_in_one_clause_in_any_order(text: str, told: list[str]) -> None:
    """What is found spans the first two parts; a third vouches for them; a sentence's end or distance parts them."""
    assert found(text) == told


def test_no_word_stands_for_two_parts() -> None:
    """ "Model models" would else be a model that is modelled."""
    item = Item(name="Modelling", kind="practice", patterns=("model~ + model|models",))
    matcher = compile_matcher(Vocabulary(items={"modelling": item}))
    assert [find_mentions(resume(("work", text)), matcher) != () for text in ("A model.", "Modelled models.")] == [
        False,
        True,
    ]


def test_a_part_is_one_choice() -> None:
    """A gap within a part, or an empty one, is refused with the pattern."""
    with pytest.raises(ValueError, match=r"paint \* doors"):
        groups_of("paint * doors + oil")


def test_a_long_clause_of_one_word_is_read_in_time() -> None:
    """A clause that repeats a part ten thousand times is no work."""
    assert found("painted doors " * 10_000) == []
