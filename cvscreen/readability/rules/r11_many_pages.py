"""The CV is long.

Nothing is lost by length here, but other programs stop after a few pages, and a person may too.

Bad:
    nine pages with every course ever taken
Good:
    two or three pages, the rest behind a link
"""

from cvscreen.model import Finding, Resume

ID = "R11"
SEVERITY = "hint"
MEND = "If you can, put the latest and most telling things on the first two or three pages."

MOST_PAGES = 4
"""Two pages are usual and three common; five are long outside academia (maintainers' choice)."""


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where there are more than ``MOST_PAGES`` pages.

    Example:
        >>> from cvscreen.model import Document, Page, Source, Span
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> pages = tuple(Page(number, 595, 842, 1, Span(0, 0)) for number in range(1, 10))
        >>> document = Document(source=source, text="Jane", pages=pages)
        >>> [finding.message for finding in find(Resume(document=document))]
        ['The CV has 9 pages; some programs and people read only the first few.']
    """
    pages = len(resume.document.pages)
    if pages <= MOST_PAGES:
        return ()
    message = f"The CV has {pages} pages; some programs and people read only the first few."
    return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND),)
