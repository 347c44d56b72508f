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

RADICALS = dict(
    zip("⻓⻔⻚⻅⻉⻋⻛⻜⻝⻢⻥⻦⻰⻄⻘⻩⻆⻬⻮⺟⺠⼾⻣", "长门页见贝车风飞食马鱼鸟龙西青黄角齐齿母民户骨", strict=True)
)
"""Radicals that Unicode does not map to the characters that people write (CJK Radicals Supplement)."""

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u115f\u1160\u3164\uffa0"
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_CONTROL = "".join(chr(code) for code in (*range(9), 11, 12, *range(14, 32), *range(127, 160)))

_TRANSLATION = str.maketrans(
    {
        **LIGATURES,
        **RADICALS,
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
_STYLED = re.compile(
    "[\uff01-\uff5e\U0001d400-\U0001d7ff\u2102\u210a-\u2113\u2115\u2119-\u211d\u2124\u2128\u212c\u212d\u212f-\u2134]"
    "|[\u2f00-\u2fd5]|[\u24b6-\u24e9]{2,64}"
)
"""Letters in dress: full width, mathematical (with those of them that Unicode had earlier), runs of circled ones;
characters that a font's table gives as the radicals they look like."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed"
    "\u0711\u0730-\u074a\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u089f\u08ca-\u08ff\u0e38-\u0e3a\u0e48-\u0e4b\u0eb8-\u0ecb"
    "\u0f18-\u0f39\u0f71-\u0f87\u135d-\u135f\u1ab0-\u1aff\u1cd0-\u1cf9\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\u302a-\u302f\u3099\u309a"
    "\ua66f-\ua67d\ua8e0-\ua8f1\ufe20-\ufe2f\U0001d165-\U0001d1ad\U0001e000-\U0001e02a"
)
"""Marks that combine with what stands before them (canonical combining class not 0)."""
_MARK_RUN = re.compile(f"([{_MARKS}]{{{MAX_MARKS}}})[{_MARKS}]{{1,4096}}")
_FLAG_EMOJI = re.compile("\U0001f3f4[\U000e0020-\U000e007f]{1,16}")
_TAGS = re.compile(
    "[\U000e0000-\U000e007f]|(?<![\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\U000e0100-\U000e01ef]"
)
"""Tag characters, and variation selectors that vary no Chinese character: both spell what nobody sees."""
_ODD_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_ESCAPES = re.compile(
    "\x1b\\[[0-?]{0,32}[ -/]{0,4}[@-~]"  # colours, cursor
    "|\x1b[\\]PX^_][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\\\)"  # titles, links
    "|\x1b[ -/]{0,4}[0-~]"
)
"""Commands to a terminal (ECMA-48), which are no words."""
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")
_LOOK_ALIKE = re.compile(
    "[\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b9\u03bd\u03bf\u03c1\u03c5\u0400-\u052f\u0570\u0578\u057d\u0585\u13a0-\u13ff]"
)
"""Greek letters that look Latin, and Cyrillic, Armenian and Cherokee ones: "TNFα" and "IFNγ" are honest words."""
_WORD = re.compile("[^\\W\\d_]{2,64}")


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
    if text.isascii() and text.isprintable():
        return text
    if "\x1b" in text:
        text = _ESCAPES.sub("", text)
    if text.isascii():
        return text.translate(_TRANSLATION)
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
    invisible += text.count("\ufeff", 1) + len(_TAGS.findall(_FLAG_EMOJI.sub("", text))) + _count_latin_joiners(text)
    return Oddities(invisible, sum(text.count(char) for char in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068"), control)


def find_mixed_words(text: str) -> tuple[str, ...]:
    """Return the words in which letters that look Latin, but are not, stand among Latin ones.

    Such a word is kept as it stands: what was meant is for a person to say.

    Example:
        >>> find_mixed_words("P\u0443thon, SQL-запрос, TNF\u03b1, Москва")
        ('P\u0443thon',)
    """
    if text.isascii() or not _LOOK_ALIKE.search(text):
        return ()
    return tuple(
        word
        for word in _WORD.findall(text)
        if not word.isascii() and _LOOK_ALIKE.search(word) and _LATIN_LETTER.search(word)
    )


def _resolve_soft_hyphens(text: str) -> str:
    text = re.sub("[\u00ad\ufffe](?=$|\n)", "-", text)
    return text.replace("\u00ad", "").replace("\ufffe", "")


def _count_latin_joiners(text: str) -> int:
    """Zero-width (non-)joiners are ordinary in Persian, Indic and emoji text, and a trick between Latin letters."""
    return len(re.findall("(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])", text))
