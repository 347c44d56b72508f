"""A folder in, a ranking out: every entry accounted for, the same bytes whatever the order or the number of workers."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Literal, NamedTuple

from cvscreen.batch.folder import Content, Entry, read_entry
from cvscreen.errors import ReadError
from cvscreen.model.rubric import Rubric
from cvscreen.model.scorecard import Ranking, Record, Scorecard
from cvscreen.scoring import rank_people, rubric_ref, unreadable

Screen = Callable[[bytes, str], Scorecard]
"""Content and file name in, outcome out."""
Progress = Callable[[int, int], None]
"""Files done, files in all."""
NO_CV: Literal["not-a-cv"] = "not-a-cv"
"""The flag, and the reason of the same name: with one file asked for the score is given beside the flag."""
IN_HAND_A_WORKER = 4  # files whose bytes are held at once for each worker: memory stays flat over a large folder


class _Seen(NamedTuple):
    entry: Entry
    key: str
    sha256: str | None
    error: ReadError | None
    left_out: bool


def rank_entries(
    entries: Sequence[Entry],
    screen: Screen,
    rubric: Rubric,
    *,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Ranking:
    """Screen every entry and rank the people.

    The first file of a content in the order of ``entries`` is screened; others with the same bytes are listed as
    its duplicates. Nothing of the other files enters a score.

    Args:
        entries: What to account for, as ``find_entries`` gives it.
        screen: How one file is screened; called from ``jobs`` threads.
        rubric: The rubric, for the record.
        jobs: How many files are screened at once.
        progress: Called in this thread after each file.
    """
    firsts: dict[str, Entry] = {}
    seen: list[_Seen] = []
    outcomes: dict[str, Scorecard] = {}
    under_way: dict[Future[Scorecard], str] = {}
    done = 0
    with ThreadPoolExecutor(jobs) as threads:
        try:
            for entry in entries:
                content = read_entry(entry)
                seen.append(_Seen(entry, content.key, content.sha256, content.error, content.left_out))
                if content.error is None and content.key not in firsts:
                    firsts[content.key] = entry
                    under_way[threads.submit(screen, content.content, entry.file)] = content.key
                else:
                    done += 1
                if len(under_way) >= jobs * IN_HAND_A_WORKER:
                    done += _collect(under_way, outcomes)
                _tell(progress, done, len(entries))
            while under_way:
                done += _collect(under_way, outcomes)
                _tell(progress, done, len(entries))
        except BaseException:
            threads.shutdown(wait=False, cancel_futures=True)
            raise
    return _ranking(seen, firsts, outcomes, rubric)


def _collect(under_way: dict[Future[Scorecard], str], outcomes: dict[str, Scorecard]) -> int:
    finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
    for future in finished:
        outcomes[under_way.pop(future)] = future.result()
    return len(finished)


def _tell(progress: Progress | None, done: int, total: int) -> None:
    if progress is not None:
        progress(done, total)


def _ranking(
    seen: Sequence[_Seen], firsts: Mapping[str, Entry], outcomes: Mapping[str, Scorecard], rubric: Rubric
) -> Ranking:
    keys = sorted({one.key for one in seen})
    width = max(3, len(str(len(keys))))
    ids = {key: f"C-{number:0{width}d}" for number, key in enumerate(keys, start=1)}
    records = [_record(one, ids[one.key], firsts, outcomes, rubric) for one in seen]
    of_status = {status: tuple(r for r in records if r.result.status == status) for status in _STATUSES}
    return Ranking(
        rubric=rubric_ref(rubric),
        people=rank_people(of_status["scored"], rubric),
        needs_person=of_status["unreadable"],
        skipped=of_status["skipped"],
        duplicates=of_status["duplicate"],
    )


_STATUSES = ("scored", "unreadable", "skipped", "duplicate")


def _record(
    one: _Seen, id_: str, firsts: Mapping[str, Entry], outcomes: Mapping[str, Scorecard], rubric: Rubric
) -> Record:
    if one.error is not None:
        result = unreadable(one.error, rubric, sha256=one.sha256)
        if one.left_out:
            result = result.model_copy(update={"status": "skipped"})
        return Record(file=one.entry.file, id=id_, result=result)
    result = _for_a_person(outcomes[one.key]).model_copy(update={"sha256": one.sha256})
    first = firsts[one.key]
    if first == one.entry:
        return Record(file=one.entry.file, id=id_, result=result)
    repeated = result.model_copy(
        update={"status": "duplicate", "reason": "duplicate", "message": "duplicate: same bytes as another file"}
    )
    return Record(file=one.entry.file, id=id_, duplicate_of=first.file, result=repeated)


def _for_a_person(result: Scorecard) -> Scorecard:
    """Return the outcome of a ranking: a file that shows no sign of being a CV has no place among people."""
    if result.status != "scored" or NO_CV not in {flag.code for flag in result.flags}:
        return result
    error = ReadError(NO_CV, "no contact, work, education or skills were found")
    return Scorecard(
        status="unreadable",
        reason=error.code,
        message=str(error),
        format=result.format,
        pages=result.pages,
        rubric=result.rubric,
        flags=result.flags,
        findings=result.findings,
    )


__all__ = ["Content", "Progress", "Screen", "rank_entries"]
