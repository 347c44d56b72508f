"""What role texts ask for, and how strongly."""

from pathlib import Path

import pytest

from tests.deriving.making import derive, said_of

AD = """\
Florist in the old town

Requirements
{}
"""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Wound care is essential", ("Wound care", "required")),
        ("- Wound care would be a plus", ("Wound care", "optional")),
        ("- Ideally wound care", ("wound care", "optional")),
        ("- Wound care is typically required", ("Wound care", "expected")),
        ("- Wound care is important", ("Wound care", "expected")),
        ("- Knowledge of wound care", ("wound care", "required")),
        ("- Sound knowledge of wound care", ("wound care", "required")),
    ],
)
def test_strength_words_hedges_and_headings_say_how_strongly(
    line: str, expected: tuple[str, str], tmp_path: Path
) -> None:
    """The word nearest to the thing decides, then the heading; a hedge lowers one step."""
    found = said_of(tmp_path, AD.format(line))
    assert [(4, *expected, "+")] == found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- Grundkenntnisse in Floristik sind zwingend erforderlich", ("Floristik", "required")),
        ("- Idealerweise Führerschein Klasse B", ("Führerschein Klasse B", "optional")),
        ("- Kenntnisse der Trauerfloristik sind von Vorteil", ("Trauerfloristik", "optional")),
        ("- Kenntnisse der Trauerfloristik sind uns wichtig", ("Trauerfloristik", "expected")),
    ],
)
def test_german_says_the_same(line: str, expected: tuple[str, str], tmp_path: Path) -> None:
    """German strength words have the same steps."""
    assert [(4, *expected, "+")] == said_of(tmp_path, f"Floristin (m/w/d)\n\nIhr Profil\n{line}\n")


def test_a_heading_gives_the_strength_of_bare_items(tmp_path: Path) -> None:
    """Must have, nice to have, and what is offered."""
    text = "Baker wanted\n\nMust have\n- Sourdough\n\nNice to have\n- Cakes\n\nWhat we offer\n- Free bread\n"
    assert [(4, "Sourdough", "required", "+"), (7, "Cakes", "optional", "+")] == said_of(tmp_path, text)


def test_one_sentence_may_ask_more_and_less_strongly(tmp_path: Path) -> None:
    """Each strength word holds for its own part."""
    text = "Baker wanted\n\nProfile\n- Sourdough is required, cakes are a plus\n"
    assert [(4, "Sourdough", "required", "+"), (4, "cakes", "optional", "+")] == said_of(tmp_path, text)


def test_a_negation_is_no_requirement(tmp_path: Path) -> None:
    """What is not asked speaks against its criterion."""
    text = "Baker wanted\n\nProfile\n- A degree\n- Sourdough\n\nIn short: a degree is not required.\n"
    found = said_of(tmp_path, text)
    assert [(4, "bachelor", "stated", "+"), (5, "Sourdough", "stated", "+"), (7, "bachelor", "stated", "-")] == found


def test_a_denial_of_what_nothing_asks_for_says_nothing(tmp_path: Path) -> None:
    """There is nothing that it could speak against."""
    text = "Baker wanted\n\nProfile\n- A degree is not required\n- Sourdough\n"
    assert [(5, "Sourdough", "stated", "+")] == said_of(tmp_path, text)


def test_character_is_asked_and_not_scored(tmp_path: Path) -> None:
    """No CV shows honestly that somebody is a team player: it becomes a question."""
    derived = derive(tmp_path, "Baker wanted\n\nProfile\n- Sourdough\n- You are a team player\n")
    assert (["Sourdough"], 1) == ([one.title for one in derived.rubric.criteria()], len(derived.rubric.ask_only))


def test_who_somebody_is_never_becomes_a_criterion(tmp_path: Path) -> None:
    """An advertisement that asks for an age or a photo is not followed."""
    text = "Baker wanted\n\nRequirements\n- Sourdough\n- Age under 30\n- Application with photo\n- German nationality\n"
    assert ["Sourdough"] == [one.title for one in derive(tmp_path, text).rubric.criteria()]


def test_a_table_says_strength_in_a_column_or_by_a_legend(tmp_path: Path) -> None:
    """A profile's weights are words or signs that the text explains."""
    text = (
        "# Profile: baker\n\n3 = essential, 1 = nice to have.\n\n"
        "| Skill | Weight |\n|---|---|\n| Sourdough | 3 |\n| Cakes | 1 |\n"
    )
    derived = derive(tmp_path, text, suffix=".md")
    found = [(one.line, one.item.removeprefix("own:"), one.strength) for one in derived.said]
    assert [(7, "Sourdough", "required"), (8, "Cakes", "optional")] == found


