"""results.jsonl: every file of a run, one JSON object a line, sorted by file."""

import json
from collections.abc import Iterator

from cvscreen.model import RankedPerson, Ranking, Record, Scorecard
from cvscreen.reports.printable import file_label

# A line that ends up inside a web page must not open a tag there; DEL is the one control character JSON lets through.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x7F: "\\u007f"}


def render_results(ranking: Ranking, *, names: bool) -> bytes:
    """Render every record of a run as JSON Lines: ASCII, stable key order, the same bytes every time.

    Args:
        ranking: The run's outcome.
        names: Whether to tell people's names; otherwise the key ``name`` is absent.

    Example:
        >>> from cvscreen.model import Ranking
        >>> from cvscreen.model.scorecard import RubricRef
        >>> render_results(Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=()), names=False)
        b''
    """
    ranked = {person.record.file: person for person in ranking.people}
    records = sorted(records_of(ranking), key=lambda record: record.file)
    lines = (render_record(record, names=names, ranked=ranked.get(record.file)) + "\n" for record in records)
    return "".join(lines).encode("ascii")


def render_record(record: Record, *, names: bool, ranked: RankedPerson | None = None) -> str:
    """Render one record as one line of JSON, without the newline.

    Args:
        record: The file and its outcome.
        names: Whether to tell the person's name.
        ranked: Where the person stands in the run's ranking; None for who has no rank.

    Example:
        >>> from cvscreen.model import Scorecard
        >>> from cvscreen.model.scorecard import RubricRef
        >>> skipped = Scorecard(status="skipped", rubric=RubricRef(id="ml", version="1", sha256="00"))
        >>> render_record(Record(file="a.fifo", id="C-001", result=skipped), names=False)[:50]
        '{"file": "a.fifo", "id": "C-001", "status": "skipp'
    """
    # Gains and steps are what a ranking does not ask for; ``score -f json`` has them.
    result = record.result.model_dump(
        mode="json", exclude={"gains": True, "more_gains": True, "contributions": {"__all__": {"steps"}}}
    )
    schema = result.pop("schema_version")
    name = result.pop("name")
    row: dict[str, object] = {"file": file_label(record.file), "id": record.id}
    row |= {key: result.pop(key) for key in ("status", "reason", "message", "score", "reach")}
    row |= {"name": name} if names else {}
    row |= {"duplicate_of": _label(record.duplicate_of), "schema": schema}
    stability = ranked.stability.model_dump(mode="json") if ranked and ranked.stability else None
    row |= {
        "rank": ranked.rank if ranked else None,
        "rank_without_degree": ranked.rank_without_degree if ranked else None,
        "stability": stability,
    }
    row |= result
    return json.dumps(row, ensure_ascii=True, allow_nan=False).translate(_ESCAPED)


def render_scorecard_json(scorecard: Scorecard, *, names: bool) -> str:
    """Render one scorecard as indented JSON: ASCII, and nothing in it opens a tag.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> card = Scorecard(status="skipped", rubric=RubricRef(id="ml", version="1", sha256="00"), name="<b>Ada</b>")
        >>> json.loads(render_scorecard_json(card, names=True))["name"]
        '<b>Ada</b>'
        >>> "Ada" in render_scorecard_json(card, names=False)
        False
    """
    fields = scorecard.model_dump(mode="json")
    fields = {"schema": fields.pop("schema_version"), **fields}
    if not names:
        del fields["name"]
    return json.dumps(fields, ensure_ascii=True, allow_nan=False, indent=1).translate(_ESCAPED)


def _label(file: str | None) -> str | None:
    return None if file is None else file_label(file)


def records_of(ranking: Ranking) -> Iterator[Record]:
    """Yield every record once: people by rank, what needs a person, what was skipped, what stands twice.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> list(records_of(Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=())))
        []
    """
    for person in ranking.people:
        yield person.record
    yield from ranking.needs_person
    yield from ranking.skipped
    yield from ranking.duplicates
