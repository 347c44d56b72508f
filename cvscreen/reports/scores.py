"""scores.csv: one row a file, one column a criterion, safe to open in a spreadsheet."""

import csv
import io

from cvscreen.model import Ranking, Scorecard
from cvscreen.reports.figures import earned_tenths, points_text, reach_text, score_text
from cvscreen.reports.printable import cell, file_shown
from cvscreen.reports.results import records_of


def render_scores(ranking: Ranking, *, names: bool) -> bytes:
    r"""Render a run as CSV: every field quoted, no field a formula, lines ending in LF.

    The tenths of a row's criteria add up to its score. A criterion that could not be read is an empty cell, not 0.

    Args:
        ranking: The run's outcome.
        names: Whether to add the column ``name``.

    Example:
        >>> from cvscreen.model.scorecard import RubricRef
        >>> render_scores(Ranking(rubric=RubricRef(id="ml", version="1", sha256="00"), people=()), names=False)
        b'"rank","id","file","status","reason","score","reach","flags"\n'
    """
    criteria = _criteria(ranking)
    ranks = {person.record.file: str(person.rank) for person in ranking.people}
    head = ["rank", "id", "file", *(["name"] if names else []), "status", "reason", "score", "reach"]
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([*head, *(cell(criterion) for criterion in criteria), "flags"])
    for record in records_of(ranking):
        result = record.result
        row = [ranks.get(record.file, ""), cell(record.id), cell(file_shown(record.file))]
        row += [cell(result.name or "")] if names else []
        row += [result.status, result.reason or "", score_text(result), reach_text(result)]
        row += _earned(result, criteria)
        row.append(cell(" ".join(sorted({flag.code for flag in result.flags}))))
        writer.writerow(row)
    return out.getvalue().encode("utf-8")


def _criteria(ranking: Ranking) -> tuple[str, ...]:
    """Return the criteria of all rows, in the order in which the rubric gives them."""
    seen = dict.fromkeys(line.criterion for record in records_of(ranking) for line in record.result.contributions)
    return tuple(seen)


def _earned(result: Scorecard, criteria: tuple[str, ...]) -> list[str]:
    lines = result.contributions
    shown = {
        line.criterion: "" if line.state == "unknown" and not tenths else points_text(tenths)
        for line, tenths in zip(lines, earned_tenths(lines), strict=True)
    }
    return [shown.get(criterion, "") for criterion in criteria]
