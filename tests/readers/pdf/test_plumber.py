"""The second pair of eyes reads what the first reads, and helps where the first cannot."""

from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from cvscreen.errors import ReadError
from cvscreen.readers import read_document
from cvscreen.readers.pdf import plumber
from cvscreen.readers.pdf.damaged import read_damaged
from cvscreen.readers.pdf.frame import frame_of
from cvscreen.readers.pdf.plumber import is_safe, read_words_again
from cvscreen.readers.pdf.shapes import read_drawing, walk_objects
from cvscreen.readers.pdf.visibility import keep_painted
from cvscreen.readers.pdf.words import read_page_words
from cvscreen.text.tokens import fold
from tests.readers.making import make_pdf, show

CVS = Path(__file__).parents[3] / "examples" / "cvs"


def both(path: Path) -> tuple[list[str], list[str]]:
    """Return the folded words of a file's first page by both readers, in one order."""
    content = path.read_bytes()
    document = pypdfium2.PdfDocument(content)
    page = pdfium.FPDF_LoadPage(document.raw, 0)
    frame = frame_of(page, 1)
    first = [word.piece.text for word in read_page_words(page, frame).words]
    pdfium.FPDF_ClosePage(page)
    document.close()
    second = [word.piece.text for word in read_words_again(content, frame)]
    return sorted(fold(" ".join(first)).split()), sorted(fold(" ".join(second)).split())


def test_both_read_the_same_words():
    """Over all example PDFs the words agree to 97 %, letters set wide apart left out."""
    pairs = [both(path) for path in sorted(CVS.glob("*.pdf")) if path.name[:2] not in ("15", "18")]
    total = sum(max(len(first), len(second)) for first, second in pairs)
    same = sum(
        block.size
        for first, second in pairs
        for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    )
    assert same >= 0.97 * total


def test_numbers_made_to_exhaust():
    """Files with ranges that it would count through are never given to it."""
    assert [False, False] == [is_safe(b"/W [0 2147483647 500]"), is_safe(b"beginbfrange <00000000> <7FFFFFFF> <0041>")]


def test_file_that_nobody_can_open():
    """A file that both refuse is corrupt."""
    with pytest.raises(ReadError) as caught:
        read_document(b"%PDF-1.7 nothing else")
    assert "corrupt" == caught.value.code


def test_only_what_is_painted_counts():
    """Words of which only the place is known are kept where something is painted."""
    content = make_pdf(show("Nora", 72, 700) + show("Keyword", 72, 600, before="3 Tr"))
    document = pypdfium2.PdfDocument(content)
    page = pdfium.FPDF_LoadPage(document.raw, 0)
    frame = frame_of(page, 1)
    judged = keep_painted(read_words_again(content, frame), read_drawing(walk_objects(page), frame), page, frame)
    pdfium.FPDF_ClosePage(page)
    document.close()
    assert (["Nora"], ["Keyword"]) == (
        [word.piece.text for word in judged.visible],
        [word.piece.text for word, _ in judged.hidden],
    )


def test_damaged_file():
    """A file whose pages only the second reader finds is read, and said to be damaged."""
    draft = read_damaged(make_pdf(show("Nora Lind", 72, 700)))
    assert draft is not None
    assert (["Nora", "Lind"], "repaired") == (
        [piece.text for piece in draft.rows[0].segments[0]],
        draft.notices[0].code,
    )


def test_calls_are_counted(monkeypatch: pytest.MonkeyPatch):
    """What takes too many calls is given up, and the file is as unreadable as before."""
    monkeypatch.setattr(plumber, "MAX_CALLS", 500)
    assert read_damaged(make_pdf(show("Nora Lind", 72, 700))) is None
