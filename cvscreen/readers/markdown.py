"""Markdown: the parts of it that CVs use. Marks go, their meaning stays (level, bold, link)."""

import re
from collections.abc import Iterator
from itertools import islice

from cvscreen.readers.compose import MAX_ROWS
from cvscreen.readers.draft import Draft
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Piece, Row
from cvscreen.readers.plain_text import BLANK_LINE_PT, split_lines
from cvscreen.readers.text_bytes import decode
from cvscreen.text.normalize import repair_characters

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]{1,20}(\S.*)")
_SETEXT = re.compile(r" {0,3}(={2,200}|-{2,200})[ \t]{0,8}")
_BREAK = re.compile(r" {0,3}(?:(?:\*[ \t]{0,3}){3,40}|(?:-[ \t]{0,3}){3,80}|(?:_[ \t]{0,3}){3,80})")
_ITEM = re.compile(r"[ \t]{0,40}(?:[-*+•]|[0-9]{1,3}[.)])[ \t]{1,20}(?=\S)")
_DEFINITION = re.compile(r" {0,3}[:~][ \t]{1,8}(?=\S)")
"""A definition under its term, as pandoc and PHP Markdown Extra have it: both are one line."""
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_TABLE_RULE = re.compile(r"[ \t|:\-]{3,400}")
_LINK = re.compile(
    r"(!?)\[([^\[\]]{0,400})\]\(<?([^()\s<>]{0,1000})>?(?:[ \t]{1,4}\"[^\"]{0,200}\")?\)"
    r"|<((?:https?://|mailto:)[^<>\s]{1,1000}|[^<>\s@]{1,64}@[^<>\s@]{1,255})>"
)
_RUN = re.compile(r"\s+|\S+")
_MARK = re.compile(r"(\*\*\*|\*\*|__|~~|\*|_|`)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,400}>|<!--.{0,2000}?-->")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_ESCAPED_AT = 0xF0000


def read_markdown(content: bytes) -> Draft:
    r"""Read Markdown.

    Raises:
        ReadError: binary.

    Example:
        >>> rows = read_markdown(b"# Ada\n\n**Python**, [code](https://ada.example)").rows
        >>> rows[0].heading_level, [(piece.text, piece.bold) for piece in rows[1].segments[0]]
        (1, [('Python,', True), ('code', False)])
    """
    decoded = decode(content)
    rows = islice(_rows(split_lines(decoded.text)), MAX_ROWS + 1)
    return Draft(tuple(rows), notices=(*decoded.notices, *notice_characters(decoded.text)))


def _rows(lines: list[str]) -> Iterator[Row]:
    blank, started, fenced, table_row = 0, False, False, -1
    last: Row | None = None
    for index, raw in enumerate(lines):
        if not raw.strip():
            blank += 1
            continue
        if _FENCE.match(raw):
            fenced = not fenced
            continue
        before, after = (lines[index - 1] if index else ""), (lines[index + 1] if index + 1 < len(lines) else "")
        meaning = _DEFINITION.match(raw)
        row = None if not fenced and _is_mark(raw, before) else _row(raw[meaning.end() :] if meaning else raw, after)
        if row is None:
            continue
        if meaning and last is not None and blank <= 1 and not (last.heading_level or last.bullet or last.cells):
            last = last._replace(segments=last.segments + row.segments)
            blank = 0
            continue
        if last is not None:
            yield last
        table_row = table_row + 1 if row.cells and not blank else 0
        cells = tuple((table_row, column) for _, column in row.cells)
        last = row._replace(gap_pt=blank * BLANK_LINE_PT if started else None, cells=cells)
        blank, started = 0, True
    if last is not None:
        yield last


def _is_mark(line: str, before: str) -> bool:
    """Whether the line is only a rule, a table's rule, or the underline of the heading above."""
    if _BREAK.fullmatch(line) or (_SETEXT.fullmatch(line) and before.strip()):
        return True
    return bool("|" in line and _TABLE_RULE.fullmatch(line))


def _row(line: str, after: str) -> Row | None:
    level: int | None = None
    heading = _HEADING.fullmatch(line)
    if heading:
        level, line = len(heading.group(1)), heading.group(2).rstrip("# \t") or heading.group(2)
    elif _SETEXT.fullmatch(after) and not _ITEM.match(line):
        level = 1 if "=" in after else 2
    item = None if level else _ITEM.match(line)
    text = line[item.end() :] if item else line.lstrip("> \t")
    table = text.strip().startswith("|")
    parts = text.strip().removeprefix("|").removesuffix("|").split("|") if table else re.split(r" {4,}|\t", text)
    found = [(column, pieces) for column, part in enumerate(parts) if (pieces := _inline(part))]
    cells = tuple((0, column) for column, _ in found) if table else ()
    segments = tuple(pieces for _, pieces in found)
    return Row(segments, bullet=item is not None, heading_level=level, cells=cells) if segments else None


def _inline(text: str) -> tuple[Piece, ...]:
    """Turn inline marks into pieces; escaped characters are hidden from the marks while they are looked for."""
    text = _ESCAPE.sub(lambda match: chr(_ESCAPED_AT + ord(match.group(1))), repair_characters(text))
    pieces: list[Piece] = []
    bold = italic = glued = False
    for stretch, uri in _stretches(text):
        for part in _MARK.split(stretch):
            if _MARK.fullmatch(part) and not (part in "_*" and _inside_word(text, part)):
                bold, italic = bold ^ (part in ("**", "__", "***")), italic ^ (part in ("*", "_", "***"))
                continue
            for run in _RUN.findall(part):
                if run.isspace():
                    glued = False
                elif glued and pieces:
                    pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + _unescape(run))
                else:
                    pieces.append(Piece(_unescape(run), bold=bold, italic=italic, uri=uri))
                    glued = True
    return tuple(pieces)


def _stretches(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield a text in stretches with the target of the link that each is; tags are left out."""
    at = 0
    for match in _LINK.finditer(text):
        yield _TAG.sub(" ", text[at : match.start()]), None
        mark, shown, target, address = match.groups()
        yield (address.removeprefix("mailto:"), address) if address else (shown, None if mark else _unescape(target))
        at = match.end()
    yield _TAG.sub(" ", text[at:]), None


def _inside_word(text: str, mark: str) -> bool:
    """Whether every such mark stands inside a word or alone, as in snake_case or "5 * 3"."""
    pattern = r"(?<!\w)_(?=\S)" if mark == "_" else r"(?<![\w*])\*(?=\S)"
    return re.search(pattern, text) is None


def _unescape(word: str) -> str:
    return "".join(
        chr(ord(char) - _ESCAPED_AT) if _ESCAPED_AT <= ord(char) < _ESCAPED_AT + 128 else char for char in word
    )
