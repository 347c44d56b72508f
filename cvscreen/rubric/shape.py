"""Does a rubric have the shape of ``cvscreen.rubric/1``? Pydantic's findings, said in an author's words."""

import json
import re
import types
import typing
from collections.abc import Callable, Iterable
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cvscreen.errors import Fault
from cvscreen.model.rubric import Rubric
from cvscreen.rubric.tree import Path, Tree

_ID_MEND = "use small letters, digits and hyphens, beginning with a letter: {}"
_QUOTED = re.compile(r"'([^']{1,64})'")
_MARKUP = ("[key]",)


def read_shape(tree: Tree) -> tuple[Rubric | None, tuple[Fault, ...]]:
    r"""Return the rubric that a tree spells, or None and everything that is wrong with its shape.

    Example:
        >>> from cvscreen.rubric.tree import read_tree
        >>> tree = read_tree("schema: cvscreen.rubric/1\nid: x\nversion: '1'\ntitle: X\ngruops: []\n", "x.yaml")
        >>> for fault in read_shape(tree)[1]:
        ...     print(fault)
        x.yaml:1: 'groups' is missing; add it: groups: …
        x.yaml:5: unknown key 'gruops'; did you mean 'groups'?
    """
    if not isinstance(tree.value, dict):
        return None, (tree.fault((), "a rubric is a mapping of keys", "begin with: schema: cvscreen.rubric/1"),)
    try:
        return Rubric.model_validate_json(json.dumps(tree.value), strict=True), ()
    except ValidationError as error:
        faults = (_fault(detail, tree) for detail in error.errors(include_url=False))
        return None, tuple(sorted(set(faults), key=lambda fault: (fault.line, fault.what)))


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a misspelt one was most likely meant to be; None where nothing is near.

    Example:
        >>> did_you_mean("pyhton", ["python", "java"])
        'python'
    """
    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return near[0] if near else None


def _fault(detail: ErrorDetails, tree: Tree) -> Fault:
    path = tuple(step for step in detail["loc"] if step not in _MARKUP)
    say = _SAYERS.get(detail["type"], _say_anything)
    what, mend = say(detail, path, tree)
    return tree.fault(path, what, mend)


def _say_extra(_: ErrorDetails, path: Path, __: Tree) -> tuple[str, str]:
    key = str(path[-1])
    known = _keys_at(path[:-1])
    near = did_you_mean(key, known)
    return f"unknown key {key!r}", f"did you mean {near!r}?" if near else f"use one of: {', '.join(known)}"


def _say_missing(_: ErrorDetails, path: Path, __: Tree) -> tuple[str, str]:
    return f"{str(path[-1])!r} is missing{_inside(path[:-1])}", f"add it: {path[-1]}: …"


def _say_choice(detail: ErrorDetails, path: Path, tree: Tree) -> tuple[str, str]:
    allowed = _QUOTED.findall(str(detail.get("ctx", {}).get("expected", "")))
    if _is_text(detail["input"]):
        return f"unknown {_field(path)} {detail['input']!r}", f"use one of: {', '.join(allowed)}"
    what, _ = _say_text(detail, path, tree)
    return what, f"use one of: {', '.join(allowed)}"


def _say_text(detail: ErrorDetails, path: Path, tree: Tree) -> tuple[str, str]:
    value = detail["input"]
    place = tree.places.get(path)
    raw = place.raw if place and place.raw is not None else str(value)
    if value is None:
        return f"{_field(path)} is empty", "write a text, or remove the key"
    if isinstance(value, bool):
        return f"{_field(path)}: YAML reads {raw} as {str(value).lower()}, not as text", f'write it in quotes: "{raw}"'
    if isinstance(value, int | float):
        return f"{_field(path)}: YAML reads {raw} as a number, not as text", f'write it in quotes: "{raw}"'
    return f"{_field(path)} must be a text, not a {_noun(value)}", "write one text"


def _say_number(detail: ErrorDetails, path: Path, _: Tree) -> tuple[str, str]:
    value = detail["input"]
    whole = detail["type"].startswith("int")
    noun = "a whole number" if whole else "a number"
    if isinstance(value, str) and re.fullmatch(r"[0-9.]{1,20}", value):
        return f"{_field(path)} must be {noun}, not the text {value!r}", f"write it without quotes: {value}"
    shown = f"{_noun(value)}" if isinstance(value, list | dict | bool) or value is None else repr(value)
    return f"{_field(path)} must be {noun}, not {shown}", f"write {noun}, such as {40 if whole else 0.5}"


def _say_range(detail: ErrorDetails, path: Path, _: Tree) -> tuple[str, str]:
    context = detail.get("ctx", {})
    side = "below" if "ge" in context or "gt" in context else "above"
    limit = next(iter(context.values()))
    bound = f"{limit:g}" if isinstance(limit, int | float) else str(limit)
    span = "a number from 0 to 1000" if path and path[-1] == "points" else "a number from 0 to 1"
    return f"{_field(path)} {detail['input']} is {side} {bound}", f"use {span}"


def _say_pattern(detail: ErrorDetails, _: Path, __: Tree) -> tuple[str, str]:
    value = str(detail["input"])
    if ":" in str(detail.get("ctx", {}).get("pattern", "")):
        return f"{value!r} is not a place in a document", "write DOCUMENT:LINE, such as B:18"
    name = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-0123456789") or "my-id"
    return f"{value!r} is not an id", _ID_MEND.format(name)


def _say_list(detail: ErrorDetails, path: Path, _: Tree) -> tuple[str, str]:
    value = detail["input"]
    mend = (
        f"write it in brackets: [{value}]" if isinstance(value, str | int | float) else "write [a, b] or lines of - a"
    )
    return f"{_field(path)} must be a list, not {_article(value)}", mend


def _say_mapping(detail: ErrorDetails, path: Path, _: Tree) -> tuple[str, str]:
    keys = _keys_at(path)
    mend = f"write its keys: {', '.join(keys[:6])}" if keys else "write key: value lines"
    return f"{_field(path)} must be a mapping, not {_article(detail['input'])}", mend


def _say_anything(detail: ErrorDetails, path: Path, _: Tree) -> tuple[str, str]:
    return f"{_field(path)}: {detail['msg'].lower()}", "see the rubric's format"


_Sayer = Callable[[ErrorDetails, Path, Tree], tuple[str, str]]
_SAYERS: dict[str, _Sayer] = {
    "extra_forbidden": _say_extra,
    "missing": _say_missing,
    "literal_error": _say_choice,
    "enum": _say_choice,
    "string_type": _say_text,
    "string_pattern_mismatch": _say_pattern,
    "int_type": _say_number,
    "int_from_float": _say_number,
    "int_parsing": _say_number,
    "float_type": _say_number,
    "float_parsing": _say_number,
    "bool_type": lambda detail, path, _: (
        f"{_field(path)} must be true or false, not {detail['input']!r}",
        "write true",
    ),
    "greater_than_equal": _say_range,
    "less_than_equal": _say_range,
    "tuple_type": _say_list,
    "list_type": _say_list,
    "model_type": _say_mapping,
    "dict_type": _say_mapping,
}


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _noun(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return {dict: "mapping", list: "list", str: "text", type(None): "nothing"}.get(type(value), "number")


def _article(value: object) -> str:
    noun = _noun(value)
    return noun if noun in ("nothing", "true", "false") else f"a {noun}"


def _field(path: Path) -> str:
    """Name the thing that a path leads to: its last key, and the list it is in where it is an element."""
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else "the rubric"


def _inside(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return f" in {names[-1]}" if names else ""


def _keys_at(path: Path) -> list[str]:
    """Return the keys that may stand at a path, by walking the types."""
    annotation: object = Rubric
    for step in path:
        annotation = _child(annotation, step)
    model = _model_of(annotation)
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


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
