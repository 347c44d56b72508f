"""A rubric file → ``Rubric``, or every fault it has."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from cvscreen.errors import Fault, RubricError
from cvscreen.model.rubric import Rubric
from cvscreen.model.vocabulary import Item
from cvscreen.rubric.checks import CHECKS
from cvscreen.rubric.draft import read_draft
from cvscreen.rubric.extension import read_extension, reweigh
from cvscreen.rubric.find import RubricText, list_rubrics, read_rubric_text
from cvscreen.rubric.shape import read_shape
from cvscreen.rubric.tree import Tree, read_tree
from cvscreen.vocabulary import load_vocabulary, vocabulary_names


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
    found = read_rubric_text(source)
    tree = read_tree(found.text, found.file)
    if not isinstance(tree.value, dict):
        raise RubricError(tree.faults or read_shape(tree, Rubric)[1])
    rubric = _extended(tree, source) if "extends" in tree.value else _whole(tree)
    return rubric.model_copy(update={"sha256": _digest(found, rubric)})


def _whole(tree: Tree) -> Rubric:
    bundled, unknown = _bundled_items(tree)
    rubric, misshapen = read_shape(tree, Rubric)
    draft = read_draft(tree, rubric, None if unknown else bundled)
    wrong = (fault for check in CHECKS for fault in check(draft))
    faults = {*tree.faults, *misshapen, *unknown, *wrong}
    if faults or rubric is None:
        raise RubricError(_in_order(faults))
    items = {**bundled, **rubric.vocabulary.items}
    return rubric.model_copy(update={"vocabulary": rubric.vocabulary.model_copy(update={"items": items})})


def _extended(tree: Tree, source: str | Path) -> Rubric:
    base, unknown = _base(tree, source)
    extension, faults = read_extension(tree, base)
    if extension is None or base is None or faults or unknown or tree.faults:
        raise RubricError(_in_order({*tree.faults, *faults, *unknown}))
    return reweigh(base, extension)


def _base(tree: Tree, source: str | Path) -> tuple[Rubric | None, list[Fault]]:
    """Return the rubric that is extended: a bundled one, or a file beside the extension."""
    name = tree.at("extends")
    if not isinstance(name, str) or not name:
        return None, []
    bundled = name in list_rubrics()
    text = read_rubric_text(name if bundled else Path(source).parent / name)
    base = read_tree(text.text, text.file)
    if isinstance(base.value, dict) and "extends" in base.value:
        mend = f"extend {base.at('extends')} itself"
        return None, [tree.fault(("extends",), f"{name!r} is an extension too", mend)]
    return load_rubric(name if bundled else Path(source).parent / name), []


def _bundled_items(tree: Tree) -> tuple[dict[str, Item], list[Fault]]:
    """Return the items of the vocabularies under ``use``, and a fault for each name that is not known."""
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


def _in_order(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: (fault.line, fault.what))


def _digest(found: RubricText, rubric: Rubric) -> str:
    """Return the SHA-256 of the file and of every value in force: merged items and default numbers move scores too."""
    values = json.dumps(rubric.model_dump(mode="json", exclude={"sha256"}), sort_keys=True)
    return hashlib.sha256(found.content + b"\0" + values.encode()).hexdigest()
