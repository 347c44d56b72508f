"""What a PDF carries besides its pages."""

from cvscreen.readers import read_document
from tests.readers.making import make_pdf, show


def codes(content: bytes) -> list[str]:
    return [notice.code for notice in read_document(content).notices]


def test_scripts_are_noticed():
    """A script or a program that would be started when the file is opened is said to be there."""
    plain = make_pdf(show("Nora Lind", 72, 700))
    script = make_pdf(show("Nora Lind", 72, 700), page="/AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>")
    launch = make_pdf(show("Nora Lind", 72, 700), page="/AA << /O << /S/Launch /F (x.exe) >> >>")
    assert ([], ["active-content"], ["active-content"]) == (codes(plain), codes(script), codes(launch))


def test_attached_files_are_noticed():
    """Another file inside is named and not read."""
    attached = (
        "<< /Type /Filespec /F (skills.txt) /EF << /F 8 0 R >> >>",
        "<< /Type /EmbeddedFile /Length 6 >>\nstream\nPython\nendstream",
    )
    content = make_pdf(show("Nora Lind", 72, 700), objects=attached)
    names = b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >> >>"
    content = content.replace(b"<< /Type /Catalog /Pages 2 0 R >>", names)
    document = read_document(content)
    assert (["embedded-file"], "Nora Lind") == (
        [n.code for n in document.notices if n.code != "repaired"],
        document.text,
    )
