"""From a path, bytes or an open file to bounded bytes: nothing but regular files, nothing beyond the limit."""

import os
import stat
from pathlib import Path
from typing import BinaryIO, NamedTuple

from cvscreen.errors import ReadError

MAX_FILE_BYTES = 20_000_000
"""A CV of 20 MB is pictures; larger files are where readers run out of memory (measured: 1 MB of Flate, 2 GB)."""


NOT_CV_NAMES = {
    "thumbs.db": "a list of pictures that Windows keeps",
    "desktop.ini": "a folder's settings of Windows",
    "icon\r": "a folder's picture of macOS",
}
"""Files that systems put into folders, in small letters; what begins with a dot is told by that."""
NOT_CV_ENDINGS = {
    ".part": "an unfinished download",
    ".partial": "an unfinished download",
    ".crdownload": "an unfinished download",
    ".download": "an unfinished download",
    ".opdownload": "an unfinished download",
    ".tmp": "a temporary file",
    ".temp": "a temporary file",
    ".swp": "a temporary file",
    ".bak": "a backup copy",
    ".old": "a backup copy",
    ".orig": "a backup copy",
    "~": "a backup copy",
}
"""How names end that browsers, editors and word processors give to what is not, or no longer, the file itself."""


class Given(NamedTuple):
    """A source as given: its bytes, and its file name for people ("" when it has none)."""

    content: bytes
    name: str


def open_source(source: Path | str | bytes | BinaryIO, filename: str | None = None) -> Given:
    """Read a source whole, within ``MAX_FILE_BYTES``.

    A path must be a regular file: a link, a pipe or a device is refused and never waited for. So is a path whose name
    says that it is no CV (see ``is_no_cv_name``); the name of bytes or of a stream is not asked.

    Raises:
        ReadError: unsupported, not-a-regular-file, unreadable, too-large or empty.

    Example:
        >>> open_source(b"# Ada", "ada.md")
        Given(content=b'# Ada', name='ada.md')
    """
    if isinstance(source, (bytes, bytearray, memoryview)):
        content, name = bytes(source), filename or ""
    elif isinstance(source, (str, os.PathLike)):
        path = Path(source)
        if what := is_no_cv_name(path.name):
            raise ReadError("unsupported", f"by its name it is {what}", mend="give the CV itself, or rename it")
        content, name = _read_path(path), filename or path.name
    else:
        content, name = _read_stream(source), filename or ""
    if len(content) > MAX_FILE_BYTES:
        raise ReadError("too-large", f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB")
    if not content:
        raise ReadError("empty", "the file holds no bytes")
    return Given(content, name)


def is_no_cv_name(name: str) -> str | None:
    """Say what a file is whose name tells that it is no CV; None when it may be one.

    Args:
        name: A file's name, without its folder.

    Example:
        >>> is_no_cv_name("~$Ada.docx"), is_no_cv_name("Ada.pdf.part"), is_no_cv_name("Ada.pdf")
        ('the lock of an open Office file', 'an unfinished download', None)
    """
    lower = name.lower()
    if name.startswith(("~$", ".~lock.")):
        return "the lock of an open Office file"
    if lower in NOT_CV_NAMES:
        return NOT_CV_NAMES[lower]
    if name.startswith(".") and not name.startswith(".."):
        return "a hidden file"
    return next((what for ending, what in NOT_CV_ENDINGS.items() if lower.endswith(ending)), None)


def _read_stream(stream: BinaryIO) -> bytes:
    if not hasattr(stream, "read"):
        raise TypeError(f"a CV is a path, bytes or a file open for reading bytes, not {type(stream).__name__}")
    try:
        content = stream.read(MAX_FILE_BYTES + 1)
        if isinstance(content, str):
            raise TypeError("the file is open for reading text; open it with mode 'rb'")
        return bytes(content)
    except (OSError, ValueError) as error:
        raise ReadError("unreadable", "the file cannot be read") from error


def _read_path(path: Path) -> bytes:
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    try:
        entry = os.lstat(path)
        if not stat.S_ISREG(entry.st_mode):
            raise ReadError("not-a-regular-file", "it is a link, a folder, a pipe or a device")
        descriptor = os.open(path, flags)
    except FileNotFoundError as error:
        raise ReadError("unreadable", "there is no such file", mend="check the path") from error
    except (OSError, ValueError) as error:
        raise ReadError("unreadable", "the file cannot be opened") from error
    with os.fdopen(descriptor, "rb") as stream:
        # checked again on what was opened: the entry may have been replaced in between
        opened = os.fstat(stream.fileno())
        if not stat.S_ISREG(opened.st_mode):
            raise ReadError("not-a-regular-file", "it is a link, a folder, a pipe or a device")
        if opened.st_size > MAX_FILE_BYTES:
            raise ReadError("too-large", f"the file is larger than {MAX_FILE_BYTES // 1_000_000} MB")
        return _read_stream(stream)
