"""The house itself: what imports what, what is imported when, and what happens where POSIX is not."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("pdfplumber", "pypdfium2", "pdfminer", "sklearn", "numpy", "rapidfuzz", "pydantic", "lxml", "rich", "jinja2")


def imported_by(code: str) -> set[str]:
    program = f"{code}\nimport sys\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in run.stdout.splitlines()[-1].split()}


def test_importing_cvscreen_imports_nothing_heavy():
    """`import cvscreen` costs next to nothing."""
    assert not imported_by("import cvscreen") & set(HEAVY)


def test_help_imports_nothing_heavy():
    """`cvscreen --help` starts fast."""
    assert not imported_by("from cvscreen.cli import main\nmain(['--help'])") & set(HEAVY)


def test_checking_one_cv_does_not_import_scikit_learn():
    """A candidate's check does not wait for scikit-learn, neither here nor in the worker's modules."""
    code = "import cvscreen.cli.app, cvscreen.screener, cvscreen.batch.worker, cvscreen.reports"
    assert "sklearn" not in imported_by(code)


def test_layers_hold():
    """Imports run one way, downwards; each heavy library has one door."""
    pytest.importorskip("importlinter", reason="import-linter is in the extra 'test'")
    run = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout


def test_every_public_name_is_there():
    """What `__all__` promises can be imported, and `dir` lists it."""
    import cvscreen

    assert [name for name in cvscreen.__all__ if getattr(cvscreen, name, None) is None] == []
    assert dir(cvscreen) == sorted(cvscreen.__all__)


def test_an_unknown_name_is_an_attribute_error():
    """A misspelt name fails as for any module."""
    import cvscreen

    with pytest.raises(AttributeError, match="no attribute 'Screner'"):
        _ = cvscreen.Screner


def test_without_posix_it_screens_and_says_that_limits_are_weaker():
    """Where `fork` and `resource` are missing, a CV is read all the same."""
    code = """
import os, sys
sys.modules["resource"] = None
del os.fork
from cvscreen import Screener, limits
print(limits.describe())
print(limits.run_limited(lambda: b"read").answer)
print(Screener("ml-engineer", isolate=False).screen(b"Ada Example\\n\\nSkills\\nPython", filename="a.txt").status)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    lines = run.stdout.splitlines()
    assert ("no fork" in lines[0], lines[1:]) == (True, ["b'read'", "scored"])
