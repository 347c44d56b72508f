"""No jobs and no education could be told apart.

There is text enough for a CV, but no job and no course of study was found in it. Whatever it says of experience counts
for less, because nobody can tell where and for how long it was gained.

Bad:
    a page without headings and dates, or columns of which every line was read across
Good:
    Experience, and below it: Analyst, Example Ltd, Jun 2021 - Aug 2022
"""

from cvscreen.model import Finding, Resume

ID = "R18"
SEVERITY = "error"
MEND = "Write Experience and Education as headings, and below them each job and course: title, place, start and end."

MIN_WORDS = 150
"""Fewer words may be a letter or a CV that is just begun (maintainers' choice; a CV of one page has 300 to 600)."""


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where a text of some length shows neither a job nor an education.

    Example:
        >>> from cvscreen.model import Document, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="I did this and that. " * 40)
        >>> [finding.message for finding in find(Resume(document=document))]
        ['No jobs and no education could be told apart: 200 words were read as one text.']
    """
    words = len(resume.document.text.split())
    if resume.work or resume.education or words <= MIN_WORDS:
        return ()
    message = f"No jobs and no education could be told apart: {words} words were read as one text."
    return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND),)
