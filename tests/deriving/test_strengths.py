"""How strongly things are asked: by headings in any words, in brackets, behind a colon, behind a list."""

from pathlib import Path

import pytest

from cvscreen.deriving.blocks import blocks_of, read_text
from cvscreen.deriving.clauses import Whom, clauses_of
from cvscreen.deriving.senses import read_heading
from cvscreen.deriving.strength import strength_of
from tests.deriving.making import derive, said_of

LEGEND = """\
Clerk

Priority: M = must be shown in the application, C = a bonus, N = listed because people ask; we do not need it.

| Skill | Priority |
|---|---|
| Book-keeping | M |
| Payroll accounting | C |
| Stocktaking | N |
"""
BEHIND = """\
Clerk

Nice to have
- Payroll accounting

You also know book-keeping.
"""
ITEMS = """\
Clerk

Requirements
- {}
"""


@pytest.mark.parametrize(
    ("words", "sense", "strength"),
    [
        ("Das solltest du können", "asked", "expected"),
        ("We would be pleased to see", "asked", "optional"),
        ("HIGHLY DESIRABLE", "asked", "stated"),
        ("Nice, not necessary", "asked", "optional"),
        ("Important, though not a reason to stay away", "asked", "stated"),
        ("Was Sie darüber hinaus auszeichnet", "asked", "optional"),
        ("Das kriegst du von uns", "none", None),
    ],
)
def test_a_heading_asks_in_any_words(words: str, sense: str, strength: str | None) -> None:
    """Its words of strength say how strongly, raised, lowered or half taken back as elsewhere."""
    heading = read_heading(words, None, 0)
    assert (heading.sense, heading.strength) == (sense, strength)


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("book-keeping, plus experience in payroll", "stated"),
        ("payroll is a plus", "optional"),
        ("payroll would be a distinct advantage", "stated"),
        ("book-keeping goes without saying", "expected"),
        ("you cannot do this work without book-keeping", "required"),
    ],
)
def test_a_clause_says_how_strongly(words: str, strength: str) -> None:
    """What joins two things praises neither; a big advantage is more than one."""
    assert strength_of(words)[0] == strength


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ("Book-keeping (Sage, Xero)", {"Book-keeping": "required", "Sage": "expected", "Xero": "expected"}),
        ("Book-keeping (Sage or Xero)", {"Book-keeping": "required", "Sage": "required", "Xero": "required"}),
        ("Book-keeping (Sage ideally)", {"Book-keeping": "required", "Sage": "optional"}),
        ("Advanced Excel: pivot tables, stock lists", {"excel": "required", "stock lists": "expected"}),
    ],
)
def test_what_only_explains_is_asked_one_step_less(tmp_path: Path, item: str, expected: dict[str, str]) -> None:
    """Names in bare brackets and behind a colon explain; a word of strength in brackets holds within them."""
    found = {name: strength for _, name, strength, _ in said_of(tmp_path, ITEMS.format(item))}
    assert {name: found[name] for name in expected} == expected


def test_a_legend_in_longer_words_weighs(tmp_path: Path) -> None:
    """What begins with a word of strength weighs by it, and what takes all back at its end denies."""
    found = [(one.words, one.strength) for one in derive(tmp_path, LEGEND, suffix=".md").said]
    assert found == [("Book-keeping", "required"), ("Payroll accounting", "optional")]


def test_a_heading_weighs_its_list_and_not_what_stands_behind(tmp_path: Path) -> None:
    """A paragraph set apart behind a list is asked as its own words say."""
    assert said_of(tmp_path, BEHIND) == [(4, "Payroll accounting", "optional", "+"), (6, "book-keeping", "stated", "+")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Most of us have a diploma, and a second one helps a bit.", {"diploma": "stated", "second": "optional"}),
        ("You should have kept at least one ledger yourself, and a till.", {"kept": "expected"}),
        ("Book-keeping is important, because we must see the ledger.", {"keeping": "expected", "see": "stated"}),
    ],
)
def test_a_sentence_has_as_many_strengths_as_it_says(tmp_path: Path, words: str, expected: dict[str, str]) -> None:
    """What helps a bit weakens nothing before it; a number is no demand; why something is asked is none either."""
    path = tmp_path / "role.txt"
    path.write_text(f"Clerk\n\nRequirements\n\n{words}\n", encoding="utf-8")
    text = read_text(path, "A")
    block = blocks_of(text)[-1]._replace(strength=None)
    shown = {text.document.text[one.span.start : one.span.end]: one for one in clauses_of(text, block, Whom())}
    found = {word: one.strength for word in expected for words, one in shown.items() if word in words}
    assert found == expected


def test_below_what_is_welcome_a_word_of_its_own_weighs(tmp_path: Path) -> None:
    """The cue nearest to the thing decides, then the heading."""
    text = "Clerk\n\nNice to have\n- Payroll accounting is important to us\n- Stocktaking, a big plus\n- Filing\n"
    assert [strength for _, _, strength, _ in said_of(tmp_path, text)] == ["expected", "stated", "optional"]


@pytest.mark.parametrize(
    "words",
    [
        "It would be desirable, although by no means essential, to know payroll accounting",
        "Payroll accounting is a plus, but not required",
    ],
)
def test_what_is_weakened_twice_is_not_denied(tmp_path: Path, words: str) -> None:
    """ "Although by no means essential" goes with the word before it."""
    path = tmp_path / "clerk.txt"
    path.write_text(ITEMS.format(words), encoding="utf-8")
    text = read_text(path, "A")
    clauses = clauses_of(text, blocks_of(text)[-1], Whom())
    assert [("optional", False)] == [(one.strength, one.negated) for one in clauses]


@pytest.mark.parametrize(
    ("heading", "strength"), [("Dealbreakers", "required"), ("Should (most of our clerks can)", "expected")]
)
def test_a_bracket_behind_a_heading_does_not_hide_it(heading: str, strength: str) -> None:
    """What breaks a deal is required."""
    assert strength == read_heading(heading, None, 0).strength


@pytest.mark.parametrize(
    ("heading", "strength"),
    [("Who we are looking for", "stated"), ("We are looking for", "stated"), ("We expect", "expected")],
)
def test_a_heading_that_asks_who_says_not_how_strongly(heading: str, strength: str) -> None:
    """It stands above a profile."""
    assert strength == read_heading(heading, None, 0).strength


def test_what_is_less_asked_in_brackets_weakens_nothing_behind(tmp_path: Path) -> None:
    """What goes on behind is asked as what stands before."""
    path = tmp_path / "clerk.txt"
    path.write_text(
        ITEMS.format("A degree (at least a bachelor, ideally a master) in law or economics"), encoding="utf-8"
    )
    text = read_text(path, "A")
    clauses = clauses_of(text, blocks_of(text)[-1], Whom())
    assert ["required", "required", "optional", "required"] == [one.strength for one in clauses]
