from collections.abc import Iterable

from cvscreen.model import Line, Word
from cvscreen.readers.pieces import Row

def within_limits(
    rows: Iterable[Row], max_rows: int, max_chars: int, max_line_chars: int
) -> tuple[list[Row], bool]: ...
def write(rows: list[Row]) -> tuple[str, tuple[Word, ...], tuple[Line, ...], list[tuple[int, int, int]]]: ...
