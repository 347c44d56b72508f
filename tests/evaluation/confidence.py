"""Are confidences honest? Values below a threshold should be right less often than those above.

python -m tests.evaluation.confidence GOLD_FILE [PART]
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cvscreen.errors import ReadError
from cvscreen.model import Resume, Value
from cvscreen.screening import read_resume

from .fields import same

THRESHOLD = 0.7


class Said(NamedTuple):
    """One value: its field, how sure the parser was, and whether the gold has it."""

    field: str
    confidence: float
    right: bool


def values_of(resume: Resume, gold: dict[str, Any]) -> Iterator[Said]:
    """Yield every name, title, employer, school, degree and subject with whether any gold entry has it."""
    skipped = set(gold.get("unannotated") or ())
    if "name" not in skipped and resume.contact.name:
        yield _said("name", resume.contact.name, [gold.get("name")])
    wanted = {
        "work.title": ("experience", [one.position for one in resume.work], "title"),
        "work.organisation": ("experience", [one.name for one in resume.work], "organisation"),
        "edu.institution": ("education", [one.institution for one in resume.education], "institution"),
        "edu.degree": ("education", [one.study_type for one in resume.education], "degree"),
        "edu.field": ("education", [one.area for one in resume.education], "field"),
    }
    for field, (key, values, name) in wanted.items():
        if key not in skipped:
            for value in values:
                if value is not None:
                    yield _said(field, value, [one.get(name) for one in gold[key]])


def _said(field: str, value: Value, gold: list[object]) -> Said:
    return Said(field, value.confidence, any(same(one, value.text) for one in gold))


def collect(gold_file: Path, *, part: str = "") -> list[Said]:
    """Return what was said over a gold file."""
    said: list[Said] = []
    for line in gold_file.read_text("utf-8").splitlines():
        gold = json.loads(line)
        if gold.get("text_layer") is False or part not in (gold.get("provenance") or ""):
            continue
        try:
            said += values_of(read_resume(gold_file.parent.parent / gold["file"]), gold)
        except ReadError:
            continue
    return said


def shares(said: list[Said], threshold: float = THRESHOLD) -> tuple[float, float, int, int]:
    """Return the share that is right below and from the threshold on, and how many values each has."""
    low = [one.right for one in said if one.confidence < threshold]
    high = [one.right for one in said if one.confidence >= threshold]
    return sum(low) / max(1, len(low)), sum(high) / max(1, len(high)), len(low), len(high)


def main(gold_file: str, part: str = "") -> None:
    """Print how often values are right below and above the threshold."""
    said = collect(Path(gold_file), part=part)
    for field in ("", *sorted({one.field for one in said})):
        low, high, below, above = shares([one for one in said if not field or one.field == field])
        print(f"{field or 'all':18} below {THRESHOLD}: {low:.3f} of {below:4}   above: {high:.3f} of {above:4}")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
