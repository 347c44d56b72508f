"""LABELS.csv: which files are of people that are wanted.

Columns ``file``, and ``label`` (0 or 1) or ``grade`` (0, 1, 2, …); others are not looked at.
"""

import csv
from pathlib import Path
from typing import NamedTuple

from cvscreen.errors import LabelsError

VALUES = ("label", "grade")
LEAST_GRADE = 2  # of grades 0..3: 2 is "has done some of it"


class Label(NamedTuple):
    """A file with its label or grade."""

    file: Path
    grade: int


def read_labels(path: Path) -> tuple[Label, ...]:
    """Read a file of labels; paths in it are relative to its folder.

    Raises:
        LabelsError: It cannot be read, lacks a column, or a line makes no sense.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return tuple(_labels(csv.DictReader(stream), path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        what = getattr(error, "strerror", None) or "it is no CSV file in UTF-8"
        raise LabelsError(f"{path}: {what}; give a CSV file with the columns file and label") from error


def is_positive(grade: int, grades: tuple[int, ...], least: int | None = None) -> bool:
    """Say whether a grade counts as wanted: from ``least`` on; without it 1 of labels 0/1, and 2 of more grades.

    Example:
        >>> is_positive(1, (0, 1)), is_positive(1, (0, 1, 2, 3)), is_positive(1, (0, 1, 2), least=1)
        (True, False, True)
    """
    if least is None:
        least = 1 if max(grades, default=0) <= 1 else LEAST_GRADE
    return grade >= least


def _labels(rows: "csv.DictReader[str]", path: Path) -> list[Label]:
    columns = rows.fieldnames or []
    value = next((name for name in VALUES if name in columns), None)
    if "file" not in columns or value is None:
        raise LabelsError(f"{path}:1: the columns are {', '.join(columns) or 'none'}; name them file and label")
    labels: list[Label] = []
    for row in rows:
        grade = (row[value] or "").strip()
        if not row["file"] or not grade.isascii() or not grade.isdigit():
            raise LabelsError(
                f"{path}:{rows.line_num}: no file with a whole number from 0 on; write for example cv.pdf,1"
            )
        labels.append(Label(path.parent / row["file"], int(grade)))
    return labels