def test_a_neighbours_duty_is_no_duty(tmp_path: Path) -> None:
    """A text that tells two roles apart asks only for what its own role does."""
    text = (
        "Data engineer\n\nProfile\n- Python\n- SQL\n- Spark\n\nAbout the two roles\n"
        "A data engineer builds data pipelines, a data scientist researches new methods.\n"
    )
    found = [(name, polarity) for line, name, _, polarity in said_of(tmp_path, text) if line == 9]
    assert [("data-pipelines", "+")] == found


def test_what_follows_may_take_back_what_was_stated(tmp_path: Path) -> None:
    """ "Common, but not required" asks for nothing; "welcome, but not required" for something optional."""
    text = AD.format("- Wreaths are common, but not required\n- Bouquets are welcome, but not required\n- Roses")
    assert [("Bouquets", "optional"), ("Roses", "required")] == [
        (name, strength) for _, name, strength, polarity in said_of(tmp_path, text) if polarity == "+"
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(iii) knowledge of wound care", [("wound care", "required")]),
        ("Wound care, ideally also palliative care", [("Wound care", "required"), ("palliative care", "optional")]),
        ("At least two years of wound care are important", [("wound care", "expected")]),
        ("MAG welding", [("MAG welding", "required")]),
        ("You need not know wound care", []),
    ],
)
def test_marks_bounds_and_words_that_look_like_others(
    line: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Numbers of items, "ideally" within a line, bounds of years, capitals that are no degree."""
    found = said_of(tmp_path, AD.format(f"- Roses\n- {line}"))
    assert expected == [(name, strength) for at, name, strength, polarity in found if at == 5 and polarity == "+"]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Basic qualifications", "required"),
        ("Which skills are important?", "expected"),
        ("Brownie points for", "optional"),
        ("Essential functions", "stated"),
        ("You'll fit right in if you", "stated"),
    ],
)
def test_headings_of_many_makes(heading: str, expected: str, tmp_path: Path) -> None:
    """A heading says how strongly its list asks."""
    found = said_of(tmp_path, f"Florist\n\n{heading}\n- know wound care\n")
    assert [("wound care", expected)] == [(name, strength) for _, name, strength, _ in found]


def test_short_labels_are_headings(tmp_path: Path) -> None:
    """One line each, as in a message."""
    text = "Florist\n\nMust: bouquets, wreaths.\nNice: calligraphy.\nSoft: humour.\nStart: March.\n"
    assert [("bouquets", "required"), ("wreaths", "required"), ("calligraphy", "optional")] == [
        (name, strength) for _, name, strength, _ in said_of(tmp_path, text)
    ]


def test_a_heading_with_a_colon_asks_as_strongly_as_the_one_above(tmp_path: Path) -> None:
    """ "Minimum qualifications", and below it "Knowledge of:"."""
    text = "Florist\n\nMINIMUM QUALIFICATIONS\nKnowledge of:\nWreath frames\nSoil chemistry\n"
    assert [("Wreath frames", "required"), ("Soil chemistry", "required")] == [
        (name, strength) for _, name, strength, _ in said_of(tmp_path, text)
    ]


def test_a_paragraph_may_go_on_with_its_heading(tmp_path: Path) -> None:
    """ "You have", and below it "a diploma in …"; "Do you need …?" asks whether, and not how strongly."""
    text = (
        "Florist\n\nYou have\na diploma in floristry and two years in a busy shop in some old town by the sea.\n\n"
        "Do you need a licence?\n\nMany florists have a driving licence.\n"
    )
    found = {(name, strength) for _, name, strength, _ in said_of(tmp_path, text)}
    assert {("diploma in floristry", "stated")} <= found
    assert "required" not in {strength for _, strength in found}


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("Our tech stack", "Roses, tulips"),
        ("Das erwartet dich", "ein Hund im Laden"),
        ("Hiring process", "A day in the shop"),
    ],
)
def test_what_others_have_or_offer_is_not_asked(heading: str, line: str, tmp_path: Path) -> None:
    """Behind the profile "Das erwartet dich" is an offer."""
    found = said_of(tmp_path, f"Floristin\n\nDein Profil\n- Kränze\n\n{heading}\n- {line}\n")
    assert ["Kränze"] == [name for _, name, _, _ in found]


def test_half_a_sentence_before_a_colon_is_no_heading(tmp_path: Path) -> None:
    """ "… whether / you have managed a budget before: our bursar …" begins no part of what is asked."""
    text = (
        "Florist\n\nWreaths are a must in this shop. Nobody here minds at all, not even in the busiest week, whether\n"
        "you have managed a budget before: our bursar will help.\n\nA cottage comes with the post.\n"
    )
    assert ["Wreaths"] == [name for _, name, _, _ in said_of(tmp_path, text)]


def test_what_something_is_done_with_is_asked_by_itself(tmp_path: Path) -> None:
    """A tool within the words of a duty is another thing."""
    text = "Machine learning engineer\n\nYour tasks\n- Deploy models with Docker\n- Train networks in PyTorch\n"
    found = {name for line, name, _, _ in said_of(tmp_path, text) if line == 4}
    assert found == {"production-deployment", "docker"}
