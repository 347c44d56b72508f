"""An education entry shows neither a degree nor a date.

A school's name alone does not say whether something was begun, finished or visited.

Bad:
    Example University
Good:
    BSc Physics, Example University, 2019
"""

from cvscreen.model import Finding, Resume

ID = "R07"
SEVERITY = "warning"
MEND = "Write the degree, the subject and the year on one or two lines, such as BSc Physics, Example University, 2019."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return one finding for each education entry without a degree, a title or a date.

    Example:
        >>> from cvscreen.model import Document, Education, Source, Span
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> resume = Resume(document=document, education=(Education(span=Span(0, 4), section=0),))
        >>> [finding.message for finding in find(resume)]
        ['No degree and no date were found for this education entry.']
    """
    document = resume.document
    return tuple(
        Finding(
            rule=ID,
            severity=SEVERITY,
            message="No degree and no date were found for this education entry.",
            mend=MEND,
            page=document.page_of(entry.span),
            span=entry.span,
        )
        for entry in resume.education
        if entry.level is None and entry.study_type is None and entry.dates is None
    )
