import pytest

from cvscreen.readers import read_document
from tests.readers.making import make_pdf, show

NAME = show("Nora Lind", 72, 700)
KEY = "Kubernetes"
FAINT = "/ExtGState << /G << /ca 0.02 >> >>"
PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    "\nstream\nz\nendstream"
)


def hidden(content: str, **given: object) -> list[tuple[str, str]]:
    document = read_document(make_pdf(NAME + content, **given))  # type: ignore[arg-type]
    assert "Nora Lind" == document.text
    return [(found.text, found.reason) for found in document.hidden]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (show(KEY, 72, 600, before="3 Tr"), "render-mode"),
        (show(KEY, 72, 600, before="1 1 1 rg"), "same-colour"),
        (show(KEY, 72, 600, before="0.99 0.99 0.98 rg"), "same-colour"),
        (show(KEY, 72, 600, size=1), "tiny-text"),
        (show(KEY, 72, -40), "off-page"),
        (f"0 0 0.5 rg 60 590 200 30 re f {show(KEY, 72, 600, before='0 0 0.5 rg')}", "same-colour"),
        (f"{show(KEY, 72, 600)} 1 1 1 rg 60 590 200 30 re f", "covered"),
        (f"q 0 0 10 10 re W n {show(KEY, 72, 600)} Q", "clipped"),
    ],
)
def test_hidden(content: str, reason: str):
    """What nobody sees on the page is kept apart, with its reason."""
    assert [(KEY, reason)] == hidden(content)


def test_transparent():
    """Text at next to no opacity is not seen."""
    assert [(KEY, "transparent")] == hidden(f"q /G gs {show(KEY, 72, 600)} Q", resources=FAINT)


def test_a_shadow_hides_nothing():
    """A name drawn over its own faint shadow is seen, though PDFium tells the shadow only."""
    content = f"q /G gs {show(KEY, 72, 598)} Q {show(KEY, 72, 600)}"
    document = read_document(make_pdf(content, resources=FAINT))
    assert (KEY, ()) == (document.text, document.hidden)


def test_a_faint_word_under_another_is_hidden():
    """What is seen where a faint word stands is the other word."""
    assert [(KEY, "transparent")] == hidden(f"q /G gs {show(KEY, 72, 700)} Q", resources=FAINT)


@pytest.mark.parametrize(
    "content",
    [
        f"0.1 0.2 0.3 rg 0 580 595 60 re f {show(KEY, 72, 600, before='1 1 1 rg')}",
        show(KEY, 72, 600, size=7, before="0.5 0.5 0.5 rg"),
        f"1 1 1 rg 0 0 595 842 re f {show(KEY, 72, 600, before='0 0 0 rg')}",
        f"q 60 590 300 40 re W n {show(KEY, 72, 600, before='0 0 0 rg')} Q",
    ],
)
def test_honest_text_is_shown(content: str):
    """White on a dark banner, small gray print, a white page and an ordinary clip hide nothing."""
    document = read_document(make_pdf(content))
    assert (KEY, ()) == (document.text, document.hidden)


def test_white_text_beside_a_shape_of_another_form():
    """A dark triangle does not make all of its box dark."""
    assert [(KEY, "same-colour")] == hidden(f"0 g 60 590 m 560 590 l 560 800 l f {show(KEY, 72, 640, before='1 g')}")


def test_ocr_layer_is_text():
    """Invisible text under a scan of the page is the scan's text, and said to be."""
    content = f"q 595 0 0 842 0 0 cm /I Do Q {show(KEY, 72, 600, before='3 Tr')}"
    document = read_document(make_pdf(content, objects=[PICTURE], resources="/XObject << /I 7 0 R >>"))
    assert (KEY, ["ocr-layer"]) == (document.text, [notice.code for notice in document.notices])


def test_notice():
    """Hidden text is noticed with its page."""
    document = read_document(make_pdf(NAME + show(KEY, 72, 600, before="1 1 1 rg")))
    assert [("hidden-text", 1)] == [(notice.code, notice.page) for notice in document.notices]
