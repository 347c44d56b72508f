"""The properties of the score hold for the bundled rubrics, with their implications, equivalents and ladders."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvscreen.model import EvidenceKind
from cvscreen.rubric import list_rubrics, load_rubric
from cvscreen.scoring import weigh
from cvscreen.scoring.levels import Person, criterion_level

from .making import document, mention

RUBRICS = [load_rubric(name) for name in list_rubrics()]
ITEMS = sorted(RUBRICS[0].vocabulary.items)
mentions = st.lists(
    st.builds(
        mention,
        st.sampled_from(ITEMS),
        st.sampled_from([kind.value for kind in EvidenceKind]),
        confidence=st.sampled_from([0.5, 0.8, 1.0]),
    ),
    max_size=15,
)
each_rubric = pytest.mark.parametrize("made", RUBRICS, ids=lambda made: made.id)


def levels(found, made):
    """Return every level, without quotes and places."""
    person = Person(found, made)
    return [criterion_level(one, person).level for one in made.criteria()]


def everything(made):
    """Return every item of a rubric, done in a job or a project, and studied."""
    return [mention(item, kind) for item in sorted(made.vocabulary.items) for kind in ("job", "project", "studied")]


@each_rubric
@settings(max_examples=25)
@given(found=mentions)
def test_the_parts_sum_to_the_whole(found, made):
    """As integers."""
    weighed = weigh(found, made, document())
    assert weighed.total == sum(part.points * part.level for part in weighed.contributions)
    assert all(part.earned == part.points * part.level for part in weighed.contributions)


@each_rubric
@settings(max_examples=25)
@given(found=mentions, more=mentions)
def test_more_evidence_lowers_no_level(found, more, made):
    """Whatever else the CV says."""
    assert all(one <= other for one, other in zip(levels(found, made), levels([*found, *more], made), strict=True))


@each_rubric
@settings(max_examples=25)
@given(found=mentions)
def test_order_and_repetition_mean_nothing(found, made):
    """Backwards and twice."""
    assert levels(found, made) == levels([*found[::-1], *found], made)


@each_rubric
@settings(max_examples=25)
@given(found=mentions)
def test_hidden_denied_and_wished_for_add_nothing(found, made):
    """They might as well not be there."""
    counted = [one for one in found if one.kind not in ("hidden", "negated", "aspired")]
    assert levels(found, made) == levels(counted, made)


@each_rubric
@settings(max_examples=25)
@given(found=mentions)
def test_what_is_unknown_only_widens_upwards(found, made):
    """The score stays, the reach rises to at most 100."""
    read, partly = weigh(found, made, document()), weigh(found, made, document(unread=True))
    assert read.total == read.reach_total == partly.total <= partly.reach_total <= 1_000_000


@each_rubric
def test_full_evidence_is_100_and_none_is_0(made):
    """From end to end."""
    assert (weigh(everything(made), made, document()).total, weigh([], made, document()).total) == (1_000_000, 0)
