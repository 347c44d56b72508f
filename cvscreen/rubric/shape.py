"""Does a rubric have the shape of ``cvscreen.rubric/1``? Pydantic's findings, said in an author's words."""

import json
import re
import types
import typing
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cvscreen.errors import Fault
from cvscreen.model.base import Model
from cvscreen.rubric.tree import Path, Tree

_ID_MEND = "use small letters, digits and hyphens, beginning with a letter: {}"
_QUOTED = re.compile(r"'([^']{1,64})'")
_SET_BY_LOADER = ("sha256",)
_ONE_OF = {
    "groups": "this group", "criteria": "this criterion", "lists": "this list", "equivalents": "this equivalent",
    "ask_only": "this question", "tags": "this tag", "constraints": "this constraint",
}  # fmt: skip
_M = TypeVar("_M", bound=Model)


def read_shape(tree: Tree, kind: type[_M]) -> tuple[_M | None, tuple[Fault, ...]]:
    r"""Return the value that a tree spells, or None and everything that is wrong with its shape.

    Args:
        tree: The file.
        kind: What it should be: a rubric, or an extension of one.

    Example:
        >>> from cvscreen.model import Rubric
        >>> from cvscreen.rubric.tree import read_tree
        >>> tree = read_tree("schema: cvscreen.rubric/1\nid: x\nversion: '1'\ntitle: X\ngruops: []\n", "x.yaml")
        >>> for fault in read_shape(tree, Rubric)[1]:
        ...     print(fault)
        x.yaml:1: 'groups' is missing; add it: groups: …
        x.yaml:5: unknown key 'gruops'; did you mean 'groups'?
    """
    if not isinstance(tree.value, dict):
        return None, (tree.fault((), "a rubric is a mapping of keys", "begin with: schema: cvscreen.rubric/1"),)
    try:
        return kind.model_validate_json(json.dumps(tree.value), strict=True), ()
    except ValidationError as error:
        faults = {_fault(detail, _Place(tree, kind, detail["loc"])) for detail in error.errors(include_url=False)}
        return None, tuple(sorted(faults, key=lambda fault: (fault.line, fault.what)))


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one was most likely meant to be; None where nothing is near.

    Example:
        >>> did_you_mean("pyhton", ["python", "java"])
        'python'
    """
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return near[0] if near else None


class _Place:
    """Where a finding is: its path in the file, and how to speak of it."""

    def __init__(self, tree: Tree, kind: type[Model], loc: Path) -> None:
        self.tree = tree
        self.kind = kind
        # pydantic marks a finding about a mapping's key, not its value, by a last step "[key]"
        self.is_key = bool(loc) and loc[-1] == "[key]"
        self.path: Path = loc[:-1] if self.is_key else loc
        names = [step for step in self.path if isinstance(step, str)]
        self.field = names[-1] if names else "the rubric"
        if self.is_key and len(names) > 1:
            self.field = f"{names[-2]} key"

    def raw(self, value: object) -> str:
        """Return the characters as written, which YAML may have read as something else."""
        place = self.tree.places.get(self.path)
        return place.raw if place and place.raw is not None else str(value)


def _fault(detail: ErrorDetails, place: _Place) -> Fault:
    what, mend = _SAYERS.get(detail["type"], _say_anything)(detail, place)
    return place.tree.fault(place.path, what, mend)


def _say_extra(_: ErrorDetails, place: _Place) -> tuple[str, str]:
    key = str(place.path[-1])
    known = _keys_at(place.kind, place.path[:-1])
    near = did_you_mean(key, known)
    return f"unknown key {key!r}", f"did you mean {near!r}?" if near else f"use one of: {', '.join(known)}"


def _say_missing(_: ErrorDetails, place: _Place) -> tuple[str, str]:
    *around, key = place.path
    names = [step for step in around if isinstance(step, str)]
    inside = f" in {_ONE_OF.get(names[-1], names[-1])}" if names else ""
    return f"{str(key)!r} is missing{inside}", f"add it: {key}: …"


def _say_choice(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    allowed = _QUOTED.findall(str(detail.get("ctx", {}).get("expected", "")))
    mend = f"use one of: {', '.join(allowed)}" if len(allowed) > 1 else f"write {allowed[0]}"
    if isinstance(detail["input"], str):
        return f"unknown {place.field} {detail['input']!r}", mend
    return _say_text(detail, place)[0], mend


def _say_text(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    value = detail["input"]
    if value is None or value == "":
        return f"{place.field} is empty", "write a text"
    raw = place.raw(value)
    if isinstance(value, bool):
        read = str(value).lower()
        return f"{place.field}: YAML reads {raw} as {read}, not as text", f'write it in quotes: "{raw}"'
    if isinstance(value, int | float):
        return f"{place.field}: YAML reads {raw} as a number, not as text", f'write it in quotes: "{raw}"'
    return f"{place.field} must be a text, not {_noun(value)}", "write one text"


def _say_number(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    value = detail["input"]
    whole = detail["type"].startswith("int")
    number = "a whole number" if whole else "a number"
    if isinstance(value, str) and re.fullmatch(r"[0-9.]{1,20}", value):
        return f"{place.field} must be {number}, not the text {value!r}", f"write it without quotes: {value}"
    shown = _noun(value) if isinstance(value, list | dict) or value is None else place.raw(value)
    return f"{place.field} must be {number}, not {shown}", f"write {number}, such as {40 if whole else 0.5}"


def _say_truth(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    return f"{place.field} must be true or false, not {place.raw(detail['input'])}", "write true or false"


def _say_range(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    side, limit = next(iter(detail.get("ctx", {"ge": 0}).items()))
    span = "a number from 0 to 1000" if place.field == "points" else "a number from 0 to 1"
    return f"{place.field} {detail['input']} is {'below' if side[0] == 'g' else 'above'} {limit:g}", f"use {span}"


def _say_pattern(detail: ErrorDetails, _: _Place) -> tuple[str, str]:
    value = str(detail["input"])
    if ":" in str(detail.get("ctx", {}).get("pattern", "")):
        return f"{value!r} is not a place in a document", "write DOCUMENT:LINE, such as B:18"
    name = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-0123456789") or "my-id"
    return f"{value!r} is not an id", _ID_MEND.format(name)


def _say_list(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    value = detail["input"]
    mend = (
        f"write it in brackets: [{value}]" if isinstance(value, str | int | float) else "write [a, b] or lines of - a"
    )
    return f"{place.field} must be a list, not {_noun(value)}", mend


def _say_mapping(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    keys = _keys_at(place.kind, place.path)
    mend = f"write its keys: {', '.join(keys[:6])}" if keys else "write key: value lines"
    return f"{place.field} must be a mapping, not {_noun(detail['input'])}", mend


def _say_anything(detail: ErrorDetails, place: _Place) -> tuple[str, str]:
    return f"{place.field}: {detail['msg'].lower()}", "see the rubric's format"


_SAYERS: dict[str, Callable[[ErrorDetails, _Place], tuple[str, str]]] = {
    "extra_forbidden": _say_extra,
    "missing": _say_missing,
    "literal_error": _say_choice,
    "enum": _say_choice,
    "string_type": _say_text,
    "string_too_short": _say_text,
    "string_pattern_mismatch": _say_pattern,
    "int_type": _say_number,
    "int_from_float": _say_number,
    "float_type": _say_number,
    "bool_type": _say_truth,
    "greater_than_equal": _say_range,
    "less_than_equal": _say_range,
    "tuple_type": _say_list,
    "model_type": _say_mapping,
    "dict_type": _say_mapping,
}


def _noun(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return {dict: "a mapping", list: "a list", str: "a text", type(None): "nothing"}.get(type(value), "a number")


def _keys_at(kind: type[Model], path: Path) -> list[str]:
    """Return the keys that may stand at a path, by walking the types."""
    annotation: object = kind
    for step in path:
        annotation = _child(annotation, step)
    model = _model_of(annotation)
    names = [field.alias or name for name, field in model.model_fields.items()] if model else []
    return [name for name in names if name not in _SET_BY_LOADER]


def _child(annotation: object, step: str | int) -> object:
    model = _model_of(annotation)
    if model is not None:
        for name, field in model.model_fields.items():
            if step in (name, field.alias):
                return field.annotation
        return None
    arguments = typing.get_args(annotation)
    return arguments[1 if typing.get_origin(annotation) is dict else 0] if arguments else None


def _model_of(annotation: object) -> type[BaseModel] | None:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        found = [_model_of(part) for part in typing.get_args(annotation)]
        return next((model for model in found if model), None)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return None
