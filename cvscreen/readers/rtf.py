"""RTF: paragraphs, tabs, cells and hyperlinks; hidden text kept apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cvscreen.model.document import HiddenReason, HiddenText
from cvscreen.readers.colors import UNKNOWN, is_invisible
from cvscreen.readers.compose import MAX_ROWS
from cvscreen.readers.draft import Draft, Sheet
from cvscreen.readers.oddities import notice_characters
from cvscreen.readers.pieces import Piece, Row
from cvscreen.text.normalize import repair_characters

MAX_DEPTH = 500
"""Groups within groups that are followed."""
TINY_PT = 3.0
"""Below this nobody reads."""

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|([^\\{}\r\n]{1,4000})"
)
_SKIPPED = frozenset({
    "fonttbl", "stylesheet", "info", "pict", "object", "themedata", "colorschememapping", "datastore",
    "latentstyles", "listtable", "listoverridetable", "rsidtbl", "generator", "xmlnstbl", "filetbl", "revtbl",
    "operator", "author", "title", "subject", "keywords", "comment", "nonshppict", "shpinst", "sp", "falt",
    "panose", "blipuid", "mmathPr", "pgdsctbl", "fldinst", "footnote", "annotation", "pntext", "listtext",
})  # fmt: skip
_SYMBOLS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_LINE_ENDS = frozenset({"par", "line", "row", "sect", "page", "column"})
_BULLETS = "•·▪◦■●o–-"


class _State(NamedTuple):
    bold: bool = False
    italic: bool = False
    size_pt: float | None = None
    color: int = 0
    shaded: bool = False
    hidden: bool = False
    skipped: bool = False
    unicode_skip: int = 1
    in_colors: bool = False


class _Writer:
    """Collects text into rows."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.hidden: list[HiddenText] = []
        self.colors: list[str | None] = []
        self.channels: dict[str, int] = {}
        self.segments: list[list[tuple[str, _State]]] = [[]]
        self.bullet = False
        self.raw: list[str] = []

    def color(self, number: int) -> str | None:
        """Return a colour of the table, None for the automatic one."""
        return self.colors[number] if 0 <= number < len(self.colors) else None

    def end_line(self) -> None:
        """End the line, if it holds anything."""
        segments: list[tuple[Piece, ...]] = []
        for segment in self.segments:
            pieces = self._pieces(segment)
            if pieces and not segments and len(pieces) > 1 and pieces[0].text in _BULLETS:
                pieces, self.bullet = pieces[1:], True
            elif pieces and not segments and pieces[0].text in _BULLETS:
                self.bullet = True
                continue
            if pieces:
                segments.append(tuple(pieces))
        if segments and len(self.rows) <= MAX_ROWS:
            self.rows.append(Row(tuple(segments), bullet=self.bullet, gap_pt=0.0 if self.rows else None))
        self.segments, self.bullet = [[]], False

    def _pieces(self, runs: list[tuple[str, _State]]) -> list[Piece]:
        pieces: list[Piece] = []
        glued = False
        for text, state in runs:
            self.raw.append(text)
            repaired = repair_characters(text)
            if not repaired:
                continue
            if reason := self._hidden_reason(state):
                if repaired.strip():
                    self.hidden.append(HiddenText(repaired.strip(), reason, 1, None))
                continue
            glue = glued and not repaired[0].isspace()
            for word in repaired.split():
                if glue and pieces:
                    pieces[-1] = pieces[-1]._replace(text=pieces[-1].text + word)
                else:
                    color = self.color(state.color)
                    pieces.append(Piece(word, None, state.size_pt, "", state.bold, state.italic, color))
                glue = False
            glued = not repaired[-1].isspace()
        return pieces

    def _hidden_reason(self, state: _State) -> HiddenReason | None:
        if state.hidden:
            return "hidden-run"
        if state.size_pt is not None and state.size_pt < TINY_PT:
            return "tiny-text"
        shown_on = UNKNOWN if state.shaded else None
        return "same-colour" if is_invisible(self.color(state.color), shown_on) else None


