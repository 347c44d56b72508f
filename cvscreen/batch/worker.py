"""A worker process: it imports everything once, then reads each CV in a child of its own under the limits."""

import gc
import os
from typing import Literal

from cvscreen import limits
from cvscreen.batch.jobs import Answer, Job, unpack_answer, unpack_job
from cvscreen.batch.tasks import MATCHING, answer_job
from cvscreen.batch.wire import read_frame, write_frame
from cvscreen.model.resume import PartialDate
from cvscreen.model.rubric import Rubric
from cvscreen.model.vocabulary import Vocabulary
from cvscreen.readers import preload
from cvscreen.readers.ocr import is_installed
from cvscreen.screening import Lens, make_lens

ENDINGS = {
    "cpu": f"reading it took more than {limits.CPU_SECONDS} s of computing",
    "memory": "reading it took more memory than it may",
    "wall": f"reading it took more than {limits.WALL_SECONDS:.0f} s",
    "crashed": "reading it crashed the reader",
    "killed": "its reader was killed from outside, twice",
    "failed": "its reader gave no answer",
}
"""How a reader's end reads in a sentence; each is the one reason ``limit``."""
_NOTHING = {"vocabulary": Vocabulary(), "tags": ()}


def main() -> None:
    """Serve jobs from standard input until it closes: first frame the rubric, second today, then a frame a job."""
    answers = os.fdopen(os.dup(1), "wb")
    jobs = os.fdopen(os.dup(0), "rb", buffering=0)
    # whatever a library prints must not reach the answers
    quiet = os.open(os.devnull, os.O_RDWR)
    os.dup2(quiet, 0)
    os.dup2(quiet, 1)
    rubric, today = read_frame(jobs), read_frame(jobs)
    if rubric is None or today is None:
        return
    os.environ.pop("CMAP_PATH", None)  # pdfminer would look there for maps before its own
    preload()
    asked = Rubric.model_validate_json(rubric)
    # who only parses needs no matchers, which take time and a hundred megabytes
    lens, ready = make_lens(asked.model_copy(update=_NOTHING), today=_date(today)), False
    _settle()
    write_frame(answers, b"ready")
    while (frame := read_frame(jobs)) is not None:
        job = unpack_job(frame)
        if not ready and job.task in MATCHING:
            lens, ready = make_lens(asked, today=_date(today)), True
            _settle()
        outcome = _do(job, lens, jobs.fileno())
        if outcome.ending == "done":
            write_frame(answers, outcome.answer)
        else:
            write_frame(answers, Answer(code="limit", message=ENDINGS[outcome.ending]).model_dump_json().encode())


def _settle() -> None:
    gc.collect()
    gc.freeze()  # the children share these pages; a collection in them would copy all


def _do(job: Job, lens: Lens, lifeline: int) -> limits.Outcome:
    """Do a job; a scan is recognised in a second go with more room, which no other file is given."""

    def attempt(ocr: Literal["ask", "yes", "no"], room: int = 1) -> limits.Outcome:
        return limits.run_limited(lambda: answer_job(job._replace(ocr=ocr), lens), lifeline=lifeline, room=room)

    if not is_installed():
        return attempt("no")
    first = attempt("ask")
    if first.ending != "done" or unpack_answer(first.answer).code != "no-text":
        return first
    second = attempt("yes", limits.OCR_ROOM)
    return second if second.ending == "done" else attempt("no")


def _date(frame: bytes) -> PartialDate | None:
    return PartialDate.model_validate_json(frame) if frame else None


if __name__ == "__main__":
    main()
