"""How parent and worker speak: frames of bytes with a length before each, on two pipes."""

import struct
from typing import BinaryIO

MAX_FRAME_BYTES = 128 * 2**20  # above the largest file and the largest answer
_LENGTH = struct.Struct(">I")


def write_frame(pipe: BinaryIO, content: bytes) -> None:
    """Write one frame and flush it."""
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()


def read_frame(pipe: BinaryIO) -> bytes | None:
    """Read one frame; None when the other side is gone.

    Example:
        >>> import io
        >>> pipe = io.BytesIO()
        >>> write_frame(pipe, b"read this")
        >>> _ = pipe.seek(0)
        >>> read_frame(pipe), read_frame(pipe)
        (b'read this', None)
    """
    head = _read_exactly(pipe, _LENGTH.size)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    return None if length > MAX_FRAME_BYTES else _read_exactly(pipe, length)


def _read_exactly(pipe: BinaryIO, size: int) -> bytes | None:
    chunks: list[bytes] = []
    while size:
        chunk = pipe.read(size)
        if not chunk:
            return None
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)
