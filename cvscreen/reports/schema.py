"""The JSON Schema of a result: what a row of ``results.jsonl`` and ``score -f json`` promise."""

import json

from cvscreen.model import Scorecard, Stability

ROW_FIELDS: dict[str, dict[str, object]] = {
    "file": {"type": "string", "description": "Relative to the PATH it was found under, with /."},
    "id": {"type": "string", "pattern": "^C-[0-9]{3,}$", "description": "Numbered by content within the run."},
    "duplicate_of": {"type": ["string", "null"], "description": "The file with the same bytes that was screened."},
    "rank": {"type": ["integer", "null"], "description": "Place in the run, from 1; equal totals share it."},
    "rank_without_degree": {
        "type": ["integer", "null"],
        "description": "The rank if a degree's points were 0; null where the rubric gives a degree none.",
    },
    "stability": {
        "anyOf": [{"$ref": "#/$defs/Stability"}, {"type": "null"}],
        "description": "How firmly the rank stands; null where it was not computed: beyond the first 1,000.",
    },
}
"""What a row has beside the scorecard; ``score -f json`` has none of it."""


def result_schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of one result.

    Example:
        >>> schema = result_schema()
        >>> schema["properties"]["status"]["enum"]
        ['scored', 'unreadable', 'skipped', 'duplicate']
    """
    schema = Scorecard.model_json_schema(mode="serialization")
    schema["$defs"]["Stability"] = Stability.model_json_schema(mode="serialization")
    properties = schema["properties"]
    properties["schema"] = properties.pop("schema_version")
    schema["required"] = sorted({*schema.get("required", ()), "schema"} - {"schema_version", "name"})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "cvscreen.result/1",
        "description": "A row of results.jsonl, or the output of `cvscreen score -f json`.",
        "properties": properties | ROW_FIELDS,
    }


def render_result_schema() -> str:
    r"""Return the schema as the text of docs/result.schema.json.

    Example:
        >>> render_result_schema().endswith("}\n")
        True
    """
    return json.dumps(result_schema(), indent=1, sort_keys=True) + "\n"
