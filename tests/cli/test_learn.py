"""``cvscreen fit``: labels in, a rubric out."""

import json

import pytest

from cvscreen.cli import main
from cvscreen.rubric import load_rubric

MAKER = "{name} Example\n\nExperience\nML Engineer, Northwind Ltd\n2019 - 2021\n- Trained PyTorch models in Python.\n"
COOK = "{name} Example\n\nExperience\nCook, Harbour Inn\n2019 - 2021\n- Baked bread for the town, {name} style.\n"


@pytest.fixture
def labelled(tmp_path):
    """Return a file of 24 labels beside the CVs that it names."""
    rows = ["file,label,why"]
    for i in range(24):
        text = (MAKER if i % 2 else COOK).format(name=f"Ada{i}")
        (tmp_path / f"cv{i}.txt").write_text(text, encoding="utf-8")
        rows.append(f"cv{i}.txt,{i % 2},made up")
    path = tmp_path / "labels.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_fit_writes_a_rubric_and_tells_old_and_new_points(labelled, capsys):
    """The table names every criterion; the file is a rubric that scores."""
    output = labelled.parent / "out" / "calibrated.yaml"
    assert main(["fit", str(labelled), "-o", str(output)]) == 0
    told = capsys.readouterr().out
    rubric = load_rubric(output)
    assert "24 labels, 12 of them positive" in told
    assert all(criterion.title in told for criterion in rubric.criteria())
    assert (rubric.weighting.rule, rubric.extends) == ("calibrated/1", "ml-engineer")


def test_fit_of_a_rubric_file_extends_that_file(labelled):
    """Relative to the new file, so that both can be moved together."""
    base = labelled.parent / "base.yaml"
    base.write_text(
        "schema: cvscreen.rubric/1\nid: tiny\nversion: '1'\ntitle: Tiny\nweighting: {rule: author/1}\n"
        "groups:\n- id: all\n  title: All\n  points: 1000\n  criteria:\n"
        "  - {id: python, title: Python, need: should, points: 600, basis: author, combine: any_of, items: [python],"
        " ask: 'Python?'}\n"
        "  - {id: pytorch, title: PyTorch, need: should, points: 400, basis: author, combine: any_of, items: [pytorch],"
        " ask: 'PyTorch?'}\n"
        "vocabulary: {use: [ml]}\n",
        encoding="utf-8",
    )
    output = labelled.parent / "out" / "new.yaml"
    assert main(["fit", str(labelled), "-r", str(base), "-o", str(output)]) == 0
    assert load_rubric(output).extends == "../base.yaml"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("file,label\ncv1.txt,1\ncv0.txt,0\n", "2 labelled people are too few to learn from"),
        ("name,label\ncv1.txt,1\n", "name them file and label"),
        ("file,label\ncv1.txt,yes\n", "labels.csv:2: no file with a whole number"),
    ],
)
def test_labels_that_are_wrong_are_said_to_be_wrong(labelled, capsys, content, said):
    """One line with the place and the mend, and exit code 2."""
    labelled.write_text(content, encoding="utf-8")
    assert main(["fit", str(labelled), "-o", str(labelled.parent / "x.yaml")]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_of_labels_is_a_usage_error(tmp_path, capsys):
    """And nothing is written."""
    assert main(["fit", str(tmp_path / "none.csv"), "-o", str(tmp_path / "x.yaml")]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_left_out_and_said(labelled, capsys):
    """It is no person without skills."""
    (labelled.parent / "cv3.txt").write_bytes(b"")
    assert main(["fit", str(labelled), "-o", str(labelled.parent / "x.yaml")]) == 0
    said = capsys.readouterr()
    assert ("left out: cv3.txt: empty" in said.err, "23 labels" in said.out) == (True, True)


def test_eval_tells_the_figures_of_the_rubric_and_of_three_baselines(labelled, capsys):
    """And writes them down with two plots."""
    out = labelled.parent / "out"
    assert main(["eval", str(labelled), "--out", str(out)]) == 0
    told = capsys.readouterr().out
    assert "24 people, 12 of them wanted" in told
    assert [line for line in told.splitlines() if line and not line.startswith(" ")][1:5] == [
        "rubric", "equal weights", "keyword count", "tf-idf cosine",
    ]  # fmt: skip
    assert json.loads((out / "evaluation.json").read_text())["figures"]["rubric"]["AUC"]["value"] == 1.0
    plots = ["calibration.png", "calibration.svg", "evaluation.json", "gains.png", "gains.svg"]
    assert sorted(path.name for path in out.iterdir()) == plots


def test_eval_needs_people_of_both_kinds(labelled, capsys):
    """Else there is nothing to tell apart."""
    labelled.write_text("file,label\ncv1.txt,1\ncv3.txt,1\n", encoding="utf-8")
    assert main(["eval", str(labelled)]) == 2
    assert "2 of 2 people are wanted" in capsys.readouterr().err


def test_eval_of_a_few_people_says_that_it_means_nothing(labelled, capsys):
    """Of two people any order is perfect half of the time; of two the first ten are two."""
    labelled.write_text("file,label\ncv1.txt,1\ncv0.txt,0\n", encoding="utf-8")
    assert main(["eval", str(labelled)]) == 0
    told = capsys.readouterr().out
    assert ("WARNING: too few" in told, "NDCG@2" in told, "@10" in told) == (True, True, False)


def test_eval_says_what_the_labels_do_not_tell_apart(labelled, capsys):
    """Everyone is told apart by a count of keywords too."""
    assert main(["eval", str(labelled)]) == 0
    told = capsys.readouterr().out
    assert ("WARNING" in told, "do not tell the rubric from equal weights, keyword count" in told) == (False, True)


def test_fit_that_makes_nothing_better_says_to_keep_the_old_rubric(labelled, capsys):
    """The old points put everybody right already."""
    assert main(["fit", str(labelled), "-o", str(labelled.parent / "x.yaml")]) == 0
    said = capsys.readouterr().err
    assert ("keep the old rubric" in said, "try it" in said) == (True, False)
