"""The text was recognised from a picture.

A scan with a text layer can be read, but letters are easily mistaken: "rn" for "m", "l" for "1". A skill that is
misread is not found.

Bad:
    a scan of a printed CV
Good:
    the PDF that the word processor makes
"""

from cvscreen.model import Finding, Resume

ID = "R16"
SEVERITY = "warning"
MEND = "Export it as PDF from your word processor instead of scanning a print."

CODE = "ocr-layer"


def find(resume: Resume) -> tuple[Finding, ...]:
    """Return a finding where the reader noticed a layer of recognised text.

    Example:
        >>> from cvscreen.model import Document, Notice, Source
        >>> source = Source(name="cv.txt", format="text", sha256="00", size_bytes=4)
        >>> document = Document(source=source, text="Jane", notices=(Notice("ocr-layer", "an OCR layer"),))
        >>> [finding.message for finding in find(Resume(document=document))]
        ['The text was recognised from a picture, so some letters may be wrong.']
    """
    for notice in resume.document.notices:
        if notice.code == CODE:
            message = "The text was recognised from a picture, so some letters may be wrong."
            return (Finding(rule=ID, severity=SEVERITY, message=message, mend=MEND, page=notice.page),)
    return ()
