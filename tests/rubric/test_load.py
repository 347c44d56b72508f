"""Loading a rubric: what it gives, and what it says of a broken file."""

import re
from pathlib import Path

import pytest
import yaml

from cvscreen.errors import RubricError
from cvscreen.model import EvidenceKind
from cvscreen.rubric import list_rubrics, load_rubric

DATA = Path(__file__).parent / "data"
MINIMAL = (DATA / "minimal.yaml").read_text(encoding="utf-8")
BROKEN = yaml.safe_load((DATA / "broken.yaml").read_text(encoding="utf-8"))


def write(folder: Path, text: str, name: str = "baker.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def faults_of(source: str | Path) -> list[str]:
    with pytest.raises(RubricError) as caught:
        load_rubric(source)
    return [str(fault).removeprefix(f"{fault.file}:") for fault in caught.value.faults]


@pytest.mark.parametrize("entry", BROKEN, ids=lambda entry: entry["name"])
def test_each_fault_gives_one_message_with_its_line_and_mend(entry: dict[str, str], tmp_path: Path) -> None:
    """One mistake gives one message, and it says the line, what is wrong, and what to do."""
    if "whole" in entry:
        text = entry["whole"]
    else:
        assert MINIMAL.count(entry["replace"]) >= 1
        text = MINIMAL.replace(entry["replace"], entry["by"], 1)
    assert [entry["says"]] == faults_of(write(tmp_path, text))


def test_every_message_has_a_mend() -> None:
    """A message is 'line: what; mend'."""
    assert [entry["name"] for entry in BROKEN if not re.fullmatch(r"[0-9]+: .+; .+", entry["says"])] == []


def test_all_faults_are_raised_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    """A person mends a rubric in one go: faults of shape, of numbers and of names come together."""
    text = MINIMAL.replace("title: Baker", "title: Baker\nlicense: x", 1)
    text = text.replace("combine: any_of", "combine: anyof", 1)
    text = text.replace("curve: [0, 0.6, 1]", "curve: [0, 0.6]", 1)
    text = text.replace("any_of: [hygiene]", "any_of: [hygeine]", 1)
    expected = [
        "5: unknown key 'license'; did you mean 'licence'?",
        "17: unknown combine 'anyof'; use one of: any_of, all_of, count, coverage",
        "29: criterion 'range': the curve ends with 0.6; end with 1: the whole of the points",
        "37: unknown item 'hygeine'; did you mean 'hygiene'?",
    ]
    assert expected == faults_of(write(tmp_path, text))


def test_points_that_do_not_follow_from_the_rule_are_told_each(tmp_path: Path) -> None:
    """Where a rubric says how its points were made, the points are recomputed."""
    text = MINIMAL.replace("title: Baker", "title: Baker\nweighting: {rule: equal/1}", 1)
    assert [message.split(":")[0] for message in faults_of(write(tmp_path, text))] == ["16", "26", "34"]


def test_a_message_is_one_short_line_whatever_the_file_holds(tmp_path: Path) -> None:
    """Messages go to terminals and logs: no control characters, no book."""
    text = MINIMAL.replace("at: A:5", 'at: "B\\e[31m:5"', 1).replace("need: nice", f"need: {'x' * 5000}", 1)
    messages = faults_of(write(tmp_path, text))
    assert all(message.isprintable() and len(message) < 1300 for message in messages)


def test_a_missing_file_is_a_fault_with_the_bundled_names() -> None:
    """What to give instead is part of the message."""
    assert [
        f"1: there is no such file or bundled rubric; give a YAML file, or one of: {', '.join(list_rubrics())}"
    ] == (faults_of("no-such-rubric"))


def test_a_folder_is_not_a_rubric(tmp_path: Path) -> None:
    """A folder's name is told apart from a missing file."""
    assert faults_of(tmp_path)[0].startswith("1: is not a file;")


def test_a_path_that_is_none_is_a_fault() -> None:
    """Hostile names raise nothing else."""
    assert faults_of("a\0b.yaml")[0].startswith("1: ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"title: caf\xe9\n", "1: not UTF-8 text; save it as UTF-8"),
        (b"a: 1\nb: \x00\n", "2: not a text file; give the YAML file of a rubric"),
        (MINIMAL.encode("utf-16"), "1: not UTF-8 text; save it as UTF-8"),
        (b"#" * 1_000_001, "1: larger than 1000 kB: not a rubric; give the YAML file of a rubric"),
    ],
    ids=["latin-1", "binary", "utf-16", "too-large"],
)
def test_what_is_not_a_text_is_a_fault(content: bytes, message: str, tmp_path: Path) -> None:
    """A file of another kind is told in one line."""
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    assert [message] == faults_of(path)


