"""Files and words made for the readers' tests: nothing here comes from a real CV."""

import io
import zipfile
from collections.abc import Iterable

from cvscreen.model import Box
from cvscreen.readers.pieces import Piece, Row

LETTER_EM = 0.5
SPACE_EM = 0.25


def words(text: str, x: float, baseline: float, *, size: float = 10.0, bold: bool = False) -> list[Piece]:
    """Set a text at a place: words half an em a letter, a quarter of an em between them."""
    made = []
    for word in text.split():
        width = LETTER_EM * size * len(word)
        box = Box(1, x, baseline - 0.8 * size, x + width, baseline + 0.2 * size)
        made.append(Piece(word, box, size, bold=bold, baseline=baseline))
        x += width + SPACE_EM * size
    return made


def paragraph(lines: Iterable[str], x: float, baseline: float, *, leading: float = 13.0) -> list[Piece]:
    """Set lines below each other."""
    return [piece for number, line in enumerate(lines) for piece in words(line, x, baseline + number * leading)]


def text_of(row: Row) -> str:
    """Return a row's text, segments set apart by " | "."""
    return " | ".join(" ".join(piece.text for piece in segment) for segment in row.segments)


def make_pdf(content: str, *, page: str = "", objects: Iterable[str] = (), resources: str = "") -> bytes:
    """Return a PDF of one A4 page with Helvetica as /F1 and Helvetica-Bold as /F2; further objects begin at 7."""
    stream = content.encode("cp1252")
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R {page} "
            f"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> {resources} >> >>"
        ).encode(),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        *(body.encode() for body in objects),
    ]
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(bodies, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1))
    for place in places:
        out.write(b"%010d 00000 n \n" % place)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start))
    return out.getvalue()


def show(text: str, x: float, y: float, *, size: float = 10.0, font: str = "F1", before: str = "") -> str:
    """Return the operators that show a text at a place, y from the bottom of the page."""
    return f"BT {before} /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def make_docx(body: str, *, styles: str = "", parts: dict[str, str] | None = None, relations: str = "") -> bytes:
    """Return a DOCX with a body, and further parts by name."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    names = (
        f'{W} xmlns:r="{office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="urn:wps" xmlns:wp="urn:wp"'
    )
    found = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}"><Relationship Id="s" '
        f'Type="{office}/styles" Target="styles.xml"/>{relations}</Relationships>',
        "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        **(parts or {}),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in found.items():
            archive.writestr(name, text)
    return stream.getvalue()


def para(text: str, *, run: str = "", properties: str = "") -> str:
    """Return a paragraph of one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )
