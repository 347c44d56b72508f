"""A draft rubric as the text of a YAML file, with what a person should look at as comments."""

import yaml

from cvscreen.deriving.draft import Derivation
from cvscreen.model.base import Model
from cvscreen.model.rubric import DEFAULT_EVIDENCE, DEFAULT_STRENGTHS, Rubric
from cvscreen.vocabulary import load_vocabulary

HEAD = """\
# yaml-language-server: $schema=rubric.schema.json
#
# A draft, derived from the texts under sources; read it before you use it. The schema: cvscreen rubric schema
# points and support follow from the citations by the rule under weighting. Where you change a citation, load the file:
# the message says the points that follow. To choose points yourself: weighting: {rule: author/1}.
"""

MAX_SHOWN = 200
"""Characters of a line that was not understood: enough to find it."""

_LEFT_OUT = {"sha256", "extends", "reason", "evidence", "strengths", "examples", "tags", "licence"}


class _Writer(yaml.SafeDumper):
    """Lists of plain values in one line, everything else in lines of its own; a value is written out wherever it is."""

    def ignore_aliases(self, _data: object) -> bool:
        """Write every value out."""
        return True


def _short_list(writer: yaml.SafeDumper, values: list[object]) -> yaml.Node:
    plain = all(isinstance(value, str | int | float) for value in values)
    return writer.represent_sequence("tag:yaml.org,2002:seq", values, flow_style=plain)


_Writer.add_representer(list, _short_list)


def render_draft(derived: Derivation) -> str:
    """Return the text of a draft's file."""
    rubric = derived.rubric
    values = rubric.model_dump(mode="json", by_alias=True, exclude=_LEFT_OUT, exclude_defaults=True)
    strengths = dict(DEFAULT_STRENGTHS)
    _leave_bundled(values["vocabulary"], rubric)
    order = {"schema": "cvscreen.rubric/1", "id": rubric.id, "version": rubric.version, "status": rubric.status,
             "title": rubric.title, "lang": rubric.lang, "sources": values.pop("sources"), "strengths": strengths,
             "weighting": {"rule": rubric.weighting.rule, "total": rubric.weighting.total} | values.pop("weighting"),
             "evidence": _plain(DEFAULT_EVIDENCE)}  # fmt: skip
    groups = [_group(group) for group in values.pop("groups")]
    rest = {key: value for key, value in values.items() if key not in order}
    body = yaml.dump(order | {"groups": groups} | rest, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=116)
    return HEAD + "\n" + body + _review(derived)


def _leave_bundled(vocabulary: dict[str, object], rubric: Rubric) -> None:
    """Take out what the loader merges in: the items of bundled vocabularies."""
    items = vocabulary.get("items")
    if not isinstance(items, dict):
        return
    for name in rubric.vocabulary.use:
        for key, item in load_vocabulary(name).items.items():
            if rubric.vocabulary.items.get(key) == item:
                items.pop(key, None)
    if not items:
        vocabulary.pop("items", None)


def _plain(value: Model) -> object:
    return value.model_dump(mode="json")


def _group(group: dict[str, object]) -> dict[str, object]:
    """Return a group with its head before its criteria."""
    criteria = group.pop("criteria")
    return {**group, "criteria": [_criterion(one) for one in criteria]} if isinstance(criteria, list) else group


def _criterion(one: dict[str, object]) -> dict[str, object]:
    first = ("id", "title", "need", "points", "support", "basis", "combine", "expects", "items")
    last = ("ask", "sources")
    return (
        {key: one[key] for key in first if key in one}
        | {k: v for k, v in one.items() if k not in first + last}
        | {key: one[key] for key in last if key in one}
    )


def _review(derived: Derivation) -> str:
    lines: list[str] = []
    if derived.contradictions:
        lines += ["", "# The texts contradict each other:"]
        for one in derived.contradictions:
            lines += [
                f"#   {one.criterion}: {one.asks} “{one.asks_quote}”",
                f"#     but {one.denies} “{one.denies_quote}”",
            ]
    if derived.unknown:
        lines += ["", "# Not in a bundled vocabulary: check each item's name and add its other spellings as aliases.",
                  "# The figure says how telling the words are (tf-idf, 0..1); it sets no weight."]  # fmt: skip
        lines += [f"#   {one.telling:.2f}  {one.item}: {one.words} ({one.at})" for one in derived.unknown]
    if derived.refused:
        lines += ["", "# Left out, because a rubric never scores who somebody is:"]
        lines += [f"#   {at}: {words}" for at, words in derived.refused]
    if derived.missed:
        lines += ["", "# Not understood: these lines ask for something, and nothing above stands for them."]
        lines += [f"#   {at}: {words[:MAX_SHOWN]}" for at, words in derived.missed]
    return "\n".join(lines) + ("\n" if lines else "")
