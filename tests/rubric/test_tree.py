"""YAML text as values with places."""

from cvscreen.rubric.tree import MAX_DEPTH, read_tree


def test_a_place_knows_the_line_of_its_key() -> None:
    """A value that begins on the next line is found at its key."""
    tree = read_tree("a:\n  b: >\n    long\n    text\n  c:\n    - x\n    - y\n", "x.yaml")
    assert [tree.line(path) for path in (("a", "b"), ("a", "c"), ("a", "c", 1))] == [2, 5, 7]


def test_a_path_that_is_missing_points_at_what_is_around_it() -> None:
    """'id is missing' points at the mapping that lacks it."""
    assert read_tree("a: 1\nb:\n  c: 2\n", "x.yaml").line(("b", "id")) == 2


def test_keys_are_text_as_written() -> None:
    """no: and 1.0: are names when they are keys."""
    assert read_tree("no: 1\n1.0: 2\n", "x.yaml").value == {"no": 1, "1.0": 2}


def test_anchors_are_followed() -> None:
    """An author may write a list once."""
    assert read_tree("a: &list [1]\nb: *list\n", "x.yaml").value == {"a": [1], "b": [1]}


def test_anchors_that_multiply_are_stopped() -> None:
    """A few lines cannot become a billion values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 10)}]" for i in range(1, 10)]
    faults = read_tree("\n".join(lines), "x.yaml").faults
    assert [fault.what for fault in faults] == ["too large once its anchors are followed"]


def test_an_anchor_within_itself_is_stopped() -> None:
    """A list that holds itself has no end."""
    faults = read_tree("a: &a [*a]\n", "x.yaml").faults
    assert [fault.what for fault in faults] == ["too large once its anchors are followed"]


def test_deep_nesting_is_stopped_before_it_is_composed() -> None:
    """Brackets by the thousand do not exhaust the stack."""
    faults = read_tree("[" * 100_000, "x.yaml").faults
    assert [f"not YAML: lists within lists, more than {MAX_DEPTH} deep"] == [fault.what for fault in faults]


def test_a_list_as_a_key_is_a_fault() -> None:
    """Keys are words."""
    assert read_tree("? [a]\n: 1\n", "x.yaml").faults[0].what == "a key must be a word, not a list or a mapping"


def test_control_characters_are_a_fault() -> None:
    """What YAML does not allow is told, not raised."""
    assert len(read_tree("a: \x07\n", "x.yaml").faults) == 1
