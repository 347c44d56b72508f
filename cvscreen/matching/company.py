"""Items that count only beside others: a trial or a roll-out is one of AI where the same job speaks of AI.

Where no entry was parsed, a section stands for it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cvscreen.model import EvidenceKind, Item

_NOT_MEANT = frozenset({EvidenceKind.NEGATED, EvidenceKind.ASPIRED})


class Told(NamedTuple):
    """An item told somewhere, and as what."""

    item: str
    place: str
    kind: EvidenceKind


def in_company(told: Sequence[Told], items: Mapping[str, Item]) -> list[bool]:
    """Say of each whether it counts: all do, but for items that ask for company and have none in their entry.

    Args:
        told: What was found. What is denied or only wished for keeps no company.
        items: The vocabulary's items; ``alongside`` names the company that one asks for.

    Example:
        >>> items = {"ai": Item(name="AI", kind="topic"), "trial": Item(name="Trial", kind="duty", alongside=("ai",))}
        >>> ai, trial = (Told(item, "work[0]", EvidenceKind.JOB) for item in items)
        >>> in_company([trial, ai], items), in_company([trial, ai._replace(place="work[1]")], items)
        ([True, True], [False, True])
    """
    if not any(item.alongside for item in items.values()):
        return [True] * len(told)
    there: dict[str, set[str]] = {}
    for one in told:
        if one.kind not in _NOT_MEANT:
            there.setdefault(one.place, set()).add(one.item)
    asked = [items[one.item].alongside for one in told]
    return [
        not company or not there.get(one.place, set()).isdisjoint(company)
        for one, company in zip(told, asked, strict=True)
    ]
