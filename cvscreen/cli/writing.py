"""Reports onto disk: each file appears whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from cvscreen.errors import OutputError


def write_reports(folder: Path, reports: Mapping[str, bytes]) -> None:
    """Write files into a folder, making it where it is missing.

    Raises:
        OutputError: There is no room, no permission, or a file stands where the folder should.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in reports.items():
            _write_whole(folder / name, content)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}; choose another --out or make room") from error


def _write_whole(path: Path, content: bytes) -> None:
    descriptor, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(0o644)
        Path(draft).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink()
        raise
