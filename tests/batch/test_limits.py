"""Limits: a piece of work cannot take more than its share, nor the worker down with it."""

import os
import signal
from pathlib import Path

import pytest

from cvscreen import limits

pytestmark = pytest.mark.skipif(not limits.can_isolate(), reason="this platform has no fork")


def test_an_answer_comes_back():
    """What the work returns is what the caller gets."""
    assert limits.run_limited(lambda: b"x" * 100_000) == ("done", b"x" * 100_000)


def test_a_crash_is_an_ending():
    """A segmentation fault in a reader is recorded, not suffered."""
    assert limits.run_limited(lambda: os.kill(os.getpid(), signal.SIGSEGV)).ending == "crashed"


def test_work_without_end_is_stopped_by_its_cpu_time(monkeypatch):
    """A loop without end ends."""
    monkeypatch.setattr(limits, "CPU_SECONDS", 1)

    def spin() -> bytes:
        while True:
            pass

    assert limits.run_limited(spin).ending == "cpu"


def test_sleeping_without_end_is_stopped_by_the_wall_clock(monkeypatch):
    """Waiting costs no CPU time, and still ends."""
    monkeypatch.setattr(limits, "WALL_SECONDS", 0.2)
    assert limits.run_limited(lambda: signal.pause()).ending == "wall"


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is not limited on this platform")
def test_memory_is_bounded():
    """Asking for a gigabyte is refused."""
    assert limits.run_limited(lambda: bytes(2**30)[:1]).ending == "memory"


def test_files_cannot_be_written(tmp_path):
    """A reader writes nothing, whatever a CV asks of it."""

    def write() -> bytes:
        (tmp_path / "left").write_bytes(b"something")
        return b"written"

    assert limits.run_limited(write).ending == "failed"


def test_a_reader_killed_from_outside_is_tried_again(tmp_path):
    """The second try may pass; here it does, as the first left its mark."""
    mark = tmp_path / "mark"
    mark.mkdir()

    def die_once() -> bytes:
        if mark.exists():
            mark.rmdir()
            os.kill(os.getpid(), signal.SIGKILL)
        return b"second"

    assert limits.run_limited(die_once).answer == b"second"
