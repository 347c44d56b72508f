import io
import zipfile
from pathlib import Path

import pytest

from cvscreen.errors import ReadError
from cvscreen.model import Page, Span
from cvscreen.readers import read_document
from tests.readers.making import make_docx, make_pdf, para, show

PDF = make_pdf(show("Nora Lindqvist", 72, 700))


def code_of(source: bytes | Path, name: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read_document(source, filename=name)
    return caught.value.code


def test_content_decides():
    """A PDF called .docx is read as a PDF, and the lie is noticed."""
    document = read_document(PDF, filename="cv.docx")
    assert ("pdf", "Nora Lindqvist", ["type-mismatch"]) == (
        document.source.format,
        document.text,
        [notice.code for notice in document.notices],
    )


def test_no_suffix_is_no_lie():
    """A file without a suffix promises nothing."""
    assert () == read_document(PDF, filename="cv").notices


def test_text_that_claims_to_be_a_pdf():
    """A file named for a format with a signature, without it, is not read as text."""
    assert "type-mismatch" == code_of(b"Nora Lind, Analyst", "cv.pdf")


def test_sources_agree(tmp_path: Path):
    """Path, text path, bytes and open file give the same document but for its name."""
    path = tmp_path / "cv.pdf"
    path.write_bytes(PDF)
    given = [read_document(path), read_document(str(path)), read_document(PDF), read_document(io.BytesIO(PDF))]
    assert 1 == len({(document.text, document.source.sha256) for document in given})


def test_words_span_their_text():
    """Every word's span gives its text, in every format."""
    for source in (PDF, make_docx(para("Nora Lindqvist")), b"# Nora\n\n- Lind\tqvist", b"{\\rtf1 Nora\\tab L}"):
        document = read_document(source)
        assert [word.text for word in document.words] == [word.span.of(document.text) for word in document.words]


def test_empty():
    """No bytes are an empty file."""
    assert "empty" == code_of(b"")


def test_no_letters():
    """A file without letters is never an empty CV."""
    assert ["no-text", "no-text"] == [code_of(make_pdf("0 0 10 10 re f")), code_of(b"12345 678")]


def test_truncated():
    """A PDF and a package that end too early are corrupt."""
    assert ["corrupt", "corrupt"] == [code_of(b"%PDF-1.7\n1 0 obj"), code_of(make_docx(para("Nora"))[:200])]


def test_other_files():
    """Images, old Word files and other packages are named for what they are."""
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("xl/workbook.xml", "<a/>")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert ["unsupported"] * 3 == [code_of(b"\x89PNG\r\n\x1a\n" + bytes(99)), code_of(old), code_of(sheet.getvalue())]


def test_encrypted_office_file():
    """An encrypted Office file is not called an old one."""
    encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    assert "encrypted" == code_of(encrypted)


def test_binary():
    """Bytes that are no text are not read as text."""
    assert "binary" == code_of(bytes(range(1, 32)) * 50)


@pytest.mark.parametrize("name", ["cv.txt", "cv.md"])
def test_text_is_one_page(name: str):
    """Formats without pages have one page without a size that holds every line."""
    document = read_document(b"# Nora Quill\n\nSkills\n- Go\n", filename=name)
    assert (Page(1, 0.0, 0.0, 1, Span(0, 3)),) == document.pages
