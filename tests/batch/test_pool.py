"""Workers that do not come up: one that is killed while it starts is replaced, one that cannot start is not."""

import os

import pytest

from cvscreen.batch import pool
from cvscreen.batch.jobs import Job
from cvscreen.errors import CvscreenError
from cvscreen.rubric import load_rubric

JOB = Job("screen", None, b"Ada Example\n\nSkills\nPython", "ada.txt")


def starting(tmp_path, ending, times):
    """Return what a worker runs that ends in a way of its own the first few times, and counts its starts."""
    starts = tmp_path / "starts"
    starts.write_text("")
    return starts, (
        f"import os; stream = open({str(starts)!r}, 'a'); stream.write('x'); stream.close()\n"
        f"os.path.getsize({str(starts)!r}) > {times} or {ending}\n"
        f"{pool._START}"
    )


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_worker_killed_while_it_starts_is_replaced(tmp_path, monkeypatch):
    """By the system's memory killer, say: no file had anything to do with it."""
    starts, code = starting(tmp_path, "os.kill(os.getpid(), 9)", 3)
    monkeypatch.setattr(pool, "_START", code)
    with pool.WorkerPool(load_rubric("ml-engineer")) as workers:
        assert '"scored"' in workers.run(JOB).unwrap()
    assert starts.read_text() == "xxxx"


def test_a_worker_that_cannot_start_is_tried_once(tmp_path, monkeypatch):
    """What ends by itself would end again."""
    starts, code = starting(tmp_path, "os._exit(1)", 9)
    monkeypatch.setattr(pool, "_START", code)
    with pool.WorkerPool(load_rubric("ml-engineer")) as workers, pytest.raises(CvscreenError, match="can be started"):
        workers.run(JOB)
    assert starts.read_text() == "x"
