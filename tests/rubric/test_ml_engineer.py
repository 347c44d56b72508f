"""The bundled rubric: every number of it follows from the statements of the documents."""

import csv
from pathlib import Path

import pytest

from cvscreen.model import Rubric
from cvscreen.rubric import Statement, document_support, load_rubric
from cvscreen.rubric.find import bundled_folder

SEEDS = Path(__file__).parents[2] / ".." / "shared" / "seeds"
WORDS = {1.0: "required", 0.75: "expected", 0.5: "stated", 0.25: "optional", 0.0: "context"}

Row = dict[str, str]


@pytest.fixture(scope="module")
def rubric() -> Rubric:
    return load_rubric("ml-engineer")


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (bundled_folder() / "ml-engineer.requirements.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def scored(rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["scored"] == "yes"]


def strength_of(row: Row) -> str:
    return WORDS[float(row["strength"])]


def test_there_are_127_statements_of_which_80_are_scored(rows: list[Row]) -> None:
    """No statement is lost on the way."""
    assert (len(rows), len(scored(rows))) == (127, 80)


def test_every_scored_statement_is_a_citation_of_its_criterion(rubric: Rubric, rows: list[Row]) -> None:
    """The rubric's citations are the scored statements: none missing, none invented."""
    stated = [
        (row["group"], row["criterion"], f"{row['doc']}:{row['line']}", strength_of(row), row["polarity"], row["cue"])
        for row in scored(rows)
    ]
    cited = [
        (group.id, criterion.id, citation.at, citation.strength, citation.polarity, citation.cue)
        for group in rubric.groups
        for criterion in group.criteria
        for citation in criterion.sources
    ]
    assert sorted(stated) == sorted(cited)


def test_points_and_support_follow_from_the_statements(rubric: Rubric, rows: list[Row]) -> None:
    """No weight is typed by hand."""
    statements = [
        Statement(row["group"], row["criterion"], row["doc"], float(row["strength"]), row["polarity"] == "-")
        for row in scored(rows)
    ]
    weights = document_support(statements, equal=[one.equal for one in rubric.weighting.constraints])
    assert weights.groups == {group.id: (group.points, group.support) for group in rubric.groups}
    assert weights.criteria == {one.id: (one.points, one.support) for one in rubric.criteria()}


def test_need_follows_from_support(rubric: Rubric) -> None:
    """must: every document asks for it, one at full strength; should: support of a whole document; else nice."""
    due = {}
    for criterion in rubric.criteria():
        documents = {citation.at[0] for citation in criterion.sources}
        full = any(citation.strength == "required" for citation in criterion.sources)
        must = documents == set(rubric.sources) and full
        due[criterion.id] = "must" if must else "should" if criterion.support >= 1 else "nice"
    assert due == {criterion.id: criterion.need for criterion in rubric.criteria()}


def test_the_only_must_is_programming(rubric: Rubric) -> None:
    """A must raises a flag and a question: there should be few."""
    assert [one.id for one in rubric.criteria() if one.need == "must"] == ["programming-languages"]


def test_what_the_documents_contradict_is_marked(rubric: Rubric) -> None:
    """A reader sees which criteria the documents do not agree on."""
    against = {one.id for one in rubric.criteria() if any(citation.polarity == "-" for citation in one.sources)}
    assert against == {one.id for one in rubric.criteria() if one.contested}


def test_every_list_stands_where_a_citation_stands(rubric: Rubric) -> None:
    """A list of alternatives is a document's, at the strength that the document gives it."""
    for criterion in rubric.criteria():
        cited = {(citation.at, citation.strength) for citation in criterion.sources}
        assert {(one.at, one.strength) for one in criterion.lists} <= cited


def test_every_list_item_is_a_statement(rubric: Rubric, rows: list[Row]) -> None:
    """Alternatives are the documents', not ours: 'any_of:python' at B:17 is in the list of B:17."""
    for row in scored(rows):
        how, _, item = row["list"].partition(":")
        if how != "any_of" or row["criterion"] not in ("programming-languages", "degree-field"):
            continue
        criterion = next(one for one in rubric.criteria() if one.id == row["criterion"])
        lists = [one for one in criterion.lists if one.at[0] == row["doc"] and item in one.any_of]
        assert [strength_of(row)] == [one.strength for one in lists], row["id"]


def test_one_mention_counts_once_where_items_are_counted(rubric: Rubric) -> None:
    """Where each further item adds to the level, no item of the list shows another one of it."""
    twice = []
    for criterion in rubric.criteria():
        if criterion.combine == "count":
            pool = {*criterion.items, *(item for one in criterion.equivalents for item in one.items)}
            shown = [(item, other) for item in pool for other in rubric.vocabulary.items[item].implies]
            twice += [(criterion.id, *pair) for pair in shown if pair[1] in pool]
    assert twice == []


def test_a_degree_is_no_gate(rubric: Rubric) -> None:
    """Work in the field counts as an equivalent, at a credit that says whose choice it is."""
    education = rubric.groups[0]
    due = [[(("ml-job", "software-job"), 0.6, "default")], [(("ml-job", "software-job"), 0.75, "default")]]
    assert due == [[(one.items, one.credit, one.basis) for one in it.equivalents] for it in education.criteria]


def test_tags_and_questions_cite_their_statements(rubric: Rubric, rows: list[Row]) -> None:
    """What is shown and never scored also says where it comes from."""
    places = {f"{row['doc']}:{row['line']}" for row in rows if row["scored"] == "no"}
    shown = {at for tag in rubric.tags for at in tag.at} | {at for question in rubric.ask_only for at in question.at}
    assert shown <= places | {"B:37"}
    due = {row["criterion"] for row in rows if row["kind"] in ("industry", "application", "role")}
    assert due == {tag.id for tag in rubric.tags}


def test_tags_can_be_recognised(rubric: Rubric) -> None:
    """A tag without spellings would never be shown."""
    assert [tag.id for tag in rubric.tags if not tag.aliases] == []


def test_pay_is_in_no_part_of_the_rubric(rubric: Rubric) -> None:
    """A document speaks of pay; the rubric does not."""
    assert "salary" not in rubric.model_dump_json(exclude={"vocabulary", "sha256"}).casefold()


def test_every_criterion_asks_a_question(rubric: Rubric) -> None:
    """What a CV does not show is asked, not assumed."""
    assert [criterion.id for criterion in rubric.criteria() if not criterion.ask.endswith((".", "?"))] == []


def test_cues_are_one_to_three_words(rows: list[Row]) -> None:
    """The statements' table holds no sentence of the documents."""
    assert [row["id"] for row in rows if not 1 <= len(row["cue"].split()) <= 3] == []


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the documents are not part of the project")
def test_every_cue_stands_in_its_line(rows: list[Row]) -> None:
    """A cue leads to the place."""
    files = dict(zip("ABC", sorted(SEEDS.glob("*.txt")), strict=True))
    lines = {doc: path.read_text(encoding="utf-8").replace("’", "'").split("\n") for doc, path in files.items()}
    missing = [row["id"] for row in rows if row["cue"] not in " ".join(lines[row["doc"]][int(row["line"]) - 1].split())]
    assert missing == []
