"""Text recognition: the one door to RapidOCR, whose models lie in its package, so that nothing is ever fetched.

It is in the extra ``cvscreen[ocr]`` and imported when a page without text is met: it takes seconds a page, 300 times
what a page of text takes, and some 800 MB.
"""

from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from PIL import Image

INSTALL = "pip install 'cvscreen[ocr]'"
LEAST_CONFIDENCE = 0.5
"""What is surer to be wrong than right is left out."""


class Seen(NamedTuple):
    """A word as recognised: its box in pixels of the picture, and how sure it is, 0 to 1."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float


@lru_cache(maxsize=1)
def is_installed() -> bool:
    """Say whether pictures of text can be read.

    Example:
        >>> is_installed() in (True, False)
        True
    """
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognise(picture: "Image.Image") -> list[Seen]:
    """Return the words of a picture, those of a line from left to right, lines from top to bottom."""
    import numpy

    found = _recogniser()(numpy.asarray(picture)[:, :, ::-1], return_word_box=True)
    words = [word for line in found.word_results or () for word in line if word[2] is not None]
    seen = []
    for text, confidence, corners in words:
        xs, ys = zip(*corners, strict=True)
        if text.strip() and confidence >= LEAST_CONFIDENCE:
            sure = round(float(confidence), 3)
            seen.append(Seen(text.strip(), float(min(xs)), float(min(ys)), float(max(xs)), float(max(ys)), sure))
    return seen


@lru_cache(maxsize=1)
def _recogniser() -> Any:
    from rapidocr import RapidOCR

    # one thread: sums of floats come in one order, and a worker has one core
    return RapidOCR(
        params={
            "Global.log_level": "critical",
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
