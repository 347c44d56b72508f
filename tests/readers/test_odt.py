import io
import zipfile

from cvscreen.model import Document
from cvscreen.readers import read_document

NAMES = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "text", "table", "style", "fo", "xlink"))


def read(body: str, styles: str = "") -> Document:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml",
            f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return read_document(stream.getvalue())


def test_headings_lists_tabs():
    """Headings have levels, list items bullets, tabs make segments."""
    document = read(
        '<text:h text:outline-level="2">Skills</text:h><text:list><text:list-item><text:p>Go</text:p></text:list-item>'
        "</text:list><text:p>Analyst<text:tab/>2020<text:line-break/>Oslo</text:p>"
    )
    assert [("Skills", 2, False), ("Go", None, True), ("Analyst\t2020", None, False), ("Oslo", None, False)] == [
        (line.span.of(document.text), line.heading_level, line.bullet) for line in document.lines
    ]


def test_table_rows():
    """A row's cells stand on one line."""
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("2020", "Analyst"))
    assert "2020\tAnalyst" == read(f"<table:table><table:table-row>{cells}</table:table-row></table:table>").text


def test_hidden_style():
    """Text that a style hides is kept apart."""
    style = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    document = read('<text:p>Nora <text:span text:style-name="H">Go</text:span></text:p>', style)
    assert ("Nora", ["Go"]) == (document.text, [hidden.text for hidden in document.hidden])
