"""From mentions to a score that can be argued with. ``weigh`` is the only scorer."""

from cvscreen.scoring.counterfactual import Gaps, assumed_mentions, main_gaps
from cvscreen.scoring.outcome import rubric_ref, unreadable
from cvscreen.scoring.questions import must_flags, questions_for
from cvscreen.scoring.ranking import degree_criteria, rank_people
from cvscreen.scoring.stability import probability_above, ranking_stability
from cvscreen.scoring.weighted import Weighed, weigh

__all__ = [
    "Gaps",
    "Weighed",
    "assumed_mentions",
    "degree_criteria",
    "main_gaps",
    "must_flags",
    "probability_above",
    "questions_for",
    "rank_people",
    "ranking_stability",
    "rubric_ref",
    "unreadable",
    "weigh",
]
