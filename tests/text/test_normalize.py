import pytest

from cvscreen.text.normalize import Oddities, count_oddities, repair_characters


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ofﬁce", "office"),
        ("re\u00adsume", "resume"),
        ("Tensor\ufffe", "Tensor-"),
        ("Mu\u0308ller", "Müller"),
        ("\uf0e0nora@example.com", "nora@example.com"),
        ("Py\u200bthon", "Python"),
        ("\u202enohtyP\u202c", "nohtyP"),
        ("Ｐｙｔｈｏｎ 𝐏𝐲", "Python Py"),
        ("a\u00a0b\u2009c", "a b c"),
        ("naïve – “quote” №", "naïve – “quote” №"),
    ],
)
def test_repair(given: str, expected: str):
    """Letters become what a reader sees; other signs stay as they are."""
    assert expected == repair_characters(given)


def test_repair_settles():
    """Repairing twice changes nothing more."""
    text = "ofﬁce \u00adx Ｐ e\u0301 \u200d\uf0b7"
    assert repair_characters(text) == repair_characters(repair_characters(text))


def test_runs_of_marks_are_cut():
    """Marks piled on a letter are cut, so that composing stays fast."""
    assert 10 > len(repair_characters("a" + "\u0301" * 5_000))


def test_oddities():
    """Characters that could mislead are counted; a byte-order mark and joiners of Persian are not."""
    found = [count_oddities(text) for text in ("P\u200by\u2060", "\ufeffNora", "می\u200cخواهم", "a\u202eb", "a\x00b")]
    assert [
        Oddities(2, 0, 0), Oddities(0, 0, 0), Oddities(0, 0, 0), Oddities(0, 1, 0), Oddities(0, 0, 1)
    ] == found  # fmt: skip
