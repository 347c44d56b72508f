"""``Screener``: the library's face. One rubric, any number of CVs, untrusted files kept in a process of their own."""

import os
from collections.abc import Collection
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from cvscreen.batch.folder import find_entries, shown_name
from cvscreen.batch.jobs import Job, Task
from cvscreen.batch.pool import WorkerPool
from cvscreen.batch.run import Progress, rank_entries
from cvscreen.errors import ReadError
from cvscreen.model.resume import PartialDate
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Ranking, Scorecard
from cvscreen.readers import open_source
from cvscreen.rubric import load_rubric
from cvscreen.scoring import unreadable

if TYPE_CHECKING:
    from cvscreen.screening import Lens

CvSource = Path | str | bytes | BinaryIO


class Screener:
    r"""Screen CVs by one rubric.

    Args:
        rubric: A bundled rubric's name, a rubric file, or a loaded rubric.
        isolate: Whether files are read in a worker process under limits on CPU and memory. Leave it on for files
            from others; without it a broken file may take this process down with it.
        jobs: How many files may be read at once, ≥ 1.
        today: The month against which "present" is counted; None leaves ongoing durations unknown. Never the clock.

    Raises:
        RubricError: The rubric is wrong; every fault with its line and mend.
        ValueError: ``jobs`` is below 1.

    Safe to use from several threads. Close it, or use it in a ``with`` block, to end its workers at once; they end
    with the program in any case.

    Example:
        >>> with Screener("ml-engineer") as screener:
        ...     result = screener.screen(b"Ada Example\n\nSkills\nPython, PyTorch", filename="ada.txt")
        >>> result.status, result.score > 0
        ('scored', True)
    """

    def __init__(
        self,
        rubric: str | Path | Rubric = "ml-engineer",
        isolate: bool = True,
        *,
        jobs: int = 1,
        today: PartialDate | None = None,
    ) -> None:
        self.rubric = rubric if isinstance(rubric, Rubric) else load_rubric(rubric)
        if jobs < 1:
            raise ValueError(f"jobs is {jobs}; give a whole number from 1 on")
        self.isolate = isolate
        self.jobs = jobs
        self._today = today
        self._lens = None if isolate else _lens(self.rubric, today)
        self._pool = WorkerPool(self.rubric, size=self.jobs, today=today)

    def screen(self, source: CvSource, *, filename: str | None = None, in_full: bool = False) -> Scorecard:
        """Screen one CV.

        Args:
            source: A path, the file's bytes, or a file object open for reading bytes.
            filename: A name for people to see; None takes the path's. Nothing of it is scored.
            in_full: Whether to add the main gaps and every step of the formulas; the score is the same.

        Returns:
            The outcome. A CV that cannot be read has ``status="unreadable"`` with its ``reason``; it is no exception.
        """
        if isinstance(source, (str, os.PathLike)) and not os.path.lexists(source):
            message = f"there is no such file: {shown_name(os.fspath(source))}"
            return unreadable(ReadError("unreadable", message, mend="check the path"), self.rubric)
        if self._lens is not None:
            from cvscreen.screening import screen

            return screen(source, self._lens, filename=filename, in_full=in_full)
        task: Task = "screen-in-full" if in_full else "screen"
        try:
            return Scorecard.model_validate_json(self.work(task, source, filename=filename))
        except ReadError as error:
            return unreadable(error, self.rubric)

    def rank(
        self,
        *paths: str | os.PathLike[str],
        progress: Progress | None = None,
        own: Collection[str | os.PathLike[str]] = (),
    ) -> Ranking:
        """Screen files and folders and rank the people.

        Args:
            paths: Files, or folders that are entered; links are not followed.
            progress: Called with the files done and the files in all.
            own: Files that you write yourself, such as the last run's reports; they are no entries.

        Raises:
            MissingPathError: A path does not exist, or none is given.
        """
        entries = find_entries(paths, own=own)

        def screen_content(content: bytes, name: str) -> Scorecard:
            return self.screen(content, filename=Path(name).name)

        return rank_entries(entries, screen_content, self.rubric, jobs=self.jobs, progress=progress)

    def work(self, task: Task, source: CvSource, *, filename: str | None = None) -> str:
        """Have a worker do a task on one CV and return its answer as text.

        Raises:
            ReadError: The CV cannot be read.
        """
        if isinstance(source, (str, os.PathLike)):
            job = Job(task, os.fspath(source), b"", filename or shown_name(Path(source).name))
        else:
            given = open_source(source, filename)
            job = Job(task, None, given.content, given.name)
        return self._pool.run(job).unwrap()

    def close(self) -> None:
        """End the workers at once."""
        self._pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _lens(rubric: Rubric, today: PartialDate | None) -> "Lens":
    # only here is everything that reads CVs imported into this process: with isolation the workers import it
    from cvscreen.screening import make_lens

    return make_lens(rubric, today=today)
