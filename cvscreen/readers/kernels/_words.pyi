from collections.abc import Callable
from typing import Any

from cvscreen.readers.pdf.frame import PageFrame
from cvscreen.readers.pdf.ink import Ink, Look
from cvscreen.readers.pdf.placing import PageWord

def text_objects(page: int, indices: list[int]) -> list[int]: ...
def looks_of(
    page: int, firsts: dict[int, int], frame: PageFrame, make_ink: Callable[[tuple[Any, ...]], Ink]
) -> dict[int, Look]: ...
def place_words(
    page: int,
    frame: PageFrame,
    looks: dict[int, Look],
    texts: list[str],
    firsts: list[int],
    lasts: list[int],
    objects: list[int],
) -> tuple[list[PageWord], bool] | None: ...
