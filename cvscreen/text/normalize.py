"""Repair of characters: what a file's letters must become before anybody reads them.

Ligatures are spelt out, styled letters (full width, mathematical) become plain ones, soft hyphens, zero-width, bidi and
control characters go, private-use glyphs (icon fonts) go, and the rest is composed (NFC). What was taken out and could
have been meant to mislead is counted by ``count_oddities``.
"""

import re
import unicodedata
from typing import NamedTuple

MAX_MARKS = 4
"""Combining marks kept in a row: Vietnamese needs two, pointed Hebrew three; NFC is quadratic in their number."""

LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "Ĳ": "IJ", "ĳ": "ij",
    "ǆ": "dž", "ǉ": "lj", "ǌ": "nj",
}  # fmt: skip
"""Presentation forms that fonts and PDF writers put in place of letters (Unicode, Alphabetic Presentation Forms)."""

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROL = "".join(chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160)))

_TRANSLATION = str.maketrans(
    {
        **LIGATURES,
        **dict.fromkeys(_ZERO_WIDTH + _BIDI, ""),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_CONTROL, ""),
        "\u2028": "\n",
        "\u2029": "\n",
        "\ufffc": "",
        "\uffff": "",
    }
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff\ud800-\udfff\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_STYLED = re.compile("[\uff01-\uff5e\U0001d400-\U0001d7ff]")
_MARK_RUN = re.compile(
    f"([\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{{{MAX_MARKS}}})[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{{1,4096}}"
)
_TAGS = re.compile("[\U000e0020-\U000e007f]")
_ODD_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Oddities(NamedTuple):
    """How many characters of each sort a text held that no reader sees."""

    invisible: int
    bidi: int
    control: int


def repair_characters(text: str) -> str:
    r"""Return the text as its reader sees it, composed and without invisible characters.

    A soft hyphen (U+00AD, and PDFium's U+FFFE) becomes a hyphen where a line or the text ends, and goes elsewhere.

    Example:
        >>> repair_characters("ofﬁce co\u00adop Müller\u200b \uf0b7")
        'office coop Müller '
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(_TRANSLATION)
    if "\u00ad" in text or "\ufffe" in text:
        text = _resolve_soft_hyphens(text)
    text = _PRIVATE.sub("", text.translate(_TRANSLATION))
    text = _STYLED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return unicodedata.normalize("NFC", _MARK_RUN.sub(r"\1", text))


def count_oddities(text: str) -> Oddities:
    r"""Count the zero-width, bidi and control characters of a text.

    A zero-width joiner between letters of a script that needs it, and a byte-order mark at the start, are not counted.

    Example:
        >>> count_oddities("Py\u200bthon \u202enohtyP")
        Oddities(invisible=1, bidi=1, control=0)
    """
    control = len(_ODD_CONTROL.findall(text))
    if text.isascii():
        return Oddities(0, 0, control)
    invisible = sum(text.count(char) for char in "\u200b\u2060\u2061\u2062\u2063\u2064\u180e\u3164")
    invisible += text.count("\ufeff", 1) + len(_TAGS.findall(text)) + _count_latin_joiners(text)
    return Oddities(invisible, sum(text.count(char) for char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"), control)


def _resolve_soft_hyphens(text: str) -> str:
    text = re.sub("[\u00ad\ufffe](?=$|\n)", "-", text)
    return text.replace("\u00ad", "").replace("\ufffe", "")


def _count_latin_joiners(text: str) -> int:
    """Zero-width (non-)joiners are ordinary in Persian, Indic and emoji text, and a trick between Latin letters."""
    return len(re.findall("(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])", text))
