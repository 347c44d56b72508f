"""A job has no date that a program could read.

Without dates nobody can tell what came first or how long it lasted, and a program may join two jobs into one.

Bad:
    Analyst, Example Ltd, two summers ago
Good:
    Analyst, Example Ltd, Jun 2021 - Aug 2022
"""

from cvscreen.model import Finding, Resume

ID = "R05"
SEVERITY = "warning"
MEND = "Write start and end on the job's first line, such as Jun 2021 - Aug 2022."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return one finding for each job without a date.

    Example:
        >>> from cvscreen.model import Document, Source, Span, Work
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document, work=(Work(span=Span(0, 4), section=0),)))]
        ['No date was found for this job.']
    """
    document = resume.document
    return tuple(
        Finding(
            rule=ID,
            severity=SEVERITY,
            message="No date was found for this job.",
            mend=MEND,
            page=document.page_of(job.span),
            span=job.span,
        )
        for job in resume.work
        if job.dates is None or (job.dates.start is None and job.dates.end is None)
    )
