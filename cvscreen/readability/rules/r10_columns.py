"""The text stands in columns side by side.

It was read column by column here. Simpler programs read straight across, so that a line of the sidebar runs into a line
of a job.

Bad:
    skills in a sidebar beside the jobs
Good:
    one column, skills above or below the jobs
"""

from cvscreen.model import Finding, Resume

ID = "R10"
SEVERITY = "hint"
MEND = "If a program asks for your CV, send a version with one column."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding for the first page with columns.

    Example:
        >>> from cvscreen.model import Document, Page, Source, Span
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", pages=(Page(1, 595, 842, 2, Span(0, 0)),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['The text stands in 2 columns, which some programs read straight across.']
    """
    for page in resume.document.pages:
        if page.columns > 1:
            message = f"The text stands in {page.columns} columns, which some programs read straight across."
            return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=page.number),)
    return ()
