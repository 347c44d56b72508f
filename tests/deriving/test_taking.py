"""What a text takes back of what it asks elsewhere: years, a tool, a licence."""

from pathlib import Path

import pytest

from cvscreen.deriving.candidates import candidates_in
from cvscreen.deriving.draft import hear_texts
from cvscreen.deriving.settling import without_idle_denials

TEXT = """\
Gardener

Requirements
- Three years of landscape gardening
- Good knowledge of Excel
- Chainsaw licence
- Bachelor's degree in horticulture

Good to know
{}
"""


def _back(folder: Path, words: str) -> list[tuple[str, str]]:
    """Return what a text takes back in its last line, and how that is said."""
    path = folder / "role.txt"
    path.write_text(TEXT.format(words), encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    back = [one for one in found if one.source == "back"]
    assert all(one.said.polarity == "-" and one.said.line == 10 for one in back)
    return [(one.said.item or one.said.criterion, one.said.words) for one in back]


@pytest.mark.parametrize(
    "words",
    [
        "The three years aren't carved in stone.",
        "Three years is a guide, no more.",
        "We wrote three years, but somebody with one hard season behind them fits in as well.",
        "A gardener with two good ones should send us a letter.",
        "Done 2 and know your plants? Ring us.",
        "About the three years. If your plants live, write to us.",
        "And those three years? Forget about counting.",
        "We have hired people with less than two years and were glad of it.",
        "Zu den drei Jahren: Wer schneller war, soll sich melden.",
        "Frisch Ausgelernte sind uns genauso willkommen.",
        "Wer noch keine drei Jahre gearbeitet hat, darf sich bewerben.",
        "Less experience? Talk to us.",
        "We know that three years is a lot to ask; two will do.",
        "Less than three? Convince us.",
        "It need not be three years if the work is good.",
        "Ob es zwei oder drei Jahre sind, ist uns nicht so wichtig.",
        "Our best gardener came straight from school.",
    ],
)
def test_years_are_taken_back(tmp_path: Path, words: str) -> None:
    """Fewer years do, or nobody counts them."""
    assert [name for name, _ in _back(tmp_path, words)] == ["practical-experience"]


@pytest.mark.parametrize(
    "words",
    [
        "If you have never touched Excel but keep good lists, apply all the same.",
        "Excel can be learned here in a week.",
        "Never used Excel? We'll teach you.",
        "If the rest fits, we'll teach you Excel in the first month.",
        "Although we ask for Excel, somebody who keeps paper lists should still ring us.",
        "Excel kann man bei uns in zwei Wochen lernen.",
        "Excel is not a condition for the job.",
        "Our best gardener has never opened Excel.",
        "Excel we can teach.",
        "You can pick up Excel with us.",
        "Excel is something you can learn in a week.",
        "Don't worry if Excel isn't your strong point.",
    ],
)
def test_a_thing_is_taken_back(tmp_path: Path, words: str) -> None:
    """Who lacks it is let in, it is taught here, or it is not asked after all."""
    assert ("excel", "Excel") in _back(tmp_path, words)


def test_years_of_a_thing_take_the_thing_back(tmp_path: Path) -> None:
    """It is named right beside them."""
    assert _back(tmp_path, "We would also look at somebody with one year of Excel.") == [("excel", "Excel")]


def test_a_question_that_only_names_a_thing_is_answered(tmp_path: Path) -> None:
    """The answer says that it is learnt here."""
    assert _back(tmp_path, "The licence? We put you through it in spring.")[:1] == [("own:Chainsaw licence", "licence")]


def test_words_of_its_own_are_taken_back_under_the_name_that_asks_for_them(tmp_path: Path) -> None:
    """The licence is the one that is asked for."""
    assert _back(tmp_path, "The licence can be waived.") == [("own:Chainsaw licence", "licence")]


def test_what_is_only_pointed_at_stands_before(tmp_path: Path) -> None:
    """It is what the same sentence named."""
    assert [name for name, _ in _back(tmp_path, "Chainsaw licence; if you haven't got it, we put you through it.")] == [
        "own:Chainsaw licence"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "A gardener with four good ones should send us a letter.",
        "At least two years of nursery work will be considered too.",
        "The three years are a must.",
        "A lorry licence is not needed.",
        "A doctorate is not required.",
        "Photoshop can be learned elsewhere.",
        "We have been here for three years.",
        "Excel is essential, and nobody can do without it.",
        "A bachelor's degree in botany is fine too.",
        "Applications without a licence will not be considered.",
        "The contract is limited to two years, apply now.",
        "The probation period is short; we are flexible about hours.",
        "One is enough.",
    ],
)
def test_nothing_is_taken_back(tmp_path: Path, words: str) -> None:
    """More years than asked, another thing, or the demand once more."""
    assert _back(tmp_path, words) == []


def test_what_is_known_in_place_of_it_may_be_asked(tmp_path: Path) -> None:
    """Beside what is let go stands what does as well."""
    path = tmp_path / "role.txt"
    path.write_text(TEXT.format("Gardeners without Excel who know Tableau well may apply."), encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    assert ("instead", "+") in [(one.source, one.said.polarity) for one in found if one.said.item == "tableau"]


def test_what_is_too_little_by_itself_does_not_do_instead(tmp_path: Path) -> None:
    """Only that is what makes somebody lack the other."""
    path = tmp_path / "role.txt"
    path.write_text(TEXT.format("Gardeners without Excel who know only Tableau may apply."), encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    assert [one for one in found if one.source == "instead"] == []


def test_a_denial_has_the_name_by_which_the_thing_is_asked(tmp_path: Path) -> None:
    """Also where that is the shorter one: nothing else would hold the two together."""
    path = tmp_path / "role.txt"
    path.write_text(TEXT.format("Nothing more."), encoding="utf-8")
    asked = next(one for one in hear_texts([path]).said if one.item == "own:Chainsaw licence")
    longer = "own:chainsaw licence in hand"
    denied = asked._replace(polarity="-", criterion=longer, item=longer)
    assert [one.item for one in without_idle_denials([asked, denied])] == [asked.item] * 2


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("HR put the bachelor's degree there; strike it.", ("degree-level", "degree")),
        ("Nobody has ever looked at the chainsaw licence.", ("own:Chainsaw licence", "licence")),
        ("The insurers dreamt up three years.", ("practical-experience", "three years")),
        ("The insurers, by the way, are a pleasant lot.", None),
    ],
)
def test_what_is_named_once_more_may_be_taken_back(tmp_path: Path, words: str, again: tuple[str, str] | None) -> None:
    """In words that no rule knows: a judge decides, and has something to decide upon."""
    path = tmp_path / "role.txt"
    path.write_text(TEXT.format(words), encoding="utf-8")
    heard = hear_texts([path])
    _, found = candidates_in(heard.contexts[0], heard.said)
    told = [(one.said.item or one.said.criterion, one.said.words) for one in found
            if one.source in ("again", "back") and one.said.line == 10]  # fmt: skip
    assert (again in told, bool(told)) == (again is not None, again is not None)
