"""From bytes to text: byte-order mark, UTF-8, UTF-16, else Windows-1252."""

from typing import NamedTuple

from cvscreen.errors import ReadError
from cvscreen.model import Notice

PROBE_BYTES = 4_096
"""Bytes looked at to tell text from other files."""
MAX_CONTROL_SHARE = 0.02
"""Share of control bytes from which on it is no text; real text has none but tabs and line ends."""
TRUSTED = frozenset({
    "iso-8859-2", "iso-8859-5", "iso-8859-7", "iso-8859-9", "iso-8859-15", "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1257", "koi8-r", "shift_jis", "euc-jp", "gb2312", "gbk",
    "gb18030", "big5", "euc-kr",
})  # fmt: skip
"""Encodings that a page may declare; others (UTF-7) are a way to smuggle."""
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Decoded(NamedTuple):
    """A text and what must be said of its encoding."""

    text: str
    notices: tuple[Notice, ...]


def decode(content: bytes, declared: str | None = None) -> Decoded:
    """Decode a text file.

    Args:
        content: The file's bytes.
        declared: The encoding that the file claims, asked only where its bytes do not say it themselves.

    Raises:
        ReadError: binary, when the bytes are no text.

    Example:
        >>> decoded = decode("Müller".encode("cp1252"))
        >>> decoded.text, decoded.notices[0].message
        ('Müller', 'the text is not UTF-8; read as cp1252')
    """
    encoding = _encoding_of(content)
    if encoding is None:
        encoding = declared if declared in TRUSTED else "cp1252"
        text = "".join(_decode_line(line, encoding) for line in content.splitlines(keepends=True))
    else:
        text = content.decode(encoding, "replace").removeprefix("\ufeff")
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 27), *range(28, 32)))
    if controls > MAX_CONTROL_SHARE * len(text) + 1:
        raise ReadError("binary", "the file is not text")
    notices = () if encoding == "utf-8" else (_notice(encoding),)
    return Decoded(text, notices)


def _decode_line(line: bytes, encoding: str) -> str:
    """Decode one line: files put together from others hold lines of both encodings."""
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(encoding, "replace")


def _notice(encoding: str) -> Notice:
    return Notice("encoding", f"the text is not UTF-8; read as {encoding}")


def _encoding_of(content: bytes) -> str | None:
    """Return what the bytes themselves say: a mark at the start, where the zeros stand, or that they are UTF-8."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding
    probe = content[:PROBE_BYTES]
    zeros = [probe[place::4].count(0) / max(len(probe) // 4, 1) for place in range(4)]
    few, many = 0.1, 0.4
    if zeros[2] > many and zeros[3] > many and zeros[0] < few:
        return "utf-32-le"
    if zeros[0] > many and zeros[1] > many and zeros[3] < few:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > many and max(zeros[0], zeros[2]) < few:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > many and max(zeros[1], zeros[3]) < few:
        return "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"
