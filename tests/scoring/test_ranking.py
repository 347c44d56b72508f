"""People by score: shared ranks, bands for the first 1,000, and the order without a degree's points."""

import random

from cvscreen.model import Contribution, Record, Scorecard
from cvscreen.model.scorecard import RubricRef
from cvscreen.rubric import load_rubric
from cvscreen.scoring import degree_criteria, rank_people
from cvscreen.scoring.stability import MOST_PEOPLE

RUBRIC = load_rubric("ml-engineer")
REF = RubricRef(id=RUBRIC.id, version=RUBRIC.version, sha256=RUBRIC.sha256)


def record(id_, levels):
    """Return the record of a person with these levels; what is not named is 0."""
    lines = tuple(
        Contribution(
            criterion=one.id, group="g", title=one.title, need=one.need, points=one.points,
            level=levels.get(one.id, 0), earned=one.points * levels.get(one.id, 0), state="partial", sentence="-",
            ask="?",
        )
        for one in RUBRIC.criteria()
    )  # fmt: skip
    total = sum(line.earned for line in lines)
    return Record(file=id_, id=id_, result=Scorecard(status="scored", rubric=REF, total=total, contributions=lines))


def test_equal_totals_share_a_rank_and_the_next_rank_is_left_out():
    """1, 2, 2, 4."""
    same = {"statistics": 500}
    people = rank_people(
        [record("a", {"statistics": 900}), record("b", same), record("c", same), record("d", {})], RUBRIC
    )
    assert [person.rank for person in people] == [1, 2, 2, 4]


def test_the_order_of_the_files_means_nothing():
    """Ranks, bands and shares are the same however the records come."""
    records = [record(f"{i:03}", {"statistics": 37 * i % 1000, "calculus": 91 * i % 1000}) for i in range(30)]
    turned = list(records)
    random.Random(7).shuffle(turned)
    assert rank_people(records, RUBRIC) == rank_people(turned, RUBRIC)


def test_bands_are_computed_for_the_first_thousand():
    """Beyond, the stability is None, which reports write as "not computed"."""
    people = rank_people([record(f"{i:05}", {"statistics": i % 1000}) for i in range(MOST_PEOPLE + 2)], RUBRIC)
    assert [person.stability is None for person in people[-3:]] == [False, True, True]


def test_the_degree_criteria_are_those_that_ask_for_nothing_else():
    """Level and subject of a degree; mathematics, which a degree may show, is not among them."""
    assert degree_criteria(RUBRIC) == {"degree-level", "degree-field"}


def test_a_ranking_says_how_it_would_look_without_the_degrees_points():
    """Who is first by the degree alone is second without it."""
    people = rank_people([record("studied", {"degree-level": 1000}), record("worked", {"statistics": 1000})], RUBRIC)
    assert [(person.record.id, person.rank, person.rank_without_degree) for person in people] == [
        ("studied", 1, 2), ("worked", 2, 1),
    ]  # fmt: skip


def test_without_degree_points_there_is_nothing_to_say():
    """A rubric that gives a degree no points leaves the field empty."""
    groups = [group for group in RUBRIC.groups if group.id != "education"]
    other = RUBRIC.model_copy(update={"groups": tuple(groups)})
    assert rank_people([record("a", {})], other)[0].rank_without_degree is None
