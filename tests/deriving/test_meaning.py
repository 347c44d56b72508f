"""A possible statement shows what the words in it and around it mean."""

from pathlib import Path

from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.judging import traits_in


def _traits(tmp_path: Path, text: str, words: str) -> set[str]:
    path = tmp_path / "role.txt"
    path.write_text(text, encoding="utf-8")
    heard = hear_texts([path])
    found = traits_in(heard.contexts[0], heard.said).candidates
    return {trait for one, traits in found if one.said.words == words for trait in traits if trait.startswith("means")}


def test_the_head_of_a_phrase_and_what_is_done_before_it_are_told(tmp_path: Path) -> None:
    """A lathe is a tool that is repaired, and so are the pumps behind it."""
    found = _traits(
        tmp_path, "Fitter\n\nYour tasks\n- You repair lathes, pumps and valves in the workshop.\n", "lathes"
    )
    assert found >= {"means head tool", "means done before work", "means final tool sense duty", "means behind tool"}
