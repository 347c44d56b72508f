from cvscreen.integrity.case import QUOTE_CHARS, quoted


def test_a_long_quote_is_cut():
    """A quote never carries a text along."""
    assert len(quoted("word " * 100_000)) <= QUOTE_CHARS


def test_a_short_quote_is_whole():
    """What fits is quoted as it is."""
    assert quoted("two words") == "two words"
