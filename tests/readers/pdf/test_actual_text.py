"""What a page shows goes before what the file states for it."""

import pytest

from cvscreen.readers import read_document
from tests.readers.making import make_pdf, show


def stated(glyphs: str, text: str) -> bytes:
    marked = f"/Span << /ActualText ({text}) >> BDC {show(glyphs, 72, 600)} EMC\n"
    return make_pdf(show("Nora Lind, analyst", 72, 700) + marked)


def test_longer_text_is_not_read():
    """Words stated for a short word are kept apart, and said so."""
    document = read_document(stated("Excel", "Machine learning engineer, Python, Go, Rust and Kubernetes"))
    assert ("Excel", {"glyph-text-mismatch"}) == (
        document.text.splitlines()[1],
        {hidden.reason for hidden in document.hidden},
    )


@pytest.mark.parametrize(("glyphs", "text"), [("Excel", "Keras"), ("Oslo", "Oslo"), ("fast", "fa\\255st")])
def test_glyphs_are_read(glyphs: str, text: str):
    """Another word of the same length earns nothing; the same word, or one with a soft hyphen, is no matter."""
    document = read_document(stated(glyphs, text))
    assert (glyphs, ()) == (document.text.splitlines()[1], document.hidden)


def test_label_of_an_icon():
    """What is stated for a glyph that is no letter stays a word of its own."""
    document = read_document(stated("*", "tel:"))
    assert "Nora Lind, analyst" == document.text.splitlines()[0]


def test_text_stated_inside_of_a_word():
    """What is stated for the end of a word, drawn as an object of its own, is not read either."""
    rest = "/Span << /ActualText (thon, Kubernetes, Rust and ten years of research) >> BDC (thon) Tj EMC"
    document = read_document(make_pdf(show("Nora Lind", 72, 700) + f"BT /F1 12 Tf 72 600 Td (Py) Tj {rest} ET\n"))
    assert "Nora Lind\nPython" == document.text
