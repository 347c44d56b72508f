r"""Make a stranger's text safe to show: on a terminal, in a cell of a table, on a page.

A CV, and even a file name, may hold what a terminal or a spreadsheet would obey: escape sequences, overrides of the
writing direction, formulas, tags. Every text of a CV passes through here on its way out.
"""

import re

# C0, DEL and C1 move the cursor or retitle the window; bidi marks, overrides and isolates reorder what is read;
# the tag block U+E0000–E007F and variation selectors U+E0100–E01EF carry text that nobody sees.
_DROPPED: dict[int, str | None] = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        *range(0x200E, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0xFEFF,
        *range(0xE0000, 0xE0080),
        *range(0xE0100, 0xE01F0),
    ]
)
_FOLDED: dict[int, str | None] = dict.fromkeys([0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029], " ")
_TABLE = _DROPPED | _FOLDED

# Whole escape sequences: what is left of one without its ESC ("[31m") is noise. Bounded, so that it is linear.
_ESCAPE_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]{0,32}[ -/]{0,4}[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90])[^\x07\x1b\x9c]{0,256}(?:\x07|\x1b\\|\x9c)"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_UNSHOWN = re.compile("[" + "".join(map(re.escape, map(chr, _TABLE))) + "\ud800-\udfff]|<(?=[A-Za-z/!?])")
_SHORT = {0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r"}

# What follows "<" when a browser would take it for a tag.
_TAG_OPENER = re.compile(r"<(?=[A-Za-z/!?])")

# OWASP's list for formula injection, with the full-width forms that a spreadsheet normalises.
_FORMULA_STARTS = frozenset("=+-@\t\r＝＋－＠")


def visible(text: str) -> str:
    r"""Return the text on one line, without anything that steers a display; ``<`` is left for HTML to escape.

    Lone surrogates (bytes of a file name that are no UTF-8) become ``\xff``.

    Example:
        >>> visible("red \x1b[31malert\x07\nnext\tcell")
        'red alert next cell'
    """
    if "\x1b" in text or "\x9b" in text or "\x9d" in text:
        text = _ESCAPE_SEQUENCE.sub("", text)
    return _SURROGATE.sub(_escape, text.translate(_TABLE))


def printable(text: str) -> str:
    r"""Return the text for a terminal or a cell: ``visible``, and with ``<`` no longer able to open a tag.

    Example:
        >>> printable("<b>bold</b> if a < b")
        '‹b>bold‹/b> if a < b'
    """
    return _TAG_OPENER.sub("‹", visible(text))


def file_label(file: str) -> str:
    r"""Return a file's name for JSON, which escapes the rest itself: bytes that are no UTF-8 backslash-escaped.

    Example:
        >>> print(file_label("caf\udce9.pdf"))
        caf\xe9.pdf
    """
    return _SURROGATE.sub(_escape, file)


def file_shown(file: str) -> str:
    r"""Return a file's name for people: whatever steers a display, a browser or an encoder backslash-escaped.

    Nothing is dropped, so that two names that differ still differ.

    Example:
        >>> print(file_shown("new\nline <b>\u202e.pdf"))
        new\nline \x3cb>\u202e.pdf
    """
    return _UNSHOWN.sub(_escape, file)


def cell(text: str) -> str:
    r"""Return the text as a cell of a table file: printable, and never taken for a formula.

    Example:
        >>> cell("=HYPERLINK(1)"), cell("plain"), cell("  @SUM(A1)")
        ("'=HYPERLINK(1)", 'plain', "'  @SUM(A1)")
    """
    shown = printable(text)
    # Judged on the text as it came: a leading TAB is folded into a space by now.
    starts = text[:1] + text.lstrip(" \"'")[:1] + shown.lstrip(" \"'")[:1]
    return f"'{shown}" if _FORMULA_STARTS.intersection(starts) else shown


def _escape(match: re.Match[str]) -> str:
    """Write one character as Python would in a string; a surrogate-escaped byte as the byte it stands for."""
    code = ord(match.group())
    if code in _SHORT:
        return _SHORT[code]
    if 0xDC80 <= code <= 0xDCFF:
        code -= 0xDC00
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
