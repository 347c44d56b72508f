"""Field codes and notes of a DOCX."""

from cvscreen.readers import read_document
from tests.readers.making import W, make_docx, para

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r><w:t>{shown}</w:t></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_links_in_field_codes():
    """A link that stands in a field's code lies on the words that the field shows, and on no others."""
    link_field = field(" HYPERLINK &quot;https://example.org/nora&quot; ", "Portfolio")
    body = f"<w:p>{link_field}<w:r><w:t> Oslo</w:t></w:r></w:p>"
    document = read_document(make_docx(body))
    (link,) = document.links
    assert ("Portfolio Oslo", "https://example.org/nora", "Portfolio") == (
        document.text,
        link.uri,
        link.span.of(document.text),
    )


def test_simple_fields():
    """The short form of a field is read alike."""
    code = "w:instr='HYPERLINK \"mailto:nora@example.org\"'"
    body = f"<w:p><w:fldSimple {code}><w:r><w:t>Mail</w:t></w:r></w:fldSimple></w:p>"
    assert ["mailto:nora@example.org"] == [link.uri for link in read_document(make_docx(body)).links]


def test_fields_that_fetch():
    """A field that would start a program is noticed; its code is no text."""
    document = read_document(make_docx(f"<w:p>{field('DDEAUTO x.exe', 'Nora')}</w:p>"))
    assert ("Nora", ["active-content"]) == (document.text, [notice.code for notice in document.notices])


def test_notes_are_read_comments_are_not():
    """Print shows foot- and endnotes; what a reviewer noted is no part of the CV."""
    relations = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in ("footnotes", "comments")
    )
    parts = {
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:type="separator"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{para("With honours")}</w:footnote></w:footnotes>',
        "word/comments.xml": f'<w:comments {W}><w:comment w:id="1">{para("Python expert")}</w:comment></w:comments>',
    }
    assert "Nora\nWith honours" == read_document(make_docx(para("Nora"), parts=parts, relations=relations)).text
