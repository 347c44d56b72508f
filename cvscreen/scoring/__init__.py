"""From mentions to a score that can be argued with. ``weigh`` is the only scorer."""

from cvscreen.scoring.outcome import rubric_ref, unreadable
from cvscreen.scoring.questions import must_flags, questions_for
from cvscreen.scoring.weighted import Weighed, weigh

__all__ = ["Weighed", "must_flags", "questions_for", "rubric_ref", "unreadable", "weigh"]
