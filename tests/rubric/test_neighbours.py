"""The three neighbour roles: every number follows from a row, and what no document says is marked."""

import csv
import hashlib
from pathlib import Path

import pytest

from cvscreen.rubric import Statement, document_support, load_rubric
from cvscreen.rubric.find import bundled_folder

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
ROLES = ("ai-engineer", "ml-architect", "ml-scientist")
WORDS = {1.0: "required", 0.75: "expected", 0.5: "stated", 0.25: "optional"}

Row = dict[str, str]


def rows_of(role: str) -> list[Row]:
    with (bundled_folder() / f"{role}.requirements.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("role", ROLES)
def test_points_and_support_follow_from_the_rows(role: str) -> None:
    """No weight is typed by hand."""
    rubric = load_rubric(role)
    statements = [
        Statement(row["group"], row["criterion"], row["doc"], float(row["strength"])) for row in rows_of(role)
    ]
    weights = document_support(statements)
    assert weights.groups == {group.id: (group.points, group.support) for group in rubric.groups}
    assert weights.criteria == {one.id: (one.points, one.support) for one in rubric.criteria()}


@pytest.mark.parametrize("role", ROLES)
def test_every_row_is_a_citation(role: str) -> None:
    """None missing, none invented."""
    stated = [(r["criterion"], f"{r['doc']}:{r['line']}", WORDS[float(r["strength"])], r["cue"]) for r in rows_of(role)]
    cited = [
        (criterion.id, citation.at, citation.strength, citation.cue)
        for criterion in load_rubric(role).criteria()
        for citation in criterion.sources
    ]
    assert sorted(stated) == sorted(cited)


@pytest.mark.parametrize("role", ROLES)
def test_what_only_the_maintainers_say_is_marked_as_default(role: str) -> None:
    """A reader sees which criteria stand on a document and which do not."""
    due = {
        one.id: "default" if {c.at[0] for c in one.sources} == {"M"} else "document"
        for one in load_rubric(role).criteria()
    }
    assert due == {one.id: one.basis for one in load_rubric(role).criteria()}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_stands_on_what_a_document_says_of_it(role: str) -> None:
    """C tells the roles apart: at least one criterion is the document's."""
    assert any(c.at.startswith("C:2") for one in load_rubric(role).criteria() for c in one.sources)


@pytest.mark.parametrize("role", ROLES)
def test_the_maintainers_lines_are_there(role: str) -> None:
    """Every cue of M stands in its line of the file that the rubric names."""
    path = bundled_folder() / load_rubric(role).sources["M"].file
    lines = path.read_text(encoding="utf-8").split("\n")
    missing = [
        row["id"] for row in rows_of(role) if row["doc"] == "M" and row["cue"] not in lines[int(row["line"]) - 1]
    ]
    assert ([], load_rubric(role).sources["M"].sha256) == (missing, hashlib.sha256(path.read_bytes()).hexdigest())


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not part of the project")
@pytest.mark.parametrize("role", ROLES)
def test_the_documents_cues_stand_in_their_lines(role: str) -> None:
    """A cue leads to the place."""
    text = sorted(SEEDS.glob("*.txt"))[2].read_text(encoding="utf-8").replace("’", "'")
    lines = [" ".join(line.split()) for line in text.split("\n")]
    missing = [
        row["id"] for row in rows_of(role) if row["doc"] == "C" and row["cue"] not in lines[int(row["line"]) - 1]
    ]
    assert missing == []
