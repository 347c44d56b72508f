"""Members of a list that share a part of their words."""

from pathlib import Path

import pytest

from cvscreen.deriving.candidates import candidates_in
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.elliptic import head_of, members_in
from cvscreen.deriving.parts import parts_of

FILLER = "Der Laden steht am Fluss und hat einen Garten mit alten Bäumen. " * 3


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Pflege der Lohn- und Gehaltskonten", {"Lohn-": "Lohn- und Gehaltskonten", "Gehaltskonten": "Gehaltskonten"}),
        ("Fräs-, Dreh- und Bohrmaschinen", {"Fräs-": "Fräsmaschinen", "Dreh-": "Drehmaschinen"}),
        ("Lüftungsanlagen und -technik", {"Lüftungsanlagen": "Lüftungsanlagen", "-technik": "Lüftungstechnik"}),
        ("Plant and prune fruit trees in spring", {"Plant": "Plant fruit trees"}),
        ("You will plant and prune fruit trees", {"plant": "plant fruit trees"}),
        ("Dig beds, plant and prune fruit trees", {"plant": "plant fruit trees"}),
        ("paint, plaster or look after old walls", {"paint": "paint old walls", "plaster": "plaster old walls"}),
        ("Experience of electrical and hydraulic presses", {"electrical": "electrical presses"}),
        ("mechanischen und optischen Geräten", {"mechanischen": "mechanischen Geräten"}),
    ],
)  # fmt: skip
def test_a_member_has_the_words_that_it_shares(words: str, expected: dict[str, str]):
    """Each stands at its own characters and has its whole name."""
    found = {words[one.span.start : one.span.end]: one.name for one in members_in(words)}
    assert expected.items() <= found.items()


@pytest.mark.parametrize(
    "words",
    [
        "Baking, ovens and doughs",
        "Plant and prune, in spring",
        "Keep the log, train new starters",
        "Work in full- or part-time",
        "Kauffrau/-mann im Handel",
    ],
)
def test_what_shares_nothing_has_no_other_name(words: str):
    """Neither other lists nor the two forms of one word."""
    assert [] == list(members_in(words))


def test_the_head_of_a_compound_is_its_last_noun():
    """One that leaves something before it."""
    assert ("planung", "", "") == (head_of("Gartenplanung"), head_of("Planung"), head_of("Sauerteig"))


def test_members_are_candidates_where_they_stand(tmp_path: Path):
    """Beside the whole."""
    path = tmp_path / "role.txt"
    path.write_text(f"Gärtner\n\n{FILLER}\n\nAufgaben\n- Wartung der Fräs- und Bohrmaschinen\n", encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    names = {one.said.item for one in found}
    assert {"own:Fräsmaschinen", "own:Bohrmaschinen"} <= names


@pytest.mark.parametrize("words", ["Ausbildung als Kauffrau/-mann", "Ausbildung zum/zur Gärtner/in", "Angestellte/r"])
def test_the_two_forms_of_a_german_word_are_one(words: str):
    """The slash between them is none of a list."""
    assert [words] == [words[part.start : part.end] for part, _ in parts_of(words)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Sash window care & repair, joinery", ["Sash window care & repair", "joinery"]),
        (
            "Pflege der Fräs-, Dreh- und Bohrmaschinen, Montage",
            ["Pflege der Fräs-, Dreh- und Bohrmaschinen", "Montage"],
        ),
        ("Stone wall care & lime mortar work", ["Stone wall care", "lime mortar work"]),
    ],
)
def test_what_belongs_to_one_name_is_not_parted(words: str, expected: list[str]):
    """A single word beside "&" belongs to the other side, whatever the list goes on to name; so does half a word."""
    assert expected == [words[part.start : part.end] for part, _ in parts_of(words)]


@pytest.mark.parametrize(
    "asked", ["Mortar, lime and friends", "Mortar, lime, that sort of thing", "Mörtel, Kalk oder Ähnliches"]
)
def test_that_a_list_goes_on_is_no_candidate(asked: str, tmp_path: Path):
    """It names nothing."""
    path = tmp_path / "role.txt"
    path.write_text(f"Maurer\n\n{FILLER}\n\nAufgaben\n- {asked}\n", encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    names = " ".join(one.said.item for one in found if one.source != "held")
    assert [] == [word for word in ("friends", "sort of thing", "hnliches") if word in names]
