"""Duties told in prose, and what is named by them."""

from pathlib import Path

import pytest

from tests.deriving.making import derive


def titles(folder: Path, text: str) -> list[str]:
    """Return the titles of the criteria of a draft, in small letters."""
    return sorted(one.title.casefold() for one in derive(folder, text).rubric.criteria())


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("You will close the books each month and write the board report.", ["Board report", "Books each month"]),
        ("A florist binds bouquets, which people buy on Sundays, and designs wreaths.", ["bouquets", "wreaths"]),
        ("On a typical day you might bind bouquets or prune roses.", ["bouquets / roses"]),
        ("You will join the shop in March and train our two apprentices.", ["train our two apprentices"]),
    ],
)
def test_who_is_asked_and_a_verb_tell_a_duty(prose: str, expected: list[str], tmp_path: Path) -> None:
    """Without any heading: the role by its name, or "you"; with whom somebody works is nothing to know."""
    assert sorted(name.casefold() for name in expected) == titles(
        tmp_path, f"Florist\n\nOur shop is at the harbour.\n\n{prose}\n"
    )


@pytest.mark.parametrize(
    "prose",
    [
        "We bind bouquets and prune roses.",
        "With experience you could become a wedding planner.",
        "You will report to the shop manager.",
    ],
)
def test_what_others_do_or_somebody_may_become_is_no_duty(prose: str, tmp_path: Path) -> None:
    """Only the bullet is asked for."""
    assert ["bouquets"] == titles(tmp_path, f"Florist\n\nAbout the job\n\n{prose}\n\nRequirements\n- Bouquets\n")


def test_things_named_like_duties_keep_their_names(tmp_path: Path) -> None:
    """ "Process engineering" is no engineering that is processed."""
    text = "Operator\n\nRequirements\n- Process engineering\n- Triage\n- Level 3 diploma in welding\n"
    assert ["level 3 diploma in welding", "process engineering", "triage"] == titles(tmp_path, text)


def test_two_things_are_two_and_one_thing_of_two_words_is_one(tmp_path: Path) -> None:
    """Each is a criterion of its own."""
    text = "Technician\n\nRequirements\n- Titration and pH measurement\n- Health and safety\n"
    assert ["health and safety", "ph measurement", "titration"] == titles(tmp_path, text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("You have a completed apprenticeship as a florist and know Latin names.", ["Latin names", "apprenticeship"]),
        ("Employers will expect you to hold a first aid certificate.", ["first aid certificate"]),
        ("You should have handled auctions before, because flowers wilt.", ["auctions"]),
        ("Experience with orchids would help, since we sell many.", ["orchids"]),
        ("Lean or Six Sigma training", ["Lean / Six Sigma training"]),
        ("Driving licence (car or van)", ["Driving licence"]),
    ],
)
def test_what_sentences_below_a_heading_name(line: str, expected: list[str], tmp_path: Path) -> None:
    """Not who asks, why, or what stands in brackets behind."""
    found = titles(tmp_path, f"Florist\n\nYour profile\n\n{line}\n")
    assert [(len(found), True)] == [(len(expected), all(name.casefold() in " ".join(found) for name in expected))]


def test_lines_that_begin_with_a_label_are_items(tmp_path: Path) -> None:
    """Line upon line, without bullets."""
    text = "Florist\n\nKEY ACCOUNTABILITIES\nStock: cycle counts, stock rotation\nPeople: rota planning\n"
    assert ["cycle counts", "rota planning", "stock rotation"] == titles(tmp_path, text)


@pytest.mark.parametrize("line", ["FLT licence", "Wreaths for March", "To publish it under an open licence"])
def test_words_that_look_like_degrees(line: str, tmp_path: Path) -> None:
    """A licence to drive is no licence of a university, and March no MArch."""
    derived = derive(tmp_path, f"Florist\n\nYour profile\n- {line}\n- Roses\n")
    assert "degree-level" not in {one.criterion for one in derived.said}
