"""The examples of docs/matching.md are true."""

from pathlib import Path

import pytest

from cvscreen.matching import compile_matcher, find_mentions
from cvscreen.model import Item, Vocabulary
from tests.matching.making import mentions, resume

PAGE = Path(__file__).parents[2] / "docs" / "matching.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|\n").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| section"))
]


@pytest.mark.parametrize(("section", "text", "found"), ROWS)
def test_every_example_is_found_as_told(section: str, text: str, found: str) -> None:
    """A row of the page names what is found, and as what."""
    kinds = {mention.item: mention.kind.value for mention in mentions((section, text))}
    told = dict(each.split(": ") for each in found.split(", ")) if found != "nothing" else {}
    assert {item: kinds.get(item) for item in told or kinds} == told


def test_another_trade_needs_nothing_of_the_bundled_vocabulary() -> None:
    """A rubric's own items are found alone, by name, form and pattern."""
    nursing = Vocabulary(
        items={
            "triage": Item(name="Triage", kind="skill"),
            "wounds": Item(name="Wound care", kind="skill", patterns=("dress~ * wounds|wound",)),
        }
    )
    cv = resume(("work", "Triage in A&E; dressed deep wounds; kept a Python script."))
    assert [mention.item for mention in find_mentions(cv, compile_matcher(nursing))] == ["triage", "wounds"]
