"""Inner loops of reading a PDF in C, where a compiler was at hand when cvscreen was installed.

Each stands for Python code that says what it does, that is used where the loops are missing, and that they are tested
against: they give the same, bit for bit. With ``CVSCREEN_PURE=1`` in the environment they are not used.
"""

import os

try:
    if os.environ.get("CVSCREEN_PURE") == "1":
        raise ImportError
    from cvscreen.readers.kernels import _chunks as chunks
    from cvscreen.readers.kernels import _columns as columns
    from cvscreen.readers.kernels import _compose as compose
    from cvscreen.readers.kernels import _judge as judge
    from cvscreen.readers.kernels import _lines as lines
    from cvscreen.readers.kernels import _marks as marks
    from cvscreen.readers.kernels import _objects as objects
    from cvscreen.readers.kernels import _order as order
    from cvscreen.readers.kernels import _text as text
    from cvscreen.readers.kernels import _words as words
except ImportError:
    COMPILED = False
else:
    COMPILED = True
"""Whether the compiled loops are used."""

__all__ = ["COMPILED", "chunks", "columns", "compose", "judge", "lines", "marks", "objects", "order", "text", "words"]
