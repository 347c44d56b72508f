"""Every check of a rubric that is more than its shape, written out."""

from collections.abc import Callable, Iterator

from cvscreen.errors import Fault
from cvscreen.rubric.draft import Draft
from cvscreen.rubric.names import check_citations, check_constraints, check_ids, check_items, check_protected
from cvscreen.rubric.numbers import check_combine, check_curves, check_evidence, check_loader_fields, check_points

Check = Callable[[Draft], Iterator[Fault]]

CHECKS: tuple[Check, ...] = (
    check_loader_fields,
    check_ids,
    check_points,
    check_combine,
    check_curves,
    check_items,
    check_citations,
    check_constraints,
    check_evidence,
    check_protected,
)
