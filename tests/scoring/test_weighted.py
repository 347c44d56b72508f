"""The scorer: exact sums, unknown is not zero, and properties that hold for any evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvscreen.model import EvidenceKind
from cvscreen.scoring import must_flags, questions_for, weigh

from .making import LANGUAGES, criterion, document, mention, rubric

RUBRIC = rubric(
    criterion("any", "any_of", 333, items=["python", "deep-learning"], expects="used", need="must"),
    criterion("all", "all_of", 167, items=["python", "r", "java"], expects="knowledge"),
    criterion("count", "count", 251, items=list(LANGUAGES), curve=[0, 0.5, 0.75, 1.0], expects="familiar"),
    criterion(
        "coverage", "coverage", 249,
        lists=[
            {"at": "A:1", "strength": "expected", "any_of": ["python", "cpp"], "expects": "used", "open": 0.5},
            {"at": "B:1", "strength": "required", "any_of": ["r"], "expects": "expert"},
        ],
    ),
)  # fmt: skip
ITEMS = (*LANGUAGES, "pytorch", "deep-learning", "neural-networks")
mentions = st.lists(
    st.builds(
        mention,
        st.sampled_from(ITEMS),
        st.sampled_from([kind.value for kind in EvidenceKind]),
        confidence=st.sampled_from([0.5, 0.8, 0.95, 1.0]),
        start=st.integers(0, 90),
    ),
    max_size=12,
)


def total(found, *, unread=False):
    return weigh(found, RUBRIC, document(unread=unread)).total


@given(mentions)
def test_contributions_sum_to_the_total(found):
    """The parts add up to the whole, integer for integer."""
    weighed = weigh(found, RUBRIC, document())
    assert weighed.total == sum(part.points * part.level for part in weighed.contributions)


@given(mentions, mentions)
def test_more_evidence_never_lowers_a_level(found, more):
    """Adding mentions leaves every level as it was or raises it."""
    before = weigh(found, RUBRIC, document()).contributions
    after = weigh([*found, *more], RUBRIC, document()).contributions
    assert all(one.level <= other.level for one, other in zip(before, after, strict=True))


@given(mentions, st.randoms(use_true_random=False))
def test_order_and_repetition_mean_nothing(found, random):
    """A shuffled list with everything twice has the same total."""
    twice = [*found, *found]
    random.shuffle(twice)
    assert total(found) == total(twice)


@given(mentions)
def test_denied_wished_for_and_hidden_add_nothing(found):
    """Leaving them out changes no total."""
    counted = [one for one in found if one.kind not in ("negated", "aspired", "hidden")]
    assert total(counted) == total(found)


@given(mentions)
def test_what_was_not_read_only_widens_upwards(found):
    """An unread page leaves the score and lifts the reach to what could still be there."""
    read = weigh(found, RUBRIC, document())
    partly = weigh(found, RUBRIC, document(unread=True))
    assert (read.total, read.total) == (partly.total, read.reach_total)
    assert partly.total <= partly.reach_total <= 1_000_000


def test_full_evidence_is_100_and_none_is_0():
    """The scale is used from end to end."""
    everything = [mention(item) for item in ITEMS]
    assert (total(everything), total([])) == (1_000_000, 0)


def test_unread_parts_leave_what_is_not_met_unknown():
    """Unknown is not zero."""
    states = {
        part.criterion: part.state for part in weigh([mention("python")], RUBRIC, document(unread=True)).contributions
    }
    assert states == {"any": "met", "all": "unknown", "count": "unknown", "coverage": "unknown"}


@pytest.mark.parametrize(("left", "right"), [(0, 1), (0, 2), (1, 3), (2, 3)])
def test_swapping_two_weights_changes_the_total(left, right):
    """A mutation of the weights does not go unnoticed."""
    criteria = list(RUBRIC.groups[0].criteria)
    points = [one.points for one in criteria]
    points[left], points[right] = points[right], points[left]
    swapped = [one.model_copy(update={"points": value}) for one, value in zip(criteria, points, strict=True)]
    group = RUBRIC.groups[0].model_copy(update={"criteria": tuple(swapped)})
    other = RUBRIC.model_copy(update={"groups": (group,)})
    found = [mention("python", "listed"), mention("deep-learning", "project"), mention("go", "studied")]
    assert weigh(found, RUBRIC, document()).total != weigh(found, other, document()).total


def test_evidence_that_earned_nothing_is_shown_all_the_same():
    """A person sees that the denial was read, and that it is why the line is 0."""
    part = weigh([mention("python", "negated"), mention("deep-learning", "aspired")], RUBRIC, document()).contributions[
        0
    ]
    assert [(one.kind, one.worth) for one in part.evidence] == [("negated", 0), ("aspired", 0)]


def test_a_must_that_is_not_shown_raises_a_flag_and_the_first_question():
    """A must never rejects."""
    contributions = weigh([mention("r")], RUBRIC, document()).contributions
    assert (
        [flag.code for flag in must_flags(contributions)],
        questions_for(contributions, RUBRIC)[0],
    ) == (["must-not-shown"], "any?")


def test_a_sentence_shows_what_was_added():
    """The line names the criterion, its tenths, the quote and the kind."""
    sentence = weigh([mention("python", "listed")], RUBRIC, document()).contributions[0].sentence
    assert sentence.startswith("Any earns 11.1 of 33.3: “")
    assert "(page 1, listed)" in sentence
