"""What may be a statement of a text, by whatever proposes it."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of
from cvscreen.deriving.candidates import candidates_in
from cvscreen.deriving.cutting import SHORT_LINE
from cvscreen.deriving.draft import hear_texts


@pytest.mark.parametrize(
    ("line", "whole"),
    [
        ("At least three years in a similar role", "three years in a similar role"),
        ("Mindestens zwei Jahre in vergleichbarer Position, gern mehr", "zwei Jahre in vergleichbarer Position"),
        ("Eighteen months on the road", "Eighteen months on the road"),
        ("Two years of practice count just as much", "Two years of practice"),
    ],
)
def test_years_stand_with_what_they_are_years_of(tmp_path: Path, line: str, whole: str) -> None:
    """A role that has no name of its own is asked for by its years."""
    path = tmp_path / "role.txt"
    path.write_text(f"Upholsterer\n\nRequirements\n- {line}\n", encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    words = heard.contexts[0].text.document.text
    assert whole in [words[one.span.start : one.span.end] for one in found]


def _words(folder: Path, text: str, polarity: str = "+") -> list[str]:
    """Return the words of all that may be a statement of a text."""
    path = folder / "role.txt"
    path.write_text(text, encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    words = heard.contexts[0].text.document.text
    return [words[one.span.start : one.span.end] for one in found if one.said.polarity == polarity]


def test_a_line_that_is_read_as_a_heading_may_ask_all_the_same(tmp_path: Path) -> None:
    """Short lines below each other look like headings; none of them is lost to the judge."""
    text = "Upholsterer\n\nWhat you do\n\nWebbing\n\nHand stitching\n\nWe are five people in a shed by the station.\n"
    found = _words(tmp_path, text)
    assert {"Webbing", "Hand stitching"} <= set(found)


@pytest.mark.parametrize(("count", "stands"), [(20, False), (21, True)])
def test_a_long_first_line_is_no_title(tmp_path: Path, count: int, stands: bool) -> None:
    """A text may begin with what it asks, in one long line."""
    path = tmp_path / "role.txt"
    first = " ".join(["We seek a keeper"] + ["of", "grey", "boxes", "in"] * 4 + ["lofts"])
    first = " ".join([*first.split()[: count - 1], "lofts."])
    path.write_text(f"{first}\n\nWe pay well.\n", encoding="utf-8")
    text = hear_texts([path]).contexts[0].text
    assert (blocks_of(text)[0].span.start == 0) is stands


def test_what_is_taken_for_a_denial_may_be_asked(tmp_path: Path) -> None:
    """The rules hear "rarely required"; a judge may know better."""
    text = "Curator\n\nRequirements\n- A doctorate is rarely required, Latin is no disadvantage\n"
    assert "Latin" in " ".join(_words(tmp_path, text))
    assert "doctorate" in _words(tmp_path, text, "-")


@pytest.mark.parametrize(
    ("line", "thing"),
    [
        ("You know the trade, though the voluntary sector would be lovely", "voluntary sector"),
        ("You know the trade, aber die Lohnfertigung wäre auch recht", "Lohnfertigung"),
    ],
)
def test_a_thing_stands_without_what_is_said_of_it(tmp_path: Path, line: str, thing: str) -> None:
    """What is said of it says how strongly, and is no part of its name."""
    assert thing in _words(tmp_path, f"Upholsterer\n\nRequirements\n- {line}\n")


def test_what_stands_among_wishes_about_character_may_be_asked(tmp_path: Path) -> None:
    """A language, below a heading of character."""
    text = (
        "Analyst\n\nPERSONAL ATTRIBUTES\n\nCareful, candid about mistakes, able to work unsupervised at three in the "
        "morning. Fluent English, written and spoken, is a must because every record is a legal document.\n"
    )
    assert "English" in _words(tmp_path, text)


def test_two_denials_take_nothing_back(tmp_path: Path) -> None:
    """Neither asks for what the other denies."""
    path = tmp_path / "role.txt"
    path.write_text(
        "Curator\n\nRequirements\n- A doctorate is not required.\n- PhD is not required.\n- SQL\n", encoding="utf-8"
    )
    heard = hear_texts([path])
    assert [one for one in candidates_in(heard.contexts[0], heard.said)[1] if one.source == "back"] == []


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Draw up floor plans in AutoCAD", {"Draw up floor plans", "AutoCAD"}),
        ("Polstermöbel beziehen mit der Rundnadel", {"Polstermöbel beziehen", "Rundnadel"}),
        ("A diploma in weaving as a dyer", {"diploma", "weaving", "dyer", "diploma in weaving"}),
        ("Webbing + hand stitching", {"Webbing", "hand stitching"}),
        ("| Webbing | hand stitching |", {"Webbing", "hand stitching"}),
    ],
)
def test_a_thing_and_what_it_is_done_with_may_be_two(tmp_path: Path, line: str, parts: set[str]) -> None:
    """Each may be asked for by itself."""
    assert parts <= set(_words(tmp_path, f"Upholsterer\n\nRequirements\n- {line}\n"))


@pytest.mark.parametrize(("length", "apart"), [(SHORT_LINE - 1, True), (SHORT_LINE, False)])
def test_a_short_line_may_be_an_item(tmp_path: Path, length: int, apart: bool) -> None:
    """Lines without bullets are read as one paragraph; those of a column of prose are longer."""
    first = f"you web {'x' * (length - 8)}"
    text = f"Upholsterer\n\nRequirements\n\n{first}\nbrass tacks you hammer\nand you sew, too, and like it.\n"
    assert (first.removeprefix("you ") in " ".join(_words(tmp_path, text))) is True
    assert any(words.endswith("x") for words in _words(tmp_path, text)) is apart
