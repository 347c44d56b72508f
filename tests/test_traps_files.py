"""Traps that lie in a file rather than in its words: hidden text, scans, layouts. See test_traps.py for the others."""

from pathlib import Path

import pytest

from cvscreen import ReadError
from cvscreen.model import Scorecard
from cvscreen.rubric import load_rubric
from cvscreen.screening import make_lens, read_resume, screen
from tests.readers.making import make_pdf, show

LENS = make_lens(load_rubric("ml-engineer"))
EXAMPLES = Path(__file__).parents[1] / "examples"
SAME_PERSON = sorted((EXAMPLES / "same_person").iterdir())
NAME = show("Nora Lind", 72, 760, size=16)
HONEST = NAME + show("Skills", 72, 700, font="F2", size=13) + show("Filing, typing, telephone", 72, 680)
KEYWORDS = "Python PyTorch Kubernetes SQL statistics"
FAINT = "/ExtGState << /G << /ca 0.02 >> >>"
FIELD = (
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Nora Lind) /Rect [72 750 300 780] "
    "/DA (/F1 12 Tf 0 g) /P 3 0 R >>"
)
PICTURE = (
    "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>"
    "\nstream\nz\nendstream"
)


def scored(content: str, **given) -> Scorecard:
    return screen(make_pdf(content, **given), LENS, filename="cv.pdf")


def levels(path: Path) -> dict[str, int]:
    return {part.criterion: part.level for part in screen(path, LENS).contributions}


@pytest.mark.parametrize(
    "hidden",
    [
        show(KEYWORDS, 72, 600, before="1 1 1 rg"), show(KEYWORDS, 72, 600, size=1), show(KEYWORDS, 72, -40),
        f"{show(KEYWORDS, 72, 600)} 1 1 1 rg 60 590 400 30 re f", show(KEYWORDS, 72, 600, before="3 Tr"),
        f"q /G gs {show(KEYWORDS, 72, 600)} Q",
    ],
    ids=["white", "1 pt", "off the page", "covered", "render mode 3", "transparent"],
)  # fmt: skip
def test_what_a_reader_cannot_see_earns_nothing_and_is_flagged(hidden):
    """The points are those of the honest page, and a flag names the page."""
    honest, cheating = scored(HONEST, resources=FAINT), scored(HONEST + hidden, resources=FAINT)
    assert (cheating.total, len(cheating.flags) > len(honest.flags)) == (honest.total, True)
    assert {flag.page for flag in cheating.flags if flag.code.endswith("-text")} == {1}


def test_white_text_on_a_dark_banner_is_read():
    """What counts is what is behind the glyph."""
    card = screen(EXAMPLES / "cvs" / "17-white-on-dark-banner.pdf", LENS)
    assert (card.name, [flag.code for flag in card.flags if "text" in flag.code]) == ("Aiko Tanabe", [])


def test_hidden_keywords_in_a_typeset_cv_earn_nothing():
    """The help-desk clerk with white 1 pt keywords is flagged and far from the top."""
    card = screen(EXAMPLES / "cvs" / "16-hidden-keywords.pdf", LENS)
    assert (card.score is not None and card.score < 15, "tiny-text" in {flag.code for flag in card.flags}) == (
        True,
        True,
    )


def test_a_scan_could_not_be_read():
    """Never 0, and never an invented person."""
    card = screen(EXAMPLES / "cvs" / "15-scan.pdf", LENS)
    assert (card.status, card.reason, card.score, card.name) == ("unreadable", "no-text", None, None)


def test_a_form_field_that_holds_the_name_is_read():
    """What was typed into a form is part of the CV."""
    page = "/Annots [7 0 R]"
    content = make_pdf(HONEST.replace(NAME, ""), page=page, objects=[FIELD])
    content = content.replace(b"/Type /Catalog", b"/Type /Catalog /AcroForm<</Fields[7 0 R]>>")
    assert "Nora Lind" in read_resume(content).document.text


def test_an_ocr_layer_under_a_scan_is_used_and_said():
    """Invisible text over a picture of the page is what the page says."""
    layer = "q 595 0 0 842 0 0 cm /Im Do Q" + show(KEYWORDS, 72, 600, before="3 Tr")
    card = scored(layer, resources="/XObject << /Im 7 0 R >>", objects=[PICTURE])
    assert (card.status, "ocr-layer" in {flag.code for flag in card.flags}) == ("scored", True)


@pytest.mark.parametrize("name", ["02-sidebar-left.pdf", "03-band-and-right-sidebar.pdf", "06-two-equal-columns.pdf"])
def test_no_line_mixes_two_columns(name):
    """In a page of two columns every line stands on one side of the gutter, or is a band above the columns."""
    document = read_resume(EXAMPLES / "cvs" / name).document
    for page in document.pages:
        lines = [line for line in document.lines if line.page == page.number and line.box and line.region == "body"]
        left = [line.box.x1 for line in lines if line.column == 0]
        right = [line.box.x0 for line in lines if line.column == 1]
        if left and right:
            below = min(line.box.top for line in lines if line.column == 1)
            edges = [line.box.x1 for line in lines if line.column == 0 and line.box.top >= below]
            assert not edges or max(edges) <= min(right) + 1 or min(left) >= max(right)


@pytest.mark.parametrize("path", SAME_PERSON, ids=lambda path: path.name)
def test_the_same_person_in_any_template_has_the_same_levels(path):
    """Layout moves no point."""
    assert levels(EXAMPLES / "same_person" / "text.txt") == levels(path)


def test_an_encrypted_file_is_a_typed_outcome():
    """The password is asked for by its reason code, not by a traceback."""
    trailer = b"trailer << /Root 1 0 R /Size 3 /Encrypt 2 0 R /ID [<00><00>] >>"
    body = (
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 3 0 R >> endobj\n2 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> endobj\n3 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj\n"
    )  # fmt: skip
    at = [body.index(mark) for mark in (b"1 0 obj", b"2 0 obj", b"3 0 obj")]
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in at)
    content = body + table + trailer.replace(b"/Size 3", b"/Size 4") + b"\nstartxref\n%d\n%%%%EOF" % len(body)
    with pytest.raises(ReadError, match="encrypted"):
        read_resume(content)
