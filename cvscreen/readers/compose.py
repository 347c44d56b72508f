"""From rows to the one string of a document, so that the rules of ``Document.text`` hold whatever the format was."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, repeat
from typing import NamedTuple

from cvscreen.model import Box, Line, Link, Span, Word
from cvscreen.readers import kernels
from cvscreen.readers.bullets import take_bullet
from cvscreen.readers.pieces import Piece, Row

MAX_CHARS = 200_000
"""Characters kept of a document: forty times a long CV; more is an attack or a book."""
MAX_ROWS = 20_000
"""Lines kept of a document: a line a character would be less than a tenth of ``MAX_CHARS``."""
MAX_LINE_CHARS = 20_000
"""Characters kept of a line: later searches are linear, but a line is also what people are shown."""


_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used for words, lines and boxes only."""


class Composed(NamedTuple):
    """A document's text with its words and lines; ``cut`` says whether something was left out at a limit."""

    text: str
    words: tuple[Word, ...]
    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    cut: bool


def compose(rows: Iterable[Row]) -> Composed:
    r"""Write the one string of a document and give every word and line its span in it.

    Example:
        >>> from cvscreen.readers.pieces import make_pieces
        >>> made = compose([Row((make_pieces("Data Analyst"), make_pieces("2020 – 2022")))])
        >>> made.text, made.lines[0].segments[1]
        ('Data Analyst\t2020 – 2022', Span(start=13, end=24))
    """
    limits = MAX_ROWS, MAX_CHARS, MAX_LINE_CHARS
    kept, cut = (kernels.compose.within_limits if kernels.COMPILED else _within_limits)(rows, *limits)
    if not kept:
        return Composed("", (), (), (), cut)
    text, words, lines, linked = kernels.compose.write(kept) if kernels.COMPILED else _write(kept)
    links: list[Link] = []
    for number, first, end in linked:
        uris = [piece.uri for segment in kept[number].segments for piece in segment]
        links.extend(_find_links(uris, words[first:end]))
    return Composed(text, words, lines, tuple(links), cut)


def _write(rows: Sequence[Row]) -> tuple[str, tuple[Word, ...], tuple[Line, ...], list[tuple[int, int, int]]]:
    """Return the text of rows, its words and lines, and for each row with links its number, first word and last."""
    columns = _columns([piece for row in rows for segment in row.segments for piece in segment])
    parts: list[str] = []
    lines: list[Line] = []
    linked: list[tuple[int, int, int]] = []
    first = 0
    for number, row in enumerate(rows):
        line, text = _make_line(row, columns, first)
        parts.append(text)
        lines.append(line)
        before, first = first, line.words.end
        if columns.linked and any(columns.uris[before:first]):
            linked.append((number, before, first))
    return "\n".join(parts), columns.words, tuple(lines), linked


def _within_limits(rows: Iterable[Row], max_rows: int, max_chars: int, max_line_chars: int) -> tuple[list[Row], bool]:
    """Return the rows that make lines, without typed bullets and empty words, and whether anything was cut off."""
    kept: list[Row] = []
    at, cut = 0, False
    for row in rows:
        if len(kept) >= max_rows:
            return kept, True
        row = without_bullet(row)
        lengths = [len(piece[0]) for segment in row.segments for piece in segment]
        if 0 in lengths or sum(lengths) + len(lengths) > max_line_chars or not all(row.segments):
            row, line_cut = within_limit(row)
            lengths = [len(piece[0]) for segment in row.segments for piece in segment]
            cut = cut or line_cut
        if not lengths:
            continue
        at += sum(lengths) + len(lengths)
        if at - 1 > max_chars:
            return kept, True
        kept.append(row)
    return kept, cut


def without_bullet(row: Row) -> Row:
    """Return a row whose bullet was typed as text with the bullet taken off; a line may not be a bullet only."""
    if row.bullet or not row.segments or not row.segments[0]:
        return row
    found, left = take_bullet(row.segments[0])
    if not found or not (left or len(row.segments) > 1):
        return row
    segments = ((left,) if left else ()) + row.segments[1:]
    cells = row.cells[len(row.segments) - len(segments) :]
    return row._replace(segments=segments, cells=cells, bullet=True, box=None)


