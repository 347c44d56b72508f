"""Characters that mean nothing outside their font, or text in a damaged encoding.

Icon fonts print a telephone or an envelope; a program reads a character without meaning. The mark U+FFFD stands where a
letter was lost.

Bad:
    an icon glyph in front of the phone number, "Z�rich"
Good:
    Phone: +41 44 668 18 00, "Zürich"
"""

import re

from cvscreen.model import Finding, Resume, Span

ID = "R09"
SEVERITY = "warning"
MEND = "Write words instead of icons (Phone, E-mail), and export the file again as PDF with its fonts, or as UTF-8."

# The private use areas, and the mark of a letter that was lost.
_ODD = re.compile("[\ue000-\uf8ff\ufffd\U000f0000-\U0010fffd]")

NOTICES = {
    "encoding": "The text is not in UTF-8, so some letters may be read wrongly.",
    "glyph-text-mismatch": "Some letters of the file are not the ones that it shows.",
}
"""Notices of the reader that say the same, and how they are told."""


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where the text holds characters without meaning, else one for the reader's notice of such.

    Example:
        >>> from cvscreen.model import Document, Notice, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", notices=(Notice("encoding", "read as cp1252"),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['The text is not in UTF-8, so some letters may be read wrongly.']
    """
    document = resume.document
    odd = _ODD.findall(document.text)
    if odd:
        first = _ODD.search(document.text)
        span = Span(*first.span()) if first else Span(0, 0)
        count = f"{len(odd)} {'character' if len(odd) == 1 else 'characters'}"
        message = f"{count} of the text mean nothing outside their font, such as icons."
        page = document.page_of(span)
        return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=page, span=span),)
    for notice in document.notices:
        if notice.code in NOTICES:
            message = NOTICES[notice.code]
            return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=notice.page),)
    return ()
