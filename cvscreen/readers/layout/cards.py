"""Cards: short lists side by side, each under its own name, are read one after the other: none runs into the next."""

import re
from collections.abc import Sequence

from cvscreen.readers.layout.lines import Chunk, Strip, make_strip

MIN_CARDS = 2
"""Names in one row that begin cards."""
MAX_NAME_WORDS = 5
"""Words of a card's name."""
MIN_LINES = 2
"""Lines below the names: where no list wraps, the rows read the same either way."""
MAX_LINES = 12
"""Lines of a card."""
INSET_PT = 2.0
"""What stands in a card begins this near to where its name does."""
LEADING_EM = 1.9
"""A line nearer than this below another still belongs to the card; the first stands up to twice as far below."""
SIZE_STEP_PT = 0.6
"""Lines of a list are of one size, but for rounding."""
SEPARATORS = ",;•·|"
"""What parts the items of a list."""

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def split_cards(strips: Sequence[Strip]) -> list[Strip]:
    """Return the strips with lists that stand side by side under names of their own read card by card.

    Cards have a row of names that look alike and unlike what is below; that is lists, of which one wraps at least, or
    a date in each. A table, whose rows belong together, has neither.
    """
    made: list[Strip] = []
    at = 0
    while at < len(strips):
        if len(strips[at][0]) < MIN_CARDS:
            made.append(strips[at])
            at += 1
            continue
        end = _end_of_cards(strips, at)
        body = strips[at + 1 : end]
        if len(body) >= MIN_LINES and (_are_lists(body, strips[at].chunks) or any(map(_is_dated, body))):
            made.extend(_by_card(strips[at:end]))
            at = end
        else:
            made.append(strips[at])
            at += 1
    return made


def _end_of_cards(strips: Sequence[Strip], at: int) -> int:
    """Return the position behind the last line of the cards whose names stand at a position; that one where none do."""
    names = strips[at].chunks
    if not all(_may_name(chunk, names[0]) for chunk in names):
        return at
    end = at + 1
    while end < len(strips) and end - at <= MAX_LINES and _belongs(strips, end, names):
        end += 1
    return end


def _may_name(chunk: Chunk, first: Chunk) -> bool:
    if len(chunk.pieces) > MAX_NAME_WORDS or _look(chunk) != _look(first):
        return False
    return not any(char.isdigit() or char in SEPARATORS for piece in chunk.pieces for char in piece.text)


def _belongs(strips: Sequence[Strip], position: int, names: Sequence[Chunk]) -> bool:
    """Whether a strip stands below the names or the line above it, every chunk in a card and unlike a name."""
    above, strip = strips[position - 1], strips[position]
    size = max(chunk.size for chunk in strip.chunks)
    first = above.chunks is names
    if strip.baseline - above.baseline > LEADING_EM * size * (2.0 if first else 1.0):
        return False
    if first and len(strip.chunks) < MIN_CARDS:
        return False
    if any(map(_has_year, strip.chunks)) and not (_is_dated(strip) and len(strip.chunks) == len(names)):
        return False
    for chunk in strip.chunks:
        card = _card_of(chunk, names)
        if card < 0 or _look(chunk) == _look(names[0]) or chunk.pieces[0].bold:
            return False
        if not first and not _is_dated(above) and abs(chunk.size - above.chunks[0].size) > SIZE_STEP_PT:
            return False
        if card + 1 < len(names) and chunk.x1 > names[card + 1].x0:
            return False
    return True


def _card_of(chunk: Chunk, names: Sequence[Chunk]) -> int:
    """Return the number of the name at whose edge a chunk begins, or nearly (frames set lists in); else -1."""
    inset = 1.2 * chunk.size
    near = (number for number, name in enumerate(names) if -INSET_PT <= chunk.x0 - name.x0 <= inset)
    return next(near, -1)


def _is_dated(strip: Strip) -> bool:
    """Whether each chunk of a strip is dated: entries side by side. A table's row has one date, an entry's too."""
    return all(map(_has_year, strip.chunks))


def _has_year(chunk: Chunk) -> bool:
    return any(_YEAR.search(piece.text) for piece in chunk.pieces)


def _are_lists(strips: Sequence[Strip], names: Sequence[Chunk]) -> bool:
    """Whether most cards hold items with separators between them."""
    parted = {
        _card_of(chunk, names)
        for strip in strips
        for chunk in strip.chunks
        if any(char in SEPARATORS for piece in chunk.pieces for char in piece.text)
    }
    return 2 * len(parted) >= len(names) and len(parted) > 0


def _by_card(strips: Sequence[Strip]) -> list[Strip]:
    names = strips[0].chunks
    made: list[Strip] = []
    for number, name in enumerate(names):
        made.append(make_strip([name]))
        for strip in strips[1:]:
            chunks = [chunk for chunk in strip.chunks if _card_of(chunk, names) == number]
            if chunks:
                made.append(make_strip(chunks))
    return made


def _look(chunk: Chunk) -> tuple[bool, float | None, str | None, str]:
    piece = chunk.pieces[0]
    return piece.bold, piece.size_pt, piece.color, piece.font


__all__ = ["split_cards"]