def read_rtf(content: bytes) -> Draft:
    r"""Read RTF.

    Example:
        >>> draft = read_rtf(rb"{\rtf1\ansi {\b Ada} Lovelace\tab 1843\par {\v Go}}")
        >>> [[piece.text for piece in segment] for segment in draft.rows[0].segments], draft.hidden[0].text
        ([['Ada', 'Lovelace'], ['1843']], 'Go')
    """
    text = content.decode("latin-1")
    page = re.search(r"\\ansicpg([0-9]{1,5})", text[:2_000])
    codec = (
        f"cp{page.group(1)}"
        if page and page.group(1) in ("1250", "1251", "1253", "1254", "1257", "437", "850")
        else "cp1252"
    )
    writer = _Writer()
    for run, state in _runs(text, codec, writer):
        writer.segments[-1].append((run, state))
    writer.end_line()
    notices = notice_characters("".join(writer.raw))
    return Draft(tuple(writer.rows), (Sheet(1, 595.0, 842.0, 1),), hidden=tuple(writer.hidden), notices=notices)


def _runs(text: str, codec: str, writer: _Writer) -> Iterator[tuple[str, _State]]:
    """Yield stretches of text with their state; line ends and tabs go to the writer."""
    state, stack, skip = _State(), list[_State](), 0
    for match in _TOKEN.finditer(text):
        word, argument, byte, symbol, brace, plain = match.groups()
        if brace == "{":
            if len(stack) < MAX_DEPTH:
                stack.append(state)
        elif brace == "}":
            state = stack.pop() if stack else state
        elif symbol == "*":
            state = state._replace(skipped=True)
        elif word is not None:
            number = int(argument) if argument else None
            if word == "u" and number is not None and not state.skipped:
                skip = state.unicode_skip
                yield chr(number % 65_536), state
            elif word in _SYMBOLS and not state.skipped:
                yield _SYMBOLS[word], state
            elif not state.skipped:
                state = _apply(state, word, number, writer)
            elif word == "fldrslt":
                state = state._replace(skipped=False)
        elif byte is not None or symbol is not None or plain is not None:
            shown = (
                bytes.fromhex(byte).decode(codec, "replace")
                if byte
                else {"~": " ", "_": "-", "-": ""}.get(symbol or "", symbol) or plain or ""
            )
            if skip and (byte or plain):
                shown, skip = ("", skip - 1) if byte else (shown[skip:], 0)
            if state.in_colors:
                writer.colors.extend([_take_color(writer)] * shown.count(";"))
            elif not state.skipped and shown:
                yield shown, state


def _apply(state: _State, word: str, number: int | None, writer: _Writer) -> _State:
    on = number != 0
    if word in _SKIPPED:
        return state._replace(skipped=True)
    if word in _LINE_ENDS:
        writer.end_line()
    elif word in ("tab", "cell", "nestcell"):
        writer.segments.append([])
    elif word == "colortbl":
        return state._replace(in_colors=True)
    elif word in ("red", "green", "blue") and state.in_colors:
        writer.channels[word] = min(number or 0, 255)
    elif word in ("plain", "pard"):
        return _State(unicode_skip=state.unicode_skip) if word == "plain" else state._replace(shaded=False)
    elif word == "uc":
        return state._replace(unicode_skip=min(number or 0, 8))
    elif word == "b":
        return state._replace(bold=on)
    elif word == "i":
        return state._replace(italic=on)
    elif word == "v":
        return state._replace(hidden=on)
    elif word == "fs" and number is not None:
        return state._replace(size_pt=number / 2)
    elif word == "cf":
        return state._replace(color=number or 0)
    elif word in ("cb", "highlight", "chcbpat", "cbpat", "clcbpat") and number:
        return state._replace(shaded=True)
    elif word in ("deleted",) and on:
        return state._replace(skipped=True)
    elif word in ("ls", "pnlvlblt") and number != 0:
        writer.bullet = True
    return state


def _take_color(writer: _Writer) -> str | None:
    channels, writer.channels = writer.channels, {}
    if not channels:
        return None
    return "#" + "".join(f"{channels.get(name, 0):02x}" for name in ("red", "green", "blue"))
