import os
from pathlib import Path

import pytest

from cvscreen.errors import ReadError
from cvscreen.readers import opening
from cvscreen.readers.opening import open_source


def code_of(source: object) -> str:
    with pytest.raises(ReadError) as caught:
        open_source(source)  # type: ignore[arg-type]
    return caught.value.code


def test_link_is_refused(tmp_path: Path):
    """A link given directly is not followed."""
    (tmp_path / "cv.txt").write_text("Nora")
    (tmp_path / "link").symlink_to(tmp_path / "cv.txt")
    assert "not-a-regular-file" == code_of(tmp_path / "link")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe_is_refused(tmp_path: Path):
    """A pipe is refused and never waited for."""
    os.mkfifo(tmp_path / "pipe")
    assert "not-a-regular-file" == code_of(tmp_path / "pipe")


def test_folder_and_missing(tmp_path: Path):
    """A folder is no file; a missing one cannot be opened."""
    assert ["not-a-regular-file", "unreadable"] == [code_of(tmp_path), code_of(tmp_path / "none")]


def test_too_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A file beyond the limit is refused, whether by path or as bytes."""
    monkeypatch.setattr(opening, "MAX_FILE_BYTES", 10)
    (tmp_path / "cv.txt").write_bytes(b"x" * 11)
    assert ["too-large", "too-large"] == [code_of(tmp_path / "cv.txt"), code_of(b"x" * 11)]
