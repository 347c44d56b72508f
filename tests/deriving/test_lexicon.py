"""The lexicon classes common words by what they mean, in their forms and as parts of compounds."""

from importlib.resources import files

import pytest

from cvscreen.deriving.lexicon import CLASSES, FORMS, class_of


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("spreadsheets", "en", "tool"),
        ("nurses", "en", "person"),
        ("built", "en", "work"),
        ("repaired", "en", class_of("repair", "en")),
        ("team-player", "en", class_of("player", "en")),
        ("wartungen", "de", "activity"),
        ("anlagenmechaniker", "de", "person"),
        ("kundengesprache", "de", class_of("gesprach", "de")),
        ("mitgewirkt", "de", "work"),
        ("umzusetzen", "de", "work"),
        ("zeugnisse", "de", class_of("zeugnis", "de")),
        ("pytorch", "en", None),
        ("the", "en", None),
        ("2024", "en", None),
        ("x", "en", None),
    ],
)
def test_a_word_has_its_class(word: str, language: str, expected: str | None) -> None:
    """By itself, its ending, its last part, without what stands before a verb; names and small words have none."""
    assert class_of(word, language) == expected


def test_a_foreign_word_is_looked_up_as_it_stands() -> None:
    """German texts use English words; an English text is not read by the parts of German ones."""
    assert (class_of("spreadsheet", "de"), class_of("wartung", "en"), class_of("schwimmbadtechnikwartung", "en")) == (
        "tool",
        "activity",
        None,
    )


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_list_holds_each_word_once_in_a_class_that_exists(language: str) -> None:
    """What stands twice would be decided by its place."""
    text = files("cvscreen.deriving").joinpath("data", f"lexicon.{language}.txt").read_text(encoding="utf-8")
    lines = [line.partition(":") for line in text.replace("\n ", " ").splitlines() if not line.startswith("#")]
    words = [word for name, _, listed in lines if name != FORMS for word in listed.split()]
    assert (sorted(name for name, _, _ in lines if name != FORMS), len(words)) == (sorted(CLASSES), len(set(words)))
