"""How headings look: what the headings known by their wording show of the others in the same document."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from cvscreen.model.resume import SectionKind
from cvscreen.model.span import Box
from cvscreen.parsing.lines.rows import Piece, Row
from cvscreen.text.tokens import is_caps
from cvscreen.vocabulary.degrees import find_degrees
from cvscreen.vocabulary.headings import LISTED_CONFIDENCE, HeadingMatch
from cvscreen.vocabulary.spoken import is_language
from cvscreen.vocabulary.titles import WordKind, is_place, word_count

SIZE_STEP_PT = 0.5
"""Sizes that differ by less look the same."""

EDGE_STEP_PT = 3.0
"""Left edges that differ by less are one."""

KNOWN_SHARE = 0.4
"""Share of a style's lines that must be known headings before the others count too; tuned on the development files."""

FEWEST_COLORED = 3
"""Kinds of sections whose headings share a colour before that tells what is one."""

FEWEST_SECOND = 2
"""Kinds of sections that headings of a second look must announce and those of the leading one must not."""

LONGEST_ABBREVIATION = 4
"""Letters of a word in capitals that no list knows as a heading up to which it abbreviates a name."""

_WORD = re.compile(r"[^\W_]{1,40}")

NAMING_KINDS: tuple[WordKind, ...] = ("titles", "organisations", "countries")
"""Words that name what stands in an entry's head."""


class Style(NamedTuple):
    """How a line looks, as far as headings are told by it."""

    level: int
    size: float
    bold: bool
    caps: bool
    italic: bool


class Candidate(NamedTuple):
    """A line that may be a heading.

    ``rail``: the rest of its line is already content; ``flow``: its column; ``icon``: it was read as a bullet point;
    ``ruled``: a rule or a band belongs to its line.
    """

    position: int
    piece: Piece
    style: Style
    match: HeadingMatch | None
    rail: bool
    flow: int
    box: Box | None
    icon: bool = False
    ruled: bool = False


def leading_style(known: Sequence[Candidate]) -> Style:
    """Give the style of most kinds of known headings (a label beside content counts half); of two, the larger."""
    weights: dict[Style, dict[SectionKind, float]] = defaultdict(dict)
    for candidate in known:
        kind = candidate.match.kind if candidate.match else SectionKind.OTHER
        weight = 0.5 if candidate.rail else 1.0
        weights[candidate.style][kind] = max(weight, weights[candidate.style].get(kind, 0.0))
    return max(weights, key=lambda s: (sum(weights[s].values()), s.level > 0, s.size, s.bold, s.caps, s))


def without_other_colors(rows: Sequence[Row], candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out lines in another colour than a column's headings share, unless they announce a section of their own.

    Skills set as the headings are, but in the colour of the text, are no headings.
    """
    kinds: dict[int, dict[str | None, set[SectionKind]]] = defaultdict(lambda: defaultdict(set))
    for candidate in candidates:
        if candidate.match and not candidate.rail and is_listed(candidate.match):
            kinds[candidate.flow][_color_of(rows, candidate)].add(candidate.match.kind)
    shared = {flow: max(colors.items(), key=lambda item: len(item[1])) for flow, colors in kinds.items()}

    def belongs(candidate: Candidate) -> bool:
        color, told = shared.get(candidate.flow, (None, set()))
        own = _color_of(rows, candidate)
        if color is None or len(told) < FEWEST_COLORED or own in (color, None):
            return True
        if len(kinds[candidate.flow][own]) >= FEWEST_SECOND:
            return True  # a colour of headings, too: those of a sidebar
        return candidate.match is not None and is_listed(candidate.match) and candidate.match.kind not in told

    return [candidate for candidate in candidates if belongs(candidate)]


def _color_of(rows: Sequence[Row], candidate: Candidate) -> str | None:
    start = candidate.piece.span.start
    return next((word.color for word in rows[candidate.position].words if word.span.start >= start), None)


def second_styles(known: Sequence[Candidate], leading: Style, text_size: float) -> frozenset[Style]:
    """Find weaker looks in which several sections are announced that no heading of the leading look announces.

    A sidebar's headings are often smaller than those of the main column; labels within a section ("Languages" among
    the skills) name what the leading headings name, or stand alone.
    """
    kinds: dict[Style, set[SectionKind]] = defaultdict(set)
    for candidate in known:
        if candidate.match and not candidate.rail and is_listed(candidate.match):
            kinds[candidate.style].add(candidate.match.kind)
    strong = {kind for style, found in kinds.items() if not is_weaker(style, leading) for kind in found}
    return frozenset(
        style
        for style, found in kinds.items()
        if is_weaker(style, leading)
        and not _is_plain(style, text_size)
        and len(found - strong) >= FEWEST_SECOND
        and len(found & strong) < len(found - strong)
    )


def flows_with_style(known: Sequence[Candidate]) -> list[int]:
    """List the columns with enough known headings to have a heading style of their own."""
    kinds: dict[int, set[SectionKind]] = defaultdict(set)
    for candidate in known:
        if candidate.match and not candidate.rail:
            kinds[candidate.flow].add(candidate.match.kind)
    return [flow for flow, found in kinds.items() if len(found) >= 2]


def distinct_styles(candidates: Sequence[Candidate], text_size: float) -> frozenset[tuple[int, Style]]:
    """Find the styles of a column in which many candidates are known: in them, an unknown line is a heading too."""
    everything = Counter((c.flow, c.style) for c in candidates if not c.rail)
    known = Counter((c.flow, c.style) for c in candidates if not c.rail and c.match and c.match.exact)
    return frozenset(
        key
        for key, count in known.items()
        if count >= 2 and not _is_plain(key[1], text_size) and count >= KNOWN_SHARE * everything[key]
    )


class Body(NamedTuple):
    """How the running text is set: its size (0 without pages) and the usual space above a line."""

    size: float
    gap: float


def body_of(rows: Sequence[Row]) -> Body:
    """Give how the running text of a document is set."""
    gaps = sorted(row.gap for row in rows if row.line.gap_pt is not None)
    return Body(size_of_text(rows), gaps[len(gaps) // 2] if gaps else 0.0)


def blends_in(row: Row, style: Style, body: Body) -> bool:
    """Say whether a line on a page is set in nothing apart from the text around it, neither in look nor by space."""
    first = row.line.gap_pt is None
    apart = row.gap > body.gap + SIZE_STEP_PT or row.line.rule or style.italic
    return bool(row.line.box) and _is_plain(style, body.size) and not first and not apart


def _is_plain(style: Style, text_size: float) -> bool:
    """Say whether a style is that of the running text: then only its words make a line a heading."""
    return not (style.level or style.bold or style.caps) and style.size <= text_size


def size_of_text(rows: Sequence[Row]) -> float:
    """Give the size in which most of the text is set; 0 without pages."""
    chars: Counter[float] = Counter()
    for row in rows:
        chars[round((row.line.size_pt or 0.0) / SIZE_STEP_PT) * SIZE_STEP_PT] += len(row.text)
    return chars.most_common(1)[0][0] if chars else 0.0


def is_weaker(style: Style, leading: Style) -> bool:
    """Say whether a line looks less like a heading than the document's headings do."""
    if leading.level and style.size and style._replace(level=leading.level) == leading:
        return False  # an author who mixes the levels of a word processor, where a person sees one look
    if leading.level:
        return not style.level or style.level > leading.level
    if style.size < leading.size - SIZE_STEP_PT / 2:
        return True
    if style.size > leading.size + SIZE_STEP_PT:
        return False
    return (leading.bold and not style.bold) or (leading.caps and not style.caps)


