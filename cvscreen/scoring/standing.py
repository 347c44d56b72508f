"""What a person's mentions are worth for each item: the best mention, and what it implies.

    x_i = max over mentions m of item i of  kind(m) · confidence(m)
    x_j = max(x_j, credit_ij · x_i)          to a fixed point (max-product closure)

Source: ``additive-coverage/1`` in docs/scoring.md.
"""

import heapq
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cvscreen.model.mention import EvidenceKind, Mention
from cvscreen.model.rubric import EvidenceScale


class Standing(NamedTuple):
    """What an item is worth (0..1), the mention that says so, and the items that imply it, first to last."""

    value: float
    mention: Mention
    via: tuple[str, ...] = ()


Standings = Mapping[str, Standing]
Implications = Mapping[str, Mapping[str, float]]


def item_standings(
    mentions: Sequence[Mention],
    scale: EvidenceScale,
    implications: Implications,
    *,
    kinds: Sequence[EvidenceKind] = (),
) -> dict[str, Standing]:
    """Return the standing of every item that is worth more than 0.

    Repetition and order earn nothing: an item counts by its best mention. Of equal mentions the earlier one in
    the text is named.

    Args:
        mentions: What the matcher found.
        scale: What each kind of evidence is worth.
        implications: Item → item that it shows → credit 0..1.
        kinds: Evidence kinds that count; empty means all.

    Example:
        >>> from cvscreen.model import Span
        >>> seen = Mention(item="pytorch", span=Span(0, 7), text="PyTorch", kind="job", matched="exact", section="work")
        >>> scale = EvidenceScale(basis="default", kinds={"job": 1.0}, expects={})
        >>> standings = item_standings([seen], scale, {"pytorch": {"deep-learning": 0.8}})
        >>> standings["deep-learning"].value, standings["deep-learning"].via
        (0.8, ('pytorch',))
    """
    queue: list[tuple[float, int, int, str, tuple[str, ...]]] = []
    for index, mention in enumerate(mentions):
        if kinds and mention.kind not in kinds:
            continue
        value = scale.kinds.get(mention.kind, 0.0) * mention.confidence
        if value > 0:
            queue.append((-value, mention.span.start, index, mention.item, ()))
    heapq.heapify(queue)
    standings: dict[str, Standing] = {}
    while queue:  # best first: credits never exceed 1, so the first time an item is taken out is its best
        negative, start, index, item, via = heapq.heappop(queue)
        if item in standings:
            continue
        standings[item] = Standing(-negative, mentions[index], via)
        for implied, credit in implications.get(item, {}).items():
            if credit > 0 and implied not in standings:
                heapq.heappush(queue, (negative * credit, start, index, implied, (*via, item)))
    return standings
