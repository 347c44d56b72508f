"""Another weighting of a rubric."""

from pathlib import Path

import pytest

from cvscreen.errors import RubricError
from cvscreen.rubric import load_rubric

HEAD = "schema: cvscreen.rubric/1\nid: other\nversion: '1'\ntitle: Other\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "other.yaml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def test_equal_points_change_points_alone() -> None:
    """Items, curves, evidence and support stay those of the rubric that is extended."""
    base, equal = load_rubric("ml-engineer"), load_rubric("ml-engineer-equal")
    assert [one.model_copy(update={"points": 0, "basis": "author"}) for one in base.criteria()] == [
        one.model_copy(update={"points": 0, "basis": "author"}) for one in equal.criteria()
    ]
    assert (1000, {37, 38}) == (sum(one.points for one in equal.criteria()), {one.points for one in equal.criteria()})
    assert (base.evidence, base.vocabulary, base.tags) == (equal.evidence, equal.vocabulary, equal.tags)


def test_the_reason_is_kept() -> None:
    """Whoever reads a result can see why the weights are others."""
    equal = load_rubric("ml-engineer-equal")
    assert (equal.extends, bool(equal.reason)) == ("ml-engineer", True)


def test_an_author_can_move_points_and_they_say_so(tmp_path: Path) -> None:
    """A degree's points at 0, for example."""
    text = "extends: ml-engineer\nreason: No degrees.\nweighting: {rule: author/1}\n"
    text += "points: {degree-level: 0, degree-field: 0, practical-experience: 223}\n"
    rubric = load_rubric(write(tmp_path, text))
    points = {one.id: (one.points, one.basis) for one in rubric.criteria()}
    assert [points[name] for name in ("degree-level", "practical-experience", "ml-projects")] == [
        (0, "author"),
        (223, "author"),
        (45, "document"),
    ]


def test_the_digest_covers_the_rubric_that_is_extended(tmp_path: Path) -> None:
    """A change of the base can move a score."""
    base = Path(__file__).parent / "data" / "minimal.yaml"
    text = "extends: base.yaml\nreason: A try.\nweighting: {rule: equal/1}\n"
    copy = tmp_path / "base.yaml"
    copy.write_text(base.read_text(encoding="utf-8"), encoding="utf-8")
    before = load_rubric(write(tmp_path, text)).sha256
    copy.write_text(base.read_text(encoding="utf-8").replace("sourdough", "rye bread"), encoding="utf-8")
    assert before != load_rubric(write(tmp_path, text)).sha256


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: ml-engineer\nweighting: {rule: equal/1}\n", "1: 'reason' is missing; add it: reason: …"),
        (
            "extends: ml-engineer\nreason: ''\nweighting: {rule: equal/1}\n",
            "6: reason is empty; write a text",
        ),
        (
            "extends: ml-engineer-equal\nreason: x\nweighting: {rule: equal/1}\n",
            "5: 'ml-engineer-equal' is an extension too; extend ml-engineer itself",
        ),
        (
            "extends: ml-engineer\nreason: x\nweighting: {rule: document-support/1}\n",
            "7: an extension cannot have the rule 'document-support/1'; use one of: equal/1, author/1, calibrated/1",
        ),
        (
            "extends: ml-engineer\nreason: x\nweighting: {rule: equal/1}\npoints: {devops: 3}\n",
            "8: points are not read with the rule 'equal/1'; use rule: author/1, or remove them",
        ),
        (
            "extends: ml-engineer\nreason: x\nweighting: {rule: author/1}\npoints: {devops: 24}\n",
            "8: with these points all criteria sum to 1010, not to 1000; take 10 points from some criterion",
        ),
        (
            "extends: ml-engineer\nreason: x\nweighting: {rule: author/1}\npoints: {dev-ops: 14}\n",
            "8: unknown criterion 'dev-ops'; did you mean 'devops'?",
        ),
        (
            "extends: ml-engineer\nreason: x\nweighting: {rule: equal/1}\ngroups: []\n",
            "8: unknown key 'groups'; use one of: "
            "schema, id, version, status, title, extends, reason, weighting, points",
        ),
        (
            "extends: 7\nreason: x\nweighting: {rule: equal/1}\n",
            '5: extends: YAML reads 7 as a number, not as text; write it in quotes: "7"',
        ),
    ],
    ids=["no-reason", "empty-reason", "twice", "rule", "points-with-equal", "sum", "unknown", "groups", "number"],
)
def test_a_broken_extension_gives_one_message(text: str, message: str, tmp_path: Path) -> None:
    """As for rubrics: line, what, mend."""
    path = write(tmp_path, text)
    with pytest.raises(RubricError) as caught:
        load_rubric(path)
    assert [f"{path}:{message}"] == [str(fault) for fault in caught.value.faults]


def test_a_missing_base_is_a_fault(tmp_path: Path) -> None:
    """The file that cannot be found is named."""
    path = write(tmp_path, "extends: nothing.yaml\nreason: x\nweighting: {rule: equal/1}\n")
    with pytest.raises(RubricError, match="there is no such file"):
        load_rubric(path)


def test_a_blank_reason_is_none(tmp_path: Path) -> None:
    """Spaces say nothing."""
    text = 'extends: ml-engineer\nreason: "  "\nweighting: {rule: equal/1}\n'
    with pytest.raises(RubricError, match="reason is empty; write why the weights are others"):
        load_rubric(write(tmp_path, text))
