"""How strongly things are asked by signs: behind dots, in brackets, before the items, in the first column."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of, read_text
from cvscreen.deriving.clauses import Whom, clauses_of
from cvscreen.deriving.comparing import compared
from cvscreen.deriving.marks import Marks
from cvscreen.deriving.model import Text
from tests.deriving.making import said_of


def written(folder: Path, text: str) -> Text:
    """Return a text as it is read from a file."""
    path = folder / "role.txt"
    path.write_text(text, encoding="utf-8")
    return read_text(path, "A")


def strengths(folder: Path, sentence: str) -> list[str]:
    """Return how strongly each clause of a thatcher's role asks."""
    read = written(folder, f"Thatcher\n\n{sentence}\n")
    return [one.strength for block in blocks_of(read) for one in clauses_of(read, block, Whom())]


def weighed(folder: Path, text: str) -> dict[str, str | None]:
    """Return how strongly each block of a text asks, by its first word."""
    read = written(folder, text)
    shown = ((read.document.text[one.span.start : one.span.end], one.strength) for one in blocks_of(read))
    return {words.split()[0].strip(",."): strength for words, strength in shown}


@pytest.mark.parametrize(
    ("legend", "lines"),
    [
        ("A = required   B = expected   C = optional", "Thatching ........ A\nSedge ........ B1\nHeather ..... C"),
        (
            "A = required   B = expected   C = optional",
            "1.1 Thatching ... A\n1.2 Sedge ...... B / C\n1.3 Heather ... C",
        ),
        (
            "H = required | M = expected | L = optional",
            "Thatching ... level 3, need H\nSedge ... level 1, need M\nHeather ... level 2, need L",
        ),
        ("Legend: [A] required  [B] expected  [C] optional", "[A] Thatching\n[B] Sedge\n[C] Heather"),
        ("We use MoSCoW.", "M – Thatching\nS – Sedge\nC – Heather"),
        ("Pf = Pflicht, W = wichtig, K = wünschenswert", "Pf  Thatching\nW   Sedge\nK   Heather"),
        ("rot = Pflicht | gelb = wichtig | grün = wünschenswert", "rot; Thatching\ngelb; Sedge\ngrün; Heather"),
        ("About us: a small firm.", "- Thatching [blocker]\n- Sedge [major]\n- Heather [minor]"),
        (
            "M must have / S should have / C could have",
            "Prio\tItem\tTest\nM\tThatching\tyes\nS\tSedge\tyes\nC\tHeather\tyes",
        ),
        ("", "Thatching\tess\tform\nSedge\tshould\tform\nHeather\tdes\ttest"),
        (
            "Points: 8 essential, 5 important, 2 desirable",
            "Points\tItem\tTest\n8\tThatching\tform\n5\tSedge\tform\n2\tHeather\tform",
        ),
        ("", "Non-negotiable. Thatching, with a card.\n\nExpected. Sedge, cut by hand.\n\nOptional. Heather, any."),
        (
            "",
            "We can't do without\n1/ Thatching\n2/ Thatching\n\nImportant\n"
            "1/ Sedge\n2/ Sedge\n\nWishes\n1/ Heather\n2/ Heather",
        ),
    ],
)
def test_signs_weigh_wherever_they_stand(tmp_path: Path, legend: str, lines: str) -> None:
    """Each form names the same three things, a reed each, and the strengths that its signs have."""
    found = weighed(tmp_path, f"Thatcher\n\n{legend}\n\n{lines}\n")
    assert {"Thatching": "required", "Sedge": "expected", "Heather": "optional"}.items() <= found.items()


def test_the_heads_of_columns_are_no_weighed_items(tmp_path: Path) -> None:
    """Two words of strength beside each other weigh nothing."""
    found = weighed(tmp_path, "Thatcher\n\nEssential\tDesirable\tForm\n\nYou sort the reeds and sweep the yard.\n")
    assert "Essential" not in found


def test_a_label_holds_for_its_paragraph_alone(tmp_path: Path) -> None:
    """The next paragraph is none of the bonus."""
    text = "Thatcher\n\nBonus: heather work.\n\nYou sort reeds by length, and you lead two apprentices.\n"
    found = weighed(tmp_path, text)
    assert (found["heather"], found["You"]) == ("optional", None)


@pytest.mark.parametrize(
    ("before", "thing", "after", "strength"),
    [
        ("we would ", "take straight reeds over long ones", "", "expected"),
        ("", "straight reeds come before long ones", "", "expected"),
        ("", "a straight reed is worth more to me than five long ones", "", "expected"),
        ("", "lieber ein gerader halm als funf lange", "", "expected"),
        ("lieber als zeugnisse sind mir ", "gerade halme", "", "expected"),
        ("straight reeds matter more to us than ", "long ones", "", "optional"),
        ("", "more than two years of thatching", "", None),
    ],
)
def test_words_that_hold_a_comparison_are_as_strong_as_its_greater_side(
    before: str, thing: str, after: str, strength: str | None
) -> None:
    """Whether the comparison stands in them or around them."""
    assert strength == compared(before, thing, after)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Du meldest Schäden im Moor und schneidest Reet, wenn es sein muss.", "stated"),
        ("You must cut reeds by hand.", "required"),
        ("You will sort reeds that the roofs need.", "stated"),
    ],
)
def test_what_is_done_is_plain_whatever_others_need(tmp_path: Path, text: str, strength: str) -> None:
    """A duty is stated; "must" before what is done asks for it."""
    assert {strength} == set(strengths(tmp_path, text))


def test_what_stands_for_others_of_its_sort_explains_nothing(tmp_path: Path) -> None:
    """ "o. Ä." makes examples of what is in the brackets; without it they say what is meant."""
    text = "Skills\n- Reetdach (Ried, Schilf{})\n- Ledger of fees\n"
    found = [{name: told for _, name, told, _ in said_of(tmp_path, text.format(end))} for end in (" o. Ä.", "")]
    assert [one["Schilf"] for one in found] == ["stated", "optional"]


def test_with_what_a_duty_is_done_is_no_less_than_the_duty(tmp_path: Path) -> None:
    """The tools in brackets explain nothing away."""
    text = "Data engineer\n\nYour tasks\n\n- build pipelines (Airflow, Dagster)\n- write reports\n\nSkills\n\n- SQL\n"
    found = {name: strength for _, name, strength, _ in said_of(tmp_path, text)}
    assert found["airflow"] == "stated"


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("A reed cutter's card, however, is a necessity.", "required"),
        ("The holder shall have a card.", "required"),
        ("Tidy eaves matter to us.", "expected"),
        ("Schön wären Latein und Dänisch.", "optional"),
    ],
)
def test_more_words_of_strength(tmp_path: Path, text: str, strength: str) -> None:
    """Wherever they stand in a sentence."""
    assert strength in strengths(tmp_path, text)


def test_little_words_before_items_are_no_signs() -> None:
    """ "It" begins a sentence, though a text may explain the letters."""
    marks = Marks(weights={"it": "expected", "pf": "required"})
    assert (0, 4) == (marks.weighed("It is important to climb")[0], marks.weighed("Pf  Climbing")[0])
