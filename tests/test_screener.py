"""The library's face: what it takes, what it returns, what it leaves behind."""

import gc
import io
import subprocess
import sys

import pytest
from pydantic import ValidationError

from cvscreen import Screener

CV = b"Ada Example\n\nExperience\nML Engineer, Northwind Ltd\n2019 - 2021\n- Trained PyTorch models.\n"


@pytest.fixture(scope="module")
def screener():
    with Screener("ml-engineer") as made:
        yield made


def test_a_path_bytes_and_a_file_object_give_the_same_total(screener, tmp_path):
    """However the CV comes, it is the same CV."""
    (tmp_path / "ada.txt").write_bytes(CV)
    totals = {
        screener.screen(source, filename="ada.txt").total for source in (tmp_path / "ada.txt", CV, io.BytesIO(CV))
    }
    assert len(totals) == 1


def test_a_cv_that_cannot_be_read_is_a_result(screener):
    """Status and reason, no exception."""
    result = screener.screen(b"")
    assert ("unreadable", "empty", None) == (result.status, result.reason, result.score)


def test_results_are_frozen(screener):
    """Nobody changes a score after the fact."""
    with pytest.raises(ValidationError):
        screener.screen(CV).score = 100


def test_alone_or_in_a_folder_the_score_is_the_same(screener, tmp_path):
    """Nothing of the pool enters a score."""
    for name, content in (("ada.txt", CV), ("other.txt", CV + b"- Docker\n"), ("third.txt", b"Bo Sample\n\nChef\n")):
        (tmp_path / name).write_bytes(content)
    ranked = {person.record.file: person.record.result.total for person in screener.rank(tmp_path).people}
    assert screener.screen(tmp_path / "ada.txt").total == ranked["ada.txt"]


def test_in_process_and_isolated_give_the_same_result(screener):
    """The worker changes nothing."""
    assert Screener("ml-engineer", isolate=False).screen(CV) == screener.screen(CV)


@pytest.mark.parametrize("jobs", [0, -1])
def test_a_number_of_jobs_below_one_is_refused(jobs):
    """A mistake is said at once."""
    with pytest.raises(ValueError, match="whole number from 1 on"):
        Screener("ml-engineer", jobs=jobs)


def test_a_screener_that_nobody_closes_leaves_no_worker():
    """When it is collected its worker ends, without a warning."""
    code = f"""
import gc
from cvscreen import Screener
screener = Screener("ml-engineer")
screener.screen({CV!r})
worker = next(iter(screener._pool._all))._process
del screener
gc.collect()
print(worker.wait(10) is not None)
"""
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    gc.collect()
    assert ("True", "") == (run.stdout.strip(), run.stderr)


def test_a_path_that_does_not_exist_is_named():
    """A message that names no path sends people looking."""
    assert "no-such-cv.pdf" in (Screener("ml-engineer").screen("no-such-cv.pdf").message or "")
