"""No section headings were recognised.

Headings tell a program whether a line is a job, a course or a hobby. Without them skills may count for less, because
nobody can tell where they were used.

Bad:
    My journey, Where I shine, The road so far
Good:
    Experience, Skills, Education
"""

from cvscreen.model import Finding, Resume, SectionKind

ID = "R06"
SEVERITY = "error"
MEND = "Give each part a usual heading on a line of its own: Experience, Education, Skills, Projects."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where no section has a heading that says what it is about.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document))]
        ['No section headings were recognised.']
    """
    told = [s for s in resume.sections if s.heading is not None and s.kind is not SectionKind.OTHER]
    if told or not resume.document.text.strip():
        return ()
    return (Finding(rule=ID, severity=SEVERITY, message="No section headings were recognised.", mend=MEND),)
