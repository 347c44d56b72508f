"""A page could not be read.

Programs read letters, not pictures. A scanned page, a page saved as a picture or text drawn as shapes holds no letters,
and whatever stands there is lost.

Bad:
    a CV whose second page is a scan
Good:
    the same CV exported as PDF from the word processor; its text can be selected with the mouse
"""

from cvscreen.model import Finding, Resume

ID = "R01"
SEVERITY = "error"
MEND = "Export it as PDF from your word processor instead of scanning it; try to select the text with the mouse."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return one finding for each part that could not be read.

    Example:
        >>> from cvscreen.model import Document, Source, Unread
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", unread=(Unread(2, "no-text", "it holds a picture"),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['Page 2 could not be read.']
    """
    return tuple(
        Finding(
            rule=ID,
            severity=SEVERITY,
            message=f"Page {part.page} could not be read." if part.page else "A part of the file could not be read.",
            mend=MEND,
            page=part.page,
        )
        for part in resume.document.unread
    )
