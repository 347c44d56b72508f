"""There is no section for skills.

Skills inside sentences are found here, and count for more where they were used. A short list besides helps programs
that look nowhere else.

Bad:
    skills only inside long paragraphs
Good:
    a line such as "Skills: Python, SQL, Excel" besides the jobs where they were used
"""

from cvscreen.model import Finding, Resume, SectionKind

ID = "R13"
SEVERITY = "hint"
MEND = "Add a short section Skills that names what you used in your jobs and projects."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where there is neither a skills section nor a group of skills.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document))]
        ['No section for skills was found.']
    """
    if resume.skills or any(section.kind is SectionKind.SKILLS for section in resume.sections):
        return ()
    return (Finding(rule=ID, severity=SEVERITY, message="No section for skills was found.", mend=MEND),)
