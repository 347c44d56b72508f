import io
import os
from pathlib import Path

import pytest

from cvscreen.errors import ReadError
from cvscreen.readers import opening
from cvscreen.readers.opening import is_no_cv_name, open_source


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


@pytest.mark.parametrize(
    "name",
    [".DS_Store", ".hidden.txt", "~$cv.docx", "Thumbs.db", "DESKTOP.INI", "cv.pdf.part", "cv.pdf.crdownload",
     "cv.download", "cv.tmp", "cv.txt~", "cv.bak"],
)  # fmt: skip
def test_name_that_says_it_is_no_cv(name: str, tmp_path: Path):
    """A path with such a name is refused by its name, whatever the file holds."""
    (tmp_path / name).write_text("Nora Quill")
    assert "unsupported" == code_of(tmp_path / name)


@pytest.mark.parametrize("name", ["cv.txt", "a.b.pdf", "~nora.txt", "part.pdf", "tmp", "Thumbs.db.txt", "-rf.txt"])
def test_name_that_may_be_a_cv(name: str):
    """Names that only look similar say nothing."""
    assert is_no_cv_name(name) is None


def test_name_of_bytes_is_not_asked():
    """Bytes were chosen by a program or a person: their name refuses nothing."""
    assert b"Nora" == open_source(b"Nora", ".hidden.txt").content


def test_a_missing_file_is_said_to_be_missing(tmp_path):
    """A slip in a path does not look like a broken CV."""
    with pytest.raises(ReadError, match="there is no such file; check the path"):
        open_source(tmp_path / "none.pdf")


def test_bytes_of_any_kind_are_bytes():
    """A bytearray or a memoryview is a CV as well."""
    assert open_source(b"Ada") == open_source(bytearray(b"Ada")) == open_source(memoryview(b"Ada"))  # type: ignore[arg-type]


@pytest.mark.parametrize("source", [5, None, io.StringIO("Ada")])
def test_what_is_no_source_is_a_type_error_that_says_what_is(source):
    """A text stream or a number is a mistake of the program, not a CV that cannot be read."""
    with pytest.raises(TypeError, match=r"bytes|rb"):
        open_source(source)
