"""A rubric file → ``Rubric``, or every fault it has."""

import hashlib
import json
from pathlib import Path

from cvscreen.errors import Fault, RubricError
from cvscreen.model.rubric import Rubric
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.checks import CHECKS
from cvscreen.rubric.draft import read_draft
from cvscreen.rubric.shape import read_shape
from cvscreen.rubric.tree import Tree, read_tree
from cvscreen.vocabulary import load_vocabulary, vocabulary_names

# the bundled rubric is about 40 kB; a megabyte is another kind of file
MAX_BYTES = 1_000_000

_PACKAGE = Path(__file__).resolve().parents[1]


def list_rubrics() -> tuple[str, ...]:
    """Return the names of the bundled rubrics.

    Example:
        >>> "ml-engineer" in list_rubrics()
        True
    """
    return tuple(sorted(path.stem for path in _bundled_folder().glob("*.yaml")))


def load_rubric(source: str | Path) -> Rubric:
    """Load a bundled rubric by its name, or a rubric file.

    Args:
        source: A name of ``list_rubrics()``, or the path of a YAML file.

    Raises:
        RubricError: With all faults of the file: each says its line, what is wrong, and the mend.

    Example:
        >>> rubric = load_rubric("ml-engineer")
        >>> sum(criterion.points for criterion in rubric.criteria())
        1000
    """
    path, file = _find(source)
    content = _read(path, file)
    tree = read_tree(_decode(content, file), file)
    if not isinstance(tree.value, dict):
        raise RubricError(tree.faults or read_shape(tree)[1])
    bundled, unknown = _bundled_items(tree)
    rubric, misshapen = read_shape(tree)
    draft = read_draft(tree, rubric, None if unknown else bundled)
    found = (fault for check in CHECKS for fault in check(draft))
    faults = {*tree.faults, *misshapen, *unknown, *found}
    if faults or rubric is None:
        raise RubricError(sorted(faults, key=lambda fault: (fault.line, fault.what)))
    merged = rubric.vocabulary.model_copy(update={"items": {**bundled, **rubric.vocabulary.items}})
    whole = rubric.model_copy(update={"vocabulary": merged})
    return whole.model_copy(update={"sha256": _digest(content, whole)})


def _bundled_folder() -> Path:
    """Return where the bundled rubrics are: inside an installed package, beside the package in a checkout."""
    installed = _PACKAGE / "rubrics"
    return installed if installed.is_dir() else _PACKAGE.parent / "rubrics"


def _find(source: str | Path) -> tuple[Path, str]:
    if isinstance(source, str) and source in list_rubrics():
        return _bundled_folder() / f"{source}.yaml", f"{source}.yaml"
    return Path(source), str(source)


def _read(path: Path, file: str) -> bytes:
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "there is no such file or bundled rubric"
            raise RubricError([Fault(file, 1, what, f"give a YAML file, or one of: {', '.join(list_rubrics())}")])
        with path.open("rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise RubricError([Fault(file, 1, f"cannot be read: {error.strerror}", "check its permissions")]) from None
    if len(content) > MAX_BYTES:
        what = f"larger than {MAX_BYTES // 1000} kB: not a rubric"
        raise RubricError([Fault(file, 1, what, "give the YAML file of a rubric")])
    return content


def _decode(content: bytes, file: str) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RubricError([Fault(file, line, "not UTF-8 text", "save it as UTF-8")]) from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise RubricError([Fault(file, line, "not a text file", "give the YAML file of a rubric")])
    return text


def _bundled_items(tree: Tree) -> tuple[dict[str, Item], list[Fault]]:
    """Return the items of the vocabularies under ``use``, and the names that are not known."""
    use = tree.at("vocabulary", "use")
    items: dict[str, Item] = {}
    unknown: list[Fault] = []
    for i, name in enumerate(use if isinstance(use, list) else ()):
        if name in vocabulary_names():
            items |= load_vocabulary(str(name)).items
        else:
            mend = f"use one of: {', '.join(vocabulary_names())}"
            unknown.append(tree.fault(("vocabulary", "use", i), f"unknown vocabulary {name!r}", mend))
    return items, unknown


def _digest(content: bytes, rubric: Rubric) -> str:
    """Return the SHA-256 of the file and of every value in force: merged items and default numbers move scores too."""
    values = json.dumps(rubric.model_dump(mode="json", exclude={"sha256"}), sort_keys=True)
    return hashlib.sha256(content + b"\0" + values.encode()).hexdigest()
