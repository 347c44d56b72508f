"""What can go wrong, as one tree.

    CvscreenError
    ├─ ReadError      a CV cannot be read: a reason code, a sentence, a mend
    ├─ RubricError    a rubric is wrong: every fault with file, line and mend
    ├─ LabelsError    a file of labels is wrong, or holds too few of them
    └─ OutputError    a report cannot be written

What a CV *lacks* is never an error: it is a finding. A file that cannot be read becomes a result with
``status="unreadable"`` at the top of the house; ``ReadError`` is how the readers say so on the way there.
"""

from typing import Literal, NamedTuple, get_args

ReasonCode = Literal[
    "empty",
    "encrypted",
    "corrupt",
    "unsupported",
    "type-mismatch",
    "too-large",
    "too-many-pages",
    "zip-bomb",
    "xml-entities",
    "no-text",
    "unreadable-text",
    "binary",
    "not-a-regular-file",
    "unreadable",
    "limit",
    "not-a-cv",
    "duplicate",
]
"""Why a file was not scored. The codes are a public promise: they appear in ``results.jsonl``."""

REASON_CODES: tuple[ReasonCode, ...] = get_args(ReasonCode)

MENDS: dict[ReasonCode, str] = {
    "empty": "ask for the file again",
    "encrypted": "save it without a password",
    "corrupt": "export it again from the program that made it",
    "unsupported": "save it as PDF, DOCX, plain text or Markdown",
    "type-mismatch": "give the file the suffix of what it is",
    "too-large": "export it with smaller pictures",
    "too-many-pages": "send the CV without its appendices",
    "zip-bomb": "export it again from the program that made it",
    "xml-entities": "export it again from the program that made it",
    "no-text": "export it as PDF from the word processor instead of scanning it, or have a person read it",
    "unreadable-text": "export it again with its fonts embedded, or have a person read it",
    "binary": "save it as PDF, DOCX, plain text or Markdown",
    "not-a-regular-file": "put the file itself into the folder",
    "unreadable": "check the file's permissions",
    "limit": "have a person read it",
    "not-a-cv": "look whether it is a CV, and ask for the right file if not",
    "duplicate": "nothing: the same content is listed once",
}
"""What a person can do about each reason."""


class CvscreenError(Exception):
    """The root: everything that cvscreen raises on purpose is one of these."""


class ReadError(CvscreenError):
    """A CV cannot be read.

    Args:
        code: One of ``REASON_CODES``.
        message: What is wrong, one sentence without the CV's words.
        page: The page it concerns, from 1; None when it is the whole file.
        mend: What to do; the code's usual mend when None.

    Example:
        >>> str(ReadError("encrypted", "the PDF asks for a password"))
        'encrypted: the PDF asks for a password; save it without a password'
    """

    def __init__(self, code: ReasonCode, message: str, *, page: int | None = None, mend: str | None = None) -> None:
        self.code: ReasonCode = code
        self.message = message
        self.page = page
        self.mend = mend or MENDS[code]
        where = f" (page {page})" if page else ""
        super().__init__(f"{code}: {message}{where}; {self.mend}")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_read_error, (self.code, self.message, self.page, self.mend)


def _rebuild_read_error(code: ReasonCode, message: str, page: int | None, mend: str) -> ReadError:
    return ReadError(code, message, page=page, mend=mend)


class Fault(NamedTuple):
    """One thing wrong with a rubric: where, what, and the mend."""

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}; {self.mend}"


class RubricError(CvscreenError):
    """A rubric is wrong. All its faults are collected, then raised once.

    Example:
        >>> print(RubricError([Fault("ml.yaml", 7, "unknown combine 'anyof'", "use one of: any_of, all_of")]))
        ml.yaml:7: unknown combine 'anyof'; use one of: any_of, all_of
    """

    def __init__(self, faults: list[Fault] | tuple[Fault, ...]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))

    def __reduce__(self) -> tuple[object, ...]:
        return RubricError, (self.faults,)


class LabelsError(CvscreenError):
    """A file of labels is wrong or too short: what, where, and the mend."""


class OutputError(CvscreenError):
    """A report cannot be written: no room, no permission, or a file stands where a folder should."""
