"""Dates that cannot be: an end before its start, a year out of any career, many jobs going on at once.

Flags ``dates``. Most are slips of the keyboard or of a program reading them, so the flag quotes the place for a person
to look. Gaps are none of this rule's business, and neither is anybody's age.
"""

from collections.abc import Iterator

from cvscreen.integrity.case import Case, quoted
from cvscreen.model import DateRange, Flag, PartialDate

FIRST_YEAR = 1940
"""Nobody who applies today worked earlier (maintainers' choice)."""

LAST_YEAR = 2050
"""Far enough ahead for any expected degree; a constant, because the same file must always get the same flags."""

LONGEST_YEARS = 60
"""Longer than a working life: one of the two years is misread or mistyped (maintainers' choice)."""

MANY_ONGOING = 6
"""So many roles "to the present" at once are more than people hold (maintainers' choice)."""


def find(case: Case) -> tuple[Flag, ...]:
    """Return one flag for each impossible range, and one for too many ongoing roles.

    Example:
        >>> from cvscreen.model import Document, Resume, Source, Span, Work
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=9)
        >>> dates = DateRange(start=PartialDate(year=2020), end=PartialDate(year=2018), span=Span(0, 11))
        >>> document = Document(source=source, text="2020 - 2018")
        >>> find(Case(Resume(document=document, work=(Work(span=Span(0, 11), section=0, dates=dates),))))[0].message
        'a range ends before it starts'
    """
    document = case.resume.document
    flags = []
    for dates in _ranges(case):
        fault = _fault(dates)
        if fault:
            flags.append(
                Flag(
                    code="dates",
                    message=fault,
                    page=document.page_of(dates.span),
                    quote=quoted(dates.span.of(document.text)) or None,
                )
            )
    ongoing = sum(1 for work in case.resume.work if work.dates and work.dates.ongoing)
    if ongoing >= MANY_ONGOING:
        flags.append(Flag(code="dates", message=f"{ongoing} jobs are said to be going on at the same time"))
    return tuple(flags)


def _ranges(case: Case) -> Iterator[DateRange]:
    resume = case.resume
    groups = (resume.work, resume.education, resume.projects, resume.volunteer, resume.certificates)
    for entries in groups:
        for entry in entries:
            if entry.dates is not None:
                yield entry.dates


def _fault(dates: DateRange) -> str | None:
    years = [date.year for date in (dates.start, dates.end) if date is not None]
    if any(year < FIRST_YEAR for year in years):
        return "a year lies before any working life"
    if any(year > LAST_YEAR for year in years):
        return "a year lies far in the future"
    if dates.start is None or dates.end is None:
        return None
    if _before(dates.end, dates.start):
        return "a range ends before it starts"
    if dates.end.year - dates.start.year > LONGEST_YEARS:
        return f"a range is longer than {LONGEST_YEARS} years"
    return None


def _before(first: PartialDate, second: PartialDate) -> bool:
    """Say whether a date is surely before another; an unknown month decides nothing."""
    if first.year != second.year or first.month is None or second.month is None:
        return first.year < second.year
    return first.month < second.month
