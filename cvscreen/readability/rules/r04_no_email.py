"""No e-mail address was found.

An address behind a picture or a link without text is lost, and so is one that is written to fool robots.

Bad:
    jane (at) example (dot) com, or an envelope that is a link
Good:
    jane@example.com
"""

from cvscreen.model import Finding, Resume

ID = "R04"
SEVERITY = "warning"
MEND = "Write your e-mail address out as text near your name, such as jane@example.com."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where the contact has no e-mail address.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document))]
        ['No e-mail address was found.']
    """
    if resume.contact.emails:
        return ()
    return (Finding(rule=ID, severity=SEVERITY, message="No e-mail address was found.", mend=MEND),)
