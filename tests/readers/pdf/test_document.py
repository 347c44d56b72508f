import pytest

from cvscreen.errors import ReadError
from cvscreen.readers import read_document
from tests.readers.making import make_pdf, show

NAME = show("Nora Lind", 72, 700)


def test_words_and_boxes():
    """Words stand where the page shows them, measured from its top left."""
    word = read_document(make_pdf(show("Nora", 72, 700, size=12, font="F2"))).words[0]
    assert ("Nora", True, 12.0, 72) == (word.text, word.bold, word.size_pt, round(word.box.x0) if word.box else 0)


def test_size_is_as_seen():
    """A size scaled by the text matrix is the size that a reader sees."""
    content = "BT /F1 1 Tf 14 0 0 14 72 700 Tm (Nora) Tj ET"
    assert 14.0 == read_document(make_pdf(content)).words[0].size_pt


def test_turned_page():
    """On a page turned by its /Rotate the words read from left to right."""
    content = "BT /F1 10 Tf 0 1 -1 0 300 100 Tm (Nora Lind) Tj ET BT /F1 10 Tf 0 1 -1 0 320 100 Tm (Oslo) Tj ET"
    assert ["Nora Lind\nOslo"] * 2 == [read_document(make_pdf(content, page=page)).text for page in ("/Rotate 90", "")]


def test_crop_box():
    """Places count from the corner of what is shown."""
    word = read_document(make_pdf(NAME, page="/CropBox [50 100 545 742]")).words[0]
    assert 22 == round(word.box.x0 if word.box else 0)


def test_words_drawn_twice():
    """A word drawn twice on the spot, to look bold, is one word."""
    assert "Nora Lind" == read_document(make_pdf(NAME + show("Nora Lind", 72.2, 700))).text


def test_links():
    """A link of the page is kept with the words it lies on."""
    note = (
        "<< /Type /Annot /Subtype /Link /Rect [70 695 95 712] /A << /S /URI /URI (https://nora.example) >> >>",
        "<< /Type /Annot /Subtype /Link /Rect [300 300 310 310] /A << /S /URI /URI (javascript:alert) >> >>",
    )
    document = read_document(make_pdf(NAME, page="/Annots [7 0 R 8 0 R]", objects=note))
    assert [("https://nora.example", "Nora")] == [
        (link.uri, link.span.of(document.text) if link.span else None) for link in document.links
    ]


def test_form_fields_are_read():
    """What was typed into a form field stands where the field is."""
    field = "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Nora Lind) /Rect [72 690 300 710] /P 3 0 R >>"
    content = make_pdf(show("Analyst in Oslo", 72, 600), page="/Annots [7 0 R]", objects=[field])
    content = content.replace(b"/Type /Catalog", b"/Type /Catalog /AcroForm<</Fields[7 0 R]>>")
    assert "Nora Lind\nAnalyst in Oslo" == read_document(content).text


def test_rotated_words_come_last():
    """Words that run up the page are kept, after all others."""
    up = "BT /F1 10 Tf 0 1 -1 0 30 100 Tm (confidential) Tj ET\n"
    assert "Nora Lind\nAnalyst\nconfidential" == read_document(make_pdf(up + NAME + show("Analyst", 72, 680))).text


def test_page_without_letters_is_said():
    """A PDF that opens but shows no letters could not be read."""
    with pytest.raises(ReadError, match="no-text"):
        read_document(make_pdf("0 0 100 100 re f"))


def test_lost_spaces():
    """Words that stand a space apart without a space between them are two; others of the page are looked at, too."""
    glued = "BT /F1 10 Tf 1 0 0 1 72 600 Tm [(Ilkley) -250 (Grammar School on two) -250 (shifts)] TJ ET"
    assert "Ilkley Grammar School on two shifts" == read_document(make_pdf(glued)).text


WIDTHS = {"A": 0.667, "C": 0.722, "D": 0.722, "E": 0.667, "I": 0.278, "M": 0.833, "N": 0.722}
"""How wide Helvetica's capitals are, in em."""


@pytest.mark.parametrize("spacing", [0.12, 0.16, 0.2])
@pytest.mark.parametrize("text", ["ACADEMIC IDEA", "DECADE IN ACNE"])
def test_capitals_set_wide_are_whole_words(text: str, spacing: float):
    """Letters that a browser sets one by one, wide apart, are whole words where PDFium sees spaces between them."""
    x, letters = 72.0, []
    for letter in text:
        letters.append(show(letter, x, 700, size=12) if letter != " " else "")
        x += 12 * (WIDTHS.get(letter, 0.278) + spacing)
    assert text == read_document(make_pdf(" ".join(letters))).text


def test_rings_before_items_are_bullets():
    """Browsers draw the items of a list within a list with a ring."""
    ring = "{x} {y} m {x} {z} {w} {z} {w} {y} c {w} {v} {x} {v} {x} {y} c S\n"
    rings = "".join(ring.format(x=60, w=64, y=y, z=y + 2.6, v=y - 2.6) for y in (703, 683))
    lines = read_document(make_pdf(rings + show("Rye bread", 72, 700) + show("Brioche", 72, 680))).lines
    assert [True, True] == [line.bullet for line in lines]
