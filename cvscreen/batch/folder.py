"""What lies below a path: every entry that is not itself a real folder, once, in an order of its own."""

import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from cvscreen.errors import CvscreenError, ReadError
from cvscreen.readers import is_no_cv_name, open_source

TABLE_ENDINGS = (".csv", ".tsv", ".jsonl", ".ndjson")
"""How names of tables end: a folder of CVs often holds its labels, or the results of the last run."""


class MissingPathError(CvscreenError):
    """A path given does not exist."""


class Entry(NamedTuple):
    r"""An entry to account for: ``file`` is relative to the path it was found under, with ``/``.

    Bytes of a name that are no UTF-8 stand in ``file`` backslash-escaped (``\xff``), so that a report can hold it.
    ``given`` says whether the file was named itself, rather than found in a folder.
    """

    file: str
    path: str
    given: bool = False


class Content(NamedTuple):
    """An entry's bytes, or why there are none. ``key`` is the SHA-256 of the content, else of the entry's name.

    ``left_out`` says that it is no CV by its nature: nobody has to look at it.
    """

    key: str
    sha256: str | None
    content: bytes
    error: ReadError | None
    left_out: bool = False


def find_entries(
    paths: Iterable[str | os.PathLike[str]], *, own: Collection[str | os.PathLike[str]] = ()
) -> tuple[Entry, ...]:
    """List what lies below some paths, sorted by ``file``; folders are entered, links are not followed.

    A folder that cannot be listed is an entry itself, so that it is accounted for.

    Args:
        paths: Files and folders.
        own: Files that this program writes itself: a report that lies in the folder from the last run is no entry.

    Raises:
        MissingPathError: A path does not exist, or none is given.
    """
    found: dict[str, Entry] = {}
    written = {os.path.abspath(path) for path in own}  # noqa: PTH100 - resolve() would follow links
    given_paths = list(paths)
    if not given_paths:
        raise MissingPathError("no path is given; give a file or a folder")
    for given in given_paths:
        root = os.fspath(given)
        if not os.path.lexists(root):
            raise MissingPathError(f"{root!r} does not exist; give a file or a folder that does")
        entries = _below(root, "") if Path(root).is_dir() else [Entry(shown_name(Path(root).name), root, given=True)]
        for entry in entries:
            place = os.path.abspath(entry.path)  # noqa: PTH100 - resolve() would follow links
            if place not in written and (place not in found or entry.file < found[place].file):
                found[place] = entry
    return tuple(sorted(found.values(), key=lambda entry: (entry.file, os.fsencode(entry.path))))


def read_entry(entry: Entry) -> Content:
    """Read an entry's bytes within the limits; what cannot be read is an outcome."""
    no_cv = False
    try:
        if what := next(filter(None, map(is_no_cv_name, PurePosixPath(entry.file).parts)), None):
            no_cv = True
            raise ReadError("unsupported", f"by its name it is {what}", mend="rename it if it is a CV")
        content = open_source(Path(entry.path)).content
        if is_table(entry, content):
            no_cv = True
            raise ReadError(
                "unsupported", "it is a table or a list of values", mend="give the file itself if it is a CV"
            )
    except ReadError as error:
        if error.code == "empty":
            return Content(_sha256(b""), _sha256(b""), b"", error)
        left_out = no_cv or error.code == "not-a-regular-file"
        return Content(_sha256(b"entry:" + entry.file.encode()), None, b"", error, left_out)
    digest = _sha256(content)
    return Content(digest, digest, content, None)


def is_table(entry: Entry, content: bytes) -> bool:
    """Say whether a file found in a folder is a table or another list of values; JSON Resume is none.

    A file that was named itself is read as what it is: somebody means it.

    Example:
        >>> is_table(Entry("a.csv", "cvs/a.csv"), b"file,label"), is_table(Entry("a.txt", "cvs/a.txt"), b"Ada")
        (True, False)
    """
    name = entry.file.lower()
    if entry.given:
        return False
    return name.endswith(TABLE_ENDINGS) or (name.endswith(".json") and b'"basics"' not in content)


def shown_name(name: str) -> str:
    r"""Return a file name that any report can hold.

    Example:
        >>> shown_name("r\udce9sum\udce9.pdf")
        'r\\xe9sum\\xe9.pdf'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _below(folder: str, prefix: str) -> Iterator[Entry]:
    try:
        with os.scandir(folder) as listing:
            children = sorted(listing, key=lambda child: os.fsencode(child.name))
    except OSError:
        yield Entry(prefix.rstrip("/") or ".", folder)
        return
    for child in children:
        if _is_real_folder(child.path):
            yield from _below(child.path, f"{prefix}{shown_name(child.name)}/")
        else:
            yield Entry(prefix + shown_name(child.name), child.path)


def _is_real_folder(path: str) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
