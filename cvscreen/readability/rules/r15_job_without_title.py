"""A job shows no title or no employer.

A program that finds only one of the two may file the job under the wrong name, or join it to its neighbour.

Bad:
    2019 - 2021, various tasks
Good:
    Analyst, Example Ltd, Jun 2019 - Aug 2021
"""

from cvscreen.model import Finding, Resume

ID = "R15"
SEVERITY = "warning"
MEND = "Begin each job with its title and the employer, then the dates."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return one finding for each job without a title or without an employer.

    Example:
        >>> from cvscreen.model import Document, Source, Span, Work
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> [finding.message for finding in find(Resume(document=document, work=(Work(span=Span(0, 4), section=0),)))]
        ['No title was found for this job.']
    """
    document = resume.document
    return tuple(
        Finding(
            rule=ID,
            severity=SEVERITY,
            message=f"No {'title' if job.position is None else 'employer'} was found for this job.",
            mend=MEND,
            page=document.page_of(job.span),
            span=job.span,
        )
        for job in resume.work
        if job.position is None or job.name is None
    )
