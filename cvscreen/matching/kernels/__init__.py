"""Inner loops of matching in C, where a compiler was at hand when cvscreen was installed.

Each stands for Python code that says what it does, that is used where the loops are missing, and that they are tested
against: they give the same. With ``CVSCREEN_PURE=1`` in the environment they are not used.
"""

import os

try:
    if os.environ.get("CVSCREEN_PURE") == "1":
        raise ImportError
    from cvscreen.matching.kernels import _frames as frames
    from cvscreen.matching.kernels import _readings as readings
    from cvscreen.matching.kernels import _tokens as tokens
    from cvscreen.matching.kernels import _walks as walks
except ImportError:
    COMPILED = False
else:
    COMPILED = True
"""Whether the compiled loops are used."""

__all__ = ["COMPILED", "frames", "readings", "tokens", "walks"]
