"""Runs: every entry has one row, duplicates are said, equal totals share a rank."""

import threading

import pytest

from cvscreen.batch.folder import find_entries
from cvscreen.batch.run import rank_entries
from cvscreen.model.scorecard import Flag, RubricRef, Scorecard

from ..scoring.making import criterion, rubric

RUBRIC = rubric(criterion("any", "any_of", 1000, items=["python"]))


def screened(content: bytes, _name: str) -> Scorecard:
    ref = RubricRef(id="test", version="1", sha256="")
    total = int(content.split()[0])
    return Scorecard(status="scored", rubric=ref, total=total, score=total / 10_000, reach=total / 10_000)


@pytest.fixture
def folder(tmp_path):
    for name, total in (("a", 5), ("b", 9), ("c", 5), ("d", 7)):
        (tmp_path / f"{name}.txt").write_text(f"{total} {name}")
    (tmp_path / "copy.txt").write_text("9 b")
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def ranked(folder, **options):
    return rank_entries(find_entries([folder]), screened, RUBRIC, **options)


def test_equal_totals_share_a_rank(folder):
    """9, 7, 5 and 5 are ranks 1, 2, 3 and 3."""
    assert [(p.rank, p.record.result.total) for p in ranked(folder).people] == [(1, 9), (2, 7), (3, 5), (3, 5)]


def test_the_same_bytes_twice_are_a_duplicate_with_the_same_id(folder):
    """The first file in the order of names is screened, the other is listed as its duplicate."""
    ranking = ranked(folder)
    (copy,) = ranking.duplicates
    original = next(p.record for p in ranking.people if p.record.file == copy.duplicate_of)
    assert (copy.file, copy.duplicate_of, copy.result.reason) == ("copy.txt", "b.txt", "duplicate")
    assert copy.id == original.id


def test_what_cannot_be_read_is_set_aside(folder):
    """An empty file has a reason, and no rank."""
    assert [(record.file, record.result.reason) for record in ranked(folder).needs_person] == [("empty.txt", "empty")]


def test_workers_do_not_change_the_ranking(folder):
    """One job or three: the same ranking."""
    assert ranked(folder, jobs=1) == ranked(folder, jobs=3)


def test_ids_are_numbered_by_content(folder):
    """Renaming files renumbers nobody."""
    before = {p.record.result.sha256: p.record.id for p in ranked(folder).people}
    (folder / "a.txt").rename(folder / "z.txt")
    assert before == {p.record.result.sha256: p.record.id for p in ranked(folder).people}


def test_progress_ends_with_all(folder):
    """The last call says that every file is done."""
    calls = []
    ranked(folder, progress=lambda done, total: calls.append((done, total)))
    assert calls[-1] == (6, 6)


def test_a_failure_in_a_thread_reaches_the_caller(folder):
    """An interrupt does not leave the run waiting."""

    def failing(_content: bytes, _name: str) -> Scorecard:
        raise RuntimeError(threading.current_thread().name)

    with pytest.raises(RuntimeError):
        rank_entries(find_entries([folder]), failing, RUBRIC, jobs=2)


def test_what_is_no_cv_by_its_name_is_left_out_and_listed(tmp_path):
    """Lock files, hidden files and backup copies have a row and a reason, and no person is asked to look."""
    for name in ("~$cv.docx", ".hidden.txt", "Thumbs.db", "cv.txt~"):
        (tmp_path / name).write_text("9 x")
    ranking = ranked(tmp_path)
    assert [record.result.reason for record in ranking.skipped] == ["unsupported"] * 4


def test_tables_found_in_a_folder_are_left_out_and_listed(tmp_path):
    """Labels and lists of values beside the CVs rank nobody; a JSON Resume is a CV."""
    for name in ("labels.csv", "old.tsv", "results.jsonl", "settings.json"):
        (tmp_path / name).write_text("9 file,label")
    (tmp_path / "cv.json").write_text('9 {"basics": {}}')
    ranking = ranked(tmp_path)
    assert [record.file for record in ranking.skipped] == ["labels.csv", "old.tsv", "results.jsonl", "settings.json"]
    assert [person.record.file for person in ranking.people] == ["cv.json"]


def test_a_table_that_was_named_itself_is_read(tmp_path):
    """Who names a file means it."""
    (tmp_path / "cv.csv").write_text("9 x")
    assert len(ranked(tmp_path / "cv.csv").people) == 1


def test_what_shows_no_sign_of_being_a_cv_needs_a_person(tmp_path):
    """A recipe is neither ranked last nor forgotten, and its flag stays."""
    (tmp_path / "cake.txt").write_text("9 cake")
    flag = Flag(code="not-a-cv", message="is this a CV?")

    def flagged(content: bytes, name: str) -> Scorecard:
        return screened(content, name).model_copy(update={"flags": (flag,)})

    ranking = rank_entries(find_entries([tmp_path]), flagged, RUBRIC)
    (record,) = ranking.needs_person
    assert (ranking.people, record.result.reason, record.result.flags) == ((), "not-a-cv", (flag,))
