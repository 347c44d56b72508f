"""What a possible statement is held against: what does in its place, what its sentence lets go."""

from pathlib import Path

from cvscreen.deriving.candidates import candidates_in
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.instead import instead

TEXT = """\
Florist

Requirements
- Three years in a shop
- Good knowledge of Excel

Good to know
{}
"""


def _traits(folder: Path, words: str, shown: str) -> set[str]:
    """Return the traits of the candidates of the last line that have some words."""
    path = folder / "role.txt"
    path.write_text(TEXT.format(words), encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    text = heard.contexts[0].text.document.text
    return {trait for one in found if one.said.words == shown for trait in instead(one, text, found)}


def test_what_does_as_well_is_known_by_the_words_behind_it(tmp_path: Path) -> None:
    """An apprenticeship that counts as much is asked for, as another way."""
    assert "does as well behind" in _traits(tmp_path, "An apprenticeship counts just as much.", "apprenticeship")


def test_what_stands_beside_what_is_let_go_is_known(tmp_path: Path) -> None:
    """It is what somebody brings in its place."""
    traits = _traits(tmp_path, "If you have never used Excel but keep neat ledgers, write to us.", "neat ledgers")
    assert "taken back beside +" in traits


def test_what_is_taken_back_is_told_by_sort(tmp_path: Path) -> None:
    """Years, or a thing."""
    assert "back years asked" in _traits(tmp_path, "The three years aren't carved in stone.", "The three years")
    assert "back thing asked" in _traits(tmp_path, "Excel can be learned here.", "Excel")
