"""Folders: every entry that is not a real folder, once."""

import os

import pytest

from cvscreen.batch.folder import MissingPathError, find_entries, read_entry, shown_name


def files_below(*paths):
    return [entry.file for entry in find_entries(paths)]


def test_entries_are_relative_to_their_path_with_slashes(tmp_path):
    """A file two folders down is named by its way there."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "cv.txt").write_text("x")
    (tmp_path / "top.txt").write_text("x")
    assert files_below(tmp_path) == ["a/b/cv.txt", "top.txt"]


def test_a_file_given_is_an_entry_by_its_name(tmp_path):
    """`cvscreen rank some/cv.txt` lists cv.txt."""
    (tmp_path / "cv.txt").write_text("x")
    assert files_below(tmp_path / "cv.txt") == ["cv.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
def test_links_and_pipes_are_entries_and_links_are_not_followed(tmp_path):
    """A link to a folder is one entry, not the folder's content."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "cv.txt").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.pdf")
    assert files_below(tmp_path) == ["dangling", "link", "pipe.pdf", "real/cv.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this platform has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    """A pipe that nobody writes into is said to be none of ours, at once."""
    os.mkfifo(tmp_path / "pipe.pdf")
    (entry,) = find_entries([tmp_path])
    error = read_entry(entry).error
    assert error is not None
    assert error.code == "not-a-regular-file"


def test_a_file_found_under_two_paths_is_one_entry(tmp_path):
    """A folder and a folder in it do not list a file twice."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "cv.txt").write_text("x")
    assert len(files_below(tmp_path, tmp_path / "a")) == 1


def test_the_order_of_the_paths_means_nothing(tmp_path):
    """Two paths in another order give the same entries."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name)
    assert find_entries([tmp_path / "a", tmp_path / "b"]) == find_entries([tmp_path / "b", tmp_path / "a"])


def test_a_missing_path_says_which(tmp_path):
    """The message names the path and the mend."""
    with pytest.raises(MissingPathError, match=r"nowhere.* does not exist; give a file or a folder that does"):
        find_entries([tmp_path / "nowhere"])


def test_a_name_that_is_no_utf8_is_shown_escaped():
    """Bytes of a name survive into a report."""
    assert shown_name(os.fsdecode(b"r\xe9sum\xe9.pdf")) == r"r\xe9sum\xe9.pdf"


def test_an_empty_file_has_the_hash_of_nothing(tmp_path):
    """Two empty files are the same content."""
    (tmp_path / "a.txt").write_text("")
    (entry,) = find_entries([tmp_path])
    content = read_entry(entry)
    assert (content.error.code, content.key) == ("empty", content.sha256)


def test_the_last_runs_reports_are_no_entries(tmp_path):
    """A folder that holds its own reports gives the same ranking a second time."""
    (tmp_path / "cv.txt").write_text("x")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.html").write_text("x")
    own = [tmp_path / "out" / "index.html"]
    assert ["cv.txt"] == [entry.file for entry in find_entries([tmp_path], own=own)]


def test_no_path_at_all_is_said():
    """Nothing given is a mistake, not an empty ranking."""
    with pytest.raises(MissingPathError, match="give a file or a folder"):
        find_entries([])
