from cvscreen.model import Span
from cvscreen.readers import compose as module
from cvscreen.readers.compose import compose
from cvscreen.readers.pieces import Piece, Row, make_pieces


def test_text_rules():
    """Words are joined by spaces, segments by tabs, lines by line ends."""
    made = compose([Row((make_pieces("Data Analyst"), make_pieces("2020"))), Row((make_pieces("Oslo"),))])
    assert ("Data Analyst\t2020\nOslo", (Span(0, 12), Span(13, 17))) == (made.text, made.lines[0].segments)


def test_typed_bullet():
    """A bullet typed as text is no part of the text."""
    made = compose([Row((make_pieces("• Python"),))])
    assert ("Python", True) == (made.text, made.lines[0].bullet)


def test_links_are_joined():
    """Words in a row with one target are one link."""
    pieces = (Piece("my", uri="https://a.example"), Piece("code", uri="https://a.example"), Piece("here"))
    assert [Span(0, 7)] == [link.span for link in compose([Row((pieces,))]).links]


def test_limits(monkeypatch):
    """What goes beyond the limit is left out and said so."""
    monkeypatch.setattr(module, "MAX_CHARS", 10)
    made = compose([Row((make_pieces("Python"),)), Row((make_pieces("Kubernetes"),))])
    assert ("Python", True) == (made.text, made.cut)
