"""The one door to what POSIX gives: a child process with limits on CPU, memory and files.

Where the platform has no ``fork`` (Windows) the work runs in the worker itself and only the wall-clock limit of
``cvscreen.batch.worker`` holds it; where it has no ``RLIMIT_AS`` (macOS) memory is not limited. ``describe`` says
which.

Counts decide first (bytes, pages, words: in the readers), CPU time second and the wall clock only as a last resort,
so that a busy machine does not change a result.
"""

import os
import select
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

CPU_SECONDS = 8  # safety.md P2: ≤ 10 s a file
WALL_SECONDS = 25.0  # last resort, far above the CPU limit
MEMORY_BYTES = 220 * 2**20  # address space beyond what the worker has; safety.md P3: ≤ 512 MB for the whole tree
MOST_DESCRIPTORS = 1024  # the worker opens a handful; the child needs only the pipe for its answer
OCR_ROOM = 8  # how many times the limits text recognition may use: 9 s of computing and 0.8 GB for one page, 4 pages
OUTPUT_BYTES = 64 * 2**20  # an answer longer than this is a fault of ours
_PR_SET_PDEATHSIG = 1  # linux/prctl.h

Ending = Literal["done", "cpu", "memory", "wall", "crashed", "killed", "failed"]


class Outcome(NamedTuple):
    """How a piece of work ended, and what it answered (b"" unless done)."""

    ending: Ending
    answer: bytes = b""


def can_isolate() -> bool:
    """Say whether each file can have a process of its own."""
    return hasattr(os, "fork") and resource is not None


def describe() -> str:
    """Return which limits hold on this platform, as one sentence."""
    if not can_isolate():
        return "this platform has no fork: files are read in the worker, held only by the wall-clock limit"
    if sys.platform != "linux":
        return "each file has a process of its own with a CPU limit; memory is not limited on this platform"
    return "each file has a process of its own with limits on CPU, memory and files"


def run_limited(work: Callable[[], bytes], *, lifeline: int | None = None, room: int = 1) -> Outcome:
    """Run ``work`` in a child process under the limits and return its answer.

    A child that was killed from outside (by the system's memory killer, say) is tried once more.

    Args:
        work: What to do; its answer travels through a pipe.
        lifeline: A descriptor that becomes readable when nobody waits for the answer any more; the child is killed
            then and the process ends.
        room: How many times the usual limits on computing, memory and waiting it may use.

    Example:
        >>> run_limited(lambda: b"read").answer
        b'read'
    """
    if not can_isolate():
        return _run_here(work)
    outcome = _run_in_child(work, lifeline, room)
    return _run_in_child(work, lifeline, room) if outcome.ending == "killed" else outcome


def _run_here(work: Callable[[], bytes]) -> Outcome:
    try:
        return Outcome("done", work())
    except MemoryError:
        return Outcome("memory")
    except Exception:
        return Outcome("failed")


def _run_in_child(work: Callable[[], bytes], lifeline: int | None, room: int) -> Outcome:
    answer_end, child_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(answer_end)
        _be_the_child(work, child_end, room)
    os.close(child_end)
    try:
        answer, in_time = _read_all(answer_end, lifeline, pid, room)
    finally:
        os.close(answer_end)
    if not in_time:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    return _outcome(status, answer, in_time=in_time)


def _be_the_child(work: Callable[[], bytes], child_end: int, room: int) -> None:
    code = 1
    try:
        _die_with_parent()
        os.closerange(3, child_end)
        os.closerange(child_end + 1, MOST_DESCRIPTORS)
        _set_limits(room)
        answer = work()
        with os.fdopen(child_end, "wb") as pipe:
            pipe.write(answer)
        code = 0
    except MemoryError:
        code = 2
    except BaseException:
        code = 1
    finally:
        os._exit(code)  # no clean-up of the parent's files may run here


def _die_with_parent() -> None:
    if sys.platform != "linux":
        return
    import ctypes

    parent = os.getppid()
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:  # it ended before the call
        os._exit(1)


def _set_limits(room: int) -> None:
    assert resource is not None
    for limit, value in (
        (resource.RLIMIT_CPU, room * CPU_SECONDS),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        resource.setrlimit(limit, (value, value + (limit == resource.RLIMIT_CPU)))
    if sys.platform == "linux":
        mapped = int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        most = mapped + room * MEMORY_BYTES
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read_all(end: int, lifeline: int | None, pid: int, room: int) -> tuple[bytes, bool]:
    deadline = time.monotonic() + room * WALL_SECONDS
    watched = [end] if lifeline is None else [end, lifeline]
    chunks: list[bytes] = []
    size = 0
    while size <= OUTPUT_BYTES:
        ready, _, _ = select.select(watched, [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return b"", False
        if end not in ready:
            os.kill(pid, signal.SIGKILL)
            os._exit(1)
        chunk = os.read(end, 1 << 16)
        if not chunk:
            return b"".join(chunks), True
        chunks.append(chunk)
        size += len(chunk)
    return b"", False


def _outcome(status: int, answer: bytes, *, in_time: bool) -> Outcome:
    if not in_time:
        return Outcome("wall")
    if os.WIFSIGNALED(status):
        ended_by = os.WTERMSIG(status)
        if ended_by == signal.SIGXCPU:
            return Outcome("cpu")
        # killed from outside: the system's memory killer, an operator; a second try may pass
        return Outcome("killed" if ended_by in (signal.SIGKILL, signal.SIGTERM) else "crashed")
    code = os.waitstatus_to_exitcode(status)
    return Outcome("done", answer) if code == 0 else Outcome("memory" if code == 2 else "failed")
