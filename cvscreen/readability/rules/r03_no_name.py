"""No name was found.

A program looks for the name in the first lines. It misses one that is part of a picture, is spaced out letter by
letter, or stands below other text.

Bad:
    "Curriculum Vitae" as the only large line, the name inside a logo
Good:
    the name as text, alone on the first line
"""

from cvscreen.model import Finding, Resume

ID = "R03"
SEVERITY = "warning"
MEND = "Write your name as text, alone on the first line."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where the contact has no name.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document))]
        ['No name was found.']
    """
    if resume.contact.name is not None:
        return ()
    return (Finding(rule=ID, severity=SEVERITY, message="No name was found.", mend=MEND),)
