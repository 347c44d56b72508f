"""The text is laid out as a table.

Cells are read row by row here. Other programs may read them by column, so that a date loses its job.

Bad:
    a table with a column for dates, one for jobs and one for places
Good:
    each job on its own lines: title, employer, dates
"""

from cvscreen.model import Finding, Resume

ID = "R12"
SEVERITY = "hint"
MEND = "Write each entry on its own lines instead of in table cells."

CELLS = 3
"""A line with a date set apart to the right has two segments; three say table."""

ROWS = 4
"""Fewer rows may be a line of contact details or a short list of languages (maintainers' choice)."""

ROW_SHARE = 0.15
"""The share of lines that must be rows: a table of languages at the end is no layout (made-up corpus, 2026)."""

CODES = frozenset({"table-layout", "tables"})
"""Notices of the reader that say the same."""


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where several lines stand in at least ``CELLS`` cells each.

    Example:
        >>> from cvscreen.model import Document, Notice, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", notices=(Notice("tables", "cells"),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['Parts of the text stand in table cells, which some programs put in another order.']
    """
    document = resume.document
    body = [line for line in document.lines if line.region == "body"]
    rows = [line for line in body if len(line.segments) >= CELLS]
    noticed = [notice for notice in document.notices if notice.code in CODES]
    if (len(rows) < ROWS or len(rows) < ROW_SHARE * len(body)) and not noticed:
        return ()
    page = rows[0].page if rows else noticed[0].page
    message = "Parts of the text stand in table cells, which some programs put in another order."
    return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=page),)
