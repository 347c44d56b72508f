"""A job's dates are years without months.

"2021 - 2022" may be two weeks or two years. Nothing is lost by it here; other programs may count the shorter.

Bad:
    2021 - 2022
Good:
    Feb 2021 - Nov 2022
"""

from cvscreen.model import Finding, PartialDate, Resume, Work

ID = "R14"
SEVERITY = "hint"
MEND = "Add months, such as Feb 2021 - Nov 2022."


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding for the first job that is dated by years alone, with the number of such jobs.

    Example:
        >>> from cvscreen.model import DateRange, Document, Source, Span
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane")
        >>> years = DateRange(start=PartialDate(year=2019), span=Span(0, 4))
        >>> resume = Resume(document=document, work=(Work(span=Span(0, 4), section=0, dates=years),))
        >>> [finding.message for finding in find(resume)]
        ['1 job is dated by years without months.']
    """
    jobs = [job for job in resume.work if _years_only(job)]
    if not jobs:
        return ()
    message = f"{len(jobs)} {'job is' if len(jobs) == 1 else 'jobs are'} dated by years without months."
    page = resume.document.page_of(jobs[0].span)
    return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=page, span=jobs[0].span),)


def _years_only(job: Work) -> bool:
    dates: list[PartialDate] = [date for date in (job.dates.start, job.dates.end) if date] if job.dates else []
    return bool(dates) and all(date.month is None for date in dates)
