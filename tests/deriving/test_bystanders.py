"""What a text tells of others, of reasons and of what it compares: nothing, or less, is asked by it."""

from pathlib import Path

import pytest

from tests.deriving.making import said_of

OPENING = "Machine learning engineer\n\nRequirements\n\n- Python\n- SQL\n- Docker\n\n"


def beside(folder: Path, prose: str) -> list[tuple[str, ...]]:
    """Return what a sentence says, told below three requirements, without its line."""
    return [
        (name, strength, sign) for line, name, strength, sign in said_of(folder, OPENING + prose + "\n") if line > 8
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "You will work between data scientists, who explore data and often use R, and the product.",
        "You will join the team whose models screen payments in Spark.",
        "Pipelines in Kafka are usually left to data engineers.",
        "Leave the front end to Sam, who lives in TypeScript.",
        "We are also looking for a treasury analyst (Scala, Kafka).",
        "You will report to the head of data engineering.",
        "Older guides recommend Hadoop; it is of no use to you.",
    ],
)
def test_what_others_do_is_not_asked(prose: str, tmp_path: Path) -> None:
    """Neighbours, a team, who takes work off the person, another post, a boss: none of them is the person."""
    assert [] == beside(tmp_path, prose)


def test_who_is_looked_for_is_no_other(tmp_path: Path) -> None:
    """ "People who …" behind words of looking are the person."""
    assert [("kubernetes", "stated", "+")] == beside(tmp_path, "We look for people who know Kubernetes.")


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        ("Kubernetes is important because our data live in PostgreSQL.", [("kubernetes", "expected", "+")]),
        ("As our data live in PostgreSQL, you need Kubernetes.", [("kubernetes", "required", "+")]),
        ("Hadoop and Theano were used once; neither is needed today.", []),
    ],
)
def test_a_reason_asks_for_nothing(prose: str, expected: list[tuple[str, ...]], tmp_path: Path) -> None:
    """Behind the reason at a sentence's beginning a comma brings what is asked."""
    assert expected == beside(tmp_path, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Docker is not always necessary.",
        "Docker isn't necessary.",
        "Candidates who do not yet know Docker may still apply.",
        "Docker brauchen Sie hier nicht.",
        "Don't bother to learn Docker.",
        "Experience with Docker can be gained here.",
    ],
)
def test_ways_to_say_that_something_is_not_asked(prose: str, tmp_path: Path) -> None:
    """Each speaks against what the list asks for."""
    assert [("docker", "stated", "-")] == beside(tmp_path, prose)


def test_the_lesser_side_of_a_comparison_is_optional(tmp_path: Path) -> None:
    """Words may stand between "more important" and "than"."""
    prose = "Statistics is regarded as more important for this post than machine learning."
    assert [("statistics", "expected", "+"), ("machine-learning", "optional", "+")] == beside(tmp_path, prose)


@pytest.mark.parametrize(
    "prose",
    [
        "Machine learning is a way to train computers with Scala.",
        "We use many things (we currently use Kafka and Scala).",
        "Shifts are long, and you will have training in Scala.",
        "Must be physically fit: Scala steps, Kafka pits.",
        "Controls technician (Scala, Kafka): Leeds office.",
    ],
)
def test_definitions_own_tools_and_conditions_ask_for_nothing(prose: str, tmp_path: Path) -> None:
    """What something is, what the writer uses, what the hours are."""
    assert [] == beside(tmp_path, prose)


def test_a_heading_that_says_no_denies_its_list(tmp_path: Path) -> None:
    """ "Ask for" in it asks for nothing."""
    text = f"{OPENING}What we don't ask for\n\n- Docker\n- A degree\n"
    assert [("docker", "stated", "-")] == [tuple(rest) for line, *rest in said_of(tmp_path, text) if line > 8]
