"""`cvscreen rank`: a folder in, a ranked and explained list out."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .making import STRONG, WEAK, run

REPORTS = ["audit.json", "index.html", "results.jsonl", "scores.csv"]


@pytest.fixture
def folder(tmp_path):
    cvs = tmp_path / "cvs"
    (cvs / "sub").mkdir(parents=True)
    (cvs / "b_ada.txt").write_text(STRONG)
    (cvs / "sub" / "a_bo.txt").write_text(WEAK)
    (cvs / "copy.txt").write_text(WEAK)
    (cvs / "empty.pdf").write_bytes(b"")
    return cvs


def rows_of(out):
    return [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]


def test_a_folder_is_ranked_and_its_reports_are_written(folder, tmp_path):
    """Four reports, and everyone accounted for."""
    done = run("rank", folder, "--out", tmp_path / "out")
    assert (done.returncode, sorted(p.name for p in (tmp_path / "out").iterdir())) == (0, REPORTS)
    assert [row["file"] for row in rows_of(tmp_path / "out")] == ["b_ada.txt", "copy.txt", "empty.pdf", "sub/a_bo.txt"]


def test_a_folder_alone_is_short_for_rank(folder):
    """`cvscreen FOLDER` prints what `cvscreen rank FOLDER` prints."""
    assert run(folder).stdout == run("rank", folder).stdout


def test_real_work_ranks_above_none(folder, tmp_path):
    """The engineer stands above the chef."""
    run(folder, "--out", tmp_path / "out")
    scores = {row["file"]: row["score"] for row in rows_of(tmp_path / "out")}
    assert scores["b_ada.txt"] > scores["sub/a_bo.txt"] + 30


def test_every_row_has_a_status_and_what_could_not_be_read_a_reason(folder, tmp_path):
    """Unreadable is not zero."""
    run(folder, "--out", tmp_path / "out")
    said = {row["file"]: (row["status"], row["reason"], row["score"] is None) for row in rows_of(tmp_path / "out")}
    assert said == {
        "b_ada.txt": ("scored", None, False),
        "copy.txt": ("scored", None, False),
        "empty.pdf": ("unreadable", "empty", True),
        "sub/a_bo.txt": ("duplicate", "duplicate", False),
    }


def test_the_bytes_are_the_same_for_any_order_and_number_of_workers(folder, tmp_path):
    """Same bytes in, same bytes out."""
    run("rank", folder / "sub", folder / "b_ada.txt", "--jobs", "1", "--out", tmp_path / "one")
    run("rank", folder / "b_ada.txt", folder / "sub", "--jobs", "3", "--out", tmp_path / "two", PYTHONHASHSEED="7")
    for name in REPORTS:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_blind_is_the_default(folder, tmp_path):
    """Neither the table nor the reports name anyone."""
    done = run(folder, "--out", tmp_path / "out")
    shown = done.stdout + b"".join((tmp_path / "out" / name).read_bytes() for name in ("scores.csv", "index.html"))
    assert (b"Ada Example" in shown, b"C-001" in shown) == (False, True)


def test_names_are_shown_when_asked_for(folder):
    """`--names` shows who it is."""
    assert b"Ada Example" in run(folder, "--names").stdout


def test_contributions_sum_to_the_score(folder, tmp_path):
    """What is printed is what was added."""
    run(folder, "--out", tmp_path / "out")
    for row in rows_of(tmp_path / "out"):
        if row["status"] == "scored":
            assert row["total"] == sum(part["points"] * part["level"] for part in row["contributions"])
            assert row["score"] == row["total"] / 10_000


def test_the_tenths_of_a_row_add_up_to_its_shown_score(folder, tmp_path):
    """A person who adds up scores.csv gets its score."""
    from cvscreen.rubric import load_rubric

    run(folder, "--out", tmp_path / "out")
    criteria = {criterion.id for criterion in load_rubric("ml-engineer").criteria()}
    for row in csv.DictReader((tmp_path / "out" / "scores.csv").read_text("utf-8-sig").splitlines()):
        if row["status"] == "scored":
            parts = [float(value) for key, value in row.items() if key in criteria]
            assert float(row["score"]) == round(sum(parts), 1)


def test_a_missing_path_is_a_usage_error(tmp_path):
    """One line, exit code 2."""
    done = run("rank", tmp_path / "nowhere")
    assert (done.returncode, done.stderr.count(b"\n"), b"does not exist" in done.stderr) == (2, 1, True)


def test_an_empty_folder_is_said_and_is_no_failure(tmp_path):
    """Nothing to rank: exit code 0 and a sentence."""
    done = run("rank", tmp_path)
    assert (done.returncode, b"holds no files" in done.stderr) == (0, True)


def test_a_folder_of_which_nothing_can_be_read_ends_with_3(tmp_path):
    """None could be read."""
    (tmp_path / "cv.pdf").write_bytes(b"")
    assert run("rank", tmp_path).returncode == 3


def test_strict_ends_with_3_if_any_could_not_be_read(folder):
    """A folder run ends with 0 unless `--strict`."""
    assert (run(folder).returncode, run(folder, "--strict").returncode) == (0, 3)


def test_output_that_cannot_be_written_ends_with_4(folder, tmp_path):
    """A file stands where the folder should."""
    (tmp_path / "out").write_text("in the way")
    done = run("rank", folder, "--out", tmp_path / "out")
    assert (done.returncode, b"Traceback" in done.stderr) == (4, False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this platform has no /dev/full")
def test_a_full_device_ends_with_4(folder):
    """No room for the table: a sentence, no traceback."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cvscreen", folder], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, b"Traceback" in done.stderr) == (4, False)


@pytest.mark.skipif(os.name != "posix", reason="pipes that close are POSIX's")
def test_a_closed_pipe_ends_with_141(folder):
    """`cvscreen FOLDER | head -0` is no failure to shout about."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "cvscreen", folder], stdout=write_end, stderr=subprocess.PIPE, check=False
    )
    os.close(write_end)
    assert (done.returncode, b"Traceback" in done.stderr) == (141, False)


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_it_at_once_with_its_code(tmp_path, number, code):
    """Interrupted is 130, terminated 143; no traceback."""
    for i in range(300):
        (tmp_path / f"cv_{i}.txt").write_text(f"{STRONG}\n{i}")
    running = subprocess.Popen(
        [sys.executable, "-m", "cvscreen", tmp_path, "--jobs", "1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    time.sleep(1.5)
    running.send_signal(number)
    _, errors = running.communicate(timeout=30)
    assert (running.returncode, b"Traceback" in errors) == (code, False)