def test_a_byte_order_mark_and_windows_lines_are_read(tmp_path: Path) -> None:
    """Editors on Windows write both."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode())
    assert load_rubric(path).id == "baker"


def test_a_rubric_of_another_field_loads() -> None:
    """Nothing in the loader is about machine learning."""
    rubric = load_rubric(DATA / "nurse.yaml")
    assert (350, "nurse-registration" in rubric.vocabulary.items, "python" in rubric.vocabulary.items) == (
        rubric.criteria()[0].points,
        True,
        False,
    )


def test_in_file_items_come_before_bundled_ones(tmp_path: Path) -> None:
    """An author can say what an item means here."""
    text = MINIMAL.replace(
        "vocabulary:\n  items:", "vocabulary:\n  use: [ml]\n  items:\n    python: {name: Snake, kind: pet}"
    )
    items = load_rubric(write(tmp_path, text)).vocabulary.items
    assert (items["python"].name, "java" in items) == ("Snake", True)


def test_what_a_rubric_leaves_out_is_the_maintainers_choice_and_says_so() -> None:
    """Numbers that nobody wrote have the basis default."""
    rubric = load_rubric(DATA / "minimal.yaml")
    assert (
        rubric.evidence.basis,
        rubric.evidence.kinds[EvidenceKind.LISTED],
        rubric.strengths["expected"],
        rubric.weighting.rule,
    ) == ("default", 0.3, 0.75, "author/1")


def test_the_digest_is_of_the_content_not_of_the_name(tmp_path: Path) -> None:
    """The same bytes are the same rubric."""
    copy = write(tmp_path, MINIMAL, "another-name.yaml")
    assert load_rubric(DATA / "minimal.yaml").sha256 == load_rubric(copy).sha256


@pytest.mark.parametrize(
    ("old", "new"),
    [("points: 600", "points:  600"), ("[sourdough, rolls]", "[sourdough]"), ("# end", "# the end")],
    ids=["a-space", "an-alias", "a-comment"],
)
def test_any_change_changes_the_digest(old: str, new: str, tmp_path: Path) -> None:
    """A digest in a report names exactly one rubric."""
    text = MINIMAL + "# end\n"
    before = load_rubric(write(tmp_path, text, "before.yaml"))
    after = load_rubric(write(tmp_path, text.replace(old, new, 1), "after.yaml"))
    assert before.sha256 != after.sha256


def test_the_bundled_vocabulary_is_part_of_the_digest(tmp_path: Path) -> None:
    """An alias that is added to a bundled vocabulary can move a score: the values merged are digested."""
    alone = write(tmp_path, MINIMAL + "# use\n", "alone.yaml")
    merged = write(tmp_path, MINIMAL.replace("vocabulary:\n", "vocabulary:\n  use: [ml]\n"), "merged.yaml")
    assert len(load_rubric(alone).vocabulary.items) < len(load_rubric(merged).vocabulary.items)
    assert load_rubric(alone).sha256 != load_rubric(merged).sha256


def test_loading_twice_gives_equal_rubrics() -> None:
    """No state is kept between loads."""
    assert load_rubric("ml-engineer") == load_rubric("ml-engineer")
