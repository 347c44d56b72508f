"""Contact details stand in the page header or footer.

Many programs skip the header and footer of a word processor, and your name or address with them.

Bad:
    the e-mail address in the header of the Word file
Good:
    the e-mail address in the text, below the name
"""

from cvscreen.model import Finding, Line, Resume, Span, Value

ID = "R08"
SEVERITY = "warning"
MEND = "Move your name and contact details from the page header or footer into the text of the first page."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where an e-mail address or phone number stands in a page header or footer, and nowhere else.

    Example:
        >>> from cvscreen.model import Contact, Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> header = Line(Span(0, 15), Span(0, 0), (Span(0, 15),), region="header")
        >>> document = Document(source=source, text="ada@example.org", lines=(header,))
        >>> contact = Contact(emails=(Value(text="ada@example.org", span=Span(0, 15)),))
        >>> len(find(Resume(document=document, contact=contact)))
        1
    """
    contact = resume.contact
    margins = [line for line in resume.document.lines if line.region != "body"]
    for values in (contact.emails, contact.phones):
        if values and all(_in_margin(value, margins) for value in values):
            span = values[0].span
            message = "Your contact details stand in the page header or footer, which many programs skip."
            page = resume.document.page_of(span)
            return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=page, span=span),)
    return ()


def _in_margin(value: Value, margins: list[Line]) -> bool:
    span: Span = value.span
    return any(line.span.overlaps(span) for line in margins)
