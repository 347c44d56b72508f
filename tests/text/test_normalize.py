import pytest

from cvscreen.text.normalize import Oddities, count_oddities, find_mixed_words, repair_characters


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
        ("\x1b[31mNora\x1b[0m \x1b]0;title\x07Quill", "Nora Quill"),
        ("ℙ𝕪𝕥𝕙𝕠𝕟 ⓅⓨⓣⒽⓞⓝ", "Python PytHon"),
        ("a\U000e0041\U000e0101b", "ab"),
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


@pytest.mark.parametrize("marks", ["\u0301", "\u05b0\u0591", "\u0f71\u0f72", "\u0e38\u0e48"])
def test_runs_of_marks_are_cut(marks: str):
    """Marks piled on a letter are cut, so that composing stays fast."""
    assert 50 > len(repair_characters("a" + marks * 5_000))


def test_oddities():
    """Characters that could mislead are counted; a byte-order mark and joiners of Persian are not."""
    found = [count_oddities(text) for text in ("P\u200by\u2060", "\ufeffNora", "می\u200cخواهم", "a\u202eb", "a\x00b")]
    assert [
        Oddities(2, 0, 0), Oddities(0, 0, 0), Oddities(0, 0, 0), Oddities(0, 1, 0), Oddities(0, 0, 1)
    ] == found  # fmt: skip


def test_smuggled_characters_are_counted():
    """Tags and selectors that spell nothing are counted; a flag and a variant of a Chinese character are not."""
    texts = ("a\U000e0049\U000e0067", "a\U000e0101", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "葛\U000e0100")
    assert [2, 1, 0, 0] == [count_oddities(text).invisible for text in texts]


@pytest.mark.parametrize("word", ["P\u0443thon", "D\u043ecker", "Κeras", "J\u0430va"])
def test_mixed_words_are_found(word: str):
    """A letter that only looks Latin among Latin ones is told."""
    assert (word,) == find_mixed_words(f"Uses {word} daily")


@pytest.mark.parametrize("text", ["SQL-запрос", "IFNγ and TNFα", "Δx", "Müller, Łukasz", "5 µm", "МГУ", "Ελλάδα, C#"])
def test_honest_scripts_are_not_mixed(text: str):
    """Words of two alphabets side by side, and Greek letters that science uses, are none."""
    assert () == find_mixed_words(text)


def test_radicals_are_read_as_the_characters_they_look_like():
    """Some fonts name a character by its Kangxi radical: what a person reads is the character."""
    assert repair_characters("\u2ed3") == "\u957f"
    assert repair_characters("\u4e2d\u2f42 \u2f47\u672c\u8a9e") == "\u4e2d\u6587 \u65e5\u672c\u8a9e"
