"""Plain text: lines as they stand, wide gaps as segments, bullets, underlined headings."""

import re
from collections.abc import Iterator
from itertools import islice

from cvscreen.readers.compose import MAX_LINE_CHARS, MAX_ROWS
from cvscreen.readers.draft import FLOWING, Draft
from cvscreen.readers.glued import unglued
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Row, make_pieces
from cvscreen.readers.side_by_side import Part, part_columns
from cvscreen.readers.text_bytes import decode
from cvscreen.readers.unfold import unfold
from cvscreen.text.normalize import repair_characters

BLANK_LINE_PT = 12.0
"""What a blank line is worth as a gap: the leading of a 10 pt text."""

_UNDERLINE = re.compile(r"[ \t]{0,8}([=\-~_*#])\1{2,200}[ \t]{0,8}")
_YEAR_AHEAD = r"[ \t]{1,20}(?:[0-9]{1,2}[./-]){0,2}(?:19|20)[0-9]{2}"
_BULLET = re.compile(
    rf"[ \t]{{0,40}}(?:[•◦‣⁃▪▫■□●○◆◇➢➤►▶»✓✔∙·⁌⁍*+]|[-–—](?!{_YEAR_AHEAD})|o)[ \t]{{1,20}}(?=\S)"
    r"|[ \t]{0,40}[•◦▪●■►➢](?=\S)"
)
_LINE_END = re.compile("\r\n?|[\f\v\x85\u2028\u2029]")
_GAP = re.compile(r" {3,}|[ ]{0,2}\t[ \t]{0,200}")


def read_text(content: bytes) -> Draft:
    r"""Read plain text.

    Raises:
        ReadError: binary.

    Example:
        >>> [row.bullet for row in read_text(b"SKILLS\n- Python\n").rows]
        [False, True]
    """
    decoded = decode(content)
    parts = part_columns(split_lines(decoded.text))
    rows = islice((row for part in parts for row in _part_rows(part)), MAX_ROWS + 1)
    sheet = FLOWING._replace(columns=1 + max(part.column for part in parts))
    return Draft(tuple(rows), (sheet,), notices=(*decoded.notices, *notice_characters(decoded.text)))


def _part_rows(part: Part) -> Iterator[Row]:
    lines = [piece for line in part.lines for whole in unglued(line) for piece in unfold(whole)]
    return (row._replace(column=part.column) for row in _rows(lines))


def split_lines(text: str) -> list[str]:
    r"""Split at line ends of every kind; form feeds end lines too. Lines are cut at ``MAX_LINE_CHARS``.

    Example:
        >>> split_lines("a\r\nb\rc\x0cd")
        ['a', 'b', 'c', 'd']
    """
    unified = _LINE_END.sub("\n", text)
    return [line[:MAX_LINE_CHARS] for line in unified.split("\n")]


def _rows(lines: list[str]) -> Iterator[Row]:
    blank, started = 0, False
    for index, raw in enumerate(lines):
        line = _repair(raw)
        if not line.strip():
            blank += 1
            continue
        if _UNDERLINE.fullmatch(line):
            continue
        underlined = index + 1 < len(lines) and _UNDERLINE.fullmatch(lines[index + 1]) is not None
        match = _BULLET.match(line)
        text = line[match.end() :] if match else line
        segments = tuple(make_pieces(part) for part in _GAP.split(text.strip()) if part.strip())
        if not segments:
            continue
        yield Row(
            segments, bullet=match is not None, rule=underlined, gap_pt=blank * BLANK_LINE_PT if started else None
        )
        blank, started = 0, True


def _repair(line: str) -> str:
    return "\t".join(repair_characters(part) for part in line.split("\t"))
