"""What may be a statement of a text, by whatever proposes it."""

from pathlib import Path

import pytest

from cvscreen.deriving.candidates import candidates_in
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
