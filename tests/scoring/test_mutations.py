"""A scorer that is broken on purpose gives some figure that is wrong: the figures below hold every rule to its word."""

import sys
import types
from pathlib import Path

import pytest

from cvscreen.scoring import levels, standing, weighted

from .making import criterion, document, mention, rubric
from .test_levels import DEGREE, PROGRAMMING
from .test_weighted import RUBRIC

CURVE = criterion("count", "count", 1000, items=["python", "r", "go"], curve=[0, 0.5, 0.8, 1.0], expects="used")
ANY = criterion("any", "any_of", 1000, items=["python", "deep-learning", "neural-networks"], expects="proficient")
ALL = criterion(
    "all", "all_of", 1000, items=["python", "r"], expects="used",
    equivalents=[{"items": ["go"], "credit": 0.5, "basis": "default"}],
)  # fmt: skip

FIGURES = [
    (ANY, [mention("python", "listed", confidence=0.8)], 267),
    (ANY, [mention("python", "listed"), mention("python", "job", confidence=0.5)], 556),
    (ANY, [mention("pytorch")], 889),
    (ANY, [mention("neural-networks", "studied")], 778),
    (ANY, [mention("python", "negated"), mention("r")], 0),
    (ALL, [mention("python"), mention("r", "listed")], 667),
    (ALL, [mention("python"), mention("go")], 750),
    (ALL, [mention("python"), mention("r"), mention("go")], 1000),
    (CURVE, [mention("python", "listed"), mention("r")], 600),
    (CURVE, [mention("python"), mention("r"), mention("go")], 1000),
    (PROGRAMMING, [mention("r")], 850),
    (PROGRAMMING, [mention("go")], 350),
    (PROGRAMMING, [mention("java"), mention("cpp")], 1000),
    (PROGRAMMING, [mention("python", "listed")], 523),
    (DEGREE, [mention("master", "studied")], 1000),
    (DEGREE, [mention("bachelor", "studied")], 600),
    (DEGREE, [mention("bachelor", "in_progress"), mention("ml-job")], 600),
    (DEGREE, [mention("ml-job", "mentioned")], 0),
]
"""Criterion, mentions, and the level that the formulas of docs/scoring.md give by hand."""

MUTANTS = [
    (standing, "scale.kinds.get(mention.kind, 0.0) * mention.confidence", "scale.kinds.get(mention.kind, 0.0)"),
    (standing, "scale.kinds.get(mention.kind, 0.0) * mention.confidence", "mention.confidence"),
    (standing, "if kinds and mention.kind not in kinds", "if False"),
    (standing, "(negative * credit, start,", "(negative, start,"),
    (standing, "if credit > 0 and implied not in standings", "if False"),
    (standing, "queue.append((-value, ", "queue.append((-value / 2, "),
    (levels, "best = max(shares, key=lambda share: share.depth", "best = min(shares, key=lambda share: share.depth"),
    (levels, "min(1.0, standing.value / asked)", "standing.value"),
    (levels, "min(1.0, standing.value / asked)", "min(1.0, standing.value)"),
    (levels, "credit * depth, standing", "depth, standing"),
    (levels, "int(1000 * value + 0.5)", "int(1000 * value)"),
    (levels, "float(len(terms)), shares)", "float(len(terms) + 1), shares)"),
    (levels, "if share.depth > terms[-i].depth", "if False"),
    (levels, "zip(steps, sorted(shares, key=_by_depth)", "zip(steps, sorted(shares, key=lambda s: s.depth)"),
    (levels, "(after - before for before, after", "(1 / 3 for before, after"),
    (levels, "person.strengths[requirement.strength]", "1.0"),
    (levels, "requirement.expects or criterion.expects", "criterion.expects"),
    (levels, "requirement.open > 0 and", "False and"),
    (levels, "credit=requirement.open", "credit=1.0"),
    (levels, "instead is not None and instead.depth >", "False and instead.depth >"),
    (levels, "person.standings(equivalent.kinds)", "person.standings()"),
    (levels, "credit=equivalent.credit", "credit=1.0"),
    (levels, "in pairwise(criterion.ladder)", "in ()"),
]  # fmt: skip
"""Module, a piece of its source, and what it is broken into."""


def wrong_figures(found):
    """Return how many of the figures a module of levels gets wrong."""
    wrong = 0
    for made, mentions, level in FIGURES:
        loaded = rubric(made)
        person = found.Person(mentions, loaded)
        wrong += found.criterion_level(loaded.criteria()[0], person).level != level
    return wrong


def broken(module, piece, instead):
    """Return the module of levels with one piece of its own or of the standings' source replaced."""
    source = Path(module.__file__).read_text("utf-8")
    assert source.count(piece) >= 1, f"{piece!r} is gone from {module.__name__}: mend the mutant"
    mutant = _executed(module.__name__, source.replace(piece, instead))
    if module is levels:
        return mutant
    around = _executed(levels.__name__, Path(levels.__file__).read_text("utf-8"))
    around.item_standings = mutant.item_standings
    return around


def _executed(name, source):
    made = types.ModuleType(f"{name}_mutant")
    sys.modules[made.__name__] = made
    exec(compile(source, made.__name__, "exec"), made.__dict__)
    return made


def test_the_scorer_itself_gets_every_figure_right():
    """Otherwise a broken one proves nothing."""
    assert wrong_figures(levels) == 0


@pytest.mark.parametrize(("module", "piece", "instead"), MUTANTS, ids=[f"{m[1]} → {m[2]}" for m in MUTANTS])
def test_a_broken_rule_gives_a_wrong_figure(module, piece, instead):
    """No mutant survives."""
    assert wrong_figures(broken(module, piece, instead)) > 0


def test_the_total_is_points_times_level():
    """Integer for integer, for every criterion of a person who shows a part of each."""
    found = [mention("python", "listed"), mention("r", "studied"), mention("pytorch", "project")]
    weighed = weighted.weigh(found, RUBRIC, document())
    by_hand = sum(
        one.points * levels.criterion_level(one, levels.Person(found, RUBRIC)).level for one in RUBRIC.criteria()
    )
    assert weighed.total == by_hand == sum(part.earned for part in weighed.contributions)
