"""A mention on its way: what is known of it before its usage is, and the mentions that come of it."""

from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.matching.places import EntryPlace
from cvscreen.matching.usage import Usage, usage_of
from cvscreen.model import EvidenceKind, Mention, PartialDate, SectionKind, Span
from cvscreen.model.mention import HowMatched

USED = frozenset({EvidenceKind.JOB, EvidenceKind.INTERNSHIP, EvidenceKind.PROJECT})
"""Kinds of evidence that months in use are counted of."""


class Raw(NamedTuple):
    """A mention before its usage is known."""

    item: str
    span: Span
    kind: EvidenceKind
    matched: HowMatched
    similarity: float
    confidence: float
    section: SectionKind
    entry: EntryPlace | None
    alongside: tuple[frozenset[str], ...] = ()


def with_usage(raws: Sequence[Raw], text: str, today: PartialDate | None) -> tuple[Mention, ...]:
    """Return the mentions in the order of the text, the surest of an item at a place, each item with its usage."""
    entries: dict[str, dict[str, EntryPlace]] = {}
    best: dict[tuple[str, Span], Raw] = {}
    for raw in sorted(raws, key=lambda raw: (raw.span, raw.item, -raw.confidence)):
        best.setdefault((raw.item, raw.span), raw)
        if raw.entry is not None and raw.kind in USED:
            entries.setdefault(raw.item, {})[raw.entry.path] = raw.entry
    unused = Usage(None, None)
    told: dict[tuple[str, ...], Usage] = {}
    usages: dict[str, Usage] = {}
    for item, used in entries.items():
        key = tuple(sorted(used))
        if key not in told:
            told[key] = usage_of((place.entry.dates for place in used.values()), today)
        usages[item] = told[key]
    return tuple(_mention(raw, text, usages.get(raw.item, unused)) for raw in best.values())


def _mention(raw: Raw, text: str, usage: Usage) -> Mention:
    return Mention(
        item=raw.item,
        span=raw.span,
        text=text[raw.span.start : raw.span.end],
        kind=raw.kind,
        matched=raw.matched,
        similarity=raw.similarity,
        confidence=raw.confidence,
        section=raw.section,
        entry=raw.entry.path if raw.entry else None,
        months=usage.months,
        last_used=usage.last_used,
    )


__all__ = ["USED", "Raw", "with_usage"]
