"""Ways of saying it that count only beside others: a trial is one of AI where the same job speaks of AI.

Where no entry was parsed, a section stands for it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model import EvidenceKind

_NOT_MEANT = frozenset({EvidenceKind.NEGATED, EvidenceKind.ASPIRED})


class Told(NamedTuple):
    """An item told somewhere, as what, and of which items one must be told there too (of each set; most ask none)."""

    item: str
    place: str
    kind: EvidenceKind
    alongside: tuple[frozenset[str], ...] = ()


def in_company(told: Sequence[Told]) -> list[bool]:
    """Say of each whether it counts: all do, but for what asks for company and has none in its entry.

    What is denied or only wished for keeps no company; neither does what asks for company itself.

    Example:
        >>> ai = Told("ai", "work[0]", EvidenceKind.JOB)
        >>> trial = Told("trial", "work[0]", EvidenceKind.JOB, (frozenset({"ai"}),))
        >>> in_company([trial, ai]), in_company([trial, ai._replace(place="work[1]")])
        ([True, True], [False, True])
    """
    there: dict[str, set[str]] = {}
    for one in told:
        if not one.alongside and one.kind not in _NOT_MEANT:
            there.setdefault(one.place, set()).add(one.item)
    return [all(not there.get(one.place, set()).isdisjoint(asked) for asked in one.alongside) for one in told]
