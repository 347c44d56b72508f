"""The documentation's examples run, and what it links to is there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "examples" / "README.md"])
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        for match in BLOCK.finditer(page.read_text("utf-8")):
            if match[1] == language:
                found.append(
                    (
                        f"{page.relative_to(ROOT)}:{page.read_text('utf-8')[: match.start()].count(chr(10)) + 1}",
                        match[2],
                    )
                )
    return found


def commands() -> list[tuple[str, str]]:
    return [
        (place, line.partition("#")[0].strip())
        for place, block in blocks("sh")
        for line in block.splitlines()
        if line.startswith("cvscreen ")
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_run(page):
    """A page's blocks of Python run from the checkout, one after another, as they stand."""
    code = "\n".join(block for place, block in blocks("python") if place.startswith(f"{page.relative_to(ROOT)}:"))
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(("place", "command"), commands())
def test_commands_run(place, command, tmp_path):
    """A command runs, with an example in the place of FOLDER, CV.pdf or MY_CV.pdf."""
    cv = ROOT / "examples" / "cvs" / "01-classic-right-dates.pdf"
    (tmp_path / "FOLDER").mkdir()
    for path in (tmp_path / "CV.pdf", tmp_path / "MY_CV.pdf", tmp_path / "FOLDER" / "a.pdf"):
        shutil.copy(cv, path)
    words = [sys.executable, "-m", "cvscreen", *shlex.split(command)[1:]]
    run = subprocess.run(
        words, cwd=tmp_path, capture_output=True, check=False, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert run.returncode == 0, f"{place}: {command}: {run.stderr.decode()}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    """A relative link of a page is a file of the checkout."""
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_five_lines_run():
    """examples/five_lines.py prints a score and a ranking."""
    run = subprocess.run(
        [sys.executable, ROOT / "examples" / "five_lines.py"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, "earns" in run.stdout) == (0, True), run.stderr


def test_ci_runs_the_readmes_test_command():
    """The command that the README gives for the tests is the one that CI runs."""
    (command,) = [line for _, block in blocks("sh") for line in block.splitlines() if "pytest" in line]
    assert "grep -m1 pytest README.md" in (ROOT / ".ci" / "run").read_text("utf-8")
    assert command.startswith("python3 -m venv .venv && ")
