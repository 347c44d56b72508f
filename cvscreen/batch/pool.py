"""The parent's side of the workers: started when needed, restarted when one dies, safe from several threads."""

import os
import subprocess
import sys
import threading
import weakref
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from cvscreen.batch.jobs import Answer, Job, pack_job, unpack_answer
from cvscreen.batch.wire import read_frame, write_frame
from cvscreen.errors import CvscreenError
from cvscreen.limits import OCR_ROOM, WALL_SECONDS
from cvscreen.model.resume import PartialDate
from cvscreen.model.rubric import Rubric
from cvscreen.readers.ocr import is_installed

PATIENCE_SECONDS = 2 * WALL_SECONDS + 10  # a worker may try a file twice; this holds where it has no child to limit
OCR_PATIENCE_SECONDS = PATIENCE_SECONDS + OCR_ROOM * WALL_SECONDS  # and where it may recognise a scan in between
TRIES = 2  # a worker killed from outside is replaced and the file is tried again
START_TRIES = 5  # so is one that is killed while it starts, before it has any file
LAST_MOMENT = 1.0  # seconds between the closing of a dying worker's pipes and its end
DEBUG_VARIABLE = "CVSCREEN_DEBUG"  # set: the workers' standard error is shown
_START = "from cvscreen.batch.worker import main; main()"


class WorkerPool:
    """Up to ``size`` workers for one rubric.

    Args:
        rubric: The rubric that the workers score by.
        size: How many workers may run at once, ≥ 1.
        today: The month against which "present" is counted; None leaves ongoing durations unknown.
    """

    def __init__(self, rubric: Rubric, *, size: int = 1, today: PartialDate | None = None) -> None:
        self._rubric = rubric.model_dump_json(by_alias=True).encode()
        self._today = today.model_dump_json().encode() if today else b""
        self._free = threading.Semaphore(max(1, size))
        self._lock = threading.Lock()
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()
        self._closed = False
        # a pool that nobody closes ends its workers when it is collected, or with the program
        self._finalize = weakref.finalize(self, _end_all, self._all)

    def run(self, job: Job) -> Answer:
        """Have one worker do one job; waits while all are busy.

        Raises:
            CvscreenError: The pool is closed, or no worker can be started here.
        """
        frame = pack_job(job)
        with self._free:
            for _ in range(TRIES):
                worker = self._take()
                reply = worker.ask(frame)
                if reply is not None:
                    with self._lock:
                        self._idle.append(worker)
                    return unpack_answer(reply)
                self._drop(worker)
        return Answer(code="limit", message="its reader was killed from outside, twice")

    def close(self) -> None:
        """End every worker at once; jobs under way answer nothing."""
        with self._lock:
            self._closed = True
            self._idle.clear()
        self._finalize()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take(self) -> "_Worker":
        for _ in range(START_TRIES):
            with self._lock:
                if self._closed:
                    raise CvscreenError("the workers are closed")
                if self._idle:
                    return self._idle.pop()
                worker = _Worker()
                self._all.add(worker)
            if worker.begin(self._rubric, self._today):
                return worker
            self._drop(worker)
            if not worker.was_killed:
                break
        raise CvscreenError(f"no worker can be started; set {DEBUG_VARIABLE}=1 to see why")

    def _drop(self, worker: "_Worker") -> None:
        with self._lock:
            self._all.discard(worker)
            closed = self._closed
        worker.end()
        if closed:
            raise CvscreenError("the workers are closed")


def _end_all(workers: "set[_Worker]") -> None:
    for worker in list(workers):
        worker.end()
    workers.clear()


class _Worker:
    """One worker process and its two pipes."""

    def __init__(self) -> None:
        # cvscreen's own folder, so that a checkout works; -P keeps the CVs' folder off the import path
        here = str(Path(__file__).resolve().parents[2])
        paths = [here, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get(DEBUG_VARIABLE) else subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )

        self.was_killed = False
        """Whether a signal ended it while it started."""

    def begin(self, rubric: bytes, today: bytes) -> bool:
        """Send the rubric; say whether the worker came up."""
        with suppress(OSError):
            write_frame(self._stdin, rubric)
            if self.ask(today) == b"ready":
                return True
        with suppress(subprocess.TimeoutExpired):
            # its pipes close a moment before its end can be told
            self.was_killed = self._process.wait(LAST_MOMENT) < 0
        return False

    def ask(self, frame: bytes) -> bytes | None:
        """Send a frame and return the answer; None when the worker died or took too long."""
        patience = OCR_PATIENCE_SECONDS if is_installed() else PATIENCE_SECONDS
        timer = threading.Timer(patience, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            write_frame(self._stdin, frame)
            return read_frame(self._stdout)
        except (OSError, ValueError):  # ValueError: the pipe was closed by end()
            return None
        finally:
            timer.cancel()

    def end(self) -> None:
        """Kill the process and close its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    @property
    def _stdin(self) -> BinaryIO:
        assert self._process.stdin is not None
        return self._process.stdin  # type: ignore[return-value]

    @property
    def _stdout(self) -> BinaryIO:
        assert self._process.stdout is not None
        return self._process.stdout  # type: ignore[return-value]
