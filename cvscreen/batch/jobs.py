"""What a worker can be asked to do with one CV, and how its answer is written down.

An answer is JSON, never a pickle: the worker reads untrusted files, so its words are checked like any other input.
"""

import base64
import json
import os
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import BaseModel, ValidationError

from cvscreen.errors import ReadError, ReasonCode

Task = Literal[
    "screen", "screen-in-full", "check", "parse-json", "parse-jsonresume", "parse-text", "parse-boxes", "draw-boxes"
]


class Job(NamedTuple):
    """One CV to work on: a path for the worker to open, or bytes."""

    task: Task
    path: str | None
    content: bytes
    filename: str | None
    ocr: Literal["ask", "yes", "no"] = "no"
    """Whether scans are recognised; ``ask`` ends with the code no-text where that would help."""

    def source(self) -> Path | bytes:
        """Return what the readers take."""
        return Path(self.path) if self.path is not None else self.content


class Answer(BaseModel):
    """What came of a job: ``text`` on success, else a reason code with its sentence."""

    text: str | None = None
    code: ReasonCode | None = None
    message: str = ""
    mend: str | None = None
    page: int | None = None

    def unwrap(self) -> str:
        """Return the text.

        Raises:
            ReadError: The CV could not be read.
        """
        if self.text is None:
            raise ReadError(self.code or "limit", self.message, page=self.page, mend=self.mend)
        return self.text


def pack_job(job: Job) -> bytes:
    """Write a job as a frame: a line of JSON, then the CV's bytes."""
    path = None if job.path is None else base64.b64encode(os.fsencode(job.path)).decode("ascii")
    head = json.dumps({"task": job.task, "path": path, "filename": job.filename})
    return head.encode("ascii") + b"\n" + job.content


def unpack_job(frame: bytes) -> Job:
    r"""Read a job from its frame.

    Example:
        >>> unpack_job(pack_job(Job("screen", None, b"Ada\nPython", "ada.txt")))
        Job(task='screen', path=None, content=b'Ada\nPython', filename='ada.txt', ocr='no')
    """
    head, _, content = frame.partition(b"\n")
    fields = json.loads(head)
    path = None if fields["path"] is None else os.fsdecode(base64.b64decode(fields["path"]))
    return Job(fields["task"], path, content, fields["filename"])


def unpack_answer(frame: bytes) -> Answer:
    """Read an answer; what is no answer counts as a worker that failed."""
    try:
        return Answer.model_validate_json(frame)
    except ValidationError:
        return Answer(code="limit", message="the worker gave no answer")