def style_of(row: Row, piece: Piece) -> Style:
    """Give the look of a part of a row."""
    size = round((piece.size_pt or 0.0) / SIZE_STEP_PT) * SIZE_STEP_PT
    return Style(row.line.heading_level or 0, size, piece.bold, is_caps(piece.text), piece.italic)


def places_of(known: Sequence[Candidate]) -> dict[int, list[tuple[float, float]]]:
    """Give the left edges and centres of the headings listed, by column."""
    places: dict[int, list[tuple[float, float]]] = defaultdict(list)
    for candidate in known:
        box = candidate.box
        if box and is_listed(candidate.match):
            places[candidate.flow].append((box.x0, (box.x0 + box.x1) / 2))
    return places


def is_in_place(candidate: Candidate, places: dict[int, list[tuple[float, float]]]) -> bool:
    """Say whether a line begins where the headings of its column do, or is centred as they are."""
    box, known = candidate.box, places.get(candidate.flow)
    if box is None or not known:
        return True
    if any(abs(box.x0 - left) <= EDGE_STEP_PT for left, _ in known):
        return True
    spread = max(left for left, _ in known) - min(left for left, _ in known)
    centre = (box.x0 + box.x1) / 2
    return spread > EDGE_STEP_PT and any(abs(centre - middle) <= EDGE_STEP_PT for _, middle in known)


def is_sub_label(candidate: Candidate, row: Row, headed: set[int]) -> bool:
    """Say whether words before their content label a part of a section, in a column whose headings have own lines."""
    return candidate.flow in headed and len(row.pieces) == 1


def is_content(candidate: Candidate, ruled: bool) -> bool:
    """Say whether a line that no list knows is content in a heading's style: it names a degree, a job, a language.

    ``ruled``: every heading that is known has a rule; then what has none is not one.
    """
    text = candidate.piece.text.strip()
    named = names_something(text) or any(is_language(word) for word in text.split()[:3])
    return named or _is_abbreviation(text) or text.endswith(":") or (ruled and not candidate.ruled)


def _is_abbreviation(text: str) -> bool:
    """Say whether a text is made of short words in capitals alone: a name or a tool, "DELL EMC"."""
    words = [word for word in _WORD.findall(text) if word.isalpha()]
    return bool(words) and all(
        word.isupper() and word.isascii() and len(word) <= LONGEST_ABBREVIATION for word in words
    )


def stands_apart(row: Row, apart: float) -> bool:
    """Say whether a line has at least half the space above that the headings known have at least."""
    return row.line.gap_pt is None or row.gap >= apart / 2


def names_something(text: str) -> bool:
    """Say whether a text names a job, an employer, a degree or a place.

    Example:
        >>> names_something("Data Engineer"), names_something("My journey")
        (True, False)
    """
    degree = any(match.kind not in ("none", "other") for match in find_degrees(text))
    return degree or is_place(text) or any(word_count(text, kind) for kind in NAMING_KINDS)


def is_listed(match: HeadingMatch | None) -> bool:
    """Say whether the wording is a heading's as it stands, and not only made of the words of headings."""
    return match is not None and match.exact and match.confidence >= LISTED_CONFIDENCE
