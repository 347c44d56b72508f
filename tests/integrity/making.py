"""CVs made by hand: a text, and what is to stand in it."""

from cvscreen.integrity.case import Case
from cvscreen.model import Document, HiddenText, Line, Notice, Page, Resume, Source, Span, Unread

SOURCE = Source(name="cv.pdf", format="pdf", sha256="00" * 32, size_bytes=1000)

PLAIN = """Maren Lindqvist
maren@lindqvist.example
Experience
Baker, Example Bakery, Mar 2016 - Present
Ran the night shift and trained two apprentices.
Ordered flour, salt and yeast by forecasts made in Excel.
Education
Journeyman's certificate, Example College, 2015
"""
"""A CV with nothing to flag."""


def document(
    text: str = PLAIN,
    *,
    hidden: tuple[HiddenText, ...] = (),
    notices: tuple[Notice, ...] = (),
    unread: tuple[Unread, ...] = (),
    pages: tuple[Page, ...] = (),
    margins: tuple[int, ...] = (),
) -> Document:
    """Return a document of one page; ``margins`` are the numbers of lines that stand in the page header."""
    lines, start = [], 0
    for number, line in enumerate(text.split("\n")):
        span = Span(start, start + len(line))
        parts = line.split("\t")
        ends = [start + len("\t".join(parts[: i + 1])) for i in range(len(parts))]
        segments = tuple(Span(end - len(part), end) for part, end in zip(parts, ends, strict=True))
        lines.append(Line(span, Span(0, 0), segments, region="header" if number in margins else "body"))
        start += len(line) + 1
    return Document(
        source=SOURCE, text=text, lines=tuple(lines), hidden=hidden, notices=notices, unread=unread, pages=pages
    )


def case(text: str = PLAIN, *, terms: tuple[str, ...] = (), **fields: object) -> Case:
    """Return a case of a CV with no more than its text, and what else the document holds."""
    return Case(Resume(document=document(text, **fields)), terms)  # type: ignore[arg-type]
