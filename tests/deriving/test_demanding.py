"""Demands in prose."""

from pathlib import Path

import pytest

from tests.deriving.making import derive


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        (
            "You must have a Level 2 diploma in Ikebana and a hygiene certificate.",
            ["Level 2 diploma in Ikebana", "Hygiene certificate"],
        ),
        ("You should be able to order stock and keep allergy records.", ["Order stock", "Allergy records"]),
        ("Driving licence a plus.", ["Driving licence"]),
        ("Forklift certificate required.", ["Forklift certificate"]),
    ],
)
def test_prose_below_no_heading_asks_too(line: str, titles: list[str], tmp_path: Path) -> None:
    """A short advertisement has sentences and no lists."""
    derived = derive(tmp_path, f"Florist wanted\n\nWe look for a florist for our shop in Bath.\n{line}\n")
    assert set(titles) == {one.title for one in derived.rubric.criteria()}


def test_a_quantity_is_no_skill(tmp_path: Path) -> None:
    """How much there is of something is not what a person can do."""
    text = "Baker wanted\n\nYour tasks\n- Run ovens that bake 40,000 rolls a day\n"
    assert ["rolls"] != [one.title.split()[0] for one in derive(tmp_path, text).rubric.criteria()]
    assert not any("a day" in one.title for one in derive(tmp_path, text).rubric.criteria())


def test_a_line_is_cited_once(tmp_path: Path) -> None:
    """Two things of one line that make one criterion have one source."""
    text = "Baker wanted\n\nProfile\n- Sourdough or flatbread\n"
    assert [1] == [len(one.sources) for one in derive(tmp_path, text).rubric.criteria()]
