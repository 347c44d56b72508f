"""A rubric file → ``Rubric``, or every fault it has."""

import hashlib
import importlib
import json
from pathlib import Path

from cvscreen.errors import Fault, RubricError
from cvscreen.model.rubric import Rubric
from cvscreen.model.vocabulary import Item, Vocabulary
from cvscreen.rubric.shape import read_shape
from cvscreen.rubric.tree import read_tree

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
    if tree.faults:
        raise RubricError(tree.faults)
    rubric, faults = read_shape(tree)
    if rubric is None:
        raise RubricError(faults)
    items: dict[str, Item] = {}
    for name in rubric.vocabulary.use:
        items |= _load_vocabulary(name).items
    items |= rubric.vocabulary.items
    merged = rubric.model_copy(update={"vocabulary": rubric.vocabulary.model_copy(update={"items": items})})
    return merged.model_copy(update={"sha256": _digest(content, merged)})


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


def _load_vocabulary(name: str) -> Vocabulary:
    # until the bundled vocabularies are there, a rubric loads with its own items
    load = getattr(importlib.import_module("cvscreen.vocabulary"), "load_vocabulary", None)
    return load(name) if load else Vocabulary()


def _digest(content: bytes, rubric: Rubric) -> str:
    """Return the SHA-256 of the file and of every value in force: merged items and default numbers move scores too."""
    values = json.dumps(rubric.model_dump(mode="json", exclude={"sha256"}), sort_keys=True)
    return hashlib.sha256(content + b"\0" + values.encode()).hexdigest()
