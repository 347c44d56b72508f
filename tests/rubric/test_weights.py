"""From statements to points."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from cvscreen.rubric import Statement, document_support, equal_points
from cvscreen.rubric.weights import share_points

STATEMENTS = st.lists(
    st.builds(
        Statement,
        group=st.sampled_from("gh"),
        criterion=st.sampled_from("xyz"),
        document=st.sampled_from("ABC"),
        strength=st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
        contradicts=st.booleans(),
    ),
    max_size=30,
).map(lambda statements: [one._replace(criterion=one.group + one.criterion) for one in statements])


def test_a_document_counts_by_its_strongest_statement() -> None:
    """Saying it three times is saying it once."""
    once = [Statement("g", "x", "A", 1.0), Statement("g", "y", "A", 0.5)]
    assert document_support(once) == document_support([*once, *once, Statement("g", "x", "A", 0.25)])


def test_documents_add_up() -> None:
    """Two documents that ask for it weigh more than one."""
    weights = document_support([Statement("g", "x", "A", 0.5), Statement("g", "x", "B", 0.75)])
    assert weights.criteria["x"].support == 1.25


def test_a_contradiction_takes_away() -> None:
    """What one document gives to another role has less support."""
    weights = document_support([Statement("g", "x", "A", 1.0), Statement("g", "x", "C", 0.5, contradicts=True)])
    assert weights.criteria["x"].support == 0.5


def test_a_contradiction_spares_the_rest_of_its_group() -> None:
    """A word against one criterion is not a word against its neighbours."""
    said = [Statement("g", "x", "C", 0.5, contradicts=True), Statement("g", "y", "C", 0.5)]
    assert document_support(said).groups["g"].support == 0.5


def test_support_never_sinks_below_nothing() -> None:
    """Points cannot be negative."""
    weights = document_support([Statement("g", "x", "C", 0.5, contradicts=True), Statement("g", "y", "A", 0.5)])
    assert weights.criteria["x"] == (0, 0.0)


def test_splitting_a_criterion_leaves_its_group_as_heavy() -> None:
    """Two levels: an author cannot make a group heavier by cutting it finer."""
    other = Statement("h", "z", "A", 1.0)
    whole = document_support([Statement("g", "x", "A", 1.0), other])
    split = document_support([Statement("g", "x1", "A", 1.0), Statement("g", "x2", "A", 1.0), other])
    assert whole.groups["g"].points == split.groups["g"].points


def test_equally_important_raises_the_lower() -> None:
    """An equality takes nothing from the higher."""
    said = [Statement("g", "x", "A", 1.0), Statement("h", "y", "A", 0.5)]
    weights = document_support(said, equal=[["g", "h"]])
    assert [weights.groups["g"], weights.groups["h"]] == [(500, 1.0), (500, 1.0)]


def test_ties_go_to_the_lower_id() -> None:
    """Which of two equals gets the last point does not depend on the order of the file."""
    assert share_points(11, {"b": Fraction(1), "a": Fraction(1)}) == {"b": 5, "a": 6}


def test_equal_points_differ_by_one_at_most() -> None:
    """equal/1 shares out the rest by id."""
    points = {weight.points for weight in equal_points({"g": list("abcdefg")}).criteria.values()}
    assert {142, 143} == points


@given(STATEMENTS)
def test_points_sum_to_the_total_at_both_levels(statements: list[Statement]) -> None:
    """Nothing is lost to rounding."""
    weights = document_support(statements)
    supported = any(weight.support for weight in weights.groups.values())
    assert (1000 if supported else 0) == sum(weight.points for weight in weights.groups.values())
    for group, weight in weights.groups.items():
        inside = {one.criterion for one in statements if one.group == group}
        if any(weights.criteria[name].support for name in inside):
            assert weight.points == sum(weights.criteria[name].points for name in inside)


@given(STATEMENTS, st.randoms())
def test_the_order_of_statements_never_matters(statements: list[Statement], random: object) -> None:
    """Weights are a function of what is said, not of where it stands."""
    shuffled = list(statements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = document_support(statements), document_support(shuffled)
    assert (first.groups, first.criteria) == (second.groups, second.criteria)
