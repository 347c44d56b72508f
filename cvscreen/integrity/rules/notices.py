"""What the reader noticed about the file itself, passed on as flags.

Such as ``ocr-layer``, ``bidi-characters``, ``mixed-scripts``, ``form-fields``, ``macros`` or ``type-mismatch``: one
flag a code, with the reader's own sentence and the first page. Notices about layout are none of these; the readability
rules speak of them.
"""

from cvscreen.integrity.case import Case, quoted
from cvscreen.integrity.rules.hidden import FLAGS
from cvscreen.model import Flag

PASSED_ON = frozenset(
    {
        "active-content",
        "bidi-characters",
        "control-characters",
        "embedded-file",
        "encoding",
        "external-link",
        "form-fields",
        "glyph-text-mismatch",
        "hidden-text",
        "invisible-characters",
        "macros",
        "metadata",
        "mixed-scripts",
        "ocr-layer",
        "offpage-text",
        "repaired",
        "tiny-text",
        "tracked-changes",
        "type-mismatch",
    }
)
"""The codes of notices that bear on whether the file can be taken at its word."""


def find(case: Case) -> tuple[Flag, ...]:
    """Return one flag for each code among the document's notices.

    Example:
        >>> from cvscreen.model import Document, Notice, Resume, Source
        >>> source = Source(name="cv.pdf", format="pdf", sha256="00", size_bytes=9)
        >>> notices = (Notice("ocr-layer", "the text is an OCR layer", 1),)
        >>> find(Case(Resume(document=Document(source=source, text="", notices=notices))))[0].code
        'ocr-layer'
    """
    # Hidden text itself is told by its own rule, with words and place.
    told = {FLAGS[text.reason][0] for text in case.resume.document.hidden}
    told |= {"hidden-text"} if told else set()
    flags: dict[str, Flag] = {}
    for notice in case.resume.document.notices:
        if notice.code in PASSED_ON - told and notice.code not in flags:
            flags[notice.code] = Flag(code=notice.code, message=quoted(notice.message), page=notice.page)
    return tuple(flags.values())
