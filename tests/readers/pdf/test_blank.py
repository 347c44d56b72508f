"""Which pages without letters are unread, and which are only empty."""

from cvscreen.readers.pdf import read_pdf
from tests.readers.making import make_pdf, show

IMAGE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\n"
    "stream\nA\nendstream"
)
XOBJECT = "/XObject << /I 7 0 R >>"
LETTER = "0 0 m 2 9 l 4 9 l 6 0 l 5 0 l 4.4 3 l 1.6 3 l 1 0 l h 2 4 m 4 4 l 3 7.5 l h f\n"
OUTLINES = "".join(f"q 1 0 0 1 {72 + 7 * place} 700 cm {LETTER} Q\n" for place in range(12))


def unread(content: str, *, page: str = "", objects: tuple[str, ...] = (), resources: str = "") -> list[str]:
    draft = read_pdf(make_pdf(content, page=page, objects=objects, resources=resources))
    return [part.code for part in draft.unread]


def image(width: int, height: int) -> list[str]:
    return unread(f"q {width} 0 0 {height} 50 50 cm /I Do Q\n", objects=(IMAGE,), resources=XOBJECT)


def test_empty_page_is_read():
    """A page with nothing on it is read; so is one with a space, a rule, a band or a page number."""
    shown = ["", show(" ", 72, 700), "0 0 595 20 re f", "72 700 m 500 700 l S", show("2", 300, 30)]
    assert [[]] * 5 == [unread(content) for content in shown]


def test_picture_may_hold_words():
    """A picture large enough for a line is unread, an icon is not."""
    assert (["no-text"], []) == (image(300, 8), image(16, 16))


def test_outlines_may_be_letters():
    """Letters drawn as paths are unread."""
    assert ["no-text"] == unread(OUTLINES)


def test_glyphs_without_letters():
    """Signs that no letter is known of may be words in a font that does not tell them."""
    assert ["no-text"] == unread(show("!&#@%12&&#@!!", 72, 700))


def test_scan_with_a_stamp():
    """A picture of the whole page is unread although a program has written its own name below."""
    content = "q 595 0 0 842 0 0 cm /I Do Q\n" + show("Scanned by Scanhare", 72, 20)
    assert ["no-text"] == unread(content, objects=(IMAGE,), resources=XOBJECT)


def test_photo_beside_text():
    """A photo on a page of text is no doubt."""
    content = "q 100 0 0 130 450 650 cm /I Do Q\n" + show("Nora Lind", 72, 700)
    assert [] == unread(content, objects=(IMAGE,), resources=XOBJECT)


def test_note_typed_onto_the_page():
    """Words typed onto an empty page as a note are seen and not read."""
    note = "<< /Type /Annot /Subtype /FreeText /Rect [72 600 300 700] /Contents (Nora Lind) /DA (/Helv 10 Tf) >>"
    assert ["no-text"] == unread("", page="/Annots [7 0 R]", objects=(note,))
