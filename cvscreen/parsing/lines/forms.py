"""Sections that are filled-in forms: a label before every value, as in Europass CVs and portals' exports."""

from collections.abc import Sequence
from itertools import pairwise

from cvscreen.model.resume import DateRange
from cvscreen.parsing.lines.rows import Row
from cvscreen.text.dates import find_dates
from cvscreen.vocabulary.labels import FieldKind, FieldLabel, field_label

FEWEST_LABELS = 3
"""Labels of different fields from which on a section is a form."""

HEAD_FIELDS: frozenset[FieldKind] = frozenset(("title", "organisation", "degree", "area", "place", "dates", "grade"))
"""Fields that stand in an entry's head; the rest is its description."""


def row_label(row: Row) -> FieldLabel | None:
    """Find the label with which a row begins."""
    return field_label(row.pieces[0].text) if row.pieces and not row.line.bullet else None


def form_starts(rows: Sequence[Row]) -> list[int]:
    """Find where the entries of a form begin: at each return of its first label; [] when it is no form.

    An export that writes its keys in small letters is one from its first key on.
    """
    labels = [(number, label.kind) for number, row in enumerate(rows) if (label := row_label(row)) is not None]
    kinds = {kind for _, kind in labels} & HEAD_FIELDS
    if labels and labels[0][0] == 0 and labels[0][1] in ("title", "organisation") and _is_keyed(rows[0]):
        return [number for number, kind in labels if kind == labels[0][1]]
    if len(kinds) < FEWEST_LABELS or not kinds & {"title", "organisation", "degree"} or len(labels) * 3 < len(rows):
        return []
    first = labels[0][1]
    starts = [number for number, kind in labels if kind == first]
    return starts if len(starts) == _most(labels) else []


def names_employer_by_label(rows: Sequence[Row]) -> bool:
    """Say whether a label in a head says which words name the employer: then they need no date to be one."""
    return any(label.kind == "organisation" for row in rows if (label := row_label(row)) is not None)


def form_head(rows: Sequence[Row]) -> list[bool]:
    """Say which rows of a form's entry are its head: those of a field, and the rows that go on with one."""
    flags: list[bool] = []
    for row in rows:
        label = row_label(row)
        in_head = bool(flags) and flags[-1] and not row.line.bullet and len(row.pieces) == 1
        flags.append(label.kind in HEAD_FIELDS if label else in_head and len(row.text) <= 60)
    return flags


def form_date(rows: Sequence[Row]) -> DateRange | None:
    """Give the range that two fields of an entry make: "Start date: 03/2019", then "End date: 02/2022"."""
    values = [
        (row, row.text[label.end :]) for row in rows if (label := row_label(row)) is not None and label.kind == "dates"
    ]
    for (row, first), (_, second) in pairwise(values):
        ranges, begins = find_dates(f"{first} – {second}"), find_dates(first)
        if len(ranges) == 1 and ranges[0].start is not None and begins and begins[0].start is None:
            return ranges[0].model_copy(update={"span": row.dates[0].span if row.dates else row.span})
    return None


def _is_keyed(row: Row) -> bool:
    """Say whether a row begins with a key of an export, in small letters: "company - Blue Pine"."""
    label = row_label(row)
    return label is not None and row.text[: label.end].rstrip()[-1:] in "-–" and row.text[:1].islower()


def _most(labels: Sequence[tuple[int, FieldKind]]) -> int:
    """Count the commonest field: each entry has at most one title, one employer and one date."""
    pairs = zip([None, *(kind for _, kind in labels)], (kind for _, kind in labels), strict=False)
    kinds = [
        kind
        for before, kind in pairs
        if kind in ("title", "organisation", "degree") or (kind == "dates" and before != "dates")
    ]
    return max((kinds.count(kind) for kind in set(kinds)), default=0)
