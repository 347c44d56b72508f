"""audit.json: the record of a run: what was used, what came in, what came out."""

import json
from collections import Counter
from collections.abc import Mapping

from cvscreen.model import Ranking, Record
from cvscreen.reports.printable import file_label
from cvscreen.reports.results import records_of

SCHEMA = "cvscreen.audit/1"


def render_audit(ranking: Ranking, *, version: str, options: Mapping[str, str]) -> bytes:
    """Render the run's record as JSON: no clock, no absolute path, no user's name.

    Args:
        ranking: The run's outcome.
        version: The version of cvscreen.
        options: What the run was asked for, by name; the caller leaves out paths and whatever does not move results.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> empty = Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=())
        >>> json.loads(render_audit(empty, version="1.0", options={}))["counts"]
        {'files': 0, 'people': 0, 'needs_person': 0, 'skipped': 0, 'duplicates': 0}
    """
    records = sorted(records_of(ranking), key=lambda record: record.file)
    reasons = Counter(record.result.reason for record in records if record.result.reason)
    flags = Counter(code for record in records for code in {flag.code for flag in record.result.flags})
    audit = {
        "schema": SCHEMA,
        "cvscreen": version,
        "rubric": ranking.rubric.model_dump(mode="json"),
        "options": dict(sorted(options.items())),
        "counts": {
            "files": len(records),
            "people": len(ranking.people),
            "needs_person": len(ranking.needs_person),
            "skipped": len(ranking.skipped),
            "duplicates": len(ranking.duplicates),
        },
        "reasons": dict(sorted(reasons.items())),
        "flags": dict(sorted(flags.items())),
        "files": [_file_row(record) for record in records],
    }
    text = json.dumps(audit, ensure_ascii=True, allow_nan=False, indent=1)
    return (text.translate(_ESCAPED) + "\n").encode("ascii")


# As in results.jsonl: nothing of a file's name may open a tag, and DEL is a control character.
_ESCAPED = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026", 0x7F: "\\u007f"}


def _file_row(record: Record) -> dict[str, object]:
    result = record.result
    return {
        "file": file_label(record.file),
        "sha256": result.sha256,
        "id": record.id,
        "status": result.status,
        "reason": result.reason,
        "duplicate_of": record.duplicate_of and file_label(record.duplicate_of),
        "score": result.score,
        "total": result.total,
    }
