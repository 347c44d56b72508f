"""One phrase has one name; a strength word, a denial and another post belong where they stand."""

from pathlib import Path

import pytest

from tests.deriving.making import said_of

OPENING = "Machine learning engineer\n\nRequirements\n\n- Python\n- SQL\n- Docker\n\nNice to have\n\n"
TAIL = "\n\nKind regards\nAstrid Kubernetes-Sparkwell\n"


def names(folder: Path, words: str) -> list[tuple[str, str, str]]:
    """Return what a line says, told below three requirements, without its place."""
    return [
        (name, strength, sign) for line, name, strength, sign in said_of(folder, f"{OPENING}{words}\n") if line > 10
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- Move jobs to low-latency model serving", ["model-serving"]),
        (
            "- Machine learning, e.g. decision trees or clustering for coding texts",
            ["clustering", "decision-trees", "machine-learning"],
        ),
    ],
)
def test_what_spans_its_neighbours_is_not_named(words: str, expected: list[str], tmp_path: Path) -> None:
    """A way of telling that holds several names, or says how the next thing is, has no name of its own."""
    assert expected == sorted(name for name, _, _ in names(tmp_path, words))


def test_a_strength_word_behind_a_dash_is_of_what_stands_before(tmp_path: Path) -> None:
    """ "Rust – a huge plus": raised by one step, and "huge" is nothing."""
    assert [("rust", "stated", "+")] == names(tmp_path, "- Rust – a huge plus")


@pytest.mark.parametrize(
    "words",
    [
        "A separate campaign for Spark developers opens in May.",
        "At interview you will present a Kafka pipeline.",
        "Nobody needs Hadoop any more.",
    ],
)
def test_other_posts_and_the_way_to_apply_ask_for_nothing(words: str, tmp_path: Path) -> None:
    """They name things, and nobody asks for them here."""
    assert [] == names(tmp_path, words)


def test_who_lacks_it_may_come(tmp_path: Path) -> None:
    """A question with an open door for an answer speaks against what is asked."""
    assert [("docker", "stated", "-")] == names(tmp_path, "Not used Docker so far? Apply anyway.")


def test_below_a_letters_last_words_nothing_is_asked(tmp_path: Path) -> None:
    """A signature is a name."""
    assert [] == names(tmp_path, TAIL)


def test_a_heading_with_a_picture_is_a_heading(tmp_path: Path) -> None:
    """A sign before its words makes no list item of it, and what it says holds below."""
    text = "# Cook\n\n## 🧰 Must-haves\n\n- Python\n- SQL\n- Docker\n\n## 🙅 What we don't ask for\n\n- Kubernetes\n"
    assert {"required"} == {strength for _, _, strength, _ in said_of(tmp_path, text)}


def test_an_item_that_is_a_heading_holds_for_the_list_within(tmp_path: Path) -> None:
    """ "Essential" and "Desirable" as items of a list, above lists of their own."""
    text = "Engineer\n\nProfile\n\n- Essential\n  - Python\n  - SQL\n- Desirable\n  - Docker\n"
    expected = [("python", "required"), ("sql", "required"), ("docker", "optional")]
    assert expected == [(name, strength) for _, name, strength, _ in said_of(tmp_path, text)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("- Strong Rust", [("rust", "optional", "+")]),
        ("- Good reasoning skills", []),
        ("- Replace Hadoop by Kafka", [("kafka", "optional", "+")]),
        ("- Able to explain odd findings to a lay audience", []),
        ("Also known as: Kafka developer.", []),
    ],
)
def test_how_well_what_goes_and_for_whom(words: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    """Words of praise ask for no more, what is replaced is not asked, nor whom something is explained to."""
    assert expected == names(tmp_path, words)


def test_a_bound_behind_a_comma_is_of_what_follows(tmp_path: Path) -> None:
    """ "A degree in physics, at least a bachelor's …": the level is bounded, and years "of them"."""
    text = "Engineer\n\nProfile\n\n- Five years of Python, at least two of them on Kubernetes\n- SQL\n- Docker\n"
    strengths = {name: strength for _, name, strength, _ in said_of(tmp_path, text)}
    assert ("stated", "required") == (strengths["python"], strengths["kubernetes"])
