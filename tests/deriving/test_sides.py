"""Which side of a comparison weighs more, and that each can be a statement by itself."""

from pathlib import Path

import pytest

from cvscreen.deriving.candidates import candidates_in
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.instead import instead
from cvscreen.deriving.sides import sides_of
from cvscreen.text.tokens import flatten


@pytest.mark.parametrize(
    ("words", "greater", "lesser"),
    [
        ("Neat seams beat fast ones", "neat seams", "fast ones"),
        ("Finished quilts > certificates", "finished quilts", "certificates"),
        ("Finished quilts ahead of certificates, always", "finished quilts", "certificates, always"),
        ("What counts more than any machine is a steady hand.", "a steady hand", "any machine"),
        ("Wichtiger als Noten ist uns, dass Sie sauber nähen.", "sie sauber nahen", "noten"),
        ("We value hand stitching more highly than machine work.", "hand stitching", "machine work"),
        ("We set less store by diplomas than by finished quilts.", "finished quilts", "diplomas"),
        ("We would rather see one finished quilt than ten drawings.", "one finished quilt", "ten drawings"),
        ("We care far more about how you finish a hem", "how you finish a hem", None),
        ("We'll take somebody who mends over somebody who draws.", "somebody who mends", "somebody who draws"),
        ("Auf saubere Nähte kommt es uns mehr an als auf Tempo.", "saubere nahte", "tempo"),
        ("A long list impresses us less than one good coat.", "one good coat", "a long list"),
        ("Saubere Nähte zählen bei uns mehr als ein Meisterbrief.", "saubere nahte", "ein meisterbrief"),
    ],
)
def test_the_greater_side_is_told_from_the_lesser(words: str, greater: str, lesser: str | None) -> None:
    """By the form of the comparison, whichever side stands first."""
    flat = flatten(words)
    sides = sides_of(flat)
    assert sides is not None
    shown = flat[sides.greater.start : sides.greater.end].strip()
    other = flat[sides.lesser.start : sides.lesser.end].strip() if sides.lesser else None
    assert (greater, lesser) == (shown, other)


@pytest.mark.parametrize(
    "words",
    ["More than two years of sewing.", "Sewing for more than ten people", "No more than a week", "We sew coats"],
)
def test_what_compares_nothing_has_no_sides(words: str) -> None:
    """A number that is passed is no comparison."""
    assert sides_of(flatten(words)) is None


def test_a_side_is_a_candidate_and_knows_that_it_is_one(tmp_path: Path) -> None:
    """Without the verb behind it."""
    path = tmp_path / "role.txt"
    path.write_text("Tailor\n\nRequirements\n- Neat hems matter more to us than fast machine work\n", encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    words = heard.contexts[0].text.document.text
    hems = next(one for one in found if one.said.words == "Neat hems")
    assert "greater side begins True ends True" in instead(hems, words, found)
