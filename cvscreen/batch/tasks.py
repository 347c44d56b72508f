"""What a worker does with one CV, task by task."""

import base64
import json
from collections.abc import Callable, Mapping

from cvscreen.batch.jobs import Answer, Job, Task
from cvscreen.errors import ReadError
from cvscreen.model.document import Document
from cvscreen.model.resume import Resume
from cvscreen.model.span import Span
from cvscreen.parsing import to_json_resume
from cvscreen.readers import open_source, read_document
from cvscreen.screening import Lens, read_resume, screen_resume


def answer_job(job: Job, lens: Lens) -> bytes:
    """Do a job and return its packed answer; a fault of ours is answered too, with its kind and place."""
    try:
        answer = Answer(text=_TASKS[job.task](job, lens))
    except ReadError as error:
        answer = Answer(code=error.code, message=error.message, mend=error.mend, page=error.page)
    except (MemoryError, RecursionError):
        answer = Answer(code="limit", message="reading it took more memory than it may")
    except Exception as error:
        answer = Answer(code="unreadable", message=f"cvscreen failed on it ({_place_of(error)})")
    return answer.model_dump_json().encode("utf-8", "backslashreplace")


def _place_of(error: Exception) -> str:
    trace = error.__traceback__
    place = ""
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("cvscreen."):
            place = f" in {module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + place


def _screen(job: Job, lens: Lens) -> str:
    return screen_resume(_resume(job, lens), lens).model_dump_json(by_alias=True)


def _screen_in_full(job: Job, lens: Lens) -> str:
    return screen_resume(_resume(job, lens), lens, in_full=True).model_dump_json(by_alias=True)


def _check(job: Job, lens: Lens) -> str:
    resume = _resume(job, lens)
    scorecard = screen_resume(resume, lens, in_full=True)
    return json.dumps({"scorecard": scorecard.model_dump_json(), "resume": to_json_resume(resume)})


def _parse_json(job: Job, lens: Lens) -> str:
    resume = _resume(job, lens)
    return json.dumps({**_layout(resume.document), "resume": to_json_resume(resume)}, indent=1)


def _parse_jsonresume(job: Job, lens: Lens) -> str:
    return json.dumps(to_json_resume(_resume(job, lens)), indent=1)


def _parse_text(job: Job, _lens: Lens) -> str:
    return _known(read_document(job.source(), filename=job.filename, ocr=job.ocr == "yes"), job).text


def _parse_boxes(job: Job, lens: Lens) -> str:
    resume = _resume(job, lens)
    document, headings = resume.document, _headings(resume)
    lines = [
        {
            "page": line.page,
            "column": line.column,
            "heading": any(heading.overlaps(line.span) for heading in headings),
            "box": line.box,
            "words": [(word.text, word.box) for word in document.words[line.words.start : line.words.end]],
        }
        for line in document.lines
    ]
    pages = [(page.number, page.width_pt, page.height_pt) for page in document.pages]
    hidden = [(hidden.text, hidden.box, hidden.reason) for hidden in document.hidden]
    return json.dumps({"pages": pages, "lines": lines, "hidden": hidden}, indent=1)


def _draw_boxes(job: Job, lens: Lens) -> str:
    from cvscreen.readers.picture import draw_pages

    given = open_source(job.source(), job.filename)
    resume = read_resume(given.content, filename=given.name, today=lens.today, ocr=job.ocr == "yes")
    _known(resume.document, job)
    pictures = draw_pages(given.content, resume.document, headings=_headings(resume))
    return json.dumps([base64.b64encode(picture).decode("ascii") for picture in pictures])


def _headings(resume: Resume) -> list[Span]:
    spans = [section.heading.span for section in resume.sections if section.heading is not None]
    return [span for span in spans if span is not None]


def _resume(job: Job, lens: Lens) -> Resume:
    resume = read_resume(job.source(), filename=job.filename, today=lens.today, ocr=job.ocr == "yes")
    _known(resume.document, job)
    return resume


def _known(document: Document, job: Job) -> Document:
    """Return a document, unless it has pages that text recognition might read and that is to be asked for first."""
    if job.ocr == "ask" and any(part.code == "no-text" for part in document.unread):
        raise ReadError("no-text", "some pages hold no text")
    return document


def _layout(document: Document) -> dict[str, object]:
    return {
        "source": document.source.model_dump(mode="json"),
        "text": document.text,
        "pages": [page._asdict() for page in document.pages],
        "lines": [line._asdict() for line in document.lines],
        "words": [word._asdict() for word in document.words],
        "links": [link._asdict() for link in document.links],
        "hidden": [hidden._asdict() for hidden in document.hidden],
        "unread": [unread._asdict() for unread in document.unread],
        "notices": [notice._asdict() for notice in document.notices],
    }


MATCHING: frozenset[Task] = frozenset({"screen", "screen-in-full", "check"})
"""Tasks that need the rubric's matchers; the others need to know of the rubric nothing at all."""

_TASKS: Mapping[Task, Callable[[Job, Lens], str]] = {
    "screen": _screen,
    "screen-in-full": _screen_in_full,
    "check": _check,
    "parse-json": _parse_json,
    "parse-jsonresume": _parse_jsonresume,
    "parse-text": _parse_text,
    "parse-boxes": _parse_boxes,
    "draw-boxes": _draw_boxes,
}
