"""From rows to the one string of a document, so that the rules of ``Document.text`` hold whatever the format was."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cvscreen.model import Box, Line, Link, Span, Word
from cvscreen.readers.bullets import take_bullet
from cvscreen.readers.pieces import Piece, Row

MAX_CHARS = 200_000
"""Characters kept of a document: forty times a long CV; more is an attack or a book."""
MAX_ROWS = 20_000
"""Lines kept of a document: a line a character would be less than a tenth of ``MAX_CHARS``."""
MAX_LINE_CHARS = 20_000
"""Characters kept of a line: later searches are linear, but a line is also what people are shown."""


_new = tuple.__new__
"""Makes a named tuple of all of its fields in half the time of its own name; used once a word only."""


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
    parts: list[str] = []
    words: list[Word] = []
    lines: list[Line] = []
    links: list[Link] = []
    at, cut = 0, False
    for row in rows:
        if len(lines) >= MAX_ROWS:
            cut = True
            break
        row = _without_bullet(row)
        segments, line_cut = _within_limit(row.segments)
        cut = cut or line_cut
        if not segments:
            continue
        start = at + 1 if lines else 0
        columns = _Columns(*zip(*[piece for segment in segments for piece in segment], strict=True))
        text, line_words, spans = _write_line(segments, start)
        if start + len(text) > MAX_CHARS:
            cut = True
            break
        parts.append(text)
        lines.append(
            _make_line(
                row,
                Span(start, start + len(text)),
                Span(len(words), len(words) + len(line_words)),
                spans,
                columns=columns,
            )
        )
        words.extend(line_words)
        if any(columns.uris):
            links.extend(_find_links(columns.uris, line_words))
        at = start + len(text)
    return Composed("\n".join(parts), tuple(words), tuple(lines), tuple(links), cut)


def _without_bullet(row: Row) -> Row:
    """Return a row whose bullet was typed as text with the bullet taken off; a line may not be a bullet only."""
    if row.bullet or not row.segments or not row.segments[0]:
        return row
    found, left = take_bullet(row.segments[0])
    if not found or not (left or len(row.segments) > 1):
        return row
    segments = ((left,) if left else ()) + row.segments[1:]
    return row._replace(segments=segments, cells=row.cells[len(row.segments) - len(segments) :], bullet=True)


def _within_limit(segments: tuple[tuple[Piece, ...], ...]) -> tuple[list[Sequence[Piece]], bool]:
    kept: list[Sequence[Piece]] = [found for segment in segments if (found := [piece for piece in segment if piece[0]])]
    if sum([len(piece[0]) + 1 for pieces in kept for piece in pieces]) <= MAX_LINE_CHARS:
        return kept, False
    kept, segments = [], tuple(map(tuple, kept))
    room = MAX_LINE_CHARS
    for segment in segments:
        pieces: list[Piece] = []
        for piece in segment:
            if len(piece.text) > room:
                if pieces:
                    kept.append(pieces)
                return kept, True
            room -= len(piece.text) + 1
            pieces.append(piece)
        if pieces:
            kept.append(pieces)
    return kept, False


def _write_line(segments: Sequence[Sequence[Piece]], start: int) -> tuple[str, list[Word], tuple[Span, ...]]:
    words: list[Word] = []
    spans: list[Span] = []
    at = start
    for segment in segments:
        first = at
        for piece in segment:
            text, box, size_pt, font, bold, italic, color, _, _, confidence = piece
            end = at + len(text)
            words.append(_new(Word, (text, _new(Span, (at, end)), box, size_pt, font, bold, italic, color, confidence)))
            at = end + 1
        spans.append(Span(first, at - 1))
    return "\t".join([" ".join([piece[0] for piece in segment]) for segment in segments]), words, tuple(spans)


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


class _Columns(NamedTuple):
    """The words of a line, each of their properties beside itself: a tenth of the time of asking word by word."""

    texts: tuple[str, ...]
    boxes: tuple[Box | None, ...]
    sizes: tuple[float | None, ...]
    fonts: tuple[str, ...]
    bold: tuple[bool, ...]
    italic: tuple[bool, ...]
    colors: tuple[str | None, ...]
    baselines: tuple[float, ...]
    uris: tuple[str | None, ...]
    confidences: tuple[float | None, ...]


def _make_line(row: Row, span: Span, words: Span, spans: tuple[Span, ...], *, columns: _Columns) -> Line:
    return Line(
        span,
        words,
        spans,
        page=row.page,
        column=row.column,
        box=_box_around(columns.boxes),
        size_pt=_commonest([size for size in columns.sizes if size is not None]),
        bold=all(columns.bold),
        italic=all(columns.italic),
        bullet=row.bullet,
        heading_level=row.heading_level,
        rule=row.rule,
        gap_pt=row.gap_pt,
        region=row.region,
        cells=row.cells if len(row.cells) == len(spans) else (),
    )


def _commonest(sizes: Sequence[float]) -> float | None:
    if not sizes:
        return None
    return sizes[0] if sizes.count(sizes[0]) == len(sizes) else Counter(sizes).most_common(1)[0][0]


def _box_around(boxes: Sequence[Box | None]) -> Box | None:
    known = [box for box in boxes if box is not None]
    if not known:
        return None
    pages, lefts, tops, rights, bottoms = zip(*known, strict=True)
    return Box(pages[0], min(lefts), min(tops), max(rights), max(bottoms))
