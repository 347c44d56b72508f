"""From bytes to text: byte-order mark, UTF-8, UTF-16, else Windows-1252."""

from typing import NamedTuple

from cvscreen.errors import ReadError
from cvscreen.model import Notice

PROBE_BYTES = 4_096
"""Bytes looked at to tell text from other files."""
MAX_CONTROL_SHARE = 0.02
"""Share of control bytes from which on it is no text; real text has none but tabs and line ends."""


class Decoded(NamedTuple):
    """A text and what must be said of its encoding."""

    text: str
    notices: tuple[Notice, ...]


def decode(content: bytes) -> Decoded:
    """Decode a text file.

    Raises:
        ReadError: binary, when the bytes are no text.

    Example:
        >>> decoded = decode("Müller".encode("cp1252"))
        >>> decoded.text, decoded.notices[0].message
        ('Müller', 'the text is not UTF-8; read as cp1252')
    """
    encoding = _encoding_of(content)
    text = content.decode(encoding, "replace")
    controls = sum(text.count(chr(code)) for code in (*range(9), *range(14, 27), *range(28, 32)))
    if controls > MAX_CONTROL_SHARE * len(text) + 1:
        raise ReadError("binary", "the file is not text")
    notices = () if encoding in ("utf-8", "utf-8-sig") else (_notice(encoding),)
    return Decoded(text, notices)


def _notice(encoding: str) -> Notice:
    return Notice("encoding", f"the text is not UTF-8; read as {encoding}")


def _encoding_of(content: bytes) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    probe = content[:PROBE_BYTES]
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    half = max(len(probe) // 2, 1)
    if odd > 0.4 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.1 * half:
        return "utf-16-be"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
