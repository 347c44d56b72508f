"""Levels: the formulas of additive-coverage/1, figure by figure."""

import pytest

from cvscreen.scoring.levels import Person, criterion_level

from .making import criterion, mention, rubric

LISTS = [
    {"at": "A:37", "strength": "expected", "any_of": ["python", "cpp", "java"], "expects": "familiar", "open": 0.5},
    {"at": "B:17", "strength": "required", "any_of": ["python", "r", "java"], "expects": "proficient", "open": 0.5},
    {"at": "C:13", "strength": "expected", "any_of": ["python", "r", "c", "cpp"], "expects": "expert"},
]
PROGRAMMING = criterion("programming", "coverage", 1000, lists=LISTS)
DEGREE_LISTS = [
    {"at": "A:27", "strength": "expected", "any_of": ["bachelor"], "expects": "knowledge"},
    {"at": "B:25", "strength": "expected", "any_of": ["bachelor"], "expects": "knowledge"},
    {"at": "B:25", "strength": "optional", "any_of": ["master"], "expects": "knowledge"},
    {"at": "C:11", "strength": "expected", "any_of": ["master"], "expects": "knowledge"},
]
DEGREE = criterion(
    "degree", "coverage", 1000, lists=DEGREE_LISTS, ladder=["bachelor", "master", "doctorate"],
    equivalents=[{"items": ["ml-job"], "kinds": ["job"], "credit": 0.6, "basis": "default"}],
)  # fmt: skip


def level_of(made, *mentions):
    loaded = rubric(made)
    return criterion_level(loaded.criteria()[0], Person(mentions, loaded)).level


@pytest.mark.parametrize(
    ("known", "level"),
    [
        (["python"], 1000), (["r"], 850), (["cpp"], 800), (["java"], 700), (["go"], 350),
        (["r", "java"], 1000), (["java", "cpp"], 1000), (["r", "cpp"], 1000), ([], 0),
    ],
)  # fmt: skip
def test_coverage_gives_the_languages_what_the_documents_give_them(known, level):
    """Python 1.0; any two of R, Java, C++ 1.0; R alone .85, C++ .80, Java .70; a language no list names .35."""
    assert level == level_of(PROGRAMMING, *(mention(item) for item in known))


@pytest.mark.parametrize(("rung", "level"), [("bachelor", 600), ("master", 1000), ("doctorate", 1000)])
def test_the_ladder_lets_a_higher_degree_show_a_lower(rung, level):
    """A bachelor's earns .60, a master's and a doctorate 1.0."""
    assert level == level_of(DEGREE, mention(rung, "studied"))


def test_a_job_in_the_field_earns_a_degrees_equivalent():
    """A degree is no gate: the job alone earns .60."""
    assert level_of(DEGREE, mention("ml-job", "job")) == 600


def test_an_equivalent_counts_only_in_its_kinds():
    """A job that is only mentioned is no equivalent of a degree."""
    assert level_of(DEGREE, mention("ml-job", "mentioned")) == 0


def test_a_coverage_equivalent_does_not_add_to_the_lists():
    """A bachelor with a job in the field earns the better of the two, not their sum."""
    assert level_of(DEGREE, mention("bachelor", "studied"), mention("ml-job", "job")) == 600


def test_any_of_takes_the_best():
    """One item used in a job is enough."""
    made = criterion("any", "any_of", 1000, items=["python", "r"], expects="used")
    assert level_of(made, mention("python", "listed"), mention("r", "job")) == 1000


def test_all_of_takes_the_mean():
    """Half of what is asked for is half the level."""
    made = criterion("all", "all_of", 1000, items=["python", "r"], expects="used")
    assert level_of(made, mention("python")) == 500


def test_count_follows_its_curve():
    """The first item earns the first step, the second the next."""
    made = criterion("count", "count", 1000, items=["python", "r", "go"], curve=[0, 0.5, 0.8, 1.0], expects="used")
    assert [level_of(made, *map(mention, known)) for known in (["r"], ["r", "go"], ["r", "go", "python"])] == [
        500, 800, 1000,
    ]  # fmt: skip


def test_count_puts_the_deepest_first():
    """A listed item does not take the first step from one that was used."""
    made = criterion("count", "count", 1000, items=["python", "r"], curve=[0, 0.8, 1.0], expects="used")
    assert level_of(made, mention("python", "listed"), mention("r")) == 867


def test_equivalents_join_a_count_at_their_credit():
    """Another framework counts as .7 of one that the document names."""
    equivalents = [{"items": ["go"], "credit": 0.7, "basis": "default"}]
    made = criterion("count", "count", 1000, items=["python"], curve=[0, 1], expects="used", equivalents=equivalents)
    assert level_of(made, mention("go")) == 700


def test_implied_knowledge_is_the_product_of_the_credits():
    """PyTorch shows deep learning at .8, and through it neural networks at .8."""
    made = criterion("deep", "any_of", 1000, items=["neural-networks"])
    assert level_of(made, mention("pytorch")) == 800


def test_implications_in_a_circle_end():
    """Two items that show each other do not raise each other."""
    made = criterion("deep", "any_of", 1000, items=["deep-learning"])
    assert level_of(made, mention("neural-networks")) == 600


@pytest.mark.parametrize("kind", ["negated", "aspired", "hidden"])
def test_what_is_denied_wished_for_or_hidden_earns_nothing(kind):
    """Kinds worth 0 leave the level at 0."""
    made = criterion("any", "any_of", 1000, items=["python"])
    assert level_of(made, mention("python", kind)) == 0