def within_limit(row: Row) -> tuple[Row, bool]:
    """Return a row without empty words and what goes beyond the limit of a line, and whether that was anything."""
    kept: list[tuple[Piece, ...]] = []
    room = MAX_LINE_CHARS
    cut = False
    for segment in row.segments:
        pieces: list[Piece] = []
        for piece in segment:
            cut = cut or len(piece.text) > room
            if cut:
                break
            if piece.text:
                room -= len(piece.text) + 1
                pieces.append(piece)
        if pieces:
            kept.append(tuple(pieces))
    return row._replace(segments=tuple(kept), box=None), cut


class _Columns(NamedTuple):
    """All words of a document, and what the pieces say besides, each property beside itself."""

    words: tuple[Word, ...]
    starts: list[int]
    texts: tuple[str, ...]
    boxes: tuple[Box | None, ...]
    sizes: tuple[float | None, ...]
    bold: tuple[bool, ...]
    italic: tuple[bool, ...]
    uris: tuple[str | None, ...]
    linked: bool


def _columns(pieces: Sequence[Piece]) -> _Columns:
    texts, boxes, sizes, fonts, bold, italic, colors, _, uris, sure = zip(*pieces, strict=True)
    # one character stands behind every word: a space, a tab or the end of the line
    starts = list(accumulate([len(text) + 1 for text in texts], initial=0))
    spans = map(_new, repeat(Span), zip(starts, [start - 1 for start in starts[1:]], strict=False))
    fields = zip(texts, spans, boxes, sizes, fonts, bold, italic, colors, sure, strict=True)
    words: tuple[Word, ...] = tuple(map(_new, repeat(Word), fields))
    return _Columns(words, starts, texts, boxes, sizes, bold, italic, uris, any(uris))


def _make_line(row: Row, columns: _Columns, first: int) -> tuple[Line, str]:
    """Return a row's line, of which the word with the index ``first`` is the first, and its text."""
    segments, page, column, bullet, heading_level, rule, gap_pt, region, cells, box = row
    starts, texts = columns.starts, columns.texts
    spans, parts, at = [], [], first
    for segment in segments:
        end = at + len(segment)
        parts.append(" ".join(texts[at:end]))
        spans.append(_new(Span, (starts[at], starts[end] - 1)))
        at = end
    line = (
        _new(Span, (starts[first], starts[at] - 1)),
        _new(Span, (first, at)),
        tuple(spans),
        page,
        column,
        box or _box_around(columns.boxes[first:at]),
        commonest(columns.sizes[first:at]),
        False not in columns.bold[first:at],
        False not in columns.italic[first:at],
        bullet,
        heading_level,
        rule,
        gap_pt,
        region,
        cells if len(cells) == len(spans) else (),
    )
    return _new(Line, line), "\t".join(parts)


def commonest(sizes: Sequence[float | None]) -> float | None:
    """Return the size that most words of a line have."""
    if sizes.count(sizes[0]) == len(sizes):
        return sizes[0]
    return Counter(size for size in sizes if size is not None).most_common(1)[0][0]


def _box_around(boxes: Sequence[Box | None]) -> Box | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    pages, lefts, tops, rights, bottoms = zip(*known, strict=True)
    return _new(Box, (pages[0], min(lefts), min(tops), max(rights), max(bottoms)))


def _find_links(uris: Sequence[str | None], words: Sequence[Word]) -> list[Link]:
    """Return the links of a line: words in a row with the same target are one link."""
    links: list[Link] = []
    before: str | None = None
    for uri, word in zip(uris, words, strict=True):
        if uri is not None and uri == before:
            link = links[-1]
            box = link.box.union(word.box) if link.box and word.box else None
            links[-1] = Link(uri, Span(link.span.start if link.span else word.span.start, word.span.end), box)
        elif uri is not None:
            links.append(Link(uri, word.span, word.box))
        before = uri
    return links
