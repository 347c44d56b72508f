"""Words and signs that join title and employer in the heads of a section: "Barista at The Tin Kettle", "Baker / Crumb".

A preposition or a slash in one head may be part of a name ("Head of Sales at Sea"); in all heads of a section it is
what the writer sets between the two.
"""

import re
from collections import Counter
from collections.abc import Sequence

from cvscreen.model.document import Document
from cvscreen.model.span import Span
from cvscreen.parsing.lines.leaning import leaning
from cvscreen.parsing.lines.pieces import Part
from cvscreen.parsing.lines.rows import trim
from cvscreen.text.tokens import repair
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.titles import is_place

FEWEST_HEADS = 2
"""Heads that must share a junction."""

SHARED_PART = 0.6
"""Share of the heads of one part that must have it; basis: default, a clear majority."""

CLEAR_DIFFERENCE = 0.5
"""Leaning by which the two sides differ on average where the junction may also mean "in"."""

_JUNCTION = re.compile(
    r"(?P<colon>(?<=[\w).])\s?:\s+(?=\S))|\s(?P<sign>/|@)\s|,?\s(?P<at>at|bei|chez|presso|hos|bij|beim|em|ved|en|na|no|w|we|v|ve|på|i|à|au|la|u|в|у|"
    r"für|for|with|nella|nel|al|dla)\s(?=[\"«„“A-ZÀ-ÞŁŚŻŹĆČŠŽŘ0-9А-Я])"
)
_SURE = frozenset({"at", "bei", "chez", "presso", "hos", "bij", "beim", "@"})
"""Junctions that stand before an employer and nothing else."""


def split_at_junctions(document: Document, heads: Sequence[Sequence[Part]]) -> list[list[Part]]:
    """Split the heads' parts at the junction that most heads of one part share, and where its sides leave no doubt."""
    cuts = {part: _cuts(document.text, part) for own in heads for part in own}
    alone = [named[0] for own in heads if len(named := _named(own)) == 1]
    shared = _shared(document.text, {part: cuts[part] for part in alone})
    result: list[list[Part]] = []
    for own in heads:
        parts: list[Part] = []
        for part in own:
            cut = cuts[part].get(shared) if shared and part in alone else None
            cut = cut or _plain_cut(document.text, part, cuts[part])
            parts += _halves(document.text, part, cut) if cut else [part]
        result.append(_numbered(parts))
    return result


def _shared(text: str, cuts: dict[Part, dict[str, Span]]) -> str | None:
    """Find the junction that most of the parts have and that tells titles from employers."""
    seen = Counter(word for found in cuts.values() for word in found)
    for word, count in sorted(seen.items(), key=lambda item: (-item[1], item[0])):
        if count < FEWEST_HEADS or count < SHARED_PART * len(cuts):
            return None
        if _parts_two([(text, part, found[word]) for part, found in cuts.items() if word in found], word in _SURE):
            return word
    return None


def _plain_cut(text: str, part: Part, cuts: dict[str, Span]) -> Span | None:
    """Find a junction whose sides leave no doubt: a title before "at", a title on one side of a colon."""
    for word in (*sorted(_SURE), ":"):
        cut = cuts.get(word)
        if cut is None:
            continue
        left, right = leaning(text[part.span.start : cut.start]), leaning(text[cut.end : part.span.end])
        if (
            left > 0
            if word in _SURE
            else (max(left, right) > 0 and not find_degrees(text[part.span.start : cut.start]))
        ):
            return cut
    return None


def _numbered(parts: Sequence[Part]) -> list[Part]:
    """Number the parts of each row anew."""
    counts: Counter[int] = Counter()
    result: list[Part] = []
    for part in parts:
        result.append(part._replace(order=counts[part.row]))
        counts[part.row] += 1
    return result


def _named(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if not is_place(part.text) and any(char.isalpha() for char in part.text)]


def _cuts(text: str, part: Part) -> dict[str, Span]:
    """Give the last place of each junction in a part."""
    found: dict[str, Span] = {}
    if part.field is None:
        for match in _JUNCTION.finditer(text, part.span.start, part.span.end):
            found[":" if match["colon"] else match["sign"] or match["at"]] = Span(*match.span())
    return found


def _parts_two(sides: Sequence[tuple[str, Part, Span]], sure: bool) -> bool:
    """Say whether a junction parts titles from employers."""
    differences = [
        leaning(text[part.span.start : cut.start]) - leaning(text[cut.end : part.span.end]) for text, part, cut in sides
    ]
    mean = sum(differences) / len(differences)
    return mean > -CLEAR_DIFFERENCE if sure else abs(mean) >= CLEAR_DIFFERENCE


def _halves(text: str, part: Part, cut: Span) -> list[Part]:
    halves: list[Part] = []
    for order, span in enumerate((Span(part.span.start, cut.start), Span(cut.end, part.span.end))):
        inner = trim(text, span)
        if inner.end > inner.start:
            halves.append(part._replace(text=repair(text[slice(*inner)]), span=inner, order=part.order + order))
    return halves
