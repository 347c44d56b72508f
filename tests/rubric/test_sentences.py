"""Examples that stand in a rubric's file."""

from pathlib import Path

from cvscreen.rubric.sentences import run_examples

MINIMAL = (Path(__file__).parent / "data" / "minimal.yaml").read_text(encoding="utf-8")


def run(folder: Path, examples: str) -> tuple[int, list[str]]:
    path = folder / "baker.yaml"
    path.write_text(f"{MINIMAL}\n{examples}\n", encoding="utf-8")
    count, broken = run_examples(path)
    return count, [one.what for one in broken]


def test_examples_that_come_true_say_nothing(tmp_path: Path) -> None:
    """The rubric does what its author meant."""
    text = "examples:\n  match: [Baked sourdough for a café.]\n  no_match: [Sold shoes.]"
    assert (2, []) == run(tmp_path, text)


def test_an_example_that_does_not_come_true_says_what_happens_instead(tmp_path: Path) -> None:
    """Both ways."""
    text = "examples:\n  match: [Sold shoes.]\n  no_match: [Baked sourdough for a café.]"
    due = ["none of its items is found in 'Sold shoes.'", "bread is found in 'Baked sourdough for a café.'"]
    assert (2, due) == run(tmp_path, text)


def test_an_example_may_mark_what_is_meant(tmp_path: Path) -> None:
    """A sentence may name several things."""
    text = "examples:\n  match: ['[[Sourdough]] and shoes']\n  no_match: ['Sourdough and [[shoes]]']"
    assert (2, []) == run(tmp_path, text)
