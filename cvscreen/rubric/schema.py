"""The JSON schema of a rubric file, for editors: ``python -m cvscreen.rubric`` prints it."""

import json

from pydantic.json_schema import models_json_schema

from cvscreen.model.rubric import Rubric, RubricExtension

# what only the loader sets
_SET_BY_LOADER = ("extends", "reason", "sha256")


def rubric_schema() -> dict[str, object]:
    """Return the JSON schema (draft 2020-12) of what an author may write: a rubric, or an extension of one.

    Example:
        >>> sorted(rubric_schema())
        ['$defs', '$schema', 'else', 'if', 'then', 'title']
    """
    references, schema = models_json_schema([(Rubric, "validation"), (RubricExtension, "validation")])
    definitions = schema["$defs"]
    for name in _SET_BY_LOADER:
        del definitions["Rubric"]["properties"][name]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cvscreen rubric",
        "if": {"required": ["extends"]},
        "then": references[RubricExtension, "validation"],
        "else": references[Rubric, "validation"],
        "$defs": definitions,
    }


def render_schema() -> str:
    """Return the schema as the text of ``rubrics/rubric.schema.json``.

    Example:
        >>> render_schema().startswith("{")
        True
    """
    return json.dumps(rubric_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
