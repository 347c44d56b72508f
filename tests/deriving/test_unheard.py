"""What the rules read as a heading, or pass over, is kept for the judge."""

from pathlib import Path

from cvscreen.deriving.blocks import blocks_of
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.unheard import unheard_in


def _unheard(folder: Path, text: str) -> list[tuple[int, str, str, str | None]]:
    """Return the number, the words, the sense and the strength of what stands in no block of a text."""
    path = folder / "role.txt"
    path.write_text(text, encoding="utf-8")
    read = hear_texts([path]).contexts[0].text
    words = read.document.text
    return [
        (number, words[one.span.start : one.span.end].strip(), one.sense, one.strength)
        for number, one in unheard_in(read, blocks_of(read))
    ]


def test_a_heading_goes_with_the_block_below_and_says_what_it_says(tmp_path: Path) -> None:
    """Its number is that of the block below; its own words tell how strongly."""
    found = _unheard(tmp_path, "Upholsterer\n\nNice to have\n- Webbing\n- Tacks\n")
    assert (0, "Nice to have", "asked", "optional") in found


def test_what_a_line_begins_with_is_kept(tmp_path: Path) -> None:
    """Only the part that no block holds."""
    assert "Requirements:" in [
        one[1] for one in _unheard(tmp_path, "Upholsterer\n\nRequirements: webbing and tacks.\n")
    ]


def test_a_text_without_blocks_has_nothing_of_the_kind(tmp_path: Path) -> None:
    """There is no block to go with."""
    path = tmp_path / "role.txt"
    path.write_text("Upholsterer\n", encoding="utf-8")
    read = hear_texts([path]).contexts[0].text
    assert list(unheard_in(read, ())) == []


def test_what_only_weighs_a_row_asks_for_nothing(tmp_path: Path) -> None:
    """A sign beside an item, and the line that explains signs."""
    found = _unheard(tmp_path, "Upholsterer\n\nE = essential, D = desirable\n\nE Webbing\nD Tacks\n")
    assert [one[1] for one in found] == ["Upholsterer"]
